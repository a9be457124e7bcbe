//! The front matter: title, meeting, speaker, and what stands around them.

use std::sync::LazyLock;

use regex::Regex;

use super::contents;
use super::numbers::number;
use super::shapes::{self, pattern};
use super::source_line::{Reason, SourceLine};
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
    pub pieces: Vec<SourceLine>,
    /// The first piece of the body.
    pub body: usize,
}

/// Reads the front matter, and sets aside what else stands before the body.
pub fn read(pieces: &mut Vec<SourceLine>) -> Front {
    contents::set_aside(&mut pieces[..]);
    let salutation = salutation(pieces);
    let end = salutation.unwrap_or_else(|| zone_without_salutation(pieces));
    let mut front = Front::default();
    let mut zone = Zone {
        pieces: &pieces[..end],
        below: pieces.get(end),
        used: vec![false; end],
    };
    let subtitle = zone.subtitle(&mut front);
    front.title = zone.title(subtitle);
    zone.speaker(&mut front);
    let used = zone.used;
    let is_page = (0..end).any(|at| !used[at] && pieces[at].furniture().is_some());
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
    for at in (0..last).filter(|at| !used[*at]) {
        let piece = &mut pieces[at];
        let is_other = is_whole || is_page && is_known;
        match piece.furniture() {
            Some(reason) => piece.set_aside(reason),
            None if is_title(piece) && front.title.is_some() => piece.set_aside(Reason::Doubled),
            None if is_other || piece.length > 60 || shapes::is_closed(&piece.text) => {
                piece.set_aside(Reason::Before);
            }
            None => {}
        }
    }
    // What was read is no longer a piece of the body.
    let mut is_read = used.into_iter();
    let read = pieces.extract_if(..end, |_| is_read.next() == Some(true));
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
fn salutation(pieces: &mut Vec<SourceLine>) -> Option<usize> {
    part_from_speaker(pieces);
    let at = pieces
        .iter()
        .take(REACH)
        .position(|piece| opening(&piece.text).is_some())?;
    let is_body = |piece: &&SourceLine| {
        piece.is_kept() && (piece.length > 120 || number(&piece.text).is_some())
    };
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
fn part_from_speaker(pieces: &mut Vec<SourceLine>) {
    let run_in = |piece: &SourceLine| {
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
fn zone_without_salutation(pieces: &[SourceLine]) -> usize {
    let is_body = |piece: &SourceLine| {
        number(&piece.text).is_some()
            || piece.length > 60
            || piece.text.ends_with(['。', '！', '；', '，', '：'])
                && piece.furniture().is_none()
                && !piece.text.starts_with('—')
    };
    let end = pieces.iter().take(REACH).position(is_body);
    end.unwrap_or(pieces.len().min(12))
}

/// Whether a line is the end of a meeting's name: 第四次会议上.
fn is_session(piece: &SourceLine) -> bool {
    piece.length <= 16
        && (piece.text.starts_with('第') && piece.text.contains("次会议")
            || piece.text.starts_with("议上"))
}

/// Whether a line can be the title of a report.
fn is_title(piece: &SourceLine) -> bool {
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
fn leads_into_title(piece: &SourceLine) -> bool {
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
}

/// A speaker whose name is written without blanks: they only fill a line.
fn unspaced((office, name): Speaker) -> Speaker {
    (office, closed(&name))
}

/// The lines before the body, and those that were read.
struct Zone<'p> {
    pieces: &'p [SourceLine],
    /// The line behind them.
    below: Option<&'p SourceLine>,
    used: Vec<bool>,
}

impl Zone<'_> {
    /// Whether a line is kept, and was not read.
    fn is_open(&self, at: usize) -> bool {
        self.pieces[at].is_kept() && !self.used[at]
    }

    /// Whether it is the page’s own neither.
    fn is_free(&self, at: usize) -> bool {
        self.is_open(at) && self.pieces[at].furniture().is_none()
    }

    /// What some lines say together, which are there and kept.
    fn said(&self, at: usize, lines: usize) -> Option<String> {
        let lines = self.pieces.get(at..at + lines)?;
        let is_kept = lines.iter().all(SourceLine::is_kept);
        is_kept.then(|| lines.iter().map(|piece| piece.text.as_str()).collect())
    }

    /// The subtitle with the day and the meeting: on one line, or broken over two or three, or the
    /// day on a line of its own. Its first line.
    fn subtitle(&mut self, front: &mut Front) -> Option<usize> {
        for at in 0..self.pieces.len() {
            for lines in 1..=3 {
                let Some(said) = self.said(at, lines) else {
                    break;
                };
                // …人民代表大会 may go on with 第四次会议 on the next line.
                let goes_on = self.pieces.get(at + lines).is_some_and(is_session);
                if let Some(meeting) = meeting(&said).filter(|_| !goes_on) {
                    front.meeting = Some(meeting);
                    self.used[at..at + lines].fill(true);
                    return Some(at);
                }
            }
        }
        self.apart(front)
    }

    /// The meeting on one line, or on two of a narrow column, the day on another that need not be
    /// the next.
    fn apart(&mut self, front: &mut Front) -> Option<usize> {
        let held = |said: &str| {
            let given = given_by(said).map(|(speaker, name)| (Some(speaker), name));
            given.or_else(|| Some((None, held_at(said)?)))
        };
        let places = |lines| (0..self.pieces.len()).map(move |at| (at, lines));
        let mut found = places(1)
            .chain(places(2))
            .filter_map(|(at, lines)| Some((at, lines, held(&self.said(at, lines)?)?)));
        let (at, lines, (speaker, name)) = found.next()?;
        // 时间： may be that of the page, unless the meeting stands in a field as well.
        let labels: &[&str] = match self.pieces[at].text.starts_with('会') {
            true => &["会议时间", "报告时间", "时间", "日期"],
            false => &["会议时间", "报告时间"],
        };
        let kept = self
            .pieces
            .iter()
            .enumerate()
            .filter(|(_, piece)| piece.is_kept());
        let (on, date) = kept
            .filter_map(|(on, piece)| {
                let said = field(&piece.text, labels).unwrap_or(&piece.text);
                let (date, range) = day(said)?;
                (said.len() - range.len() <= 6).then_some((on, date))
            })
            .next()?;
        front.meeting = Some((name, date));
        front.speaker = speaker.map(unspaced);
        self.used[at..at + lines].fill(true);
        self.used[on] = true;
        Some(at.min(on))
    }

    /// The title: the last line above the subtitle that reads like one, with the lines before it
    /// where it goes over two or three.
    fn title(&mut self, subtitle: Option<usize>) -> Option<String> {
        let above = subtitle.unwrap_or(self.pieces.len());
        let is_named = |at: &usize| self.is_free(*at) && is_title(&self.pieces[*at]);
        let (mut first, last) = if let Some(named) = (0..above).rev().find(is_named) {
            (named, named)
        } else {
            let at = self.plain_title(above, subtitle.is_some())?;
            // A narrow column breaks it within a word.
            return self.take(self.broken_title(above).unwrap_or((at, at)));
        };
        while first > 0
            && last - first < 2
            && self.is_free(first - 1)
            && leads_into_title(&self.pieces[first - 1])
        {
            first -= 1;
        }
        self.take((first, last))
    }

    fn take(&mut self, (first, last): (usize, usize)) -> Option<String> {
        self.used[first..=last].fill(true);
        self.said(first, last + 1 - first)
    }

    /// A line that may be a title although it does not read like one: right above the subtitle, or
    /// the first of all.
    fn plain_title(&self, above: usize, has_subtitle: bool) -> Option<usize> {
        let is_plain = |at: &usize| {
            let piece = &self.pieces[*at];
            self.is_free(*at)
                && piece.length <= 60
                && !piece.text.ends_with(['。', '！', '：', '；', '，', '、'])
                && number(&piece.text).is_none()
                && spoken(&piece.text).is_none()
        };
        if has_subtitle {
            return (0..above).rev().find(is_plain);
        }
        let first = (0..above).find(|at| self.is_free(*at)).filter(is_plain)?;
        // A line whose sentence goes on below it is none.
        let next = self.pieces.get(first + 1).or(self.below);
        (!next.is_some_and(|next| next.text.ends_with('，'))).then_some(first)
    }

    /// The first and the last of two or three lines that are a title together.
    fn broken_title(&self, above: usize) -> Option<(usize, usize)> {
        let is_whole = |(from, to): &(usize, usize)| {
            (*from..=*to).all(|at| self.is_open(at))
                && self
                    .said(*from, to + 1 - from)
                    .is_some_and(|said| said_like_a_title(&said))
        };
        let ends = (1..above).rev();
        let mut lines =
            ends.flat_map(|to| (to.saturating_sub(2)..to).rev().map(move |from| (from, to)));
        lines.find(is_whole)
    }

    /// Who gives the report: an office and a name, on one line or on two, or the name alone.
    fn speaker(&mut self, front: &mut Front) {
        if front.speaker.is_some() {
            return;
        }
        for at in (0..self.pieces.len()).filter(|at| self.is_open(*at)) {
            let text = &self.pieces[at].text;
            let next = (at + 1 < self.pieces.len() && self.is_open(at + 1)).then_some(at + 1);
            let two = || {
                let next = next.filter(|_| text.ends_with(OFFICE_ENDS))?;
                spoken(&format!("{text} {}", self.pieces[next].text)).map(|found| (found, 2))
            };
            let one = spoken(text).map(|found| (found, 1));
            let found = one.or_else(two).filter(|_| self.pieces[at].length <= 50);
            if let Some((found, lines)) = found {
                front.speaker = Some(unspaced(found));
                self.used[at..at + lines].fill(true);
                return;
            }
        }
        if front.meeting.is_some()
            && let Some((at, name)) = self.name_alone()
        {
            front.speaker = Some((String::new(), name));
            self.used[at] = true;
        }
    }

    /// The name of a speaker whose office is not said: the only line, but for the page's own,
    /// between what was read and the salutation.
    fn name_alone(&self) -> Option<(usize, String)> {
        let read = self.used.iter().rposition(|used| *used)?;
        let mut said = (read + 1..self.pieces.len()).filter(|at| self.is_free(*at));
        let at = said.next()?;
        let name = name(&self.pieces[at].text)?;
        said.next().is_none().then_some((at, name))
    }
}
