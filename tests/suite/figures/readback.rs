//! What is printed reads back as the same value, in each language and in both alike.

use std::sync::LazyLock;

use proptest::prelude::*;
use twinpress::figures::agree;
use twinpress::figures::recognize::{Found, Language, read};
use twinpress::locale::{FigureContext, FigureStyle, Localizer};
use twinpress::model::{
    Amount, Code, DateFigure, Exact, Figure, FigureForm, Lang, Moment, Ordinal, Period, Plan,
    Qualifier, Quantity, Range, Scale, Unit, When,
};

const COUNTED: [&str; 12] = [
    "law",
    "person",
    "suggestion",
    "project",
    "household",
    "yuan",
    "us-dollar",
    "euro",
    "pound",
    "hong-kong-dollar",
    "percent",
    "percentage-point",
];

const FORMS: [FigureForm; 6] = [
    FigureForm::Full,
    FigureForm::Number,
    FigureForm::Words,
    FigureForm::WordsUnit,
    FigureForm::Digits,
    FigureForm::Han,
];

const SETTINGS: [FigureContext; 4] = [
    FigureContext::Running,
    FigureContext::SentenceStart,
    FigureContext::Cell,
    FigureContext::Panel,
];

static LOCALIZERS: LazyLock<[Localizer; 3]> = LazyLock::new(|| {
    ["zh", "en", "zh-Hant"]
        .map(|lang| Localizer::new(&Lang::new(lang)).expect("the language is there"))
});

fn localizer(lang: &str) -> &'static Localizer {
    let mut all = LOCALIZERS.iter();
    all.find(|localizer| localizer.lang == Lang::new(lang))
        .expect("the language is there")
}

fn said(lang: &str, figure: &Figure, form: FigureForm, place: FigureContext) -> String {
    let manner = FigureStyle {
        form,
        setting: place,
        spells_small: true,
    };
    localizer(lang)
        .figure(figure, manner)
        .expect("it can be said")
}

/// The text in a sentence of its language, as the reader would meet it.
fn sentence(lang: &str, said: &str) -> String {
    match lang {
        "en" => format!("It reached {said}, as planned."),
        _ => format!("全年达到{said}，完成计划。"),
    }
}

fn language(lang: &str) -> Language {
    Language::from_lang(&Lang::new(lang)).expect("its figures can be read")
}

