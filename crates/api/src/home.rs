//! What waits, in the order of urgency.

use griot_app::home::{self, Line};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};

/// What waits today.
#[derive(Debug, Deserialize, TS)]
pub struct Home {}

/// What is in the way of something.
#[derive(Debug, Serialize, TS)]
pub struct HomeReason {
    /// Of an offer the gate's reason, of a release the finding's code.
    pub code: String,
    /// How often.
    #[ts(type = "number")]
    pub count: i64,
}

/// Something that waits.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "HomeLine")]
pub struct HomeLine {
    /// What: `job`, `drive`, `check`, `offer-opens`, `offer-open`, `offer-ends`, `release`, `access`, `duplicates`,
    /// `added`, `backup` or `no-backup`.
    pub kind: String,
    /// Which check, or which command of a job.
    pub code: Option<String>,
    /// Of a check.
    pub severity: Option<String>,
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
    /// What it is about: a name, a folder.
    pub subject: String,
    /// The release, offer or job.
    pub uid: Option<String>,
    /// Until when, `YYYY-MM-DD`.
    pub on: Option<String>,
    /// Days until then.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
    /// What is in the way, the most first.
    pub reasons: Vec<HomeReason>,
    /// The recordings that it is about.
    pub query: Option<String>,
    /// The check can mend it.
    pub fix: bool,
    /// A cover.
    pub artwork: Option<String>,
}

/// The first room.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "HomeAnswer")]
pub struct HomeAnswer {
    /// How many lines there are.
    pub total: u64,
    /// What waits, the most urgent first.
    pub rows: Vec<HomeLine>,
    /// Today, `YYYY-MM-DD`.
    pub today: String,
    /// How many checks look.
    pub checks_on: u32,
    /// Of how many.
    pub checks: u32,
}

impl From<Line> for HomeLine {
    fn from(line: Line) -> Self {
        HomeLine {
            kind: line.kind.to_owned(),
            code: (!line.code.is_empty()).then_some(line.code),
            severity: line.severity.map(|severity| severity.name().to_owned()),
            count: line.count,
            subject: line.subject,
            uid: line.uid,
            on: line.on,
            days: line.days,
            reasons: line
                .reasons
                .into_iter()
                .map(|(code, count)| HomeReason { code, count })
                .collect(),
            query: line.query,
            fix: line.fix,
            artwork: line.artwork,
        }
    }
}

impl Command for Home {
    type Answer = HomeAnswer;
    const NAME: &'static str = "home";
    fn run(self, context: &Context<'_>) -> Result<HomeAnswer, Failure> {
        let today = context.host.clock().today();
        let waits = home::home(&*context.catalogue()?, &today, &context.now())?;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Ok(HomeAnswer {
            total: waits.lines.len() as u64,
            rows: waits.lines.into_iter().map(HomeLine::from).collect(),
            today,
            checks_on: count(waits.checks_on),
            checks: count(waits.checks),
        })
    }
}
