//! Nothing is lost, and everything that is done is told.

use std::fs;

use super::{desk, import};

const PAGE: &str = "打印\n工作报告\n来源：青山日报\n各位代表:\n现在报告工作,请予审议。\n王某某作报告。本报记者 李某 摄\n各位代表的掌声说明了一切。\n责任编辑：王某\n";

#[test]
fn what_is_set_aside_stands_beside_the_report_with_its_place() {
    let desk = desk(PAGE);
    let run = import(&desk, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let aside = fs::read_to_string(desk.path().join("r.set-aside.txt")).expect("set aside");
    for right in [
        "# line 1: a button or link of a web page\n打印\n",
        "# line 3: a line of source and time\n来源：青山日报\n",
        "# line 6: the caption of a photograph\n王某某作报告。本报记者 李某 摄\n",
        "责任编辑：王某\n",
    ] {
        assert!(aside.contains(right), "{right}\n{aside}");
    }
    assert!(
        run.stderr
            .contains("note[import.changed] a.txt: : is now ： (line 4)"),
        "{}",
        run.stderr
    );
    // By hand: 2 + 4 + 7 + 5 + 12 + 14 + 13 + 7 characters, of which 2 + 7 + 14 + 7 set aside.
    let account = "64 characters: 34 kept, 0 of them as numbers, days and the like; 30 set aside in r.set-aside.txt";
    assert!(run.stderr.contains(account), "{}", run.stderr);
}

#[test]
fn the_user_keeps_and_drops_by_pattern() {
    let desk = desk(PAGE);
    let run = import(&desk, &["--keep", "作报告", "--drop", "^各位代表的"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert!(
        report.contains("王某某作报告。本报记者 李某 摄"),
        "{report}"
    );
    assert!(!report.contains("掌声"), "{report}");
    let aside = fs::read_to_string(desk.path().join("r.set-aside.txt")).expect("set aside");
    assert!(
        aside.contains("# line 7: asked for with --drop\n各位代表的掌声"),
        "{aside}"
    );
    assert!(!run.stderr.contains("import.pattern"), "{}", run.stderr);
    assert_eq!(import(&desk, &["--keep", "("]).code, 2);
    assert_eq!(import(&desk, &["--drop", ""]).code, 2);
    let run = import(&desk, &["--drop", "没有这一行"]);
    assert!(
        run.stderr.contains("warning[import.pattern]"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_plan_writes_nothing() {
    let desk = desk(PAGE);
    let run = desk.run(&["import", "a.txt", "--plan"]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert!(run.stderr.contains("line 1 set aside"), "{}", run.stderr);
    let files = fs::read_dir(desk.path()).expect("the folder");
    assert_eq!(files.count(), 2);
}

#[test]
fn a_gap_in_the_numbers_is_warned_of_and_kept() {
    let text = "工作报告\n各位代表：\n一、立法工作\n制定法规。\n三、代表工作\n办理建议。\n";
    let desk = desk(text);
    let run = import(&desk, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let warning =
        "warning[import.number] a.txt:5: the heading “代表工作” has the number 3 where 2 is due";
    assert!(run.stderr.contains(warning), "{}", run.stderr);
    let outline = desk.run(&["outline", "r.yaml"]).stdout;
    assert!(outline.contains("三、代表工作"), "{outline}");
    assert_eq!(import(&desk, &["--strict"]).code, 1);
}

#[test]
fn headings_that_are_printed_with_other_numbers_are_told() {
    let text = "工作报告\n各位代表：\n第一部分 工作回顾\n全省经济稳中向好。\n一、立法工作\n制定条例3件。\n第二部分 工作安排\n全省经济再上台阶。\n";
    let desk = desk(text);
    let run = import(&desk, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    for told in [
        "a.txt:3: 2 headings of a level are counted like 第一部分 and printed like 一、",
        "a.txt:5: the heading is counted like 一、 and printed like （一）",
    ] {
        assert!(run.stderr.contains(told), "{}", run.stderr);
    }
    // What stands below a part without a number is counted as it is written.
    let desk = self::desk(
        "工作报告\n各位代表：\n工作回顾\n一、立法工作\n制定条例3件。\n工作安排\n一、监督工作\n听取报告。\n",
    );
    let run = import(&desk, &[]);
    assert!(!run.stderr.contains("import.numbering"), "{}", run.stderr);
}

#[test]
fn lines_that_may_be_an_article_are_named_until_the_user_says_what_they_are() {
    let text = "工作报告\n各位代表：\n一、工作回顾\n全省经济稳中向好。\n山城新貌\n●本报记者 王某某\n投资增长，消费回升。\n";
    let desk = desk(text);
    let run = import(&desk, &[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    let told = "warning[import.article] a.txt:5: lines 5–6 may belong to an article of its own";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    let report = fs::read_to_string(desk.path().join("r.yaml")).expect("a report");
    assert!(report.contains("山城新貌"), "{report}");
    assert_eq!(import(&desk, &["--strict"]).code, 1);
    for option in ["--keep", "--drop"] {
        let run = import(&desk, &[option, "^山城新貌$"]);
        assert!(!run.stderr.contains("import.article"), "{}", run.stderr);
    }
}
