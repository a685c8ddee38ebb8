//! Duplicates: what may be one thing twice, making one of two, saying that they are different.

use griot_app::duplicate::{self, Group, Scope};
use griot_app::edit;
use griot_app::read;
use griot_domain::field::Kind;
use griot_domain::tags::TagField;
use griot_store::{Read, field, media_file, party, recording, release, track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::catalogue::kind;
use crate::command::{Command, Context};
use crate::wire::Rows;

/// Finds what may be one thing twice, the surest first.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Duplicates {
    /// `recording` or `party`; recordings where it is not said.
    pub of: Option<String>,
    /// Only groups with one of these among them.
    pub query: Option<String>,
    /// Only what may be the same as this one.
    pub uid: Option<String>,
    /// So many groups at most; all where it is not said. The total counts them all.
    pub limit: Option<u32>,
}

/// A thing that may be there twice.
#[derive(Debug, Serialize, TS)]
pub struct DuplicateItem {
    /// Uid.
    pub uid: String,
    /// Title or name; of a recording without one its file's name.
    pub title: String,
    /// Version of a recording.
    pub version: Option<String>,
    /// Credit of a recording.
    pub artist: Option<String>,
    /// The release that a recording is on.
    pub release: Option<String>,
    /// ISRC of a recording, IPI of a party.
    pub code: Option<String>,
    /// Length of a recording.
    #[ts(type = "number | null")]
    pub duration_ms: Option<i64>,
    /// Codec of a recording's master.
    pub format: Option<String>,
    /// Where its master lies, for the eye.
    pub path: Option<String>,
    /// On how many recordings a party stands.
    #[ts(type = "number | null")]
    pub recordings: Option<u32>,
    /// Some of their titles.
    pub examples: Vec<String>,
}

/// Things that may be one.
#[derive(Debug, Serialize, TS)]
pub struct DuplicateGroup {
    /// Uid of the first.
    pub uid: String,
    /// Its title or name.
    pub title: String,
    /// `same-samples`, `same-fingerprint`, `same-isrc`, `same-title`; of parties `same-identifier`, `same-name`,
    /// `same-name-in-other-script`, `similar-name`, `same-people`.
    pub reason: String,
    /// How sure: 0 to 1.
    pub score: f64,
    /// How many there are in all.
    pub count: u32,
    /// These of them.
    pub items: Vec<DuplicateItem>,
}

/// More of one group are counted and not shown.
const MOST_ITEMS: usize = 50;
/// Titles that show who a party is.
const EXAMPLES: usize = 3;

impl Command for Duplicates {
    type Answer = Rows<DuplicateGroup>;
    const NAME: &'static str = "duplicates";
    const AS_JOB: bool = true;
    fn run(self, context: &Context<'_>) -> Result<Rows<DuplicateGroup>, Failure> {
        let of = kind(self.of.as_deref())?;
        let scope = match (
            self.uid,
            self.query.filter(|query| !query.trim().is_empty()),
        ) {
            (Some(uid), _) => Scope::Of(uid),
            (None, Some(query)) => Scope::Within(edit::Selection::Query(query)),
            (None, None) => Scope::All,
        };
        let catalogue = context.catalogue()?;
        let groups = duplicate::find(&catalogue, of, &scope, &context.now(), context.control)?;
        let total = groups.len() as u64;
        let limit = self.limit.map_or(usize::MAX, |limit| limit as usize);
        catalogue.store().read(|read| {
            let rows = groups
                .into_iter()
                .take(limit)
                .map(|group| shown(read, of, &group))
                .collect::<Result<_, Failure>>()?;
            Ok(Rows { total, rows })
        })
    }
}

fn shown(read: &Read<'_>, of: Kind, group: &Group) -> Result<DuplicateGroup, Failure> {
    let items: Vec<DuplicateItem> = group
        .ids
        .iter()
        .take(MOST_ITEMS)
        .map(|id| match of {
            Kind::Party => party_item(read, *id),
            _ => recording_item(read, *id),
        })
        .collect::<Result<_, Failure>>()?;
    let first = items.first();
    Ok(DuplicateGroup {
        uid: first.map(|item| item.uid.clone()).unwrap_or_default(),
        title: first.map(|item| item.title.clone()).unwrap_or_default(),
        reason: group.reason.name().to_owned(),
        score: (group.score * 1000.0).round() / 1000.0,
        count: u32::try_from(group.ids.len()).unwrap_or(u32::MAX),
        items,
    })
}

