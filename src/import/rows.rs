//! Aligned pairs in rows: comma-separated, or tab-separated.

use csv::ReaderBuilder;

use super::pairs::Pair;
use super::shape::{is_chinese, joined};
use crate::diag::{Argument, Diagnostic, Warned, code};
use crate::source::{Source, Span};

/// One row of cells, and the byte at which it begins.
struct Row {
    cells: Vec<String>,
    at: usize,
}

struct Columns {
    zh: usize,
    en: usize,
    /// The names of the others that hold texts.
    others: Vec<(usize, String)>,
}

/// The pairs of a table: `zh, en` or `id, zh, en`, in the order that a header row (`zh`, `en`, 中文,
/// 英文 and their like) gives, or else that the first row shows. Lines that begin with `#` are
/// comments. Rows between tabs have no quoting; others may have semicolons or tabs for commas. What
/// is left out is told.
///
/// # Errors
///
/// All rows that have more or fewer cells than the table has columns, and quotes never closed.
pub fn read(source: &Source, separator: char) -> Result<Warned<Vec<Pair>>, Vec<Diagnostic>> {
    let mut comments = Vec::new();
    let rows = rows(source.text(), separator, &mut comments).map_err(|problem| vec![problem])?;
    let Some(first) = rows.first() else {
        let empty = code::IMPORT_EMPTY.error().with("what", "table");
        return Err(vec![empty.help("right").at(Span::new(0, 0))]);
    };
    let named = header(&first.cells);
    let rest = &rows[usize::from(named.is_some())..];
    let columns = named.or_else(|| shown(&first.cells)).ok_or_else(|| {
        let at = Span::new(first.at, first.at);
        vec![code::IMPORT_COLUMNS.error().at(at)]
    })?;
    let expected = first.cells.len();
    let uneven = rest.iter().filter(|row| row.cells.len() != expected);
    let uneven = uneven.map(|row| {
        let problem = code::IMPORT_ROW_LENGTH.error().with("expected", expected);
        let problem = problem.with("count", row.cells.len());
        problem.at(Span::new(row.at, row.at))
    });
    let ragged: Vec<Diagnostic> = uneven.collect();
    if !ragged.is_empty() {
        return Err(ragged);
    }
    let pair = |row: &Row| {
        let cell = |index: usize| Some(joined(&row.cells[index])).filter(|text| !text.is_empty());
        Pair {
            zh: cell(columns.zh),
            en: cell(columns.en),
            line: source.line(row.at),
        }
    };
    Ok(Warned {
        value: rest.iter().map(pair).collect(),
        warnings: left_out(rest, &columns, &comments, source),
    })
}

/// How many lines and columns a message names.
const SHOWN: usize = 8;

/// Comments, and columns beside the two and their names, which a report does not carry.
fn left_out(
    rows: &[Row],
    columns: &Columns,
    comments: &[usize],
    source: &Source,
) -> Vec<Diagnostic> {
    let comment = comments.first().map(|first| {
        let note = code::IMPORT_COMMENT.note().with("count", comments.len());
        note.at(Span::new(*first, *first))
    });
    let lines = |index: usize| {
        let rows = rows.iter();
        let said = rows.filter(move |row| !row.cells[index].trim().is_empty());
        said.map(|row| source.line(row.at).to_string())
    };
    let others = columns.others.iter();
    let said: Vec<_> = others
        .filter(|(index, _)| lines(*index).next().is_some())
        .collect();
    let warning = code::IMPORT_LEFT_OUT.warning().help("columns");
    let columns = match said.as_slice() {
        [] => None,
        [(index, name)] => {
            let warning = warning.with("what", "column").with("name", name);
            Some(warning.with("lines", Argument::list(shortened(lines(*index)))))
        }
        several => {
            let names = shortened(several.iter().map(|(_, name)| name.clone()));
            let warning = warning.with("what", "columns").with("count", several.len());
            Some(warning.with("name", Argument::names(names)))
        }
    };
    comment.into_iter().chain(columns).collect()
}

/// The first of many, and a sign that there are more.
fn shortened(mut all: impl Iterator<Item = String>) -> Vec<String> {
    let mut shown: Vec<String> = all.by_ref().take(SHOWN).collect();
    shown.extend(all.next().map(|_| "…".to_owned()));
    shown
}

