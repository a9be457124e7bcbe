//! Words that say something of a text, all found in one pass over it.

use std::sync::LazyLock;

use super::places::{self, PROVINCES};
use crate::import::shape::is_han;

/// What a word says; a word may say more than one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sense {
    /// A province is named, by its place in the list.
    Place(usize),
    /// What a province, a region or a city calls itself, by its place in the list.
    Region(usize),
    /// Reports say so.
    Report,
    /// Stories say so.
    Story,
    /// No report says so.
    Sure,
    /// Few reports say so.
    Likely,
    /// Somebody may be quoted.
    Said,
}

/// How often a text says what.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Which provinces it names.
    pub places: [u8; PROVINCES],
    /// How it names the region it is about: 全省, 全区, 全市.
    pub regions: [u8; 3],
    /// How many characters of words of reports.
    pub report: u16,
    /// How many Han characters.
    pub han: u16,
    /// Words of stories.
    pub story: u16,
    /// Words of no report.
    pub sure: u8,
    /// Words of few reports.
    pub likely: u8,
    /// Words with which somebody is quoted.
    pub said: u8,
}

const REGIONS: [&str; 3] = [
    "全省 我省 省委 省政府",
    "全区 我区 自治区 盟市",
    "全市 我市 市委 本市",
];

/// Words that reports are made of.
const REPORT: &str = include_str!("reports.txt");

const STORY: &str = "她 他 说 记者 笑 问 了 着 吗 呢 吧 您 ？ 起来 过来 出来";

const SURE: &str = "记者 通讯员 本报讯 近日 日前 昨日 昨天 昨晚 今晨 当晚 据介绍 据了解 据悉 据报道 告诉 采访 坦言 感慨 笔者 编者按 他说 她说 他们说 她们说 说：“ 纷纷表示 纷纷认为 听取和审议了 主席台 前排就座 应到代表 执行主席 主持会议 特此 通告如下 通知如下 公告如下 请于 拨打 逾期 亲爱的 你们 您 该市 该县 该区 该村 该镇 该公司 该校 该院 该项目 教练 客场 队员 谢谢大家 联系电话 咨询电话 咨询热线 公示期 公示时间 应聘 逝世 享年 讣告 新华社 中新社 获悉 当地时间 气象台";

const LIKELY: &str = "？ 她 你 谁 怎么 那天 那时 那年 后来， 清晨 傍晚 村民 比赛 老师 小时候 一天 报名 热线 来电 网友 市民朋友 多云 气温 预报 阵雨 优惠 扫码 开盘 问： 答：";

const SAID: &str = "说， 说。 说道 他说 她说 表示， 表示。 认为， 认为。 介绍， 介绍说";

/// 说明 is no 说, 出海口 is no 海口.
const NOTHING: &str = "说明 出海口 入海口";

/// The words by their first character, the longest first.
struct Lexicon {
    /// For each character below U+10000, its place among the groups; nought is the empty one.
    first: Vec<u16>,
    groups: Vec<Group>,
    words: Vec<(&'static str, Vec<Sense>)>,
}

/// The words with one first character.
#[derive(Clone, Copy, Default)]
struct Group {
    /// Where they begin and end.
    start: u16,
    end: u16,
    /// A bit for each byte that their second characters may end with, so that most texts are done
    /// with at a glance.
    seconds: u64,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut all: Vec<(&str, Option<Sense>)> = Vec::new();
    let mut add = |words: &'static str, sense: Option<Sense>| {
        all.extend(words.split_whitespace().map(|word| (word, sense)));
    };
    for (names, at) in places::lines().zip(0..) {
        add(names, Some(Sense::Place(at)));
    }
    for (names, at) in REGIONS.into_iter().zip(0..) {
        add(names, Some(Sense::Region(at)));
    }
    let senses = [
        (REPORT, Sense::Report),
        (STORY, Sense::Story),
        (SURE, Sense::Sure),
        (LIKELY, Sense::Likely),
        (SAID, Sense::Said),
    ];
    for (words, sense) in senses {
        add(words, Some(sense));
    }
    add(NOTHING, None);
    Lexicon::of(all)
});

