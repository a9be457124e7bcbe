//! The styles of a document: what each is called, and what it does besides setting type.

use crate::theme::Kind;

/// What a style does besides setting type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// Word does not know it: the program brings it.
    Own,
    /// It is a style of runs, not of paragraphs.
    Character,
    /// The next paragraph is of the same style, not running text.
    Repeats,
    /// It stays on the page of the next paragraph.
    KeepNext,
    /// Its lines don't count.
    Uncounted,
    NewPage,
    /// It is in the outline, on the first level.
    Outlined,
    /// It has a tab stop at the right edge.
    RightTab,
    /// That stop has dots before it.
    Dotted,
    /// It is of official papers alone.
    Official,
    /// It keeps no distance from its own kind.
    Contextual,
    /// It is in the sheet only where something is of it.
    WhenUsed,
}

pub struct Row<'a> {
    pub id: &'a str,
    /// The name by which Word knows it, in whatever language its menus are.
    pub name: &'a str,
    pub chinese: &'a str,
    /// Its place among the styles that people apply; 0 where only Word or the program does.
    pub rank: usize,
    pub kind: Kind,
    pub traits: &'a [Trait],
}

/// The style of a kind of text.
pub fn id_of(kind: Kind) -> &'static str {
    let row = STYLES.iter().find(|row| row.kind == kind);
    row.expect("each kind has a style").id
}

impl Row<'_> {
    pub fn has(&self, wanted: Trait) -> bool {
        self.traits.contains(&wanted)
    }
}

/// Declares styles, one a line: the constant of the identifier, and the fields of the [`Row`].
macro_rules! styles {
    ($($constant:ident $id:literal $name:literal $chinese:literal $rank:literal
       $kind:ident [$($trait:ident)*];)*) => {
        /// The identifiers of the styles that paragraphs, runs and tables name.
        pub mod id {
            $(pub const $constant: &str = $id;)*
            pub const TABLE: &str = "TableGrid";
            pub const PANEL: &str = "KeyFigures";
            pub const IMPRINT_TABLE: &str = "ImprintTable";

            /// The style of headings in Word's level, from 1.
            pub fn heading(level: usize) -> String {
                format!("Heading{level}")
            }

            /// The character style of run-in headings in Word's level, from 1.
            pub fn run_in(level: usize) -> String {
                format!("Heading{level}Char")
            }
        }

        /// The styles in the order of the sheet; those of headings stand behind the speaker's.
        pub const STYLES: &[Row] = &[$(Row {
            id: id::$constant,
            name: $name,
            chinese: $chinese,
            rank: $rank,
            kind: Kind::$kind,
            traits: &[$(Trait::$trait),*],
        }),*];
    };
}

