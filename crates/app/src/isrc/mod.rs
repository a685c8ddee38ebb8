//! Giving ISRCs: in bulk, each once, and the list that the national agency asks for.

mod list;

use std::collections::BTreeSet;

use griot_domain::codes::register::{self, Held, LAST_DESIGNATION};
use griot_domain::codes::{Isrc, IsrcPrefix};
use griot_domain::date::CivilDate;
use griot_domain::field::Kind as Of;
use griot_domain::tags::TagField;
use griot_store::isrc::{self as store, FileIdentity, Hold};
use griot_store::{Catalogue, Change, Read, Write, field, recording};

use crate::edit::{Selection, select};
use crate::import::merge;
use crate::read::item;
use crate::{AppError, Kind, Result};

pub use list::{Filter, Line, LineState, Listed, Series, export, lines, list, series};

/// What is to be given, by whom, when.
#[derive(Debug, Clone)]
pub struct Wish<'a> {
    /// To which recordings.
    pub selection: &'a Selection,
    /// Under which of the label's prefixes; its first one where it is not said.
    pub prefix: Option<&'a str>,
    /// Today where the person is, `YYYY-MM-DD`: the year of assignment.
    pub today: &'a str,
    /// Now (RFC 3339, UTC).
    pub at: &'a str,
}

/// Why a recording gets none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Skip {
    /// It has one, for life.
    HasCode,
    /// Another recording has the very same sound, and has one or is given one: they are one recording, or
    /// marked as different.
    SameSound,
}

impl Skip {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Skip::HasCode => "has-code",
            Skip::SameSound => "same-sound",
        }
    }
}

/// A recording and its code.
#[derive(Debug, Clone)]
pub struct Given {
    /// The recording's uid.
    pub uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// Its credit.
    pub artist: Option<String>,
    /// The code, compact.
    pub isrc: String,
    /// The draft that gives way to it.
    pub draft: Option<String>,
}

/// A recording that gets none.
#[derive(Debug, Clone)]
pub struct Skipped {
    /// The recording's uid.
    pub uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// Why.
    pub why: Skip,
    /// The recording with the same sound.
    pub other_uid: Option<String>,
}

/// What was given, or would be.
#[derive(Debug, Clone, Default)]
pub struct Giving {
    /// Prefix.
    pub prefix: String,
    /// Year of assignment, two digits.
    pub year: u8,
    /// How many recordings were meant.
    pub matched: usize,
    /// The codes, in the order of the recordings.
    pub given: Vec<Given>,
    /// Who gets none.
    pub skipped: Vec<Skipped>,
    /// Designations between the first and the last that were spent before.
    pub passed_over: usize,
    /// The designation that comes next now.
    pub next: u32,
    /// Why nothing may be given yet (only of a preview; else it is an error).
    pub hold: Option<Hold>,
    /// The operation; `None` of a preview and where nothing was given.
    pub operation: Option<i64>,
}

/// What would be given.
///
/// # Errors
/// `no-isrc-prefix`, `unknown-isrc-prefix`, `isrc-year-full`, `not-found`.
pub fn preview(catalogue: &Catalogue, wish: &Wish<'_>) -> Result<Giving> {
    let here = catalogue.file_identity()?;
    catalogue
        .store()
        .read(|read| Ok(plan(read, wish, &here)?.giving))
}

/// Gives codes, as one operation and in one transaction: of two programs that give at once one comes after
/// the other.
///
/// # Errors
/// As [`preview`], and `isrc-held` where a person has to say first which one comes next.
pub fn assign(catalogue: &Catalogue, wish: &Wish<'_>) -> Result<Giving> {
    let here = catalogue.file_identity()?;
    // The subject of an operation is said before its work: the year and the prefix, not the codes.
    let (prefix, year) = catalogue
        .store()
        .read(|read| Ok::<_, AppError>((prefix_of(read, wish.prefix)?, year_of(wish.today)?)))?;
    let subject = format!("{}-{year:02}", prefix.as_str());
    let change = Change {
        name: "isrc-assign",
        subject: &subject,
        at: wish.at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let plan = plan(write, wish, &here)?;
        if let Some(hold) = &plan.giving.hold {
            return Err(held(&plan.giving, hold));
        }
        if !plan.giving.given.is_empty() {
            store::note_seen(write, prefix.as_str(), year)?;
            carry_out(write, &plan)?;
            store::set_next(write, prefix.as_str(), year, plan.giving.next)?;
        }
        Ok(plan.giving)
    })?;
    let mut giving = changed.value;
    giving.operation = changed.operation;
    Ok(giving)
}

