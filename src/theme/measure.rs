//! What follows from a design: sizes, pitches and margins, in points, twips and characters.

use super::design::Design;
use super::length::{Absolute, Length};
use super::style::{Kind, TextStyle, Typography};
use crate::diag::{Diagnostic, code};

/// The smallest and the largest type, in points.
const SIZES: std::ops::RangeInclusive<f64> = 5.0..=100.0;

/// Twentieths of a point, as Word counts.
fn twips(points: f64) -> u32 {
    (points * 20.0).round() as u32
}

impl Design {
    /// The size of running text, in points: what fills the measure with so many characters, or what
    /// the theme says.
    pub fn size(&self) -> f64 {
        match (self.text.characters, self.text.size) {
            (Some(characters), _) => self.page.measure.points() / f64::from(characters),
            (None, size) => size.map_or(0.0, Absolute::points),
        }
    }

    /// The size that a style has, in points.
    pub fn size_in(&self, style: &TextStyle) -> f64 {
        let own = self.size();
        let size = style.size;
        size.map_or(own, |size| size.points(own, self.pitch()))
    }

    /// From one line of the grid to the next in Word, in points; none where there is no grid.
    fn grid_pitch(&self) -> Option<f64> {
        let lines = self.text.lines?;
        let twips = (self.page.depth.points() * 20.0 / f64::from(lines)).floor();
        Some(twips / 20.0)
    }

    /// From one line of running text to the next in points: of the grid, else the size and the space
    /// between two lines.
    pub fn pitch(&self) -> f64 {
        self.grid_pitch().unwrap_or_else(|| {
            let size = self.size();
            let leading = self.text.leading;
            size + leading.map_or(0.0, |leading| leading.points(size, size))
        })
    }

    /// From one line in the cells of a table to the next, in points.
    pub fn table_pitch(&self) -> f64 {
        let size = self.size_in(&self.styles.table_text);
        self.table.line.points(size, self.pitch())
    }

    /// The pitch of the grid of lines in twips, where there is one.
    pub fn grid_twips(&self) -> Option<u32> {
        self.grid_pitch().map(twips)
    }

    /// The size of running text in Word, in half points: on a grid, the next one that is no smaller
    /// than a character's room.
    pub fn half_points(&self) -> u32 {
        (self.size() * 2.0 - 0.001).ceil() as u32
    }

    /// The size of a style in Word, in half points.
    pub fn half_points_of(&self, style: &TextStyle) -> u32 {
        match style.size {
            Some(_) => (self.size_in(style) * 2.0).round() as u32,
            None => self.half_points(),
        }
    }

    /// By how much Word sets characters closer than their size, in twips, so that just as many fill
    /// a line as the grid has; nothing where there is no grid. The last character of a line keeps
    /// its width, and the indent of a first line that of its characters.
    pub fn closer(&self) -> u32 {
        let Some(characters) = self.text.characters else {
            return 0;
        };
        let indent = self.styles.body.indent.and_then(Length::ems).unwrap_or(0.0);
        let size = self.half_points() * 10;
        let over = (characters * size).saturating_sub(self.text_width());
        over.div_ceil(characters.saturating_sub(indent.ceil() as u32 + 1).max(1))
    }

    /// The width of the text, in twips.
    pub fn text_width(&self) -> u32 {
        twips(self.page.measure.points())
    }

    /// The height of the text, in twips.
    pub fn text_height(&self) -> u32 {
        let page = &self.page;
        twips(page.height.points()) - twips(page.top.points()) - twips(self.bottom())
    }

    /// The margin at the outside, in points.
    pub fn outside(&self) -> f64 {
        let page = &self.page;
        page.width.points() - page.inside.points() - page.measure.points()
    }

    /// The margin at the foot, in points.
    pub fn bottom(&self) -> f64 {
        let page = &self.page;
        page.height.points() - page.top.points() - page.depth.points()
    }

    /// How many half-width cells, or letters, a line of a kind of text takes.
    pub fn cells(&self, kind: Kind) -> usize {
        let style = self.styles.of(kind);
        self.cells_at(style, self.size_in(style))
    }

    /// How many half-width cells, or letters, a line of a cover's title takes at its largest.
    pub fn cover_cells(&self) -> usize {
        self.cells_at(&self.styles.title, self.cover.title_size.points())
    }

    /// The size of a cover's title in points: what its longest line, of so many half-width cells, leaves
    /// room for, half a character at each side, and no more than the theme allows.
    pub fn cover_points(&self, cells: usize) -> f64 {
        let cells = cells.max(1) as f64;
        let letter = self.styles.title.letter.and_then(Length::ems);
        let ems = letter.map_or(cells / 2.0 + 1.0, |letter| cells * letter);
        let most = self.cover.title_size.points();
        (self.page.measure.points() / ems).min(most)
    }

    fn cells_at(&self, style: &TextStyle, size: f64) -> usize {
        let measure = self.page.measure.points();
        let cells = match style.letter {
            Some(letter) => measure / letter.points(size, self.pitch()),
            None => 2.0 * (measure / size + 0.001).floor(),
        };
        cells as usize
    }

    /// What contradicts itself.
    pub fn flaws(&self, typography: Typography) -> Vec<Flaw> {
        let page = &self.page;
        let mut flaws = Vec::new();
        let mut add = |path: [&'static str; 2], found: Diagnostic| {
            let found = match found.code.arguments().contains(&"key") {
                true => found.with("key", path.join(".")),
                false => found,
            };
            flaws.push(Flaw { path, found });
        };
        for (key, before, text, paper) in [
            ("measure", page.inside, page.measure, page.width),
            ("depth", page.top, page.depth, page.height),
        ] {
            let (needed, paper) = (before.points() + text.points(), paper.points());
            if needed > paper + 0.01 {
                let mm = |points: f64| one_place(points * 25.4 / 72.0);
                let found = code::THEME_TOO_LARGE.error().with("needed", mm(needed));
                add(["page", key], found.with("paper", mm(paper)));
            }
        }
        let text = &self.text;
        let grid = |grid, help| code::THEME_GRID.error().with("grid", grid).help(help);
        match (typography, text.characters, text.lines, text.size) {
            (Typography::Han, _, _, Some(_)) => add(["text", "size"], grid("on", "characters")),
            (Typography::Latin, Some(_), _, _) => {
                add(["text", "characters"], grid("off", "size"));
            }
            (Typography::Latin, _, Some(_), _) => add(["text", "lines"], grid("off", "size")),
            (Typography::Han | Typography::Latin, _, _, _) => {}
        }
        let size = self.size();
        let wrong_size = |size| code::THEME_SIZE.error().with("size", one_place(size));
        if !SIZES.contains(&size) {
            let (key, help) = match text.characters {
                Some(_) => ("characters", "characters"),
                None => ("size", "key"),
            };
            add(["text", key], wrong_size(size).help(help));
        }
        if let Some(pitch) = self.grid_pitch().filter(|pitch| *pitch < size) {
            let found = code::THEME_PITCH.error().with("pitch", one_place(pitch));
            add(["text", "lines"], found.with("size", one_place(size)));
        }
        for (key, style) in self.styles.all() {
            let size = self.size_in(style);
            if style.size.is_some() && !SIZES.contains(&size) {
                add(["styles", key], wrong_size(size).help("key"));
            }
        }
        flaws
    }
}

/// A part of a theme that contradicts itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The keys that lead to the part, such as `page` and `measure`.
    pub path: [&'static str; 2],
    /// What is wrong with it, without a place.
    pub found: Diagnostic,
}

fn one_place(number: f64) -> String {
    format!("{number:.1}")
}
