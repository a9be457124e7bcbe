//! Bytes to text.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, DecoderResult, Encoding, GB18030, GBK, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252,
};

use super::shape::is_han;
use crate::diag::{Diagnostic, Warned, code};

/// The text of a file: UTF-8, UTF-16, GB 18030 or Big5, by its mark, by what an XML file declares,
/// or by what makes sense. All line ends become `\n`; the mark is dropped. An encoding other than
/// UTF-8 is told in a note; a text that makes no sense, in a warning.
///
/// # Errors
///
/// What the file is, where it is no text; where its encoding is broken.
pub fn decode(bytes: &[u8]) -> Result<Warned<String>, Diagnostic> {
    check(bytes)?;
    let (encoding, skip) = match Encoding::for_bom(bytes) {
        Some(marked) => marked,
        None => (found(bytes)?, 0),
    };
    let mut decoded = read(encoding, bytes, skip)?;
    if encoding != UTF_8 {
        let note = code::IMPORT_ENCODING.note().with("what", "read");
        let note = note.with("name", name(encoding));
        decoded.warnings.insert(0, note);
    }
    Ok(decoded)
}

/// The text of a file in the encoding that a label names, such as `gb18030` or `utf-16le`.
///
/// # Errors
///
/// An unknown label; what the file is, where it is no text; the byte from which on it is not in
/// that encoding.
pub fn decode_as(bytes: &[u8], label: &str) -> Result<Warned<String>, Diagnostic> {
    check(bytes)?;
    let encoding = known(label).ok_or_else(|| {
        let unknown = code::IMPORT_ENCODING.error().with("what", "unknown");
        unknown.with("name", label).help("label")
    })?;
    let marked = Encoding::for_bom(bytes).filter(|(marked, _)| *marked == encoding);
    read(encoding, bytes, marked.map_or(0, |(_, skip)| skip))
}

/// The encoding that a label names; the two names of Chinese usage are parts of the standard.
fn known(label: &str) -> Option<&'static Encoding> {
    let known = Encoding::for_label_no_replacement(label.trim().as_bytes())?;
    Some(if known == GBK { GB18030 } else { known })
}

fn found(bytes: &[u8]) -> Result<&'static Encoding, Diagnostic> {
    let utf_8 = || is_utf_8(bytes).then_some(UTF_8);
    let found = wide(bytes).or_else(utf_8).or_else(|| declared(bytes));
    found.or_else(|| chinese(bytes)).ok_or_else(|| {
        let problem = code::IMPORT_ENCODING.error().with("what", "none");
        problem.help("name")
    })
}

fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    const LONGEST: usize = 200;
    let head = bytes[..bytes.len().min(LONGEST)].strip_prefix(b"<?xml")?;
    let end = memchr::memmem::find(head, b"?>")?;
    let head = std::str::from_utf8(&head[..end]).ok()?;
    let (_, value) = head.split_once("encoding")?;
    known(value.split(['"', '\'']).nth(1)?).filter(|known| *known != UTF_8)
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
    characters > faults
}

/// The encoding of bytes in pairs without a mark: in UTF-16, blanks, digits and line ends have a
/// byte that is nought.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if !bytes.len().is_multiple_of(2) || !bytes[..bytes.len().min(SAMPLE)].contains(&0) {
        return None;
    }
    let fits = |encoding: &&'static Encoding| {
        let text = sample(encoding, bytes);
        let (all, common) = counts(&text);
        let letters = text.chars().any(|c| c.is_ascii_graphic());
        let has_controls = text.chars().any(|c| c.is_control() && !c.is_whitespace());
        !has_controls && (common * 10 > all || all == 0 && letters)
    };
    [UTF_16LE, UTF_16BE].into_iter().find(fits)
}

/// The Chinese encoding of bytes that are not UTF-8: the one that their statistics show, unless the
/// other makes twice as much sense; none where it makes no sense.
fn chinese(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&bytes[..bytes.len().min(SAMPLE)], true);
    let [guess, other] = match detector.guess(None, Utf8Detection::Deny) == BIG5 {
        true => [BIG5, GB18030],
        false => [GB18030, BIG5],
    };
    let [(all, common), (others, more)] = [guess, other].map(|e| counts(&sample(e, bytes)));
    if more >= 4 && more * all.max(1) > 2 * common * others.max(1) {
        return Some(other);
    }
    (all < FEW / 4 || common * 20 >= all).then_some(guess)
}

