//! Instruments: names in English, French and in the players' own words, with their class.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::fold;

/// An instrument of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instrument {
    /// English name: its stable code.
    pub name: &'static str,
    /// French name, where it is another.
    pub french: Option<&'static str>,
    /// The value of DDEX's `InstrumentType`; what has none is sent as `UserDefined`.
    pub ddex: Option<&'static str>,
    /// Class of Hornbostel and Sachs, as far as it is sure (`323`, `321.321`).
    pub class: Option<&'static str>,
    /// Other names, with `;` between; may be empty.
    pub also: &'static str,
}

impl Instrument {
    /// Every name, the English one first.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        std::iter::once(self.name).chain(self.french).chain(
            self.also
                .split(';')
                .map(str::trim)
                .filter(|name| !name.is_empty()),
        )
    }
}

static INSTRUMENTS: LazyLock<Vec<Instrument>> = LazyLock::new(|| {
    let said = |cell: &'static str| Some(cell).filter(|cell| !cell.is_empty());
    super::rows(include_str!("instruments.tsv"))
        .filter_map(|line| {
            let mut cells = line.split('\t');
            Some(Instrument {
                name: cells.next()?,
                french: said(cells.next()?),
                ddex: said(cells.next()?),
                class: said(cells.next()?),
                also: cells.next()?,
            })
        })
        .collect()
});

/// Every folded name with the instrument that bears it. Where two bear one name, English goes before French and
/// French before the others.
static BY_NAME: LazyLock<HashMap<String, Instrument>> = LazyLock::new(|| {
    let mut known: HashMap<String, Instrument> = HashMap::new();
    let all = || INSTRUMENTS.iter().copied();
    for one in all() {
        known.entry(fold(one.name)).or_insert(one);
    }
    for (one, name) in all().filter_map(|one| Some((one, one.french?))) {
        known.entry(fold(name)).or_insert(one);
    }
    for one in all() {
        for name in one.names().chain(one.ddex) {
            known.entry(fold(name)).or_insert(one);
        }
    }
    known
});

/// The instrument of this name, in whatever language and case.
#[must_use]
pub fn find(name: &str) -> Option<Instrument> {
    BY_NAME.get(&fold(name.trim())).copied()
}

/// The instruments that answer what is typed, the nearest first.
#[must_use]
pub fn like(typed: &str, limit: usize) -> Vec<Instrument> {
    let typed = fold(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, Instrument)> = INSTRUMENTS
        .iter()
        .filter_map(|one| {
            let best = one
                .names()
                .filter_map(|name| super::rank(&fold(name), &typed))
                .min()?;
            Some((best, *one))
        })
        .collect();
    found.sort_by_key(|(rank, one)| (*rank, one.class.is_none(), one.name.len(), one.name));
    found.into_iter().take(limit).map(|(_, one)| one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_instrument_has_many_names() {
        for (typed, name) in [
            ("kora", "kora"),
            ("ߞߐߙߊ", "kora"),
            ("Guimbarde", "mouth harp"),
            ("contrebasse", "double bass"),
            ("guembri", "gumbri"),
            ("الرباب", "rebab"),
            ("Jembe", "djembe"),
            ("qanun", "kanun"),
            ("voix", "voice"),
            ("ka", "tanbou ka"),
        ] {
            assert_eq!(find(typed).map(|one| one.name), Some(name), "{typed}");
        }
        assert_eq!(find("nyckelpiano"), None);
        let gumbri = find("gumbri").unwrap();
        assert_eq!(
            (gumbri.ddex, gumbri.class),
            (Some("Sintir"), Some("321.311"))
        );
        assert_eq!(find("oud").unwrap().french, None);
    }

    #[test]
    fn names_are_found_while_they_are_typed() {
        let first = |typed: &str| like(typed, 5).first().map(|one| one.name);
        assert_eq!(first("bala"), Some("balafon"));
        assert_eq!(first("guemb"), Some("gumbri"));
        assert_eq!(first("contreb"), Some("double bass"));
        assert_eq!(first("عو"), Some("oud"));
        assert!(like("guitar", 4).len() == 4 && like(" ", 4).is_empty());
    }

    #[test]
    fn the_table_is_whole() {
        assert!(INSTRUMENTS.len() > 1300, "{}", INSTRUMENTS.len());
        for one in INSTRUMENTS.iter() {
            assert!(!one.name.is_empty() && one.french != Some(one.name));
            let digits = |class: &str| class.chars().all(|c| c.is_ascii_digit() || c == '.');
            assert!(one.class.is_none_or(digits), "{}", one.name);
        }
    }
}
