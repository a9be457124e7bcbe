//! Aligned pairs in rows: comma-separated, or tab-separated.

use super::pairs::Pair;
use super::shape::{is_chinese, joined};
use crate::diag::{Diagnostic, Warned};
use crate::source::{Source, Span};

/// One row of cells, and the byte at which it begins.
struct Row {
    cells: Vec<String>,
    at: usize,
}

/// Which columns hold what.
struct Columns {
    zh: usize,
    en: usize,
    count: usize,
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
    let rows = match separator {
        '\t' => plain_rows(source.text(), &mut comments),
        _ => quoted_rows(source.text(), &mut comments).map_err(|problem| vec![problem])?,
    };
    let Some(first) = rows.first() else {
        let problem = Diagnostic::error("import.empty", "the table has no rows");
        let help = "check that it is the right file";
        return Err(vec![problem.at(Span::new(0, 0)).help(help)]);
    };
    let named = header(first);
    let has_header = named.is_some();
    let columns = named.or_else(|| shown(first)).ok_or_else(|| {
        let problem = Diagnostic::error(
            "import.columns",
            "the first row does not show which column is Chinese and which English",
        );
        vec![
            problem
                .at(Span::new(first.at, first.at))
                .help("begin with a row that names the columns: `zh,en` or `id,zh,en`"),
        ]
    })?;
    let rows = &rows[usize::from(has_header)..];
    let ragged: Vec<Diagnostic> = rows
        .iter()
        .filter_map(|row| uneven(row, &columns))
        .collect();
    if !ragged.is_empty() {
        return Err(ragged);
    }
    let warnings = left_out(rows, &columns, &comments, source);
    Ok(Warned {
        value: rows.iter().map(|row| pair(row, &columns, source)).collect(),
        warnings,
    })
}

/// Comments, and columns beside the two and their names, which a report does not carry.
fn left_out(
    rows: &[Row],
    columns: &Columns,
    comments: &[usize],
    source: &Source,
) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    if let Some(first) = comments.first() {
        let message = format!(
            "{} rows that begin with `#` are left out, as comments",
            comments.len()
        );
        told.push(Diagnostic::note("import.comment", message).at(Span::new(*first, *first)));
    }
    for (index, name) in &columns.others {
        let is_said = |row: &&Row| !row.cells[*index].trim().is_empty();
        let lines: Vec<String> = rows
            .iter()
            .filter(is_said)
            .map(|row| source.line(row.at).to_string())
            .collect();
        if !lines.is_empty() {
            let message = format!(
                "the column `{name}` is left out (lines {})",
                lines.join(", ")
            );
            let help = "put what belongs to the report into its two columns";
            told.push(Diagnostic::warning("import.left-out", message).help(help));
        }
    }
    told
}

fn pair(row: &Row, columns: &Columns, source: &Source) -> Pair {
    let cell = |index: usize| {
        let text = joined(&row.cells[index]);
        (!text.is_empty()).then_some(text)
    };
    Pair {
        zh: cell(columns.zh),
        en: cell(columns.en),
        line: source.line(row.at),
    }
}

fn uneven(row: &Row, columns: &Columns) -> Option<Diagnostic> {
    let (count, expected) = (row.cells.len(), columns.count);
    (count != expected).then(|| {
        Diagnostic::error(
            "import.row-length",
            format!("this row has {count} cells; the table has {expected} columns"),
        )
        .at(Span::new(row.at, row.at))
        .help("give every row the same cells; put a cell with a comma in double quotes")
    })
}

/// The columns as a header row names them.
fn header(row: &Row) -> Option<Columns> {
    let names: Vec<String> = row.cells.iter().map(|cell| plain_name(cell)).collect();
    let is = |wanted: &[&str]| {
        names
            .iter()
            .position(|name| wanted.contains(&name.as_str()))
    };
    let zh = is(&["zh", "chinese", "中文", "汉语", "汉文", "原文"])?;
    let en = is(&["en", "english", "英文", "英语", "译文"])?;
    let is_id = |name: &str| matches!(name, "" | "id" | "no" | "no." | "序号" | "编号" | "#");
    let others = names
        .iter()
        .enumerate()
        .filter(|(index, name)| *index != zh && *index != en && !is_id(name))
        .map(|(index, _)| (index, row.cells[index].trim().to_owned()));
    Some(Columns {
        zh,
        en,
        count: row.cells.len(),
        others: others.collect(),
    })
}

/// The name of a column without region, script and remark: `zh` of `zh_CN`, `english` of `English
/// (US)`.
fn plain_name(cell: &str) -> String {
    let name = cell.trim().to_lowercase();
    let end = name.find(['-', '_', '(', '（']).unwrap_or(name.len());
    name[..end].trim().to_owned()
}

/// The columns as the first row of texts shows them: the last two, by their writing.
fn shown(row: &Row) -> Option<Columns> {
    let count = row.cells.len();
    if !(2..=3).contains(&count) {
        return None;
    }
    let (left, right) = (count - 2, count - 1);
    let (zh, en) = match [left, right].map(|index| is_chinese(&row.cells[index])) {
        [true, false] => (left, right),
        [false, true] if count == 2 => (right, left),
        _ => return None,
    };
    Some(Columns {
        zh,
        en,
        count,
        others: Vec::new(),
    })
}

/// Rows of cells between tabs, one a line.
fn plain_rows(text: &str, comments: &mut Vec<usize>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        if line.starts_with('#') {
            comments.extend(line.contains('\t').then_some(at));
        } else if !line.trim().is_empty() {
            let cells = line.split('\t').map(str::to_owned).collect();
            rows.push(Row { cells, at });
        }
        at += line.len() + 1;
    }
    rows
}

