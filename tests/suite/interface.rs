//! The program speaks its user's language: help, usage errors, diagnostics and progress.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use crate::desk::{Desk, Run, speaking};

const COMMANDS: [&str; 9] = [
    "build", "diff", "import", "merge", "outline", "numbers", "schema", "fonts", "help",
];

/// Names that are the same in every language.
const NAMES: [&str; 5] = [
    "twinpress",
    "JSON Schema",
    "Times New Roman",
    "Ctrl+C",
    "PDF/UA-1",
];

fn in_chinese(desk: &Desk, args: &[&str]) -> Run {
    speaking("zh_CN.UTF-8", desk.path(), args)
}

/// The first two English words that follow each other in a text, names, options and what stands in
/// quotes aside.
fn english(text: &str) -> Option<String> {
    let mut text = text.to_owned();
    for name in NAMES {
        text = text.replace(name, "，");
    }
    let outside: Vec<&str> = text.split(['“', '”']).step_by(2).collect();
    let text = outside.join("，");
    let is_word = |word: &str| {
        let small = word.bytes().skip(1).all(|b| b.is_ascii_lowercase());
        word.len() > 1 && word.starts_with(|c: char| c.is_ascii_alphabetic()) && small
    };
    let words: Vec<&str> = text.split([' ', '\n']).collect();
    let pairs = words
        .windows(2)
        .find(|pair| pair.iter().all(|word| is_word(word)));
    pairs.map(|pair| pair.join(" "))
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c) || ('\u{ff01}'..='\u{ff5e}').contains(&c)
}

/// The help of the program and of all its commands.
fn helps(lang: &str) -> Vec<(String, String)> {
    let desk = Desk::new("");
    let mut all = vec![vec!["--help"], vec!["-h"], vec!["help"]];
    for command in COMMANDS {
        if command != "help" {
            all.extend([
                vec![command, "--help"],
                vec![command, "-h"],
                vec!["help", command],
            ]);
        }
    }
    let shown = all.into_iter().map(|args| {
        let run = speaking(lang, desk.path(), &args);
        assert_eq!((run.code, run.stderr.as_str()), (0, ""), "{args:?}");
        (args.join(" "), run.stdout)
    });
    shown.collect()
}

#[test]
fn the_help_of_every_command_is_in_the_users_language() {
    for (args, help) in helps("zh_CN.UTF-8") {
        assert!(help.contains("用法：twinpress"), "{args}: {help}");
        assert_eq!(english(&help), None, "{args}: {help}");
        for word in [
            "Usage",
            "Options",
            "OPTIONS",
            "Arguments",
            "Commands",
            "default",
            "possible",
            "Print",
        ] {
            assert!(!help.contains(word), "{args}: {word} in {help}");
        }
    }
    let chinese_names = ["征求意见稿", "仿宋_GB2312", "中文"];
    for lang in ["C", "C.UTF-8", "de_DE.UTF-8"] {
        for (args, help) in helps(lang) {
            assert!(help.contains("Usage: twinpress"), "{args}: {help}");
            let plain = chinese_names
                .iter()
                .fold(help, |text, name| text.replace(name, ""));
            assert!(!plain.contains(is_han), "{args}: {plain}");
        }
    }
}

#[test]
fn english_is_found_where_it_is() {
    assert_eq!(
        english("选项 the folder for it").as_deref(),
        Some("the folder")
    );
    assert_eq!(english("Print help").as_deref(), Some("Print help"));
    assert_eq!(
        english("用“the folder”表示 --ui-lang zh，JSON Schema"),
        None
    );
}

