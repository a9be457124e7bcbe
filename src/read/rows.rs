//! The rows of tables from files of comma-separated values: put into the tree of the report, where they
//! would stand, before anything else is asked of it.

use std::path::Path;

use csv::{ReaderBuilder, StringRecord};

use crate::diag::{Diagnostic, code};
use crate::model::{Joined, ungrouped};
use crate::source::{Source, Span};
use crate::syntax::suggest::did_you_mean;
use crate::syntax::tree::{Key, Node, Value};

/// The key of the file that a table takes its rows from.
pub const FILE: &str = "csv";

/// Reads a file beside the report by the name that the report has for it, or says why not.
pub type FileReader<'f> = dyn FnMut(&str) -> Result<String, Diagnostic> + 'f;

/// The keys by which a column holds figures.
const OF_FIGURES: [&str; 4] = ["unit", "scale", "sum-of", "share-of"];
/// Those by which it is computed.
const COMPUTED: [&str; 2] = ["sum-of", "share-of"];

/// Puts the rows of each table that names a file in the place of the name. What is wrong with the files.
pub fn expand(node: &mut Node, source: &mut Source, files: &mut FileReader) -> Vec<Diagnostic> {
    match &mut node.value {
        Value::Scalar { .. } => Vec::new(),
        Value::Sequence(nodes) => {
            let each = nodes.iter_mut();
            each.flat_map(|node| expand(node, source, files)).collect()
        }
        Value::Mapping(entries) => {
            let mut problems = Vec::new();
            for (key, value) in entries {
                if key.name == "table" {
                    problems.extend(table(value, source, files));
                }
                problems.extend(expand(value, source, files));
            }
            problems
        }
    }
}

fn table(table: &mut Node, source: &mut Source, files: &mut FileReader) -> Vec<Diagnostic> {
    let columns = table.get("columns").map(Node::items).unwrap_or_default();
    let columns: Vec<Column> = columns.iter().map(Column::of).collect();
    let Value::Mapping(entries) = &mut table.value else {
        return Vec::new();
    };
    let mut entries = entries.iter_mut();
    let Some((_, rows)) = entries.find(|(key, _)| key.name == "rows") else {
        return Vec::new();
    };
    let [(key, file)] = rows.entries() else {
        return Vec::new();
    };
    let (FILE, Some(name)) = (key.name.as_str(), file.as_str()) else {
        return Vec::new();
    };
    let place = file.span;
    let read = files(name).map_err(|found| vec![found.with("file", name).at(place)]);
    let expanded = read.and_then(|text| {
        let path = Path::new(source.name()).with_file_name(name);
        let first = source.attach(path.to_string_lossy(), text.as_str());
        let file = File { text: &text, first };
        file.rows(&columns).map_err(|found| {
            let told = found.into_iter().map(|found| match found.span() {
                Some(_) => found.with("file", name),
                None => found.with("file", name).at(place),
            });
            told.collect()
        })
    });
    let (read, problems) = match expanded {
        Ok(read) => (read, Vec::new()),
        Err(problems) => (Vec::new(), problems),
    };
    let span = match (read.first(), read.last()) {
        (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
        (_, _) => rows.span,
    };
    *rows = Node {
        span,
        value: Value::Sequence(read),
    };
    problems
}

/// A column as the report says it.
struct Column {
    id: Option<String>,
    /// Its header in each language.
    headers: Vec<(String, String)>,
    is_figures: bool,
    is_computed: bool,
}

impl Column {
    fn of(node: &Node) -> Self {
        let has = |keys: &[&str]| keys.iter().any(|key| node.get(key).is_some());
        let said = |node: &Node| {
            let each = node.entries().iter();
            let each =
                each.filter_map(|(key, text)| Some((key.name.clone(), text.as_str()?.to_owned())));
            each.collect::<Vec<_>>()
        };
        let is_number = node.get("form").and_then(Node::as_str) == Some("number");
        Self {
            id: node.get("id").and_then(Node::as_str).map(str::to_owned),
            headers: said(node.get("header").unwrap_or(node)),
            is_figures: has(&OF_FIGURES) || is_number,
            is_computed: has(&COMPUTED),
        }
    }

    /// The languages in which its header is a name; none of them where all are, or it is its id.
    fn named(&self, name: &str) -> Option<Vec<&str>> {
        let of = self.headers.iter().filter(|(_, header)| header == name);
        let languages: Vec<&str> = of.map(|(lang, _)| lang.as_str()).collect();
        match self.id.as_deref() == Some(name) || languages.len() == self.headers.len() {
            true => (!name.is_empty()).then(Vec::new),
            false => (!languages.is_empty()).then_some(languages),
        }
    }
}

/// Where the cells of a column stand in the rows of a file.
enum Cells {
    /// They are computed.
    None,
    /// The same in every language.
    Same(usize),
    /// Each language has its own.
    Of(Vec<(Key, usize)>),
}

/// A file whose first byte has a number.
struct File<'a> {
    text: &'a str,
    first: usize,
}