struct Plan {
    giving: Giving,
    /// For each code its recording and designation.
    places: Vec<(i64, u32)>,
}

fn carry_out(write: &Write<'_>, plan: &Plan) -> Result<()> {
    let giving = &plan.giving;
    for ((id, designation), given) in plan.places.iter().zip(&giving.given) {
        store::give(write, &giving.prefix, giving.year, *designation, &given.uid)?;
        let code = [given.isrc.clone()];
        field::set(write, *id, TagField::Isrc, &code)?;
        merge::settle(write, *id)?;
    }
    Ok(())
}

fn plan(read: &Read<'_>, wish: &Wish<'_>, here: &FileIdentity) -> Result<Plan> {
    let prefix = prefix_of(read, wish.prefix)?;
    let year = year_of(wish.today)?;
    let ids = select(read, Of::Recording, wish.selection)?;
    let mut giving = Giving {
        prefix: prefix.as_str().to_owned(),
        year,
        matched: ids.len(),
        hold: store::find_hold(read, here, prefix.as_str(), year)?,
        ..Giving::default()
    };
    let mut wanting = Vec::new();
    let mut chosen = BTreeSet::new();
    for id in ids {
        if !chosen.insert(id) {
            continue;
        }
        let values = field::values_of(read, id, TagField::Isrc)?;
        let held = Held::of(&values);
        let why = match held {
            Held::Code => Some((Skip::HasCode, None)),
            _ => same_sound(read, id, &wanting)?.map(|other| (Skip::SameSound, Some(other))),
        };
        match why {
            None => wanting.push((id, values.into_iter().find(|_| held == Held::Draft))),
            Some((why, other)) => giving.skipped.push(Skipped {
                uid: recording::get_uid(read, id)?,
                title: item(read, id, (None, None))?.title,
                why,
                other_uid: other
                    .map(|other| recording::get_uid(read, other))
                    .transpose()?,
            }),
        }
    }
    let spent = store::spent(read, prefix.as_str(), year)?;
    let start = register::begin_at(store::find_next(read, prefix.as_str(), year)?, &spent);
    let designations = register::designate(start, &spent, wanting.len()).map_err(|full| {
        AppError::new(Kind::Conflict, "isrc-year-full")
            .with("prefix", prefix.as_str())
            .with("year", format!("{year:02}"))
            .with("left", full.left)
            .with("wanted", full.wanted)
    })?;
    let after = designations.last().map_or(start, |last| last + 1);
    giving.next = (after..=LAST_DESIGNATION)
        .find(|one| !spent.contains(one))
        .unwrap_or(LAST_DESIGNATION + 1);
    if let (Some(first), Some(last)) = (designations.first(), designations.last()) {
        giving.passed_over = spent.range(first..last).count();
    }
    let mut places = Vec::with_capacity(wanting.len());
    for ((id, draft), designation) in wanting.into_iter().zip(designations) {
        let Some(code) = Isrc::compose(&prefix, year, designation) else {
            continue;
        };
        let shown = item(read, id, (None, None))?;
        giving.given.push(Given {
            uid: shown.uid,
            title: shown.title,
            artist: shown.artist,
            isrc: code.as_str().to_owned(),
            draft,
        });
        places.push((id, designation));
    }
    Ok(Plan { giving, places })
}

/// Another recording with the same sound that has a code, or is about to get one.
fn same_sound(read: &Read<'_>, id: i64, wanting: &[(i64, Option<String>)]) -> Result<Option<i64>> {
    for other in store::with_same_sound(read, id)? {
        let about_to = || wanting.iter().any(|(one, _)| *one == other);
        let held = Held::of(&field::values_of(read, other, TagField::Isrc)?);
        if held == Held::Code || about_to() {
            return Ok(Some(other));
        }
    }
    Ok(None)
}

