//! The figures of a text are read rightly, and compared between the languages.

mod built;
mod command;

use std::collections::BTreeMap;
use std::fs;

use proptest::prelude::*;
use twinpress::figures::recognize::{Found, Language, Value, read};
use twinpress::figures::{Agreement, agree};

use crate::desk::corpus;

/// A figure in short: kind, value (and the end of a range), unit.
fn short(text: &str, found: &Found<'_>) -> String {
    let value = value(found);
    let span = &text[found.start..found.end];
    format!(
        "{} {value} {} {span}",
        found.kind.as_str(),
        found.unit.unwrap_or("-")
    )
}

fn value(found: &Found<'_>) -> String {
    match found.value.end() {
        Some(end) => format!("{}..{end}", found.value),
        None => found.value.to_string(),
    }
}

fn kinds_and_values(text: &str) -> Vec<String> {
    let found = read(text, Language::of(text));
    found
        .iter()
        .map(|found| format!("{} {}", found.kind.as_str(), value(found)))
        .collect()
}

#[track_caller]
fn holds(text: &str, expected: &[&str]) {
    assert_eq!(kinds_and_values(text), expected, "{text}");
}

#[test]
fn dates_and_fractions_in_digits_are_the_same_in_both_languages() {
    holds("截至2026/02/11。", &["date.day 2026-02-11"]);
    holds("As of 2026/02/11.", &["date.day 2026-02-11"]);
    holds("占1/16。", &["fraction 0.0625"]);
    holds("It is 1/16.", &["fraction 0.0625"]);
}

#[test]
fn a_range_of_months_or_days_may_be_joined_by_any_word_for_to() {
    for to in ["至", "到", "—", "～"] {
        holds(&format!("今年1{to}9月"), &["date.range --01..--09"]);
        holds(&format!("2月3{to}5日"), &["date.range --02-03..--02-05"]);
    }
}

#[test]
fn chinese_numerals_have_their_value() {
    for (text, expected) in [
        ("达到二万六千亿元", "money 2600000000000"),
        ("登记二百八十万零四千六百一十二户", "count.item 2804612"),
        ("贷款五万亿元", "money 5000000000000"),
        ("惠及一亿零五万人", "count.person 100050000"),
        ("四万万人", "count.person 400000000"),
        ("资金56.5亿元", "money 5650000000"),
        ("产值1.37万亿元", "money 1370000000000"),
        ("123.05亿元", "money 12305000000"),
        ("培训1200万人次", "count.person-time 12000000"),
        ("两次召开会议", "count.occasion 2"),
        ("走访两三个乡镇", "count.item 2..3"),
        ("三四十人参加", "count.person 30..40"),
        ("二十二", "number 22"),
        ("一百零一", "number 101"),
        ("１２项", "count.item 12"),
        ("1,234件", "count.item 1234"),
        ("二百五十件", "count.item 250"),
        ("收入3.2兆元", "money 3200000000000"),
        ("資金56.5億元", "money 5650000000"),
        ("装机8041.6万千瓦", "energy 80416000"),
        ("走访三五个村", "count.item 3..5"),
        ("提出三百五六十件", "count.item 350..360"),
        ("降至-3.5℃", "number -3.5"),
        ("用时一年半", "duration 1.5"),
        ("第十四个五年规划", "plan.fyp 14"),
    ] {
        holds(text, &[expected]);
    }
}

#[test]
fn a_number_that_nobody_can_tell_is_vague() {
    for text in ["16万3", "几栋高楼", "数百人", "十几家"] {
        let found = read(text, Language::Chinese);
        assert!(
            found.iter().all(|found| found.value == Value::Vague) && found.len() == 1,
            "{text}: {found:?}"
        );
    }
}

