//! A third language is a folder of data: no writer knows of it.

use crate::desk::{Desk, docx_part, docx_text, pdf_text, without_blanks};

const REPORT: &str = "\
id: third
languages: [zh, en, zh-Hant]
title: {zh: 工作报告, en: Work Report, zh-Hant: 工作報告}
meeting:
  name: {zh: 第三次会议, en: Third Session, zh-Hant: 第三次會議}
  date: 2026-01-20
figures:
  output: {value: 1370000000000, unit: yuan}
  funds: {value: 5650000000, unit: yuan}
  machines: {value: 12, unit: machine}
  growth: {value: 5.2, unit: percent, relation: change}
body:
  - section:
      heading: {zh: 一年来的工作, en: Work of the Year, zh-Hant: 一年來的工作}
      body:
        - paragraph:
            zh: 总产值{output}，{growth}；资金{funds}，购置设备{machines}。
            en: Output came to {output}, {growth}; {funds} went into {machines}.
            zh-Hant: 總產值{output}，{growth}；資金{funds}，購置設備{machines}。
";

#[test]
fn traditional_chinese_is_published_in_every_format() {
    let desk = Desk::new(REPORT);
    desk.build(&[
        "-e", "text", "-l", "zh-Hant", "-f", "txt", "-f", "docx", "-f", "pdf",
    ]);
    let said = "總產值1.37兆元，成長5.2%；資金56.5億元，購置設備12臺。";
    let out = |format: &str| desk.out(&format!("third.text.zh-Hant.{format}"));
    let text = without_blanks(&desk.text("third.text.zh-Hant.txt"));
    assert!(text.contains(said), "{text}");
    assert!(text.contains("一、一年來的工作"), "{text}");
    assert!(text.contains("2026年1月20日在第三次會議上"), "{text}");
    let word = without_blanks(&docx_text(&out("docx")));
    assert!(word.contains(said), "{word}");
    assert!(docx_part(&out("docx"), "word/styles.xml").contains("w:eastAsia=\"zh-TW\""));
    let print = without_blanks(&pdf_text(&out("pdf"), &[]));
    assert!(print.contains(said), "{print}");
}

#[test]
fn the_other_editions_of_the_report_say_the_same() {
    let desk = Desk::new(REPORT);
    desk.build(&["-e", "text"]);
    let simplified = without_blanks(&desk.text("third.text.zh.txt"));
    assert!(simplified.contains("总产值1.37万亿元，增长5.2%；资金56.5亿元，购置设备12台。"));
    let english = desk.text("third.text.en.txt").replace('\n', " ");
    assert!(english.contains(
        "Output came to 1.37 trillion yuan, up 5.2 percent; 5.65 billion yuan went into 12 machines."
    ));
}
