//! Bytes to text.

mod sense;

use encoding_rs::{DecoderResult, Encoding, GB18030, GBK, REPLACEMENT, UTF_8};

use crate::diag::{Diagnostic, Warned};

/// The text of a file: UTF-8, UTF-16, GB 18030 or Big5, by its mark, by what an XML file declares,
/// or by what makes sense. All line ends become `\n`; the mark is dropped. An encoding other than
/// UTF-8 is told in a note; a text that makes no sense, in a warning.
///
/// # Errors
///
/// What the file is, where it is no text; where its encoding is broken.
pub fn decode(bytes: &[u8]) -> Result<Warned<String>, Diagnostic> {
    check(bytes)?;
    let (encoding, body) = match Encoding::for_bom(bytes) {
        Some((encoding, skip)) => (encoding, &bytes[skip..]),
        None => (found(bytes)?, bytes),
    };
    let text = text(encoding, body, bytes.len() - body.len())?;
    let told = format!("the file is read as {}", name(encoding));
    let note = (encoding != UTF_8).then(|| Diagnostic::note("import.encoding", told));
    let warnings = note.into_iter().chain(garbled(&text)).collect();
    Ok(Warned {
        value: text,
        warnings,
    })
}

/// The encoding of bytes without a mark.
fn found(bytes: &[u8]) -> Result<&'static Encoding, Diagnostic> {
    if let Some(encoding) = sense::wide(bytes) {
        return Ok(encoding);
    }
    if is_utf_8(bytes) {
        return Ok(UTF_8);
    }
    declared(bytes)
        .or_else(|| sense::chinese(bytes))
        .ok_or_else(|| {
            let message = "the file is not UTF-8, and makes no sense as GB 18030 or Big5";
            Diagnostic::error("import.encoding", message)
                .help("name its encoding with --encoding, or save it as UTF-8")
        })
}

/// The encoding that an XML file declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const LONGEST: usize = 200;
    let head = bytes.get(..bytes.len().min(LONGEST))?;
    let head = head.strip_prefix(b"<?xml")?;
    let end = memchr::memmem::find(head, b"?>")?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let (_, value) = head.split_once("encoding")?;
    let label = value.split(['"', '\'']).nth(1)?;
    let known = Encoding::for_label(label.as_bytes());
    known
        .filter(|known| *known != REPLACEMENT && *known != UTF_8)
        .map(|known| if known == GBK { GB18030 } else { known })
}

/// A text that was read in another encoding than it was written in.
fn garbled(text: &str) -> Option<Diagnostic> {
    sense::is_garbled(text).then(|| {
        let message =
            "the text makes no sense: it was read in another encoding than it was written in";
        Diagnostic::warning("import.garbled", message)
            .help("get the file again from where it came, or name its encoding with --encoding")
    })
}

/// The text of a file in the encoding that a label names, such as `gb18030` or `utf-16le`.
///
/// # Errors
///
/// An unknown label; what the file is, where it is no text; the byte from which on it is not in
/// that encoding.
pub fn decode_as(bytes: &[u8], label: &str) -> Result<Warned<String>, Diagnostic> {
    check(bytes)?;
    let known = Encoding::for_label(label.trim().as_bytes()).filter(|e| *e != REPLACEMENT);
    let Some(encoding) = known else {
        let message = format!("the encoding `{label}` is unknown");
        let help = "name one such as utf-8, gb18030, gbk, big5, utf-16le, windows-1252";
        return Err(Diagnostic::error("import.encoding", message).help(help));
    };
    // The two names of Chinese usage are parts of the standard.
    let encoding = if encoding == GBK { GB18030 } else { encoding };
    let skip = match Encoding::for_bom(bytes) {
        Some((marked, skip)) if marked == encoding => skip,
        _ => 0,
    };
    let text = text(encoding, &bytes[skip..], skip)?;
    let warnings = garbled(&text).into_iter().collect();
    Ok(Warned {
        value: text,
        warnings,
    })
}

/// Tells of a file that is empty, or surely no text.
fn check(bytes: &[u8]) -> Result<(), Diagnostic> {
    if bytes.is_empty() {
        return Err(Diagnostic::error("import.empty", "the file is empty")
            .help("check that it is the right file"));
    }
    match other_file(bytes) {
        Some(what) => Err(Diagnostic::error(
            "import.format",
            format!("the file is {what}, not text"),
        )
        .help("export its text, and import that")),
        None => Ok(()),
    }
}