#[test]
fn shares_fractions_and_multiples_are_told_apart() {
    for (text, expected) in [
        ("93.7%的问题得到解决", "percent.share 93.7"),
        ("办结率为90%", "percent.rate 90"),
        ("比上年减少21%", "percent.change -21"),
        ("增长百分之十七点三", "percent.change 17.3"),
        ("误差千分之五", "percent.share 0.5"),
        ("概率为万分之三", "percent.rate 0.03"),
        ("三分之一的代表", "fraction 1/3"),
        ("四分之一", "fraction 0.25"),
        ("占比三成", "percent.share 30"),
        ("占比八成五。", "percent.share 85"),
        ("1/3的代表", "fraction 1/3"),
        ("一半以上", "fraction 0.5"),
        ("比上年增长一倍", "multiple 2"),
        ("比上年增长两倍", "multiple 3"),
        ("增长到2倍", "multiple 2"),
        ("提高2.5个百分点", "percent.point 2.5"),
        ("增速为5%—8%", "percent.change 5..8"),
        ("占4-15%", "percent.share 4..15"),
        ("投资9亿～16亿元", "money 900000000..1600000000"),
        ("4.5%至5%", "percent.share 4.5..5"),
    ] {
        holds(text, &[expected]);
    }
}

#[test]
fn dates_are_read_in_every_writing() {
    for (text, expected) in [
        ("2026年2月11日", "date.day 2026-02-11"),
        ("2024 年 11 月 6 日", "date.day 2024-11-06"),
        ("二〇二六年二月十一日", "date.day 2026-02-11"),
        ("二零二四年十一月六日", "date.day 2024-11-06"),
        ("二○二四年十一月六日", "date.day 2024-11-06"),
        ("２０２４年１１月６日", "date.day 2024-11-06"),
        ("2024年1—9月", "date.range 2024-01..2024-09"),
        ("2024年1月20日至23日", "date.range 2024-01-20..2024-01-23"),
        ("11月6日", "date.day --11-06"),
        ("2025年", "date.year 2025"),
        ("2021—2025年", "date.range 2021..2025"),
        ("February 11, 2026", "date.day 2026-02-11"),
        ("11 February 2026", "date.day 2026-02-11"),
        ("February 2026", "date.month 2026-02"),
        ("January 20–23, 2024", "date.range 2024-01-20..2024-01-23"),
        ("January 20-23, 2024", "date.range 2024-01-20..2024-01-23"),
        ("January to September 2024", "date.range 2024-01..2024-09"),
        ("2026-02-11", "date.day 2026-02-11"),
    ] {
        holds(text, &[expected]);
    }
}

#[test]
fn ordinals_plans_names_and_markers_have_their_kind() {
    holds(
        "市第十六届人民代表大会第五次会议",
        &["ordinal.term 16", "ordinal.session 5"],
    );
    holds("二十届四中全会", &["ordinal.plenum 20/4"]);
    holds("党的二十大精神", &["ordinal.party-congress 20"]);
    holds("“十四五”开局", &["plan.fyp 14"]);
    holds("坚决做到“两个维护”", &["set-phrase 2"]);
    holds("推动“五进”工作", &["set-phrase 5"]);
    holds("“一府一委两院”", &["set-phrase 1+1+2"]);
    holds("三级人大联动", &["level 3"]);
    holds("拨打12345热线", &["code.hotline 12345"]);
    holds(
        "the 12345 government service hotline",
        &["code.hotline 12345"],
    );
    holds("“1+9”机制", &["code.formula 1+9"]);
    holds("一、工作回顾", &["marker.heading 1"]);
    holds(
        "要求如下：一是学习；二是落实",
        &["marker.list 1", "marker.list 2"],
    );
    holds("前46家企业", &["ordinal.range 1..46"]);
    holds("成立105周年", &["anniversary 105"]);
    holds("连续8年", &["duration.consecutive 8"]);
    holds("首次开展", &["ordinal.first 1"]);
    holds(
        "the Fifth Session of the 16th People’s Congress",
        &["ordinal.session 5", "ordinal.term 16"],
    );
    holds("the 14th Five-Year Plan", &["plan.fyp 14"]);
}

