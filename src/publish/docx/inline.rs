//! Runs of text: leads, strong text, marks that must take the Chinese face, footnotes.

use docx_rs::{
    BreakType, FieldCharType, InstrText, Paragraph, ParagraphChild, Run, RunFonts, VertAlignType,
};

use super::changes;
use super::style::id;
use super::writer::Writer;
use super::xml::{escaped, is_legal};
use crate::edition::{Change, Inline, Role, Target, Text, Typography};
use crate::model::Mark;
use crate::theme::Weight;

/// The character style of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    Plain,
    /// A run-in lead sentence.
    Lead,
    /// A run-in heading of a level in Word.
    RunIn(usize),
    Strong,
    /// The label before names.
    Label,
}

/// How a run is set.
#[derive(Clone, Debug, PartialEq)]
pub struct Form<'a> {
    face: Face,
    is_emphasis: bool,
    /// Above or below the line.
    shift: Option<VertAlignType>,
    /// Where it leads.
    link: Option<&'a str>,
}

impl From<Face> for Form<'_> {
    fn from(face: Face) -> Self {
        Self {
            face,
            is_emphasis: false,
            shift: None,
            link: None,
        }
    }
}

impl<'a> Form<'a> {
    /// This form with a mark.
    fn with(&self, mark: &'a Mark) -> Self {
        let mut form = self.clone();
        match mark {
            Mark::Strong => form.face = Face::Strong,
            Mark::Emphasis => form.is_emphasis = true,
            Mark::Raised => form.shift = Some(VertAlignType::SuperScript),
            Mark::Lowered => form.shift = Some(VertAlignType::SubScript),
            Mark::Link { address } => form.link = Some(address),
        }
        form
    }

    /// The character style; what that leaves unsaid stands in the run, also for programs that know no
    /// style sheet.
    fn style(&self) -> Option<String> {
        Some(match self.face {
            Face::Lead => id::LEAD.into(),
            Face::Label => id::ATTENDANCE_LABEL.into(),
            Face::RunIn(level) => id::run_in(level),
            Face::Plain | Face::Strong if self.is_emphasis => id::EMPHASIS.into(),
            Face::Strong => id::STRONG.into(),
            Face::Plain if self.link.is_some() => id::HYPERLINK.into(),
            Face::Plain => return None,
        })
    }
}

/// A piece of a text, in the style of its run; what became of it in a redline.
struct Piece<'a> {
    form: Form<'a>,
    change: Option<Change>,
    content: Content<'a>,
}

enum Content<'a> {
    Text(String),
    Note(usize),
    /// A cross-reference that leads somewhere.
    Reference(&'a str, &'a Target),
}

