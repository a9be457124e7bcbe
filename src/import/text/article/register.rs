//! How a piece speaks: as a report, or as a newspaper, a notice, a letter.

use std::sync::LazyLock;

use regex::Regex;

use super::evidence::weight;
use super::lexicon::Found;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}

/// How much a piece speaks otherwise than a report, between -6 and 5: below nought it reports.
pub fn register(text: &str, length: usize, found: &Found) -> f32 {
    let told = story(found) - if addresses(text) { 3.0 } else { 0.0 };
    let marks = marks(text, length, found);
    if marks > 0.0 {
        (told.max(0.0) + marks).min(5.0)
    } else {
        told
    }
}

/// Of a report’s Han characters, this share and more belong to words that reports are made of.
const REPORTED: f32 = 0.27;

/// How much a piece is not made of the words of reports, and tells a story, between -3 and 3. Short
/// lines say little.
fn story(found: &Found) -> f32 {
    if found.han < 8 {
        return 0.0;
    }
    let han = f32::from(found.han);
    let strange = 0.16 * (REPORTED * han - f32::from(found.report));
    let told = 0.4 * (f32::from(found.story) * 100.0 / han).min(4.0) * (han / 60.0).min(1.0);
    (strange + told).clamp(-3.0, 3.0)
}

/// Whether a piece speaks to those whom a report is given to.
fn addresses(text: &str) -> bool {
    text.starts_with("各位代表") || text.contains("请予审议") || text.contains("请各位代表")
}

/// What no report says: the words of reporters, of minutes and resolutions, of notices and letters,
/// of one who says I and you.
fn marks(text: &str, length: usize, found: &Found) -> f32 {
    if length < 4 {
        return 0.0;
    }
    let mut sure = usize::from(found.sure);
    let mut likely = usize::from(found.likely) + times_i(text);
    if found.said > 0 {
        sure += usize::from(quotes(text));
        likely += usize::from(names_who_said(text));
    }
    sure += usize::from(is_of_minutes(text)) + usize::from(length <= 70 && is_of_a_notice(text));
    likely += usize::from(text.starts_with("同志们") || text.starts_with("朋友们"));
    2.5 * weight(sure.min(2)) + 0.8 * weight(likely.min(4))
}

/// Whether what is quoted is followed by who said it.
fn quotes(text: &str) -> bool {
    static QUOTED: LazyLock<Regex> =
        LazyLock::new(|| pattern("”[^“”。]{0,20}(?:说|说道|表示|认为)[，。]"));
    static OFFICIAL: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"负责人\p{Han}{0,6}(?:说|表示|介绍)"));
    text.contains('”') && QUOTED.is_match(text)
        || text.contains("负责人") && OFFICIAL.is_match(text)
}

/// Whether somebody with a name is said to have said something.
fn names_who_said(text: &str) -> bool {
    static NAMED: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?:委员|代表|经理|书记|主任|队长|司机|老人|居民)\p{Han}{2,3}(?:说|表示|认为|介绍)",
        )
    });
    NAMED.is_match(text)
}

/// Whether a piece begins as those of minutes and resolutions do.
fn is_of_minutes(text: &str) -> bool {
    const VERBS: [&str; 10] = [
        "指出", "强调", "要求", "认为", "还", "听取", "充分", "同意", "号召", "决定",
    ];
    let rest = text
        .strip_prefix("会议")
        .or_else(|| text.strip_prefix("大会"));
    rest.is_some_and(|rest| VERBS.iter().any(|verb| rest.starts_with(verb)))
}

/// Whether a line is the name of a notice, or the day that it ends with.
fn is_of_a_notice(text: &str) -> bool {
    const NAMES: [&str; 8] = [
        "决议",
        "的决定",
        "通告",
        "公告",
        "的通知",
        "倡议书",
        "的一封信",
        "启事",
    ];
    static DAY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^[（(]\d{4}年\d{1,2}月\d{1,2}日.{4,60}通过[）)]$|^\d{4}年\d{1,2}月\d{1,2}日$")
    });
    NAMES.iter().any(|name| text.ends_with(name))
        || text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '（' | '('))
            && text.ends_with(['日', '）', ')'])
            && DAY.is_match(text)
}

/// How often one says I, at the beginning of a clause: not 我们, 我省, 我代表.
fn times_i(text: &str) -> usize {
    let is_i = |at: usize| {
        let before = text[..at].chars().next_back();
        let after = text[at + '我'.len_utf8()..].chars().next();
        let opens = before.is_none_or(|c| matches!(c, '，' | '。' | '：' | '“'));
        opens && !after.is_some_and(|c| "们国省市区州县校军代受向谨帮".contains(c))
    };
    text.match_indices('我')
        .filter(|(at, _)| is_i(*at))
        .take(4)
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::read;
    use super::*;

    fn of(text: &str) -> f32 {
        register(text, text.chars().count(), &read(text))
    }

    #[test]
    fn stories_are_told_from_reports() {
        let story_text = "她推开门，笑着说：“以前办事最怕跑断腿。”记者看到，桌上放着几张泛黄的单子，他也跟着笑了起来。";
        let report = "加强重点领域立法，推动高质量发展，完善监督工作机制，提升治理效能，全面落实各项改革任务，促进民生改善。";
        assert!(of(story_text) > 0.5);
        assert!(of(report) < -1.5);
    }

    #[test]
    fn other_registers_are_told_from_reports() {
        for text in [
            "会议要求，要坚持稳中求进工作总基调，推动高质量发展，全面落实各项改革任务。",
            "用户需办理停热手续的，请于10月15日前到营业厅办理，逾期不予受理。",
            "该市建立了领导干部联系企业制度，推动各项政策落实。",
            "政协委员王某某认为，报告对各项工作的部署是全面的。",
            "特此通告。",
            "我小的时候，常跟着祖父去逛旧书摊。",
        ] {
            assert!(of(text) > 0.5, "{text}");
        }
        for text in [
            "我代表省人民政府，向大会报告工作。",
            "我们要坚持党的领导，我省要走在前列。",
            "各位代表！我们要坚持党的领导。",
        ] {
            assert!(of(text) <= 0.0, "{text}");
        }
    }
}
