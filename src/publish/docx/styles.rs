//! `word/styles.xml`: the style sheet. Nothing in the document is formatted by hand where one of
//! these can say it.
//!
//! [`STYLES`] says which styles there are; the theme says how each kind of text is set; what is built
//! of both is the same for every tradition. Properties stand in the schema's order.

use super::layout;
use super::lists;
use super::style::{Row, STYLES, Trait, id};
use super::writer::Writer;
use super::xml::{self, W, escaped};
use crate::edition::{Block, Typography};
use crate::theme::{Absolute, Align, Ink, Kind, Length, Pitch, Place, Role, TextStyle, Weight};

/// How many styles stand before those of headings.
const HEAD: usize = 9;

/// Headings have the ranks after running text and its character styles.
const HEADING_RANK: usize = 4;

/// A plain line, in the parts by which Word counts what a face asks for.
const PLAIN_LINE: u32 = 240;

impl Writer<'_> {
    /// The part: the defaults that Word expects in every style sheet, then the styles. Word's own that
    /// this sheet does not have stay out of sight.
    pub fn styles(&self) -> Vec<u8> {
        let (head, rest) = STYLES.split_at(HEAD);
        let is_official = self.is_official();
        let rest = rest
            .iter()
            .filter(|row| is_official || !row.has(Trait::Official));
        let mut headings = self.edition.all_blocks().filter_map(Block::heading);
        let has_run_in = headings.any(|heading| heading.run_in);
        let levels = 1..=self.outline.levels();
        let run_in = levels.clone().filter(|_| has_run_in);
        let head = head.iter().filter(|row| self.has(row));
        let styles = (head.map(|row| self.listed_style(row)))
            .chain(levels.map(|level| self.heading_style(level, has_run_in)))
            .chain(
                rest.filter(|row| self.has(row))
                    .map(|row| self.listed_style(row)),
            )
            .chain(run_in.map(|level| self.run_in_style(level)));
        let hidden = place(0);
        let margins = layout::margins(0, 108);
        xml::part(&format!(
            r#"<w:styles xmlns:w="{W}">
            {}
            <w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"
             w:defUnhideWhenUsed="1" w:defQFormat="0"/>
            <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
            <w:name w:val="Default Paragraph Font"/>{hidden}</w:style>
            <w:style w:type="table" w:default="1" w:styleId="TableNormal">
            <w:name w:val="Normal Table"/>{hidden}<w:tblPr>{margins}</w:tblPr></w:style>
            <w:style w:type="numbering" w:default="1" w:styleId="NoList">
            <w:name w:val="No List"/>{hidden}</w:style>
            {}{}{}
            </w:styles>"#,
            self.default_style(),
            self.normal_style(),
            styles.collect::<String>(),
            self.table_styles(),
        ))
    }

    /// Chinese lines break by the rules for marks at a line's ends, marks do not hang in the margin,
    /// and pages are filled to the last line, so that every page keeps as many. Word applies the
    /// languages of proofing to each run by its script: Latin letters in a Chinese text are checked
    /// as English, Chinese characters in a Western text as Chinese.
    fn default_style(&self) -> String {
        let fonts = self.default_fonts();
        let tag = escaped(&self.edition.tag);
        let (language, chinese, lines) = match self.edition.typography {
            Typography::Han => (
                "en-US",
                tag.as_str(),
                r#"<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/>"#,
            ),
            Typography::Latin => (tag.as_str(), "zh-CN", "<w:widowControl/>"),
        };
        format!(
            r#"<w:docDefaults>
            <w:rPrDefault><w:rPr>{fonts}<w:lang w:val="{language}" w:eastAsia="{chinese}"/></w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr>{lines}</w:pPr></w:pPrDefault>
            </w:docDefaults>"#
        )
    }

    /// What all others begin from: on a grid its pitch, and characters so close that as many fill a
    /// line as the grid has.
    fn normal_style(&self) -> String {
        let (line, rule, align) = match self.layout.pitch {
            Some(pitch) => (pitch, "exact", "both"),
            None => (PLAIN_LINE, "auto", "left"),
        };
        let closer = tracking(-i64::from(self.design().closer()));
        let closer = when(self.layout.pitch.is_some(), &closer);
        let fonts = self.fonts(Role::Body);
        let size = size(self.design().half_points());
        format!(
            r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal">
            <w:name w:val="Normal"/><w:aliases w:val="正文"/>{}
            <w:pPr><w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="{rule}"/>
            <w:jc w:val="{align}"/></w:pPr>
            <w:rPr>{fonts}{closer}{size}</w:rPr></w:style>"#,
            place(1)
        )
    }

    /// Whether the document has what a style is for: few have a cover or a last page.
    fn has(&self, row: &Row) -> bool {
        match row.id {
            id::COVER_TITLE => self.edition.cover,
            id::RUNNING_HEAD => self.edition.typography == Typography::Latin,
            id::COLOPHON | id::COLOPHON_LABEL => !self.edition.colophon.is_empty(),
            _ => !row.has(Trait::WhenUsed) || self.styles_used.contains(row.id),
        }
    }

    fn listed_style(&self, row: &Row) -> String {
        match row.has(Trait::Character) {
            true => style(row, None, "", &self.character_style(row)),
            false => self.paragraph_style(row, None, None),
        }
    }

    /// The heading style of a level in Word, tied to the numbering of headings.
    fn heading_style(&self, level: usize, has_run_in: bool) -> String {
        let row = Row {
            id: &id::heading(level),
            name: &format!("heading {level}"),
            chinese: &format!("标题 {level}"),
            rank: HEADING_RANK + level,
            kind: Kind::heading(self.outline.typographic(level)),
            traits: &[Trait::KeepNext],
        };
        let link = has_run_in.then(|| id::run_in(level));
        self.paragraph_style(&row, Some(level), link)
    }

    /// The style of run-in headings of a level in Word: the type of the headings in the size of the
    /// text. Word links it to that of the headings, so that its contents and its outline know the
    /// heading.
    fn run_in_style(&self, level: usize) -> String {
        let kind = Kind::heading(self.outline.typographic(level));
        let row = Row {
            id: &id::run_in(level),
            name: &format!("heading {level} Char"),
            chinese: &format!("标题 {level} 字符"),
            rank: 0,
            kind,
            traits: &[Trait::Own, Trait::Character],
        };
        let text = TextStyle {
            size: None,
            pitch: None,
            ..self.design().styles.of(kind).clone()
        };
        // The size is said too: LibreOffice sets the number before the heading without the
        // paragraph's.
        let run = self.type_of(&text) + &size(self.design().half_points());
        style(&row, Some(id::heading(level)), "", &run)
    }

    /// A style of paragraphs; of headings in a level.
    fn paragraph_style(&self, row: &Row, level: Option<usize>, link: Option<String>) -> String {
        let text = self.text_style(row);
        let width = self.layout.text_width();
        let does = |wanted, said: &str| when(row.has(wanted), said);
        let outline = level.or(row.has(Trait::Outlined).then_some(1));
        let numbered = level.map(|level| {
            let (level, list) = (level - 1, lists::HEADINGS);
            format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>"#)
        });
        let tab = |leader: &str| {
            format!(r#"<w:tabs><w:tab w:val="right"{leader} w:pos="{width}"/></w:tabs>"#)
        };
        let is_close = row.has(Trait::Contextual) && self.layout.pitch.is_none();
        let align = self.number_side(row).or(text.align.map(Align::into));
        let rules = self.rule(row);
        let properties = [
            does(Trait::KeepNext, "<w:keepNext/>"),
            does(Trait::NewPage, "<w:pageBreakBefore/>"),
            numbered.unwrap_or_default(),
            does(Trait::Uncounted, "<w:suppressLineNumbers/>"),
            rules,
            does(Trait::RightTab, &tab("")),
            does(Trait::Dotted, &tab(r#" w:leader="dot""#)),
            self.style_spacing(row.kind, &text),
            self.style_indent(row, &text),
            when(is_close, "<w:contextualSpacing/>"),
            value("jc", align),
            value("outlineLvl", outline.map(|level| level - 1)),
        ];
        style(row, link, &properties.concat(), &self.type_of(&text))
    }

    /// What a character style says: the reference to a note is raised, that to a comment as small as
    /// the comment; the number in a footer is of the footer's size.
    fn character_style(&self, row: &Row) -> String {
        let text = self.design().styles.of(row.kind);
        match row.id {
            id::NOTE_REFERENCE => value("vertAlign", Some("superscript")),
            id::COMMENT_REFERENCE => size(self.design().half_points_of(text)),
            id::PAGE_NUMBER => self.face_of(text),
            _ => self.type_of(text),
        }
    }

    /// How a style's text is set in this document: the title of a cover as large as it may be.
    fn text_style(&self, row: &Row) -> TextStyle {
        let mut text = match row.id {
            id::COVER_TITLE => self.cover_title(),
            _ => self.design().styles.of(row.kind).clone(),
        };
        if row.id == id::TITLE {
            text.above = self.below_labels(&text);
        }
        if text.face.is_some_and(|role| self.is_stood_in_for(role)) {
            text.weight = self.edition.theme.print.styles.of(row.kind).weight;
        }
        self.official_style(row, &mut text);
        text
    }

    /// The space above a title: on a grid its labels stand there, which print has in the margin.
    fn below_labels(&self, title: &TextStyle) -> Option<Length> {
        let design = self.design();
        let above = title.above?;
        let labels = self.labels() * f64::from(self.layout.pitch.unwrap_or(0)) / 20.0;
        let room = above.points(design.size_in(title), design.pitch()) - labels;
        match labels > 0.0 {
            true => format!("{:.1}pt", room.max(0.0)).parse().ok(),
            false => Some(above),
        }
    }

    /// The space around a paragraph and between its lines. Type of a pitch of its own stands off the
    /// grid.
    fn style_spacing(&self, kind: Kind, text: &TextStyle) -> String {
        let design = self.design();
        let length =
            |value: Option<Length>| value.map_or(0, |value| layout::length(design, text, value));
        let is_running = matches!(
            kind,
            Kind::Body | Kind::Quotation | Kind::Salutation | Kind::ListNumber | Kind::ListBullet
        );
        if is_running && self.layout.pitch.is_none() {
            let gap = length(design.text.gap);
            return around(gap, gap, design.text.pitch);
        }
        if matches!(kind, Kind::TableText | Kind::TableHeading | Kind::TableUnit) {
            let line = Pitch::points(design.table_pitch());
            let off_grid = self.layout.pitch.map(|_| 0);
            return value("snapToGrid", off_grid) + &around(0, 0, Some(line));
        }
        if text.above.is_none() && text.below.is_none() && text.pitch.is_none() {
            return String::new();
        }
        let off_grid = (self.layout.pitch.and(text.pitch)).map(|_| 0);
        value("snapToGrid", off_grid) + &around(length(text.above), length(text.below), text.pitch)
    }

    /// On a grid, indents are counted in characters too; in the West the marks of lists hang.
    fn style_indent(&self, row: &Row, text: &TextStyle) -> String {
        let design = self.design();
        let on_grid = self.layout.pitch.is_some();
        if matches!(row.kind, Kind::ListNumber | Kind::ListBullet) && !on_grid {
            return layout::hanging(design);
        }
        // A quotation stands in from both sides.
        let right = text.inset.filter(|_| row.kind == Kind::Quotation);
        let own = [
            ("left", text.inset),
            ("right", right),
            ("firstLine", text.indent),
        ]
        .into_iter();
        let own = own.filter_map(|(side, value)| Some((side, value?)));
        let mut sides: Vec<_> = own.collect();
        let number = design.page_number.inset;
        if let Some(side @ ("left" | "right")) = self.number_side(row)
            && layout::length(design, text, number) > 0
        {
            sides.retain(|(known, _)| *known != side);
            sides.push((side, number));
        }
        let set = sides.iter().map(|(side, value)| {
            let twips = layout::length(design, text, *value);
            let ems = value.ems().filter(|_| on_grid);
            let chars = ems.map(|ems| format!(r#" w:{side}Chars="{}""#, (ems * 100.0).round()));
            format!(r#"{} w:{side}="{twips}""#, chars.unwrap_or_default())
        });
        let set: String = set.collect();
        when(!set.is_empty(), &format!("<w:ind{set}/>"))
    }

    /// Where a page number stands in the style of a footer.
    fn number_side(&self, row: &Row) -> Option<&'static str> {
        match (self.design().page_number.place, row.id) {
            (Place::Center, id::FOOTER | id::FOOTER_EVEN) => Some("center"),
            (Place::Outside, id::FOOTER_EVEN) => Some("left"),
            (Place::Outside, id::FOOTER) => Some("right"),
            (Place::Center | Place::Outside, _) => None,
        }
    }

    /// Type: face, strokes, size. What is not of the size of running text is not set closer.
    fn type_of(&self, text: &TextStyle) -> String {
        let is_heavy = text.weight.is_some_and(Weight::is_heavy);
        let is_off = text.size.is_some() || text.pitch.is_some();
        let half_points = self.design().half_points_of(text);
        [
            self.face_of(text),
            when(is_heavy, "<w:b/><w:bCs/>"),
            when(text.italic == Some(true), "<w:i/><w:iCs/>"),
            when(self.layout.pitch.is_some() && is_off, &tracking(0)),
            when(text.size.is_some(), &size(half_points)),
            self.colour(text),
        ]
        .concat()
    }

    /// The colour of what is not of that of running text.
    fn colour(&self, text: &TextStyle) -> String {
        let ink = text.colour.filter(|ink| *ink != Ink::Text);
        value(
            "color",
            ink.map(|ink| self.design().colours.of(ink).hexadecimal()),
        )
    }

    fn face_of(&self, text: &TextStyle) -> String {
        let fonts = text.face.map(|face| self.fonts(face));
        fonts.unwrap_or_default()
    }

    /// The styles of tables and of the panel of key figures, with rules in eighths of a point.
    fn table_styles(&self) -> String {
        let table = &self.design().table;
        let (thick, thin) = (eighths(table.thick_rule), eighths(table.rule));
        let (above, beside) = layout::cell_margins(self.design());
        let sides = match self.edition.typography {
            Typography::Han => thin,
            // Western tables are open at the sides.
            Typography::Latin => 0,
        };
        let grid = [
            ("top", thick),
            ("left", sides),
            ("bottom", thick),
            ("right", sides),
        ];
        let inside = [("insideH", thin), ("insideV", sides)];
        let panel = match self.edition.typography {
            Typography::Han => {
                let all = grid.iter().chain(&inside);
                all.map(|(side, _)| (*side, thin)).collect()
            }
            Typography::Latin => vec![("top", thick), ("insideH", thick)],
        };
        let custom = r#" w:customStyle="1""#;
        let (close, wide) = (
            layout::margins(above, beside),
            layout::margins(above * 3 / 2, beside),
        );
        let accent = self.design().colours.accent.hexadecimal();
        let rule = self.design().colours.rule.hexadecimal();
        let grid = rules(&grid, "auto") + &rules(&inside, &rule);
        let panel = rules(&panel, &accent);
        table_style(id::TABLE, "", "Table Grid", &grid, &close)
            + &table_style(id::PANEL, custom, "Key Figures", &panel, &wide)
            + &when(self.is_official(), &self.imprint_table(custom))
    }

    /// The style of the imprint, a table as wide as its text.
    fn imprint_table(&self, custom: &str) -> String {
        let official = &self.design().official;
        let (first, middle) = (official.imprint_rule, official.imprint_thin_rule);
        let sides = [("top", first), ("bottom", first), ("insideH", middle)];
        let colour = self.design().colours.rule.hexadecimal();
        let rules = rules(&sides.map(|(side, rule)| (side, eighths(rule))), &colour);
        table_style(
            id::IMPRINT_TABLE,
            custom,
            "Imprint Table",
            &rules,
            &layout::margins(0, 0),
        )
    }
}

/// The width of a rule, in eighths of a point.
pub fn eighths(rule: Absolute) -> u32 {
    (rule.points() * 8.0).round() as u32
}

fn rules(rules: &[(&str, u32)], colour: &str) -> String {
    let rules = rules.iter().filter(|(_, width)| *width > 0);
    let rules = rules.map(|(side, width)| {
        format!(r#"<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{colour}"/>"#)
    });
    rules.collect()
}

fn table_style(id: &str, custom: &str, name: &str, rules: &str, margins: &str) -> String {
    format!(
        r#"<w:style w:type="table" w:styleId="{id}"{custom}><w:name w:val="{name}"/>
        <w:basedOn w:val="TableNormal"/>
        <w:tblPr><w:tblBorders>{rules}</w:tblBorders>{margins}</w:tblPr></w:style>"#
    )
}

/// `w:style` of paragraphs or of runs, with its properties.
fn style(row: &Row, link: Option<String>, paragraph: &str, run: &str) -> String {
    let (kind, base) = match row.has(Trait::Character) {
        true => ("character", "DefaultParagraphFont"),
        false => ("paragraph", "Normal"),
    };
    let custom = when(row.has(Trait::Own), r#" w:customStyle="1""#);
    let goes_on = row.has(Trait::Character) || row.has(Trait::Repeats);
    let next = value("next", (!goes_on).then_some(id::BODY));
    let (link, place) = (value("link", link), place(row.rank));
    let (id, name, chinese) = (row.id, row.name, row.chinese);
    let of = |name: &str, properties: &str| {
        let said = format!("<w:{name}>{properties}</w:{name}>");
        when(!properties.is_empty(), &said)
    };
    let (paragraph, run) = (of("pPr", paragraph), of("rPr", run));
    format!(
        r#"<w:style w:type="{kind}"{custom} w:styleId="{id}"><w:name w:val="{name}"/>
        <w:aliases w:val="{chinese}"/><w:basedOn w:val="{base}"/>{next}{link}{place}
        {paragraph}{run}</w:style>"#
    )
}

/// What is said where something is so.
fn when(is_so: bool, said: &str) -> String {
    if is_so { said.into() } else { String::new() }
}

/// An element that says all in its `w:val`, where there is something to say.
fn value(name: &str, value: Option<impl std::fmt::Display>) -> String {
    let element = value.map(|value| format!(r#"<w:{name} w:val="{value}"/>"#));
    element.unwrap_or_default()
}

/// Where Word's gallery shows a style: in the order of the ranks, or nowhere until it is used.
fn place(rank: usize) -> String {
    match rank {
        0 => r#"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>"#.into(),
        rank => format!(r#"<w:uiPriority w:val="{rank}"/><w:qFormat/>"#),
    }
}

fn size(half_points: u32) -> String {
    format!(r#"<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>"#)
}

fn tracking(twips: i64) -> String {
    value("spacing", Some(twips))
}

/// Space before and after a paragraph, in twips, and the pitch of its lines.
fn around(before: u32, after: u32, pitch: Option<Pitch>) -> String {
    let line = match pitch {
        Some(Pitch::Exact(own)) => Some((layout::twips(own.points()), "exact")),
        Some(Pitch::Percent(percent)) => Some((PLAIN_LINE * percent / 100, "auto")),
        None => None,
    };
    let line = line.map(|(line, rule)| format!(r#" w:line="{line}" w:lineRule="{rule}""#));
    let line = line.unwrap_or_default();
    format!(r#"<w:spacing w:before="{before}" w:after="{after}"{line}/>"#)
}