fn value(found: &[Found<'_>]) -> Option<Exact> {
    found
        .first()?
        .value
        .to_string()
        .trim_start_matches('-')
        .parse()
        .ok()
}

fn quantity(value: Exact, unit: &str) -> Quantity {
    Quantity {
        value: Some(Amount::One(value.into())),
        unit: Some(Unit::Known(unit.to_owned().into())),
        ..Quantity::default()
    }
}

/// Decimals of every size a report has: up to fifteen digits, up to three places.
fn decimal() -> impl Strategy<Value = Exact> {
    let digits = (1_u32..16).prop_flat_map(|length| 0..10_u64.pow(length));
    (digits, 0_u32..4)
        .prop_map(|(units, places)| Exact::new(units.into(), places).expect("it is short"))
}

fn round_decimal() -> impl Strategy<Value = Exact> {
    (1_u64..10_000, 0_u32..11).prop_map(|(units, power)| {
        let value = u128::from(units) * 10_u128.pow(power);
        value.to_string().parse().expect("it is a decimal")
    })
}

fn any_value() -> impl Strategy<Value = Exact> {
    prop_oneof![decimal(), round_decimal(), (0_u64..120).prop_map(whole)]
}

fn whole(n: u64) -> Exact {
    n.to_string().parse().expect("it is a decimal")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    #[test]
    fn every_form_of_a_quantity_reads_back_as_its_value(
        exact in any_value(),
        unit in prop::sample::select(&COUNTED[..]),
        form in prop::sample::select(&FORMS[..]),
        setting in prop::sample::select(&SETTINGS[..]),
    ) {
        // 一件 and `one law` are articles to a reader.
        let in_words = matches!(form, FigureForm::Words | FigureForm::WordsUnit | FigureForm::Han);
        prop_assume!(!in_words || exact.as_whole() != Some(1));
        // 三元 is a word too.
        prop_assume!(!in_words || !["yuan", "euro", "us-dollar", "hong-kong-dollar"].contains(&unit) || exact.as_whole() != Some(3));
        let figure = Figure::Quantity(Box::new(quantity(exact, unit)));
        for lang in ["zh", "en", "zh-Hant"] {
            let mut said = said(lang, &figure, form, setting);
            // The number alone stands before what the text itself says it counts.
            if matches!(form, FigureForm::Number | FigureForm::Words) {
                said.push_str(if lang == "en" { " items" } else { "件" });
            }
            let text = match setting {
                FigureContext::SentenceStart if lang == "en" => format!("{said} was reached."),
                _ => sentence(lang, &said),
            };
            let found = read(&text, language(lang));
            let back = value(&found);
            prop_assert!(
                back.as_ref().is_some_and(|back| *back == exact),
                "{exact} {unit}: {text} reads {back:?}"
            );
        }
    }

    #[test]
    fn both_languages_say_the_same_value(
        exact in any_value(),
        unit in prop::sample::select(&COUNTED[..]),
        scaled in any::<bool>(),
        power in prop::option::of(-2_i16..9),
    ) {
        let mut quantity = quantity(exact, unit);
        quantity.round = power.map(|power| {
            let digits = u32::from(power.unsigned_abs());
            let round = match power < 0 {
                true => Exact::ONE.divided_by_power(digits),
                false => Exact::ONE.scaled(digits),
            };
            round.expect("it is short").into()
        });
        quantity.scale = scaled.then(|| Scale::Same(Scale::FULL.to_owned().into()));
        let figure = Figure::Quantity(Box::new(quantity));
        let [zh, en] = ["zh", "en"].map(|lang| {
            sentence(lang, &said(lang, &figure, FigureForm::Full, FigureContext::Running))
        });
        let agreement = agree(&read(&zh, Language::Chinese), &read(&en, Language::English));
        prop_assert!(agreement.is_full(), "{zh} / {en}: {agreement:?}");
    }

    #[test]
    fn both_languages_say_the_same_range(
        from in 1_u64..5_000_000,
        more in 1_u64..5_000_000,
        unit in prop::sample::select(&["percent", "yuan", "person", "project"][..]),
        about in any::<bool>(),
    ) {
        let range = Range { from: whole(from).into(), to: whole(from + more).into() };
        let figure = Figure::Quantity(Box::new(Quantity {
            value: Some(Amount::Range(range.into())),
            unit: Some(Unit::Known(unit.to_owned().into())),
            qualifier: about.then(|| Qualifier::About.into()),
            ..Quantity::default()
        }));
        let [zh, en] = ["zh", "en"].map(|lang| {
            sentence(lang, &said(lang, &figure, FigureForm::Full, FigureContext::Running))
        });
        let (zh_found, en_found) = (read(&zh, Language::Chinese), read(&en, Language::English));
        prop_assert_eq!(zh_found.len(), 1, "{}", zh);
        prop_assert_eq!(en_found.len(), 1, "{}", en);
        prop_assert_eq!(zh_found[0].value.to_string(), from.to_string(), "{}", zh);
        prop_assert_eq!(zh_found[0].value.end(), Some((from + more).to_string()), "{}", zh);
        let agreement = agree(&zh_found, &en_found);
        prop_assert!(agreement.is_full(), "{zh} / {en}: {agreement:?}");
    }

    #[test]
    fn dates_and_ordinals_read_back(days in 0_i64..30_000, length in 1_i64..800, place in 1_u16..120) {
        let day = |days| twinpress::model::Date::from_unix_days(days).expect("in the calendar");
        let one = |moment: Moment| Figure::Date(DateFigure { date: When::One(moment.into()) });
        let from_to = |from, to| {
            Figure::Date(DateFigure { date: When::Period(Period { from, to }.into()) })
        };
        let ordinal = |unit: &str| Figure::Ordinal(Ordinal {
            ordinal: place.into(),
            unit: Some(Unit::Known(unit.to_owned().into())),
        });
        let (from, to) = (day(days), day(days + length));
        let figures = [
            one(Moment::Day(from)),
            one(Moment::Month(from)),
            one(Moment::Year(from.year)),
            from_to(Moment::Day(from), Moment::Day(to)),
            ordinal("session"),
            ordinal("term"),
            Figure::Plan(Plan { plan: (place % 19 + 1).into() }),
        ];
        for (index, figure) in figures.iter().enumerate() {
            for form in [FigureForm::Full, FigureForm::Han] {
                let zh = format!("会议于{}召开。", said("zh", figure, form, FigureContext::Running));
                let mut en = said("en", figure, form, FigureContext::Running);
                if index == 5 {
                    en.push_str(" Municipal People’s Congress");
                }
                let en = format!("The meeting took place on {en}.");
                let (zh_found, en_found) = (read(&zh, Language::Chinese), read(&en, Language::English));
                prop_assert!(!zh_found.is_empty(), "{zh}");
                prop_assert!(!en_found.is_empty(), "{en}");
                let agreement = agree(&zh_found, &en_found);
                prop_assert!(agreement.is_full(), "{zh} / {en}: {agreement:?}");
                prop_assert_eq!(zh_found[0].value, en_found[0].value, "{} / {}", zh, en);
            }
        }
    }
}

#[test]
fn a_code_reads_back_as_it_stands() {
    let figure = Figure::Code(Code {
        code: "12345".to_owned().into(),
    });
    let zh = said("zh", &figure, FigureForm::Full, FigureContext::Running);
    let zh = format!("办理{zh}热线工单");
    let found = read(&zh, Language::Chinese);
    assert_eq!(found[0].kind.as_str(), "code.hotline", "{found:?}");
    assert_eq!(found[0].value.to_string(), "12345");
}

#[test]
fn what_is_converted_for_readers_is_no_second_figure() {
    for (value, unit) in [
        ("3000", "mu"),
        ("1000", "mu"),
        ("1370000000000", "jin"),
        ("500", "jin"),
    ] {
        let exact = value.parse().expect("a decimal");
        let figure = Figure::Quantity(Box::new(quantity(exact, unit)));
        let [zh, en] = ["zh", "en"].map(|lang| {
            sentence(
                lang,
                &said(lang, &figure, FigureForm::Full, FigureContext::Running),
            )
        });
        let agreement = agree(&read(&zh, Language::Chinese), &read(&en, Language::English));
        assert!(agreement.is_full(), "{zh} / {en}: {agreement:?}");
    }
}