/// A row: its fields, and where each stands.
struct Row {
    fields: StringRecord,
    spans: Vec<Span>,
}

impl File<'_> {
    fn rows(&self, columns: &[Column]) -> Result<Vec<Node>, Vec<Diagnostic>> {
        let wrong = |case| code::TABLE_FILE.error().with("case", case);
        let mut records = self.records().map_err(|found| vec![found])?.into_iter();
        let Some(head) = records.next() else {
            return Err(vec![wrong("empty")]);
        };
        let (cells, mut problems) = assigned(columns, &head);
        let expected = head.fields.len();
        let mut rows = Vec::new();
        for row in records {
            if row.fields.len() == expected {
                let nodes = std::iter::zip(columns, &cells);
                rows.push(row.node(nodes.filter_map(|(column, cells)| row.cell(column, cells))));
            } else {
                let found = wrong("ragged").with("expected", expected);
                problems.push(found.with("count", row.fields.len()).at(row.span()));
            }
        }
        match problems.is_empty() {
            true => Ok(rows),
            false => Err(problems),
        }
    }

    /// The rows that say anything, the names of the columns first.
    fn records(&self) -> Result<Vec<Row>, Diagnostic> {
        let mut reader = ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true);
        let mut reader = reader.from_reader(self.text.as_bytes());
        let mut rows = Vec::new();
        let mut fields = StringRecord::new();
        while reader.read_record(&mut fields).is_ok_and(|more| more) {
            let start = fields.position().map_or(0, csv::Position::byte) as usize;
            let end = reader.position().byte() as usize;
            if fields.iter().any(|field| !field.trim().is_empty()) {
                rows.push(Row {
                    spans: self.spans(&fields, start, end),
                    fields: fields.iter().map(str::trim).collect(),
                });
            }
        }
        let quotes = self.text.matches('"').count();
        let last = rows.last().map(Row::span);
        match quotes % 2 {
            0 => Ok(rows),
            _ => {
                let found = code::TABLE_FILE.error().with("case", "quote");
                Err(last.map_or(found.clone(), |span| found.at(span)))
            }
        }
    }

    /// Where fields stand that begin at a byte: where the words of each are found.
    fn spans(&self, fields: &StringRecord, start: usize, end: usize) -> Vec<Span> {
        let mut at = start;
        let spans = fields.iter().map(|field| {
            // With its quotes, and each quote in it doubled.
            let most = (at + 2 * field.len() + 2).min(end);
            let mut ends = (at..=most).rev();
            let most = ends.find(|&at| self.text.is_char_boundary(at));
            let field = field.trim();
            let rest = self.text.get(at..most.unwrap_or(at)).unwrap_or_default();
            let found = rest.find(field);
            let begins = at + found.unwrap_or(0);
            let ends = (begins + field.len()).min(end);
            let rest = self.text.get(ends..end).unwrap_or_default();
            at = rest.find(',').map_or(end, |comma| ends + comma + 1);
            Span::new(self.first + begins, self.first + ends)
        });
        spans.collect()
    }
}

