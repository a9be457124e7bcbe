//! Whether the edited file is a draft of the report at all: of a wrong file, all that it lacks would
//! be taken out of the report.

use std::collections::BTreeSet;

use super::base::Role;
use super::compared::Compared;
use super::edited::bookmark_names;
use super::original::MergeOptions;
use crate::diag::{Diagnostic, code};
use crate::edition::{Edition, Provenance, text_hash};

impl Compared<'_> {
    /// The reason why the file is no draft of the report, if there is one. Its own marks say what it
    /// is; a file without them, such as a draft of an older version of the program, is known by its
    /// blocks.
    pub fn objection(&self, options: &MergeOptions<'_>) -> Option<Diagnostic> {
        let edition = self.original.edition;
        let bookmarks = bookmark_names(self.document);
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
        let texts = self.lines.iter().map(|line| text_hash(&line.plain));
        let texts: BTreeSet<u64> = texts.collect();
        let known = |edition: &Edition| {
            let printed = edition
                .all_blocks()
                .map(|block| text_hash(&block.content.printed()));
            let printed: BTreeSet<u64> = printed.collect();
            printed.intersection(&texts).count()
        };
        let best = others.iter().max_by_key(|edition| known(edition))?;
        (known(best) > known(self.original.edition)).then(|| Provenance::of(best))
    }

    /// The objection that too few blocks of the report are in the file. Half of them must be: who
    /// deletes more than stays is rarer than who names the wrong file. A file whose marks prove that
    /// it is a draft of this report may have been cut down further, as long as half of what it says
    /// is the report’s: else another text was put in its place.
    fn few_blocks(&self, is_proven: bool) -> Option<Diagnostic> {
        let units = self.units.iter().zip(&self.pairs.of_unit);
        // What is taken out of the report where it is not in the file.
        let blocks = units.filter(|(unit, _)| match unit.role {
            Role::Heading | Role::Prose | Role::Item(_) | Role::Picture | Role::Table => true,
            Role::Fixed | Role::Title | Role::AnnexTitle(_) | Role::Caption => false,
        });
        let paired: Vec<bool> = blocks.map(|(_, line)| line.is_some()).collect();
        let known = paired.iter().filter(|known| **known).count();
        let of_report = self.pairs.of_line.iter().flatten().count();
        let is_cut_down = is_proven && of_report * 2 >= self.lines.len();
        if known * 2 >= paired.len() || is_cut_down {
            return None;
        }
        let found = code::MERGE_UNRELATED.error().with("case", "blocks");
        let found = found.with("known", known).with("blocks", paired.len());
        Some(found.help("blocks"))
    }
}

/// The objection to a file that says it is another edition than a draft.
fn wrong_edition(own: &Provenance, found: &Provenance) -> Option<Diagnostic> {
    let kind = if found.is_full { "draft" } else { "edition" };
    if found.report != own.report {
        let objection = code::MERGE_UNRELATED.error().with("case", "report");
        let objection = objection
            .with("kind", kind)
            .with("edition", found.edition.to_string())
            .with("report", found.report.to_string());
        return Some(objection.help("report"));
    }
    if !found.is_full {
        let objection = code::MERGE_EDITION.error().with("case", "edition");
        let objection = objection.with("edition", found.edition.to_string());
        let draft = format!("{}.draft.{}.docx", own.report, own.lang);
        return Some(objection.with("draft", draft).help("draft"));
    }
    if found.lang != own.lang {
        let objection = code::MERGE_EDITION.error().with("case", "language");
        let objection = objection
            .with("found", found.lang.to_string())
            .with("own", own.lang.to_string());
        return Some(objection.help("language"));
    }
    None
}
