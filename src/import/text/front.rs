//! The front matter: title, meeting, speaker, and what stands around them.

use std::sync::LazyLock;

use regex::Regex;

use super::numbers::number;
use super::piece::{Piece, Reason};
use super::shapes::{self, pattern};
use super::{contents, furniture};
use crate::import::draft::Draft;
use crate::import::front::Speaker;
use crate::import::front::chinese::{
    OFFICE_ENDS, address, closed, day, field, given_by, held_at, is_salutation, meeting, name,
    speaker as spoken,
};
use crate::import::shape::literal;
use crate::model::{self, Date, Localized, Meeting};

/// In this many lines a report has begun.
const REACH: usize = 120;

/// The front matter of a report.
#[derive(Debug, Default)]
pub struct Front {
    /// The title.
    pub title: Option<String>,
    /// The meeting’s name, and its day.
    pub meeting: Option<(String, Date)>,
    /// The speaker’s office and name.
    pub speaker: Option<(String, String)>,
    /// The lines that these were read from.
    pub pieces: Vec<Piece>,
    /// The first piece of the body.
    pub body: usize,
}

/// Reads the front matter, and sets aside what else stands before the body.
pub fn read(pieces: &mut Vec<Piece>) -> Front {
    contents::set_aside(&mut pieces[..]);
    let salutation = salutation(pieces);
    let zone = salutation.unwrap_or_else(|| zone_without_salutation(pieces));
    let mut used = vec![false; zone];
    let mut front = Front::default();
    let subtitle = subtitle(&pieces[..zone], &mut used, &mut front);
    let below = pieces.get(zone);
    title(&pieces[..zone], below, subtitle, &mut used, &mut front);
    speaker(&pieces[..zone], &mut used, &mut front);
    let is_page = (0..zone)
        .any(|at| !used[at] && furniture::furniture(&pieces[at].text, pieces[at].length).is_some());
    let is_known = salutation.is_some() || used.contains(&true);
    // What stands among the lines of a front matter that is known, and is none of them, is not the
    // report's.
    let is_whole = salutation.is_some()
        && front.title.is_some()
        && (front.meeting.is_some() || front.speaker.is_some());
    let last = match salutation {
        Some(at) => at,
        None => used.iter().rposition(|used| *used).map_or(0, |at| at + 1),
    };
    for at in 0..last {
        let piece = &mut pieces[at];
        match furniture::furniture(&piece.text, piece.length) {
            _ if used[at] => {}
            Some(reason) => piece.set_aside(reason),
            None if is_title(piece) && front.title.is_some() => piece.set_aside(Reason::Doubled),
            None if is_whole
                || is_page && is_known
                || piece.length > 60
                || shapes::is_closed(&piece.text) =>
            {
                piece.set_aside(Reason::Before);
            }
            None => {}
        }
    }
    // What was read is no longer a piece of the body.
    let mut at = 0;
    let read = pieces.extract_if(..zone, |_| {
        at += 1;
        used[at - 1]
    });
    front.pieces = read.collect();
    front.body = last - front.pieces.len().min(last);
    front
}

impl Front {
    /// A draft in a language with this front matter.
    pub fn draft(&self, lang: &'static str) -> Draft {
        let text = |said: &String| Localized::from([(lang, literal(said))]);
        let mut draft = Draft::new([lang]);
        draft.report.title = self.title.as_ref().map(text).unwrap_or_default();
        let meeting = self.meeting.as_ref();
        draft.report.meeting = meeting.map(|(name, date)| Meeting::new(text(name), *date));
        let speaker = self.speaker.as_ref();
        draft.report.speaker = speaker.map(|(office, name)| model::Speaker {
            office: (!office.is_empty()).then(|| text(office)),
            name: text(name),
        });
        draft
    }