/// Tells of a file that is empty, or surely no text.
fn check(bytes: &[u8]) -> Result<(), Diagnostic> {
    if bytes.is_empty() {
        let empty = code::IMPORT_EMPTY.error().with("what", "file");
        return Err(empty.help("right"));
    }
    let problem = |kind| {
        let other = code::IMPORT_FORMAT.error().with("what", "text");
        other.with("kind", kind).help("export")
    };
    other_file(bytes).map_or(Ok(()), |kind| Err(problem(kind)))
}

/// The text of bytes in an encoding, after so many bytes of mark, and whether it makes sense.
fn read(
    encoding: &'static Encoding,
    bytes: &[u8],
    skip: usize,
) -> Result<Warned<String>, Diagnostic> {
    let body = &bytes[skip..];
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(body)
        .ok_or_else(|| broken(encoding, body, skip))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    if let Some(problem) = binary(text) {
        return Err(problem);
    }
    let mut text = match text.contains('\r') {
        true => text.replace("\r\n", "\n").replace('\r', "\n"),
        false => text.to_owned(),
    };
    // A break within a paragraph is its end where a file has no other.
    let soft = ['\u{2028}', '\u{b}'];
    if text.contains(soft) && !text.trim_end().contains('\n') {
        text = text.replace(soft, "\n");
    }
    let garbled = is_garbled(&text).then(|| code::IMPORT_GARBLED.warning());
    Ok(Warned {
        value: text,
        warnings: garbled.into_iter().collect(),
    })
}

/// Why a text is none: a NUL, a twentieth of controls at its beginning, one character over and over.
fn binary(text: &str) -> Option<Diagnostic> {
    const BEGINNING: usize = 4096;
    let problem = |what: &'static str| code::IMPORT_BINARY.error().with("what", what);
    if let Some(at) = memchr::memchr(0, text.as_bytes()) {
        return Some(problem("nul").with("at", at));
    }
    let is_control = |c: &char| matches!(c, '\0'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}');
    let beginning = || text.chars().take(BEGINNING);
    if beginning().filter(is_control).count() * 20 > beginning().count() {
        return Some(problem("controls"));
    }
    let mut rest = text.chars();
    let first = rest.next().filter(|_| text.len() > 64)?;
    let is_one = rest.all(|c| c == first || c.is_whitespace());
    is_one.then(|| problem("one").with("character", format!("{first:?}")))
}

fn broken(encoding: &'static Encoding, body: &[u8], skipped: usize) -> Diagnostic {
    let at = valid_up_to(encoding, body) + skipped;
    let problem = code::IMPORT_ENCODING.error().with("at", at);
    if encoding == UTF_8 {
        return problem.with("what", "damaged").help("mend");
    }
    let what = if encoding == GB18030 { "gb" } else { "other" };
    let problem = problem.with("what", what);
    problem.with("name", name(encoding)).help("name")
}

/// How many bytes are in an encoding, from the first on.
fn valid_up_to(encoding: &'static Encoding, body: &[u8]) -> usize {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let most = decoder.max_utf8_buffer_length_without_replacement(body.len());
    let mut out = String::with_capacity(most.unwrap_or_default());
    match decoder.decode_to_string_without_replacement(body, &mut out, true) {
        (DecoderResult::Malformed(bad, after), read) => {
            read.saturating_sub(usize::from(bad + after))
        }
        (DecoderResult::InputEmpty | DecoderResult::OutputFull, read) => read,
    }
}

