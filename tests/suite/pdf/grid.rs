//! The Chinese page: its grid, indents, page numbers.

use twinpress::edition::{Block, Content, Edition};

use super::fixture::{
    everything_han, figure, full_head, han, heading, inlines, latin, led, list, on_second_page,
    paragraph, salutation, set, table, text,
};
use crate::measure::{Row, ink, mm, raw, rows, text_rows};

const SIZE: f64 = 156.0 * 72.0 / 25.4 / 28.0;

fn pdf(edition: &Edition) -> Vec<u8> {
    match set(edition) {
        Ok(set) => set.value,
        Err(problems) => panic!("{problems:#?}"),
    }
}

fn starting<'a>(rows: &'a [Row], start: &str) -> &'a Row {
    rows.iter()
        .find(|row| row.text.starts_with(start))
        .unwrap_or_else(|| panic!("no line starts with {start}: {rows:#?}"))
}

#[test]
fn a_page_holds_22_lines_of_28_characters() {
    let pdf = pdf(&on_second_page(vec![paragraph(&"国".repeat(30 * 28 + 8))]));
    let page: Vec<_> = text_rows(&pdf)
        .into_iter()
        .filter(|r| r.page == 2)
        .collect();
    assert_eq!(page.len(), 22);
    assert!((page[0].y0 - mm(37.0)).abs() < 0.5, "{:?}", page[0]);
    assert!((page[21].y1 - mm(262.0)).abs() < 0.5, "{:?}", page[21]);
    for row in &page[1..] {
        assert_eq!(row.text.chars().count(), 28);
        assert!((row.x1 - row.x0 - mm(156.0)).abs() < mm(1.0));
        assert!((row.x0 - mm(26.0)).abs() < 0.5);
    }
    let odd: Vec<_> = text_rows(&pdf)
        .into_iter()
        .filter(|r| r.page == 3)
        .collect();
    assert!((odd[1].x0 - mm(28.0)).abs() < 0.5, "{:?}", odd[1]);
}

/// A long report whose headings never fall on the last line of a page.
fn long_report() -> Edition {
    let words = "常委会坚持依法监督，全年听取审议专项工作报告16项，开展执法检查5次，（2025年）制定《条例》、\
                 《办法》12件，提出“一是、二是、三是”的意见104条，办结率93.7%，做到件件有着落、事事有回音。";
    let mut edition = han();
    full_head(&mut edition);
    edition.blocks = vec![salutation("各位代表：")];
    for n in 1..=30 {
        edition
            .blocks
            .push(led("扎实推进重点工作。", &words.repeat(1 + n % 4)));
    }
    edition
}

#[test]
fn every_full_page_has_22_lines_on_the_same_grid() {
    let pdf = pdf(&long_report());
    let rows = text_rows(&pdf);
    let last = rows.last().expect("there are lines").page;
    assert!(last > 8);
    for page in 2..last {
        let page: Vec<_> = rows.iter().filter(|r| r.page == page).collect();
        assert_eq!(page.len(), 22, "{page:#?}");
        assert!((page[0].y0 - mm(37.0)).abs() < 3.5);
        assert!((page[21].y1 - mm(262.0)).abs() < 3.5);
    }
    // Three blank lines: over the title, under it, over the text.
    assert_eq!(rows.iter().filter(|r| r.page == 1).count(), 19);
}

#[test]
fn images_and_panels_leave_the_text_on_the_grid() {
    let mut edition = everything_han();
    edition.cover = false;
    edition.contents = None;
    let is_table = |block: &Block| matches!(block.content, Content::Table(_));
    edition.blocks.retain(|block| !is_table(block));
    let pdf = pdf(&edition);
    let pitch = SIZE + (mm(225.0) - 22.0 * SIZE) / 21.0;
    for start in ["各位代表：", "表后的段落", "理每一件建议"] {
        let rows = text_rows(&pdf);
        let row = starting(&rows, start);
        let lines = (row.y0 - mm(37.0)) / pitch;
        assert!(
            (lines - lines.round()).abs() * pitch < 0.5,
            "{start} stands {lines} lines down"
        );
    }
}

