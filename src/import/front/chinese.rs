//! The lines of a Chinese front matter.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::super::shape::pattern;
use super::{Meeting, Speaker};
use crate::model::Date;

const DIGITS: &str = "[0-9〇○◯ＯO零一二三四五六七八九十]";

/// The day in a text, and where it stands.
pub fn day(text: &str) -> Option<(Date, Range<usize>)> {
    static DAY: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            "({DIGITS}{{4}})\\s*年\\s*({DIGITS}{{1,3}})\\s*月\\s*({DIGITS}{{1,3}})\\s*日"
        ))
    });
    let found = DAY.captures(text)?;
    let (year, month, day) = (figure(&found[1])?, figure(&found[2])?, figure(&found[3])?);
    let date = format!("{year:04}-{month:02}-{day:02}").parse().ok()?;
    Some((date, found.get(0)?.range()))
}

fn figure(text: &str) -> Option<u32> {
    let digit = |c: char| match c {
        '〇' | '○' | '◯' | 'Ｏ' | 'O' | '零' => Some(0),
        c => c.to_digit(10).or_else(|| {
            let at = "一二三四五六七八九".chars().position(|d| d == c)?;
            u32::try_from(at + 1).ok()
        }),
    };
    if let Some((tens, ones)) = text.split_once('十') {
        let part = |text: &str, empty| match text {
            "" => Some(empty),
            text => figure(text),
        };
        return Some(part(tens, 1)? * 10 + part(ones, 0)?);
    }
    text.chars()
        .try_fold(0, |sum, c| Some(sum * 10 + digit(c)?))
}

/// The marks that stand around a subtitle and between its day and its meeting.
const AROUND: &[char] = &[
    '—', '－', '–', '-', '―', '─', '（', '(', '）', ')', ' ', '\u{3000}', '，', '、', '：',
];

/// The meeting’s name and its day in a subtitle.
pub fn meeting(text: &str) -> Option<Meeting> {
    let (date, range) = day(text)?;
    let rest = format!("{}{}", &text[..range.start], &text[range.end..]);
    let rest = without_report(rest.trim_matches(AROUND));
    let said = rest.trim_start_matches('于').trim_matches(AROUND);
    let name = said.strip_prefix('在').unwrap_or(said);
    let is_on = said.starts_with('在') && name.ends_with('上');
    let ends = ["会议上", "大会上", "会上"];
    let name = if is_on || ends.iter().any(|end| name.ends_with(end)) {
        name.trim_end_matches('上')
    } else {
        name
    };
    let fits = is_meeting(name) || is_framed(text, name);
    fits.then(|| (name.to_owned(), date))
}

/// Whether a name is a meeting’s.
fn is_meeting(name: &str) -> bool {
    name.ends_with(['会', '议'])
        && (name.ends_with('会') || name.ends_with("会议"))
        && !name.contains(['。', '，', '：', '—', '－', '（', '在'])
        && !name.contains("报告")
        && !name.contains("来源")
        && (5..=60).contains(&name.chars().count())
}

/// A subtitle up to 上: `……会议上的报告`, `……会议上所作的报告`.
fn without_report(text: &str) -> &str {
    static REPORT: LazyLock<Regex> =
        LazyLock::new(|| pattern("(会议上|大会上)(?:所?作)?的?(?:工作)?(?:报告|说明|讲话)$"));
    match REPORT.captures(text) {
        Some(found) => {
            let on = found.get(1).expect("the pattern has it");
            &text[..on.end()]
        }
        None => text,
    }
}

/// Whether dash or bracket, day, 在 and 上 stand around a name, so that it is a meeting’s whatever it
/// is called.
fn is_framed(text: &str, name: &str) -> bool {
    let marks = ['—', '－', '（', '(', '-'];
    let end = format!("在{name}上");
    text.starts_with(marks)
        && text.trim_end_matches(['）', ')']).ends_with(&end)
        && !name.contains('。')
}

/// The meeting’s name on a line without a day: `——在…会议上`, `会议：…会议`.
pub fn held_at(text: &str) -> Option<String> {
    static HELD: LazyLock<Regex> =
        LazyLock::new(|| pattern("^[—－–（(\\-\\s]*在(.{4,50}?(?:会议|大会))上的?[）)]?$"));
    let bare = text.trim_end_matches(['）', ')']);
    if let Some(found) = HELD.captures(without_report(bare)) {
        return Some(found[1].to_owned());
    }
    field(text, &["会议", "会议名称"])
        .filter(|name| is_meeting(name))
        .map(str::to_owned)
}

/// What stands after a label of the front matter and its colon.
pub fn field<'t>(text: &'t str, labels: &[&str]) -> Option<&'t str> {
    let (label, said) = text.split_once('：')?;
    let label: String = label.split_whitespace().collect();
    labels.contains(&label.as_str()).then_some(said.trim())
}

/// Who gave the report, and the meeting: `——青山省省长王某某在…会议上的报告`.
pub fn given_by(text: &str) -> Option<(Speaker, String)> {
    let text = text.trim_matches(AROUND);
    let (who, _) = text.split_once('在')?;
    let name = held_at(&text[who.len()..])?;
    let given = speaker(who.trim())?;
    (!given.0.contains(['—', '－', '。'])).then_some((given, name))
}

