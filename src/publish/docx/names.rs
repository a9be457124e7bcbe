//! The names of the styles: those that Word knows, whatever the language of its menus, and what
//! they are called in Chinese.

/// What a style is called, and whether people apply it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// The Chinese name.
    pub chinese: &'static str,
    /// Whether the style is the program's, and not one of Word's.
    pub is_own: bool,
    /// Its place among the styles that people apply, from 1; none where only Word applies it.
    pub rank: Option<usize>,
}

/// The names of a style by the one that Word knows it by.
pub fn of(name: &str) -> Option<Name> {
    let position = APPLIED.iter().position(|(known, ..)| *known == name);
    if let Some(index) = position {
        let (_, chinese, is_own) = APPLIED[index];
        let rank = Some(index + 1);
        return Some(Name {
            chinese,
            is_own,
            rank,
        });
    }
    let found = AUTOMATIC.iter().find(|(known, ..)| *known == name);
    found.map(|&(_, chinese, is_own)| Name {
        chinese,
        is_own,
        rank: None,
    })
}

/// The styles that people apply, in the order in which Word offers them; the program's own are
/// marked.
const APPLIED: [(&str, &str, bool); 30] = [
    ("Normal", "正文", false),
    ("Body Text", "正文文本", false),
    ("Lead", "段首句", true),
    ("Strong", "要点", false),
    ("heading 1", "标题 1", false),
    ("heading 2", "标题 2", false),
    ("heading 3", "标题 3", false),
    ("heading 4", "标题 4", false),
    ("heading 5", "标题 5", false),
    ("heading 6", "标题 6", false),
    ("heading 7", "标题 7", false),
    ("heading 8", "标题 8", false),
    ("heading 9", "标题 9", false),
    ("Salutation", "称呼", false),
    ("List Number", "列表编号", false),
    ("List Bullet", "列表项目符号", false),
    ("caption", "题注", false),
    ("Table Text", "表格文字", true),
    ("Table Heading", "表头", true),
    ("Table Unit", "表格单位", true),
    ("Figure", "图", true),
    ("Title", "标题", false),
    ("Subtitle", "副标题", false),
    ("Speaker", "报告人", true),
    ("Document Label", "文件编号", true),
    ("Annex Note", "附件说明", true),
    ("Annex Label", "附件标识", true),
    ("Annex Title", "附件标题", true),
    ("TOC Heading", "目录标题", false),
    ("Key Figures Title", "关键数据标题", true),
];

/// The styles that Word or the program applies.
const AUTOMATIC: [(&str, &str, bool); 13] = [
    ("toc 1", "目录 1", false),
    ("toc 2", "目录 2", false),
    ("header", "页眉", false),
    ("footer", "页脚", false),
    ("Footer Even", "偶数页页脚", true),
    ("footnote text", "脚注文本", false),
    ("footnote reference", "脚注引用", false),
    ("annotation text", "批注文字", false),
    ("annotation reference", "批注引用", false),
    ("page number", "页码", false),
    ("line number", "行号", false),
    ("Key Figures Value", "关键数据数值", true),
    ("Key Figures Label", "关键数据说明", true),
];
