//! How a piece speaks: as a report, or as a newspaper, a notice, a letter.

use std::sync::LazyLock;

use regex::Regex;

use super::evidence::count_of;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("the pattern is sound")
}

/// How much a piece speaks otherwise than a report, between -3 and 5: below nought it reports.
pub fn register(text: &str, length: usize) -> f32 {
    let told = story(text, length) - if addresses(text) { 3.0 } else { 0.0 };
    let marks = marks(text, length);
    if marks > 0.0 {
        (told.max(0.0) + marks).min(5.0)
    } else {
        told
    }
}

/// How much a piece tells a story rather than reports, between -3 and 3: the words of story-tellers
/// against those of reports in a hundred characters. Short lines say little.
fn story(text: &str, length: usize) -> f32 {
    static REPORT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            "推进|推动|加强|完善|建设|发展|落实|坚持|实施|深化|提升|强化|健全|促进|加快|服务|保障|改革|治理|机制|体系|工作|全面|重点|增长|提高|代表|报告|审议",
        )
    });
    static STORY: LazyLock<Regex> =
        LazyLock::new(|| pattern("她|他|说[^明]|记者|笑|问|了|着|吗|呢|吧|您|？|起来|过来|出来"));
    if length < 30 {
        return 0.0;
    }
    let count = |pattern: &Regex| count_of(pattern.find_iter(text).take(200).count());
    let size = count_of(length.min(4000));
    let rate = (2.0 * count(&STORY) - count(&REPORT)) * 100.0 / size;
    let weight = (size / 80.0).min(1.0);
    ((rate - 0.4) / 1.6 * weight).clamp(-3.0, 3.0)
}

/// Whether a piece speaks to those whom a report is given to.
fn addresses(text: &str) -> bool {
    text.starts_with("各位代表") || text.contains("请予审议") || text.contains("请各位代表")
}

/// What no report says: the words of reporters, of minutes and resolutions, of notices and letters,
/// of one who says I and you.
fn marks(text: &str, length: usize) -> f32 {
    static SURE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(concat!(
            "记者|通讯员|本报讯|近日|日前|昨日|昨天|昨晚|今晨|当晚|据介绍|据了解|据悉|据报道|告诉|采访|坦言|感慨|笔者|编者按",
            "|[他她]们?说|说：“|”[^“”。]{0,20}(?:说|说道|表示|认为)[，。]|纷纷(?:表示|认为)|负责人\\p{Han}{0,6}(?:说|表示|介绍)",
            "|^(?:会议|大会)(?:指出|强调|要求|认为|还|听取|充分|同意|号召|决定)|听取和审议了|主席台|前排就座|应到代表|执行主席|主持会议",
            "|特此|(?:通告|通知|公告)如下|请于|拨打|逾期|亲爱的|你们|您|该(?:市|县|区|村|镇|公司|校|院|项目)",
            "|^.{2,40}(?:的?决议|的决定|的?通告|的?公告|的?通知|倡议书|的一封信|启事)$|教练|客场|队员|谢谢大家|^[（(]\\d{4}年\\d{1,2}月\\d{1,2}日.{4,60}通过[）)]$|^\\d{4}年\\d{1,2}月\\d{1,2}日$",
        ))
    });
    static LIKELY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(concat!(
            "？|[她你谁]|(?:^|[，。：“])我(?:[^们国省市区州县校军代受向]|$)|怎么|那[天时年]|后来，|清晨|傍晚|村民|比赛|老师|小时候|一天",
            "|^(?:同志|朋友)们|(?:委员|代表|经理|书记|主任|队长|司机|老人|居民)\\p{Han}{2,3}(?:说|表示|认为|介绍)",
        ))
    });
    if length < 4 {
        return 0.0;
    }
    let times = |pattern: &Regex, most| count_of(pattern.find_iter(text).take(most).count());
    2.5 * times(&SURE, 2) + 0.8 * times(&LIKELY, 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> f32 {
        register(text, text.chars().count())
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
        ] {
            assert!(of(text) >= 2.0 || text.contains("委员"), "{text}");
            assert!(of(text) > 0.0, "{text}");
        }
        for text in [
            "我代表省人民政府，向大会报告工作。",
            "“你点我检”食品抽检持续开展。",
            "各位代表！我们要坚持党的领导。",
        ] {
            assert!(of(text) < 1.0, "{text}");
        }
    }
}