#[test]
fn english_figures_have_their_value() {
    for (text, expected) in [
        ("5.65 billion yuan", "money 5650000000"),
        ("RMB 5.65 billion", "money 5650000000"),
        ("RMB3.65 trillion", "money 3650000000000"),
        ("RMB1.2-1.5 billion", "money 1200000000..1500000000"),
        ("US$1.5bn", "money 1500000000"),
        ("1.5bn yuan", "money 1500000000"),
        ("€20m", "money 20000000"),
        ("$1.2m–$1.5m", "money 1200000..1500000"),
        ("GBP 5 million", "money 5000000"),
        (".5 percent of them", "percent.share 0.5"),
        (".75 million yuan", "money 750000"),
        ("the twenty-first meeting", "ordinal.rank 21"),
        ("minus 5 degrees", "count.item -5"),
        ("US$36 billion", "money 36000000000"),
        ("2,804,612 households", "count.item 2804612"),
        ("twenty-two bills", "count.item 22"),
        ("two hundred and five laws", "count.item 205"),
        ("a period of three dozen laws", "count.item 36"),
        ("one third of the deputies", "fraction 1/3"),
        ("cut by a third.", "fraction 1/3"),
        ("one quarter of the deputies", "fraction 0.25"),
        ("4.5 to 5 percent of them", "percent.share 4.5..5"),
        ("4.5–5% of them", "percent.share 4.5..5"),
        ("2.5 percentage points", "percent.point 2.5"),
        ("down 21 percent", "percent.change -21"),
        ("the number doubled", "multiple 2"),
        ("the number tripled", "multiple 3"),
        ("200 hectares", "area 200"),
        ("650 million tons", "mass 650000000"),
        ("two or three townships", "count.item 2..3"),
        ("one to two townships", "count.item 1..2"),
        ("a dozen bills", "count.item 12"),
        ("half a million people", "number 500000"),
        ("one and a half years", "duration 1.5"),
        ("a 3 percent decline", "percent.change -3"),
        ("the 105th anniversary", "anniversary 105"),
        ("for the eighth consecutive year", "duration.consecutive 8"),
        ("eight years running", "duration.consecutive 8"),
        ("at 9:30 a.m.", "time.clock 09:30"),
    ] {
        holds(text, &[expected]);
    }
}

#[test]
fn a_qualifier_is_part_of_the_figure() {
    for (text, span, qualifier) in [
        ("贷款近180亿元", "近180亿元", "nearly"),
        ("价值超10亿元", "超10亿元", "over"),
        ("招聘4800多名标注员", "4800多名", "over"),
        ("扶持5000余户", "5000余户", "over"),
        ("耗资约3亿元", "约3亿元", "about"),
        ("走访不足10户", "不足10户", "under"),
        ("联系上百家企业", "上百家", "at-least"),
        ("服务上万人次", "上万人次", "at-least"),
        ("走访近百家企业", "近百家", "nearly"),
        ("投入超千亿元", "超千亿元", "over"),
        ("听取至少3项", "至少3项", "at-least"),
        ("提出至多5件", "至多5件", "at-most"),
        ("安排30人左右", "30人左右", "about"),
        ("设置20个以上", "20个以上", "at-least"),
        (
            "It cost nearly 18 billion yuan",
            "nearly 18 billion yuan",
            "nearly",
        ),
        ("with more than 4,800 staff", "more than 4,800", "over"),
        ("at least five", "at least five", "at-least"),
        ("up to 50", "up to 50", "at-most"),
    ] {
        let found = read(text, Language::of(text));
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(&text[found[0].start..found[0].end], span);
        let told = found[0].qualifier.map(|qualifier| qualifier.as_str());
        assert_eq!(told, Some(qualifier), "{text}");
    }
}

