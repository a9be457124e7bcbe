//! `twinpress numbers`

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Cursor, Write, stdin, stdout};
use std::path::Path;

use serde::Serialize;

use super::args::NumbersArgs;
use super::output::stdout_failed;
use crate::diag::{Argument, Message, code};
use crate::figures::recognize::{Found, Language, Value, read};
use crate::model::Lang;
use crate::session::Failure;

/// The most of a text that is held at a time, in bytes: a paragraph longer than this is cut between
/// words.
const MOST: usize = 1 << 20;

/// Prints the figures of a text, one JSON object a line, paragraph by paragraph.
pub fn run(args: &NumbersArgs) -> Result<(), Failure> {
    let language = language(args)?;
    let (path, mut input) = open(args)?;
    let mut out = BufWriter::new(stdout().lock());
    let mut paragraphs = Paragraphs::default();
    while let Some((start, bytes)) = paragraphs
        .next(&mut input)
        .map_err(|error| Failure::io("read", path, error))?
    {
        let Ok(text) = std::str::from_utf8(bytes) else {
            let name = match path == Path::new("-") {
                true => Argument::from(Message::new("io-stdin")),
                false => path.display().to_string().into(),
            };
            let found = code::INPUT_ENCODING.error().with("case", "stream");
            return Err(vec![found.with("name", name)].into());
        };
        for found in read(text, language.unwrap_or_else(|| Language::of(text))) {
            let line = serde_json::to_string(&Line::new(text, &found, start));
            let line = line.expect("strings and numbers always serialise");
            writeln!(out, "{line}").map_err(stdout_failed)?;
        }
    }
    out.flush().map_err(stdout_failed)
}

fn language(args: &NumbersArgs) -> Result<Option<Language>, Failure> {
    let language = |tag: &String| {
        let refused = || {
            code::USAGE_FIGURES_LANGUAGE
                .error()
                .with("lang", tag)
                .into()
        };
        Language::from_lang(&Lang::new(tag)).ok_or_else(refused)
    };
    args.lang.as_ref().map(language).transpose()
}

/// The text, and its file: `-` where it comes from standard input or is an argument.
fn open(args: &NumbersArgs) -> Result<(&Path, Box<dyn BufRead>), Failure> {
    let none = Path::new("-");
    if let Some(text) = &args.text {
        return Ok((none, Box::new(Cursor::new(text.clone()))));
    }
    match &args.file {
        Some(path) if path.as_os_str() != "-" => {
            let file = File::open(path).map_err(|error| Failure::io("read", path, error))?;
            Ok((path, Box::new(BufReader::new(file))))
        }
        Some(_) | None => Ok((none, Box::new(stdin().lock()))),
    }
}

/// A figure as the command prints it.
#[derive(Serialize)]
struct Line<'a> {
    kind: &'a str,
    value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value_end: Option<String>,
    unit: Option<&'a str>,
    qualifier: Option<&'a str>,
    start: usize,
    end: usize,
    text: &'a str,
}

impl<'a> Line<'a> {
    /// A figure of a paragraph that begins at a byte of the text.
    fn new(text: &'a str, found: &'a Found<'_>, offset: usize) -> Self {
        let value = match found.value {
            Value::Vague => None,
            told => Some(told.to_string()),
        };
        Self {
            kind: found.kind.as_str(),
            value,
            value_end: found.value.end(),
            unit: found.unit,
            qualifier: found.qualifier.map(|qualifier| qualifier.as_str()),
            start: offset + found.start,
            end: offset + found.end,
            text: &text[found.start..found.end],
        }
    }
}

/// A text cut into its paragraphs, one held at a time.
#[derive(Default)]
struct Paragraphs {
    held: Vec<u8>,
    /// How much of what is held was given out.
    given: usize,
    /// Where what is held begins in the text, in bytes.
    start: usize,
}

impl Paragraphs {
    /// The next paragraph, with where it begins in the text.
    fn next(&mut self, input: &mut dyn BufRead) -> std::io::Result<Option<(usize, &[u8])>> {
        self.held.drain(..self.given);
        self.start += self.given;
        self.given = 0;
        loop {
            let room = (MOST - self.held.len()) as u64;
            let mut limited = std::io::Read::take(&mut *input, room);
            let count = limited.read_until(b'\n', &mut self.held)?;
            let line = &self.held[self.held.len() - count..];
            let blank = line.iter().all(u8::is_ascii_whitespace);
            if blank || self.held.len() >= MOST {
                break;
            }
        }
        if self.held.is_empty() {
            return Ok(None);
        }
        self.given = if self.held.len() >= MOST {
            cut(&self.held)
        } else {
            self.held.len()
        };
        Ok(Some((self.start, &self.held[..self.given])))
    }
}

/// Where a text that is too long is cut: after its last blank or Chinese full stop, else between
/// characters.
fn cut(held: &[u8]) -> usize {
    let blank = held.iter().rposition(u8::is_ascii_whitespace);
    let stop = "。".as_bytes();
    let full_stop = held.windows(stop.len()).rposition(|window| window == stop);
    let at = blank
        .map(|at| at + 1)
        .max(full_stop.map(|at| at + stop.len()));
    at.unwrap_or_else(|| match std::str::from_utf8(held) {
        Ok(_) => held.len(),
        Err(error) => error.valid_up_to().max(1),
    })
}
