//! No sentence to the user stands in the Rust source: they stand in `messages.ftl`.

use std::fs;
use std::path::{Path, PathBuf};

/// Texts with a blank that are no sentences to the user: where they stand, how they begin, and what
/// they are. An entry that nothing needs any more fails.
const NO_SENTENCES: [(&str, &str, &str); 46] = [
    ("ooxml/document.rs", "intense quote", "a style of Word"),
    (
        "figures/recognize/",
        "",
        "words of reports, to be recognized",
    ),
    ("extract/find.rs", "percentage point", "a unit's name"),
    ("extract/find.rs", "working day", "a unit's name"),
    ("figures/agree.rs", "percentage point", "a unit's name"),
    ("figures/agree.rs", "per mille", "a unit's name"),
    ("figures/date.rs", "A calendar day", "the JSON Schema"),
    ("figures/exact.rs", "An exact decimal", "the JSON Schema"),
    (
        "model/formula.rs",
        "figure.of (case",
        "an error's code and arguments",
    ),
    ("model/formula.rs", "Figures by name", "the JSON Schema"),
    ("model/localized.rs", "A text in every", "the JSON Schema"),
    (
        "model/localized.rs",
        "The languages whose",
        "the JSON Schema",
    ),
    ("model/localized.rs", "A remark for", "the JSON Schema"),
    (
        "model/localized.rs",
        "Fellow Deputies",
        "an example in the JSON Schema",
    ),
    ("model/moment.rs", "A day, month", "the JSON Schema"),
    ("read/decode.rs", "mapping with", "the name of a variant"),
    (
        "read/decode.rs",
        "`{}` is no value",
        "serde's own words for developers",
    ),
    (
        "read/schema.rs",
        "a string for each",
        "a mark in the JSON Schema",
    ),
    (
        "locale/",
        "there is no",
        "a fault of a language folder, for developers",
    ),
    (
        "edition/identity.rs",
        "no bookmark",
        "why a name is none, for developers",
    ),
    ("merge/head.rs", "document label", "a style's name"),
    ("merge/foot.rs", "document number", "a style's name"),
    ("merge/foot.rs", "official signature", "a style's name"),
    ("merge/edited.rs", "annex note", "a style's name"),
    ("merge/edited.rs", "key figures", "a style's name"),
    ("merge/turned.rs", "body text", "a style's name"),
    ("merge/pair.rs", "", "names of styles"),
    ("merge/printer.rs", "annex title", "a style's name"),
    ("merge/planner.rs", "list bullet", "a style's name"),
    ("session/failure.rs", "", "an error's words for developers"),
    ("publish/docx/style", "", "names of Word's styles"),
    (
        "theme/length.rs",
        "no value",
        "serde's own words for developers",
    ),
    (
        "locale/messages.rs",
        "a language folder",
        "why an `expect` holds",
    ),
    ("publish/docx/caption.rs", " SEQ", "a field of Word"),
    ("publish/docx/", "<", "XML of a part"),
    ("publish/docx/xml.rs", "xmlns:", "XML of a part"),
    (
        "publish/docx/package.rs",
        "writing to memory",
        "why an `expect` holds",
    ),
    (
        "publish/fonts/passages.rs",
        "",
        "names of places, worded by `print-place`",
    ),
    (
        "publish/pdf/problems.rs",
        "",
        "words by which Typst's messages are told apart",
    ),
    (
        "publish/pdf/world.rs",
        "",
        "what Typst is told, told apart by its words",
    ),
    ("ooxml/body.rs", "", "names that Word gives"),
    ("import/word/inline.rs", "", "names of styles"),
    ("import/word/kind.rs", "", "names of styles"),
    ("import/front/english.rs", "", "shapes of lines"),
    ("import/shape.rs", "", "shapes of lines"),
    (
        "import/decode.rs",
        "",
        "names of encodings, beginnings of files",
    ),
];

/// Calls whose texts are for developers.
const FOR_DEVELOPERS: [&str; 4] = [".expect(", "assert!(", "unreachable!(", "Regex::new("];

/// The source files without their tests: path under `src`, and text.
pub fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let named = files.iter().filter_map(|path| {
        let name = path.strip_prefix(&root).expect("it is under src");
        let is_test = name
            .iter()
            .any(|part| matches!(part.to_str(), Some("tests" | "tests.rs" | "fixture.rs")));
        let text = fs::read_to_string(path).expect("a source file is text");
        let end = text.find("#[cfg(test)]\nmod tests {").unwrap_or(text.len());
        (!is_test).then(|| (name.display().to_string(), text[..end].to_owned()))
    });
    named.collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the sources are there") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