#[test]
fn a_numeral_inside_a_word_is_no_figure() {
    for text in [
        "统一部署一般事项，十分重要",
        "一带一路、三农、千方百计、万众一心",
        "一致同意进一步一体推进一些工作",
        "一方面、一系列、一批项目，一个想法",
        "四川、三亚、九江、六安",
        "20世纪90年代，上世纪八九十年代，进入二十一世纪",
        "以上百姓受益，线上百货热销，近百姓之心",
        "in the twenty-first century, see v.5",
        "one of the most important measures",
        "a first-rate answer, they were at one on it",
    ] {
        assert_eq!(kinds_and_values(text), [""; 0], "{text}");
    }
}

#[test]
fn no_run_of_numerals_is_too_much() {
    for piece in ["2025年", "十月", "亿万", "3月", "一", "千百", "one-", "3–"] {
        let text = piece.repeat(20_000);
        let found = read(&text, Language::of(&text));
        assert!(found.iter().all(|found| found.end <= text.len()), "{piece}");
    }
    // A text may end where a second number is due.
    for text in [
        "from 3 towns–",
        "one-thir–",
        "3 to ",
        "RMB",
        "3至",
        "hotline .65s",
    ] {
        let found = read(text, Language::of(text));
        assert!(found.iter().all(|found| found.start < found.end), "{text}");
    }
}

#[test]
fn temperatures_below_zero_are_below_zero() {
    holds("最低气温零下20度", &["number -20"]);
    holds("零下二十摄氏度", &["number -20"]);
}

fn compare<'a>(zh: &'a str, en: &'a str) -> Agreement<'a> {
    agree(&read(zh, Language::Chinese), &read(en, Language::English))
}

#[test]
fn both_languages_tell_equal_values() {
    for (zh, en) in [
        ("投资达到80亿元。", "Investment reached 8 billion yuan."),
        (
            "培训3000万人次。",
            "Training was given on 30 million occasions.",
        ),
        ("改造5.6万户。", "A total of 56,000 homes were rebuilt."),
        ("外贸总额450亿美元。", "Trade came to US$45 billion."),
        ("三次召开会议。", "The meeting was held three times."),
        ("走访三四个村。", "Three or four villages were visited."),
        (
            "四分之一的代表参加。",
            "One quarter of the deputies took part.",
        ),
        ("增长百分之六点五。", "It grew 6.5 percent."),
        ("数量增长两倍。", "The number tripled."),
        (
            "会议于二〇二五年三月八日召开。",
            "It was held on March 8, 2025.",
        ),
        ("2025年1—6月", "January to June 2025"),
        (
            "审议草案十五件，通过8件。",
            "Fifteen drafts were considered and eight passed.",
        ),
        (
            "第十五届人民代表大会第四次会议",
            "the Fourth Session of the 15th People’s Congress",
        ),
        ("粮食产量1.3万亿斤。", "Grain output was 650 million tons."),
        ("新增林地3000亩。", "It added 200 hectares of woodland."),
        (
            "学习二十届三中全会精神",
            "the Third Plenary Session of the 20th Central Committee",
        ),
    ] {
        let agreement = compare(zh, en);
        assert!(agreement.is_full(), "{zh} | {en}: {agreement:?}");
        assert!(agreement.points.is_empty());
    }
}

#[test]
fn a_value_that_differs_is_told_from_both_sides() {
    for (zh, en) in [
        ("投资达到80亿元。", "Investment reached 80 billion yuan."),
        (
            "培训3000万人次。",
            "Training was given on 3 million occasions.",
        ),
        ("惠及一亿零六万人。", "It benefited 106 million people."),
        ("三次召开会议。", "The meeting was held twice."),
        (
            "三分之一的代表参加。",
            "One quarter of the deputies took part.",
        ),
        ("会议于2025年3月8日召开。", "It was held on March 18, 2025."),
        ("会议于2025年3月8日召开。", "It was held on April 8, 2025."),
        ("新增林地3000亩。", "It added 2,000 hectares of woodland."),
        ("第十四届人民代表大会", "the 15th People’s Congress"),
    ] {
        let agreement = compare(zh, en);
        assert!(!agreement.only_first.is_empty(), "{zh} | {en}");
        assert!(!agreement.only_second.is_empty(), "{zh} | {en}");
    }
    let missing = compare("制定5件、修改5件。", "Five were enacted.");
    assert_eq!(missing.only_first.len(), 1);
    let points = compare("提高2.5个百分点。", "It rose by 2.5 percent.");
    assert!(points.is_full());
    assert_eq!(points.points.len(), 1);
}

