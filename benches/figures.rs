//! What saying figures costs beside a whole build of the report that they stand in: the aim is no
//! more than 2 %.
//!
//! `cargo bench --bench figures` prints both. A build is all that `twinpress build` does on one
//! thread, from the text of the report file to the bytes of every edition, but for looking for
//! fonts and writing files.

use std::collections::BTreeMap;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use twinpress::edition::{EditionPlan, plans, resolve};
use twinpress::locale::{FigureStyle, Localizer, vocabulary};
use twinpress::model::{Figure, FigureForm, Inline, Lang, Node, Report, parse_inlines};
use twinpress::publish::{FontProfile, WriteOptions, write};
use twinpress::read::read;
use twinpress::session::{FontFolders, find_fonts};
use twinpress::source::Source;
use typst_kit::fonts::FontStore;

const HOHHOT: &str = include_str!("../examples/hohhot-2026/report.yaml");

fn main() {
    divan::main();
}

/// Every figure as often as the editions of the report say it.
#[divan::bench]
fn figures(bencher: Bencher<'_, '_>) {
    let report = report();
    let plans: Vec<EditionPlan> = plans(&report).into_values().collect();
    let localizers: Vec<Localizer> = plans
        .iter()
        .flat_map(|plan| &plan.languages)
        .map(localizer)
        .collect();
    let said: Vec<Vec<(Figure, FigureForm)>> = localizers
        .iter()
        .map(|localizer| said(&report, &localizer.lang))
        .collect();
    let count: usize = said.iter().map(Vec::len).sum();
    bencher.counter(ItemsCount::new(count)).bench_local(|| {
        for (localizer, figures) in localizers.iter().zip(&said) {
            for (figure, form) in figures {
                let manner = FigureStyle {
                    form: *form,
                    ..FigureStyle::default()
                };
                let text = localizer.figure(black_box(figure), manner);
                black_box(text).expect("the language says the figure");
            }
        }
    });
}

/// The whole build.
#[divan::bench]
fn build(bencher: Bencher<'_, '_>) {
    let fonts = find_fonts(&FontFolders::default())
        .expect("fonts can be read")
        .value;
    bencher.bench_local(|| {
        let report = report();
        for plan in plans(&report).values() {
            for lang in &plan.languages {
                publish(&report, plan, lang, &fonts);
            }
        }
    });
}

fn publish(report: &Report, plan: &EditionPlan, lang: &Lang, fonts: &FontStore) {
    let edition = resolve(report, &localizer(lang), &plan.spec(lang));
    let edition = edition.expect("the report is sound").value;
    let options = WriteOptions {
        fonts,
        assets: &BTreeMap::new(),
        templates: &BTreeMap::new(),
        font_profile: FontProfile::Official,
        text_width: None,
    };
    for format in &plan.formats {
        let written = write(*format, &edition, &options);
        black_box(written).expect("the edition can be written");
    }
}

fn report() -> Report {
    let source = Source::new("report.yaml".to_owned(), black_box(HOHHOT));
    read(&source, &vocabulary())
        .expect("the report is sound")
        .value
}

fn localizer(lang: &Lang) -> Localizer {
    Localizer::new(lang).expect("the language is there")
}

/// The figures of the texts in a language, each as often as it is said.
fn said(report: &Report, lang: &Lang) -> Vec<(Figure, FigureForm)> {
    let figures = &report.figures;
    let mut strings = Vec::new();
    report.walk(|node| match node {
        Node::Text(text, _) => strings.extend(text.get(lang).cloned()),
        Node::Shared(said) => strings.push((**said).clone()),
        Node::Place(_) | Node::File(_) => {}
    });
    let mut said = Vec::new();
    for string in strings {
        collect(parse_inlines(&string.value).0, &mut |name, form| {
            said.extend(figures.get(name).map(|figure| (figure.clone(), form)));
        });
    }
    said
}

fn collect(inlines: Vec<Inline>, found: &mut impl FnMut(&str, FigureForm)) {
    for inline in inlines {
        match inline {
            Inline::Figure { name, form, .. } => found(&name, form),
            Inline::Marked { body, .. } => collect(body, found),
            Inline::Text(_) | Inline::Footnote { .. } | Inline::Reference { .. } => {}
        }
    }
}