    /// The characters of its lines that neither title nor meeting nor speaker says: dashes, the day.
    pub fn structure(&self) -> String {
        let lines = self.pieces.iter().flat_map(|piece| piece.text.chars());
        let mut rest: Vec<char> = lines.collect();
        let meeting = self.meeting.iter().map(|(name, _)| name);
        let speaker = self.speaker.iter();
        let speaker = speaker.flat_map(|(office, name)| [office, name]);
        let said = self.title.iter().chain(meeting).chain(speaker);
        for c in said.flat_map(|said| said.chars()) {
            if let Some(at) = rest.iter().position(|other| *other == c) {
                rest.remove(at);
            }
        }
        rest.into_iter().collect()
    }
}

/// The place of the salutation that opens the report; one that runs on into the text is parted
/// from it.
fn salutation(pieces: &mut Vec<Piece>) -> Option<usize> {
    part_from_speaker(pieces);
    let at = pieces
        .iter()
        .take(REACH)
        .position(|piece| opening(&piece.text).is_some())?;
    let is_body =
        |piece: &&Piece| piece.is_kept() && (piece.length > 120 || number(&piece.text).is_some());
    if pieces[..at].iter().filter(is_body).count() > 2 {
        return None;
    }
    let end = opening(&pieces[at].text)?;
    if end < pieces[at].text.len() && !is_twice(&pieces[at].text, end) {
        let rest = pieces[at].split(end);
        pieces.insert(at + 1, rest);
    }
    Some(at)
}

/// Where the address ends with which a report opens.
fn opening(text: &str) -> Option<usize> {
    let called = || {
        let call = "各位代表！";
        (text.starts_with(call) && text.contains("报告工作")).then_some(call.len())
    };
    let alone = || is_salutation(text).then_some(text.len());
    address(text).or_else(alone).or_else(called)
}

/// Parts a salutation that ran into the line of the speaker from it.
fn part_from_speaker(pieces: &mut Vec<Piece>) {
    let run_in = |piece: &Piece| {
        let start = piece.text.find("各位代表").filter(|at| *at > 0)?;
        let is_short = piece.length <= 60 && piece.text.ends_with('：');
        (is_short && spoken(piece.text[..start].trim_end()).is_some()).then_some(start)
    };
    let found = pieces.iter().take(REACH).enumerate();
    let found = found
        .filter_map(|(at, piece)| Some((at, run_in(piece)?)))
        .next();
    if let Some((at, start)) = found {
        let rest = pieces[at].split(start);
        pieces.insert(at + 1, rest);
    }
}

/// Whether a text says its beginning twice and no more.
fn is_twice(text: &str, end: usize) -> bool {
    text[..end] == text[end..]
}

/// Where the front matter may end when nobody is addressed: before the first heading or paragraph.
fn zone_without_salutation(pieces: &[Piece]) -> usize {
    let is_body = |piece: &Piece| {
        number(&piece.text).is_some()
            || piece.length > 60
            || piece.text.ends_with(['。', '！', '；', '，', '：'])
                && furniture::furniture(&piece.text, piece.length).is_none()
                && !piece.text.starts_with('—')
    };
    let end = pieces.iter().take(REACH).position(is_body);
    end.unwrap_or(pieces.len().min(12))
}

/// What lines say together.
fn said(lines: &[Piece]) -> String {
    lines.iter().map(|piece| piece.text.as_str()).collect()
}

/// The subtitle with the day and the meeting: on one line, or broken over two or three, or the day
/// on a line of its own. Its first line.
fn subtitle(zone: &[Piece], used: &mut [bool], front: &mut Front) -> Option<usize> {
    for at in 0..zone.len() {
        let kept = zone[at..]
            .iter()
            .take(3)
            .take_while(|piece| piece.is_kept());
        for lines in 1..=kept.count() {
            let said = said(&zone[at..at + lines]);
            // …人民代表大会 may go on with 第四次会议 on the next line.
            let goes_on = zone.get(at + lines).is_some_and(is_session);
            if let Some(meeting) = meeting(&said).filter(|_| !goes_on) {
                front.meeting = Some(meeting);
                used[at..at + lines].fill(true);
                return Some(at);
            }
        }
    }
    apart(zone, used, front)
}

