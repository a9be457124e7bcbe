//! Texts cut into the words that are compared.

use std::ops::Range;

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::notes::{Notes, Side};
use crate::edition::Inline;
use crate::figures::recognize::{self, Language};
use crate::locale::Localizer;

/// A word, a mark, a blank, a figure or the reference to a note.
#[derive(Clone, Debug)]
pub struct Token {
    /// What is compared.
    pub key: Key,
    /// What is printed.
    pub shown: Inline,
}

/// What makes two tokens the same: their characters, how they are set, or the note they name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Characters, and whether they are strong.
    Word(String, bool),
    /// A note, by its number in the redline, and whether it was called before.
    Note(usize, bool),
    /// The end of a text among several: of a cell, an item.
    Stop,
}

impl Token {
    /// The end of a text among several.
    pub fn stop() -> Self {
        Self {
            key: Key::Stop,
            shown: Inline::Text {
                text: String::new(),
            },
        }
    }

    /// Whether it is strong.
    pub fn is_strong(&self) -> bool {
        match &self.key {
            Key::Word(_, strong) => *strong,
            Key::Note(..) | Key::Stop => false,
        }
    }

    /// How much there is to read in it: letters and digits, those of Han counting twice.
    pub fn weight(&self) -> usize {
        self.key.weight()
    }

    /// Whether a sentence ends with it.
    pub fn ends_sentence(&self) -> bool {
        match &self.key {
            Key::Word(word, _) => word.ends_with(['。', '！', '？', '.', '!', '?', '\n']),
            Key::Note(..) | Key::Stop => false,
        }
    }
}

impl Key {
    /// How much there is to read in it.
    pub fn weight(&self) -> usize {
        let weight = |c: char| match c.is_alphanumeric() {
            true if c >= '\u{2e80}' => 2,
            true => 1,
            false => 0,
        };
        match self {
            Self::Word(word, _) => word.chars().map(weight).sum(),
            Self::Note(..) | Self::Stop => 0,
        }
    }
}

/// Cuts the texts of one language.
pub struct Tokenizer {
    segmenter: WordSegmenterBorrowed<'static>,
    language: Option<Language>,
}

impl Tokenizer {
    /// The words of a localizer's language.
    pub fn new(localizer: &Localizer) -> Self {
        Self {
            segmenter: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()),
            language: Language::from_lang(&localizer.lang),
        }
    }

    /// The tokens of a text of one side.
    pub fn tokens(&self, text: &[Inline], notes: &Notes, side: Side) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.add(text, false, notes, side, &mut tokens);
        tokens
    }

    fn add(
        &self,
        text: &[Inline],
        strong: bool,
        notes: &Notes,
        side: Side,
        tokens: &mut Vec<Token>,
    ) {
        for inline in text {
            match inline {
                Inline::Text { text } => self.words(text, strong, tokens),
                Inline::Figure { text } | Inline::Reference { text, .. } => tokens.push(Token {
                    key: Key::Word(text.clone(), strong),
                    shown: inline.clone(),
                }),
                Inline::Strong { body } => self.add(body, true, notes, side, tokens),
                Inline::Changed { body, .. } => self.add(body, strong, notes, side, tokens),
                Inline::Note { number } => tokens.push(Token {
                    key: notes.key(side, *number),
                    shown: Inline::Note {
                        number: notes.shown(side, *number),
                    },
                }),
            }
        }
    }

    fn words(&self, text: &str, strong: bool, tokens: &mut Vec<Token>) {
        let mut push = |word: &str| {
            tokens.push(Token {
                key: Key::Word(word.into(), strong),
                shown: Inline::Text { text: word.into() },
            });
        };
        let mut done = 0;
        for figure in self.figures(text) {
            self.cut(&text[done..figure.start], &mut push);
            push(&text[figure.clone()]);
            done = figure.end;
        }
        self.cut(&text[done..], &mut push);
    }

    /// Where the figures of a text are, with their units: they stay whole.
    fn figures(&self, text: &str) -> Vec<Range<usize>> {
        let found = self
            .language
            .map(|language| recognize::read(text, language));
        let found = found.unwrap_or_default();
        found
            .iter()
            .map(|figure| figure.start..figure.end)
            .collect()
    }

    fn cut(&self, text: &str, push: &mut impl FnMut(&str)) {
        let mut start = 0;
        for end in self.segmenter.segment_str(text).filter(|&end| end > 0) {
            push(&text[start..end]);
            start = end;
        }
    }
}
