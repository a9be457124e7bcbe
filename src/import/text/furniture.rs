//! What stands around a report on a web page or in a newspaper, told by its shape.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::{Regex, RegexSet};

use super::shapes::{fits, pattern};
use super::source_line::{Reason, SourceLine};
use crate::import::shape::compact;

/// What furniture looks like, by its reasons, the surest first.
static KINDS: LazyLock<(Vec<Reason>, RegexSet)> = LazyLock::new(|| {
    let (mut parts, mut reasons, mut shapes) = (Vec::new(), Vec::new(), Vec::new());
    let lines = include_str!("furniture.txt").lines();
    for (name, shape) in lines.filter_map(|line| line.split_once(' ')) {
        let used = |shape: String, (part, said): &(&str, &str)| shape.replace(part, said);
        if name.starts_with('{') {
            parts.push((name, shape));
        } else if let Ok(reason) = name.parse() {
            reasons.push(reason);
            shapes.push(compact(&parts.iter().fold(shape.to_owned(), used)));
        }
    }
    let shapes = RegexSet::new(shapes).expect("the patterns are sound");
    (reasons, shapes)
});

impl SourceLine {
    /// What furniture it is, where it looks like any.
    pub fn furniture(&self) -> Option<Reason> {
        // Longer lines are none.
        const LONGEST: usize = 100;
        let (kinds, shapes) = &*KINDS;
        if self.length > LONGEST || !shapes.is_match(&self.text) {
            return None;
        }
        let found = shapes.matches(&self.text).iter().next();
        let found = found.map(|at| kinds[at]);
        found.filter(|reason| *reason != Reason::After || !is_sentence(&self.text))
    }
}

/// Whether a line is a sentence with a comma, so that a word in it says nothing of the line.
fn is_sentence(text: &str) -> bool {
    text.ends_with('。') && text.contains('，') && !text.starts_with(['版', '凡', '免', '二'])
}

/// Whether a line says that what follows are links to other texts.
pub fn leads_elsewhere(text: &str) -> bool {
    static LINKS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "^[【\\[]?(?:相关|延伸|推荐|更多|热门|关联|猜你)(?:报道|链接|阅读|新闻|文档|文章|附件|稿件|信息|解读|内容|推荐|喜欢|专题)",
        )
    });
    fits(text, 20) && LINKS.is_match(text)
}

/// Whether a line names who wrote an article, or where and when.
pub fn is_byline(text: &str) -> bool {
    static BYLINE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"^[●■□○◆▲△◎★\s(（]*(?:本报|新华社|本刊|本网|全媒体|\S{2,10}(?:日报|晚报|网))?\s*(?:首席|见习|实习|融媒体?|全媒体)?(?:记者|通讯员|特约记者|评论员|作者)\s*[：:/\s]\s*\p{Han}{2,4}|^(?:本报|新华社|中新社)\S{0,10}(?:讯|电)\b|^(?:本报|新华社)\S{0,12}(?:讯|电)(?:\s|[（(])|^文/\p{Han}|^(?:本报|本刊|本网|新华社|\S{2,6}日报)(?:特约)?评论员(?:文章)?$",
        )
    });
    fits(text, 40) && BYLINE.is_match(text)
        || text.starts_with("本报讯")
        || text.starts_with("新华社") && text.chars().take(30).any(|c| c == '电')
}

/// Shorter lines may be the cells of a table.
const CELL: usize = 12;

fn is_bare(number: &str) -> bool {
    number.bytes().all(|b| b.is_ascii_digit())
}

/// The lines with a number and nothing else that count the pages: the one before and the one after
/// are some lines away, and the next lower and higher.
fn counted_pages(pieces: &[SourceLine]) -> BTreeSet<usize> {
    // So many lines at least stand between the numbers of two pages.
    const PAGE: usize = 10;
    let places = pieces.iter().enumerate();
    let bare = places.filter(|(_, piece)| piece.length <= 4 && is_bare(&piece.text));
    let numbers = bare.filter_map(|(at, piece)| Some((at, piece.text.parse().ok()?)));
    let numbers: Vec<(usize, u32)> = numbers.collect();
    let follows = |(a, one): (usize, u32), (b, two): (usize, u32)| one + 1 == two && b - a >= PAGE;
    let is_page =
        |three: &&[(usize, u32)]| follows(three[0], three[1]) && follows(three[1], three[2]);
    let pages = numbers.windows(3).filter(is_page);
    pages.flatten().map(|(at, _)| *at).collect()
}

