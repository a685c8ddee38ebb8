//! Which checks there are, what they weigh here, what they found, and how they mend.

use griot_app::checks::{self, Mended as AppMended, Overview, Wish};
use griot_app::edit::query_for;
use griot_domain::field::{FieldId, Kind, find_field_of};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::show::Finding;
use crate::wire::{Done, Rows};

/// Every check and how much it found, the gravest first.
#[derive(Debug, Deserialize, TS)]
pub struct Checks {}

/// A check.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "CheckRow")]
pub struct CheckRow {
    /// Its id: the code of what it finds. `check-ID` says why it matters.
    pub id: String,
    /// What it looks at: `recording`, `release`, `party`, `text` or `file`.
    pub looks_at: String,
    /// What it weighs here: `blocking`, `warning`, `info`, or `off`.
    #[ts(type = "'blocking' | 'warning' | 'info' | 'off'")]
    pub severity: String,
    /// What it weighs where the label says nothing.
    pub usual: String,
    /// How it mends: `values`, `isrcs`, `propose` or `take`; `null`: it cannot.
    pub fix: Option<String>,
    /// Findings that stand.
    #[ts(type = "number")]
    pub open: u64,
    /// Things about which one stands.
    #[ts(type = "number")]
    pub things: u64,
    /// Findings that somebody said are all right.
    #[ts(type = "number")]
    pub waived: u64,
}

impl From<Overview> for CheckRow {
    fn from(one: Overview) -> Self {
        let count = |number: i64| u64::try_from(number).unwrap_or(0);
        CheckRow {
            id: one.check.id.to_owned(),
            looks_at: one.check.looks_at.to_owned(),
            severity: one
                .severity
                .map_or("off", |severity| severity.name())
                .to_owned(),
            usual: one.check.severity.name().to_owned(),
            fix: one.check.fix.map(|fix| fix.name().to_owned()),
            open: count(one.open),
            things: count(one.things),
            waived: count(one.waived),
        }
    }
}

impl Command for Checks {
    type Answer = Rows<CheckRow>;
    const NAME: &'static str = "checks";
    fn run(self, context: &Context<'_>) -> Result<Rows<CheckRow>, Failure> {
        let all = checks::list(&*context.catalogue()?, &context.now())?;
        Ok(Rows::whole(all.into_iter().map(CheckRow::from).collect()))
    }
}

/// Says what a check weighs in this catalogue.
#[derive(Debug, Deserialize, TS)]
pub struct CheckSet {
    /// The check.
    pub check: String,
    /// `off`, `on` (as usual), `blocking`, `warning` or `info`.
    pub severity: String,
}

impl Command for CheckSet {
    type Answer = Rows<CheckRow>;
    const NAME: &'static str = "check_set";
    fn run(self, context: &Context<'_>) -> Result<Rows<CheckRow>, Failure> {
        let catalogue = context.catalogue()?;
        checks::set(&catalogue, &self.check, &self.severity, &context.now())?;
        Checks {}.run(context)
    }
}

/// What one check found.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CheckPage {
    /// The check.
    pub check: String,
    /// What of it is all right, rather than what stands.
    pub waived: Option<bool>,
    /// Leaving out so many things.
    pub offset: Option<u32>,
    /// So many things at most; 200 where it is not said.
    pub limit: Option<u32>,
}

impl Command for CheckPage {
    type Answer = Rows<Finding>;
    const NAME: &'static str = "check_page";
    fn run(self, context: &Context<'_>) -> Result<Rows<Finding>, Failure> {
        let page = (self.offset.unwrap_or(0), self.limit.unwrap_or(200));
        let waived = self.waived.unwrap_or(false);
        let catalogue = context.catalogue()?;
        let listed = checks::page(&catalogue, &self.check, waived, page, &context.now())?;
        Ok(Rows {
            total: listed.things,
            rows: listed.findings.into_iter().map(Finding::from).collect(),
        })
    }
}

/// Says that what a check found about one thing is all right.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CheckWaive {
    /// The thing.
    pub uid: String,
    /// The check.
    pub check: String,
    /// The value that it is about; all that it found where it is not said.
    pub value: Option<String>,
    /// Why.
    pub reason: String,
}

