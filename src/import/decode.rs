//! Bytes to text.

use encoding_rs::{DecoderResult, Encoding, GB18030, GBK, REPLACEMENT, UTF_8};

use crate::diag::{Diagnostic, Warned};

/// The text of a file: UTF-8, UTF-16 with its byte-order mark, or GB 18030. All line ends become
/// `\n`; the mark is dropped. An encoding other than UTF-8 is told in a note.
///
/// # Errors
///
/// What the file is, where it is no text; where its encoding is broken.
pub fn decode(bytes: &[u8]) -> Result<Warned<String>, Diagnostic> {
    check(bytes)?;
    let (encoding, body) = match Encoding::for_bom(bytes) {
        Some((encoding, skip)) => (encoding, &bytes[skip..]),
        None if is_utf_8(bytes) => (UTF_8, bytes),
        None => (GB18030, bytes),
    };
    let text = text(encoding, body, bytes.len() - body.len())?;
    let told = format!("the file is read as {}", name(encoding));
    let note = (encoding != UTF_8).then(|| Diagnostic::note("import.encoding", told));
    Ok(Warned {
        value: text,
        warnings: note.into_iter().collect(),
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
    Ok(Warned {
        value: text(encoding, &bytes[skip..], skip)?,
        warnings: Vec::new(),
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
    if !text.contains('\r') {
        return Ok(text.to_owned());
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
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
        format!("the file is neither UTF-8 nor UTF-16; nor is it GB 18030, from its byte {from} on")
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

/// What a file is by its first bytes, where it is surely no text.
fn other_file(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 5] = [
        (b"%PDF-", "a PDF"),
        (b"PK\x03\x04", "a zip archive or an Office document"),
        (
            b"\xd0\xcf\x11\xe0",
            "an old or a password-protected Office document",
        ),
        (b"\x89PNG", "an image"),
        (b"\xff\xd8\xff", "an image"),
    ];
    let known = KINDS.iter().find(|(magic, _)| bytes.starts_with(magic));
    known.map(|(_, what)| *what)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf_8_utf_16_and_gb_18030_are_read() {
        for bytes in [
            b"\xe4\xbd\xa0\xe5\xa5\xbd".as_slice(),
            b"\xef\xbb\xbf\xe4\xbd\xa0\xe5\xa5\xbd",
            b"\xff\xfe\x60\x4f\x7d\x59",
            b"\xfe\xff\x4f\x60\x59\x7d",
            b"\xc4\xe3\xba\xc3",
        ] {
            let decoded = decode(bytes).expect("it is text");
            assert_eq!(decoded.value, "你好", "{bytes:x?}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, code) in [
            (b"".as_slice(), "import.empty"),
            (b"%PDF-1.7", "import.format"),
            (b"a\0b", "import.binary"),
            (b"a\xff\xff", "import.encoding"),
            (b"\xef\xbb\xbf\xc4\xe3\xba\xc3", "import.encoding"),
            (b"\xff\xfe\x00\xd8", "import.encoding"),
        ] {
            assert_eq!(decode(bytes).expect_err("no text").code.0, code);
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
            assert!(problem.message.contains(&place), "{}", problem.message);
        }
    }

    #[test]
    fn an_encoding_other_than_utf_8_is_told() {
        let told = |bytes: &[u8]| {
            let warnings = decode(bytes).expect("it is text").warnings;
            warnings.first().map(|note| note.message.clone())
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
