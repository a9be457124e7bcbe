//! How figures, dates and ordinals are said in each language.

mod readback;
mod refused;
mod sentences;
mod traditional;

use twinpress::locale::{FigureContext, FigureStyle, Localizer, vocabulary};
use twinpress::model::{Figure, FigureForm, Lang, Report};
use twinpress::read::read;
use twinpress::source::Source;

use crate::desk::{Desk, docx_part};

const ROWS: &str = include_str!("figures/rows.txt");
const LANGUAGES: [&str; 3] = ["zh", "en", "zh-Hant"];

/// A report in all languages with one figure, `x`.
fn report(figure: &str) -> Report {
    let text = format!(
        "id: rows\nlanguages: [zh, en, zh-Hant]\ntitle: {{zh: 甲, en: A, zh-Hant: 甲}}\n\
         figures:\n  x: {{{figure}}}\n\
         body:\n  - paragraph: {{zh: \"{{x}}\", en: \"{{x}}\", zh-Hant: \"{{x}}\"}}\n"
    );
    match read(&Source::new("rows.yaml", &text), &vocabulary()) {
        Ok(read) => read.value,
        Err(problems) => panic!("{figure}: {problems:?}"),
    }
}

fn figure(figure: &str) -> Figure {
    report(figure).figures["x"].clone()
}

fn form(name: &str) -> FigureForm {
    match name {
        "full" => FigureForm::Full,
        "number" => FigureForm::Number,
        "words" => FigureForm::Words,
        "words-unit" => FigureForm::WordsUnit,
        "digits" => FigureForm::Digits,
        "han" => FigureForm::Han,
        other => panic!("no form {other}"),
    }
}

fn place(name: &str) -> FigureContext {
    match name {
        "text" => FigureContext::Running,
        "start" => FigureContext::SentenceStart,
        "cell" => FigureContext::Cell,
        "panel" => FigureContext::Panel,
        other => panic!("no place {other}"),
    }
}

/// The table's rows: figure, form, place, and what is said in each language.
fn rows() -> Vec<[&'static str; 6]> {
    let lines = ROWS.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split(" | ").collect();
            cells
                .try_into()
                .unwrap_or_else(|cells| panic!("not six cells: {cells:?}"))
        })
        .collect()
}

