//! What a report can't hold, made into what it can: the last step of every import, so that what was
//! imported builds at once.

mod characters;
mod depth;
mod empty;
mod notes;

use super::draft::{Draft, Text};
use crate::diag::Diagnostic;

/// Makes a draft one that builds, and tells what was changed for it: characters that nothing prints,
/// texts that say nothing, notes where none can stand, headings below the fourth level.
pub fn sound(draft: &mut Draft) -> Vec<Diagnostic> {
    let mut told = characters::clean(draft);
    notes::place(draft, &mut told);
    empty::fill(draft, &mut told);
    depth::limit(&mut draft.units, &mut told);
    for annex in &mut draft.annexes {
        depth::limit(&mut annex.units, &mut told);
    }
    told
}

/// Does something to all texts of a draft, in the order of the report file.
fn each_text(draft: &mut Draft, mut change: impl FnMut(&mut Text)) {
    change(&mut draft.title);
    if let Some((name, _)) = &mut draft.meeting {
        change(name);
    }
    if let Some(speaker) = &mut draft.speaker {
        change(&mut speaker.office);
        change(&mut speaker.name);
    }
    draft.footnotes.values_mut().for_each(&mut change);
    let units = draft.units.iter_mut();
    units
        .flat_map(|unit| unit.part.texts_mut())
        .for_each(&mut change);
    for annex in &mut draft.annexes {
        change(&mut annex.title);
        let units = annex.units.iter_mut();
        units
            .flat_map(|unit| unit.part.texts_mut())
            .for_each(&mut change);
    }
}

/// What a text says, in the first language that says it, as an excerpt.
fn excerpt(text: &Text) -> String {
    const LONGEST: usize = 20;
    let said = text.values().next_back().map_or("", String::as_str);
    match said.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &said[..end]),
        None => said.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::draft::{Part, Unit};

    pub fn zh(said: &str) -> Text {
        Text::from([("zh", said.to_owned())])
    }

    fn draft(parts: impl IntoIterator<Item = Part>) -> Draft {
        Draft {
            languages: vec!["zh"],
            title: zh("报告"),
            units: parts.into_iter().map(|part| Unit::new(part, 1)).collect(),
            ..Draft::default()
        }
    }

    fn heading(level: u8, said: &str) -> Part {
        Part::Heading {
            level,
            numbered: true,
            text: zh(said),
        }
    }

    fn codes(told: &[Diagnostic]) -> Vec<&'static str> {
        told.iter().map(|one| one.code.name()).collect()
    }

    #[test]
    fn headings_below_the_fourth_level_are_strong_paragraphs_with_their_numbers() {
        let levels = [
            (1, "甲"),
            (2, "乙"),
            (3, "丙"),
            (4, "丁"),
            (5, "戊"),
            (6, "己"),
            (5, "庚"),
        ];
        let mut draft = draft(levels.map(|(level, said)| heading(level, said)));
        let told = sound(&mut draft);
        let parts: Vec<&Part> = draft.units[4..].iter().map(|unit| &unit.part).collect();
        let strong = ["**①戊**", "**①己**", "**②庚**"].map(|said| Part::paragraph(zh(said)));
        assert_eq!(parts, strong.iter().collect::<Vec<_>>());
        assert_eq!(codes(&told), ["import.too-deep"; 3]);
    }

    #[test]
    fn what_says_nothing_is_filled_or_left_out() {
        let table = Part::Table {
            caption: zh(" "),
            unit: Text::new(),
            columns: vec![zh(""), zh("数")],
            rows: vec![vec![zh("甲"), zh("")]],
        };
        let image = Part::Image {
            file: "a.png".into(),
            alt: zh(""),
            caption: Text::new(),
        };
        let list = Part::List {
            ordered: true,
            items: vec![zh(""), zh("甲")],
        };
        let mut draft = draft([heading(1, ""), Part::paragraph(zh("")), table, image, list]);
        let told = sound(&mut draft);
        assert_eq!(codes(&told), ["import.header", "import.alt"]);
        let [table, image, list] = &draft.units[..] else {
            panic!("{:?}", draft.units);
        };
        assert!(matches!(&table.part, Part::Table { caption, columns, .. }
            if caption.is_empty() && columns[0] == zh("—")));
        assert!(matches!(&image.part, Part::Image { alt, .. } if *alt == zh("a.png")));
        assert!(matches!(&list.part, Part::List { items, .. } if *items == [zh("甲")]));
    }

    #[test]
    fn notes_of_titles_and_headers_move_to_where_notes_can_stand() {
        let table = Part::Table {
            caption: Text::new(),
            unit: Text::new(),
            columns: vec![zh("甲"), zh("乙[^b]")],
            rows: vec![vec![zh("1"), zh("2")]],
        };
        let mut draft = draft([Part::paragraph(zh("文。")), table]);
        draft.title = zh("报告[^a]");
        draft.footnotes = [("a", "一"), ("b", "二")]
            .map(|(name, said)| (name.to_owned(), zh(said)))
            .into();
        let told = sound(&mut draft);
        assert_eq!(codes(&told), ["import.note"; 2]);
        assert_eq!(draft.title, zh("报告"));
        assert_eq!(draft.units[0].part, Part::paragraph(zh("文。[^a]")));
        assert!(
            matches!(&draft.units[1].part, Part::Table { columns, rows, .. }
            if columns[1] == zh("乙") && rows[0][1] == zh("2[^b]"))
        );
    }

    #[test]
    fn a_note_that_finds_no_place_is_a_paragraph() {
        let mut draft = draft([]);
        draft.title = zh("报告[^a]");
        draft.footnotes = [("a".to_owned(), zh("说明"))].into();
        sound(&mut draft);
        assert_eq!(draft.units[0].part, Part::paragraph(zh("说明")));
        assert!(draft.footnotes.is_empty());
    }

    #[test]
    fn characters_that_nothing_prints_are_put_right_or_told() {
        let said = "政府\u{2028}⼯作\u{200b}的\u{e123}\u{1}成\u{b}绩\u{feff}与\u{ad}问题\u{fffd}";
        let mut draft = draft([Part::paragraph(zh(said))]);
        let told = sound(&mut draft);
        let right = Part::paragraph(zh("政府工作的成绩与问题\u{fffd}"));
        assert_eq!(draft.units[0].part, right);
        assert_eq!(
            codes(&told),
            ["import.changed", "import.private", "import.replaced"]
        );
    }
}