impl Writer<'_> {
    pub fn paragraph(&mut self, style: &str, text: &[Inline]) -> Paragraph {
        let mut paragraph = Paragraph::new().style(style);
        self.write_inlines(&mut paragraph, text, Face::Plain);
        paragraph
    }

    pub fn plain(&mut self, style: &str, text: &str) -> Paragraph {
        let mut paragraph = Paragraph::new().style(style);
        self.write_text(&mut paragraph, text, Face::Plain);
        paragraph
    }

    pub fn write_inlines(&mut self, to: &mut Paragraph, inlines: &[Inline], face: Face) {
        let mut pieces = Vec::new();
        flatten(inlines, &face.into(), None, &mut pieces);
        // A redline has no live links: what they lead to may be in it twice, or changed.
        let is_live = self.edition.redline.is_none();
        for linked in pieces.chunk_by(|a, b| a.form.link == b.form.link) {
            let address = linked[0].form.link.filter(|_| is_live);
            match address.map(|address| format!(" HYPERLINK \"{address}\" ")) {
                Some(code) => self.write_field(to, &code, |writer, to| writer.pieces(to, linked)),
                None => self.pieces(to, linked),
            }
        }
    }

    fn pieces(&mut self, to: &mut Paragraph, pieces: &[Piece]) {
        for piece in pieces {
            self.within(piece.change, |writer| match &piece.content {
                Content::Text(text) => writer.write_text(to, text, piece.form.clone()),
                Content::Note(number) => writer.write_note(to, *number),
                Content::Reference(text, target) => {
                    writer.write_reference(to, text, target, piece.form.clone());
                }
            });
        }
    }

    /// A field whose result is written by a function.
    fn write_field(
        &mut self,
        to: &mut Paragraph,
        instruction: &str,
        result: impl FnOnce(&mut Self, &mut Paragraph),
    ) {
        let [begin, code, separate, _, end] = field(instruction, "").map(Box::new);
        to.children
            .extend([begin, code, separate].map(ParagraphChild::Run));
        result(self, to);
        to.children.push(ParagraphChild::Run(end));
    }

    /// A cross-reference: its words, which lead to what they name, as the result of a field. A
    /// `w:hyperlink` would hide the words from scripts that see only the runs of a paragraph.
    fn write_reference(&mut self, to: &mut Paragraph, text: &str, target: &Target, form: Form) {
        match self.targets.field(text, target) {
            Some(code) => {
                self.write_field(to, &code, |writer, to| writer.write_text(to, text, form))
            }
            None => self.write_text(to, text, form),
        }
    }

    /// Adds an automatic label. Where the count of a redline gives it another number than before,
    /// both are there.
    pub fn write_label(&mut self, to: &mut Paragraph, label: &str) {
        let redline = self.edition.redline.as_ref();
        let before = redline.and_then(|redline| redline.labels.get(label));
        let before = before.filter(|_| self.change.is_none());
        if let Some(before) = before {
            self.within(Some(Change::Deleted), |writer| {
                writer.write_text(to, before, Face::Plain);
            });
        }
        self.within(before.map(|_| Change::Inserted), |writer| {
            writer.write_text(to, label, Face::Plain);
        });
    }

    /// Adds text of one style: a run a stretch of characters that want the same faces.
    pub fn write_text<'f>(&mut self, to: &mut Paragraph, text: &str, form: impl Into<Form<'f>>) {
        let form = form.into();
        let text = text.replace("\r\n", "\n");
        let style = to.property.style.as_ref();
        let role = self.role_in(style.map_or(id::BODY, |style| &style.val), &form);
        for (hint, stretch) in stretches(&text, self.edition.typography) {
            for (family, part) in self.by_lender(role, &stretch) {
                let run = self.run(part, &form, fonts(hint, family));
                to.children.push(changes::run(run, self.change));
            }
        }
    }

    /// The role whose face sets text of a style.
    fn role_in(&self, style: &str, form: &Form) -> Role {
        let styles = &self.design().styles;
        let own = match form.face {
            Face::Plain | Face::Strong if form.is_emphasis => styles.emphasis.face,
            Face::Plain => None,
            Face::Lead => styles.lead.face,
            Face::Label => styles.attendance_label.face,
            Face::RunIn(level) => Some(self.role_of(&id::heading(level))),
            Face::Strong => styles.strong.face,
        };
        own.unwrap_or_else(|| self.role_of(style))
    }

    /// A run. Line breaks of any kind become Word's; other control characters are left out.
    fn run(&mut self, text: &str, form: &Form, fonts: Option<RunFonts>) -> Run {
        let mut run = self.formed(form);
        if let Some(fonts) = fonts {
            run = run.fonts(fonts);
        }
        run = self.sized(run);
        for (index, line) in text.split(is_break).enumerate() {
            if index > 0 {
                run = run.add_break(BreakType::TextWrapping);
            }
            for (index, cell) in line.split('\t').enumerate() {
                if index > 0 {
                    run = run.add_tab();
                }
                let kept: String = cell.chars().filter(|&c| is_legal(c)).collect();
                self.dropped += cell.chars().count() - kept.chars().count();
                if !kept.is_empty() {
                    run = run.add_text(kept);
                }
            }
        }
        run
    }

    /// An empty run of a form. What is bold or italic stands in the run as well: programs that know no
    /// style sheet read it there.
    fn formed(&mut self, form: &Form) -> Run {
        let mut run = Run::new();
        if let Some(style) = form.style() {
            self.styles_used.insert(style.clone());
            run = run.style(&style);
        }
        // The style of what is emphasized too does not say that it is strong.
        let strong = self.design().styles.strong.weight;
        let is_bold = strong.is_some_and(Weight::is_heavy) || form.is_emphasis;
        if form.face == Face::Strong && is_bold {
            run = run.bold();
        }
        let is_styled = matches!(form.face, Face::Plain | Face::Strong);
        let is_italic = self.design().styles.emphasis.italic == Some(true);
        if form.is_emphasis && (is_italic || !is_styled) {
            run = run.italic();
        }
        if let Some(shift) = form.shift {
            run.run_property = run.run_property.vert_align(shift);
        }
        run
    }

    /// A run in the size and with the distance of characters that the text around it has, where
    /// that is not what the styles say.
    pub fn sized(&self, run: Run) -> Run {
        let run = match self.table_type.map(|(half_points, _)| half_points) {
            Some(half_points) => run.size(half_points),
            None => run,
        };
        let closer = i32::try_from(self.design().closer()).unwrap_or(0);
        match self.tracking {
            0 => run,
            tracking => run.character_spacing(-(closer + tracking)),
        }
    }

    /// Adds a text of the edition, with the distance of characters that its lines have.
    pub fn write_set(&mut self, to: &mut Paragraph, text: &Text, face: Face) {
        self.tracking = text.tracking;
        self.write_inlines(to, text, face);
        self.tracking = 0;
    }
}

