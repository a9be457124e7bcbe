//! Texts that stand otherwise in a document than in a report, or are left out of it.

use crate::diag::Diagnostic;
use crate::ooxml::{Aside, Document};

/// What stands otherwise in the document than in the report, and what was left out of it.
pub fn told(document: &Document) -> Vec<Diagnostic> {
    let told = |(aside, text): &(Aside, String)| {
        let (what, help) = match aside {
            Aside::Hidden => ("hidden text is left out", "to print it, show it in Word"),
            Aside::Prompt => (
                "the prompt of an empty field is left out",
                "write what belongs there",
            ),
            Aside::Margin => {
                let what = "what heads or foots the pages is left out";
                let message = format!("{what}: {}", text.trim());
                return Diagnostic::note("import.margin", message);
            }
            Aside::Reading => (
                "the reading of a character is left out",
                "write it in brackets",
            ),
            Aside::Struck => (
                "struck-out text is kept as text",
                "take it out, if it is not meant to be said",
            ),
            Aside::Raised => (
                "raised text is kept on the line",
                "write it so that it can’t be misread",
            ),
            Aside::Lowered => (
                "lowered text is kept on the line",
                "write it so that it can’t be misread",
            ),
        };
        let message = format!("{what}: {}", text.trim());
        Diagnostic::warning("import.form", message).help(help)
    };
    document.asides.iter().map(told).collect()
}
