//! How fast plain texts are imported on one core: a report of 30,000 characters in 50 ms at most, and
//! 50 MB of text a second.

use std::fmt::Write as _;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use twinpress::import::{TextOptions, read_text};
use twinpress::source::Source;

/// What a paragraph says before and behind its number: no two are alike, as in a report.
const PARAGRAPH: [&str; 2] = [
    "扎实推进重点领域立法。围绕构建水资源治理新格局,制定《呼和浩特市水资源管理条例》,修改节约用水条例等",
    "件,将水资源的管理、节约、保护、利用纳入法治轨道。全年听取专项工作报告27项,开展执法检查2项,93.7%的问题\
得到解决或逐步解决。\n",
];

fn main() {
    divan::main();
}

/// A report of so many characters, as a web page has it.
fn text(characters: usize) -> String {
    let mut text = String::from(
        "打印\n工作报告\n来源：呼和浩特日报\n——2026年2月11日在呼和浩特市第十届人民代表大会第三次会议上\n呼和浩特市市长 王某某\n各位代表:\n",
    );
    let [before, behind] = PARAGRAPH;
    let paragraph = before.chars().count() + behind.chars().count();
    for number in 0..=characters / paragraph {
        if number % 5 == 0 {
            let _ = writeln!(text, "第{}章 依法履行职责", number / 5 % 900 + 1);
        }
        let _ = write!(text, "{before}{number}{behind}");
    }
    text
}

#[divan::bench]
fn report(bencher: Bencher<'_, '_>) {
    measure(bencher, 30_000);
}

#[divan::bench(sample_count = 3)]
fn long(bencher: Bencher<'_, '_>) {
    measure(bencher, 35_000_000);
}

fn measure(bencher: Bencher<'_, '_>, characters: usize) {
    let source = Source::new("a.txt", text(characters));
    let options = TextOptions::default();
    bencher
        .counter(BytesCount::of_str(source.text()))
        .bench_local(|| read_text(black_box(&source), &options));
}
