//! The styles of a document: what each is called, and the properties it is made of.

use super::xml::Element;
use crate::theme::Kind;

/// What a style does besides setting type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// It is a style of runs, not of paragraphs.
    Character,
    /// The next paragraph is of the same style, not running text.
    Repeats,
    /// It stays on the page of the next paragraph.
    KeepNext,
    /// Its lines don't count.
    Uncounted,
    /// It begins a page.
    NewPage,
    /// It is in the outline, on the first level.
    Outlined,
    /// It has a tab stop at the right edge.
    RightTab,
    /// That stop has dots before it.
    Dotted,
    /// It keeps no distance from its own kind.
    Contextual,
}

/// A style of the sheet.
pub struct Row {
    /// Its identifier, by which paragraphs and runs name it.
    pub id: &'static str,
    /// What it is called.
    pub name: Name,
    /// The kind of text that it sets.
    pub kind: Kind,
    /// What it does besides.
    pub traits: &'static [Trait],
}

/// Declares styles, one a line: the constant of its identifier, the identifier, the name by which
/// Word knows it in whatever language its menus are, the Chinese name, whether it is Word's (`word`)
/// or the program's `own`, its place among the styles that people apply (0 where only Word or the
/// program does), the kind of text, what it does besides.
macro_rules! styles {
    ($($constant:ident $id:literal $name:literal $chinese:literal $owner:ident $rank:literal
       $kind:ident [$($trait:ident)*];)*) => {
        /// The identifiers of the styles that paragraphs, runs and tables name.
        pub mod id {
            $(pub const $constant: &str = $id;)*
            pub const TABLE: &str = "TableGrid";
            pub const PANEL: &str = "KeyFigures";

            /// The style of headings in Word's level, from 1.
            pub fn heading(level: usize) -> String {
                format!("Heading{level}")
            }

            /// The character style of run-in headings in Word's level, from 1.
            pub fn run_in(level: usize) -> String {
                format!("Heading{level}Char")
            }

            /// The style of entries of the contents, by the heading's level in Word.
            pub fn contents(level: usize) -> &'static str {
                match level {
                    1 => CONTENTS_1,
                    _ => CONTENTS_2,
                }
            }
        }

        /// The styles in the order of the sheet; those of headings stand behind the speaker's.
        pub const STYLES: &[Row] = &[$(Row {
            id: id::$constant,
            name: Name { word: $name, chinese: $chinese, owner: Owner::$owner, rank: $rank },
            kind: Kind::$kind,
            traits: &[$(Trait::$trait),*],
        }),*];
    };
}

styles! {
    BODY "BodyText" "Body Text" "正文文本" Word 2 Body [Repeats];
    SALUTATION "Salutation" "Salutation" "称呼" Word 14 Salutation [];
    LIST_NUMBER "ListNumber" "List Number" "列表编号" Word 15 ListNumber [Repeats Contextual];
    LIST_BULLET "ListBullet" "List Bullet" "列表项目符号" Word 16 ListBullet [Repeats Contextual];
    LABEL "DocumentLabel" "Document Label" "文件编号" Own 25 Label [Repeats KeepNext];
    TITLE "Title" "Title" "标题" Word 22 Title [KeepNext];
    SUBTITLE "Subtitle" "Subtitle" "副标题" Word 23 Subtitle [];
    SPEAKER "Speaker" "Speaker" "报告人" Own 24 Speaker [];
    CONTENTS_TITLE "TOCHeading" "TOC Heading" "目录标题" Word 29 ContentsTitle [KeepNext];
    CONTENTS_1 "TOC1" "toc 1" "目录 1" Word 0 Contents1 [Repeats Dotted];
    CONTENTS_2 "TOC2" "toc 2" "目录 2" Word 0 Contents2 [Repeats Dotted];
    CAPTION "Caption" "caption" "题注" Word 17 Caption [Repeats];
    FIGURE "Figure" "Figure" "图" Own 21 Figure [Repeats Uncounted];
    TABLE_TEXT "TableText" "Table Text" "表格文字" Own 18 TableText [Repeats];
    TABLE_HEADING "TableHeading" "Table Heading" "表头" Own 19 TableHeading [Repeats];
    TABLE_UNIT "TableUnit" "Table Unit" "表格单位" Own 20 TableUnit [Repeats];
    PANEL_TITLE "KeyFiguresTitle" "Key Figures Title" "关键数据标题" Own 30 PanelTitle [KeepNext];
    PANEL_VALUE "KeyFiguresValue" "Key Figures Value" "关键数据数值" Own 0 PanelValue [Repeats];
    PANEL_LABEL "KeyFiguresLabel" "Key Figures Label" "关键数据说明" Own 0 PanelLabel [Repeats];
    ANNEX_NOTE "AnnexNote" "Annex Note" "附件说明" Own 26 AnnexNote [Repeats];
    ANNEX_LABEL "AnnexLabel" "Annex Label" "附件标识" Own 27 AnnexLabel [NewPage KeepNext];
    ANNEX_TITLE "AnnexTitle" "Annex Title" "附件标题" Own 28 AnnexTitle [KeepNext Outlined];
    HEADER "Header" "header" "页眉" Word 0 Header [Repeats Uncounted RightTab];
    FOOTER "Footer" "footer" "页脚" Word 0 PageNumber [Repeats Uncounted];
    FOOTER_EVEN "FooterEven" "Footer Even" "偶数页页脚" Own 0 PageNumber [Repeats Uncounted];
    COMMENT_TEXT "CommentText" "annotation text" "批注文字" Word 0 Comment [Repeats Uncounted];
    NOTE_TEXT "FootnoteText" "footnote text" "脚注文本" Word 0 Note [Repeats Uncounted];
    STRONG "Strong" "Strong" "要点" Word 4 Strong [Character];
    LEAD "Lead" "Lead" "段首句" Own 3 Lead [Character];
    PAGE_NUMBER "PageNumber" "page number" "页码" Word 0 PageNumber [Character];
    LINE_NUMBER "LineNumber" "line number" "行号" Word 0 LineNumber [Character];
    COMMENT_REFERENCE "CommentReference" "annotation reference" "批注引用" Word 0 Comment [Character];
    NOTE_REFERENCE "FootnoteReference" "footnote reference" "脚注引用" Word 0 Note [Character];
}

