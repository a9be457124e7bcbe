//! The numbers that an author gives to sections, lists, tables, images and annexes.

use super::Validator;
use crate::model::{Block, ListStyle, Numbering, Report, Spanned};

impl Validator<'_> {
    /// Finds numbers that would not be printed.
    pub fn numbers(&mut self, report: &Report) {
        for annex in &report.annexes {
            self.number(annex.number.as_ref(), None);
        }
        for (_, block) in report.blocks() {
            match block {
                Block::Section(section) => {
                    let why = match section.numbering {
                        Numbering::Auto => None,
                        Numbering::None => Some("the section is not numbered: `numbering: none`"),
                        Numbering::Silent => {
                            Some("the section is not numbered: `numbering: silent`")
                        }
                    };
                    self.number(section.number.as_ref(), why);
                }
                Block::List(list) => {
                    let idle = list.style == ListStyle::Unordered;
                    let why = "the list is not numbered: write `style: ordered`";
                    self.number(list.start.as_ref(), idle.then_some(why));
                }
                Block::Table(table) => {
                    let why = "the table has no caption, and so no number";
                    self.number(
                        table.number.as_ref(),
                        table.caption.is_none().then_some(why),
                    );
                }
                Block::Image(image) => {
                    let why = "the image has no caption, and so no number";
                    self.number(
                        image.number.as_ref(),
                        image.caption.is_none().then_some(why),
                    );
                }
                Block::Salutation(_) | Block::Paragraph(_) => {}
            }
        }
    }

    fn number(&mut self, number: Option<&Spanned<u32>>, idle: Option<&str>) {
        let Some(number) = number else { return };
        if let Some(why) = idle {
            self.error(
                "number.idle",
                why.to_owned(),
                number.span,
                "remove the number",
            );
        }
    }
}
