//! The front matter: title, meeting, speaker, and what stands around them.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::log::Log;
use super::numbers::number;
use super::shapes::{self, pattern};
use super::source_line::{Reason, SourceLine};
use crate::import::draft::Draft;
use crate::import::front::chinese::{
    OFFICE_ENDS, address, closed, day, field, given_by, held_at, is_salutation, meeting, name,
    speaker as spoken,
};
use crate::import::front::{self, english};
use crate::import::shape::{heading, literal};
use crate::model::{Date, Localized, Meeting, Speaker};

/// In this many lines a report has begun.
const REACH: usize = 120;

/// The front matter of a report.
#[derive(Default)]
pub struct Front {
    title: Option<String>,
    /// The meeting’s name, and its day.
    meeting: Option<(String, Date)>,
    /// The speaker’s office and name.
    speaker: Option<front::Speaker>,
    /// The lines that these were read from.
    pub pieces: Vec<SourceLine>,
    /// The first piece of the body.
    pub body: usize,
}

/// Reads the front matter, and sets aside what else stands before the body.
pub fn read(pieces: &mut Vec<SourceLine>) -> Front {
    set_contents_aside(pieces);
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
    // What stands among the lines of a front matter that is known, and is none of them, is not the
    // report's.
    let is_other = match salutation {
        Some(_) => {
            let is_whole = front.meeting.is_some() || front.speaker.is_some();
            is_page || front.title.is_some() && is_whole
        }
        None => is_page && used.contains(&true),
    };
    let read = used.iter().rposition(|used| *used);
    let last = salutation.unwrap_or(read.map_or(0, |at| at + 1));
    for at in (0..last).filter(|at| !used[*at]) {
        let piece = &mut pieces[at];
        let reason = piece.furniture().or_else(|| {
            let is_doubled = is_title(piece) && front.title.is_some();
            let is_before = is_other || piece.length > 60 || shapes::is_closed(&piece.text);
            is_doubled
                .then_some(Reason::Doubled)
                .or(is_before.then_some(Reason::Before))
        });
        piece.aside = piece.aside.or(reason);
    }
    // What was read is no longer a piece of the body.
    let mut is_read = used.into_iter();
    let read = pieces.extract_if(..end, |_| is_read.next() == Some(true));
    front.pieces = read.collect();
    front.body = last - front.pieces.len().min(last);
    front
}

/// Sets aside a table of contents: the lines below its heading up to a sentence, a salutation, the
/// heading that its first line names, or a title with a subtitle.
fn set_contents_aside(pieces: &mut [SourceLine]) {
    let is_label =
        |piece: &SourceLine| piece.length <= 8 && ["目录", "目次"].contains(&&*closed(&piece.text));
    let Some(label) = pieces.iter().take(REACH).position(is_label) else {
        return;
    };
    let Some(first) = pieces.get(label + 1) else {
        return;
    };
    let number = |c: char| c.is_ascii_digit() || " .…·．-—（）()".contains(c);
    let first = first.text.trim_end_matches(number);
    let dots = ["……", "．．．", "....", "····", "。。。。"];
    let is_entry =
        |text: &str| text.starts_with('…') || dots.iter().any(|dots| text.contains(dots));
    let is_subtitle = |piece: &SourceLine| {
        piece.text.starts_with(['—', '（', '2', '二']) && day(&piece.text).is_some()
    };
    let is_over = |at: &usize| {
        let (piece, below) = (&pieces[*at], pieces.get(at + 1));
        let is_text = piece.length > 60 || shapes::is_closed(&piece.text);
        is_text && !is_entry(&piece.text)
            || *at > label + 1 && piece.text.trim_end() == first
            || below.is_some() && is_subtitle(piece)
            || said_like_a_title(&piece.text) && below.is_some_and(is_subtitle)
    };
    let end = (label + 1..pieces.len()).find(is_over);
    for piece in &mut pieces[label..end.unwrap_or(label + 1)] {
        piece.set_aside(Reason::Contents);
    }
}

impl Front {
    /// A draft in a language with this front matter.
    pub fn draft(&self, lang: &'static str, log: &mut Log) -> Draft {
        log.carry(&self.structure());
        let text = |said: &String| Localized::from([(lang, literal(said))]);
        let mut draft = Draft::new([lang]);
        let report = &mut draft.report;
        report.title = self.title.as_ref().map(text).unwrap_or_default();
        let meeting = self.meeting.as_ref();
        report.meeting = meeting.map(|(name, date)| Meeting::new(text(name), *date));
        report.speaker = self.speaker.as_ref().map(|(office, name)| Speaker {
            office: (!office.is_empty()).then(|| text(office)),
            name: text(name),
        });
        draft
    }