#[test]
fn usage_errors_are_in_the_users_language() {
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    for (args, chinese, plain) in [
        (
            &["build", "--colour"][..],
            "没有“--colour”这个参数",
            "unexpected argument '--colour' found",
        ),
        (
            &["build"],
            "缺少以下参数：\n  <报告文件>...",
            "the following required arguments were not provided:\n  <REPORT>...",
        ),
        (
            &["bild", "r.yaml"],
            "是否应为“build”？",
            "a similar subcommand exists: 'build'",
        ),
        (
            &["build", "r.yaml", "-f", "odt"],
            "（可选：pdf、docx、txt）",
            "[possible values: pdf, docx, txt]",
        ),
        (
            &["build", "r.yaml", "--jobs", "0"],
            "应为1至65535之间的整数",
            "it is no whole number from 1 to 65535",
        ),
        (
            &["numbers", "x", "--file", "y"],
            "不能与“--file <文件>”同时使用",
            "cannot be used with '--file <FILE>'",
        ),
        (
            &["build", "report.yaml", "-e", "handuot"],
            "是否应为“handout”？",
            "did you mean `handout`?",
        ),
        (
            &["build", "report.yaml", "-l", "fr"],
            "报告中没有“fr”这种语言",
            "unknown language `fr`; the report has zh, en",
        ),
        (
            &["build", "report.yaml", "-e", "text", "-o", "-"],
            "只输出一个成品",
            "-o - takes a single output",
        ),
        (
            &["import", "a.xyz", "-o", "r.yaml"],
            "“.xyz”文件不能导入",
            "`.xyz` files can’t be imported",
        ),
        (
            &["import", "a.txt", "-o", "r.yaml", "--keep", "("],
            "圆括号没有闭合\n    (\n    ^",
            "unclosed group\n    (\n    ^",
        ),
        (
            &["import", "a.txt", "-o", "r.yaml", "--drop", ""],
            "“--drop <正则表达式>”",
            "'--drop <PATTERN>'",
        ),
    ] {
        desk.put("a.txt", "报告".as_bytes());
        desk.put("a.xyz", b"x");
        let run = in_chinese(&desk, args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(chinese), "{args:?}: {}", run.stderr);
        assert_eq!(english(&run.stderr), None, "{args:?}: {}", run.stderr);
        assert!(!run.stderr.contains("{$"), "{args:?}: {}", run.stderr);
        let run = desk.run(args);
        assert_eq!(run.code, 2, "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(plain), "{args:?}: {}", run.stderr);
        let json = desk.run(&[&["--message-format", "json"], args].concat());
        assert_eq!(
            (json.code, json.stderr.lines().count()),
            (2, 1),
            "{}",
            json.stderr
        );
        let line: serde_json::Value = serde_json::from_str(&json.stderr).expect("one JSON object");
        let code = line["code"].as_str().expect("a code");
        assert!(
            code.starts_with("usage.") && line["severity"] == "error",
            "{line}"
        );
    }
}

#[test]
fn the_language_is_chosen_by_option_wherever_it_stands() {
    let desk = Desk::new("");
    for args in [
        &["--ui-lang=zh", "build", "--colour"][..],
        &["build", "--colour", "--ui-lang", "zh"],
        &["build", "--ui-lang=zh", "--help"],
        &["schema", "--help", "--ui-lang=zh"],
    ] {
        let run = desk.run(args);
        let said = run.stdout + &run.stderr;
        assert!(said.contains("用法：twinpress"), "{args:?}: {said}");
    }
    let run = speaking("zh_CN.UTF-8", desk.path(), &["--ui-lang", "en", "--help"]);
    assert!(run.stdout.contains("Usage: twinpress"), "{}", run.stdout);
    let wrong = desk.run(&["--ui-lang", "fr", "schema"]);
    assert!(wrong.code == 2 && wrong.stderr.contains("[possible values: zh, en]"));
}

#[test]
fn a_file_that_is_not_there_is_told_in_the_users_language_and_as_json() {
    let desk = Desk::new("");
    let run = in_chinese(&desk, &["build", "none.yaml"]);
    assert_eq!(run.code, 3);
    let right = "错误[io.failed]: 无法读取“none.yaml”：文件或文件夹不存在";
    assert!(run.stderr.contains(right), "{}", run.stderr);
    assert_eq!(english(&run.stderr), None, "{}", run.stderr);
    let json = desk.run(&["build", "none.yaml", "--message-format", "json"]);
    let line: serde_json::Value = serde_json::from_str(&json.stderr).expect("one JSON object");
    assert_eq!((json.code, &line["code"]), (3, &"io.failed".into()));
    assert_eq!(line["file"], "none.yaml");
    assert_eq!(line["help"], "check the name and the folder you are in");
}

#[test]
fn each_file_that_is_written_is_named_on_a_line() {
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    let args = ["build", "report.yaml", "-o", "out", "-e", "text"];
    let files = ["r.text.en.txt", "r.text.zh.txt"].map(|name| desk.out(name));
    let shown = |word: &str| -> Vec<String> {
        let lines = files.iter().map(|path| {
            let path = path.strip_prefix(desk.path()).expect("it is in the folder");
            format!("{word}{}", path.display())
        });
        lines.collect()
    };
    let sorted = |text: &str| -> Vec<String> {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort_unstable();
        lines
    };
    assert_eq!(sorted(&desk.run(&args).stderr), shown("written "));
    assert_eq!(sorted(&in_chinese(&desk, &args).stderr), shown("已写入："));
    let json = desk.run(&[&args[..], &["--message-format", "json"]].concat());
    assert_eq!((json.code, json.stderr.as_str()), (0, ""));
}

/// A run of the program that goes on, ended with the test.
struct Going(Child);

impl Drop for Going {
    fn drop(&mut self) {
        // It has ended by itself where this fails.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_watch_says_that_it_watches_and_when_it_has_built() {
    let desk = Desk::with_paragraphs(&[("甲", "A")]);
    let child = Command::new(env!("CARGO_BIN_EXE_twinpress"))
        .current_dir(desk.path())
        .args(["build", "report.yaml", "-e", "text", "-o", "out", "--watch"])
        .env("LC_ALL", "zh_CN.UTF-8")
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    let mut going = Going(child);
    let lines = BufReader::new(going.0.stderr.take().expect("a pipe")).lines();
    let (sender, said) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        lines
            .map_while(Result::ok)
            .try_for_each(|line| sender.send(line))
    });
    let until = |word: &str| {
        let mut before = Vec::new();
        loop {
            let line = said.recv_timeout(Duration::from_secs(120));
            let line = line.unwrap_or_else(|_| panic!("{word} is not said: {before:?}"));
            if line.contains(word) {
                break;
            }
            before.push(line);
        }
    };
    until("正在监视report.yaml，");
    let report = std::fs::read_to_string(desk.path().join("report.yaml")).expect("a report");
    desk.put("report.yaml", report.replace('甲', "乙").as_bytes());
    until("已写入：");
    until("已重新生成");
    desk.put("report.yaml", b"id: [");
    until("未能重新生成");
}