/// Pieces that figures are made of, and what stands around them.
const PIECES: &[&str] = &[
    "一",
    "二",
    "两",
    "三",
    "五",
    "十",
    "百",
    "千",
    "万",
    "亿",
    "几",
    "数",
    "半",
    "零",
    "〇",
    "第",
    "届",
    "次",
    "会议",
    "年",
    "月",
    "日",
    "元",
    "个",
    "百分点",
    "%",
    "分之",
    "百分之",
    "倍",
    "增长",
    "减少",
    "近",
    "约",
    "多",
    "余",
    "以上",
    "左右",
    "，",
    "。",
    "、",
    "“",
    "”",
    "（",
    "）",
    "—",
    "至",
    "是",
    "中全会",
    "成",
    "1",
    "9",
    "20",
    "2026",
    ".",
    ",",
    "-",
    "+",
    " ",
    "\n",
    "级",
    "亩",
    "千瓦",
    "the ",
    "one ",
    "two",
    " or ",
    "twenty",
    "-",
    " million",
    " hundred",
    " and ",
    "half",
    "a third",
    "percent",
    "May ",
    "March 3",
    "US$",
    "more than ",
    "Fifth",
    " Session",
    "th",
    " to ",
    "yuan",
    "é",
    "𠮷",
    "\u{a0}",
];

fn language() -> impl Strategy<Value = Language> {
    prop_oneof![Just(Language::Chinese), Just(Language::English)]
}

/// What stands around numbers in names and quotes; any of it may stand anywhere.
const MARKS: &str = "[\"'“”‘’（）()《》+./&%$~—–,:0-9一二十百万第半 ]{0,12}";

fn assert_spans(text: &str, language: Language) -> Result<(), TestCaseError> {
    let mut end = 0;
    for found in read(text, language) {
        prop_assert!(
            found.start >= end && found.end > found.start,
            "{text:?}: {found:?}"
        );
        prop_assert!(text.get(found.start..found.end).is_some());
        end = found.end;
    }
    Ok(())
}