/// The style that all others begin from.
pub const NORMAL: Name = Name {
    word: "Normal",
    chinese: "正文",
    owner: Owner::Word,
    rank: 1,
};

/// Headings have the ranks after running text and its character styles.
const HEADING_RANK: usize = 4;

/// Whose a style is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// Word knows it.
    Word,
    /// The program brings it.
    Own,
}

/// What a style is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    word: &'static str,
    chinese: &'static str,
    owner: Owner,
    rank: usize,
}

/// A paragraph or character style.
pub struct Style {
    /// `w:type`, `w:styleId` and the like.
    element: Element,
    paragraph: Vec<Element>,
    run: Vec<Element>,
}

impl Style {
    /// A style of the table, with what follows from what it does.
    pub fn of(row: &Row) -> Self {
        let has = |wanted| row.traits.contains(&wanted);
        let Name { word, chinese, .. } = row.name;
        match has(Trait::Character) {
            true => Self::new("character", row.id, row.name, (word, chinese))
                .based_on("DefaultParagraphFont"),
            false => Self::new("paragraph", row.id, row.name, (word, chinese))
                .based_on("Normal")
                .followed(!has(Trait::Repeats)),
        }
    }

    /// The style that all others begin from.
    pub fn normal() -> Self {
        let Name { word, chinese, .. } = NORMAL;
        Self::new("paragraph", word, NORMAL, (word, chinese))
    }

    /// The style of headings of a level in Word, from 1.
    pub fn heading(level: usize) -> Self {
        let rank = HEADING_RANK + level;
        let (word, chinese) = (format!("heading {level}"), format!("标题 {level}"));
        let name = Name { rank, ..NORMAL };
        Self::new("paragraph", &id::heading(level), name, (&word, &chinese))
            .based_on("Normal")
            .followed(true)
    }

    /// The character style of run-in headings of a level in Word, from 1. Word links it to that of
    /// the headings, so that its contents and its outline know the heading.
    pub fn run_in(level: usize) -> Self {
        let (word, chinese) = (
            format!("heading {level} Char"),
            format!("标题 {level} 字符"),
        );
        let name = Name {
            owner: Owner::Own,
            rank: 0,
            ..NORMAL
        };
        Self::new("character", &id::run_in(level), name, (&word, &chinese))
            .based_on("DefaultParagraphFont")
            .linked(&id::heading(level))
    }

