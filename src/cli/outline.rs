//! `twinpress outline`

use super::args::OutlineArgs;
use super::exit::Fault;
use super::reporter::Reporter;
use super::{input, output};
use crate::diag::Diagnostic;
use crate::edition::{Block, Edition, EditionSpec, plain, resolve};
use crate::locale::Localizer;
use crate::model::{Lang, Report, Scope};

/// Shows the numbered headings of a report, and how many blocks stand under each.
pub fn run(args: &OutlineArgs, reporter: &mut Reporter) -> Result<(), Fault> {
    let (source, report) = input::report(&args.report, reporter)?;
    let lang = language(args, &report)?;
    let spec = EditionSpec {
        name: "outline".into(),
        lang: lang.clone(),
        scope: Scope::Full,
        cover: false,
        contents: false,
    };
    let resolved = Localizer::new(&lang)
        .map_err(|error| vec![Diagnostic::error("locale.message", error.to_string())])
        .and_then(|localizer| resolve(&report, &localizer, &spec));
    match resolved {
        Ok(edition) => output::write_stdout(outline(&edition.value).as_bytes()),
        Err(problems) => {
            reporter.report(&problems, Some(&source));
            Err(Fault::Reported)
        }
    }
}

fn language(args: &OutlineArgs, report: &Report) -> Result<Lang, Fault> {
    let languages: Vec<Lang> = report
        .languages
        .iter()
        .map(|lang| lang.value.clone())
        .collect();
    let wanted = args.lang.as_ref().map(Lang::new);
    match wanted.or(languages.first().cloned()) {
        Some(lang) if languages.contains(&lang) => Ok(lang),
        lang => {
            let names: Vec<&str> = languages.iter().map(Lang::as_str).collect();
            let asked = lang.map_or_else(String::new, |lang| lang.to_string());
            Err(Fault::Usage(format!(
                "the report has no language `{asked}`; it has {}",
                names.join(", ")
            )))
        }
    }
}

fn outline(edition: &Edition) -> String {
    let mut lines = vec![Line::new(0, edition.head.full_title())];
    for block in &edition.blocks {
        match block {
            Block::Heading(heading) => {
                let text = format!("{}{}", heading.number, plain(&heading.text));
                lines.push(Line::new(heading.depth, text));
            }
            Block::Salutation { .. }
            | Block::Paragraph(_)
            | Block::List(_)
            | Block::Table(_)
            | Block::Image(_) => lines.last_mut().expect("the title is there").blocks += 1,
        }
    }
    for annex in &edition.annexes {
        let mut line = Line::new(1, format!("{} {}", annex.label, plain(&annex.title)));
        line.blocks = annex.blocks.len();
        lines.push(line);
    }
    lines.iter().map(Line::show).collect()
}

/// A heading and how many blocks stand under it.
struct Line {
    depth: usize,
    text: String,
    blocks: usize,
}

impl Line {
    fn new(depth: usize, text: String) -> Self {
        Self {
            depth,
            text,
            blocks: 0,
        }
    }

    fn show(&self) -> String {
        format!(
            "{}{} [{}]\n",
            "  ".repeat(self.depth),
            self.text,
            self.blocks
        )
    }
}
