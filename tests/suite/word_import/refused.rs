//! Files that are no Word documents, or not ones to be read.

use std::fs;

use crate::desk::Desk;
use crate::word_input::package::{archive, docx};

#[test]
fn bad_documents_are_refused_with_a_remedy_and_nothing_is_written() {
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    old.resize(4096, 0);
    let mut locked = old.clone();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let whole = docx("<w:p><w:r><w:t>各位代表</w:t></w:r></w:p>", &[]);
    let cut = whole[..whole.len() / 2].to_vec();
    let bomb = docx(&format!("<w:p/>{}", " ".repeat(80 << 20)), &[]);
    let broken = docx("<w:p><w:r>", &[]);
    let cases: [(&str, Vec<u8>, &str, &str); 10] = [
        (
            "a.docx",
            Vec::new(),
            "import.empty",
            "save the document again",
        ),
        (
            "a.docx",
            locked,
            "import.encrypted",
            "take the password off",
        ),
        ("a.docx", cut, "import.damaged", "repair"),
        ("a.docx", broken, "import.damaged", "repair"),
        ("a.docx", b"%PDF-1.7".to_vec(), "import.format", "PDF"),
        (
            "a.docx",
            archive(&[("a.txt", b"a")]),
            "import.format",
            "save it as .docx",
        ),
        ("a.docx", bomb, "import.too-large", "divide it"),
        ("a.doc", old.clone(), "import.format", "old Word format"),
        ("a.docx", old, "import.format", "old Word format"),
        ("a.rtf", br"{\rtf1 a}".to_vec(), "import.format", "RTF"),
    ];
    for (name, bytes, code, said) in cases {
        let desk = Desk::new("");
        desk.put(name, &bytes);
        let run = desk.run(&["import", name, "-o", "r.yaml"]);
        assert_eq!(run.code, 1, "{code}: {}", run.stderr);
        assert!(
            run.stderr.contains(code) && run.stderr.contains(said),
            "{code}: {}",
            run.stderr
        );
        assert!(!desk.path().join("r.yaml").exists(), "{code}");
    }
}

#[test]
fn a_file_of_gigabytes_is_refused_before_it_is_read() {
    let desk = Desk::new("");
    let file = fs::File::create(desk.path().join("a.docx")).expect("a file");
    // Sparse: it takes no room on the disk.
    file.set_len(8 << 30).expect("a long file");
    let run = desk.run(&["import", "a.docx", "-o", "r.yaml"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("import.too-large"), "{}", run.stderr);
}

#[test]
fn a_document_without_text_is_refused() {
    let desk = Desk::new("");
    desk.put("a.docx", &docx("<w:p/>", &[]));
    let run = desk.run(&["import", "a.docx", "-o", "r.yaml"]);
    assert_eq!(run.code, 1);
    assert!(run.stderr.contains("import.empty"), "{}", run.stderr);
}