impl Lexicon {
    fn of(mut all: Vec<(&'static str, Option<Sense>)>) -> Self {
        let key = |word: &'static str| (word.chars().next(), std::cmp::Reverse(word.len()), word);
        all.sort_by_key(|(word, _)| key(word));
        let mut words: Vec<(&str, Vec<Sense>)> = Vec::new();
        for (word, sense) in all {
            match words.last_mut() {
                Some((last, senses)) if *last == word => senses.extend(sense),
                Some(_) | None => words.push((word, sense.into_iter().collect())),
            }
        }
        let mut first = vec![0; 0x1_0000];
        let mut groups = vec![Group::default()];
        for (at, (word, _)) in (0_u16..).zip(&words) {
            let length = word.chars().next().map_or(0, char::len_utf8);
            let Some(group) = first.get_mut(word.chars().next().map_or(0, place)) else {
                continue;
            };
            if *group == 0 {
                *group = u16::try_from(groups.len()).unwrap_or_default();
                groups.push(Group {
                    start: at,
                    ..Group::default()
                });
            }
            let group = &mut groups[usize::from(*group)];
            group.end = at + 1;
            group.seconds |= match word.as_bytes().get(length..length + 3) {
                Some(second) => bit(second[2]),
                None => u64::MAX,
            };
        }
        Self {
            first,
            groups,
            words,
        }
    }
}

/// The bit of a character that ends with a byte.
fn bit(last: u8) -> u64 {
    1 << (last & 63)
}

fn place(c: char) -> usize {
    usize::try_from(u32::from(c)).unwrap_or(usize::MAX)
}

/// What a text says. Where words share characters, the first and longest counts.
pub fn read(text: &str) -> Found {
    let lexicon = &*LEXICON;
    let mut found = Found::default();
    let mut next = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii() {
            continue;
        }
        found.han = found.han.saturating_add(u16::from(is_han(c)));
        if at < next {
            continue;
        }
        let group = lexicon.first.get(place(c)).copied().unwrap_or_default();
        let group = lexicon.groups[usize::from(group)];
        let rest = &text.as_bytes()[at..];
        let second = rest.get(c.len_utf8() + 2).map_or(0, |last| bit(*last));
        if group.seconds & second == 0 && group.seconds != u64::MAX {
            continue;
        }
        let words = &lexicon.words[usize::from(group.start)..usize::from(group.end)];
        if let Some((word, senses)) = words
            .iter()
            .find(|(word, _)| rest.starts_with(word.as_bytes()))
        {
            next = at + word.len();
            senses.iter().for_each(|sense| found.add(*sense, word));
        }
    }
    found
}

impl Found {
    fn add(&mut self, sense: Sense, word: &str) {
        let few = |count: &mut u8| *count = count.saturating_add(1);
        let many = |count: &mut u16| *count = count.saturating_add(1);
        match sense {
            Sense::Place(at) => few(&mut self.places[at]),
            Sense::Region(at) => few(&mut self.regions[at]),
            // A Han character takes three bytes.
            Sense::Report => {
                let length = u16::try_from(word.len() / 3).unwrap_or_default();
                self.report = self.report.saturating_add(length);
            }
            Sense::Story => many(&mut self.story),
            Sense::Sure => few(&mut self.sure),
            Sense::Likely => few(&mut self.likely),
            Sense::Said => few(&mut self.said),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_word_counts_with_all_it_says() {
        let found = read("记者说明，全省推进改革。她说：“好。”");
        assert_eq!((found.report, found.story, found.sure), (4, 1, 2));
        assert_eq!((found.regions, found.likely, found.said), ([1, 0, 0], 0, 1));
        let found = read("兰州和敦煌，不是三亚。");
        assert_eq!(found.places.iter().sum::<u8>(), 3);
        assert_eq!(found.places.iter().max(), Some(&2));
    }
}
