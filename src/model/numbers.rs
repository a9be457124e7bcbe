//! How sections, tables, images and annexes are counted.

use super::{Annex, Image, Numbering, Section, Spanned, Table};

/// A count that goes on by one, or from the number that its author gives.
#[derive(Clone, Copy, Debug, Default)]
pub struct Count(u32);

impl Count {
    /// The next number, or the one that is given.
    pub fn next(&mut self, given: Option<&Spanned<u32>>) -> u32 {
        self.0 = given.map_or(self.0.saturating_add(1), |given| given.value);
        self.0
    }

    /// The last number, at least one.
    pub fn last(self) -> u32 {
        self.0.max(1)
    }

    /// The number of a section among its siblings; none where it is not numbered.
    pub fn section(&mut self, section: &Section) -> Option<u32> {
        match section.numbering {
            Numbering::Auto => Some(self.next(section.number.as_ref())),
            Numbering::None | Numbering::Hidden => None,
        }
    }

    /// Takes away a number that counting gives, and one that is none.
    pub fn settle(&mut self, given: &mut Option<Spanned<u32>>) {
        let due = self.0.saturating_add(1);
        self.next(given.as_ref());
        given.take_if(|number| number.value == due || number.value == 0);
    }

    /// The number of an annex. A single one has none (GB/T 9704-2012, 7.3.4), unless it is given.
    pub fn annex(&mut self, annex: &Annex, all: usize) -> Option<u32> {
        let number = self.next(annex.number.as_ref());
        (all > 1 || annex.number.is_some()).then_some(number)
    }
}

/// The tables and images counted so far. Those without a caption have no number.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    tables: Count,
    images: Count,
}

impl Counts {
    /// The number of a table.
    pub fn table(&mut self, table: &Table) -> Option<u32> {
        table.caption.as_ref()?;
        Some(self.tables.next(table.number.as_ref()))
    }

    /// The number of an image.
    pub fn image(&mut self, image: &Image) -> Option<u32> {
        image.caption.as_ref()?;
        Some(self.images.next(image.number.as_ref()))
    }

    /// Takes away the number of a table that counting gives, or that it can't have.
    pub fn settle_table(&mut self, table: &mut Table) {
        match table.caption {
            Some(_) => self.tables.settle(&mut table.number),
            None => table.number = None,
        }
    }

    /// Takes away the number of an image that counting gives, or that it can't have.
    pub fn settle_image(&mut self, image: &mut Image) {
        match image.caption {
            Some(_) => self.images.settle(&mut image.number),
            None => image.number = None,
        }
    }
}
