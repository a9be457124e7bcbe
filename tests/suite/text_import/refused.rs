//! Bad input: a clear message, the right exit code, and nothing written.

use super::import;
use crate::desk::Desk;

#[test]
fn what_is_no_text_is_refused_and_nothing_is_written() {
    let gbk = b"\xb9\xa4\xd7\xf7\xb1\xa8\xb8\xe6\n".as_slice();
    let same = "报".repeat(100_000);
    let cases: [(&[u8], &[&str], &str); 9] = [
        (b"", &[], "import.empty"),
        (b" \n\r\n\t", &[], "import.empty"),
        (b"%PDF-1.7 text", &[], "import.format"),
        (b"PK\x03\x04", &[], "import.format"),
        (b"a\0b", &[], "import.binary"),
        (same.as_bytes(), &[], "import.binary"),
        (
            gbk,
            &["--encoding", "utf-8"],
            "UTF-8 but for its bytes from 0 on",
        ),
        (
            "工作报告".as_bytes(),
            &["--encoding", "gb18030x"],
            "is unknown",
        ),
        (b"\xff\xff\xff", &[], "not GB 18030 from its byte 0 on"),
    ];
    for (bytes, args, told) in cases {
        let desk = Desk::new("");
        desk.put("a.txt", bytes);
        let run = import(&desk, args);
        assert_eq!(run.code, 1, "{told}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{told}: {}", run.stderr);
        assert!(!desk.path().join("r.yaml").exists(), "{told}");
    }
}

#[test]
fn a_file_larger_than_any_report_is_not_even_read() {
    let desk = Desk::new("");
    let file = std::fs::File::create(desk.path().join("a.txt")).expect("a file");
    // A hole: nothing is written to the disk.
    file.set_len(3 << 30).expect("the length is set");
    let run = import(&desk, &[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    assert!(run.stderr.contains("import.too-large"), "{}", run.stderr);
    assert!(!desk.path().join("r.yaml").exists());
}

#[test]
fn more_lines_than_any_report_has_are_refused() {
    let desk = Desk::new("");
    desk.put("a.txt", "一二\n".repeat(2_000_001).as_bytes());
    let run = import(&desk, &[]);
    assert_eq!(run.code, 1, "{}", run.stderr);
    let told = "a text has 2000000 at most";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    assert!(!desk.path().join("r.yaml").exists());
}

#[test]
fn markdown_and_pairs_have_a_limit_of_their_own() {
    for name in ["a.md", "a.tmx", "a.csv", "a.tsv"] {
        let desk = Desk::new("");
        let file = std::fs::File::create(desk.path().join(name)).expect("a file");
        file.set_len(17 << 20).expect("the length is set");
        let run = desk.run(&["import", name, "-o", "r.yaml"]);
        assert_eq!(run.code, 1, "{name}: {}", run.stderr);
        assert!(run.stderr.contains("16 MB at most"), "{}", run.stderr);
        assert!(!desk.path().join("r.yaml").exists());
    }
}

#[test]
fn the_encoding_is_taken_as_named() {
    let desk = Desk::new("");
    desk.put("a.txt", b"\xa4u\xa7@\xb3\xf8\xa7i\n");
    let run = import(&desk, &["--encoding", "big5"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = std::fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert!(report.contains("工作報告"), "{report}");
}

#[test]
fn no_output_takes_the_place_of_what_it_is_made_from() {
    let text = "打印\n工作报告\n　　各项工作有序推进。\n";
    for (file, output) in [
        ("a.txt", "./a.txt"),
        ("r.set-aside.txt", "r.yaml"),
        ("r.yaml.txt", "sub/../r.yaml.txt"),
    ] {
        let desk = Desk::new("");
        std::fs::create_dir(desk.path().join("sub")).expect("a folder");
        desk.put(file, text.as_bytes());
        let run = desk.run(&["import", file, "-o", output]);
        assert_eq!(run.code, 2, "{file}: {}", run.stderr);
        assert!(run.stderr.contains("overwritten"), "{}", run.stderr);
        let kept = std::fs::read_to_string(desk.path().join(file)).expect("it is there");
        assert_eq!(kept, text, "{file}");
    }
}

#[test]
fn characters_of_what_is_set_aside_are_not_told_as_changed() {
    let desk = Desk::new("");
    let text = "工作报告\n各位代表：\n　　全年制定法规１２件。\n版权所有：青山市３４\u{e000}\n";
    desk.put("a.txt", text.as_bytes());
    let run = import(&desk, &["--strict"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("１ is now 1"), "{}", run.stderr);
    assert!(!run.stderr.contains("３ is now 3"), "{}", run.stderr);
    assert!(!run.stderr.contains("import.private"), "{}", run.stderr);
}

#[test]
fn a_report_that_is_there_already_is_kept() {
    let desk = Desk::new("");
    desk.put(
        "a.txt",
        "工作报告\n各位代表：\n　　制定法规3件。\n".as_bytes(),
    );
    desk.put("r.yaml", b"by hand");
    for _ in 0..2 {
        let run = desk.run(&["import", "a.txt", "-o", "r.yaml"]);
        assert_eq!(run.code, 0, "{}", run.stderr);
    }
    let read = |name: &str| std::fs::read_to_string(desk.path().join(name));
    assert_eq!(read("r.yaml.bak").expect("the old one"), "by hand");
    assert!(read("r.yaml").expect("the new one").contains("制定法规3件"));
    assert!(read("r.yaml.2.bak").is_err(), "an equal report is not kept");
}