/// A person says which designation comes next; where that one is spent, the next free one does. Returns it.
///
/// # Errors
/// As [`preview`]; `bad-value` for what is no designation.
pub fn confirm(
    catalogue: &Catalogue,
    prefix: Option<&str>,
    year: u8,
    next: u32,
    at: &str,
) -> Result<Series> {
    if !(1..=LAST_DESIGNATION).contains(&next) {
        return Err(AppError::new(Kind::User, "bad-designation").with("value", next));
    }
    let here = catalogue.file_identity()?;
    catalogue.store().append(at, |write| {
        let prefix = prefix_of(write, prefix)?;
        store::confirm(write, &here, prefix.as_str(), year, next)?;
        list::one(write, &here, prefix.as_str(), year)
    })
}

/// Adds a further prefix of the label, as one operation.
///
/// # Errors
/// `bad-isrc-prefix`.
pub fn add_prefix(catalogue: &Catalogue, prefix: &str, at: &str) -> Result<Vec<String>> {
    let prefix = parse_prefix(prefix)?;
    change_prefixes(catalogue, "isrc-prefix-add", &prefix, at, |write| {
        store::add_prefix(write, prefix.as_str())
    })
}

/// Takes a further prefix away, as one operation. What was given under it stays in the register.
///
/// # Errors
/// `bad-isrc-prefix`, `unknown-isrc-prefix`; `own-isrc-prefix` for the label's first one.
pub fn remove_prefix(catalogue: &Catalogue, prefix: &str, at: &str) -> Result<Vec<String>> {
    let prefix = parse_prefix(prefix)?;
    let known = catalogue.store().read(store::prefixes)?;
    match known.iter().position(|one| one == prefix.as_str()) {
        None => return Err(unknown(&prefix, &known)),
        Some(0) => {
            return Err(
                AppError::new(Kind::User, "own-isrc-prefix").with("prefix", prefix.as_str())
            );
        }
        Some(_) => {}
    }
    change_prefixes(catalogue, "isrc-prefix-remove", &prefix, at, |write| {
        store::remove_prefix(write, prefix.as_str())
    })
}

fn change_prefixes(
    catalogue: &Catalogue,
    name: &str,
    prefix: &IsrcPrefix,
    at: &str,
    work: impl FnOnce(&Write<'_>) -> griot_store::Result<()>,
) -> Result<Vec<String>> {
    let change = Change {
        name,
        subject: prefix.as_str(),
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        work(write)?;
        Ok::<_, AppError>(store::prefixes(write)?)
    })?;
    Ok(changed.value)
}

fn parse_prefix(text: &str) -> Result<IsrcPrefix> {
    IsrcPrefix::parse(text)
        .map_err(|_| AppError::new(Kind::User, "bad-isrc-prefix").with("prefix", text))
}

fn unknown(prefix: &IsrcPrefix, known: &[String]) -> AppError {
    AppError::new(Kind::User, "unknown-isrc-prefix")
        .with("prefix", prefix.as_str())
        .with("known", known.join(", "))
}

fn prefix_of(read: &Read<'_>, wanted: Option<&str>) -> Result<IsrcPrefix> {
    let known = store::prefixes(read)?;
    let Some(first) = known.first() else {
        return Err(AppError::new(Kind::User, "no-isrc-prefix"));
    };
    let prefix = parse_prefix(wanted.unwrap_or(first))?;
    if known.iter().any(|one| one == prefix.as_str()) {
        Ok(prefix)
    } else {
        Err(unknown(&prefix, &known))
    }
}

/// The two digits of today's year.
///
/// # Errors
/// Never for a day that a clock tells.
pub fn year_of(today: &str) -> Result<u8> {
    let day = CivilDate::parse(today).map_err(|_| AppError::new(Kind::Bug, "bug"))?;
    Ok(register::reference_year(day))
}

fn held(giving: &Giving, hold: &Hold) -> AppError {
    AppError::new(Kind::Conflict, "isrc-held")
        .with("why", hold.why.name())
        .with("prefix", &giving.prefix)
        .with("year", format!("{:02}", giving.year))
        .with("next", register_next(giving))
}

/// The designation from which the register would go on.
fn register_next(giving: &Giving) -> u32 {
    let first = giving.given.first();
    let designation = first.and_then(|given| Isrc::parse(&given.isrc).ok());
    designation.map_or(giving.next, |code| code.parts().2)
}