#[test]
fn a_long_figure_at_a_line_s_end_leaves_no_gaps() {
    let run = |words: &str| text(words).remove(0);
    let pdf = pdf(&on_second_page(vec![inlines(vec![
        run("办理建议"),
        figure("1234条"),
        run("，满意率为"),
        figure("96.5%"),
        run("；安排资金"),
        figure("超12.8亿元"),
        run("。"),
    ])]));
    // Set together the marks and gaps of the line give way, and all of it fits.
    let rows: Vec<_> = text_rows(&pdf)
        .into_iter()
        .filter(|r| r.page == 2)
        .collect();
    assert_eq!(rows.len(), 1, "{rows:?}");
}

#[test]
fn no_number_is_cut_and_no_gap_is_lost() {
    for before in 0..28 {
        let start = text(&"国".repeat(before + 20));
        for number in ["104人次", "56.5亿元"] {
            let typed = [start.clone(), vec![figure(number)], text("参加")].concat();
            let plain = format!("{}{number}参加", "国".repeat(before + 20));
            for sentence in [inlines(typed), paragraph(&plain)] {
                let rows = text_rows(&pdf(&on_second_page(vec![sentence])));
                let digits = number.trim_end_matches(|c: char| !c.is_ascii_digit());
                let whole = rows.iter().any(|row| row.text.contains(digits));
                assert!(whole, "{rows:#?}");
            }
        }
    }
    let width = |text| {
        let pdf = pdf(&on_second_page(vec![inlines(text)]));
        let rows = text_rows(&pdf);
        let row = starting(&rows, "办理");
        (row.x1 - row.x0, raw(&pdf))
    };
    let plain = width(text("办理773件建议"));
    let whole = width([text("办理"), vec![figure("773件")], text("建议")].concat());
    assert!((plain.0 - whole.0).abs() < 0.1, "{plain:?} {whole:?}");
    assert_eq!(plain.1, whole.1);
}

#[test]
fn every_paragraph_is_indented_by_two_characters() {
    let long = |start: &str| paragraph(&format!("{start}{}", "国".repeat(50)));
    let blocks = vec![
        heading(1, 1, "一、", "立法工作"),
        long("甲段"),
        table("表1", Some("情况"), &["法规", "件数"], &[&["制定", "3"]]),
        long("乙段"),
        list(true, &[("1.", "其一"), ("2.", "其二")]),
        long("丙段"),
    ];
    let rows = text_rows(&pdf(&on_second_page(blocks)));
    for start in ["甲段", "乙段", "丙段", "一、立法"] {
        let x = starting(&rows, start).x0 - mm(26.0);
        assert!(
            (x - 2.0 * SIZE).abs() < 0.5,
            "{start} is indented by {x} pt"
        );
    }
    for row in rows
        .iter()
        .filter(|row| row.page == 2 && row.text.chars().all(|c| c == '国'))
    {
        assert!((row.x0 - mm(26.0)).abs() < 0.5, "{row:?}");
    }
}

#[test]
fn english_paragraphs_all_begin_alike() {
    let mut edition = latin();
    edition.blocks = vec![
        heading(1, 1, "I. ", "Legislation"),
        paragraph("Alpha begins here."),
        table("Table 1", None, &["Kind", "Number"], &[&["Enacted", "3"]]),
        paragraph("Beta begins here."),
        list(true, &[("1. ", "First"), ("2. ", "Second")]),
        paragraph("Gamma begins here."),
    ];
    let rows = rows(&pdf(&edition));
    let x: Vec<_> = ["Alpha", "Beta", "Gamma"]
        .map(|start| starting(&rows, start).x0)
        .into();
    assert!(
        (x[0] - x[1]).abs() < 0.1 && (x[1] - x[2]).abs() < 0.1,
        "{x:?}"
    );
}

