//! What the markup of a text says, and what is no markup.

use twinpress::model::{FigureForm, Inline, parse_inlines, raised};

fn text(t: &str) -> Inline {
    Inline::Text(t.into())
}

#[test]
fn markup_characters_of_other_programs_are_literal() {
    for literal in [
        "#set text(red)",
        "$x$ <b>&amp; @cite *a* _b_",
        "5 ** 3",
        "2*3*4",
        "]]>",
        "a [1] b",
    ] {
        assert_eq!(parse_inlines(literal), (vec![text(literal)], vec![]));
    }
}

#[test]
fn strong_figures_and_footnotes_are_read() {
    let (inlines, problems) = parse_inlines("通过**《条例》{n:number}**件[^a]。");
    assert!(problems.is_empty());
    assert_eq!(
        inlines,
        [
            text("通过"),
            Inline::Strong(vec![
                text("《条例》"),
                Inline::Figure {
                    name: "n".into(),
                    form: FigureForm::Number,
                    range: 20..30
                },
            ]),
            text("件"),
            Inline::Footnote {
                name: "a".into(),
                range: 35..39
            },
            text("。"),
        ]
    );
}

#[test]
fn cross_references_are_read_by_their_ids() {
    let (inlines, problems) = parse_inlines("见{#terms}");
    assert!(problems.is_empty());
    let reference = Inline::Reference {
        name: "terms".into(),
        range: 3..11,
    };
    assert_eq!(inlines, [text("见"), reference]);
}

#[test]
fn what_is_malformed_is_reported_in_its_place() {
    for (input, at) in [
        ("a {", 2..3),
        ("{a b}", 0..5),
        ("{a:x}", 0..5),
        ("[^ ]", 0..2),
        ("{#}", 0..3),
        ("{#a b}", 0..6),
    ] {
        let (_, problems) = parse_inlines(input);
        assert_eq!(
            problems.iter().map(|p| p.range.clone()).collect::<Vec<_>>(),
            [at],
            "{input}"
        );
    }
}

#[test]
fn powers_are_raised_and_what_has_no_form_is_not() {
    assert_eq!(raised("2").as_deref(), Some("²"));
    assert_eq!(raised("-4"), None);
    assert_eq!(raised("th"), None);
}
