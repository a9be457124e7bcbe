//! Cells that are joined with others into one.

use super::{Cell, Table};

/// Which cell another is joined with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// The one above it, written `^`.
    Above,
    /// The one before it, written `<`.
    Left,
}

/// A cell that takes more than one row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// Its first row, from 0.
    pub row: usize,
    /// Its first column, from 0.
    pub column: usize,
    /// How many rows it takes, at least 1.
    pub rows: usize,
    /// How many columns it takes, at least 1.
    pub columns: usize,
}

/// A header that stands over columns side by side: the first of them, from 0, and how many.
pub type Reach = (usize, usize);

impl Joined {
    /// What a cell says that is joined so.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Above => "^",
            Self::Left => "<",
        }
    }

    /// How a cell is joined that says this.
    pub fn of(said: &str) -> Option<Self> {
        [Self::Above, Self::Left]
            .into_iter()
            .find(|joined| joined.mark() == said.trim())
    }
}

/// What stands over columns side by side in a header of two rows, where two rows are one: each column
/// has its own header in one of them, the other being joined with it or empty.
pub fn reaches(
    upper: &[Option<Joined>],
    lower: &[Option<Joined>],
    is_empty: impl Fn(usize, usize) -> bool,
) -> Option<Vec<Reach>> {
    let mut reaches: Vec<Reach> = Vec::new();
    for (column, (over, under)) in upper.iter().zip(lower).enumerate() {
        match (over, under) {
            // The first is joined with nothing before it.
            (Some(Joined::Left), None) => reaches.last_mut()?.1 += 1,
            (None, Some(Joined::Above)) => {}
            (None, None) if is_empty(0, column) || is_empty(1, column) => {}
            (None, None) => reaches.push((column, 1)),
            (_, _) => return None,
        }
    }
    // What stands over one column alone is no header over several: it is a row of the table.
    let all_several = reaches.iter().all(|(_, count)| *count > 1);
    (all_several && !reaches.is_empty()).then_some(reaches)
}

impl Joined {
    /// The markup of a cell whose text would be taken for a mark.
    pub fn escaped(markup: String) -> String {
        match Self::of(&markup) {
            Some(joined) => format!("\\{}", joined.mark()),
            None => markup,
        }
    }
}

impl Cell {
    /// The cell that this one is joined with.
    pub fn joined(&self) -> Option<Joined> {
        match self {
            Self::Same(said) => Joined::of(&said.value),
            Self::Text(_) => None,
        }
    }
}

impl Table {
    /// Empties cells that are joined with none, as where a row between them was left out.
    pub fn settle_joints(&mut self) {
        let rows = self.rows.iter();
        let joints = rows.map(|row| row.iter().map(Cell::joined).collect());
        let joints: Vec<Vec<Option<Joined>>> = joints.collect();
        for (row, column) in areas(&joints).1 {
            self.rows[row].value[column] = Cell::Same(String::new().into());
        }
    }

    /// Says what stands over several columns in the header of each.
    pub fn flatten_groups(&mut self) {
        let reaches = self.reaches();
        for (group, reach) in std::mem::take(&mut self.groups).iter().zip(reaches) {
            let (first, count) = reach.unwrap_or_default();
            for column in &mut self.columns[first..first + count] {
                let header = column.header_mut();
                let said = group.header.iter().map(|(lang, over)| {
                    let own = header.get(lang).map_or("", |own| own.as_str());
                    (
                        lang.clone(),
                        format!("{} {own}", over.value).trim().to_owned(),
                    )
                });
                *header = said.collect();
            }
        }
    }

    /// Where a column stands, of texts or of figures.
    pub fn position(&self, id: &str) -> Option<usize> {
        let own = |column: &super::Column| column.full()?.id.as_ref().map(|id| id.value.clone());
        let mut ids = self.columns.iter().map(own);
        ids.position(|own| own.as_deref() == Some(id))
    }

    /// What each header over several columns stands over, where all is right with it.
    pub fn reaches(&self) -> Vec<Option<Reach>> {
        let reach = |group: &super::ColumnGroup| {
            let places = group.columns.iter().map(|id| self.position(id));
            let places: Vec<usize> = places.collect::<Option<_>>()?;
            let first = *places.first()?;
            let side_by_side = places
                .iter()
                .enumerate()
                .all(|(at, place)| first + at == *place);
            side_by_side.then_some((first, places.len()))
        };
        self.groups.iter().map(reach).collect()
    }
}

/// The cells of rows that take more than one, and the places of those that are joined with none: what
/// is joined makes a rectangle.
pub fn areas(rows: &[Vec<Option<Joined>>]) -> (Vec<Area>, Vec<(usize, usize)>) {
    let is_joined = |row: usize, column: usize| {
        let cells = rows.get(row);
        cells.and_then(|cells| cells.get(column)).copied().flatten()
    };
    let mut covered: Vec<Vec<bool>> = rows.iter().map(|row| vec![false; row.len()]).collect();
    let mut areas = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        for column in (0..cells.len()).filter(|&column| cells[column].is_none()) {
            let behind = (column + 1..).take_while(|&at| is_joined(row, at) == Some(Joined::Left));
            let columns = 1 + behind.count();
            let goes_on = |&below: &usize| {
                is_joined(below, column) == Some(Joined::Above)
                    && (column..column + columns).all(|at| is_joined(below, at).is_some())
            };
            let count = 1 + (row + 1..).take_while(goes_on).count();
            if count * columns > 1 {
                for covered in &mut covered[row..row + count] {
                    covered[column..column + columns].fill(true);
                }
                areas.push(Area {
                    row,
                    column,
                    rows: count,
                    columns,
                });
            }
        }
    }
    let places = rows.iter().enumerate();
    let places = places.flat_map(|(row, cells)| (0..cells.len()).map(move |column| (row, column)));
    let lost = places.filter(|&(row, column)| is_joined(row, column).is_some());
    let lost = lost
        .filter(|&(row, column)| !covered[row][column])
        .collect();
    (areas, lost)
}