/// The columns as a header row names them.
fn header(cells: &[String]) -> Option<Columns> {
    let names: Vec<String> = cells.iter().map(|cell| plain_name(cell)).collect();
    let is = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&&**name));
    let zh = is(&["zh", "chinese", "中文", "汉语", "汉文", "原文"])?;
    let en = is(&["en", "english", "英文", "英语", "译文"])?;
    let is_id = |name: &str| matches!(name, "" | "id" | "no" | "no." | "序号" | "编号" | "#");
    let others = (0..).zip(&names);
    let others = others.filter(|(index, name)| ![zh, en].contains(index) && !is_id(name));
    let others = others.map(|(index, _)| (index, cells[index].trim().to_owned()));
    let others = others.collect();
    Some(Columns { zh, en, others })
}

/// The name of a column without region, script and remark: `zh` of `zh_CN`, `english` of `English
/// (US)`.
fn plain_name(cell: &str) -> String {
    let name = cell.trim().to_lowercase();
    let end = name.find(['-', '_', '(', '（']).unwrap_or(name.len());
    name[..end].trim().to_owned()
}

/// The columns as the first row of texts shows them: the last two, by their writing.
fn shown(cells: &[String]) -> Option<Columns> {
    let are_chinese: Vec<bool> = cells.iter().map(|cell| is_chinese(cell)).collect();
    let (zh, en) = match are_chinese.as_slice() {
        [true, false] => (0, 1),
        [false, true] => (1, 0),
        [_, true, false] => (1, 2),
        _ => return None,
    };
    let others = Vec::new();
    Some(Columns { zh, en, others })
}

/// What parts the cells of a text, and where its rows begin: as its first line says (`sep=;`), or has
/// them.
fn separator(text: &str) -> (char, usize) {
    let first = text.lines().next().unwrap_or_default();
    let given = first.strip_prefix("sep=").unwrap_or_default();
    if let Some(separator) = given.chars().next().filter(char::is_ascii) {
        return (separator, (first.len() + 1).min(text.len()));
    }
    let names_columns = |separator: &char| {
        let cells = first.split(*separator);
        let cells = cells.map(|cell| cell.trim_matches('"').to_owned());
        header(&cells.collect::<Vec<_>>()).is_some()
    };
    let found = [',', ';', '\t'].into_iter().find(names_columns);
    (found.unwrap_or(','), 0)
}

/// Rows between tabs, or by RFC 4180: a cell in double quotes holds commas and line breaks, and a
/// quote as two.
fn rows(text: &str, given: char, comments: &mut Vec<usize>) -> Result<Vec<Row>, Diagnostic> {
    let is_plain = given == '\t';
    let (separator, start) = match is_plain {
        true => (given, 0),
        false => separator(text),
    };
    // A last row of its own shows that no quote swallowed it.
    const LAST: &str = "\u{1}";
    let body = format!("{}\n{LAST}", &text[start..]);
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(separator).unwrap_or(b','))
        .quoting(!is_plain)
        .comment(Some(b'#'))
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut rows = Vec::new();
    let mut is_closed = false;
    // The text is UTF-8 and held in memory: nothing of it can't be read.
    for record in reader.records().map_while(Result::ok) {
        let at = record.position().map_or(0, |position| position.byte());
        let at = start + usize::try_from(at).unwrap_or(usize::MAX);
        let at = behind_comments(text, at, separator, comments);
        is_closed = record.iter().eq([LAST]);
        if !is_closed && record.iter().any(|cell| !cell.trim().is_empty()) {
            let cells = record.iter().map(str::to_owned).collect();
            rows.push(Row { cells, at });
        }
    }
    match rows.last().filter(|_| !is_closed) {
        None => Ok(rows),
        Some(Row { at, .. }) => {
            let at = at + text[*at..].find('"').unwrap_or(0);
            Err(code::IMPORT_QUOTE.error().at(Span::new(at, at + 1)))
        }
    }
}

/// Where a row begins behind empty lines and comments; those with cells in them are noted.
fn behind_comments(text: &str, at: usize, separator: char, comments: &mut Vec<usize>) -> usize {
    let mut at = at.min(text.len());
    for line in text[at..].split_inclusive('\n') {
        if line.starts_with('#') {
            comments.extend(line.contains(separator).then_some(at));
        } else if !line.trim().is_empty() {
            break;
        }
        at += line.len();
    }
    at
}
