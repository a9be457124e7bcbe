//! Files that are refused, and what is said of each.

use twinpress::locale::Interface;
use twinpress::ooxml::{OoxmlError, read};

use super::package::{archive, docx, typed};

fn refusal(bytes: &[u8]) -> OoxmlError {
    read(bytes).expect_err("the file is refused")
}

#[test]
fn an_empty_file_is_refused() {
    assert_eq!(refusal(b""), OoxmlError::Empty);
}

#[test]
fn other_files_are_told_from_word_documents() {
    let said = |bytes: &[u8]| match refusal(bytes) {
        OoxmlError::NotWord(kind) => Interface::english().text(&kind),
        other => panic!("{other}"),
    };
    assert!(said(b"%PDF-1.7 ...").contains("PDF"));
    assert!(said(br"{\rtf1 hello}").contains("RTF"));
    assert!(said(b"plain text").contains("no .docx file"));
    assert!(said(&archive(&[("a.txt", b"a")])).contains("archive of other files"));
    let odt = archive(&[("mimetype", b"application/vnd.oasis.opendocument.text")]);
    assert!(said(&odt).contains("OpenDocument"));
    let sheet = "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    assert!(said(&typed(sheet, "x", "", &[])).contains("workbook"));
}

#[test]
fn encrypted_and_old_documents_are_told_apart() {
    let mut old = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    old.resize(2048, 0);
    assert_eq!(refusal(&old), OoxmlError::OldFormat);
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(refusal(&old), OoxmlError::Encrypted);
}

#[test]
fn a_document_with_macros_is_refused() {
    let kind = "vnd.ms-word.document.macroEnabled.main+xml";
    assert_eq!(refusal(&typed(kind, "x", "", &[])), OoxmlError::Macros);
    let hidden = archive(&[("word/vbaProject.bin", b"x")]);
    assert_eq!(refusal(&hidden), OoxmlError::Macros);
}

#[test]
fn a_file_cut_anywhere_never_panics() {
    let whole = docx("<w:p><w:r><w:t>各位代表</w:t></w:r></w:p>", &[]);
    for end in 1..whole.len() - 22 {
        let error = refusal(&whole[..end]);
        assert!(!error.to_string().is_empty(), "cut at {end}");
    }
}

#[test]
fn a_file_that_unpacks_to_far_more_than_its_size_is_refused() {
    let blanks = " ".repeat(80 << 20);
    let bomb = docx(&format!("<w:p/>{blanks}"), &[]);
    assert!(bomb.len() < 1 << 20);
    assert!(matches!(refusal(&bomb), OoxmlError::TooLarge(_)));
}

#[test]
fn endless_nesting_is_refused_without_overflowing_the_stack() {
    let depth = 200_000;
    let body = format!("{}{}", "<w:sdt>".repeat(depth), "</w:sdt>".repeat(depth));
    assert!(matches!(refusal(&docx(&body, &[])), OoxmlError::TooDeep(_)));
}

#[test]
fn entities_are_refused() {
    let bomb = br#"<!DOCTYPE t [<!ENTITY a "aaaa">]><Relationships>&a;</Relationships>"#;
    let file = archive(&[("_rels/.rels", bomb)]);
    assert!(matches!(refusal(&file), OoxmlError::Entities(_)));
}