/// The text of bytes in an encoding, after so many bytes of mark.
fn text(encoding: &'static Encoding, body: &[u8], skipped: usize) -> Result<String, Diagnostic> {
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .ok_or_else(|| broken(encoding, body, skipped))?;
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        return Err(Diagnostic::error(
            "import.binary",
            format!("the file has a NUL at byte {at}: it is not text"),
        )
        .help("check that it is the right file"));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if is_binary(text) {
        let message = "the file is full of control characters: it is not text";
        return Err(
            Diagnostic::error("import.binary", message).help("check that it is the right file")
        );
    }
    let mut rest = text.chars();
    if let Some(first) = rest.next()
        && text.len() > 64
        && rest.all(|c| c == first || c.is_whitespace())
    {
        let message = format!("the file is the character {first:?} over and over: it is not text");
        return Err(
            Diagnostic::error("import.binary", message).help("check that it is the right file")
        );
    }
    let text = match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    };
    // A break within a paragraph is its end where a file has no other.
    let soft = ['\u{2028}', '\u{b}'];
    match text.trim_end().contains('\n') {
        false if text.contains(soft) => Ok(text.replace(soft, "\n")),
        _ => Ok(text),
    }
}

/// Whether bytes are UTF-8, be it damaged in places: text in GB 18030 has far more faults than
/// characters when it is read as UTF-8.
fn is_utf_8(bytes: &[u8]) -> bool {
    if Encoding::utf8_valid_up_to(bytes) == bytes.len() {
        return true;
    }
    let (mut characters, mut faults) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        characters += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    faults == 0 || characters > faults
}

/// Bytes that are not of their encoding.
fn broken(encoding: &'static Encoding, body: &[u8], skipped: usize) -> Diagnostic {
    if encoding == UTF_8 {
        let valid = Encoding::utf8_valid_up_to(body) + skipped;
        return Diagnostic::error(
            "import.encoding",
            format!("the file is UTF-8 but for its bytes from {valid} on, which are damaged"),
        )
        .help("mend the file, or get it again from where it came");
    }
    let from = valid_up_to(encoding, body) + skipped;
    let message = if encoding == GB18030 {
        format!("the file is not UTF-8, and not GB 18030 from its byte {from} on")
    } else {
        format!("the file is not {} from its byte {from} on", name(encoding))
    };
    Diagnostic::error("import.encoding", message)
        .help("name its encoding with --encoding, or save it as UTF-8")
}

/// How many bytes are in an encoding, from the first on.
fn valid_up_to(encoding: &'static Encoding, body: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut out = [0; 4096];
    let mut at = 0;
    loop {
        let (result, read, _) =
            decoder.decode_to_utf8_without_replacement(&body[at..], &mut out, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => return at,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(bad, after) => {
                return at.saturating_sub(usize::from(bad) + usize::from(after));
            }
        }
    }
}

fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "gb18030" => "GB 18030 (GBK)",
        name => name,
    }
}

/// Whether a twentieth of the characters that a text begins with are controls.
fn is_binary(text: &str) -> bool {
    const SAMPLE: usize = 4096;
    let (mut all, mut controls) = (0, 0);
    for c in text.chars().take(SAMPLE) {
        all += 1;
        controls += usize::from(matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'));
    }
    controls * 20 > all
}

/// What a file is by its first bytes, where it is surely no text.
fn other_file(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 15] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a zip archive or an Office document"),
        (b"PK\x05\x06", "an empty zip archive"),
        (
            b"\xd0\xcf\x11\xe0",
            "an old or a password-protected Office document",
        ),
        (b"\x89PNG", "an image"),
        (b"\xff\xd8\xff", "an image"),
        (b"GIF8", "an image"),
        (b"II*\0", "an image"),
        (b"MM\0*", "an image"),
        (b"\xd7\xcd\xc6\x9a", "an image"),
        (b"\x1f\x8b", "a packed file"),
        (b"7z\xbc\xaf", "a packed file"),
        (b"Rar!\x1a", "a packed file"),
        (b"\x7fELF", "a program"),
        (b"{\\rtf", "an RTF document"),
    ];
    let known = KINDS.iter().find(|(magic, _)| bytes.starts_with(magic));
    known.map(|(_, what)| *what).or_else(|| page(bytes))
}

/// A web page, or one with its images in an archive.
fn page(bytes: &[u8]) -> Option<&'static str> {
    const HEAD: usize = 1024;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let head = head.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    if head.starts_with("<!doctype html") || head.starts_with("<html") {
        return Some("a web page");
    }
    if head.starts_with("<?xml") && head.contains("<html") {
        return Some("a web page");
    }
    let is_archive = head.starts_with("mime-version:") || head.starts_with("from: <saved by");
    (is_archive && head.contains("content-type:")).then_some("a web page in an archive, or a mail")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Interface;

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
            let message = Interface::english().message(&problem);
            assert!(message.contains(&place), "{message}");
        }
    }

    #[test]
    fn an_encoding_other_than_utf_8_is_told() {
        let told = |bytes: &[u8]| {
            let warnings = decode(bytes).expect("it is text").warnings;
            warnings
                .first()
                .map(|note| Interface::english().message(note))
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
}
