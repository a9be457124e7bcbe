//! What stands where in a PDF, as poppler sees it.

use std::io::Write;
use std::process::Command;

/// A word and its box, in points from the top left of its page.
#[derive(Clone, Debug)]
pub struct Word {
    pub page: usize,
    pub x0: f64,
    pub y0: f64,
    pub x1: f64,
    pub y1: f64,
    pub text: String,
}

/// A printed line.
#[derive(Clone, Debug)]
pub struct Row {
    pub page: usize,
    pub y0: f64,
    pub y1: f64,
    pub x0: f64,
    pub x1: f64,
    pub text: String,
}

/// Runs one of poppler's tools on a PDF and gives what it prints.
pub fn poppler(tool: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> Vec<u8> {
    let mut file = tempfile::NamedTempFile::new().expect("a temporary file can be made");
    file.write_all(pdf)
        .expect("a temporary file can be written");
    let output = Command::new(tool)
        .args(before)
        .arg(file.path())
        .args(after)
        .output()
        .unwrap_or_else(|error| panic!("these tests need {tool} (poppler-utils): {error}"));
    assert!(output.status.success(), "{tool} failed: {output:?}");
    output.stdout
}

fn poppler_text(tool: &str, before: &[&str], pdf: &[u8], after: &[&str]) -> String {
    // pdfinfo prints some strings of the structure as they are stored, in UTF-16.
    String::from_utf8_lossy(&poppler(tool, before, pdf, after)).into_owned()
}

/// What `pdfinfo` says, with further arguments.
pub fn info(pdf: &[u8], arguments: &[&str]) -> String {
    poppler_text("pdfinfo", arguments, pdf, &[])
}

/// The text in the order of its structure, without blanks: notes and page ends don't part it.
pub fn structure_text(pdf: &[u8]) -> String {
    let lines = info(pdf, &["-struct-text"]);
    let said = lines.lines().map(str::trim);
    let said = said.filter_map(|line| line.strip_prefix('"')?.strip_suffix('"'));
    said.flat_map(str::chars)
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// The table of `pdffonts`.
pub fn fonts(pdf: &[u8]) -> String {
    poppler_text("pdffonts", &[], pdf, &[])
}

/// The text in its order, without blanks.
pub fn raw(pdf: &[u8]) -> String {
    poppler_text("pdftotext", &["-raw"], pdf, &["-"])
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// The text of each page in its order, without blanks.
pub fn raw_pages(pdf: &[u8]) -> Vec<String> {
    poppler_text("pdftotext", &["-raw"], pdf, &["-"])
        .split_terminator('\u{c}')
        .map(|page| page.chars().filter(|c| !c.is_whitespace()).collect())
        .collect()
}

/// The words with their boxes.
pub fn words(pdf: &[u8]) -> Vec<Word> {
    let text = poppler_text("pdftotext", &["-bbox"], pdf, &["-"]);
    let mut page = 0;
    let mut list = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page ") {
            page += 1;
        } else if line.starts_with("<word ") {
            list.push(Word {
                page,
                x0: number(line, "xMin"),
                y0: number(line, "yMin"),
                x1: number(line, "xMax"),
                y1: number(line, "yMax"),
                text: unescaped(line),
            });
        }
    }
    list
}

fn number(line: &str, name: &str) -> f64 {
    let start = line.find(name).expect("the attribute is there") + name.len() + 2;
    let rest = &line[start..];
    rest[..rest.find('"').expect("the attribute ends")]
        .parse()
        .expect("the attribute is a number")
}

fn unescaped(line: &str) -> String {
    let start = line.find('>').expect("the tag ends") + 1;
    let end = line.rfind("</").expect("the element ends");
    line[start..end]
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&")
}

/// The printed lines of all pages, from the top.
pub fn rows(pdf: &[u8]) -> Vec<Row> {
    const SAME_LINE: f64 = 8.0;
    let mut lines: Vec<Vec<Word>> = Vec::new();
    for word in words(pdf) {
        let middle = (word.y0 + word.y1) / 2.0;
        let line = lines.iter_mut().find(|line| {
            line[0].page == word.page
                && ((line[0].y0 + line[0].y1) / 2.0 - middle).abs() < SAME_LINE
        });
        match line {
            Some(line) => line.push(word),
            None => lines.push(vec![word]),
        }
    }
    let mut rows: Vec<Row> = lines.into_iter().map(row).collect();
    rows.sort_by(|a, b| {
        (a.page, a.y0)
            .partial_cmp(&(b.page, b.y0))
            .expect("no box is NaN")
    });
    rows
}

fn row(mut words: Vec<Word>) -> Row {
    words.sort_by(|a, b| a.x0.total_cmp(&b.x0));
    let fold = |f: fn(f64, f64) -> f64, get: fn(&Word) -> f64| {
        words.iter().map(get).reduce(f).expect("a row has a word")
    };
    Row {
        page: words[0].page,
        y0: fold(f64::min, |w| w.y0),
        y1: fold(f64::max, |w| w.y1),
        x0: fold(f64::min, |w| w.x0),
        x1: fold(f64::max, |w| w.x1),
        text: words.iter().map(|w| w.text.as_str()).collect(),
    }
}

/// The lines in the text area of a Chinese page: 37 mm from the top, 35 mm from the bottom.
pub fn text_rows(pdf: &[u8]) -> Vec<Row> {
    rows(pdf)
        .into_iter()
        .filter(|row| row.y0 > mm(37.0) - 2.0 && row.y1 < mm(262.0) + 2.0)
        .collect()
}

/// Millimetres in points.
pub fn mm(millimetres: f64) -> f64 {
    millimetres * 72.0 / 25.4
}

/// The fonts that set a piece of text which stands in a run of its own font.
pub fn fonts_of(pdf: &[u8], piece: &str) -> Vec<String> {
    let arguments = ["-xml", "-stdout", "-i", "-fontfullname", "-zoom", "1"];
    let xml = poppler_text("pdftohtml", &arguments, pdf, &[]);
    let mut names = std::collections::BTreeMap::new();
    let mut found = Vec::new();
    for line in xml.lines() {
        if let Some(id) = attribute(line, "fontspec id") {
            names.insert(id, attribute(line, "family").unwrap_or_default());
        } else if line.starts_with("<text ") && line.contains(piece) {
            let id = attribute(line, "font").expect("a text names its font");
            found.push(names[&id].clone());
        }
    }
    found
}

/// The bookmarks in their order, without their levels.
pub fn bookmarks(pdf: &[u8]) -> Vec<String> {
    let xml = poppler_text("pdftohtml", &["-xml", "-stdout", "-i"], pdf, &[]);
    xml.lines()
        .filter(|line| line.trim().starts_with("<item "))
        .map(unescaped)
        .collect()
}

/// The bookmarks with their levels, from 1.
pub fn bookmark_tree(pdf: &[u8]) -> Vec<(usize, String)> {
    let xml = poppler_text("pdftohtml", &["-xml", "-stdout", "-i"], pdf, &[]);
    let mut level = 0;
    let mut found = Vec::new();
    for line in xml.lines().map(str::trim) {
        level += line.matches("<outline>").count();
        if line.starts_with("<item ") {
            found.push((level, unescaped(line)));
        }
        level -= line.matches("</outline>").count();
    }
    found
}

/// The links inside the document: their words, and the page that each leads to.
pub fn link_pages(pdf: &[u8]) -> Vec<(String, usize)> {
    let xml = poppler_text("pdftohtml", &["-xml", "-stdout", "-i"], pdf, &[]);
    let mut found = Vec::new();
    for link in xml.split("<a href=\"").skip(1) {
        let Some((target, rest)) = link.split_once("\">") else {
            continue;
        };
        let words = rest.split("</a>").next().unwrap_or_default();
        if let Some(page) = target.rsplit('#').next().and_then(|page| page.parse().ok()) {
            found.push((words.to_owned(), page));
        }
    }
    found
}

fn attribute(line: &str, name: &str) -> Option<String> {
    let start = line.find(&format!("{name}=\""))? + name.len() + 2;
    let rest = &line[start..];
    Some(rest[..rest.find('"')?].to_owned())
}

/// The first and last row of dark pixels below a height, where at least this many are dark, in
/// millimetres from the top of the page.
pub fn ink(pdf: &[u8], page: usize, below: f64, dark: usize) -> Option<(f64, f64)> {
    const DPI: f64 = 600.0;
    let number = page.to_string();
    let arguments = ["-gray", "-r", "600", "-f", &number, "-l", &number];
    let image = poppler("pdftoppm", &arguments, pdf, &[]);
    let mut lines = image.splitn(4, |&byte| byte == b'\n');
    let size = lines.nth(1).expect("a PGM has a size");
    let width: usize = String::from_utf8_lossy(size)
        .split(' ')
        .next()
        .and_then(|w| w.parse().ok())
        .expect("a PGM has a width");
    let pixels = lines.nth(1).expect("a PGM has pixels");
    let first = (below * DPI / 25.4) as usize;
    let inked: Vec<_> = pixels
        .chunks(width)
        .enumerate()
        .skip(first)
        .filter(|(_, row)| row.iter().filter(|&&p| p < 128).count() >= dark)
        .map(|(y, _)| y as f64 * 25.4 / DPI)
        .collect();
    Some((*inked.first()?, *inked.last()? + 25.4 / DPI))
}