    /// Whether a piece of an English text is title, meeting or speaker, which the front matter takes.
    pub fn takes_english(&mut self, piece: &SourceLine) -> bool {
        // In this many lines the front matter ends.
        const MOST: usize = 8;
        let text = piece.text.as_str();
        let is_title = self.pieces.is_empty()
            && piece.length <= 200
            && !english::is_salutation(text)
            && !text.ends_with(['.', '!', ':', ';'])
            && heading(text).is_none();
        if self.pieces.len() == MOST {
            return false;
        } else if is_title {
            self.title = Some(text.to_owned());
        } else if let Some(found) = english::meeting(text).filter(|_| self.meeting.is_none()) {
            self.meeting = Some(found);
        } else if let Some(found) = english::speaker(text).filter(|_| self.speaker.is_none()) {
            self.speaker = Some(found);
        } else {
            return false;
        }
        self.pieces.push(piece.clone());
        true
    }

    /// The characters of its lines that neither title nor meeting nor speaker says: dashes, the day.
    fn structure(&self) -> String {
        let lines = self.pieces.iter().map(|piece| piece.text.as_str());
        let meeting = self.meeting.iter().map(|(name, _)| name);
        let speaker = self
            .speaker
            .iter()
            .flat_map(|(office, name)| [office, name]);
        let said = self.title.iter().chain(meeting).chain(speaker);
        let said = said.flat_map(|said| said.chars());
        said.fold(lines.collect(), |rest: String, c| rest.replacen(c, "", 1))
    }
}

/// The place of the salutation that opens the report; what it ran into is parted from it, the line
/// of the speaker before it and the text behind it.
fn salutation(pieces: &mut Vec<SourceLine>) -> Option<usize> {
    let run_in = |piece: &SourceLine| {
        let start = piece.text.find("各位代表").filter(|at| *at > 0)?;
        let is_short = piece.length <= 60 && piece.text.ends_with('：');
        (is_short && spoken(piece.text[..start].trim_end()).is_some()).then_some(start)
    };
    let mut places = pieces.iter().take(REACH).enumerate();
    if let Some((at, start)) = places.find_map(|(at, piece)| Some((at, run_in(piece)?))) {
        let rest = pieces[at].split(start);
        pieces.insert(at + 1, rest);
    }
    let mut places = pieces.iter().take(REACH).enumerate();
    let (at, end) = places.find_map(|(at, piece)| Some((at, opening(&piece.text)?)))?;
    let is_body = |piece: &&SourceLine| {
        piece.is_kept() && (piece.length > 120 || number(&piece.text).is_some())
    };
    if pieces[..at].iter().filter(is_body).count() > 2 {
        return None;
    }
    if end < pieces[at].text.len() {
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
            "关于|(?:代表大会|政府|委员会|组|法院|检察院|协商会议|情况|草案|[省市县区州盟旗年]|[和与及])$",
        )
    });
    // One that names the report is whole: the page’s own title stands above it.
    piece.length <= 45
        && !piece.text.contains("工作报告")
        && HALF.is_match(&piece.text)
        && !piece.text.contains(['。', '：', ':', '>', '＞'])
}

/// The lines before the body, and those that were read.
struct Zone<'p> {
    pieces: &'p [SourceLine],
    /// The line behind them.
    below: Option<&'p SourceLine>,
    used: Vec<bool>,
}

