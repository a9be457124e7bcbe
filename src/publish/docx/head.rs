//! The head of a document: label, title, subtitle, speaker.

use docx_rs::{LineSpacing, Paragraph};
use typst::text::{FontInstance, FontStretch, FontStyle, FontVariant, FontWeight};

use super::layout;
use super::style::{id, id_of};
use super::writer::Writer;
use crate::edition::{FramePart, Inline, Typography};
use crate::publish::fonts::{advance, font_of};
use crate::publish::lines::balanced::{Word, balanced};
use crate::theme::{Kind, Role, TextStyle, Weight};

/// How much of a line the words of a title may fill: the rest is for another version of the face.
pub const FILLED: f64 = 0.98;

impl Writer<'_> {
    /// Title, subtitle and speaker are lines of whole phrases: a paragraph each, broken between them.
    pub fn write_head(&mut self) {
        let frame = self.frame();
        let is_below = |part: &FramePart| matches!(part.kind(), Kind::Subtitle | Kind::Speaker);
        let said = frame
            .iter()
            .filter(|(part, text)| is_below(part) && !text.is_empty());
        let last = said.map(|(part, _)| *part).next_back();
        for (part, text) in frame {
            if part.is_of_foot() || part == FramePart::Addressees {
                continue;
            }
            let text = self.relined(part, text);
            let paragraph = self.spaced(id_of(part.kind()), Some(part) == last);
            self.write_part_in(paragraph, &text, |_, _| {});
        }
        self.write_remarks(None, 0);
    }

    /// How many labels stand above the title.
    pub fn labels(&self) -> f64 {
        let head = &self.edition.head;
        f64::from(u8::from(head.label.is_some()) + u8::from(head.edition_label.is_some()))
    }

    /// A paragraph of the head. What ends it has the space below that a speaker has; a part of the
    /// speaker's style that doesn't, that of a subtitle.
    fn spaced(&self, style: &str, is_last: bool) -> Paragraph {
        let paragraph = Paragraph::new().style(style);
        let styles = &self.design().styles;
        let text = match (style, is_last) {
            (id::SUBTITLE, true) => &styles.speaker,
            (id::SPEAKER, false) => &styles.subtitle,
            (_, _) => return paragraph,
        };
        let below = text
            .below
            .map_or(0, |below| layout::length(self.design(), text, below));
        paragraph.line_spacing(LineSpacing::new().after(below))
    }

    /// A part of a Western head, whose words break as the file's own face fills the lines: those of
    /// print are of another face and size. What changed in a redline is left for Word to break.
    fn relined(&self, part: FramePart, mut runs: Vec<Inline>) -> Vec<Inline> {
        let kind = part.kind();
        let is_broken = matches!(kind, Kind::Title | Kind::Subtitle | Kind::Speaker);
        if !is_broken || self.edition.typography == Typography::Han {
            return runs;
        }
        // A speaker's name and office are lines of their own.
        if kind != Kind::Speaker {
            unbroken(&mut runs);
        }
        if let [Inline::Text { text }] = runs.as_mut_slice() {
            let lines = text.lines().map(|line| self.lines_of(kind, line));
            *text = lines.collect::<Vec<_>>().join("\n");
        }
        runs
    }

    /// Words as lines of about one length; on one line, for Word to break, where their face is not at
    /// hand.
    pub fn lines_of(&self, kind: Kind, words: &str) -> String {
        let style = self.design().styles.of(kind);
        let words: Vec<&str> = words.split_whitespace().collect();
        let Some(font) = self.measured(style) else {
            return words.join(" ");
        };
        let width = |word: &str| ems(&font, word);
        let size = self.design().size_in(style);
        let line = f64::from(self.layout.text_width()) / 20.0 / size * FILLED;
        let measured = words.iter().map(|word| Word {
            width: width(word),
            may_end: !word.starts_with(char::is_lowercase),
        });
        let ends = balanced(&measured.collect::<Vec<_>>(), width(" "), line);
        let starts = std::iter::once(0).chain(ends.iter().copied());
        let lines = starts
            .zip(&ends)
            .map(|(start, &end)| words[start..end].join(" "));
        lines.collect::<Vec<_>>().join("\n")
    }

    /// How wide a line of a kind is, in em, where its face is at hand.
    pub fn width_of(&self, kind: Kind, line: &str) -> Option<f64> {
        let font = self.measured(self.design().styles.of(kind))?;
        Some(ems(&font, line))
    }

    /// The face by which a kind of text is measured, where it is at hand or one as wide.
    fn measured(&self, style: &TextStyle) -> Option<FontInstance> {
        let role = style.face.unwrap_or(Role::Body);
        let family = self.family(role)?;
        let font = self.edition.fonts.get(&role)?;
        let is_official = font.official == family;
        let as_wide = font.as_wide.iter().filter(|_| is_official);
        let slant = match style.italic {
            Some(true) => FontStyle::Italic,
            Some(false) | None => FontStyle::Normal,
        };
        let weight = match style.weight.is_some_and(Weight::is_heavy) {
            true => FontWeight::BOLD,
            false => FontWeight::REGULAR,
        };
        let variant = FontVariant::new(slant, weight, FontStretch::NORMAL);
        let mut names = std::iter::once(family).chain(as_wide.map(String::as_str));
        let size = self.design().size_in(style);
        names.find_map(|name| font_of(name, variant, size, self.options.fonts))
    }
}

fn ems(font: &FontInstance, words: &str) -> f64 {
    let advances = words.chars().map(|c| advance(font, c).unwrap_or(1.0));
    advances.sum()
}

/// Takes the ends of lines out of texts.
fn unbroken(runs: &mut [Inline]) {
    for run in runs {
        match run {
            Inline::Text { text } | Inline::Figure { text } | Inline::Reference { text, .. } => {
                *text = text.replace('\n', " ");
            }
            Inline::Marked { body, .. } | Inline::Changed { body, .. } => unbroken(body),
            Inline::Note { .. } => {}
        }
    }
}
