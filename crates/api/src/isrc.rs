//! Giving ISRCs, and the register of those that are spent.

use std::path::PathBuf;

use griot_app::isrc::{self, Filter, Giving, Wish};
use griot_domain::codes::{CodeKind, display};
use griot_store::isrc::Hold;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::Selection;
use crate::words::{Lang, Words};

/// Gives ISRCs to recordings that have none, as one operation.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IsrcAssign {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// Under which of the label's prefixes; its first one where it is not said.
    pub prefix: Option<String>,
    /// Only says what would be given.
    pub dry_run: Option<bool>,
}

/// A recording and the code given to it.
#[derive(Debug, Serialize, TS)]
pub struct IsrcGiven {
    /// The recording.
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
#[derive(Debug, Serialize, TS)]
pub struct IsrcSkipped {
    /// The recording.
    pub uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// `has-code` or `same-sound`.
    pub reason: String,
    /// The recording with the same sound.
    pub other_uid: Option<String>,
}

/// Why nothing is given until a person confirms which one comes next.
#[derive(Debug, Serialize, TS)]
pub struct IsrcHold {
    /// `restored` or `copied`.
    pub reason: String,
    /// Since when (RFC 3339, UTC); `null`: it was noticed just now.
    pub since: Option<String>,
}

impl From<Hold> for IsrcHold {
    fn from(hold: Hold) -> Self {
        IsrcHold {
            reason: hold.why.name().to_owned(),
            since: hold.since,
        }
    }
}

/// What was given, or would be.
#[derive(Debug, Serialize, TS)]
pub struct IsrcGiving {
    /// How many codes.
    pub total: u64,
    /// The recordings and their codes, in order.
    pub rows: Vec<IsrcGiven>,
    /// How many recordings were meant.
    pub matched: u32,
    /// Prefix.
    pub prefix: String,
    /// Year of assignment, two digits.
    pub year: String,
    /// The first code, as people read it.
    pub first: Option<String>,
    /// The last.
    pub last: Option<String>,
    /// Designations in between that were spent before.
    pub passed_over: u32,
    /// The designation that comes next; 100000 where the year is full.
    pub next: u32,
    /// Who gets none.
    pub skipped: Vec<IsrcSkipped>,
    /// Why nothing may be given yet.
    pub hold: Option<IsrcHold>,
    /// The operation; `null` of a preview and where nothing was given.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
}

impl From<Giving> for IsrcGiving {
    fn from(giving: Giving) -> Self {
        let shown = |given: Option<&isrc::Given>| given.map(|one| people(&one.isrc));
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        IsrcGiving {
            total: giving.given.len() as u64,
            first: shown(giving.given.first()),
            last: shown(giving.given.last()),
            matched: count(giving.matched),
            passed_over: count(giving.passed_over),
            next: giving.next,
            hold: giving.hold.map(IsrcHold::from),
            operation: giving.operation,
            year: format!("{:02}", giving.year),
            prefix: giving.prefix,
            rows: giving
                .given
                .into_iter()
                .map(|one| IsrcGiven {
                    uid: one.uid,
                    title: one.title,
                    artist: one.artist,
                    isrc: one.isrc,
                    draft: one.draft,
                })
                .collect(),
            skipped: giving
                .skipped
                .into_iter()
                .map(|one| IsrcSkipped {
                    uid: one.uid,
                    title: one.title,
                    reason: one.why.name().to_owned(),
                    other_uid: one.other_uid,
                })
                .collect(),
        }
    }
}

fn people(isrc: &str) -> String {
    display(CodeKind::Isrc, isrc)
}

impl Command for IsrcAssign {
    type Answer = IsrcGiving;
    const NAME: &'static str = "isrc_assign";
    fn run(self, context: &Context<'_>) -> Result<IsrcGiving, Failure> {
        let catalogue = context.catalogue()?;
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        }
        .into_app()?;
        let wish = Wish {
            selection: &selection,
            prefix: self.prefix.as_deref(),
            today: &context.host.clock().today(),
            at: &context.now(),
        };
        let giving = if self.dry_run.unwrap_or(false) {
            isrc::preview(&catalogue, &wish)?
        } else {
            isrc::assign(&catalogue, &wish)?
        };
        Ok(giving.into())
    }
}