#[test]
fn every_figure_is_said_as_the_norms_have_it() {
    let localizers =
        LANGUAGES.map(|lang| Localizer::new(&Lang::new(lang)).expect("the language is there"));
    let mut wrong = Vec::new();
    let mut said = 0;
    for [spec, form_name, place_name, rest @ ..] in rows() {
        let figure = figure(spec);
        let manner = FigureStyle {
            form: form(form_name),
            setting: place(place_name),
            spells_small: true,
        };
        for (localizer, expected) in localizers.iter().zip(rest) {
            let text = localizer.figure(&figure, manner).expect("it can be said");
            said += 1;
            if text != expected {
                wrong.push(format!(
                    "{spec} ({form_name}, {place_name}, {}): {text}, not {expected}",
                    localizer.lang
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(said >= 250, "{said} rows");
}

#[test]
fn a_report_chooses_grouping_and_the_order_of_day_and_month() {
    let style = "style: {zh: {grouping: true}, en: {dates: day-first}}\n";
    let said = |lang: &str, spec: &str| {
        let mut text = format!("id: s\nlanguages: [zh, en, zh-Hant]\n{style}");
        text.push_str("title: {zh: 甲, en: A, zh-Hant: 甲}\nbody:\n  - paragraph: {zh: \"{x}\", en: \"{x}\", zh-Hant: \"{x}\"}\n");
        text.push_str(&format!("figures:\n  x: {{{spec}}}\n"));
        let report = read(&Source::new("s.yaml", &text), &vocabulary())
            .expect("the report is sound")
            .value;
        let lang = Lang::new(lang);
        let localizer = Localizer::with_style(&lang, report.style(&lang)).expect("a language");
        localizer
            .figure(&report.figures["x"], FigureStyle::default())
            .expect("it can be said")
    };
    assert_eq!(said("zh", "value: 3976, unit: case"), "3,976件");
    assert_eq!(said("zh-Hant", "value: 3976, unit: case"), "3,976件");
    for (spec, day_first) in [
        ("date: 2026-02-11", "11 February 2026"),
        (
            "date: {from: 2024-01-20, to: 2024-01-23}",
            "20–23 January 2024",
        ),
        (
            "date: {from: 2024-01-30, to: 2024-02-02}",
            "30 January–2 February 2024",
        ),
        ("date: 2024-03", "March 2024"),
    ] {
        assert_eq!(said("en", spec), day_first);
    }
}

#[test]
fn a_variant_has_the_words_of_its_country() {
    let said = |lang: &str, variant: &str, spec: &str, form| {
        let mut text =
            format!("id: s\nlanguages: [{lang}]\nstyle: {{{lang}: {{variant: {variant}}}}}\n");
        text.push_str(&format!(
            "title: {{{lang}: A}}\nbody:\n  - paragraph: {{{lang}: \"{{x}}\"}}\nfigures:\n  x: {{{spec}}}\n"
        ));
        let report = read(&Source::new("s.yaml", &text), &vocabulary())
            .expect("the report is sound")
            .value;
        let lang = Lang::new(lang);
        let localizer = Localizer::with_style(&lang, report.style(&lang)).expect("a variant");
        let style = FigureStyle {
            form,
            ..FigureStyle::default()
        };
        localizer
            .figure(&report.figures["x"], style)
            .expect("it can be said")
    };
    for (spec, british) in [
        ("value: 93.7, unit: percent", "93.7 per cent"),
        ("value: 12, unit: kilometer", "12 kilometres"),
        ("value: 1, unit: square-meter", "1 square metre"),
        ("value: 12, unit: organization", "12 organisations"),
        (
            "value: 1370000000000, unit: jin",
            "1.37 trillion jin (685 million tonnes)",
        ),
        ("date: 2026-02-11", "11 February 2026"),
        ("value: 12, unit: law", "12 laws"),
    ] {
        assert_eq!(said("en", "en-GB", spec, FigureForm::Full), british);
    }
    for (spec, hong_kong) in [
        ("value: 1370000000000, unit: yuan", "1.37萬億元"),
        ("value: 3000, unit: square-meter", "3,000平方米"),
        ("value: 5.2, unit: percent, relation: change", "增長5.2%"),
        ("value: 8, unit: working-day", "8個工作天"),
    ] {
        assert_eq!(said("zh-Hant", "zh-HK", spec, FigureForm::Full), hong_kong);
    }
}

#[test]
fn sentences_with_day_first_dates_and_behind_abbreviations_read_well() {
    let desk = Desk::new(
        "id: r\nstyle: {en: {dates: day-first}}\ntitle: {zh: 报告, en: Report}\nfigures:\n  \
         day: {date: 2026-02-11}\n  days: {date: {from: 2024-01-20, to: 2024-03-23}}\n  \
         years: {date: {from: 2021, to: 2025}}\n  firms: {value: 12, unit: company}\n  \
         met: {value: 8, unit: meeting}\nbody:\n  \
         - paragraph: {zh: '{day}{days}{years}。', en: '{day} was fine. {days} were. {years} were.'}\n  \
         - paragraph: {zh: '{firms}{firms}{firms}。', en: 'In the U.S. {firms} came. At 9 a.m. {firms} left. Prof. {firms}.'}\n  \
         - paragraph: {en: 'On {day} there were {met}.'}\n",
    );
    desk.build(&["-e", "text", "-e", "draft"]);
    let text = desk.text("r.text.en.txt").replace('\n', " ");
    for piece in [
        "The day of 11 February 2026 was fine.",
        "The period 20 January–23 March 2024 were.",
        "The years 2021–2025 were.",
        "In the U.S. 12 companies came. At 9 a.m. 12 companies left. Prof. 12 companies.",
        "On 11 February 2026 there were eight meetings.",
    ] {
        assert!(text.contains(piece), "{piece}: {text}");
    }
    // The comment on what is missing in Chinese quotes the English as its edition has it.
    let comments = docx_part(&desk.out("r.draft.zh.docx"), "word/comments.xml");
    let said = "On 11 February 2026 there were eight meetings.";
    assert!(comments.contains(said), "{comments}");
}

#[test]
fn a_draft_comes_back_unchanged_in_the_style_of_its_report() {
    let desk = Desk::new(
        "id: styled\nstyle: {en: {dates: day-first}, zh: {grouping: true}}\n\
         title: {zh: 工作报告, en: Work Report}\n\
         figures:\n  day: {date: 2026-02-11}\n  cases: {value: 3976, unit: case}\n\
         body:\n  - paragraph: {zh: \"{day}，办理{cases}。\", en: \"On {day}, {cases} were handled.\"}\n",
    );
    desk.build(&["-e", "draft"]);
    for lang in ["zh", "en"] {
        let draft = format!("out/styled.draft.{lang}.docx");
        let run = desk.run(&["merge", "report.yaml", &draft, "-o", "merged.yaml"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let read = |name: &str| std::fs::read_to_string(desk.path().join(name)).expect("a file");
        assert_eq!(read("merged.yaml"), read("report.yaml"), "{lang}");
    }
}