fn recording_item(read: &Read<'_>, id: i64) -> Result<DuplicateItem, Failure> {
    let values = field::values(read, id)?;
    let first = |tag: TagField| values.get(&tag).and_then(|list| list.first()).cloned();
    let master = media_file::of_recording(read, id)?
        .into_iter()
        .next()
        .map(|region| media_file::get(read, region.media_file_id))
        .transpose()?;
    let place = track::of_recording(read, id)?.into_iter().next();
    let release = place
        .map(|place| release::get(read, place.release_id))
        .transpose()?;
    let file_name = master
        .as_ref()
        .map(|file| read::file_name(&file.path_shown));
    Ok(DuplicateItem {
        uid: recording::get_uid(read, id)?,
        title: first(TagField::Title).or(file_name).unwrap_or_default(),
        version: first(TagField::Version),
        artist: first(TagField::Artist),
        release: release.map(|release| release.title),
        code: first(TagField::Isrc),
        duration_ms: master.as_ref().and_then(|file| file.facts.duration_ms),
        format: master.as_ref().and_then(|file| file.facts.codec.clone()),
        path: master.map(|file| file.path_shown),
        recordings: None,
        examples: Vec::new(),
    })
}

fn party_item(read: &Read<'_>, id: i64) -> Result<DuplicateItem, Failure> {
    let known = party::get(read, id)?;
    let recordings = party::recordings(read, id)?;
    let examples = recordings
        .iter()
        .take(EXAMPLES)
        .map(|id| Ok(read::item(read, *id, (None, None))?.title))
        .collect::<Result<_, Failure>>()?;
    Ok(DuplicateItem {
        uid: known.uid,
        title: known.name,
        version: None,
        artist: None,
        release: None,
        code: known.ipi.or(known.isni),
        duration_ms: None,
        format: None,
        path: None,
        recordings: Some(u32::try_from(recordings.len()).unwrap_or(u32::MAX)),
        examples,
    })
}

/// Makes one of two things. The other one's uid leads to it from then on.
#[derive(Debug, Deserialize, TS)]
pub struct Merge {
    /// The one that goes.
    pub uid: String,
    /// The one that is kept.
    pub into: String,
}

/// A value of the one that went, which the kept one has another word for.
#[derive(Debug, Serialize, TS)]
pub struct OverruledValue {
    /// Field.
    pub field: String,
    /// What stands.
    pub kept: Vec<String>,
    /// What the other one said; the history keeps it.
    pub other: Vec<String>,
}

/// What went to the kept one.
#[derive(Debug, Serialize, TS)]
pub struct MovedRows {
    /// What: `recording_file`, `track`, `recording_credit`, …
    pub what: String,
    /// How many.
    pub count: u32,
}

/// What a merge did.
#[derive(Debug, Serialize, TS)]
pub struct MergeAnswer {
    /// The one that was kept.
    pub uid: String,
    /// Its title or name.
    pub title: String,
    /// `recording` or `party`.
    pub kind: String,
    /// What went to it.
    pub moved: Vec<MovedRows>,
    /// What was overruled.
    pub overruled: Vec<OverruledValue>,
    /// The operation.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
}

impl Command for Merge {
    type Answer = MergeAnswer;
    const NAME: &'static str = "merge";
    fn run(self, context: &Context<'_>) -> Result<MergeAnswer, Failure> {
        let done = duplicate::merge(
            &*context.catalogue()?,
            &self.into,
            &self.uid,
            &context.now(),
        )?;
        Ok(MergeAnswer {
            uid: done.kept,
            title: done.title,
            kind: done.of.name().to_owned(),
            moved: done
                .merged
                .moved
                .into_iter()
                .map(|(what, rows)| MovedRows {
                    what,
                    count: u32::try_from(rows).unwrap_or(u32::MAX),
                })
                .collect(),
            overruled: done
                .merged
                .overruled
                .into_iter()
                .map(|one| OverruledValue {
                    field: one.field,
                    kept: one.kept,
                    other: one.other,
                })
                .collect(),
            operation: done.operation,
        })
    }
}

/// Says that things are different, each from each: they are not asked about again.
#[derive(Debug, Deserialize, TS)]
pub struct Different {
    /// Two or more of one kind.
    pub uids: Vec<String>,
}

/// What was said.
#[derive(Debug, Serialize, TS)]
pub struct DifferentAnswer {
    /// The operation; `null` where it was said before.
    #[ts(type = "number | null")]
    pub operation: Option<i64>,
}

impl Command for Different {
    type Answer = DifferentAnswer;
    const NAME: &'static str = "different";
    fn run(self, context: &Context<'_>) -> Result<DifferentAnswer, Failure> {
        let operation =
            duplicate::say_different(&*context.catalogue()?, &self.uids, &context.now())?;
        Ok(DifferentAnswer { operation })
    }
}