styles! {
    BODY "BodyText" "Body Text" "正文文本" 2 Body [Repeats];
    QUOTE "Quote" "Quote" "引用" 18 Quotation [Repeats WhenUsed];
    SALUTATION "Salutation" "Salutation" "称呼" 14 Salutation [];
    LIST_NUMBER "ListNumber" "List Number" "列表编号" 15 ListNumber [Repeats Contextual];
    LIST_BULLET "ListBullet" "List Bullet" "列表项目符号" 16 ListBullet [Repeats Contextual];
    LABEL "DocumentLabel" "Document Label" "文件编号" 25 Label [Own Repeats KeepNext];
    TITLE "Title" "Title" "标题" 22 Title [KeepNext];
    COVER_TITLE "CoverTitle" "Cover Title" "封面标题" 31 Title [Own];
    SUBTITLE "Subtitle" "Subtitle" "副标题" 23 Subtitle [];
    SPEAKER "Speaker" "Speaker" "报告人" 24 Speaker [Own];
    MARKING "Marking" "Marking" "密级和紧急程度" 31 Marking [Own Repeats Official];
    ISSUER "Issuer" "Issuer" "发文机关标志" 32 Issuer [Own Official];
    DOCUMENT_NUMBER "DocumentNumber" "Document Number" "发文字号" 33 DocumentNumber [Own Official];
    ADDRESSEES "Addressees" "Addressees" "主送机关" 34 Addressees [Own Official];
    ATTENDANCE "Attendance" "Attendance" "出席人员" 35 Attendance [Own Repeats Official];
    SIGNATURE "OfficialSignature" "Official Signature" "发文机关署名" 36 Signature [Own Repeats Official];
    CIRCULATION "Circulation" "Circulation" "附注" 37 Circulation [Own Official];
    IMPRINT "Imprint" "Imprint" "版记" 38 Imprint [Own Repeats Official];
    ATTENDANCE_LABEL "AttendanceLabel" "Attendance Label" "出席人员标识" 0 AttendanceLabel [Own Character Official];
    CONTENTS_TITLE "TOCHeading" "TOC Heading" "目录标题" 29 ContentsTitle [KeepNext];
    CONTENTS_1 "TOC1" "toc 1" "目录 1" 0 Contents1 [Repeats Dotted];
    CONTENTS_2 "TOC2" "toc 2" "目录 2" 0 Contents2 [Repeats Dotted];
    CAPTION "Caption" "caption" "题注" 17 Caption [Repeats];
    FIGURE "Figure" "Figure" "图" 21 Figure [Own Repeats Uncounted];
    TABLE_TEXT "TableText" "Table Text" "表格文字" 18 TableText [Own Repeats];
    TABLE_HEADING "TableHeading" "Table Heading" "表头" 19 TableHeading [Own Repeats];
    TABLE_UNIT "TableUnit" "Table Unit" "表格单位" 20 TableUnit [Own Repeats];
    PANEL_TITLE "KeyFiguresTitle" "Key Figures Title" "关键数据标题" 30 PanelTitle [Own KeepNext];
    PANEL_VALUE "KeyFiguresValue" "Key Figures Value" "关键数据数值" 0 PanelValue [Own Repeats];
    PANEL_LABEL "KeyFiguresLabel" "Key Figures Label" "关键数据说明" 0 PanelLabel [Own Repeats];
    ANNEX_NOTE "AnnexNote" "Annex Note" "附件说明" 26 AnnexNote [Own Repeats];
    ANNEX_LABEL "AnnexLabel" "Annex Label" "附件标识" 27 AnnexLabel [Own NewPage KeepNext];
    ANNEX_TITLE "AnnexTitle" "Annex Title" "附件标题" 28 AnnexTitle [Own KeepNext Outlined];
    COLOPHON_LABEL "ColophonLabel" "Colophon Label" "末页标签" 32 ColophonLabel [Own KeepNext];
    COLOPHON "Colophon" "Colophon" "末页文字" 33 Colophon [Own Repeats];
    HEADER "Header" "header" "页眉" 0 Header [Repeats Uncounted RightTab];
    RUNNING_HEAD "RunningHead" "Running Head" "书眉" 0 RunningHead [Own Repeats Uncounted];
    FOOTER "Footer" "footer" "页脚" 0 PageNumber [Repeats Uncounted];
    FOOTER_EVEN "FooterEven" "Footer Even" "偶数页页脚" 0 PageNumber [Own Repeats Uncounted];
    COMMENT_TEXT "CommentText" "annotation text" "批注文字" 0 Comment [Repeats Uncounted];
    NOTE_TEXT "FootnoteText" "footnote text" "脚注文本" 0 Note [Repeats Uncounted];
    STRONG "Strong" "Strong" "要点" 4 Strong [Character];
    EMPHASIS "Emphasis" "Emphasis" "强调" 4 Emphasis [Character WhenUsed];
    HYPERLINK "Hyperlink" "Hyperlink" "超链接" 0 Link [Character WhenUsed];
    LEAD "Lead" "Lead" "段首句" 3 Lead [Own Character];
    PAGE_NUMBER "PageNumber" "page number" "页码" 0 PageNumber [Character];
    LINE_NUMBER "LineNumber" "line number" "行号" 0 LineNumber [Character];
    COMMENT_REFERENCE "CommentReference" "annotation reference" "批注引用" 0 Comment [Character];
    NOTE_REFERENCE "FootnoteReference" "footnote reference" "脚注引用" 0 Note [Character];
}
