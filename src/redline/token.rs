//! Texts cut into the words that are compared.

use icu_segmenter::options::WordBreakInvariantOptions;
use icu_segmenter::{WordSegmenter, WordSegmenterBorrowed};

use super::align::{WordBag, align};
use super::marks::{anchor, texts};
use super::notes::Notes;
use crate::edition::{Annex, Block, Content, Edition, Inline, Text};
use crate::figures::recognize::{self, Language};
use crate::locale::Localizer;
use crate::model::{Mark, Marks};

/// A word, a mark, a blank, a figure or the reference to a note.
#[derive(Clone, Debug)]
pub struct Token {
    pub key: Key,
    pub shown: Inline,
}

/// What makes two tokens the same: their characters, how they are set, or the note they name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Characters, and how they are set apart.
    Word(String, Marks),
    /// A note, by its number in the redline, and whether it was called before.
    Note(usize, bool),
    /// The end of a text among several: of a cell, an item.
    Stop,
}

impl Token {
    pub fn stop() -> Self {
        let text = String::new();
        Self {
            key: Key::Stop,
            shown: Inline::Text { text },
        }
    }

    /// How it is set apart.
    pub fn marks(&self) -> impl DoubleEndedIterator<Item = &Mark> {
        let marks = match &self.key {
            Key::Word(_, marks) => Some(marks),
            Key::Note(..) | Key::Stop => None,
        };
        marks.into_iter().flatten()
    }

    pub fn ends_sentence(&self) -> bool {
        let ends = ['。', '！', '？', '.', '!', '?', '\n'];
        matches!(&self.key, Key::Word(word, _) if word.ends_with(ends))
    }
}

impl Key {
    /// How much there is to read in it: letters and digits, those of Han counting twice.
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

/// Cuts the texts of one language, and makes what pieces are compared by.
pub struct Tokenizer {
    segmenter: WordSegmenterBorrowed<'static>,
    language: Option<Language>,
    pub notes: Notes,
}

impl Tokenizer {
    /// For two versions in a localizer's language, whose notes are paired by their texts.
    pub fn new(localizer: &Localizer, old: &Edition, new: &Edition) -> Self {
        let mut words = Self {
            segmenter: WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()),
            language: Language::from_lang(&localizer.lang),
            notes: Notes::new(old, new),
        };
        let bags = |notes: &[Text]| -> Vec<WordBag> {
            notes.iter().map(|note| words.bag("note", [note])).collect()
        };
        let pairs = align(&bags(&old.notes), &bags(&new.notes));
        words.notes.pair(pairs);
        words
    }

    pub fn block(&self, block: &Block) -> WordBag {
        let (kind, mut block) = (kind(&block.content), block.clone());
        let id = anchor(&mut block).and_then(Option::take);
        let texts = texts(&mut block).into_iter();
        let keys = self.keys(texts.map(|text| &*text));
        WordBag::new(&kind, keys).named(id)
    }

    /// An annex is compared by its title and all that it holds.
    pub fn annex(&self, annex: &Annex) -> WordBag {
        let mut keys = self.keys([&annex.title]);
        for block in &annex.blocks {
            keys.push(Key::Word(kind(&block.content), Marks::new()));
            let mut block = block.clone();
            keys.extend(self.keys(texts(&mut block).into_iter().map(|text| &*text)));
        }
        WordBag::new("annex", keys).named(annex.anchor.clone())
    }

    /// What a piece of a kind with these texts is compared by.
    pub fn bag<'t>(&self, kind: &str, texts: impl IntoIterator<Item = &'t Text>) -> WordBag {
        WordBag::new(kind, self.keys(texts))
    }

    fn keys<'t>(&self, texts: impl IntoIterator<Item = &'t Text>) -> Vec<Key> {
        let mut keys = Vec::new();
        for text in texts {
            keys.extend(self.tokens(text).into_iter().map(|token| token.key));
            keys.push(Key::Stop);
        }
        keys
    }

    pub fn tokens(&self, text: &[Inline]) -> Vec<Token> {
        let mut tokens = Vec::new();
        self.add(text, &Marks::new(), &mut tokens);
        tokens
    }

    fn add(&self, text: &[Inline], marks: &Marks, tokens: &mut Vec<Token>) {
        for inline in text {
            let key = match inline {
                Inline::Text { text } => {
                    self.words(text, marks, tokens);
                    continue;
                }
                Inline::Marked { mark, body } => {
                    let marks = marks.iter().chain([mark]).cloned().collect();
                    self.add(body, &marks, tokens);
                    continue;
                }
                Inline::Changed { body, .. } => {
                    self.add(body, marks, tokens);
                    continue;
                }
                Inline::Figure { text } | Inline::Reference { text, .. } => {
                    Key::Word(text.clone(), marks.clone())
                }
                Inline::Note { number } => self.notes.key(*number),
            };
            tokens.push(Token {
                key,
                shown: inline.clone(),
            });
        }
    }

    /// The words of a text, in which figures stay whole with their units.
    fn words(&self, text: &str, marks: &Marks, tokens: &mut Vec<Token>) {
        let mut push = |word: &str| {
            tokens.push(Token {
                key: Key::Word(word.into(), marks.clone()),
                shown: Inline::Text { text: word.into() },
            });
        };
        let figures = self
            .language
            .map(|language| recognize::read(text, language));
        let mut done = 0;
        for figure in figures.unwrap_or_default() {
            self.cut(&text[done..figure.start], &mut push);
            push(&text[figure.start..figure.end]);
            done = figure.end;
        }
        self.cut(&text[done..], &mut push);
    }

    fn cut(&self, text: &str, push: &mut impl FnMut(&str)) {
        let mut start = 0;
        for end in self.segmenter.segment_str(text).filter(|&end| end > 0) {
            push(&text[start..end]);
            start = end;
        }
    }
}

/// What a block is, with all that sets it apart but cannot be marked.
fn kind(content: &Content) -> String {
    match content {
        Content::Heading(heading) => {
            let numbered = heading.ordinal.is_some();
            format!("heading {} {} {numbered}", heading.depth, heading.level)
        }
        Content::Salutation { .. } => "salutation".into(),
        Content::Paragraph(_) => "paragraph".into(),
        Content::List(list) => format!("list {} {}", list.ordered, list.articles),
        Content::Table(table) => {
            let [caption, unit] = [&table.caption, &table.unit].map(Option::is_some);
            let reaches = table.groups.iter();
            let reaches: Vec<_> = reaches.map(|group| (group.first, group.count)).collect();
            format!("table {} {caption} {unit} {reaches:?}", table.header.len())
        }
        Content::Image(image) => {
            let captioned = image.caption.is_some();
            format!("image {} {} {captioned}", image.file, image.alt)
        }
    }
}
