//! ℗ and © lines: a year and an owner, kept as they are typed.

/// Which right a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineMark {
    /// ℗: the recordings (Rome Convention, article 11).
    Sound,
    /// ©: the cover, the booklet, the release as a whole (Universal Copyright Convention, article III).
    Copyright,
}

impl LineMark {
    /// The mark itself.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Sound => "℗",
            Self::Copyright => "©",
        }
    }
}

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RightsLine {
    /// The year, the last one where it names several.
    pub year: Option<u16>,
    /// The owner, or the owners as they are written.
    pub owner: Option<String>,
}

impl RightsLine {
    /// Reads a line: marks (`℗`, `(P)`, `© & ℗`, `Copyright`) and years first, then the owner.
    #[must_use]
    pub fn read(typed: &str) -> Self {
        let mut line = Self::default();
        let mut rest = typed.trim();
        loop {
            let before = rest;
            for mark in ["℗", "©", "(p)", "(c)", "copyright", "&", "+", "/"] {
                rest = without(rest, mark).trim_start();
            }
            if line.year.is_some() {
                // What stands between years, and between them and the owner.
                rest = rest.trim_start_matches(['-', '–', '—', ',', '.', ':', ' ']);
            }
            if let Some((year, after)) = year_first(rest) {
                line.year = Some(year);
                rest = after.trim_start();
            }
            if rest == before {
                break;
            }
        }
        line.owner = Some(rest.trim())
            .filter(|owner| owner.chars().any(char::is_alphabetic))
            .map(str::to_owned);
        line
    }

    /// The line that a year and an owner make: `℗ 2026 Griot Records`.
    #[must_use]
    pub fn propose(mark: LineMark, date: Option<&str>, owner: Option<&str>) -> Option<String> {
        let (year, _) = year_first(date?.trim())?;
        let owner = owner?.trim();
        (!owner.is_empty()).then(|| format!("{} {year} {owner}", mark.sign()))
    }
}

/// The text without this mark at its start, in whatever case.
fn without<'a>(text: &'a str, mark: &str) -> &'a str {
    match text.get(..mark.len()) {
        Some(start) if start.to_lowercase() == mark => text.get(mark.len()..).unwrap_or_default(),
        _ => text,
    }
}

/// A year of four digits at the start, and what follows it.
fn year_first(text: &str) -> Option<(u16, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let year: u16 = text.get(..4).filter(|_| digits == 4)?.parse().ok()?;
    (1850..2200)
        .contains(&year)
        .then(|| (year, text.get(4..).unwrap_or_default()))
}