/// How many findings.
#[derive(Debug, Serialize, TS)]
pub struct CheckWaived {
    /// So many.
    #[ts(type = "number")]
    pub findings: u64,
}

impl Command for CheckWaive {
    type Answer = CheckWaived;
    const NAME: &'static str = "check_waive";
    fn run(self, context: &Context<'_>) -> Result<CheckWaived, Failure> {
        let what = checks::Waive {
            uid: &self.uid,
            code: &self.check,
            value: self.value.as_deref(),
            reason: &self.reason,
        };
        let findings = checks::waive(&*context.catalogue()?, &what, &context.now())?;
        Ok(CheckWaived { findings })
    }
}

/// Takes it back.
#[derive(Debug, Deserialize, TS)]
pub struct CheckUnwaive {
    /// The thing.
    pub uid: String,
    /// The check.
    pub check: String,
}

impl Command for CheckUnwaive {
    type Answer = Done;
    const NAME: &'static str = "check_unwaive";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        checks::unwaive(
            &*context.catalogue()?,
            &self.uid,
            &self.check,
            &context.now(),
        )?;
        Ok(Done {})
    }
}

/// Lets a check mend what it found, as one operation.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CheckFix {
    /// The check.
    pub check: String,
    /// Only these recordings and their releases; all that it found where it is not said.
    pub query: Option<String>,
    /// Only says what would be mended.
    pub dry_run: Option<bool>,
    /// So many changes in the answer at most; all where it is not said. The total counts them all.
    pub limit: Option<u32>,
}

/// A value that is mended.
#[derive(Debug, Serialize, TS)]
pub struct CheckMended {
    /// Kind of the thing.
    pub of: String,
    /// The thing.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// The field.
    pub field: String,
    /// Before.
    pub from: String,
    /// After.
    pub to: String,
}

impl From<AppMended> for CheckMended {
    fn from(one: AppMended) -> Self {
        CheckMended {
            of: one.of.to_owned(),
            uid: one.uid,
            title: one.title,
            field: one.field.to_owned(),
            from: one.from,
            to: one.to,
        }
    }
}

/// What was mended.
#[derive(Debug, Serialize, TS)]
pub struct CheckFixed {
    /// How many values.
    #[ts(type = "number")]
    pub total: u64,
    /// These of them.
    pub rows: Vec<CheckMended>,
    /// The operation; `null` of a preview and where nothing is different.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
}

impl Command for CheckFix {
    type Answer = CheckFixed;
    const NAME: &'static str = "check_fix";
    fn run(self, context: &Context<'_>) -> Result<CheckFixed, Failure> {
        let selection = self.query.map(griot_app::edit::Selection::Query);
        let (today, at) = (context.host.clock().today(), context.now());
        let wish = Wish {
            code: &self.check,
            selection: selection.as_ref(),
            today: &today,
            at: &at,
        };
        let catalogue = context.catalogue()?;
        let (mended, operation) = if self.dry_run.unwrap_or(false) {
            (checks::preview(&catalogue, &wish)?, None)
        } else {
            checks::fix(&catalogue, &wish)?
        };
        let limit = self.limit.map_or(usize::MAX, |limit| limit as usize);
        Ok(CheckFixed {
            total: mended.len() as u64,
            rows: mended
                .into_iter()
                .take(limit)
                .map(CheckMended::from)
                .collect(),
            operation,
        })
    }
}

/// Looks again before a question about findings is asked.
pub(crate) fn look_if_asked(context: &Context<'_>, of: Kind, query: &str) -> Result<(), Failure> {
    let asks =
        |name: &str| find_field_of(of, name).is_some_and(|field| field.id == FieldId::Finding);
    let terms = query_for(of, query).terms;
    if terms
        .iter()
        .any(|term| term.field.as_ref().is_some_and(|name| asks(name.as_str())))
    {
        checks::refresh(&*context.catalogue()?, &context.now())?;
    }
    Ok(())
}