/// The register: every code that is spent.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IsrcRegister {
    /// Only this prefix.
    pub prefix: Option<String>,
    /// Only this year, two or four digits.
    pub year: Option<String>,
    /// So many lines at most; all where it is not said.
    pub limit: Option<u32>,
    /// So many are left out first.
    pub offset: Option<u32>,
}

/// A line of the register.
#[derive(Debug, Serialize, TS)]
pub struct IsrcLine {
    /// The recording that has the code, or had it.
    pub uid: String,
    /// Its title; empty where the recording is gone.
    pub title: String,
    /// Its credit.
    pub artist: Option<String>,
    /// The code, compact.
    pub isrc: String,
    /// `given`, `found` or `taken-back`.
    pub state: String,
    /// The operation that gave it.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
    /// When it was given or found (RFC 3339, UTC).
    pub at: String,
}

/// Where a year of a prefix stands.
#[derive(Debug, Serialize, TS)]
pub struct IsrcSeries {
    /// Prefix.
    pub prefix: String,
    /// Two digits.
    pub year: String,
    /// The designation that comes next; 100000 where the year is full.
    pub next: u32,
    /// The code that comes next, as people read it; `null` where the year is full.
    pub next_isrc: Option<String>,
    /// How many Griot gave.
    pub given: u32,
    /// How many were found in the catalogue.
    pub found: u32,
    /// How many are left.
    pub left: u32,
    /// When a person last said which one comes next.
    pub confirmed_at: Option<String>,
    /// Why nothing may be given.
    pub hold: Option<IsrcHold>,
}

impl From<isrc::Series> for IsrcSeries {
    fn from(series: isrc::Series) -> Self {
        let next = format!("{}{:02}{:05}", series.prefix, series.year, series.next);
        IsrcSeries {
            next_isrc: (series.left > 0).then(|| people(&next)),
            year: format!("{:02}", series.year),
            prefix: series.prefix,
            next: series.next,
            given: series.given,
            found: series.found,
            left: u32::try_from(series.left).unwrap_or(u32::MAX),
            confirmed_at: series.confirmed_at,
            hold: series.hold.map(IsrcHold::from),
        }
    }
}

/// The register.
#[derive(Debug, Serialize, TS)]
pub struct IsrcRegistered {
    /// How many codes there are.
    pub total: u64,
    /// These of them, in order.
    pub rows: Vec<IsrcLine>,
    /// Where each year of each prefix stands.
    pub series: Vec<IsrcSeries>,
    /// The label's prefixes, its first one first.
    pub prefixes: Vec<String>,
}

impl Command for IsrcRegister {
    type Answer = IsrcRegistered;
    const NAME: &'static str = "isrc_register";
    fn run(self, context: &Context<'_>) -> Result<IsrcRegistered, Failure> {
        let catalogue = context.catalogue()?;
        let today = context.host.clock().today();
        let prefix = self.prefix.as_deref().map(compact);
        let filter = Filter {
            prefix: prefix.as_deref(),
            year: self.year.as_deref().map(parse_year).transpose()?,
        };
        let (offset, limit) = (self.offset.unwrap_or(0), self.limit.unwrap_or(u32::MAX));
        let (total, lines) = isrc::lines(&catalogue, filter, offset as usize, limit as usize)?;
        let series = isrc::series(&catalogue, filter, &today)?;
        let prefixes = catalogue.store().read(griot_store::isrc::prefixes)?;
        Ok(IsrcRegistered {
            total: total as u64,
            rows: lines
                .into_iter()
                .map(|line| IsrcLine {
                    uid: line.uid,
                    title: line.title,
                    artist: line.artist,
                    isrc: line.isrc,
                    state: line.state.name().to_owned(),
                    operation: line.operation,
                    at: line.at,
                })
                .collect(),
            series: series.into_iter().map(IsrcSeries::from).collect(),
            prefixes,
        })
    }
}

/// A prefix as it is kept; what is none finds nothing.
fn compact(text: &str) -> String {
    griot_domain::codes::IsrcPrefix::parse(text)
        .map_or_else(|_| text.to_owned(), |prefix| prefix.as_str().to_owned())
}

/// `26`, or `2026`.
fn parse_year(text: &str) -> Result<u8, Failure> {
    let digits = match text.len() {
        4 => text.get(2..).unwrap_or_default(),
        _ => text,
    };
    let known = text.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() == 2;
    digits
        .parse()
        .ok()
        .filter(|_| known)
        .ok_or_else(|| Failure::usage("bad-isrc-year").with("value", text))
}