impl Row {
    fn span(&self) -> Span {
        let (first, last) = (self.spans.first(), self.spans.last());
        let start = first.map_or(0, |span| span.start);
        Span::new(start, last.map_or(start, |span| span.end))
    }

    fn node(&self, cells: impl Iterator<Item = Node>) -> Node {
        Node {
            span: self.span(),
            value: Value::Sequence(cells.collect()),
        }
    }

    fn cell(&self, column: &Column, cells: &Cells) -> Option<Node> {
        let scalar = |index: usize| {
            let said = &self.fields[index];
            let text = match column.is_figures {
                true => ungrouped(said),
                false => said.to_owned(),
            };
            Node {
                span: self.spans[index],
                value: Value::Scalar { text, plain: false },
            }
        };
        match cells {
            Cells::None => None,
            Cells::Same(index) => Some(scalar(*index)),
            // What is empty or joined with another cell is so in all languages.
            Cells::Of(languages)
                if languages.iter().all(|(_, at)| self.fields[*at].is_empty())
                    || languages
                        .iter()
                        .all(|(_, at)| Joined::of(&self.fields[*at]).is_some()) =>
            {
                languages.first().map(|(_, index)| scalar(*index))
            }
            Cells::Of(languages) => {
                let entries = languages.iter();
                let entries = entries.map(|(key, index)| (key.clone(), scalar(*index)));
                let entries: Vec<(Key, Node)> = entries.collect();
                let (first, last) = (entries.first()?.1.span, entries.last()?.1.span);
                Some(Node {
                    span: Span::new(first.start.min(last.start), first.end.max(last.end)),
                    value: Value::Mapping(entries),
                })
            }
        }
    }
}

/// Which fields each column has, and what is wrong with the names.
fn assigned(columns: &[Column], head: &Row) -> (Vec<Cells>, Vec<Diagnostic>) {
    let wrong = |case, name: &str| {
        let found = code::TABLE_FILE.error().with("case", case);
        found.with("name", name)
    };
    let mut problems = Vec::new();
    let mut cells: Vec<Cells> = columns.iter().map(|_| Cells::None).collect();
    for (index, (name, span)) in std::iter::zip(&head.fields, &head.spans).enumerate() {
        let named = columns.iter().enumerate();
        let mut named = named.filter_map(|(at, column)| Some((at, column.named(name)?)));
        let Some((at, languages)) = named.next() else {
            let known = columns.iter().flat_map(Column::names);
            let found = wrong("unknown", name).with("suggestion", did_you_mean(name, known));
            problems.push(found.at(*span));
            continue;
        };
        let is_same = languages.is_empty() || columns[at].is_figures;
        let own = languages.into_iter().map(|lang| {
            (
                Key {
                    name: lang.into(),
                    span: *span,
                },
                index,
            )
        });
        match &mut cells[at] {
            given @ Cells::None if is_same => *given = Cells::Same(index),
            given @ Cells::None => *given = Cells::Of(own.collect()),
            Cells::Of(known) if !is_same => known.extend(own),
            Cells::Same(_) | Cells::Of(_) => problems.push(wrong("twice", name).at(*span)),
        }
    }
    let computed = std::iter::zip(columns, &cells).filter(|(column, _)| column.is_computed);
    let has_some = computed
        .clone()
        .any(|(_, cells)| !matches!(cells, Cells::None));
    let missing = std::iter::zip(columns, &cells).filter(|(column, cells)| {
        matches!(cells, Cells::None) && (has_some || !column.is_computed)
    });
    problems.extend(
        missing.map(|(column, _)| wrong("lacking", column.names().next().unwrap_or_default())),
    );
    (cells, problems)
}

impl Column {
    /// What it may be called.
    fn names(&self) -> impl Iterator<Item = &str> {
        let headers = self.headers.iter().map(|(_, header)| header.as_str());
        self.id.as_deref().into_iter().chain(headers)
    }
}