    /// Where Word's gallery shows it: in the order of the ranks, or nowhere until it is used.
    fn new(kind: &str, id: &str, name: Name, (word, chinese): (&str, &str)) -> Self {
        let mut element = Element::new("w:style").attr("w:type", kind);
        if word == NORMAL.word {
            element.set("w:default", 1);
        }
        if name.owner == Owner::Own {
            element.set("w:customStyle", 1);
        }
        let place = match name.rank {
            0 => vec![
                Element::val("w:uiPriority", 99),
                Element::new("w:semiHidden"),
                Element::new("w:unhideWhenUsed"),
            ],
            rank => vec![
                Element::val("w:uiPriority", rank),
                Element::new("w:qFormat"),
            ],
        };
        element = element
            .attr("w:styleId", id)
            .child(Element::val("w:name", word))
            .child(Element::val("w:aliases", chinese))
            .with(place);
        Self {
            element,
            paragraph: Vec::new(),
            run: Vec::new(),
        }
    }

    fn based_on(mut self, style: &str) -> Self {
        self.element = self.element.child(Element::val("w:basedOn", style));
        self
    }

    /// Linked to its counterpart for runs, or for paragraphs.
    pub fn linked(mut self, style: &str) -> Self {
        self.element = self.element.child(Element::val("w:link", style));
        self
    }

    /// Followed by running text.
    fn followed(mut self, is_so: bool) -> Self {
        let next = is_so.then(|| Element::val("w:next", id::BODY));
        self.element = self.element.with(next);
        self
    }

    /// With paragraph properties.
    pub fn p(mut self, properties: impl IntoIterator<Item = Element>) -> Self {
        self.paragraph.extend(properties);
        self
    }

    /// With run properties.
    pub fn r(mut self, properties: impl IntoIterator<Item = Element>) -> Self {
        self.run.extend(properties);
        self
    }

    /// `w:style`.
    pub fn element(self) -> Element {
        let of = |name: &str, list: Vec<Element>| {
            (!list.is_empty()).then(|| Element::new(name).with(list))
        };
        let (paragraph, run) = (of("w:pPr", self.paragraph), of("w:rPr", self.run));
        self.element.with(paragraph).with(run)
    }
}

/// Type size in half points.
pub fn size(half_points: u32) -> [Element; 2] {
    [
        Element::val("w:sz", half_points),
        Element::val("w:szCs", half_points),
    ]
}

/// Bold.
pub fn bold() -> [Element; 2] {
    [Element::new("w:b"), Element::new("w:bCs")]
}

/// Italic.
pub fn italic() -> [Element; 2] {
    [Element::new("w:i"), Element::new("w:iCs")]
}

/// Space added to every character, in twips.
pub fn tracking(twips: i64) -> Element {
    Element::val("w:spacing", twips)
}

/// Space before and after a paragraph, in twips.
pub fn around(before: u32, after: u32) -> Element {
    Element::new("w:spacing")
        .attr("w:before", before)
        .attr("w:after", after)
}

/// The height of a line; by `rule`, `exact` or `atLeast` in twips, `auto` in 240ths of a line.
pub fn line(spacing: Element, line: u32, rule: &str) -> Element {
    spacing.attr("w:line", line).attr("w:lineRule", rule)
}

/// An indent of all lines but the first, which hangs, in twips.
pub fn hanging((left, hanging): (u32, u32)) -> Element {
    Element::new("w:ind")
        .attr("w:left", left)
        .attr("w:hanging", hanging)
}

/// Alignment: `left`, `center`, `right`, `both`.
pub fn align(to: &str) -> Element {
    Element::val("w:jc", to)
}

/// On the page of the next paragraph.
pub fn keep_next() -> Element {
    Element::new("w:keepNext")
}

/// Level in the outline, from 1 (`w:outlineLvl` counts from 0).
pub fn outline(level: usize) -> Element {
    Element::val("w:outlineLvl", level.saturating_sub(1))
}

/// Outside the text whose lines are counted.
pub fn uncounted() -> Element {
    Element::new("w:suppressLineNumbers")
}

/// Off the page's grid of lines.
pub fn off_grid() -> Element {
    Element::val("w:snapToGrid", 0)
}

/// A tab stop at the right edge with a line of dots, as contents have it.
pub fn dotted_tab(twips: u32) -> Element {
    let tab = Element::val("w:tab", "right")
        .attr("w:leader", "dot")
        .attr("w:pos", twips);
    Element::new("w:tabs").child(tab)
}

/// A tab stop at the right edge.
pub fn right_tab(twips: u32) -> Element {
    Element::new("w:tabs").child(Element::val("w:tab", "right").attr("w:pos", twips))
}