/// What parts the cells of a text, and where its rows begin: as its first line says (`sep=;`), or has
/// them.
fn separator(text: &str) -> (char, usize) {
    let first = text.lines().next().unwrap_or_default();
    if let Some(given) = first.strip_prefix("sep=")
        && let Some(separator) = given.chars().next()
    {
        return (separator, (first.len() + 1).min(text.len()));
    }
    let row = |separator| {
        let cells = first
            .split(separator)
            .map(|cell| cell.trim_matches('"').to_owned());
        let row = Row {
            cells: cells.collect(),
            at: 0,
        };
        header(&row).is_some()
    };
    let found = [',', ';', '\t']
        .into_iter()
        .find(|separator| row(*separator));
    (found.unwrap_or(','), 0)
}

/// Rows by RFC 4180: a cell in double quotes holds commas and line breaks, and a quote as two.
fn quoted_rows(text: &str, comments: &mut Vec<usize>) -> Result<Vec<Row>, Diagnostic> {
    let (separator, mut at) = separator(text);
    let mut rows = Vec::new();
    while at < text.len() {
        if text[at..].starts_with('#') {
            let line = text[at..].lines().next().unwrap_or_default();
            comments.extend(line.contains(separator).then_some(at));
            at += text[at..].find('\n').map_or(text.len() - at, |end| end + 1);
            continue;
        }
        let mut row = Row { cells: vec![], at };
        loop {
            let (cell, end) = quoted_cell(text, at, separator)?;
            row.cells.push(cell);
            at = end;
            let rest = &text[at..];
            at += rest.chars().next().map_or(0, char::len_utf8);
            if !rest.starts_with(separator) {
                break;
            }
        }
        if row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// A cell from a byte on, and the byte of the separator or line end after it.
fn quoted_cell(text: &str, at: usize, separator: char) -> Result<(String, usize), Diagnostic> {
    let rest = &text[at..];
    let ends = |text: &str| text.find([separator, '\n']).unwrap_or(text.len());
    let Some(mut inside) = rest.strip_prefix('"') else {
        let end = ends(rest);
        return Ok((rest[..end].to_owned(), at + end));
    };
    let mut cell = String::new();
    loop {
        let Some((before, after)) = inside.split_once('"') else {
            return Err(
                Diagnostic::error("import.quote", "this quote is never closed")
                    .at(Span::new(at, at + 1))
                    .help("close it with `\"`; a quote inside a quoted cell is written as two"),
            );
        };
        cell.push_str(before);
        if let Some(more) = after.strip_prefix('"') {
            cell.push('"');
            inside = more;
        } else {
            let end = ends(after);
            cell.push_str(&after[..end]);
            return Ok((cell, text.len() - after.len() + end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Interface;

    fn said(text: &str, separator: char) -> Vec<(Option<String>, Option<String>, usize)> {
        let read = read(&Source::new("a.csv", text), separator).expect("a table");
        read.value
            .into_iter()
            .map(|pair| (pair.zh, pair.en, pair.line))
            .collect()
    }

    fn pair(zh: &str, en: &str, line: usize) -> (Option<String>, Option<String>, usize) {
        (Some(zh.into()), Some(en.into()), line)
    }

    #[test]
    fn columns_are_found_by_name_or_by_what_they_hold() {
        assert_eq!(said("en,zh\nOne,一\n", ','), [pair("一", "One", 2)]);
        assert_eq!(said("One,一\n", ','), [pair("一", "One", 1)]);
        for text in [
            "zh_CN;en_US\n一;One\n",
            "English (US)\tChinese (Simplified)\nOne\t一\n",
            "sep=;\nzh;en\n一;One\n",
        ] {
            let line = text.lines().count();
            assert_eq!(said(text, ','), [pair("一", "One", line)], "{text}");
        }
        assert_eq!(said("# note\nx1\t一\tOne\n", '\t'), [pair("一", "One", 2)]);
    }

    #[test]
    fn quoted_cells_hold_commas_quotes_and_lines() {
        let text = "zh,en\n\"一，\n二\",\"One, \"\"two\"\"\"\n三,Three";
        let right = [pair("一，二", "One, \"two\"", 2), pair("三", "Three", 4)];
        assert_eq!(said(text, ','), right);
    }

    #[test]
    fn what_is_left_out_is_told() {
        let text = "id,zh,en,备注\n#1,一,One,\n2,二,Two,看\n";
        let read = read(&Source::new("a.csv", text), ',').expect("a table");
        let codes: Vec<&str> = read.warnings.iter().map(|told| told.code.name()).collect();
        assert_eq!(codes, ["import.comment", "import.left-out"]);
        assert!(
            Interface::english()
                .message(&read.warnings[1])
                .contains("`备注`")
        );
    }

    #[test]
    fn ragged_rows_and_open_quotes_are_told_with_their_places() {
        let wrong = |text: &str| {
            let problems = read(&Source::new("a.csv", text), ',').expect_err("wrong");
            problems
                .iter()
                .map(|p| (p.code.name(), p.span().expect("a place").start))
                .collect::<Vec<_>>()
        };
        let ragged = [("import.row-length", 6), ("import.row-length", 18)];
        assert_eq!(wrong("zh,en\n一\n二,Two\n三,a,b\n"), ragged);
        assert_eq!(wrong("zh,en\n\"一,One\n"), [("import.quote", 6)]);
        assert_eq!(wrong("a,b\n"), [("import.columns", 0)]);
    }
}
