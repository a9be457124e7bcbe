//! Articles of their own that ran into a report.

use std::collections::BTreeMap;
use std::fs;

use twinpress::import::{Draft, Imported, Reason, TextOptions, read_text};
use twinpress::source::Source;

use crate::desk::{Desk, HOHHOT, corpus};

/// Numbers that follow from a seed alone (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("64 bits") % n
    }
}

fn read(text: &str) -> Imported {
    read_text(&Source::new("a.txt", text), &TextOptions::default()).expect("nothing is lost")
}

/// What a draft says, whatever the lines it was read from.
fn said(draft: &Draft) -> Draft {
    let mut said = draft.clone();
    for part in said.bodies_mut().flatten() {
        part.line = 0;
    }
    said
}

/// The lines that were set aside.
fn aside(found: &Imported) -> Vec<&str> {
    let omitted = found.set_aside.iter();
    omitted.flat_map(|omitted| omitted.text.lines()).collect()
}

/// Whether an article was set aside, and whether lines are named that may be one's.
fn told(found: &Imported) -> (bool, bool) {
    let mut omitted = found.set_aside.iter();
    let is_aside = omitted.any(|omitted| omitted.reason == Reason::Article);
    let mut entries = found.log.iter();
    (
        is_aside,
        entries.any(|entry| entry.code.name() == "import.article"),
    )
}

/// The lines of a report's body, up to its annexes and the end of its page.
fn body(text: &str) -> (usize, usize) {
    let lines: Vec<&str> = text.lines().collect();
    let start = lines
        .iter()
        .position(|line| line.trim_start().starts_with("各位代表"))
        .expect("a salutation");
    let is_end = |line: &&str| {
        ["附件", "注释", "相关报道", "》》"]
            .iter()
            .any(|mark| line.starts_with(mark))
    };
    let end = lines.iter().position(is_end).unwrap_or(lines.len());
    (start, end)
}

const NAMES: [&str; 6] = [
    "gansu",
    "guangdong",
    "hainan",
    "inner-mongolia",
    "shanghai",
    "yunnan",
];

fn province(name: &str) -> String {
    let path = corpus(&format!("corpus/provinces-2026/{name}.zh.txt"));
    fs::read_to_string(path).expect("the report")
}

/// A report with some paragraphs of another at a random place, and those paragraphs.
fn spliced(host: &str, guest: &[&str], dice: &mut Dice) -> (String, Vec<String>, bool) {
    let (start, end) = body(host);
    let at = start + 2 + dice.below(end - start - 3);
    let mut article: Vec<String> = Vec::new();
    if dice.below(2) == 0 {
        article.push("春风又绿千重山".into());
        article.push("本报记者 王某某".into());
    }
    let count = 6 + dice.below(18);
    let from = dice.below(guest.len().saturating_sub(count).max(1));
    article.extend(
        guest
            .iter()
            .skip(from)
            .take(count)
            .map(|line| (*line).to_owned()),
    );
    let (text, is_cut) = with(host, &article, at, dice);
    (text, article, is_cut)
}

/// A report with an article at a line: before it, or within its sentence. Whether that is cut.
fn with(host: &str, article: &[String], at: usize, dice: &mut Dice) -> (String, bool) {
    let lines: Vec<&str> = host.lines().collect();
    let chars: Vec<char> = lines[at].chars().collect();
    let middle = chars.len() / 2;
    let cut = (chars.len() > 120 && dice.below(2) == 0).then(|| {
        (middle..chars.len() - 10).find(|&at| {
            chars[at - 5..at + 5]
                .iter()
                .all(|c| ('一'..='龥').contains(c))
        })
    });
    let mut out: Vec<String> = lines[..at].iter().map(|line| (*line).to_owned()).collect();
    let cut = cut.flatten();
    match cut {
        Some(cut) => {
            out.push(chars[..cut].iter().collect());
            out.extend(article.iter().cloned());
            out.push(chars[cut..].iter().collect());
        }
        None => {
            out.extend(article.iter().cloned());
            out.push(lines[at].to_owned());
        }
    }
    out.extend(lines[at + 1..].iter().map(|line| (*line).to_owned()));
    // Some lines of the newspaper end within a sentence as they are.
    let is_cut = cut.is_some()
        || !lines[at - 1].ends_with(['。', '！', '：']) && lines[at - 1].chars().count() > 60;
    (out.join("\n"), is_cut)
}

