//! Whether the edited file is a draft of the report at all: of a wrong file, all that it lacks would
//! be taken out of the report.

use std::collections::BTreeSet;

use super::line::Line;
use super::pair::Pairs;
use super::unit::{Role, Unit};
use super::weave::bare;
use super::{MergeOptions, Original};
use crate::diag::Diagnostic;
use crate::edition::{Edition, Provenance};
use crate::ooxml::{Block, Document};

const FORCE: &str = "`--force` merges it all the same";

/// What was compared.
pub struct Compared<'c, 'a> {
    pub original: Original<'a>,
    pub document: &'c Document,
    pub units: &'c [Unit<'a>],
    pub lines: &'c [Line],
    pub pairs: &'c Pairs,
}

impl Compared<'_, '_> {
    /// The reason why the file is no draft of the report, if there is one. Its own marks say what it
    /// is; a file without them, such as a draft of an older version of the program, is known by its
    /// blocks.
    pub fn objection(&self, options: &MergeOptions<'_>) -> Option<Diagnostic> {
        let edition = self.original.edition;
        let bookmarks = bookmarks(self.document);
        let own = Provenance::of(edition);
        if let Some(found) = Provenance::of_bookmarks(&bookmarks) {
            return wrong_edition(&own, &found).or_else(|| self.few_blocks(true));
        }
        let version = edition.version_bookmark();
        if bookmarks.contains(&version.as_str()) {
            return self.few_blocks(true);
        }
        let found = self.recognized(&(options.others)());
        let found = found.and_then(|found| wrong_edition(&own, &found));
        found.or_else(|| self.few_blocks(false))
    }

    /// Another edition of the report that prints more of the file’s paragraphs than the draft.
    fn recognized(&self, others: &[Edition]) -> Option<Provenance> {
        let texts: BTreeSet<String> = self.lines.iter().map(|line| bare(&line.plain)).collect();
        let known = |edition: &Edition| texts.intersection(&edition.printed()).count();
        let best = others.iter().max_by_key(|edition| known(edition))?;
        (known(best) > known(self.original.edition)).then(|| Provenance::of(best))
    }

    /// The objection that too few blocks of the report are in the file. Half of them must be: who
    /// deletes more than stays is rarer than who names the wrong file. A file whose marks prove that
    /// it is a draft of this report may have been cut down further, as long as half of what it says
    /// is the report’s: else another text was put in its place.
    fn few_blocks(&self, is_proven: bool) -> Option<Diagnostic> {
        let units = self.units.iter().zip(&self.pairs.of_unit);
        let blocks = units.filter(|(unit, _)| is_block(unit.role));
        let paired: Vec<bool> = blocks.map(|(_, line)| line.is_some()).collect();
        let known = paired.iter().filter(|known| **known).count();
        let of_report = self.pairs.of_line.iter().flatten().count();
        let is_cut_down = is_proven && of_report * 2 >= self.lines.len();
        if known * 2 >= paired.len() || is_cut_down {
            return None;
        }
        let message = match known {
            0 => "nothing of this report is in the edited file".to_owned(),
            1 => format!(
                "the edited file is no draft of this report: only 1 of its {} blocks is in it",
                paired.len()
            ),
            known => format!(
                "the edited file is no draft of this report: only {known} of its {} blocks are in it",
                paired.len()
            ),
        };
        let help = format!(
            "look whether it is the draft of another report, or in another language; {FORCE}"
        );
        Some(Diagnostic::error("merge.stranger", message).help(help))
    }
}

/// The objection to a file that says it is another edition than a draft.
fn wrong_edition(own: &Provenance, found: &Provenance) -> Option<Diagnostic> {
    let name = match found.is_full {
        true => "a draft".to_owned(),
        false => format!("the `{}` edition", found.edition()),
    };
    if !found.is_of_same_report(own) {
        let message = format!(
            "the edited file is {name} of another report, `{}`",
            found.report()
        );
        let help = format!(
            "name the report that it was made from; if it is this one, under an older id, {FORCE}"
        );
        return Some(Diagnostic::error("merge.stranger", message).help(help));
    }
    if !found.is_full {
        let message = format!(
            "the edited file is {name} of this report, and no draft: what it leaves out would be taken out"
        );
        let help = format!(
            "merge the draft, {}.draft.{}.docx; {FORCE}",
            own.report(),
            own.lang()
        );
        return Some(Diagnostic::error("merge.edition", message).help(help));
    }
    if !found.is_in_same_language(own) {
        let (found, own) = (found.lang(), own.lang());
        let message = format!("the edited file is a draft in `{found}`, and not in `{own}`");
        let help =
            format!("merge it with `--lang {found}`, if the report has that language; {FORCE}");
        return Some(Diagnostic::error("merge.edition", message).help(help));
    }
    None
}

/// The bookmarks outside tables.
pub fn bookmarks(document: &Document) -> Vec<&str> {
    let names = document.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(paragraph) => paragraph.bookmarks.as_slice(),
        Block::Table(_) => &[],
    });
    names.map(String::as_str).collect()
}

/// Whether it is taken out of the report where it is not in the file.
fn is_block(role: Role) -> bool {
    match role {
        Role::Heading | Role::Prose | Role::Item(_) | Role::Picture | Role::Table => true,
        Role::Fixed | Role::Title | Role::AnnexTitle(_) | Role::Caption => false,
    }
}
