//! Real reports as they were copied from web pages.

use std::fs;
use std::process::Command;

use super::outline;
use crate::desk::{Desk, corpus, run};

/// What a report has, counted by hand in the source.
struct Right {
    name: &'static str,
    title: &'static str,
    meeting: (&'static str, &'static str),
    speaker: (&'static str, &'static str),
    /// Its chapters, with how many headings stand below each.
    chapters: &'static [(&'static str, usize)],
    /// Pieces of furniture that must be nowhere in it.
    furniture: &'static [&'static str],
}

const PROVINCES: [Right; 6] = [
    Right {
        name: "gansu",
        title: "2026年甘肃省政府工作报告",
        meeting: ("甘肃省十四届人民代表大会第四次会议", "2026-01-27"),
        speaker: ("甘肃省省长", "任振鹤"),
        chapters: &[
            ("“十四五”时期工作回顾", 0),
            ("“十五五”时期的主要目标任务", 0),
            ("2026年重点工作", 8),
        ],
        furniture: &["下载", "来源：", "盛学卿", "相关报道"],
    },
    Right {
        name: "guangdong",
        title: "政府工作报告",
        meeting: ("广东省第十四届人民代表大会第五次会议", "2026-01-26"),
        speaker: ("广东省省长", "孟凡利"),
        chapters: &[
            ("一、2025年和“十四五”时期工作回顾", 0),
            ("二、“十五五”时期的主要目标和重点任务", 0),
            ("三、2026年工作安排", 14),
            ("附件1 2026年省十件民生实事", 10),
            ("附件2 名词解释", 0),
        ],
        furniture: &[],
    },
    Right {
        name: "hainan",
        title: "政府工作报告",
        meeting: ("海南省第七届人民代表大会第五次会议", "2026-01-27"),
        speaker: ("海南省省长", "刘小明"),
        chapters: &[
            ("一、2025年和“十四五”时期工作回顾", 0),
            ("二、“十五五”时期主要目标任务", 0),
            ("三、2026年主要工作", 10),
            ("四、加强政府自身建设", 0),
        ],
        furniture: &[],
    },
    Right {
        name: "inner-mongolia",
        title: "2026年内蒙古自治区政府工作报告",
        meeting: ("内蒙古自治区第十四届人民代表大会第五次会议", "2026-02-04"),
        speaker: ("自治区人民政府主席", "包钢"),
        chapters: &[
            ("“十四五”时期发展成就和2025年工作回顾", 0),
            ("“十五五”时期主要目标和2026年重点工作", 19),
            ("附件 2026年自治区民生实事", 0),
        ],
        furniture: &["下载", "来源：", "韩卿立", "相关报道"],
    },
    Right {
        name: "shanghai",
        title: "2026年上海市政府工作报告",
        meeting: ("上海市第十六届人民代表大会第四次会议", "2026-02-03"),
        speaker: ("上海市市长", "龚正"),
        chapters: &[
            ("一、2025年工作回顾", 5),
            (
                "二、关于《上海市国民经济和社会发展第十五个五年规划纲要（草案）》的说明",
                4,
            ),
            ("三、2026年主要任务", 10),
            ("四、深入推进政府治理创新", 4),
        ],
        furniture: &["下载", "来源：", "相关报道"],
    },
    Right {
        name: "yunnan",
        title: "2026年政府工作报告",
        meeting: ("云南省第十四届人民代表大会第四次会议", "2026-01-28"),
        speaker: ("省长", "王予波"),
        chapters: &[
            ("一、“十四五”时期和2025年工作回顾", 7),
            ("二、“十五五”时期主要目标任务", 5),
            ("三、2026年重点工作", 9),
        ],
        furniture: &[
            "您的位置",
            "云南要闻",
            "09:02",
            "点击图片",
            "微信\n",
            "相关文档",
        ],
    },
];

