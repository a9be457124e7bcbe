//! What the markup of a text says, and what is no markup.

use twinpress::model::{FigureForm, Inline, Mark, Markup, parse_inlines, raised};

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
            Inline::Marked {
                mark: Mark::Strong,
                body: vec![
                    text("《条例》"),
                    Inline::Figure {
                        name: "n".into(),
                        form: FigureForm::Number,
                        range: 20..30
                    },
                ]
            },
            text("件"),
            Inline::Footnote {
                name: "a".into(),
                range: 35..39
            },
            text("。"),
        ]
    );
}

fn marked(mark: Mark, body: Vec<Inline>) -> Inline {
    Inline::Marked { mark, body }
}

fn link(address: &str, said: &str) -> Inline {
    let address = address.into();
    marked(Mark::Link { address }, vec![text(said)])
}

#[test]
fn emphasis_shifts_and_links_are_read() {
    let (inlines, problems) = parse_inlines("m{^2}，{*甲**乙**}，{[公报](https://a.cn/b)}。");
    assert_eq!(problems, []);
    let right = [
        text("m"),
        marked(Mark::Raised, vec![text("2")]),
        text("，"),
        marked(
            Mark::Emphasis,
            vec![text("甲"), marked(Mark::Strong, vec![text("乙")])],
        ),
        text("，"),
        link("https://a.cn/b", "公报"),
        text("。"),
    ];
    assert_eq!(inlines, right);
}

#[test]
fn an_address_is_a_link_without_the_marks_of_its_sentence() {
    for (input, before, address, said, after) in [
        (
            "见https://a.cn/b?c=1。",
            "见",
            "https://a.cn/b?c=1",
            "https://a.cn/b?c=1",
            "。",
        ),
        ("(www.a.cn).", "(", "http://www.a.cn", "www.a.cn", ")."),
        (
            "x.y@a-b.gov.cn, or",
            "",
            "mailto:x.y@a-b.gov.cn",
            "x.y@a-b.gov.cn",
            ", or",
        ),
    ] {
        let plain = |words: &str| (!words.is_empty()).then(|| text(words));
        let right = [plain(before), Some(link(address, said)), plain(after)];
        let right: Vec<_> = right.into_iter().flatten().collect();
        assert_eq!(parse_inlines(input).0, right, "{input}");
    }
    for none in ["a@b", "a@ b.c", "https://", "awww.b.c", "@cite"] {
        assert_eq!(parse_inlines(none).0, [text(none)], "{none}");
    }
}

/// Characters with their marks, as they are to be written.
fn written<const N: usize>(said: [(&str, &[Mark]); N]) -> String {
    let mut markup = Markup::default();
    for (words, marks) in said {
        markup.mark(&marks.iter().cloned().collect());
        words.chars().for_each(|c| markup.literal(c));
    }
    let written = markup.finish();
    assert_eq!(parse_inlines(&written).1, [], "{written}");
    written
}

#[test]
fn what_is_written_is_read_as_it_was() {
    let to = |address: &str| Mark::Link {
        address: address.into(),
    };
    let both = [Mark::Strong, Mark::Emphasis];
    let said = written([("a}] ", &[]), ("b}", &both[1..])]);
    assert_eq!(said, r"a}] {*b\}}");
    assert_eq!(written([("a ", &both[..1]), ("b", &both)]), "**a {*b}**");
    let [page, bare] = [to("https://a.cn"), to("http://www.a.cn")].map(|link| [link]);
    assert_eq!(written([("a", &page)]), "{[a](https://a.cn)}");
    assert_eq!(written([("www.a.cn", &bare)]), "www.a.cn");
    assert_eq!(written([("10", &[]), ("-6", &[Mark::Raised])]), "10{^-6}");
}

#[test]
fn marks_in_each_other_without_end_are_read_in_time() {
    let deep = "{*".repeat(100_000) + &"**a".repeat(100_000);
    assert!(!parse_inlines(&deep).1.is_empty());
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
        ("a {*b", 2..4),
        ("{^}", 0..2),
        ("{*a {*b} c}", 4..6),
        ("{[a](b.html)}", 0..2),
        ("{[a]}", 0..2),
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