/// What a run says of faces besides its style: that its marks are Chinese, that its characters are
/// of another family; nothing where it needs neither.
fn fonts(hint: bool, family: Option<&str>) -> Option<RunFonts> {
    let hinted = hint.then(|| RunFonts::new().hint("eastAsia"));
    match family {
        Some(family) => Some(hinted.unwrap_or_default().east_asia(family)),
        None => hinted,
    }
}

/// A complete field: Word calls one broken that lacks its result.
pub fn field(instruction: &str, result: &str) -> [Run; 5] {
    let mark = |kind| Run::new().add_field_char(kind, false);
    [
        mark(FieldCharType::Begin),
        Run::new().add_instr_text(InstrText::Unsupported(escaped(instruction))),
        mark(FieldCharType::Separate),
        Run::new().add_text(result),
        mark(FieldCharType::End),
    ]
}

/// Joins neighbours of one style.
fn flatten<'a>(
    inlines: &'a [Inline],
    form: &Form<'a>,
    change: Option<Change>,
    pieces: &mut Vec<Piece<'a>>,
) {
    let piece = |content| Piece {
        form: form.clone(),
        change,
        content,
    };
    for inline in inlines {
        match inline {
            Inline::Reference { text, to: Some(to) } => {
                pieces.push(piece(Content::Reference(text, to)));
            }
            Inline::Text { text }
            | Inline::Figure { text }
            | Inline::Reference { text, to: None } => match pieces.last_mut() {
                Some(Piece {
                    form: last,
                    change: same,
                    content: Content::Text(joined),
                }) if (&*last, *same) == (form, change) => joined.push_str(text),
                Some(_) | None => pieces.push(piece(Content::Text(text.clone()))),
            },
            Inline::Marked { mark, body } => flatten(body, &form.with(mark), change, pieces),
            Inline::Changed { change, body } => flatten(body, form, Some(*change), pieces),
            Inline::Note { number } => pieces.push(piece(Content::Note(*number))),
        }
    }
}

/// Splits a Chinese text where the hint of East Asian type must change.
fn stretches(text: &str, typography: Typography) -> Vec<(bool, String)> {
    if typography == Typography::Latin {
        return vec![(false, text.to_owned())];
    }
    let chars: Vec<char> = text.chars().collect();
    let mut stretches: Vec<(Option<bool>, String)> = Vec::new();
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|i| chars[i]);
        let wish = wish(before, c, chars.get(index + 1).copied());
        match stretches.last_mut() {
            Some((last, stretch)) if last.is_none() || wish.is_none() || *last == wish => {
                *last = last.or(wish);
                stretch.push(c);
            }
            Some(_) | None => stretches.push((wish, c.to_string())),
        }
    }
    let hinted = stretches.into_iter();
    hinted
        .map(|(wish, stretch)| (wish == Some(true), stretch))
        .collect()
}

/// Whether a character asks its run for the hint, or not to have it; none where its face does not
/// depend on that.
///
/// Word's table of faces by code point (ECMA-376 part 1, 17.3.2.26) sends these marks to the
/// Latin face unless the run has the hint. An apostrophe between Latin letters belongs to them,
/// as do letters beyond ASCII.
fn wish(before: Option<char>, c: char, after: Option<char>) -> Option<bool> {
    let latin = |c: Option<char>| c.is_some_and(is_latin);
    match c {
        '’' if latin(before) && latin(after) => Some(false),
        '“' | '”' | '‘' | '’' | '—' | '…' | '·' | '–' | '‖' | '×' | '°' => {
            Some(true)
        }
        c if !c.is_ascii() && is_latin(c) => Some(false),
        _ => None,
    }
}

/// A letter of the Latin alphabet (to U+024F).
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}'
}

/// What ends a line within a paragraph: vertical tab, next line, line separator and the usual.
fn is_break(c: char) -> bool {
    matches!(
        c,
        '\n' | '\r' | '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}