#[test]
fn corpus_the_provinces_build_without_a_touch_of_the_hand() {
    for right in PROVINCES {
        let path = corpus(&format!("corpus/provinces-2026/{}.zh.txt", right.name));
        let desk = Desk::new("");
        desk.put("a.txt", &fs::read(path).expect("the report"));
        let imported = desk.run(&["import", "a.txt", "-o", "r.yaml", "--strict"]);
        assert_eq!(imported.code, 0, "{}: {}", right.name, imported.stderr);
        let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        for said in [
            format!("title: {{zh: {}}}", right.title),
            format!("name: {{zh: {}}}", right.meeting.0),
            format!("date: {}", right.meeting.1),
            format!("office: {{zh: {}}}", right.speaker.0),
            format!("name: {{zh: {}}}", right.speaker.1),
        ] {
            assert!(
                report.contains(&said),
                "{}: {said}\n{}",
                right.name,
                &report[..900]
            );
        }
        assert_eq!(chapters(&desk), wanted(&right), "{}", right.name);
        for piece in right.furniture {
            assert!(!report.contains(piece), "{}: {piece}", right.name);
        }
        for (edition, file) in [
            ("handout", "r.handout.zh.pdf"),
            ("draft", "r.draft.zh.docx"),
            ("text", "r.text.zh.txt"),
        ] {
            let built = desk.run(&["build", "r.yaml", "-o", "out", "-e", edition, "-l", "zh"]);
            assert_eq!(built.code, 0, "{}: {}", right.name, built.stderr);
            assert!(desk.out(file).exists(), "{}: {file}", right.name);
        }
        let text = run(Command::new("pdftotext")
            .arg(desk.out("r.handout.zh.pdf"))
            .arg("-"))
        .stdout;
        assert!(text.contains(right.speaker.1), "{}", right.name);
    }
}

/// The chapters of the report with how many headings stand below each.
fn chapters(desk: &Desk) -> Vec<(String, usize)> {
    let mut chapters: Vec<(String, usize)> = Vec::new();
    for line in outline(desk).iter().skip(1) {
        let heading = line.trim_start_matches(' ');
        match (line.len() - heading.len(), chapters.last_mut()) {
            (2, _) | (_, None) => chapters.push((heading.to_owned(), 0)),
            (_, Some((_, below))) => *below += 1,
        }
    }
    chapters
}

fn wanted(right: &Right) -> Vec<(String, usize)> {
    let chapters = right.chapters.iter();
    chapters
        .map(|(heading, below)| ((*heading).to_owned(), *below))
        .collect()
}

/// A text as it comes out of print: lines of 28 characters, paragraphs indented, pages with a head
/// and a number.
fn printed(text: &str) -> String {
    let mut lines = Vec::new();
    let mut is_body = false;
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let indent = if is_body { "　　" } else { "" };
        is_body |= line.starts_with("各位代表");
        let mut out = indent.to_owned();
        for c in line.chars() {
            // A digit or letter takes half a character.
            let halves = |c: char| if c.is_ascii() { 1 } else { 2 };
            let is_full = out.chars().map(halves).sum::<usize>() >= 2 * 28;
            if is_full && !"，。、；：”》）！".contains(c) && !c.is_ascii() {
                lines.push(std::mem::take(&mut out));
            }
            out.push(c);
        }
        lines.push(out);
    }
    let pages = lines.chunks(22).zip(1..);
    let page = |(lines, number): (&[String], usize)| {
        format!("{}\n— {number} —\n青山省政府工作报告\n", lines.join("\n"))
    };
    pages.map(page).collect()
}

#[test]
fn corpus_lines_and_pages_of_print_become_the_same_report() {
    for right in PROVINCES {
        let path = corpus(&format!("corpus/provinces-2026/{}.zh.txt", right.name));
        let text = fs::read_to_string(path).expect("the report");
        let [paragraphs, printed] = [text.clone(), printed(&text)].map(|text| {
            let desk = Desk::new("");
            desk.put("a.txt", text.as_bytes());
            let run = desk.run(&["import", "a.txt", "-o", "r.yaml"]);
            assert_eq!(run.code, 0, "{}: {}", right.name, run.stderr);
            fs::read_to_string(desk.path().join("r.yaml")).expect("a report")
        });
        let differs = paragraphs
            .lines()
            .zip(printed.lines())
            .find(|(a, b)| a != b);
        assert_eq!(differs, None, "{}", right.name);
        assert_eq!(paragraphs.len(), printed.len(), "{}", right.name);
    }
}
