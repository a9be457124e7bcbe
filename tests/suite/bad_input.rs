//! What is wrong with a report is told with its place and what to do; nothing half-made is left.

use std::fs;

use crate::desk::{Desk, Run};

/// A sound report, to be spoilt a line at a time.
const SOUND: &str = "\
id: r
title: {zh: 工作报告, en: Work Report}
figures:
  laws: {value: 12, unit: law}
body:
  - salutation: {zh: 各位代表：, en: 'Fellow Deputies,'}
  - paragraph: {zh: '通过{laws}。', en: 'It passed {laws}.'}
";

/// Builds the sound report with one piece replaced, which must be rejected in this place.
fn rejected(old: &str, new: &str, code: &str, place: &str) -> Run {
    assert!(SOUND.contains(old), "{old}");
    let desk = Desk::new(&SOUND.replacen(old, new, 1));
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(
        run.stderr.contains(&format!("error[{code}]")),
        "{code}:\n{}",
        run.stderr
    );
    assert!(
        run.stderr.contains(&format!("report.yaml:{place}")),
        "{place}:\n{}",
        run.stderr
    );
    assert!(run.stderr.contains("help: "), "{}", run.stderr);
    assert!(!run.stderr.contains("panicked"), "{}", run.stderr);
    assert!(!desk.out("").exists(), "nothing is written");
    run
}

#[test]
fn the_sound_report_builds() {
    Desk::new(SOUND).build(&[]);
}

#[test]
fn what_would_have_no_effect_is_told_in_its_place() {
    let figures = "figures:\n";
    rejected(
        figures,
        "style: {zh: {dates: day-first}}\nfigures:\n",
        "style.dates",
        "3:9",
    );
    rejected(
        figures,
        "figures:\n  c: {code: \"\"}\n",
        "figure.code",
        "4:13",
    );
    rejected(
        figures,
        "editions: {x: {languages: []}}\nfigures:\n",
        "edition.languages",
        "3:12",
    );
    rejected(
        figures,
        "languages: [zh, en, zh]\nfigures:\n",
        "edition.languages",
        "3:21",
    );
    rejected(
        figures,
        "editions: {draft: {languages: [en, en]}}\nfigures:\n",
        "edition.languages",
        "3:36",
    );
}

#[test]
fn yaml_that_eats_a_part_of_a_text_is_told() {
    let run = rejected("'It passed {laws}.'", "&It passed.", "syntax.yaml", "7:38");
    assert!(run.stderr.contains("in quotes"), "{}", run.stderr);
    let cut = SOUND.replace(
        "  - salutation: {zh: 各位代表：, en: 'Fellow Deputies,'}\n",
        "  - salutation:\n      zh: 各位 #代表\n      en: Deputies\n",
    );
    let run = Desk::new(&cut).build(&["-e", "text"]);
    let said = &run.stderr;
    assert!(said.contains("warning[syntax.comment]"), "{said}");
    assert!(said.contains("report.yaml:7:14"), "{said}");
}

#[test]
fn a_fault_is_told_where_it_stands_and_not_at_the_sound_piece_before() {
    // The last brace, not the first.
    let run = rejected(
        "'通过{laws}。'",
        "'通过{laws}，又{ 三'",
        "text.markup",
        "7:32",
    );
    assert!(run.stderr.contains("help: "), "{}", run.stderr);
}

#[test]
fn thousands_of_faults_on_one_line_are_told_shortly() {
    let faults = "{a b}".repeat(4000);
    let desk = Desk::with_paragraphs(&[(&faults, &faults)]);
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("report.yaml:4:"), "the place is told");
    // Each fault in some lines of its own: the line is not shown with each of them.
    let each = run.stderr.len() / (2 * 4000);
    assert!(each < 400, "{each} bytes a fault");
}

#[test]
fn wrong_keys_and_types_are_told_in_their_place() {
    let run = rejected("title:", "titel:", "shape.unknown-key", "2:1");
    assert!(
        run.stderr.contains("did you mean `title`?"),
        "{}",
        run.stderr
    );
    assert!(
        run.stderr
            .contains("error[shape.missing-key]: `title` is missing"),
        "{}",
        run.stderr
    );
    rejected("{value: 12, unit: law}", "12", "shape.type", "4:9");
    rejected("value: 12", "value: twelve", "figure.value", "4:17");
    rejected("value: 12", "value: 1.2e3", "figure.value", "4:17");
    rejected("unit: law", "unit: lawz", "figure.unknown-unit", "4:27");
    rejected("- salutation:", "- salutatoin:", "shape.unknown-key", "6:5");
    rejected(
        "- paragraph: {zh:",
        "- paragraph: {id: x, text: y, zh:",
        "shape.unknown-key",
        "7:33",
    );
    rejected("body:", "kind: novel\nbody:", "shape.value", "5:7");
}