impl Zone<'_> {
    /// The places of lines from one on, some together.
    fn places(&self, lines: usize) -> impl Iterator<Item = Range<usize>> + use<> {
        (lines..=self.pieces.len()).map(move |end| end - lines..end)
    }

    /// Whether a line is kept, and was not read.
    fn is_open(&self, at: usize) -> bool {
        self.pieces[at].is_kept() && !self.used[at]
    }

    /// Whether it is the page’s own neither.
    fn is_free(&self, at: usize) -> bool {
        self.is_open(at) && self.pieces[at].furniture().is_none()
    }

    /// What some lines say together, which are kept.
    fn said(&self, lines: &Range<usize>) -> Option<String> {
        let lines = &self.pieces[lines.clone()];
        let is_kept = lines.iter().all(SourceLine::is_kept);
        is_kept.then(|| lines.iter().map(|piece| piece.text.as_str()).collect())
    }

    /// The subtitle with the day and the meeting: on one line, or broken over two or three, or the
    /// day on a line of its own. Its first line.
    fn subtitle(&mut self, front: &mut Front) -> Option<usize> {
        let held = |lines: Range<usize>| {
            // …人民代表大会 may go on with 第四次会议 on the next line.
            let goes_on = self.pieces.get(lines.end).is_some_and(is_session);
            let meeting = meeting(&self.said(&lines)?).filter(|_| !goes_on)?;
            Some((lines, meeting))
        };
        let all = self.pieces.len();
        let mut starts = 0..all;
        let found = starts.find_map(|at| {
            let ends = at + 1..=(at + 3).min(all);
            ends.map(|end| at..end).find_map(held)
        });
        let Some((lines, meeting)) = found else {
            return self.apart(front);
        };
        front.meeting = Some(meeting);
        self.used[lines.clone()].fill(true);
        Some(lines.start)
    }

    /// The meeting on one line, or on two of a narrow column, the day on another that need not be
    /// the next.
    fn apart(&mut self, front: &mut Front) -> Option<usize> {
        let held = |lines: Range<usize>| {
            let said = self.said(&lines)?;
            let given = given_by(&said).map(|(speaker, name)| (Some(speaker), name));
            let (speaker, name) = given.or_else(|| Some((None, held_at(&said)?)))?;
            Some((lines, speaker, name))
        };
        let mut places = self.places(1).chain(self.places(2));
        let (lines, speaker, name) = places.find_map(held)?;
        // 时间： may be that of the page, unless the meeting stands in a field as well.
        let labels: &[&str] = match self.pieces[lines.start].text.starts_with('会') {
            true => &["会议时间", "报告时间", "时间", "日期"],
            false => &["会议时间", "报告时间"],
        };
        let (on, date) = self.places(1).find_map(|on| {
            let line = self.said(&on)?;
            let said = field(&line, labels).unwrap_or(&line);
            let (date, range) = day(said)?;
            (said.len() - range.len() <= 6).then_some((on.start, date))
        })?;
        front.meeting = Some((name, date));
        front.speaker = speaker.map(unspaced);
        self.used[lines.clone()].fill(true);
        self.used[on] = true;
        Some(lines.start.min(on))
    }

    /// The title: the last line above the subtitle that reads like one, with the lines before it
    /// where it goes over two or three; or another line, that a narrow column may break within a word.
    fn title(&mut self, subtitle: Option<usize>) -> Option<String> {
        let above = subtitle.unwrap_or(self.pieces.len());
        let is_named = |at: &usize| self.is_free(*at) && is_title(&self.pieces[*at]);
        let leads = |at: &usize| self.is_free(*at) && leads_into_title(&self.pieces[*at]);
        let mut below = above..self.pieces.len();
        let named = (0..above).rev().find(is_named);
        let lines = match named.or_else(|| below.find(is_named)) {
            Some(last) => {
                let before = (last.saturating_sub(2)..last).rev().take_while(leads);
                last - before.count()..last + 1
            }
            None => {
                let at = self.plain_title(above, subtitle.is_some())?;
                self.broken_title(above).unwrap_or(at..at + 1)
            }
        };
        self.used[lines.clone()].fill(true);
        self.said(&lines)
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

    /// Two or three lines that are a title together.
    fn broken_title(&self, above: usize) -> Option<Range<usize>> {
        let is_whole = |lines: &Range<usize>| {
            lines.clone().all(|at| self.is_open(at))
                && self
                    .said(lines)
                    .is_some_and(|said| said_like_a_title(&said))
        };
        let lasts = (1..above).rev();
        let mut places = lasts.flat_map(|last| {
            let firsts = (last.saturating_sub(2)..last).rev();
            firsts.map(move |first| first..last + 1)
        });
        places.find(is_whole)
    }

    /// Who gives the report: an office and a name, on one line or on two, or the name alone.
    fn speaker(&mut self, front: &mut Front) {
        if front.speaker.is_some() {
            return;
        }
        let found = (0..self.pieces.len()).find_map(|at| {
            let piece =
                Some(&self.pieces[at]).filter(|piece| self.is_open(at) && piece.length <= 50)?;
            if let Some(found) = spoken(&piece.text) {
                return Some((at..at + 1, found));
            }
            let next = self.pieces.get(at + 1).filter(|_| self.is_open(at + 1))?;
            let both = piece
                .text
                .ends_with(OFFICE_ENDS)
                .then(|| format!("{} {}", piece.text, next.text))?;
            Some((at..at + 2, spoken(&both)?))
        });
        let name = || {
            let (at, name) = self.name_alone().filter(|_| front.meeting.is_some())?;
            Some((at..at + 1, (String::new(), name)))
        };
        if let Some((lines, found)) = found.or_else(name) {
            self.used[lines].fill(true);
            front.speaker = Some(unspaced(found));
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

/// A speaker whose name is written without blanks: they only fill a line.
fn unspaced((office, name): front::Speaker) -> front::Speaker {
    (office, closed(&name))
}