const OFFICES: &str = r"省\s*长|市\s*长|主\s*席|主\s*任|院\s*长|检察长|州\s*长|县\s*长|区\s*长|旗\s*长|盟\s*长|镇长|乡长|厅长|局长|行政长官|[组部会]长|书\s*记|秘书长|委员长|总\s*理|专\s*员";
const NAME: &str =
    r"\p{Han}{1,4}(?:\s{1,3}\p{Han}{1,3}){0,2}|\p{Han}{5,7}|\p{Han}{2,12}(?:[·•・]\p{Han}{2,12})+";

/// The office and the name on a line, the name as it stands: `青山市市长　王　某`, `王某（青山市市长）`.
pub fn speaker(text: &str) -> Option<Speaker> {
    static SPEAKER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^[（(—\s]*(?:报告人\s*[：:]?\s*)?(\S{{0,40}}?(?:代\s*)?(?:{OFFICES}))(?:[：:\s]+({NAME})|(\p{{Han}}{{2,3}}))[）)]?$"
        ))
    });
    static AFTER: LazyLock<Regex> = LazyLock::new(|| {
        pattern(&format!(
            r"^[—\s]*(?:报告人\s*[：:]?\s*)?({NAME})\s*[（(](\S{{0,40}}?(?:{OFFICES}))[）)]$"
        ))
    });
    let (office, name) = match SPEAKER.captures(text) {
        Some(found) => (found.get(1)?, found.get(2).or_else(|| found.get(3))?),
        None => {
            let found = AFTER.captures(text)?;
            (found.get(2)?, found.get(1)?)
        }
    };
    let (office, name) = (closed(office.as_str()), name.as_str());
    is_name(name, &office).then(|| (office, name.to_owned()))
}

/// The surnames of most people, without those with which words of a page begin: 时政, 关注, 查看.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏\
魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤\
康施牛樊葛邢齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿兰焦俞柳甘祝宁尚符舒阮柯纪梅童凌毕季裴霍涂苗谷\
盛曲翁冉骆蓝游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶牟艾尤阳穆农卓古吉缪简车芦麦褚娄窦戚岑宫费卜冷晏席\
卫米柏宗瞿桂佟臧闵苟邬边卞姬师仇栾隋刁沙荣巫寇桑郎甄丛仲虞敖巩佘池麻苑迟邝栗乌巴布";

/// The body in whose name a report is given: `青山市财政局`.
fn is_body(text: &str) -> bool {
    static BODY: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"^\p{Han}{2,24}(?:局|厅|委|委员会|办公室|政府|院|组)$"));
    BODY.is_match(text)
}

/// The name of a speaker that stands alone, without the office, without blanks: `栗 俊 昌`,
/// `艾力·买买提`, or that of a body.
pub fn name(text: &str) -> Option<String> {
    if is_body(text) {
        return Some(text.to_owned());
    }
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(r"^\p{Han}(?:\s{0,4}\p{Han}){1,3}$|^\p{Han}{2,8}(?:[·•・]\p{Han}{2,8}){1,2}$")
    });
    let name = ALONE.is_match(text).then(|| closed(text))?;
    let is_long = name.contains(['·', '•', '・']);
    (is_long || name.starts_with(|c| SURNAMES.contains(c))).then_some(name)
}

/// Without blanks.
pub fn closed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether a word can be the name of one who holds an office. Long ones are those of the peoples
/// whose names are written as they sound.
fn is_name(name: &str, office: &str) -> bool {
    let length = name.chars().filter(|c| !c.is_whitespace()).count();
    let says = ["作", "出席", "主持", "讲话", "报告", "会议", "发言", "记者"];
    length >= 2
        && !name.starts_with(['会', '作', '等', '助', '在'])
        && (length <= 4
            || name.contains(['·', '•', '・', ' ', '\u{3000}'])
            || office.contains("自治") && !says.iter().any(|word| name.contains(word)))
}

/// The characters with which an office ends.
pub const OFFICE_ENDS: [char; 4] = ['长', '席', '任', '理'];

/// Those addressed, one after another.
const ADDRESSED: &str = "^(?:尊敬的|各位|同志们|主任|主席|女士们)[^。；：:！!“，,]{0,24}(?:[，,](?:尊敬的|各位|全体|同志|女士|先生|朋友|主任|主席|委员|列席)[^。；：:！!“，,]{0,14}){0,3}";

/// Where the address ends that a text begins with, its colon with it.
pub fn address(text: &str) -> Option<usize> {
    static OPENING: LazyLock<Regex> = LazyLock::new(|| pattern(&format!("{ADDRESSED}[：:]")));
    Some(OPENING.find(text)?.end())
}

/// Whether a line addresses the deputies and says nothing else.
pub fn is_salutation(text: &str) -> bool {
    static SALUTATION: LazyLock<Regex> =
        LazyLock::new(|| pattern(&format!("{ADDRESSED}[：！:!]$")));
    static BARE: LazyLock<Regex> =
        LazyLock::new(|| pattern("^(?:尊敬的)?各位代表(?:[、，]同志们)?[，,]?$"));
    text.ends_with(['！', '：', '!', ':']) && SALUTATION.is_match(text)
        || text.len() < 60 && BARE.is_match(text)
}