#[test]
fn missing_and_unknown_languages_are_told_in_their_place() {
    for (old, new, place) in [
        (", en: Work Report", "", "2:8"),
        ("en: Work Report", "en: ''", "2:23"),
    ] {
        let desk = Desk::new(&SOUND.replacen(old, new, 1));
        let run = desk.try_build(&["-e", "handout", "-l", "en"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        assert!(run.stderr.contains("error[text.missing]"), "{}", run.stderr);
        assert_eq!(
            run.stderr.matches(&format!("report.yaml:{place}")).count(),
            2
        );
    }
    rejected(
        "en: Work Report",
        "en: Work Report, fr: Rapport",
        "text.unknown-language",
        "2:36",
    );
    rejected(
        "id: r",
        "id: r\nlanguages: [zh, xx]",
        "text.unknown-language",
        "2:17",
    );
}

#[test]
fn figures_without_definition_or_use_are_told_in_their_place() {
    rejected("{laws}。", "{lows}。", "figure.undefined", "7:24");
    rejected("{laws}。", "{laws:wrods}。", "text.markup", "7:24");
    rejected("{laws}。", "{laws。", "text.markup", "7:24");
}

#[test]
fn what_is_never_used_is_told_and_built_without() {
    let idle = format!(
        "{}\nfootnotes: {{n: {{zh: 注, en: Note}}}}\n",
        SOUND.trim_end().replace(
            "value: 12, unit: law}",
            "value: 12, unit: law}\n  idle: {value: 1}",
        )
    );
    let desk = Desk::new(&idle);
    let built = desk.run(&["build", "report.yaml", "-f", "txt", "-o", "out"]);
    assert_eq!(built.code, 0, "{}", built.stderr);
    for told in [
        "warning[figure.unused]",
        "report.yaml:5:3",
        "warning[footnote.unused]",
    ] {
        assert!(built.stderr.contains(told), "{told}: {}", built.stderr);
    }
    let strict = desk.run(&["build", "report.yaml", "-f", "txt", "-o", "out", "--strict"]);
    assert_eq!(strict.code, 1, "{}", strict.stderr);
}

#[test]
fn a_name_that_stands_twice_is_told() {
    let twice = "- paragraph: {id: a, text: {zh: 甲, en: A}}\n  - paragraph: {id: a, text: {zh: 乙, en: B}}\n  - salutation";
    rejected("- salutation", twice, "block.duplicate-id", "7:21");
    rejected("title:", "id: s\ntitle:", "shape.duplicate-key", "2:1");
}

#[test]
fn names_that_would_lead_out_of_the_folder_are_refused() {
    rejected("id: r", "id: ../r", "report.id", "1:5");
    rejected("id: r", "id: r/s", "report.id", "1:5");
    rejected(
        "id: r",
        "id: r\neditions: {../x: {}}",
        "edition.name",
        "2:12",
    );
}

#[test]
fn footnotes_where_none_can_stand_are_told() {
    let notes = "footnotes: {a: {zh: 注, en: N}}\ntitle: {zh: '工作报告[^a]', en: Work Report}";
    rejected(
        "title: {zh: 工作报告, en: Work Report}",
        notes,
        "footnote.place",
        "3:18",
    );
}

#[test]
fn an_unknown_value_of_an_edition_is_told_with_what_there_is() {
    let run = rejected(
        "id: r",
        "id: r\neditions: {text: {scope: half}}",
        "shape.value",
        "2:26",
    );
    assert!(run.stderr.contains("full, summary"), "{}", run.stderr);
    rejected(
        "- salutation",
        "- list: {items: []}\n  - salutation",
        "shape.empty",
        "6:19",
    );
}

#[test]
fn a_folder_in_the_way_keeps_every_output_back() {
    let desk = Desk::new(SOUND);
    fs::create_dir_all(desk.out("r.text.en.txt")).expect("a folder");
    assert_eq!(desk.try_build(&["-e", "text"]).code, 3);
    assert!(!desk.out("r.text.zh.txt").exists());
}

#[test]
fn sections_nested_too_deeply_are_told() {
    let mut deep = String::from("paragraph: {zh: 甲, en: A}");
    for _ in 0..5 {
        deep = format!("section: {{heading: {{zh: 甲, en: A}}, body: [{deep}]}}");
    }
    let new = format!("- {deep}\n  - salutation");
    rejected("- salutation", &new, "section.too-deep", "6:");
}

#[test]
fn malformed_files_are_told_in_their_place() {
    rejected("title: {zh", "title: {zh: a, [", "syntax.yaml", "3:1");
    let run = rejected("id: r", "id: \"r", "syntax.yaml", "");
    assert!(run.stderr.contains("this is not YAML"), "{}", run.stderr);
}

#[test]
fn all_problems_come_at_once() {
    let desk = Desk::new(
        &SOUND
            .replace("title:", "titel:")
            .replace("law}", "law, x: 1}"),
    );
    let run = desk.try_build(&[]);
    assert_eq!(run.stderr.matches("error[").count(), 3, "{}", run.stderr);
}

#[test]
fn problems_of_shape_and_of_meaning_come_together() {
    let spoilt = SOUND
        .replace("id: r", "id: a/b\nspkr: x")
        .replace("unit: law", "unit: lawz")
        .replace(", en: 'It passed {laws}.'", "");
    let run = Desk::new(&spoilt).try_build(&[]);
    for code in ["shape.unknown-key", "report.id", "figure.unknown-unit"] {
        assert!(
            run.stderr.contains(&format!("error[{code}]")),
            "{code}: {}",
            run.stderr
        );
    }
    assert!(
        run.stderr.contains("warning[text.missing]"),
        "{}",
        run.stderr
    );
    assert_eq!(run.stderr.matches("error[").count(), 3, "{}", run.stderr);
    // What is told once is not told again in other words.
    let run = Desk::new(&SOUND.replace("zh: 工作报告", "zh: [工作报告]")).try_build(&[]);
    assert_eq!(run.stderr.matches("error[").count(), 1, "{}", run.stderr);
}

#[test]
fn diagnostics_are_json_lines_on_demand() {
    let desk = Desk::new(&SOUND.replace("{laws}。", "{lows}。"));
    let run = desk.try_build(&["--message-format", "json"]);
    let first: serde_json::Value =
        serde_json::from_str(run.stderr.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["severity"], "error");
    assert_eq!(first["code"], "figure.undefined");
    assert_eq!(first["file"], "report.yaml");
    assert_eq!(
        (first["line"].as_u64(), first["column"].as_u64()),
        (Some(7), Some(24))
    );
    assert_eq!(first["block"], "body[2].paragraph");
    assert_eq!(first["help"], "did you mean `laws`?");
}

#[test]
fn a_file_in_another_encoding_is_refused_with_its_offset() {
    let desk = Desk::new(SOUND);
    desk.put("report.yaml", b"id: r\ntitle: {zh: \xc4\xe3\xba\xc3}\n");
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("not UTF-8 (byte 18)"), "{}", run.stderr);
    assert!(run.stderr.contains("report.yaml:2:13"), "{}", run.stderr);
}

#[test]
fn images_outside_the_folder_or_missing_are_refused() {
    let image = |file: &str| {
        format!("- image: {{file: '{file}', alt: {{zh: 图, en: Picture}}}}\n  - salutation")
    };
    for file in [
        "../x.png",
        "/etc/x.png",
        "https://example.org/x.png",
        "a/../../x.png",
    ] {
        rejected("- salutation", &image(file), "image.outside", "6:19");
    }
    rejected("- salutation", &image("none.png"), "image.missing", "6:19");
    rejected("- salutation", &image("x.svg"), "image.format", "6:19");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_refused() {
    let secret = tempfile::NamedTempFile::with_suffix(".png").expect("a file");
    let desk = Desk::new(&SOUND.replace(
        "- salutation",
        "- image: {file: x.png, alt: {zh: 图, en: P}}\n  - salutation",
    ));
    std::os::unix::fs::symlink(secret.path(), desk.path().join("x.png")).expect("a link");
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("error[image.outside]"),
        "{}",
        run.stderr
    );
}

#[test]
fn an_image_that_is_none_is_refused_by_its_name() {
    let desk = Desk::new(&SOUND.replace(
        "- salutation",
        "- image: {file: x.png, alt: {zh: 图, en: P}}\n  - salutation",
    ));
    desk.put("x.png", b"this is no image");
    let run = desk.try_build(&[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("x.png"), "{}", run.stderr);
    let mut told = run.stderr.split("error[image.format]");
    assert!(
        told.nth(1)
            .is_some_and(|said| said.contains("report.yaml:6:19")),
        "{}",
        run.stderr
    );
    assert!(!desk.out("").exists());
}

#[test]
fn a_character_that_no_font_has_is_told_in_its_place() {
    let report = "\
id: r
title: {zh: 工作1报告, en: Work Report}
speaker: {office: {zh: 主任, en: Chair}, name: {zh: 王2某, en: Wang}}
footnotes:
  n: {zh: 注3, en: N}
body:
  - salutation: {zh: 各位代4表：, en: 'Fellow Deputies,'}
  - paragraph:
      zh: >-
        通过法规，
        又一5件[^n]。
      en: 'It passed laws[^n].'
  - table:
      caption: {zh: 题6名, en: Caption}
      columns: [{zh: 项, en: Item}]
      rows: [[{zh: 甲7, en: A}]]
annexes:
  - title: {zh: 附8表, en: Data}
";
    for (mark, place) in [
        ('1', "2:15"),
        ('2', "3:52"),
        ('3', "5:12"),
        ('4', "7:25"),
        ('5', "11:11"),
        ('6', "14:22"),
        ('7', "16:21"),
        ('8', "18:18"),
    ] {
        // U+105C0 is a letter of Todhri, in no font of the tests.
        let spoilt = report.replace(mark, "\u{105c0}");
        let spoilt: String = spoilt
            .chars()
            .filter(|c| !('1'..='8').contains(c))
            .collect();
        let desk = Desk::new(&spoilt);
        let run = desk.try_build(&["-e", "handout"]);
        assert_eq!(run.code, 1, "{}", run.stderr);
        let told = "error[font.missing-glyph]: no font has U+105C0";
        assert!(run.stderr.contains(told), "{}", run.stderr);
        let place = format!("report.yaml:{place}\n");
        assert!(run.stderr.contains(&place), "{place}: {}", run.stderr);
        let draft = desk.build(&["-e", "draft", "-l", "zh"]);
        assert!(draft.stderr.contains(&place), "{place}: {}", draft.stderr);
    }
}

#[test]
fn of_equal_texts_with_a_character_that_cannot_be_printed_each_is_reported_at_its_own_line() {
    // U+105C0 is a letter of Todhri, in no font of the tests.
    let report = "id: r
title: {zh: 题, en: Title}
body:
  - paragraph: {zh: 稳中求进, en: One}
  - paragraph: {zh: 稳中\u{105c0}求进, en: Two}
  - paragraph: {zh: 另一段, en: Three}
  - paragraph: {zh: 稳中\u{105c0}求进, en: Four}
";
    let desk = Desk::new(report);
    let run = desk.try_build(&["-e", "handout"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert_eq!(run.stderr.matches("error[font.missing-glyph]").count(), 2);
    for place in ["report.yaml:5:23\n", "report.yaml:7:23\n"] {
        assert!(run.stderr.contains(place), "{place}: {}", run.stderr);
    }
}

#[test]
fn unknown_editions_languages_and_formats_are_usage_errors() {
    let desk = Desk::new(SOUND);
    for (args, word) in [
        (["-e", "hand-out"], "handout"),
        (["-l", "fr"], "zh, en"),
        (["-f", "odt"], "docx"),
        (["--jobs", "0"], "--jobs"),
    ] {
        let run = desk.try_build(&args);
        assert_eq!(run.code, 2, "{}", run.stderr);
        assert!(run.stderr.contains(word), "{}", run.stderr);
    }
    assert_eq!(
        desk.run(&["build", "report.yaml", "-o", "-"]).code,
        2,
        "several outputs"
    );
}

#[test]
fn what_cannot_be_read_or_written_is_told_and_destroys_nothing() {
    let desk = Desk::new(SOUND);
    assert_eq!(desk.run(&["build", "none.yaml"]).code, 3);
    desk.build(&["-e", "text"]);
    let before = desk.text("r.text.zh.txt");
    desk.put("file", b"in the way");
    let run = desk.run(&["build", "report.yaml", "-o", "file"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert!(run.stderr.contains("file"), "{}", run.stderr);
    let run = desk.run(&["build", "report.yaml", "-o", "/proc/nowhere"]);
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_eq!(desk.text("r.text.zh.txt"), before);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_outputs_whole() {
    use std::process::Command;
    let desk = Desk::new(SOUND);
    desk.build(&["-e", "text"]);
    let before = fs::read(desk.out("r.text.zh.txt")).expect("an output");
    // A limit on file size fails the write as a full disk does.
    let long = SOUND.replace("通过", &"通过".repeat(3000));
    desk.put("report.yaml", long.as_bytes());
    let program = env!("CARGO_BIN_EXE_twinpress");
    let script =
        format!("trap '' XFSZ; ulimit -f 4; exec {program} build report.yaml -e text -o out");
    let run = crate::desk::run(
        Command::new("bash")
            .args(["-c", &script])
            .current_dir(desk.path()),
    );
    assert_eq!(run.code, 3, "{}", run.stderr);
    assert_eq!(fs::read(desk.out("r.text.zh.txt")).ok(), Some(before));
    let left = fs::read_dir(desk.out("")).expect("the folder").count();
    assert_eq!(left, 2, "no temporary file is left");
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_success() {
    use std::process::Command;
    let desk = Desk::new(SOUND);
    let program = env!("CARGO_BIN_EXE_twinpress");
    let script = format!(
        "set -o pipefail; {program} schema | true; {program} build report.yaml -e text -l zh -o - | head -c1 >/dev/null"
    );
    let run = crate::desk::run(
        Command::new("bash")
            .args(["-c", &script])
            .current_dir(desk.path()),
    );
    assert_eq!(run.code, 0, "{}", run.stderr);
}

#[test]
fn warnings_are_errors_on_demand() {
    let desk = Desk::new(
        &SOUND
            .replace("通过{laws}", "通过\\x0c{laws}")
            .replace("'通过", "\"通过")
            .replace("。'", "。\""),
    );
    let run = desk.try_build(&["-e", "text"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("U+000C"), "{}", run.stderr);
    let run = desk.try_build(&["-e", "text", "--strict"]);
    assert_eq!(run.code, 1, "{}", run.stderr);
}

#[test]
fn nothing_but_diagnostics_and_files_written_is_said_off_a_terminal() {
    let run = Desk::new(SOUND).build(&["-e", "text"]);
    let written = "written out/r.text.zh.txt\nwritten out/r.text.en.txt\n";
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", written));
}

#[test]
fn a_key_that_stands_twice_hides_no_other_error() {
    let report = "\
id: twice
title: {zh: 甲, en: A}
title: {zh: 乙, en: B}
body:
  - paragraph: 只有中文
  - paragraf: {zh: 丙, en: C}
";
    let run = Desk::new(report).try_build(&[]);
    assert_eq!(run.code, 1);
    for part in [
        "error[shape.duplicate-key]: `title` stands twice",
        "the first is on line 2",
        "error[shape.type]: a group of keys is expected here, not a text",
        "write a string for each language: `{zh: …, en: …}`",
        "did you mean `paragraph`?",
    ] {
        assert!(run.stderr.contains(part), "{part}:\n{}", run.stderr);
    }
}

#[test]
fn an_edition_s_misspelt_name_is_told() {
    let built = |name: &str| {
        let edition = format!("editions: {{{name}: {{languages: [zh], formats: [txt]}}}}\nbody:\n");
        let desk = Desk::new(&SOUND.replacen("body:\n", &edition, 1));
        desk.build(&["-e", name])
    };
    let misspelt = built("handuot");
    assert!(
        misspelt.stderr.contains("did you mean `handout`?"),
        "{}",
        misspelt.stderr
    );
    let own = built("handout-2");
    assert!(!own.stderr.contains("did you mean"), "{}", own.stderr);
}

#[test]
fn a_header_may_be_left_empty() {
    let table = "\
body:
  - table:
      columns: [{en: \"\", zh: \"\"}, {header: {zh: 件数, en: Cases}, unit: item}]
      rows: [[{zh: 建议, en: Suggestions}, 5]]
";
    let desk = Desk::new(&SOUND.replacen("body:\n", table, 1));
    let run = desk.build(&["-e", "handout", "-f", "txt"]);
    assert!(!run.stderr.contains("text.missing"), "{}", run.stderr);
}