#[test]
fn a_quote_belongs_to_one_figure_only() {
    for language in [Language::Chinese, Language::English] {
        for text in ["\"6\"6\"\"\"&", "“6”6”", "“一”“二”二”"] {
            assert_spans(text, language).expect(text);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    #[test]
    fn stray_marks_around_numbers_do_not_confuse_their_places(text in MARKS, language in language()) {
        assert_spans(&text, language)?;
    }
}

proptest! {
    #[test]
    fn spans_are_whole_ordered_and_never_overlap(
        pieces in prop::collection::vec(prop::sample::select(PIECES), 0..24),
        language in language(),
    ) {
        assert_spans(&pieces.concat(), language)?;
    }

    #[test]
    fn any_text_is_read_without_a_fault(text in ".{0,60}", language in language()) {
        let found = read(&text, language);
        prop_assert!(found.iter().all(|found| found.end <= text.len()));
    }

    #[test]
    fn a_written_amount_is_read_back(units in 1_u64..1_000_000, places in 0_u32..3) {
        let ten = 10_u64.pow(places);
        let width = places as usize;
        let (whole, part) = (units / ten, units % ten);
        let decimal = match places {
            0 => whole.to_string(),
            _ => format!("{whole}.{part:0width$}"),
        };
        let expected = (u128::from(units) * 100_000_000 / u128::from(ten)).to_string();
        let zh = format!("投入{decimal}亿元");
        let en = format!("It spent {decimal} billion yuan");
        prop_assert_eq!(read(&zh, Language::Chinese)[0].value.to_string(), expected.clone());
        prop_assert_eq!(read(&en, Language::English)[0].value.to_string(), format!("{expected}0"));
    }
}

/// The rows of the list of figures of the real report: line, text, kind, value.
fn listed(csv: &str) -> BTreeMap<usize, Vec<[String; 3]>> {
    let mut rows: BTreeMap<usize, Vec<[String; 3]>> = BTreeMap::new();
    for row in csv.lines().skip(1) {
        let mut cells = row.split(',').map(str::to_owned);
        let mut cell = || cells.next().expect("a row has four cells");
        let line = cell().parse().expect("a line number");
        rows.entry(line).or_default().push([cell(), cell(), cell()]);
    }
    rows
}

#[test]
fn corpus_every_figure_of_the_real_report_is_found_and_nothing_else() {
    let csv = fs::read_to_string(corpus("norms/figures.csv")).expect("the list is text");
    let text = corpus("hohhot-2026/newspaper-extraction.zh.txt");
    let text = fs::read_to_string(text).expect("the report is text");
    let mut rows = listed(&csv);
    let mut wrong = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let number = at + 1;
        // Between these a newspaper article had run into the report.
        if (88..139).contains(&number) {
            continue;
        }
        let mut wanted = rows.remove(&number).unwrap_or_default();
        for found in read(line, Language::Chinese) {
            let span = &line[found.start..found.end];
            let told = found.value.to_string();
            let place = wanted.iter().position(|[text, kind, value]| {
                kind == found.kind.as_str()
                    && *value == told
                    && (span.contains(text.as_str()) || text.contains(span))
            });
            match place {
                Some(place) => drop(wanted.remove(place)),
                None => wrong.push(format!("{number} too much: {}", short(line, &found))),
            }
        }
        wrong.extend(wanted.iter().map(|row| format!("{number} missed: {row:?}")));
    }
    assert_eq!(wrong, [""; 0]);
}

/// The pairs of a translation memory: Chinese, English.
fn pairs(tmx: &str) -> Vec<(String, String)> {
    let segment = |unit: &str, lang: &str| {
        let from = unit.find(&format!("xml:lang=\"{lang}"))?;
        let text = unit[from..].split_once("<seg>")?.1.split_once("</seg>")?.0;
        Some(text.replace("&amp;", "&"))
    };
    tmx.split("<tu>")
        .skip(1)
        .filter_map(|unit| Some((segment(unit, "zh")?, segment(unit, "en")?)))
        .collect()
}

#[test]
fn corpus_the_two_languages_of_the_national_reports_agree_by_value() {
    let (mut held, mut agreed) = (0_u32, 0_u32);
    for name in ["corpus/gwr-tmx/GR2019.tmx", "corpus/gwr-tmx/GR2021.tmx"] {
        for (zh, en) in pairs(&fs::read_to_string(corpus(name)).expect("it is text")) {
            let (first, second) = (read(&zh, Language::Chinese), read(&en, Language::English));
            if first.is_empty() && second.is_empty() {
                continue;
            }
            held += 1;
            agreed += u32::from(agree(&first, &second).is_full());
        }
    }
    assert!(held > 250);
    println!("{agreed} of {held} pairs agree");
    assert!(agreed * 100 >= held * 97, "{agreed} of {held}");
}

#[test]
fn figures_among_stray_quotes_are_counted() {
    for text in ["\"6\"6\"\"\"&", "12\u{9f6}，56.7：\n\"9\"\"\n\"9\"5\"9"] {
        for language in [Language::Chinese, Language::English] {
            assert!(!read(text, language).is_empty(), "{text}");
        }
    }
}