/// The marks of captions with which so many lines begin that they are bullets.
fn bullets(pieces: &[SourceLine]) -> Vec<char> {
    let begin = |mark: &char| {
        let lines = pieces.iter().filter(|piece| piece.text.starts_with(*mark));
        lines.count() >= 3
    };
    ['▲', '△', '▼'].into_iter().filter(begin).collect()
}

/// Sets aside what is furniture by its shape, but not the parts of sentences and of tables.
pub fn set_aside(pieces: &mut [SourceLine]) {
    let is_cell = |piece: Option<&SourceLine>| {
        piece.is_some_and(|piece| piece.length <= CELL && !is_running_head(piece))
    };
    let counted = counted_pages(pieces);
    let bullets = bullets(pieces);
    let mut cut = None;
    for at in 0..pieces.len() {
        let among_cells = at > 0 && is_cell(pieces.get(at - 1)) && is_cell(pieces.get(at + 1));
        let piece = &mut pieces[at];
        if !piece.is_kept() {
            continue;
        }
        match piece.furniture() {
            // A digit below the line, as in PM2.5, is extracted as a line of its own; a cell is
            // without dashes.
            Some(Reason::PageNumber)
                if is_bare(&piece.text)
                    && !counted.contains(&at)
                    && (cut == Some(true) || among_cells) => {}
            Some(Reason::Caption) if piece.text.starts_with(bullets.as_slice()) => {
                cut = Some(false)
            }
            Some(reason) => piece.set_aside(reason),
            None => cut = Some(piece.text.ends_with(|c: char| c.is_ascii_alphabetic())),
        }
    }
}

/// Whether a line may be the head of a page: the title of a report.
fn is_running_head(piece: &SourceLine) -> bool {
    piece.length <= 30 && piece.text.ends_with("工作报告")
}

/// Sets aside the titles that stand beside the number of a page.
fn set_running_heads_aside(pieces: &mut [SourceLine]) {
    for at in 0..pieces.len() {
        let is_number = |piece: &SourceLine| piece.aside == Some(Reason::PageNumber);
        let mut around = pieces[at.saturating_sub(1)..].iter().take(2 + at.min(1));
        if is_running_head(&pieces[at]) && around.any(is_number) {
            pieces[at].set_aside(Reason::PageHeader);
        }
    }
}

/// How long most lines are, where a text is broken into lines of one width: such a line may come
/// back by chance.
fn full_line(pieces: &[SourceLine]) -> Option<usize> {
    let mut lengths: Vec<usize> = pieces
        .iter()
        .filter(|piece| piece.is_kept())
        .map(|piece| piece.length)
        .collect();
    lengths.sort_unstable();
    let middle = *lengths.get(lengths.len() / 2)?;
    let near = lengths.iter().filter(|l| l.abs_diff(middle) <= 2).count();
    (near * 2 > lengths.len()).then_some(middle)
}

/// Whether a line says more than a number or a mark.
fn says_words(text: &str) -> bool {
    let is_word = |c: &char| c.is_alphabetic() && !"一二三四五六七八九十百第".contains(*c);
    text.chars().filter(is_word).take(2).count() == 2
}

/// Sets aside what a page repeats: short lines that come back, and lines said twice over.
pub fn set_repeated_aside(pieces: &mut [SourceLine]) {
    set_running_heads_aside(pieces);
    let full = full_line(pieces);
    let short = |piece: &SourceLine| {
        piece.is_kept()
            && piece.length <= 40
            && says_words(&piece.text)
            && full.is_none_or(|full| piece.length + 1 < full)
            && !piece
                .text
                .ends_with(['。', '；', '：', '！', '，', '、', ':'])
    };
    let mut seen: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, piece) in pieces.iter().enumerate().filter(|(_, piece)| short(piece)) {
        seen.entry(&piece.text).or_default().push(at);
    }
    let repeated = seen.into_values().filter(|places| places.len() >= 3);
    for at in repeated.flatten().collect::<Vec<_>>() {
        pieces[at].set_aside(Reason::PageHeader);
    }
    let kept: Vec<usize> = (0..pieces.len())
        .filter(|&at| pieces[at].is_kept())
        .collect();
    for pair in kept.windows(2) {
        let (before, after) = (&pieces[pair[0]], &pieces[pair[1]]);
        let is_doubled = before.text == after.text
            || after.length >= 8
                && before.length > after.length
                && before.text.ends_with(&after.text);
        if is_doubled {
            pieces[pair[1]].set_aside(Reason::Doubled);
        }
    }
}
