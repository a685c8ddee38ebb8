//! What waits, in the order of urgency: the first room.

mod offers;

use std::collections::BTreeMap;
use std::fs;

use griot_domain::date::CivilDate;
use griot_domain::field::Kind as Of;
use griot_domain::finding::Severity;
use griot_store::{Catalogue, Read, duplicate, home as store, volume};

use crate::checks::{self, Overview};
use crate::job_log::{JobLog, LoggedState};
use crate::place::Roots;
use crate::{AppError, Kind, Result};

/// Something that waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What: `job`, `drive`, `check`, `offer-opens`, `offer-open`, `offer-ends`, `release`, `access`, `duplicates`,
    /// `added`, `backup`, `no-backup`. Words: `home-KIND`.
    pub kind: &'static str,
    /// Which check, or which command of a job.
    pub code: String,
    /// Of a check.
    pub severity: Option<Severity>,
    /// How many.
    pub count: i64,
    /// What it is about: a name, a folder.
    pub subject: String,
    /// Uid of the release, offer or job.
    pub uid: Option<String>,
    /// Until when, `YYYY-MM-DD`.
    pub on: Option<String>,
    /// Days until then.
    pub days: Option<i64>,
    /// What is in the way, by code, the most first.
    pub reasons: Vec<(String, i64)>,
    /// The recordings that it is about.
    pub query: Option<String>,
    /// The check can mend it.
    pub fix: bool,
    /// A cover.
    pub artwork: Option<String>,
}

/// The first room.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// What waits, the most urgent first.
    pub lines: Vec<Line>,
    /// How many checks look.
    pub checks_on: usize,
    /// Of how many.
    pub checks: usize,
}

/// So many days ahead releases and offers are looked for.
const AHEAD: i32 = 42;
/// An offer that ends within so many days is told.
const ENDS_SOON: i32 = 14;
/// A backup older than this is old.
const BACKUP_DAYS: i32 = 30;
/// What came within so many days is new.
const NEW_DAYS: i32 = 7;

/// What waits today.
///
/// # Errors
/// `bad-value` where today is no day.
pub fn home(catalogue: &Catalogue, today: &str, at: &str) -> Result<Home> {
    let day = CivilDate::parse(today).map_err(|_| {
        AppError::new(Kind::User, "bad-value")
            .with("field", "today")
            .with("value", today)
    })?;
    checks::refresh(catalogue, at)?;
    let mut ranked: Vec<(i64, Line)> = jobs(catalogue).into_iter().map(|one| (0, one)).collect();
    let (all, rest) = catalogue.store().read(|read| {
        let all = checks::overview(read)?;
        let mut rest = drives(read)?;
        rest.extend(offers::lines(read, catalogue.folder(), day)?);
        rest.extend(releases(read, &all, day)?);
        rest.extend(access(read, day)?);
        rest.extend(duplicates(read)?);
        rest.extend(added(read, day)?);
        Ok::<_, AppError>((all, rest))
    })?;
    ranked.extend(rest.into_iter().map(|line| (rank(&line), line)));
    for line in of_checks(&all) {
        ranked.push((rank(&line), line));
    }
    if let Some(line) = backup(catalogue, day)? {
        ranked.push((rank(&line), line));
    }
    ranked.sort_by_key(|(rank, line)| (*rank, line.days, std::cmp::Reverse(line.count)));
    Ok(Home {
        lines: ranked.into_iter().map(|(_, line)| line).collect(),
        checks_on: all.iter().filter(|one| one.severity.is_some()).count(),
        checks: all.len(),
    })
}

/// How soon somebody should look; what has a day comes by it among its like.
fn rank(line: &Line) -> i64 {
    let soon = line.days.is_some_and(|days| days <= 7);
    match (line.kind, line.severity) {
        ("job", _) => 0,
        ("drive", _) => 1,
        ("offer-open" | "offer-opens" | "offer-ends" | "release", _) if soon => 2,
        ("check", Some(Severity::Blocking)) => 3,
        ("offer-open" | "offer-opens" | "offer-ends" | "release", _) => 4,
        ("no-backup" | "backup", _) => 5,
        ("check", Some(Severity::Warning)) => 6,
        ("access", _) => 7,
        ("duplicates", _) => 8,
        ("check", _) => 9,
        _ => 10,
    }
}

fn jobs(catalogue: &Catalogue) -> Vec<Line> {
    JobLog::of(catalogue)
        .list()
        .into_iter()
        .filter(|job| job.state == LoggedState::Interrupted)
        .map(|job| {
            let subject = ["path", "offer", "query", "to"]
                .iter()
                .find_map(|name| job.request.get(*name)?.as_str());
            Line {
                kind: "job",
                code: job.command.clone(),
                count: i64::try_from(job.done).unwrap_or(0),
                subject: subject.unwrap_or_default().to_owned(),
                uid: Some(job.uid),
                ..Line::default()
            }
        })
        .collect()
}

