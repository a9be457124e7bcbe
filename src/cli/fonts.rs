//! `twinpress fonts`

use unicode_width::UnicodeWidthStr;

use super::args::FontsArgs;
use super::output;
use super::reporter::Reporter;
use super::selection::known_language;
use crate::diag::Message;
use crate::locale;
use crate::model::{Lang, Style};
use crate::publish::fonts::{choose, survey};
use crate::session::{Failure, Session};

/// Shows which family serves each role, what is substituted and what is missing.
pub fn run(args: &FontsArgs, reporter: &mut Reporter) -> Result<(), Failure> {
    let known: Vec<Lang> = locale::languages().into_iter().collect();
    let asked = known_language("program", args.lang.as_ref(), &known)?;
    let languages = asked.map_or(known, |lang| vec![lang]);
    let mut session = Session::new();
    let found = session.fonts(&args.fonts.folders())?;
    reporter.report(&found.warnings, None);
    let store = found.value;
    let heads = [
        "fonts-language",
        "fonts-role",
        "fonts-word",
        "fonts-pdf",
        "fonts-state",
    ];
    let mut rows = vec![heads.map(|head| reporter.interface().word(head))];
    for lang in languages {
        let localizer = session.localizer(&lang, Style::default())?;
        for served in survey(&localizer.data.fonts, store.book()) {
            let used = served.used.unwrap_or_else(|| "-".to_owned());
            let role = Message::new("fonts-role-name").with("role", <&str>::from(served.role));
            let words = [role, Message::new(served.state.into())];
            let [role, state] = words.map(|message| reporter.interface().text(&message));
            rows.push([lang.to_string(), role, served.asked, used, state]);
        }
        if let Err(missing) = choose(&localizer.data.fonts, store.book()) {
            reporter.report(&missing, None);
        }
    }
    output::write_stdout(table(&rows).as_bytes())
}

/// The rows in columns, a full-width character counting as two.
fn table(rows: &[[String; 5]]) -> String {
    let widths: [usize; 5] = std::array::from_fn(|column| {
        let widths = rows.iter().map(|row| row[column].width_cjk());
        widths.max().unwrap_or(0)
    });
    let mut text = String::new();
    for row in rows {
        for (cell, width) in row.iter().zip(widths) {
            text.push_str(cell);
            text.push_str(&" ".repeat(width - cell.width_cjk() + 2));
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}