/// The real reports, and the feature that ran into one of them.
fn texts() -> (Vec<String>, Vec<String>) {
    let mut all: Vec<String> = NAMES.iter().map(|name| province(name)).collect();
    let path = corpus("hohhot-2026/newspaper-extraction.zh.txt");
    let text = fs::read_to_string(path).expect("the newspaper");
    let lines: Vec<&str> = text.lines().collect();
    // By hand: the feature stands on lines 89 to 137, within a sentence.
    let whole = [lines[86], lines[138]].concat();
    let host = [&lines[..86], &[whole.as_str()], &lines[139..]].concat();
    all.push(host.join("\n"));
    let feature = lines[88..137].iter().filter(|line| !line.is_empty());
    (all, feature.map(|line| (*line).to_owned()).collect())
}

#[test]
fn corpus_the_feature_is_taken_out_of_the_newspaper_and_the_report_is_whole() {
    let path = corpus("hohhot-2026/newspaper-extraction.zh.txt");
    let desk = Desk::new("");
    desk.put("a.txt", &fs::read(path).expect("the newspaper"));
    let run = desk.run(&["import", "a.txt", "-o", "r.yaml", "--strict"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for (line, with) in [(31, 29), (47, 45), (57, 55), (73, 71), (139, 87)] {
        let told = format!("note[import.joined] a.txt:{line}: line {with} goes on with this line");
        assert!(run.stderr.contains(&told), "{told}\n{}", run.stderr);
    }
    assert_eq!(
        run.stderr.matches("import.joined").count(),
        5,
        "{}",
        run.stderr
    );
    assert_eq!(
        run.stderr.matches("import.split").count(),
        1,
        "{}",
        run.stderr
    );
    let told = "note[import.set-aside] a.txt:89: lines 89–137 set aside, an article of its own: 城兴企旺启新程 (25 pieces";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    // The report as it was delivered, put right by hand, is among the examples.
    assert_eq!(
        desk.run(&["build", "r.yaml", "-o", "out", "-e", "text"])
            .code,
        0
    );
    let right = desk.run(&["build", HOHHOT, "-o", "out", "-e", "text", "-l", "zh"]);
    assert_eq!(right.code, 0, "{}", right.stderr);
    // It has its figures apart, which may part lines elsewhere.
    let said = |name: &str| -> String { desk.text(name).split_whitespace().collect() };
    let text = said("r.text.zh.txt");
    assert!(text == said("hohhot-2026.text.zh.txt"), "{text}");
    let is_han = |c: &char| ('\u{3400}'..='\u{9fff}').contains(c);
    assert_eq!(text.chars().filter(is_han).count(), 5649);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    let blocks = ["- paragraph:", "- salutation:", "- section:"];
    let count: usize = blocks
        .iter()
        .map(|block| report.matches(block).count())
        .sum();
    // With title, meeting and speaker.
    assert_eq!(count + 3, 45, "{report}");
}

#[test]
fn corpus_the_feature_imports_as_a_report_of_its_own() {
    let path = corpus("hohhot-2026/newspaper-extraction.zh.txt");
    let desk = Desk::new("");
    desk.put("a.txt", &fs::read(path).expect("the newspaper"));
    assert_eq!(desk.run(&["import", "a.txt", "-o", "r.yaml"]).code, 0);
    let run = desk.run(&["import", "r.set-aside.txt", "-o", "feature.yaml"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("feature.yaml")).expect("a report");
    assert!(report.contains("title: {zh: 城兴企旺启新程}"), "{report}");
    assert!(
        report.contains("heading: {zh: 低空经济的新赛道}"),
        "{report}"
    );
    assert_eq!(
        desk.run(&["build", "feature.yaml", "-o", "out", "-e", "text"])
            .code,
        0
    );
}

/// A text in lines of one width, as a program takes it from a PDF: without indents, with the numbers
/// of pages.
fn broken(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let chars: Vec<char> = line.trim().chars().collect();
        lines.extend(chars.chunks(30).map(|line| line.iter().collect()));
    }
    let pages = lines.chunks(25).zip(1..);
    let page = |(lines, number): (&[String], usize)| format!("{}\n{number}\n", lines.join("\n"));
    pages.map(page).collect()
}

#[test]
fn corpus_no_report_loses_a_paragraph_to_an_article_that_is_not_there() {
    let (all, _) = texts();
    let broken: Vec<String> = all.iter().map(|text| broken(text)).collect();
    for text in all.iter().chain(&broken) {
        let found = read(text);
        assert_eq!(
            told(&found),
            (false, false),
            "{:?} {:?}",
            aside(&found),
            found.log
        );
    }
}

/// What a newspaper of the same place may have beside a report: a piece of news, a notice, a feature,
/// questions and answers, the weather, vacancies, a popular essay; each with how many lines of headline
/// and byline it has.
const LOCAL: [(&str, usize); 8] = [
    (
        "男篮险胜对手 取得三连胜\n本报记者 王某某\n昨晚，省男篮坐镇主场迎来了第18轮比赛，最终以98比95险胜来访的东海队。\n比赛一开始，两队就打得难解难分。首节过半，外援连续命中三分球，帮助主队取得领先。\n“这场球赢得不容易，我们的队员一直没有放弃。”赛后，主教练李某说。\n下一轮，主队将前往客场挑战排名第三的北港队。",
        2,
    ),
    (
        "关于冬季供暖有关事项的通告\n为切实做好冬季供暖工作，保障广大用户的用热权益，现将有关事项通告如下：\n一、供暖时间为2026年11月1日至2027年3月31日。如遇极端天气，将适时调整供暖时间。\n二、用户室内温度不达标的，可拨打客服电话反映，由供热单位派人上门检查。\n三、用户需办理停热手续的，请于10月15日前到营业厅办理，逾期不予受理。\n特此通告。\n青山市城市管理局\n2026年9月20日",
        1,
    ),
    (
        "一盏灯照亮回家路\n本报记者 李某\n清晨六点，天还没有亮透，68岁的周阿姨已经推着清洁车出了门。\n“这条巷子我扫了二十三年，哪块砖松了，我闭着眼都知道。”她一边说，一边弯下腰捡起一片落叶。\n前些年，巷子里没有一盏路灯，晚上黑漆漆的，老人摔倒是常有的事。\n灯装好的那天晚上，孩子们在灯下跑来跑去，老人们搬出小板凳，坐在门口聊天。\n“你看，多亮堂。”她抬起头，指着头顶的灯，眼睛也亮了起来。",
        2,
    ),
    (
        "代表热议工作报告\n本报记者 张某\n昨日，出席会议的代表们分成七个代表团，认真审议报告。审议现场气氛热烈，代表们踊跃发言。\n“听完报告，最大的感受就是一个‘实’字。”人大代表刘某说，报告里提到的每一件实事，老百姓都看得见。\n刘某是一名社区医生，她最关心的是基层医疗，过去社区卫生服务站设备简陋，如今能和大医院远程会诊。\n代表们纷纷表示，要把报告描绘的蓝图变为现实，需要大家一起努力。",
        2,
    ),
    (
        "办居住证要带什么材料\n问：外地人在本地住多久可以办居住证？\n答：住满半年，有稳定工作、稳定住所或者正在读书，符合其中一条就能办。\n问：要带哪些东西？\n答：带上身份证、一张近照，再带租房合同或者单位开的证明就可以了。\n问：几天能拿到？\n答：材料齐的，十五天内发证；自己在手机上申请的，还能寄到家里。",
        1,
    ),
    (
        "周末有雨 出门带伞\n本报记者 孙某\n据省气象台预报，受高空槽影响，明天傍晚到后天，全省大部有小到中雨，山区局部有大雨。\n最高气温将从28℃降到19℃，早晚偏凉，外出的朋友要添一件外套。\n雨天路滑，开车要慢一些，不要在桥下和低洼的地方停车。\n下周一起雨停转晴，气温慢慢回升。",
        2,
    ),
    (
        "青山超市招聘收银员\n因新店开张，现招聘收银员20名、理货员15名，男女不限。\n年龄18至45岁，能上晚班，会用电脑，做过的优先。\n月薪3800元起，包一顿午饭，满一年有年休假。\n有意的请带身份证到滨河路店二楼人事处报名，联系人：马女士。",
        1,
    ),
    (
        "萤火虫为什么会发光\n夏天的夜晚，草丛里一闪一闪的，那是萤火虫。它们为什么会发光呢？\n原来，萤火虫的肚子里有一种特别的东西，遇到氧气就会亮起来，却一点也不烫。\n雄虫一边飞一边闪，雌虫停在草叶上，看见中意的，就闪几下回答它。\n有人把几只萤火虫装进纱袋，据说真的能照着看书，不过第二天它们大多就飞不动了。",
        1,
    ),
];

/// How many articles of a kind were tried, set aside exactly, and named in a warning while all is kept.
#[derive(Debug, Default)]
struct Score {
    tried: usize,
    exact: usize,
    named: usize,
}

impl Score {
    fn add(&mut self, right: &Draft, found: &Imported) {
        let (is_aside, is_named) = told(found);
        self.tried += 1;
        self.exact += usize::from(said(&found.draft) == *right);
        self.named += usize::from(!is_aside && is_named);
    }
}

#[test]
fn corpus_articles_of_the_same_place_are_set_aside_by_two_signs_and_named_by_one() {
    let (all, _) = texts();
    let mut scores: BTreeMap<(bool, bool), Score> = BTreeMap::new();
    for (seed, host) in (1_u64..).zip(&all) {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let right = said(&read(host).draft);
        for (text, heads) in LOCAL
            .iter()
            .flat_map(|(text, heads)| [(text, 0), (text, *heads)])
        {
            let article: Vec<String> = text.lines().skip(heads).map(str::to_owned).collect();
            let (start, end) = body(host);
            let at = start + 2 + dice.below(end - start - 3);
            let (text, is_cut) = with(host, &article, at, &mut dice);
            let found = read(&text);
            let score = scores.entry((heads == 0, is_cut)).or_default();
            score.add(&right, &found);
        }
    }
    eprintln!("local articles (has a headline, cuts a sentence): {scores:?}");
    let [none, cut, headed, both] = [(false, false), (false, true), (true, false), (true, true)]
        .map(|signs| scores.remove(&signs).unwrap_or_default());
    let (tried, exact) = (headed.tried + both.tried, headed.exact + both.exact);
    assert!(
        exact * 100 >= tried * 85,
        "{exact} of {tried} with a headline"
    );
    assert!(
        cut.exact * 100 >= cut.tried * 60,
        "{cut:?} within a sentence"
    );
    // Nothing but its words tells of such a one: it stays, and a warning names it.
    assert!(
        none.named * 100 >= none.tried * 75,
        "{none:?} without any sign"
    );
}

#[test]
fn corpus_articles_in_lines_of_one_width_are_set_aside_as_paragraphs() {
    let (all, _) = texts();
    let (mut tried, mut exact) = (0, 0);
    for (seed, host) in (101_u64..).zip(&all) {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let right = said(&read(&indented(host)).draft);
        for (text, _) in &LOCAL {
            let article: Vec<String> = text.lines().map(str::to_owned).collect();
            let (start, end) = body(host);
            let lines: Vec<&str> = host.lines().collect();
            let at = start + 2 + dice.below(end - start - 3);
            let all = [
                lines[..at].join("\n"),
                article.join("\n"),
                lines[at..].join("\n"),
            ];
            tried += 1;
            let found = read(&indented(&all.join("\n")));
            exact += usize::from(said(&found.draft) == right);
        }
    }
    eprintln!("articles in lines of one width: {exact} of {tried} set aside exactly");
    assert!(exact * 100 >= tried * 80, "{exact} of {tried}");
}

/// A text in lines of one width, each paragraph with its indent.
fn indented(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let chars: Vec<char> = "　　".chars().chain(line.trim().chars()).collect();
        lines.extend(chars.chunks(28).map(|line| line.iter().collect()));
    }
    lines.join("\n")
}

#[test]
fn corpus_a_speaker_who_says_i_and_asks_stays_in_the_report() {
    let (all, _) = texts();
    let own = "我深知，肩上的担子重于千钧。我将与同志们一道，说了算、定了干，绝不辜负人民的重托。\n我们常说，打铁必须自身硬。你为群众办了多少事，群众心里都有一杆秤。";
    for host in &all {
        let lines: Vec<&str> = host.lines().collect();
        let (start, end) = body(host);
        let at = usize::midpoint(start, end);
        let text = [&lines[..at], &own.lines().collect::<Vec<_>>(), &lines[at..]].concat();
        let found = read(&text.join("\n"));
        assert_eq!(
            told(&found),
            (false, false),
            "{:?} {:?}",
            aside(&found),
            found.log
        );
    }
}

#[test]
fn corpus_articles_at_random_places_are_set_aside_or_named_by_their_bylines() {
    let (all, feature) = texts();
    let mut scores: BTreeMap<(bool, bool), Score> = BTreeMap::new();
    for seed in 1_u64..=48 {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let _ = (dice.below(9), dice.below(9));
        let (host, guest) = (dice.below(7), dice.below(8));
        // Of one province, two reports are told apart by nothing.
        if host == guest || [host, guest] == [3, 6] || [host, guest] == [6, 3] {
            continue;
        }
        let lines: Vec<&str> = match all.get(guest) {
            None => feature.iter().map(String::as_str).collect(),
            Some(text) => {
                let (start, end) = body(text);
                let lines = text.lines().skip(start + 2).take(end - start - 3);
                lines.filter(|line| !line.trim().is_empty()).collect()
            }
        };
        let (text, article, is_cut) = spliced(&all[host], &lines, &mut dice);
        let (right, found) = (said(&read(&all[host]).draft), read(&text));
        let has_byline = article
            .get(1)
            .is_some_and(|line| line.starts_with("本报记者"));
        let score = scores.entry((has_byline, is_cut)).or_default();
        score.add(&right, &found);
    }
    eprintln!("articles (has a byline, cuts a sentence): {scores:?}");
    // In the words of another report only a byline tells of it, and only a sentence where it ends.
    let bylined = scores.iter().filter(|((has_byline, _), _)| *has_byline);
    let (tried, sure) = bylined.fold((0, 0), |(tried, sure), (_, score)| {
        (tried + score.tried, sure + score.exact + score.named)
    });
    assert!(
        sure * 100 >= tried * 90,
        "{sure} of {tried} set aside exactly or named"
    );
}