/// Reports with faults of many kinds: of shape, and of what is said.
const FAULTY: [&str; 2] = [
    "\
id: r
title: {zh: 工作报告, en: Work Report}
titel: {zh: 报告}
meeting: {name: {zh: 会议, en: Meeting}, date: 2026-02-30}
figures:
  half: {value: 十二, unit: law}
body:
  - list: {items: []}
  - paragraf: {zh: 甲, en: A}
  - paragraph: [甲]
",
    "\
id: r
title: {zh: 工作报告, en: Work Report}
figures:
  laws: {value: 12, unit: laww}
  idle: {value: 1, unit: law}
  none: {unit: law}
  range: {value: {from: 5, to: 3}, unit: law}
  done: {value: 5, unit: law}
footnotes:
  source: {zh: 出处, en: Source}
body:
  - paragraph: {zh: '通过{lows}、{laws}、{none}、{range}。', en: '{lows}, {laws}, {none} and {range} passed.'}
  - paragraph: {zh: '甲[^nota]', en: 'A[^nota]'}
  - paragraph: {zh: '见{#nowhere}', en: 'see {#nowhere}'}
  - paragraph: {zh: '**没有闭合', en: 'closed'}
  - paragraph: {zh: '完成{done}', en: 'done'}
  - paragraph: {zh: 只有中文}
  - image: {file: none.png, alt: {zh: 图, en: picture}}
  - table: {columns: [{zh: 甲, en: A}], rows: [[{zh: 一, en: one}, {zh: 二, en: two}]]}
",
];

/// What a run says, without the lines of the report that it shows.
fn said(run: &Run) -> String {
    let lines = run.stderr.lines().filter(|line| !line.contains(" | "));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_report_with_faults_of_ten_kinds_is_refused_in_the_users_language_alone() {
    let mut kinds = BTreeSet::new();
    for report in FAULTY {
        let desk = Desk::new(report);
        let run = in_chinese(&desk, &["build", "report.yaml"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        let heads = run.stderr.lines().filter_map(|line| line.split_once("]: "));
        let codes = heads.filter_map(|(head, _)| Some(head.split_once('[')?.1.to_owned()));
        kinds.extend(codes);
        assert_eq!(english(&said(&run)), None, "{}", run.stderr);
        let json = in_chinese(&desk, &["build", "report.yaml", "--message-format", "json"]);
        for line in json.stderr.lines() {
            let line: serde_json::Value = serde_json::from_str(line).expect("JSON");
            let message = line["message"].as_str().expect("a message");
            assert!(
                message.contains(is_han) && english(message).is_none(),
                "{line}"
            );
        }
        let plain = desk.try_build(&[]);
        assert!(!plain.stderr.contains("错误") && plain.stderr.contains("error["));
    }
    assert!(kinds.len() >= 15, "{kinds:?}");
}
