//! Bytes to text.

use encoding_rs::{Encoding, GB18030, UTF_8};

use crate::diag::Diagnostic;

/// The text of a file: UTF-8, UTF-16 with its byte-order mark, or GB 18030. All line ends become
/// `\n`; the mark is dropped.
///
/// # Errors
///
/// What the file is, where it is no text.
pub fn decode(bytes: &[u8]) -> Result<String, Diagnostic> {
    if bytes.is_empty() {
        return Err(Diagnostic::error("import.empty", "the file is empty")
            .help("check that it is the right file"));
    }
    if let Some(what) = other_file(bytes) {
        return Err(
            Diagnostic::error("import.format", format!("the file is {what}, not text"))
                .help("export its text, and import that"),
        );
    }
    let (encoding, skip) = Encoding::for_bom(bytes).unwrap_or((UTF_8, 0));
    let body = &bytes[skip..];
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .or_else(|| GB18030.decode_without_bom_handling_and_without_replacement(body))
        .ok_or_else(|| {
            Diagnostic::error(
                "import.encoding",
                "the file is neither UTF-8 nor UTF-16 nor GB 18030",
            )
            .help("save it as UTF-8")
        })?;
    if let Some(at) = text.find('\0') {
        return Err(Diagnostic::error(
            "import.binary",
            format!("the file has a NUL at byte {at}: it is not text"),
        )
        .help("check that it is the right file"));
    }
    Ok(text.replace("\r\n", "\n").replace('\r', "\n"))
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
            assert_eq!(decode(bytes), Ok("你好".into()), "{bytes:x?}");
        }
    }

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, code) in [
            (b"".as_slice(), "import.empty"),
            (b"%PDF-1.7", "import.format"),
            (b"a\0b", "import.binary"),
            (b"a\xff\xff", "import.encoding"),
        ] {
            assert_eq!(decode(bytes).expect_err("no text").code.0, code);
        }
    }
}