fn drives(read: &Read<'_>) -> Result<Vec<Line>> {
    let roots = Roots::read(read)?;
    let mut lines = Vec::new();
    for one in volume::all(read)? {
        if one.identity == volume::CATALOGUE || roots.is_here(one.id) {
            continue;
        }
        let count = store::files_on(read, one.id)?;
        if count > 0 {
            lines.push(Line {
                kind: "drive",
                count,
                subject: String::from_utf8_lossy(&one.root).into_owned(),
                ..Line::default()
            });
        }
    }
    Ok(lines)
}

fn of_checks(all: &[Overview]) -> Vec<Line> {
    all.iter()
        .filter(|one| one.open > 0)
        .filter(|one| {
            matches!(one.severity, Some(Severity::Blocking | Severity::Warning))
                || one.check.id == "name-proposed"
        })
        .map(|one| Line {
            kind: "check",
            code: one.check.id.to_owned(),
            severity: one.severity,
            count: one.things,
            query: Some(format!("finding:{}", one.check.id)),
            fix: one.check.fix.is_some(),
            ..Line::default()
        })
        .collect()
}

fn releases(read: &Read<'_>, all: &[Overview], today: CivilDate) -> Result<Vec<Line>> {
    let until = today.add_days(AHEAD).unwrap_or(today);
    let weights: BTreeMap<&str, Severity> = all
        .iter()
        .filter_map(|one| Some((one.check.id, one.severity?)))
        .collect();
    let mut lines = Vec::new();
    for one in store::dated(read, &today.to_string(), &until.to_string())? {
        let mut reasons = store::found_of_release(read, one.id)?;
        reasons.retain(|(code, _)| {
            weights
                .get(code.as_str())
                .is_some_and(|severity| *severity != Severity::Info)
        });
        if reasons.is_empty() {
            continue;
        }
        reasons.sort_by_key(|(code, count)| {
            (
                weights.get(code.as_str()).copied(),
                std::cmp::Reverse(*count),
            )
        });
        lines.push(Line {
            kind: "release",
            count: reasons.iter().map(|(_, count)| count).sum(),
            days: days_until(today, &one.on),
            on: Some(one.on),
            query: Some(format!("release:={}", quoted(&one.title))),
            subject: one.title,
            uid: Some(one.uid),
            reasons,
            artwork: one.artwork,
            ..Line::default()
        });
    }
    Ok(lines)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', ""))
}

fn access(read: &Read<'_>, today: CivilDate) -> Result<Vec<Line>> {
    let from = today.to_string();
    let year = from.split('-').next().unwrap_or_default().to_owned();
    let after = format!("{:04}-01-01", year.parse::<i32>().unwrap_or(0) + 1);
    Ok(store::opening(read, &from, &after)?
        .map(|(count, first)| Line {
            kind: "access",
            count,
            days: days_until(today, &first),
            on: Some(first),
            query: Some(format!("accessfrom:{from}..{year}-12-31")),
            ..Line::default()
        })
        .into_iter()
        .collect())
}

fn duplicates(read: &Read<'_>) -> Result<Vec<Line>> {
    let different = duplicate::differences(read, Of::Recording)?;
    let waits = |group: &Vec<i64>| {
        group.iter().enumerate().any(|(place, one)| {
            let others = group.iter().skip(place + 1);
            others
                .into_iter()
                .any(|other| !different.contains(&(*one.min(other), *one.max(other))))
        })
    };
    let groups = duplicate::all_samples(read)?;
    let count = groups.iter().filter(|group| waits(group)).count();
    Ok((count > 0)
        .then(|| Line {
            kind: "duplicates",
            count: i64::try_from(count).unwrap_or(0),
            ..Line::default()
        })
        .into_iter()
        .collect())
}

fn added(read: &Read<'_>, today: CivilDate) -> Result<Vec<Line>> {
    let since = today.add_days(-NEW_DAYS).unwrap_or(today).to_string();
    let count = store::added_since(read, &since)?;
    Ok((count > 0)
        .then(|| Line {
            kind: "added",
            count,
            query: Some(format!("added:{since}..")),
            ..Line::default()
        })
        .into_iter()
        .collect())
}

/// The last backup, where it is old; none at all, where the catalogue has been there for a while.
fn backup(catalogue: &Catalogue, today: CivilDate) -> Result<Option<Line>> {
    let newest = fs::read_dir(catalogue.folder().join("backups"))
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".db"))
        .filter_map(|name| {
            let day = |from: usize, to: usize| name.get(from..to);
            Some(format!("{}-{}-{}", day(0, 4)?, day(4, 6)?, day(6, 8)?))
        })
        .filter(|day| CivilDate::parse(day).is_ok())
        .max();
    let (kind, since) = match newest {
        Some(day) => ("backup", day),
        None => {
            let made = catalogue.store().read(store::made_at)?;
            ("no-backup", made.get(..10).unwrap_or_default().to_owned())
        }
    };
    let age = days_until(today, &since).map_or(0, |days| -days);
    Ok((age >= i64::from(BACKUP_DAYS)).then(|| Line {
        kind,
        count: age,
        on: Some(since),
        ..Line::default()
    }))
}

/// How many days from today until a day; negative for one that is past.
fn days_until(today: CivilDate, day: &str) -> Option<i64> {
    let day = CivilDate::parse(day).ok()?;
    Some(i64::from(day.days_since_epoch()) - i64::from(today.days_since_epoch()))
}
