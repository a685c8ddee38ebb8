//! Recordings that may be one.

use std::collections::{HashMap, HashSet};

use griot_domain::field::Kind as Of;
use griot_domain::fingerprint;
use griot_domain::text::fold;
use griot_store::duplicate::{self as store, RecordingFacts, Sound, Whole};
use griot_store::{Read, recording};

use super::group::Links;
use super::{Group, Reason, tell};
use crate::{Control, Result};

/// The same code for another sound is wrong surely; the same title may be another take.
const OF_ISRC: f64 = 0.9;
const OF_TITLE: f64 = 0.5;
/// Pairs between two words on progress.
const STEP: usize = 64;

/// All of them, in one pass over each index.
pub(super) fn all(read: &Read<'_>, control: &Control<'_>) -> Result<Vec<Group>> {
    let different = store::differences(read, Of::Recording)?;
    let mut sound = Links::default();
    for ids in store::all_samples(read)? {
        sound.add_all(&ids, (Reason::SameSamples, 1.0), &different, None);
    }
    by_fingerprint(read, &mut sound, &different, control)?;
    let mut codes = Links::default();
    for ids in store::all_isrcs(read)? {
        codes.add_all(&ids, (Reason::SameIsrc, OF_ISRC), &different, Some(&sound));
    }
    let mut by_title: HashMap<Title, Vec<i64>> = HashMap::new();
    for facts in store::recordings(read)? {
        if let Some(title) = Title::of(&facts) {
            by_title.entry(title).or_default().push(facts.id);
        }
    }
    let mut titles = Links::default();
    for ids in by_title.values().filter(|ids| ids.len() > 1) {
        titles.add_all(ids, (Reason::SameTitle, OF_TITLE), &different, Some(&sound));
    }
    Ok([sound.groups(), codes.groups(), titles.groups()].concat())
}

fn by_fingerprint(
    read: &Read<'_>,
    links: &mut Links,
    different: &HashSet<(i64, i64)>,
    control: &Control<'_>,
) -> Result<()> {
    let mut having: HashMap<Sound, Vec<i64>> = HashMap::new();
    for whole in store::whole_recordings(read, None)? {
        having
            .entry(whole.sound)
            .or_default()
            .push(whole.recording_id);
    }
    let none = Vec::new();
    let pairs = store::all_alike(read)?;
    let total = pairs.len() as u64;
    let mut last: Option<(Sound, Vec<u32>)> = None;
    for (at, (one, other)) in pairs.into_iter().enumerate() {
        if at % STEP == 0 {
            tell(control, at as u64, total)?;
        }
        let (ones, others) = (
            having.get(&one).unwrap_or(&none),
            having.get(&other).unwrap_or(&none),
        );
        let asked: Vec<(i64, i64)> = ones
            .iter()
            .flat_map(|a| others.iter().map(|b| (*a.min(b), *a.max(b))))
            .filter(|(a, b)| a != b && !different.contains(&(*a, *b)))
            .collect();
        if asked.is_empty() {
            continue;
        }
        // Pairs come sorted by their first sound.
        if last.as_ref().is_none_or(|(sound, _)| *sound != one) {
            last = Some((one, store::fingerprint_of(read, one)?));
        }
        let words = last
            .as_ref()
            .map(|(_, words)| words.as_slice())
            .unwrap_or_default();
        if let Some(likeness) = fingerprint::compare(words, &store::fingerprint_of(read, other)?) {
            for (a, b) in asked {
                links.add(a, b, Reason::SameFingerprint, likeness.score);
            }
        }
    }
    Ok(())
}

/// What makes a title the same: folded, with its version and credit.
#[derive(PartialEq, Eq, Hash)]
struct Title(String, String, String);

impl Title {
    fn of(facts: &RecordingFacts) -> Option<Self> {
        let title = fold(facts.title.as_deref()?);
        let version = facts.version.as_deref().map(fold).unwrap_or_default();
        (!title.trim().is_empty()).then(|| Title(title, version, facts.credit_key.clone()))
    }
}

/// What may be the same as one recording: by index alone, however many there are.
pub(super) fn of_one(read: &Read<'_>, uid: &str) -> Result<Vec<Group>> {
    let id = recording::get_id(read, uid)?;
    let different = store::differences(read, Of::Recording)?;
    let mut known: HashSet<i64> = HashSet::from([id]);
    let mut groups = Vec::new();
    let mut found = |other: i64, reason: Reason, score: f64| {
        let pair = (id.min(other), id.max(other));
        if !different.contains(&pair) && known.insert(other) {
            groups.push(Group {
                reason,
                score,
                ids: vec![id, other],
            });
        }
    };
    for other in store::with_samples(read, id)? {
        found(other, Reason::SameSamples, 1.0);
    }
    for whole in store::whole_recordings(read, Some(id))? {
        let words = store::fingerprint_of(read, whole.sound)?;
        let sounds = store::alike(read, &words)?;
        let having = Whole::of_sounds(read, &sounds)?;
        for sound in sounds.into_iter().filter(|sound| *sound != whole.sound) {
            let likeness = fingerprint::compare(&words, &store::fingerprint_of(read, sound)?);
            for other in having.get(&sound).into_iter().flatten() {
                if let Some(likeness) = likeness {
                    found(*other, Reason::SameFingerprint, likeness.score);
                }
            }
        }
    }
    let Some(own) = store::find_recording(read, id)? else {
        return Ok(groups);
    };
    if let Some(isrc) = &own.isrc {
        for other in store::with_isrc(read, isrc)? {
            found(other, Reason::SameIsrc, OF_ISRC);
        }
    }
    if let Some(title) = Title::of(&own) {
        for other in store::with_title(read, &title.0, &own.credit_key)? {
            if Title::of(&other).as_ref() == Some(&title) {
                found(other.id, Reason::SameTitle, OF_TITLE);
            }
        }
    }
    Ok(groups)
}
