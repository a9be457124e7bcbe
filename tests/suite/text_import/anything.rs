//! Whatever a text holds, importing it ends soon, loses nothing and makes a report that reads.

use proptest::prelude::*;
use twinpress::import::{TextOptions, read_text};
use twinpress::source::Source;

use super::{desk, import};

/// Pieces that the importer takes for something.
const PIECES: [&str; 48] = [
    "各位代表：",
    "各位代表！",
    "各位代表",
    "工作报告",
    "政府工作报告",
    "——2026年1月27日在青山省人民代表大会第三次会议上",
    "（2026年1月27日）",
    "省长 王某某",
    "青山省省长",
    "\n",
    "\n\n",
    "\r\n",
    "\u{c}",
    "\u{b}",
    "\u{85}",
    "\u{2028}",
    "\t",
    "一、",
    "二、",
    "（一）",
    "（",
    "）",
    "(",
    ")",
    "\"",
    "'",
    "1.",
    "2.",
    "3.5",
    "第一章",
    "［1］",
    "[1]",
    "附件",
    "附件1：",
    "名词解释",
    "注释",
    "本报记者 王某某",
    "打印",
    "来源：",
    "https://example.invalid/a",
    "一是",
    "加强重点领域立法。",
    "制定条例3件，修改12件。",
    "2026年重点工作",
    "兰州和三亚",
    "\u{2f1d}\u{e000}\u{200b}",
    "**{x}\\[^y]",
    "# line 3: x",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => proptest::sample::select(PIECES.as_slice()).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
        1 => "[一-龥，。]{0,60}",
    ];
    proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_whatever_the_text(text in text(), lang in proptest::option::of(proptest::sample::select(vec!["zh", "en"]))) {
        let text = text.replace('\0', "");
        for to_align in [false, true] {
            let options = TextOptions { lang, to_align, ..TextOptions::default() };
            let read = read_text(&Source::new("a.txt", text.clone()), &options);
            let account = read.expect("no character is lost").account;
            prop_assert_eq!(account.kept + account.aside, account.all);
        }
    }
}

#[test]
fn what_was_imported_reads_as_a_report() {
    for pieces in PIECES.windows(7).step_by(3) {
        let text = format!("报告\n{}\n完。\n", pieces.concat());
        let desk = desk(&text);
        assert_eq!(import(&desk, &[]).code, 0, "{text}");
        let run = desk.run(&["outline", "r.yaml"]);
        assert_eq!(run.code, 0, "{text}: {}", run.stderr);
    }
}

#[test]
fn long_runs_of_one_thing_are_read_in_time() {
    // By the square of its length, each would take hours.
    let many = 40_000;
    for piece in [
        "(",
        "汉(",
        "\"汉",
        "汉 ",
        ",",
        "a,",
        "-",
        "汉字，",
        "一、",
        "a@b.cn ",
        "汉\n",
        "本报记者 王某某\n",
        "1.汉\n",
        "（一）汉\n",
        "兰州。\n",
    ] {
        let source = Source::new("a.txt", format!("报告\n{}汉", piece.repeat(many)));
        let read = read_text(
            &source,
            &TextOptions {
                lang: Some("zh"),
                ..TextOptions::default()
            },
        );
        assert!(read.is_ok(), "{piece}");
    }
}
