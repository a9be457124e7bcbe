//! What stands before the body: label, subtitle, speaker.

use std::sync::LazyLock;

use regex::Regex;

use super::super::composer::Composer;
use super::super::front;
use super::super::shape::{joined, literal};
use crate::model::{Meeting, Speaker};

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}

/// Takes the meeting and its day from a subtitle. Whether it has both.
pub fn subtitle(composer: &mut Composer, text: &str) -> bool {
    let found = front::meeting(&joined(text)).filter(|_| composer.draft.report.meeting.is_none());
    let meeting = found.map(|(name, day)| Meeting::new(composer.text(literal(&name)), day));
    let fits = meeting.is_some();
    composer.draft.report.meeting = meeting.or(composer.draft.report.meeting.take());
    fits
}

/// No name has more characters.
const LONGEST_NAME: usize = 40;

/// Takes office and name from the speaker's lines: what both readers know by its shape, else the two
/// sides of a blank or a line break, as the style says that they are these; a name alone where it is no more. Whether it has a name.
pub fn speaker(composer: &mut Composer, text: &str) -> bool {
    let lang = composer.lang;
    let text = text.trim();
    let by_shape = || front::speaker(text).filter(|_| !text.contains('\n'));
    let parted = || match lang {
        "zh" => text
            .split_once(['\u{3000}', '\n', '\t'])
            .map(|(office, name)| (office.to_owned(), name.to_owned())),
        _ => text
            .split_once(['\n', '\t'])
            .or_else(|| text.split_once(", "))
            .map(|(name, office)| (office.to_owned(), name.to_owned())),
    };
    // A name alone may have a blank in it.
    let is_name = lang == "zh" && text.chars().nth(4).is_none();
    let alone = || {
        let is_short = text.chars().nth(LONGEST_NAME).is_none();
        is_short.then(|| (String::new(), text.to_owned()))
    };
    let parted = || parted().filter(|_| !is_name).or_else(alone);
    let (Some((office, name)), None) = (by_shape().or_else(parted), &composer.draft.report.speaker)
    else {
        return false;
    };
    if name.trim().is_empty() {
        return false;
    }
    let said = |part: &str| composer.text(literal(joined(part)));
    composer.draft.report.speaker = Some(Speaker {
        office: (!office.trim().is_empty()).then(|| said(&office)),
        name: said(&name),
    });
    true
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
            let mut composer = Composer::new(lang);
            assert!(speaker(&mut composer, text));
            let right = match lang {
                "zh" => ("青山市人大常委会主任", "王　某"),
                _ => ("Chairperson", "Wang Mou"),
            };
            let (office, name) = (composer.text(right.0), composer.text(right.1));
            let right = Speaker {
                office: Some(office),
                name,
            };
            assert_eq!(composer.draft.report.speaker, Some(right));
        }
        let mut composer = Composer::new("zh");
        assert!(speaker(&mut composer, "王　某"));
        let alone = composer.draft.report.speaker.expect("a speaker");
        assert!(alone.office.is_none() && alone.name.get("zh").is_some());
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
