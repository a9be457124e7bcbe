//! The words that the program prints of itself, where a report has them otherwise.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Localized;

/// Declares the labels, each with the messages in whose place it stands.
macro_rules! labels {
    ($($(#[$doc:meta])* $field:ident: $($id:literal)|+;)*) => {
        /// Words that the program prints of itself, as the report has them.
        #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct Labels {
            $($(#[$doc])*
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub $field: Option<Localized>,)*
        }

        impl Labels {
            /// The label that stands in the place of a message.
            pub fn of(&self, message: &str) -> Option<&Localized> {
                match message {
                    $($($id)|+ => self.$field.as_ref(),)*
                    _ => None,
                }
            }

            /// Whether there are none.
            pub fn is_empty(&self) -> bool {
                self.into_iter().next().is_none()
            }
        }

        impl<'a> IntoIterator for &'a Labels {
            type Item = &'a Localized;
            type IntoIter = std::vec::IntoIter<Self::Item>;

            fn into_iter(self) -> Self::IntoIter {
                let all = [$(&self.$field),*].into_iter().flatten();
                all.collect::<Vec<_>>().into_iter()
            }
        }

        impl<'a> IntoIterator for &'a mut Labels {
            type Item = &'a mut Localized;
            type IntoIter = std::vec::IntoIter<Self::Item>;

            fn into_iter(self) -> Self::IntoIter {
                let all = [$(&mut self.$field),*].into_iter().flatten();
                all.collect::<Vec<_>>().into_iter()
            }
        }
    };
}

labels! {
    /// Before the number of a table: 表, Table.
    table: "table";
    /// Before the number of an image: 图, Figure.
    image: "image";
    /// Before the number of an annex: 附件, Annex.
    annex: "annex";
    /// Before the annexes, below the text, with its mark: 附件：, Annexes:.
    annex_note: "annex-note" | "annex-note-one";
    /// Over the contents: 目录, Contents.
    contents: "contents";
    /// Over the key figures: 主要数据, Key figures.
    key_figures: "key-figures";
    /// Over the notes in plain text: 注释, Notes.
    notes: "notes";
    /// What the summary edition is called: 摘要, Summary.
    summary_edition: "summary-edition";
    /// Over each page of a working copy: 征求意见稿, DRAFT FOR COMMENT.
    draft_mark: "draft-mark";
    /// Before those who were at a meeting, with its mark: 出席：, Present:.
    present: "attendance-present";
    /// Before those who sent apologies, with its mark: 请假：, Apologies:.
    excused: "attendance-excused";
    /// Before those who attended without a vote, with its mark: 列席：, In attendance:.
    attending: "attendance-attending";
    /// Over what the organization says of itself: 关于我们, About us.
    about: "about";
    /// Over how it is reached: 联系方式, Contact.
    contact: "contact";
    /// Over who made the paper: 编印说明, Imprint.
    imprint: "imprint";
}