/// The string literals of a source text outside comments and attributes, each with what stands
/// before it on its way from the last literal.
fn literals(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let (mut at, mut from) = (0, 0);
    while let Some(next) = text[at..].chars().next() {
        let rest = &text[at..];
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if rest.starts_with("#[") && !rest.starts_with("#[error") {
            at += end_of_attribute(rest);
        } else if let Some(hashes) = raw(text, at) {
            let open = at + hashes + 2;
            let close = format!("\"{}", "#".repeat(hashes));
            let length = text[open..].find(&close).unwrap_or(text.len() - open);
            found.push((&text[from..at], &text[open..open + length]));
            at = open + length + close.len();
            from = at;
        } else if next == '"' {
            let length = quoted(&rest[1..]);
            found.push((&text[from..at], &rest[1..1 + length]));
            at += length + 2;
            from = at;
        } else if next == '\'' {
            at += character(rest);
        } else {
            at += next.len_utf8();
        }
    }
    found
}

/// How many `#` a raw string has that opens here, if one does.
fn raw(text: &str, at: usize) -> Option<usize> {
    let inside_a_word = text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
    let rest = text[at..].strip_prefix('r').filter(|_| !inside_a_word)?;
    let hashes = rest.len() - rest.trim_start_matches('#').len();
    rest[hashes..].starts_with('"').then_some(hashes)
}

/// The length of a string up to its closing quote.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character, or of the quote of a lifetime.
fn character(rest: &str) -> usize {
    let mut chars = rest.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some((at, _))) => {
            let after = at + rest[at..].chars().next().map_or(0, char::len_utf8);
            after + rest[after..].find('\'').map_or(0, |end| end + 1)
        }
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

fn end_of_attribute(rest: &str) -> usize {
    let (mut at, mut depth) = (1, 0);
    while let Some(c) = rest[at..].chars().next() {
        match c {
            '[' => depth += 1,
            ']' if depth == 1 => return at + 1,
            ']' => depth -= 1,
            '"' => at += quoted(&rest[at + 1..]) + 1,
            _ => {}
        }
        at += c.len_utf8();
    }
    rest.len()
}

/// True for a text with a blank and two words or more, what stands in braces aside.
fn is_sentence(literal: &str) -> bool {
    let mut plain = String::new();
    let mut depth = 0;
    for c in literal.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    let words = plain.split(|c: char| !c.is_ascii_alphabetic());
    literal.contains(' ') && words.filter(|word| word.len() > 1).count() > 1
}

/// The sentences of a source text that developers alone do not see.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = literals(text);
    found.retain(|(before, literal)| {
        let before = before.trim_end();
        let inside = |call: &str| {
            let opened = before.rfind(call).map(|at| &before[at + call.len()..]);
            opened.is_some_and(|since| !since.contains(';'))
        };
        is_sentence(literal) && !FOR_DEVELOPERS.iter().any(|call| inside(call))
    });
    found.into_iter().map(|(_, literal)| literal).collect()
}

#[test]
fn no_sentence_to_the_user_stands_in_rust() {
    let mut found = Vec::new();
    let mut needed = [false; NO_SENTENCES.len()];
    for (file, text) in sources() {
        for sentence in sentences(&text) {
            let allowed = NO_SENTENCES
                .iter()
                .position(|(path, start, _)| file.starts_with(path) && sentence.starts_with(start));
            match allowed {
                Some(index) => needed[index] = true,
                None => found.push(format!("{file}: {sentence}")),
            }
        }
    }
    assert!(found.is_empty(), "put into messages.ftl: {found:#?}");
    let idle: Vec<_> = NO_SENTENCES
        .iter()
        .zip(needed)
        .filter(|(_, needed)| !needed)
        .collect();
    assert!(idle.is_empty(), "no longer needed: {idle:#?}");
}

#[test]
fn a_sentence_is_found_wherever_it_stands() {
    let source = r###"
        // "a comment is none"
        #[doc = "an attribute is none"]
        #[error("but the sentence of an error is one")]
        fn f<'a>(c: char) -> Diagnostic {
            let quote = ['"', '\'', '\\'];
            let message = format!("the {kind} is not there");
            found.with("case", "one-word").help(r#"write "it" again"#);
            file.expect("it was opened")
        }
    "###;
    assert_eq!(
        sentences(source),
        [
            "but the sentence of an error is one",
            "the {kind} is not there",
            r#"write "it" again"#
        ]
    );
    assert!(!is_sentence("{name} {value}"));
    assert!(!is_sentence("key-figures"));
}