/// The meeting on one line, the day on another that need not be the next.
fn apart(zone: &[Piece], used: &mut [bool], front: &mut Front) -> Option<usize> {
    let held = |said: &str| {
        let given = given_by(said).map(|(speaker, name)| (Some(speaker), name));
        given.or_else(|| Some((None, held_at(said)?)))
    };
    let kept = || zone.iter().enumerate().filter(|(_, piece)| piece.is_kept());
    // A narrow column breaks the name.
    let over = |at: usize, lines: usize| {
        let zone = zone.get(at..at + lines)?;
        zone.iter().all(Piece::is_kept).then(|| said(zone))
    };
    let places = |lines| kept().map(move |(at, _)| (at, lines));
    let (at, lines, (speaker, name)) = places(1)
        .chain(places(2))
        .filter_map(|(at, lines)| Some((at, lines, held(&over(at, lines)?)?)))
        .next()?;
    // 时间： may be that of the page, unless the meeting stands in a field as well.
    let labels: &[&str] = match zone[at].text.starts_with('会') {
        true => &["会议时间", "报告时间", "时间", "日期"],
        false => &["会议时间", "报告时间"],
    };
    let (on, date) = kept().find_map(|(on, piece)| {
        let said = field(&piece.text, labels).unwrap_or(&piece.text);
        let (date, range) = day(said)?;
        (said.len() - range.len() <= 6).then_some((on, date))
    })?;
    front.meeting = Some((name, date));
    front.speaker = speaker.map(unspaced);
    used[at..at + lines].fill(true);
    used[on] = true;
    Some(at.min(on))
}

/// Whether a line is the end of a meeting's name: 第四次会议上.
fn is_session(piece: &Piece) -> bool {
    piece.length <= 16
        && (piece.text.starts_with('第') && piece.text.contains("次会议")
            || piece.text.starts_with("议上"))
}

/// Whether a line can be the title of a report.
fn is_title(piece: &Piece) -> bool {
    (4..=60).contains(&piece.length) && said_like_a_title(&piece.text)
}

/// Whether a text reads like the title of a report.
pub fn said_like_a_title(text: &str) -> bool {
    static TITLE: LazyLock<Regex> = LazyLock::new(|| {
        pattern("(?:报告|讲话|说明|意见|方案|纲要)(?:\\s*[（(《【][^）)》】]{1,24}[）)》】])?$")
    });
    static NEWS: LazyLock<Regex> = LazyLock::new(|| {
        pattern("[^工]作(?:了)?.{0,14}报告|听取|审议|图解|解读|一图|速览|附件|[：:。>＞»]")
    });
    TITLE.is_match(text) && !NEWS.is_match(text)
}

/// Whether a title may go on from this line to the next: it ends in the name of a body, or says
/// what a report is on.
fn leads_into_title(piece: &Piece) -> bool {
    static HALF: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "^关于|(?:代表大会|政府|委员会|法院|检察院|协商会议|情况|草案|[省市县区州盟旗年]|[和与及])$",
        )
    });
    // One that names the report is whole: the page’s own title stands above it.
    piece.length <= 45
        && !piece.text.contains("工作报告")
        && HALF.is_match(&piece.text)
        && !piece.text.contains(['。', '：', ':', '>', '＞'])
        && furniture::furniture(&piece.text, piece.length).is_none()
}

