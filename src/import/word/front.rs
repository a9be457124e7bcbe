//! What stands before the body: label, subtitle, speaker.

use std::sync::LazyLock;

use regex::Regex;

use super::super::draft::{Draft, Speaker, Text};
use super::super::shape::{joined, literal, meeting_and_day};

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}

/// Takes the meeting and its day from a subtitle. Whether it has both.
pub fn subtitle(draft: &mut Draft, lang: &'static str, text: &str) -> bool {
    let found = meeting_and_day(&joined(text));
    let fits = draft.meeting.is_none() && found.is_some();
    if let (true, Some((name, day))) = (fits, found) {
        draft.meeting = Some((Text::from([(lang, literal(&name))]), day));
    }
    fits
}

/// Takes office and name from the speaker's lines: in Chinese the office, a full-width blank and the
/// name; in English the name, and the office on the next line or after a comma. Whether it has both.
pub fn speaker(draft: &mut Draft, lang: &'static str, text: &str) -> bool {
    let text = text.trim();
    let parts = match lang {
        "zh" => text.split_once(['\u{3000}', '\n', '\t']),
        _ => text
            .split_once(['\n', '\t'])
            .or_else(|| text.split_once(", ")),
    };
    let (Some((first, second)), None) = (parts, &draft.speaker) else {
        return false;
    };
    let said = |part: &str| Text::from([(lang, literal(&joined(part)))]);
    let (office, name) = match lang {
        "zh" => (first, second),
        _ => (second, first),
    };
    if office.trim().is_empty() || name.trim().is_empty() {
        return false;
    }
    draft.speaker = Some(Speaker {
        office: said(office),
        name: said(name),
    });
    true
}

/// A line that by its text is the subtitle.
pub fn is_subtitle(text: &str) -> bool {
    meeting_and_day(&joined(text)).is_some()
}

/// A line that by its text is the speaker's: an office, a blank, and a Chinese name; or an English
/// name, a comma, and an office.
pub fn is_speaker(text: &str) -> bool {
    static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[^，。：]{2,40}(?:主任|主席|市长|省长|县长|区长|州长|院长|检察长|秘书长|局长)\u{3000}+\S[\S\u{3000}]{1,5}$",
        )
    });
    static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[A-Z][a-z]+(?: [A-Z][a-z]+){1,2}, [^.;]*\b(?:Chair\w*|Vice|Mayor|Governor|President|Secretary|Director|Head)\b[^.;]{0,120}$",
        )
    });
    SHAPE.is_match(text.trim()) || ENGLISH.is_match(text.trim())
}

/// The number that a label gives the document among those of the meeting.
pub fn document_number(label: &str) -> Option<u16> {
    static NUMBER: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?:文件\s*[（(]([0-9]{1,4})[）)]|, Document ([0-9]{1,4}))$"));
    let found = NUMBER.captures(label.trim())?;
    found.get(1).or(found.get(2))?.as_str().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn office_and_name_are_parted_as_each_language_orders_them() {
        for (lang, text) in [
            ("zh", "青山市人大常委会主任　王　某"),
            ("en", "Wang Mou\nChairperson"),
        ] {
            let mut draft = Draft::default();
            assert!(speaker(&mut draft, lang, text));
            let Speaker { office, name } = draft.speaker.expect("a speaker");
            let right = match lang {
                "zh" => ("青山市人大常委会主任", "王　某"),
                _ => ("Chairperson", "Wang Mou"),
            };
            assert_eq!((office[lang].as_str(), name[lang].as_str()), right);
        }
        assert!(!speaker(&mut Draft::default(), "zh", "王某某"));
    }

    #[test]
    fn a_label_tells_the_number_of_the_document() {
        assert_eq!(
            document_number("青山市第十届人民代表大会第三次会议文件（7）"),
            Some(7)
        );
        assert_eq!(document_number("Third Session, Document 12"), Some(12));
        assert_eq!(document_number("会议文件"), None);
    }
}
