//! What is said of a merge: each change with its place in the report, and what could not be carried.

use crate::diag::Diagnostic;
use crate::model::Lang;
use crate::ooxml::Loss;
use crate::source::Span;

/// Texts are quoted up to this many characters.
const QUOTED: usize = 60;

/// What was told so far.
#[derive(Default)]
pub struct Told(Vec<Diagnostic>);

impl Told {
    /// All of it, in the order of the report.
    pub fn diagnostics(mut self) -> Vec<Diagnostic> {
        self.0.sort_by_key(|told| told.span());
        self.0
    }

    fn note(
        &mut self,
        code: &'static str,
        message: String,
        place: Option<Span>,
    ) -> &mut Diagnostic {
        let told = Diagnostic::note(code, message);
        self.push(told, place)
    }

    fn warn(
        &mut self,
        code: &'static str,
        message: String,
        place: Option<Span>,
    ) -> &mut Diagnostic {
        let told = Diagnostic::warning(code, message);
        self.push(told, place)
    }

    fn push(&mut self, told: Diagnostic, place: Option<Span>) -> &mut Diagnostic {
        self.0.push(match place {
            Some(place) => told.at(place),
            None => told,
        });
        self.0.last_mut().expect("it was just added")
    }

    /// A text that was changed, and the languages that are outdated by it.
    pub fn changed(&mut self, place: Span, now: &str, outdated: &[Lang]) {
        let told = self.note(
            "merge.changed",
            format!("changed to {}", quoted(now)),
            Some(place),
        );
        if !outdated.is_empty() {
            let names: Vec<String> = outdated.iter().map(|lang| format!("`{lang}`")).collect();
            told.set_help(format!("{} is now marked as outdated", names.join(", ")));
        }
    }

    /// Something new, behind a place.
    pub fn added(&mut self, place: Option<Span>, what: &str, text: &str) {
        let told = self.note(
            "merge.added",
            format!("{what} was added: {}", quoted(text)),
            place,
        );
        told.set_help("it stands in one language: add the other");
    }

    /// Something that is gone.
    pub fn removed(&mut self, place: Span, text: &str) {
        self.note(
            "merge.removed",
            format!("removed: {}", quoted(text)),
            Some(place),
        );
    }

    /// Something that stands elsewhere now.
    pub fn moved(&mut self, place: Span, text: &str) {
        self.note(
            "merge.moved",
            format!("moved: {}", quoted(text)),
            Some(place),
        );
    }

    /// Something that is something else now.
    pub fn turned(&mut self, place: Span, text: &str, what: &str) {
        let message = format!("now {what}: {}", quoted(text));
        self.note("merge.turned", message, Some(place));
    }

    /// A comment that became a note.
    pub fn commented(&mut self, place: Option<Span>, comment: &str) {
        let message = format!("a comment is now a note: {}", quoted(comment));
        self.note("merge.comment", message, place);
    }

    /// A figure or reference that the text does not print any more.
    pub fn dissolved(
        &mut self,
        place: Span,
        written: &str,
        figure: Option<&str>,
        was: &str,
        now: &str,
    ) {
        let message = match now.trim() {
            "" => format!("`{written}` ({was}) is no longer in the text"),
            now => format!(
                "where `{written}` printed {}, the text says {}",
                quoted(was),
                quoted(now)
            ),
        };
        let help = match figure {
            Some(name) => format!(
                "if the figure has changed, change `{name}` under `figures:` and write `{written}` again: the other language still has it"
            ),
            None => format!("write `{written}` again where the reference belongs"),
        };
        let code = if figure.is_some() {
            "merge.figure"
        } else {
            "merge.reference"
        };
        self.warn(code, message, Some(place)).set_help(help);
    }

    /// A footnote that a text does not call any more.
    pub fn uncalled(&mut self, place: Span, written: &str) {
        let message = format!("the footnote `{written}` was taken out of this text");
        self.note("merge.reference", message, Some(place))
            .set_help("its text stays under `footnotes:`: the other language may call it");
    }

    /// Something that can't be carried, and what to do by hand.
    pub fn lost(&mut self, place: Option<Span>, what: &str, help: &str) {
        self.warn("merge.lost", what.to_owned(), place)
            .set_help(help);
    }

    /// What the reader of the file could not carry.
    pub fn losses<'l>(&mut self, losses: impl IntoIterator<Item = (&'l Loss, &'l usize)>) {
        for (loss, count) in losses {
            let what = match loss {
                Loss::Chart => "charts",
                Loss::Diagram => "diagrams",
                Loss::Object => "embedded objects",
                Loss::Equation => "equations (their characters are kept)",
                Loss::TextBox => "text boxes (their text is kept behind them)",
                Loss::Embedded => "embedded documents",
                Loss::Drawing => "drawings",
                Loss::Field => "fields that never end (what follows them is kept as text)",
            };
            let message = format!("the file has {count} {what}, which a report can't hold");
            self.lost(None, &message, "put what they show into the report by hand");
        }
    }

    /// The report was changed since the draft was made.
    pub fn other_version(&mut self) {
        let message = "the report was changed since this draft was made of it".to_owned();
        self.warn("merge.version", message, None).set_help("what the draft did not touch stays as the report has it, and nothing is taken out: look at what is told, and compare with `twinpress diff`");
    }

    /// Something that a draft of another version does not have.
    pub fn kept(&mut self, place: Span, text: &str) {
        let message = format!("not in the draft: {}", quoted(text));
        self.warn("merge.kept", message, Some(place))
            .set_help("it was deleted there, or added to the report since: it stays");
    }
}

/// A text in quotes, shortened.
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    let short: String = text.chars().take(QUOTED).collect();
    let dots = if short.len() < text.len() { "…" } else { "" };
    format!("“{short}{dots}”")
}
