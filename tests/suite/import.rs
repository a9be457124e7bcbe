//! What `twinpress import` makes of the files people have.

use std::collections::BTreeSet;
use std::fs;

use saphyr_parser::{Event, Parser};

use crate::desk::{Desk, Run, corpus};

fn desk() -> Desk {
    Desk::new("")
}

/// Imports a file and builds the text edition of the report; its Chinese or English text.
fn text_of(name: &str, source: &str, lang: &str) -> String {
    let desk = desk();
    desk.put(name, source.as_bytes());
    let run = desk.run(&["import", name, "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let built = desk.run(&["build", "r.yaml", "-o", "out", "-e", "text", "-l", lang]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    desk.text(&format!("r.text.{lang}.txt"))
}

#[test]
fn bold_beside_chinese_punctuation_is_bold_and_products_stay() {
    for (source, strong) in [
        (
            "会议通过**《促进条例》**等。",
            "会议通过**《促进条例》**等。",
        ),
        (
            "**一是坚持领导。**始终如一",
            "\"**一是坚持领导。**始终如一\"",
        ),
        ("见**“三个机制”**部分", "见**“三个机制”**部分"),
        ("𠀀**（草案）**𠀀", "𠀀**（草案）**𠀀"),
        ("汉字 5 ** 3", r"汉字 5 *\* 3"),
        ("汉字 2*3*4", "汉字 2*3*4"),
    ] {
        let desk = desk();
        desk.put("a.md", format!("# 报告\n\n{source}\n").as_bytes());
        assert_eq!(desk.run(&["import", "a.md", "-o", "r.yaml"]).code, 0);
        let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        assert!(report.contains(&format!("zh: {strong}\n")), "{report}");
    }
}

#[test]
fn markdown_names_meeting_and_speaker_above_the_body() {
    let source = "# 工作报告\n\n2026年2月11日在青山市第十届人民代表大会第三次会议上\n\n青山市市长　王某某\n\n各位代表：\n\n各位代表！让我们携手奋斗！\n";
    let desk = Desk::new("");
    desk.put("a.md", source.as_bytes());
    let run = desk.run(&["import", "a.md", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let file = std::fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for said in [
        "name: {zh: 青山市第十届人民代表大会第三次会议}",
        "office: {zh: 青山市市长}",
        "name: {zh: 王某某}",
        "- salutation: {zh: 各位代表：}",
        "- paragraph:\n      zh: 各位代表！让我们携手奋斗！",
    ] {
        assert!(file.contains(said), "{said} in {file}");
    }
}

#[test]
fn an_english_line_names_a_meeting_with_and_without_on() {
    let meeting = |line: &str| {
        let desk = Desk::new("");
        let source = format!("# Report on Prices\n\n{line}\n\nA text stands here.\n");
        desk.put("a.md", source.as_bytes());
        let run = desk.run(&["import", "a.md", "-o", "r.yaml"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let file = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
        let name = file.split("name: {en: ").nth(1);
        name.map(|rest| rest.split('}').next().unwrap().to_owned())
    };
    for line in [
        "Delivered at the Third Session on February 11, 2026",
        "Third Session, on February 11, 2026",
        "Third Session February 11, 2026",
    ] {
        assert_eq!(meeting(line).as_deref(), Some("Third Session"), "{line}");
    }
    // It was published on that day, not said at a meeting.
    assert_eq!(meeting("Published January 20, 2026"), None);
}

#[test]
fn markup_in_a_line_of_the_head_is_escaped_once() {
    let desk = desk();
    let source = "# 报告\n\n——2026年1月5日在青山\\{甲\\}市第三次会议上\n\n各位代表：\n\n正文。\n";
    desk.put("a.md", source.as_bytes());
    assert_eq!(desk.run(&["import", "a.md", "-o", "r.yaml"]).code, 0);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert!(
        report.contains("name: {zh: '青山\\{甲}市第三次会议'}"),
        "{report}"
    );
}

#[test]
fn a_markdown_file_builds_with_its_structure() {
    let source = "# 工作报告\n\n——2026年2月11日在青山市人民代表大会上\n\n各位代表：\n\n## 一、立法工作\n\n\
        坚持依法\n监督[^1]。\n\n### （一）法规\n\n1. 制定三件\n2. 修改两件\n\n| 项目 | 件 |\n|--|--|\n| 制定 | 3 |\n\n\
        ## 二、监督工作\n\n听取报告。\n\n[^1]: 见附表。\n";
    let text = text_of("a.md", source, "zh");
    let right = [
        "工作报告",
        "各位代表：",
        "一、立法工作",
        "坚持依法监督",
        "（一）法规",
        "制定三件",
        "制定",
        "二、监督工作",
        "见附表。",
    ];
    for right in right {
        assert!(text.contains(right), "{right}\n{text}");
    }
    assert!(!text.contains("一、一、"), "{text}");
}

#[test]
fn what_a_report_cannot_carry_is_told_with_its_place() {
    let desk = desk();
    let source = "# Report\n\nA ~~word~~ and [a link](chapter/2.html).\n\n<div>x</div>\n\n---\n";
    desk.put("a.md", source.as_bytes());
    let run = desk.run(&["import", "a.md", "-o", "r.yaml", "--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told = |line: &str, what: &str| {
        run.stderr.lines().any(|said| {
            said.contains("import.lost")
                && said.contains(&format!("\"line\":{line},"))
                && said.contains(what)
        })
    };
    for (line, what) in [
        ("3", "deletion mark: word"),
        ("3", "chapter/2.html"),
        ("5", "<div>x</div>"),
        ("7", "ruled line"),
    ] {
        assert!(told(line, what), "{what}\n{}", run.stderr);
    }
}

#[test]
fn emphasis_links_and_raised_text_of_markdown_are_kept() {
    let source = "A *word* and [a **bold** link](https://example.invalid/x), see \
        <https://example.invalid/y>, CO<sub>2</sub>, 1<sup>st</sup>.";
    let (report, told) = marked(&format!("# Report\n\n{source}\n"));
    let right = "A {*word} and {[a **bold** link](https://example.invalid/x)}, see \
        https://example.invalid/y, CO{~2}, 1{^st}.";
    let said = report.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(right), "{report}");
    assert!(!told.contains("import.lost"), "{told}");
}

#[test]
fn pairs_of_every_kind_make_the_same_report() {
    let pairs = [
        ("工作报告", "Work Report"),
        ("各位代表：", "Fellow Deputies,"),
        ("一、立法工作", "I. Legislation"),
        ("制定条例3件。", "Three “A, B” made."),
    ];
    let rows = |make: fn(&str, &str) -> String| pairs.map(|(zh, en)| make(zh, en)).concat();
    let tmx = rows(|zh, en| {
        format!(
            "<tu><tuv xml:lang=\"zh-CN\"><seg>{zh}</seg></tuv><tuv xml:lang=\"EN-us\"><seg>{en}<ph>code</ph></seg></tuv></tu>\n"
        )
    });
    let tmx = format!(
        "<?xml version=\"1.0\"?>\n<!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n<tmx version=\"1.4\"><header/><body>{tmx}</body></tmx>"
    );
    let utf_16: Vec<u8> = std::iter::once(0xfeff)
        .chain(tmx.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let files = [
        ("a.tmx", tmx.clone().into_bytes()),
        ("b.tmx", utf_16),
        (
            "a.csv",
            format!("zh,en\n{}", rows(|zh, en| format!("{zh},\"{en}\"\n"))).into_bytes(),
        ),
        (
            "a.tsv",
            format!("# pairs\n{}", rows(|zh, en| format!("x\t{zh}\t{en}\n"))).into_bytes(),
        ),
    ];
    let mut reports = BTreeSet::new();
    for (name, bytes) in files {
        let desk = desk();
        desk.put(name, &bytes);
        let run = desk.run(&["import", name, "-o", "r.yaml"]);
        let told = match name {
            "b.tmx" => "note[import.encoding]: b.tmx: the file is read as UTF-16LE",
            _ => "",
        };
        assert_eq!((run.code, run.stderr.trim()), (0, told), "{name}");
        assert_eq!(
            desk.run(&["build", "r.yaml", "-o", "out", "-e", "text"])
                .code,
            0
        );
        assert!(desk.text("r.text.zh.txt").contains("一、立法工作"));
        reports.insert(fs::read_to_string(desk.path().join("r.yaml")).expect("a report"));
    }
    assert_eq!(reports.len(), 1, "{reports:#?}");
}

#[test]
fn two_texts_become_one_report_and_what_is_alone_is_told() {
    let desk = desk();
    let zh = "工作报告\n各位代表：\n一、立法工作\n全年制定条例12件，修改条例3件，审查文件773件。\n这一段只有中文，说的是机关自身建设的情况，没有译文，请补上。\n二、监督工作\n听取报告20项，检查法律5部。\n";
    let en = "Work Report\nFellow Deputies,\nI. Legislation\nOver the year 12 regulations were made, 3 revised and 773 documents reviewed.\nII. Oversight\nThe committee heard 20 reports and checked 5 laws.\n";
    desk.put("zh.txt", zh.as_bytes());
    desk.put("en.txt", en.as_bytes());
    let run = desk.run(&["import", "--zh", "zh.txt", "--en", "en.txt", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(
        run.stderr.matches("import.unmatched").count(),
        1,
        "{}",
        run.stderr
    );
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for right in [
        "heading: {zh: 监督工作, en: Oversight}",
        "salutation: {zh: 各位代表：, en: \"Fellow Deputies,\"}",
        "zh: 听取报告20项，检查法律5部。\n            en: The committee heard 20 reports",
    ] {
        assert!(report.contains(right), "{right}\n{report}");
    }
}

#[test]
fn figures_that_disagree_are_marked_and_chapters_pair_by_their_numbers() {
    let zh = "工作报告\n各位代表：\n一、立法工作\n全年制定条例12件，修改13件。\n二、监督工作\n听取报告20项，审查文件。\n三、代表工作\n办理建议773件，满意率93.7%。\n";
    let en = "Work Report\nFellow deputies,\nI. Legislation\nOver the year 12 regulations were made and 14 revised.\nIII. Deputies\nA total of 773 suggestions were handled, with a rate of satisfaction of 93.7 percent.\n";
    let desk = desk();
    desk.put("zh.txt", zh.as_bytes());
    desk.put("en.txt", en.as_bytes());
    let run = desk.run(&["import", "--zh", "zh.txt", "--en", "en.txt", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    for right in [
        "heading: {zh: 监督工作}",
        "heading: {zh: 代表工作, en: Deputies}",
        "note: \"check this pair",
    ] {
        assert!(report.contains(right), "{right}: {report}");
    }
    assert_eq!(
        run.stderr.matches("[import.doubtful]").count(),
        1,
        "{}",
        run.stderr
    );
}

#[test]
fn a_blank_text_has_no_other_to_be_aligned_with() {
    let desk = desk();
    desk.put("zh.txt", "工作报告\n各位代表：\n文。\n".as_bytes());
    desk.put("en.txt", b" \n");
    let run = desk.run(&["import", "--zh", "zh.txt", "--en", "en.txt", "-o", "r.yaml"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains("en.txt: there is no text"),
        "{}",
        run.stderr
    );
    assert!(!desk.path().join("r.yaml").exists());
}

#[test]
fn corpus_a_memory_parted_into_two_texts_is_aligned_as_it_was() {
    for name in ["GR2019.tmx", "GR2021.tmx"] {
        let path = corpus(&format!("corpus/gwr-tmx/{name}"));
        let source = fs::read_to_string(path).expect("the memory");
        let desk = desk();
        desk.put("a.tmx", source.as_bytes());
        assert_eq!(desk.run(&["import", "a.tmx", "-o", "right.yaml"]).code, 0);
        let segments = |lang: &str| -> String {
            let opening = format!("xml:lang=\"{lang}\"><seg>");
            let parts = source.split(opening.as_str()).skip(1);
            let texts = parts.filter_map(|part| part.split("</seg>").next());
            texts
                .map(|text| text.replace("&amp;", "&").trim().to_owned() + "\n")
                .collect()
        };
        desk.put("zh.txt", segments("zh-CN").as_bytes());
        desk.put("en.txt", segments("en-US").as_bytes());
        let run = desk.run(&[
            "import",
            "--zh",
            "zh.txt",
            "--en",
            "en.txt",
            "-o",
            "found.yaml",
        ]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        let (right, found) = (pairs(&desk, "right.yaml"), pairs(&desk, "found.yaml"));
        let same = right.intersection(&found).count();
        let [precision, recall] = [found.len(), right.len()].map(|all| same * 1000 / all);
        eprintln!("{name}: precision {precision}, recall {recall} per thousand");
        assert!(
            precision > 950 && recall > 950,
            "{name}: {precision} {recall}"
        );
    }
}

/// The paragraphs of a report that are in both languages.
fn pairs(desk: &Desk, name: &str) -> BTreeSet<(String, String)> {
    let report = fs::read_to_string(desk.path().join(name)).expect("a report");
    let events = Parser::new_from_str(&report).map(|event| match event.expect("it is YAML").0 {
        Event::Scalar(text, ..) => text.into_owned(),
        Event::MappingStart(..) => "{".into(),
        _ => String::new(),
    });
    let events: Vec<String> = events.collect();
    let pairs = events.windows(6).filter_map(|run| match run {
        [key, open, zh, first, en, second] => {
            let fits = matches!(key.as_str(), "paragraph" | "text")
                && [open, zh, en].map(String::as_str) == ["{", "zh", "en"];
            fits.then(|| (first.clone(), second.clone()))
        }
        _ => None,
    });
    pairs.collect()
}

#[test]
fn bad_files_are_refused_and_nothing_is_written() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"xxxxxxxxxx\">".to_owned()
        + &(0..20)
            .map(|n| {
                format!(
                    "<!ENTITY b{} \"{}\">",
                    n,
                    format!("&b{};", n.max(1) - 1).repeat(10)
                )
            })
            .collect::<String>()
        + "]><tmx><body><tu><tuv xml:lang=\"zh\"><seg>&b19;</seg></tuv></tu></body></tmx>";
    let cases: [(&str, &[u8], &str); 12] = [
        ("a.tmx", b"not XML", "import.xml"),
        ("a.tmx", b"<a/>", "import.tmx"),
        (
            "a.tmx",
            b"<tmx><body><tu><tuv xml:lang=\"fr\"><seg>x</seg></tuv></tu></body></tmx>",
            "import.language",
        ),
        ("a.tmx", bomb.as_bytes(), "import.xml"),
        ("a.csv", b"zh,en\n\xe4\xb8\x80\n", "import.row-length"),
        ("a.csv", b"zh,en\n\"\xe4\xb8\x80", "import.quote"),
        ("a.tsv", b"a\tb\n", "import.columns"),
        ("a.csv", b"", "import.empty"),
        ("a.csv", b"zh,en\n", "import.empty"),
        ("a.md", b"a\0b", "import.binary"),
        ("a.md", b"%PDF-1.7", "import.format"),
        ("a.md", b"PK\x03\x04", "import.format"),
    ];
    for (name, bytes, code) in cases {
        let desk = desk();
        desk.put(name, bytes);
        let run = desk.run(&["import", name, "-o", "r.yaml"]);
        assert_eq!(run.code, 1, "{code}: {}", run.stderr);
        assert!(run.stderr.contains(code), "{code}: {}", run.stderr);
        assert!(!desk.path().join("r.yaml").exists(), "{code}");
    }
}

#[test]
fn arguments_that_do_not_fit_are_refused() {
    let desk = desk();
    desk.put("a.md", "# 报告\n".as_bytes());
    desk.put("a.xyz", b"x");
    for (args, code) in [
        (&["import", "a.md", "-o", "a.md"][..], 2),
        (&["import", "a.xyz", "-o", "r.yaml"], 2),
        (&["import", "-o", "r.yaml"], 2),
        (&["import", "--zh", "a.md", "-o", "r.yaml"], 2),
        (&["import", "none.md", "-o", "r.yaml"], 3),
        (
            &["import", "--zh", "a.md", "--en", "a.md", "-o", "r.yaml"],
            1,
        ),
    ] {
        let run = desk.run(args);
        assert_eq!(run.code, code, "{args:?}: {}", run.stderr);
    }
}

/// The report file of a Markdown source, and what was said of it.
fn marked(source: &str) -> (String, String) {
    let desk = desk();
    desk.put("a.md", source.as_bytes());
    let run = desk.run(&["import", "a.md", "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    (report, run.stderr)
}

#[test]
fn numbers_of_headings_and_items_are_printed_as_they_were_written() {
    let source = "# 报告\n\n## 三、甲\n\n1. 一项。\n\n说明。\n\n2. 二项。\n   - 子项\n3. 三项。\n\n## 五、乙\n\n\
        ## 主要工作\n\n### （一）丙\n\n文。\n\n### （三）丁\n\n文。\n";
    let text = text_of("a.md", source, "zh");
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|l| !l.is_empty())
        .collect();
    let right = [
        "报告",
        "三、甲",
        "1.一项。",
        "说明。",
        "2.二项。",
        "子项",
        "3.三项。",
        "五、乙",
        "主要工作",
        "（一）丙",
        "文。",
        "（三）丁",
        "文。",
    ];
    let without_marks: Vec<&str> = lines
        .iter()
        .map(|line| line.trim_start_matches(['•', '·', '—', '-', '●', ' ', '　']))
        .collect();
    assert_eq!(without_marks, right);
}

#[test]
fn text_in_html_and_notes_that_nothing_calls_are_kept() {
    let source = "# 报告\n\n<p align=\"center\">居中的话。</p>\n\n<h2>一、标题</h2>\n\n<div>\n块内&amp;的话。\n</div>\n\n\
        <!-- 只给编辑 -->\n\n面积5km<sup>2</sup>，共10<sup>-4</sup>。\n\n[^a]: 没有人引用\n的注。\n";
    let (report, told) = marked(source);
    for said in [
        "居中的话。",
        "heading: {zh: 标题}",
        "块内&的话。",
        "没有人引用的注。",
        "5km²",
        "共10{^-4}。",
    ] {
        assert!(report.contains(said), "{said}: {report}");
    }
    for said in ["<!-- 只给编辑 -->", "nothing refers to"] {
        assert!(told.contains(said), "{said}: {told}");
    }
}

#[test]
fn the_title_is_found_wherever_people_put_it() {
    for (source, title) in [
        ("# 报告\n\n# 一、甲\n\n# 二、乙\n", "报告"),
        ("<!-- 稿 -->\n\n# 报告\n\n## 甲\n", "报告"),
        ("# 报告\n\n# 报告\n\n## 甲\n", "报告"),
        ("---\ntitle: >\n  两行\n  标题\n---\n\n文。\n", "两行标题"),
        ("工作报告\n\n一、立法工作\n\n文。\n", "工作报告"),
        ("# 一、甲\n\n# 二、乙\n", "r"),
    ] {
        let (report, _) = marked(source);
        assert!(
            report.contains(&format!("title: {{zh: {title}}}\n")),
            "{source}: {report}"
        );
    }
}

#[test]
fn a_plain_text_that_calls_itself_markdown_has_its_headings() {
    let (report, _) =
        marked("工作报告\n\n各位代表：\n\n一、立法工作\n\n文。\n\n（一）**加强立法**\n\n文。\n");
    assert_eq!(report.matches("- section:").count(), 2, "{report}");
}

#[test]
fn the_language_is_that_of_the_text_and_not_of_its_addresses() {
    let (report, _) = marked(
        "[公报](https://example.org/a/very/long/address/of/a/page)\n\n![](a-very-long-name-of-a-file.png)\n",
    );
    assert!(report.contains("languages: [zh]"), "{report}");
}

#[test]
fn a_row_of_a_markdown_table_keeps_what_is_beyond_its_header() {
    let source = "# 工作报告\n\n各位代表：\n\n| 指标 | 数量 |\n|---|---|\n| 条例 | 3件 | 新增 | 甲\\|乙 |\n| 报告 | 12项 |\n";
    let (report, told) = marked(source);
    let row = "- [{zh: 条例}, {zh: 3件}, {zh: 新增}, {zh: 甲|乙}]";
    assert!(report.contains(row), "{report}");
    assert!(told.contains("has no header"), "{told}");
}

/// The report that a file becomes, and what was said of it.
fn report_of(name: &str, source: &str) -> (String, Run) {
    let desk = desk();
    desk.put(name, source.as_bytes());
    let run = desk.run(&["import", name, "-o", "r.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    (report, run)
}

#[test]
fn an_office_and_a_name_alone_are_a_paragraph() {
    for name in ["a.txt", "a.md"] {
        let (report, _) = report_of(name, "主任　王某\n");
        assert!(
            report.contains("paragraph:\n      zh: 主任　王某\n"),
            "{report}"
        );
    }
}

#[test]
fn lines_of_markdown_without_empty_ones_between_are_paragraphs() {
    let source = "工作报告\n各位代表：\n一、立法\n制定法规三件。\n听取报告。\n";
    let (report, _) = report_of("a.md", source);
    for said in [
        "title: {zh: 工作报告}",
        "- salutation: {zh: 各位代表：}",
        "heading: {zh: 立法}",
        "zh: 制定法规三件。\n",
        "zh: 听取报告。\n",
    ] {
        assert!(report.contains(said), "{said} in {report}");
    }
}

#[test]
fn circles_for_noughts_in_a_date_line_give_the_day() {
    for year in ["二○二四年", "二Ｏ二四年", "二O二四年"] {
        let line = format!("——{year}二月十一日在青山市第十届人民代表大会第三次会议上");
        let (report, _) = report_of("a.md", &format!("# 工作报告\n\n{line}\n\n到{year}底。\n"));
        assert!(report.contains("date: 2024-02-11"), "{report}");
        assert!(report.contains("zh: 到二〇二四年底。"), "{report}");
    }
}