#[test]
fn the_salutation_stands_flush_and_a_later_one_begins_as_a_paragraph() {
    let blocks = vec![
        salutation("各位代表："),
        paragraph("我受委托报告工作。"),
        salutation("各位代表！"),
        paragraph("现在报告今年的工作。"),
    ];
    let rows = text_rows(&pdf(&on_second_page(blocks)));
    for (start, indent) in [
        ("各位代表：", 0.0),
        ("我受", 2.0),
        ("各位代表！", 2.0),
        ("现在", 2.0),
    ] {
        let x = starting(&rows, start).x0 - mm(26.0);
        assert!(
            (x - indent * SIZE).abs() < 0.5,
            "{start} is indented by {x} pt"
        );
    }
}

#[test]
fn page_numbers_stand_in_the_outer_corner_7_mm_below_the_text() {
    let pdf = pdf(&on_second_page(vec![paragraph(&"国".repeat(4 * 22 * 28))]));
    let numbers: Vec<_> = rows(&pdf)
        .into_iter()
        .filter(|r| r.page > 1 && r.y0 > mm(262.0))
        .collect();
    let texts: Vec<_> = numbers.iter().map(|r| (r.page, r.text.as_str())).collect();
    assert_eq!(texts[..3], [(2, "—2—"), (3, "—3—"), (4, "—4—")]);
    assert!(
        (numbers[1].x1 - (mm(210.0 - 26.0) - 14.0)).abs() < 0.5,
        "{:?}",
        numbers[1]
    );
    assert!(
        (numbers[0].x0 - (mm(26.0) + 14.0)).abs() < 0.5,
        "{:?}",
        numbers[0]
    );
    let (top, bottom) = ink(&pdf, 2, 262.5, 200).expect("the dashes leave ink");
    assert!(
        (top - 269.0).abs() < 0.3 && bottom < 269.5,
        "dashes at {top}..{bottom} mm"
    );
}

#[test]
fn titles_are_centred_a_phrase_a_line() {
    let mut edition = han();
    full_head(&mut edition);
    let rows = text_rows(&pdf(&edition));
    for start in [
        "呼和浩特市人民代表大会",
        "常务委员会工作报告",
        "——2026年2月11日",
        "市人大常委会副主任",
    ] {
        let row = starting(&rows, start);
        let middle = (row.x0 + row.x1) / 2.0;
        assert!((middle - mm(28.0 + 78.0)).abs() < 1.0, "{row:?}");
    }
}

#[test]
fn a_heading_never_ends_a_page() {
    for before in 15..=22 {
        let blocks = vec![
            paragraph(&"国".repeat(before * 28 - 2)),
            heading(1, 1, "一、", "立法工作"),
            paragraph("正文。"),
        ];
        let rows = text_rows(&pdf(&on_second_page(blocks)));
        let title = starting(&rows, "一、立法").page;
        assert_eq!(title, starting(&rows, "正文").page, "after {before} lines");
    }
}

#[test]
fn an_annex_has_its_label_on_line_1_and_its_title_on_line_3() {
    let mut edition = everything_han();
    edition.cover = false;
    edition.contents = None;
    let rows = text_rows(&pdf(&edition));
    let label = starting(&rows, "附件1");
    let title = starting(&rows, "代表建议办理情况");
    assert_eq!(label.page, title.page);
    assert!((label.y0 - mm(37.0)).abs() < 3.5, "{label:?}");
    let pitch = SIZE + (mm(225.0) - 22.0 * SIZE) / 21.0;
    let middle = |row: &Row| (row.y0 + row.y1) / 2.0;
    assert!(
        (middle(title) - middle(label) - 2.0 * pitch).abs() < 3.0,
        "{title:?}"
    );
}
