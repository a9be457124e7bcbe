//! Encodings of the texts that come in.

use encoding_rs::{BIG5, GB18030};
use twinpress::import::decode;

use crate::messages::sentence;

fn is_garbled(text: &str) -> bool {
    let decoded = decode(text.as_bytes()).expect("it is text");
    decoded
        .warnings
        .iter()
        .any(|told| told.code.name() == "import.garbled")
}

#[test]
fn utf_8_utf_16_and_gb_18030_are_read() {
    for bytes in [
        b"\xe4\xbd\xa0\xe5\xa5\xbd".as_slice(),
        b"\xef\xbb\xbf\xe4\xbd\xa0\xe5\xa5\xbd",
        b"\xff\xfe\x60\x4f\x7d\x59",
        b"\xfe\xff\x4f\x60\x59\x7d",
        b"\xc4\xe3\xba\xc3",
        b"\x60\x4f\x7d\x59\x0a\x00",
        b"\x4f\x60\x59\x7d\x00\x0a",
        b"<?xml version=\"1.0\" encoding=\"big5\"?>\xa7\x41\xa6\x6e",
    ] {
        let decoded = decode(bytes).expect("it is text");
        let said = decoded.value.trim_end();
        let said = said.rsplit("?>").next().expect("the end");
        assert_eq!(said, "你好", "{bytes:x?}");
    }
}

#[test]
fn soft_breaks_end_lines_where_nothing_else_does() {
    let read = |text: &str| decode(text.as_bytes()).expect("it is text").value;
    assert_eq!(read("甲\u{2028}乙\u{b}丙\n"), "甲\n乙\n丙\n");
    assert_eq!(read("甲\u{2028}乙\n丙"), "甲\u{2028}乙\n丙");
}

#[test]
fn what_is_no_text_is_named() {
    for (bytes, code) in [
        (b"".as_slice(), "import.empty"),
        (b"%PDF-1.7", "import.format"),
        (b"a\0b", "import.binary"),
        (b"a\x01\x02\x03", "import.binary"),
        (b"{\\rtf1 x}", "import.format"),
        (b"\xef\xbb\xbf<!DOCTYPE HTML><p>x", "import.format"),
        (b"<?xml version='1.0'?><html>", "import.format"),
        (b"a\xff\xff", "import.encoding"),
        (b"\xef\xbb\xbf\xc4\xe3\xba\xc3", "import.encoding"),
        (b"\xff\xfe\x00\xd8", "import.encoding"),
    ] {
        assert_eq!(decode(bytes).expect_err("no text").code.name(), code);
    }
}

#[test]
fn damaged_utf_8_is_told_with_its_place_and_never_read_as_something_else() {
    let whole = "政府工作报告在大会上".as_bytes();
    for cut in [2, 13, whole.len() - 1] {
        let mut damaged = whole.to_vec();
        damaged.remove(cut);
        let problem = decode(&damaged).expect_err("it is damaged");
        let place = format!("from {} on", cut / 3 * 3);
        let message = sentence(&problem);
        assert!(message.contains(&place), "{message}");
    }
}

#[test]
fn an_encoding_other_than_utf_8_is_told() {
    let told = |bytes: &[u8]| {
        let warnings = decode(bytes).expect("it is text").warnings;
        warnings.first().map(sentence)
    };
    assert_eq!(told("你好".as_bytes()), None);
    let gbk = told(b"\xc4\xe3\xba\xc3");
    assert_eq!(gbk.as_deref(), Some("the file is read as GB 18030 (GBK)"));
    let wide = told(b"\xff\xfe\x60\x4f");
    assert_eq!(wide.as_deref(), Some("the file is read as UTF-16LE"));
    // A Chinese name alone among English, and a character of four bytes.
    assert!(told(b"The deputy \xc1\xaa\xcd\xa8 spoke of it at some length.").is_some());
    assert!(told(b"\x81\x39\xee\x39\xc4\xe3").is_some());
}

const TEXT: &str = "各位代表：现在，我代表市人民政府，向大会报告工作，请予审议，并请各位委员提出意见。\
    一、2025年工作回顾。全市生产总值增长5.5%，城镇新增就业12万人。";

#[test]
fn garbled_texts_are_told_from_sound_ones() {
    let as_western = |bytes: &[u8]| bytes.iter().map(|byte| char::from(*byte)).collect();
    let (gbk, _, _) = GB18030.encode(TEXT);
    let (as_gbk, _) = GB18030.decode_without_bom_handling(TEXT.as_bytes());
    let garbled: [String; 3] = [as_western(TEXT.as_bytes()), as_western(&gbk), as_gbk.into()];
    for text in garbled {
        assert!(is_garbled(&text), "{text}");
    }
    let names = "王建国、李明、张伟、刘志强、陈永红、杨海东、黄春生、赵文华、周立军、吴江平、徐国安、孙兴业、马金山、朱小明";
    let west = "Le président a présenté à la municipalité les réformes déjà réalisées, où l’été a été très sec ; \
        c’était décidé dès février à Besançon, après bien des années d’études et d’idées, à l’hôtel de la préfecture";
    for text in [TEXT, names, west] {
        assert!(!is_garbled(text), "{text}");
    }
}

#[test]
fn traditional_texts_are_in_big5_and_simplified_ones_in_gb_18030() {
    let (big5, _, _) = BIG5.encode("各位代表：現在，我代表市人民政府，向大會報告工作。");
    let traditional = decode(&big5).expect("it is text");
    assert!(traditional.value.contains("現在"), "{}", traditional.value);
    assert_eq!(
        sentence(&traditional.warnings[0]),
        "the file is read as Big5"
    );
    let (gbk, _, _) = GB18030.encode(TEXT);
    let simplified = decode(&gbk).expect("it is text");
    assert_eq!(simplified.value, TEXT);
    let japanese = b"\x8Es\x90\xAD\x95{\x82\xCC\x95\xF1\x8D\x90\x82\xC5\x82\xB7\x81B\x82\xB1\x82\xF1\x82\xC9\x82\xBF\x82\xCD\x81B".repeat(6);
    let problem = decode(&japanese).expect_err("it makes no sense in Chinese");
    assert_eq!(problem.code.name(), "import.encoding");
}
