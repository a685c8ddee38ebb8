//! Cells as they are found.

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text, as it stands.
    Text(String),
    /// A number, in decimal digits: `1977`, `0.5`.
    Number(String),
    /// TRUE or FALSE.
    Flag(bool),
    /// A number that the sheet shows as a date: `1977-03-14`.
    Date(String),
    /// An error such as `#REF!`.
    Fault(String),
    /// A formula that nobody has computed yet.
    Formula,
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// Row, from 0.
    pub row: u32,
    /// Its cells by column, from 0, in order; empty ones are left out.
    pub cells: Vec<(u32, Cell)>,
}

/// Cells that were merged into one: the value stands in the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// Row and column of the first cell, from 0.
    pub first: (u32, u32),
    /// Row and column of the last cell, inside.
    pub last: (u32, u32),
}

impl Region {
    /// Whether a cell is of the region and not its first.
    #[must_use]
    pub fn hides(&self, row: u32, column: u32) -> bool {
        (row, column) != self.first
            && (self.first.0..=self.last.0).contains(&row)
            && (self.first.1..=self.last.1).contains(&column)
    }

    /// `A2:A5`.
    #[must_use]
    pub fn name(&self) -> String {
        format!(
            "{}:{}",
            place(self.first.0, self.first.1),
            place(self.last.0, self.last.1)
        )
    }
}

/// The name of a cell as spreadsheets show it: `B7` for row 6, column 1.
#[must_use]
pub fn place(row: u32, column: u32) -> String {
    format!("{}{}", column_name(column), u64::from(row) + 1)
}

fn column_name(column: u32) -> String {
    let mut rest = u64::from(column) + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_named_as_spreadsheets_do() {
        for (row, column, name) in [
            (0, 0, "A1"),
            (6, 1, "B7"),
            (9, 25, "Z10"),
            (0, 26, "AA1"),
            (0, 701, "ZZ1"),
            (1_048_575, 16_383, "XFD1048576"),
        ] {
            assert_eq!(place(row, column), name);
        }
    }

    #[test]
    fn a_region_hides_all_but_its_first_cell() {
        let region = Region {
            first: (1, 1),
            last: (3, 2),
        };
        assert!(!region.hides(1, 1) && region.hides(1, 2) && region.hides(3, 2));
        assert!(!region.hides(4, 2) && !region.hides(1, 3));
        assert_eq!(region.name(), "B2:C4");
    }
}