/// The title: the last line above the subtitle that reads like one, with the line before it where
/// it goes over two.
fn title(
    zone: &[Piece],
    below: Option<&Piece>,
    subtitle: Option<usize>,
    used: &mut [bool],
    front: &mut Front,
) {
    let next = |at: usize| zone.get(at + 1).or(below);
    let above = subtitle.unwrap_or(zone.len());
    let is_free = |at: usize, used: &[bool]| {
        let piece = &zone[at];
        !used[at] && piece.is_kept() && furniture::furniture(&piece.text, piece.length).is_none()
    };
    let named = (0..above)
        .rev()
        .find(|&at| is_free(at, used) && is_title(&zone[at]));
    let plain = |at: &usize| {
        let piece = &zone[*at];
        let is_sentence = piece.text.ends_with(['。', '！', '：', '；', '，', '、']);
        is_free(*at, used)
            && piece.length <= 60
            && !is_sentence
            && number(&piece.text).is_none()
            && spoken(&piece.text).is_none()
    };
    let found = named.or_else(|| match subtitle {
        Some(_) => (0..above).rev().find(|at| plain(at)),
        // A line whose sentence goes on below it is none.
        None => (0..above)
            .find(|&at| is_free(at, used))
            .filter(|at| plain(at) && !next(*at).is_some_and(|next| next.text.ends_with('，'))),
    });
    let Some(mut last) = found else { return };
    let mut first = last;
    // A narrow column breaks it within a word.
    if named.is_none()
        && let Some((from, to)) = broken_title(zone, above, used)
    {
        (first, last) = (from, to);
    }
    while named.is_some()
        && first > 0
        && last - first < 2
        && is_free(first - 1, used)
        && leads_into_title(&zone[first - 1])
    {
        first -= 1;
    }
    used[first..=last].fill(true);
    front.title = Some(said(&zone[first..=last]));
}

/// The first and the last of two or three lines that are a title together.
fn broken_title(zone: &[Piece], above: usize, used: &[bool]) -> Option<(usize, usize)> {
    let is_free = |at: usize| zone[at].is_kept() && !used[at];
    let is_whole = |from: usize, to: usize| {
        (from..=to).all(is_free) && said_like_a_title(&said(&zone[from..=to]))
    };
    let ends = (1..above).rev();
    let mut lines =
        ends.flat_map(|to| (to.saturating_sub(2)..to).rev().map(move |from| (from, to)));
    lines.find(|(from, to)| is_whole(*from, *to))
}

/// A speaker whose name is written without blanks: they only fill a line.
fn unspaced((office, name): Speaker) -> Speaker {
    (office, closed(&name))
}

/// Who gives the report: an office and a name, on one line or on two.
fn speaker(zone: &[Piece], used: &mut [bool], front: &mut Front) {
    if front.speaker.is_some() {
        return;
    }
    for at in 0..zone.len() {
        let next = zone
            .get(at + 1)
            .filter(|next| next.is_kept() && !used[(at + 1).min(used.len() - 1)]);
        if used[at] || !zone[at].is_kept() || zone[at].length > 50 {
            continue;
        }
        if let Some(found) = spoken(&zone[at].text) {
            front.speaker = Some(unspaced(found));
            used[at] = true;
            return;
        }
        let two = next.and_then(|next| spoken(&format!("{} {}", zone[at].text, next.text)));
        if let Some(found) = two.filter(|_| zone[at].text.ends_with(OFFICE_ENDS)) {
            front.speaker = Some(unspaced(found));
            used[at..=at + 1].fill(true);
            return;
        }
    }
    if front.meeting.is_some()
        && let Some((at, name)) = name_alone(zone, used)
    {
        front.speaker = Some((String::new(), name));
        used[at] = true;
    }
}

/// The name of a speaker whose office is not said: the only line, but for the page's own, between
/// what was read and the salutation.
fn name_alone(zone: &[Piece], used: &[bool]) -> Option<(usize, String)> {
    let read = used.iter().rposition(|used| *used)?;
    let is_said = |at: &usize| {
        let piece = &zone[*at];
        piece.is_kept() && furniture::furniture(&piece.text, piece.length).is_none()
    };
    let mut said = (read + 1..zone.len()).filter(is_said);
    let at = said.next()?;
    let name = name(&zone[at].text)?;
    said.next().is_none().then_some((at, name))
}
