//! Figures in running text: sentences, kinds, and what is computed.

use twinpress::edition::{Content, EditionSpec, plain, resolve};
use twinpress::locale::{Localizer, vocabulary};
use twinpress::model::Lang;
use twinpress::read::read;
use twinpress::source::Source;

use crate::desk::Desk;

/// The paragraphs of a report in a language.
fn paragraphs(lang: &str, figures: &str, texts: &[&str]) -> Vec<String> {
    let mut file =
        format!("id: s\nlanguages: [{lang}]\ntitle: {{{lang}: T}}\nfigures:\n{figures}body:\n");
    for text in texts {
        file.push_str(&format!("  - paragraph: {{{lang}: \"{text}\"}}\n"));
    }
    let report = match read(&Source::new("s.yaml", &file), &vocabulary()) {
        Ok(read) => read.value,
        Err(problems) => panic!("{problems:?}"),
    };
    let spec = EditionSpec::new("text", Lang::new(lang));
    let localizer = Localizer::new(&spec.lang).expect("a language");
    let edition = resolve(&report, &localizer, &spec)
        .expect("it resolves")
        .value;
    let texts = edition.blocks.iter().map(|block| match &block.content {
        Content::Paragraph(paragraph) => plain(&paragraph.text),
        other => panic!("no paragraph: {other:?}"),
    });
    texts.collect()
}

#[test]
fn no_english_sentence_begins_with_a_digit() {
    let figures = "  laws: {value: 12, unit: law}\n  ideas: {value: 347, unit: suggestion}\n  year: {date: 2025}\n";
    let said = paragraphs(
        "en",
        figures,
        &[
            "{laws} passed. {ideas} came in. In all, {ideas} were heard.",
            "**{laws}** passed; “{ideas}” were heard.” {year} was good.",
            "See No. {laws:number} of the list.",
        ],
    );
    assert_eq!(
        said,
        [
            "Twelve laws passed. A total of 347 suggestions came in. In all, 347 suggestions were heard.",
            "Twelve laws passed; “347 suggestions” were heard.” The year 2025 was good.",
            "See No. 12 of the list.",
        ]
    );
}

#[test]
fn small_counts_are_spelled_unless_one_of_their_series_is_in_digits() {
    let few = "  laws: {value: 3, unit: law}\n  rules: {value: 5, unit: regulation}\n";
    assert_eq!(
        paragraphs("en", few, &["The session passed {laws} and {rules}."]),
        ["The session passed three laws and five regulations."]
    );
    let many = "  laws: {value: 3, unit: law}\n  all: {value: 12, unit: law}\n  rules: {value: 5, unit: regulation}\n";
    assert_eq!(
        paragraphs("en", many, &["It passed {laws} of {all} and {rules}."]),
        ["It passed 3 laws of 12 laws and 5 regulations."]
    );
    assert_eq!(
        paragraphs("en", few, &["Passed: {laws:digits}; {rules:number}."]),
        ["Passed: 3 laws; 5."]
    );
}

#[test]
fn one_series_is_in_one_form() {
    let of = |name: &str, value: u32, one: &str| {
        format!("  {name}: {{value: {value}, unit: {{en: {{one: {one}, other: {one}s}}}}}}\n")
    };
    let figures = of("inspections", 2, "inspection")
        + &of("reports", 27, "report")
        + &of("inquiry", 1, "inquiry")
        + &of("research", 8, "project")
        + &of("rules", 4, "rule")
        + "  years: {value: 8, unit: year, relation: consecutive}\n  met: {value: 2, unit: time}\n";
    let said = paragraphs(
        "en",
        &figures,
        &[
            "It conducted {inspections}, heard {reports}, and carried out {inquiry} and {research} for {years}.",
            "It heard {reports} and met {met}. It conducted {inspections} and made {rules}.",
            "{reports} and {rules} were heard.",
            "See No. {reports:number} of **{rules}**; {rules:words} of them new.",
        ],
    );
    assert_eq!(
        said,
        [
            "It conducted 2 inspections, heard 27 reports, and carried out 1 inquiry and 8 projects for eight consecutive years.",
            "It heard 27 reports and met twice. It conducted two inspections and made four rules.",
            "Twenty-seven reports and four rules were heard.",
            "See No. 27 of 4 rules; four of them new.",
        ]
    );
}

#[test]
fn a_list_is_one_series() {
    let desk = Desk::with_body(
        "figures:\n  laws: {value: 12, unit: law}\n  rules: {value: 3, unit: regulation}\n",
        "  - list: {items: [{zh: '通过{laws}', en: '{laws} passed'}, {zh: '批准{rules}', en: '{rules} approved'}]}\n  \
         - paragraph: {zh: '批准{rules}。', en: 'It approved {rules}.'}\n",
    );
    desk.build(&[]);
    let text = desk.text("r.text.en.txt");
    for said in [
        "12 laws passed",
        "3 regulations approved",
        "It approved three regulations.",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[test]
fn what_is_made_of_others_is_computed() {
    let figures = "  in-session: {value: 347, unit: suggestion}\n  recess: {value: 3, unit: suggestion}\n  \
                   done: {value: 541, unit: case}\n  orders: {value: 598, unit: case}\n  \
                   all: {of: in-session + recess, unit: suggestion}\n  rate: {of: done / orders, unit: percent, round: 1}\n  \
                   rate-exact: {of: done / orders, unit: percent, round: 0.01}\n  open: {of: orders - done, unit: case}\n  \
                   change: {of: (done - orders) / orders, unit: percent, round: 0.1, relation: change}\n";
    let text = "共{all}，办结率{rate}（{rate-exact}），未办结{open}，{change}，{in-session}、{recess}、{done}、{orders}。";
    assert_eq!(
        paragraphs("zh", figures, &[text]),
        ["共350条，办结率90%（90.47%），未办结57件，下降9.5%，347条、3条、541件、598件。"]
    );
}