/// A person says which designation comes next.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IsrcConfirm {
    /// Prefix; the label's first one where it is not said.
    pub prefix: Option<String>,
    /// Year of assignment, two or four digits; this year where it is not said.
    pub year: Option<String>,
    /// The designation: 1 to 99999.
    pub next: u32,
}

impl Command for IsrcConfirm {
    type Answer = IsrcSeries;
    const NAME: &'static str = "isrc_confirm";
    fn run(self, context: &Context<'_>) -> Result<IsrcSeries, Failure> {
        let year = match self.year.as_deref() {
            Some(text) => parse_year(text)?,
            None => isrc::year_of(&context.host.clock().today())?,
        };
        let confirmed = isrc::confirm(
            &*context.catalogue()?,
            self.prefix.as_deref(),
            year,
            self.next,
            &context.now(),
        )?;
        Ok(confirmed.into())
    }
}

/// Adds a further prefix of the label, or takes it away.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IsrcPrefix {
    /// Five characters.
    pub prefix: String,
    /// Takes it away.
    pub remove: Option<bool>,
}

/// The label's prefixes.
#[derive(Debug, Serialize, TS)]
pub struct IsrcPrefixes {
    /// Its first one first.
    pub prefixes: Vec<String>,
}

impl Command for IsrcPrefix {
    type Answer = IsrcPrefixes;
    const NAME: &'static str = "isrc_prefix";
    fn run(self, context: &Context<'_>) -> Result<IsrcPrefixes, Failure> {
        let catalogue = context.catalogue()?;
        let prefixes = if self.remove.unwrap_or(false) {
            isrc::remove_prefix(&catalogue, &self.prefix, &context.now())?
        } else {
            isrc::add_prefix(&catalogue, &self.prefix, &context.now())?
        };
        Ok(IsrcPrefixes { prefixes })
    }
}

/// Writes the list that the national agency asks for: CSV, UTF-8.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct IsrcExport {
    /// File; what is there is replaced.
    pub file: PathBuf,
    /// Only this prefix.
    pub prefix: Option<String>,
    /// Only codes of this year, two or four digits.
    pub year: Option<String>,
    /// The language of its headings: `en` or `fr`.
    pub language: Option<String>,
}

/// A recording of which the agency asks more than the catalogue knows.
#[derive(Debug, Serialize, TS)]
pub struct IsrcIncomplete {
    /// The recording.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// Its code, compact.
    pub isrc: String,
    /// The fields that are missing.
    pub lacks: Vec<String>,
}

/// The list that was written.
#[derive(Debug, Serialize, TS)]
pub struct IsrcExported {
    /// Where.
    pub path: String,
    /// How many recordings are in it.
    pub total: u64,
    /// Those that lack something; they are in the list all the same.
    pub incomplete: Vec<IsrcIncomplete>,
}

impl Command for IsrcExport {
    type Answer = IsrcExported;
    const NAME: &'static str = "isrc_export";
    fn run(self, context: &Context<'_>) -> Result<IsrcExported, Failure> {
        let prefix = self.prefix.as_deref().map(compact);
        let filter = Filter {
            prefix: prefix.as_deref(),
            year: self.year.as_deref().map(parse_year).transpose()?,
        };
        let lang = self
            .language
            .as_deref()
            .and_then(Lang::of_tag)
            .unwrap_or(Lang::En);
        let words = Words::new(lang);
        let headings = [
            "field-isrc",
            "field-title",
            "field-version",
            "field-artist",
            "field-duration",
            "isrc-list-published",
            "field-recorded",
            "isrc-list-owner",
        ]
        .map(|id| words.say(id, &Value::Null));
        let listed = isrc::export(&*context.catalogue()?, filter, &headings, &self.file)?;
        Ok(IsrcExported {
            path: self.file.display().to_string(),
            total: listed.len() as u64,
            incomplete: listed
                .into_iter()
                .filter(|one| !one.lacks.is_empty())
                .map(|one| IsrcIncomplete {
                    uid: one.uid,
                    title: one.title,
                    isrc: one.isrc,
                    lacks: one.lacks.into_iter().map(str::to_owned).collect(),
                })
                .collect(),
        })
    }
}