fn name(encoding: &'static Encoding) -> &'static str {
    match encoding.name() {
        "gb18030" => "GB 18030 (GBK)",
        name => name,
    }
}

/// What files begin with, what they surely are then, which is no text, and the extension of an image.
const SIGNATURES: [(&[u8], Option<&str>, Option<&str>); 19] = [
    (b"%PDF-", Some("pdf"), None),
    (b"PK\x03\x04", Some("zip"), None),
    (b"PK\x05\x06", Some("empty-zip"), None),
    (b"\xd0\xcf\x11\xe0", Some("ole"), None),
    (b"\x1f\x8b", Some("packed"), None),
    (b"7z\xbc\xaf", Some("packed"), None),
    (b"Rar!\x1a", Some("packed"), None),
    (b"\x7fELF", Some("program"), None),
    (b"{\\rtf", Some("rtf"), None),
    (b"\x89PNG", Some("image"), Some("png")),
    (b"\xff\xd8\xff", Some("image"), Some("jpg")),
    (b"GIF8", Some("image"), Some("gif")),
    (b"II*\0", Some("image"), Some("tif")),
    (b"MM\0*", Some("image"), Some("tif")),
    (b"\xd7\xcd\xc6\x9a", Some("image"), Some("wmf")),
    (b"\x01\0\0\0", None, Some("emf")),
    (b"BM", None, Some("bmp")),
    (b"RIFF", None, Some("webp")),
    (b"<", None, Some("svg")),
];

/// The extension of an image by how its file begins.
pub fn image_extension(bytes: &[u8]) -> Option<&'static str> {
    let mut known = SIGNATURES.iter();
    known
        .find(|(signature, ..)| bytes.starts_with(signature))?
        .2
}

/// What a file is by its first bytes, where it is surely no text.
fn other_file(bytes: &[u8]) -> Option<&'static str> {
    let mut known = SIGNATURES.iter();
    let known = known.find(|(signature, ..)| bytes.starts_with(signature));
    known.and_then(|known| known.1).or_else(|| page(bytes))
}

/// A web page, or one with its images in an archive.
fn page(bytes: &[u8]) -> Option<&'static str> {
    const HEAD: usize = 1024;
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let head = head.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    let begins = |with: &[&str]| with.iter().any(|with| head.starts_with(with));
    if begins(&["<!doctype html", "<html"]) || begins(&["<?xml"]) && head.contains("<html") {
        return Some("page");
    }
    let is_archive = begins(&["mime-version:", "from: <saved by"]);
    (is_archive && head.contains("content-type:")).then_some("archive")
}

/// Characters of which a Chinese text has many, simplified and traditional, those of names too.
const COMMON: &str = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过\
    子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开\
    它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问\
    意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较\
    将组见计别她手角期根论运农指区市县报告议案会委监督审查增推进服务保障项目改善经济创省王李张刘陈杨黄赵周吴徐孙马朱胡林郭何\
    罗志伟东海华春强安永兴江红金\
    這為個國時來們於對會發動過說產種後學經進電裡現實兩體機當點從業應開還義間樣與關線內數問無系軍東\
    變條沒結質氣頭邊圖組見計別運農區縣報議員監審務項濟創財長級統設備資輸";

static COMMON_SET: LazyLock<BTreeSet<char>> = LazyLock::new(|| COMMON.chars().collect());

/// How much of a text is looked at, in bytes.
const SAMPLE: usize = 1 << 14;

/// Fewer characters than this say nothing.
const FEW: usize = 40;

/// How many characters beyond ASCII and the marks of Chinese a text begins with, and how many of them
/// are common in Chinese.
fn counts(text: &str) -> (usize, usize) {
    let is_mark = |c: &char| {
        c.is_ascii()
            || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ff65}' | '\u{2010}'..='\u{2027}')
    };
    let (mut all, mut common) = (0, 0);
    for c in text.chars().filter(|c| !is_mark(c)) {
        all += 1;
        common += usize::from(COMMON_SET.contains(&c));
    }
    (all, common)
}

/// The beginning of some bytes as they read in an encoding, be it broken at the end.
fn sample(encoding: &'static Encoding, bytes: &[u8]) -> String {
    let start = &bytes[..bytes.len().min(SAMPLE)];
    encoding.decode_without_bom_handling(start).0.into_owned()
}

/// Whether a text was read in another encoding than it was written in, here or before.
fn is_garbled(text: &str) -> bool {
    let text = &text[..text.floor_char_boundary(SAMPLE)];
    let (all, common) = counts(text);
    let han = text.chars().filter(|c| is_han(*c)).count();
    if han >= FEW && common * 25 < all {
        return true;
    }
    // Western letters that are bytes of Chinese: `ä¸­`, `ÖÐ`.
    let is_western = |c: &char| matches!(c, '\u{80}'..='\u{ff}');
    let western = text.chars().filter(is_western).count();
    if western < FEW || western * 3 < all {
        return false;
    }
    let (bytes, _, _) = WINDOWS_1252.encode(text);
    [UTF_8, GB18030].into_iter().any(|encoding| {
        let (all, common) = counts(&sample(encoding, &bytes));
        common * 6 > all && common > FEW / 4
    })
}
