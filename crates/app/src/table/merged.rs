//! Merged cells, by the rows that they cover.

use std::collections::HashMap;

use griot_exchange::table::Region;

/// So many rows of merged cells are looked at; more have been merged by a program gone astray.
const MOST: usize = 2_000_000;

#[derive(Debug, Default)]
pub(super) struct Merged {
    regions: Vec<Region>,
    by_row: HashMap<u32, Vec<usize>>,
    said: Vec<bool>,
}

impl Merged {
    pub(super) fn new(regions: Vec<Region>) -> Self {
        let mut by_row: HashMap<u32, Vec<usize>> = HashMap::new();
        let mut count = 0;
        for (at, region) in regions.iter().enumerate() {
            for row in region.first.0..=region.last.0 {
                count += 1;
                if count > MOST {
                    break;
                }
                by_row.entry(row).or_default().push(at);
            }
        }
        Merged {
            said: vec![false; regions.len()],
            regions,
            by_row,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.regions.is_empty()
    }

    /// Whether a cell is hidden by a merge.
    pub(super) fn hides(&self, row: u32, column: u32) -> bool {
        self.of_row(row)
            .any(|(_, region)| region.hides(row, column))
    }

    /// The regions of a row that nobody has been told of yet and that reach into these columns.
    pub(super) fn news(&mut self, row: u32, wanted: &dyn Fn(u32) -> bool) -> Vec<Region> {
        let reaches = |region: &Region| (region.first.1..=region.last.1).any(wanted);
        let fresh: Vec<(usize, Region)> = self
            .of_row(row)
            .filter(|(at, region)| self.said.get(*at) == Some(&false) && reaches(region))
            .collect();
        for (at, _) in &fresh {
            if let Some(said) = self.said.get_mut(*at) {
                *said = true;
            }
        }
        fresh.into_iter().map(|(_, region)| region).collect()
    }

    fn of_row(&self, row: u32) -> impl Iterator<Item = (usize, Region)> {
        let found = self.by_row.get(&row).map_or(&[][..], Vec::as_slice);
        found
            .iter()
            .filter_map(|at| Some((*at, *self.regions.get(*at)?)))
    }
}
