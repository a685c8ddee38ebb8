//! The gate: what of an offer may leave, and why the rest stays.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use griot_domain::date::{CivilDate, Term};
use griot_domain::field::Kind as Of;
use griot_domain::gate::{GateFacts, GateReason, KioskProtocols, kiosk_gate, kiosk_protocols};
use griot_domain::money::PriceMinor;
use griot_domain::protocol::{Override, Reason};
use griot_domain::tags::{TagField, TagSet};
use griot_store::kiosk::{self, Offer, Offered};
use griot_store::media_file::{MediaFile, Region};
use griot_store::protocol::{Label, StoredNote};
use griot_store::release::{self, Release};
use griot_store::track::{self, Track};
use griot_store::{Read, field, recording};

use crate::edit::{Selection, select};
use crate::import::modified_ns;
use crate::place::Roots;
use crate::read::file_name;
use crate::{AppError, Kind, Result, protocol};

/// A track that leaves.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The track.
    pub track: Track,
    /// Its recording's uid.
    pub recording_uid: String,
    /// All that the catalogue says of the recording.
    pub values: TagSet,
    /// The master.
    pub file: MediaFile,
    /// Where the recording stands in it.
    pub region: Region,
    /// Where the master lies.
    pub path: PathBuf,
    /// Price of the track alone; `None`: no single sale.
    pub price: Option<PriceMinor>,
    /// The days on which protocols let it be sold, where those are not all of the offer's.
    pub window: Option<Term>,
    /// Why not on the others.
    pub cut_by: Vec<Reason>,
    /// What somebody took on themself so that it leaves.
    pub overrides: Vec<Override>,
    /// Labels and notices, and whether it is a release that bears them.
    pub labels: Vec<(Label, bool)>,
    /// Protocol notes: shown before it is bought.
    pub notes: Vec<StoredNote>,
}

impl Leaving {
    /// Its title, or its file's name.
    #[must_use]
    pub fn title(&self) -> String {
        let titles = self.values.get(&TagField::Title);
        titles
            .and_then(|list| list.first().cloned())
            .unwrap_or_else(|| file_name(&self.file.path_shown))
    }
}

/// A release of which something leaves.
#[derive(Debug, Clone)]
pub struct LeavingRelease {
    /// The release.
    pub release: Release,
    /// Its price; `None`: only its tracks are sold.
    pub price: Option<PriceMinor>,
    /// What leaves of it, in order.
    pub tracks: Vec<Leaving>,
}

/// A track that stays.
#[derive(Debug, Clone)]
pub struct Staying {
    /// The recording.
    pub recording_uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// The release.
    pub release_uid: String,
    /// Why, in the order in which people would mend it.
    pub reasons: Vec<GateReason>,
    /// What protocols say against it.
    pub protocols: Vec<Reason>,
}

/// What the gate says of an offer.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The offer.
    pub offer: Offer,
    /// Its days.
    pub window: Term,
    /// What leaves.
    pub leaving: Vec<LeavingRelease>,
    /// What stays.
    pub staying: Vec<Staying>,
}

impl Plan {
    /// How many tracks leave.
    #[must_use]
    pub fn tracks(&self) -> usize {
        self.leaving
            .iter()
            .map(|release| release.tracks.len())
            .sum()
    }
}

/// The offer of this name or uid; without one, the only offer.
///
/// # Errors
/// `no-offer`; `which-offer` where there are several; `not-found`.
pub fn find_offer(read: &Read<'_>, wanted: Option<&str>) -> Result<Offer> {
    if let Some(wanted) = wanted {
        return kiosk::find_offer(read, wanted)?.ok_or_else(|| {
            AppError::new(Kind::Missing, "not-found")
                .with("kind", "offer")
                .with("uid", wanted)
        });
    }
    let mut offers = kiosk::offers(read)?;
    match (offers.pop(), offers.is_empty()) {
        (None, _) => Err(AppError::new(Kind::User, "no-offer")),
        (Some(only), true) => Ok(only),
        (Some(last), false) => {
            let mut names: Vec<String> = offers.into_iter().map(|offer| offer.name).collect();
            names.push(last.name);
            Err(AppError::new(Kind::User, "which-offer").with("offers", names.join(", ")))
        }
    }
}

/// Asks the gate about every track of an offer, on a day (`YYYY-MM-DD`). With a query, only the
/// recordings that answer it are asked about.
///
/// # Errors
/// `bad-value` where the offer's days are none.
pub fn plan(
    read: &Read<'_>,
    folder: &Path,
    offer: Offer,
    only: Option<&str>,
    today: &str,
) -> Result<Plan> {
    let bad = |name: &str, value: &str| {
        AppError::new(Kind::User, "bad-value")
            .with("field", name)
            .with("value", value)
    };
    let day = |name: &str, text: &str| CivilDate::parse(text).map_err(|_| bad(name, text));
    let window = Term::new(
        Some(day("starts_on", &offer.starts_on)?),
        Some(day("ends_before", &offer.ends_before)?),
    )
    .map_err(|_| bad("ends_before", &offer.ends_before))?;
    let on = day("today", today)?;
    let wanted: Option<BTreeSet<i64>> = match only {
        Some(query) => Some(
            select(read, Of::Recording, &Selection::Query(query.to_owned()))?
                .into_iter()
                .collect(),
        ),
        None => None,
    };
    let roots = Roots::read(read)?;
    let mut plan = Plan {
        window,
        leaving: Vec::new(),
        staying: Vec::new(),
        offer,
    };
    for offered in plan.offer.releases.clone() {
        let release = release::get(read, offered.release_id)?;
        let mut tracks = Vec::new();
        for place in track::of_release(read, release.id)? {
            if wanted
                .as_ref()
                .is_some_and(|wanted| !wanted.contains(&place.recording_id))
            {
                continue;
            }
            match ask(read, (folder, &roots), &plan, &offered, &release, place, on)? {
                Ok(leaving) => tracks.push(*leaving),
                Err(staying) => plan.staying.push(staying),
            }
        }
        if !tracks.is_empty() {
            let price = offered
                .release_price_minor
                .or(plan.offer.release_price_minor)
                .and_then(PriceMinor::new);
            plan.leaving.push(LeavingRelease {
                release,
                price,
                tracks,
            });
        }
    }
    Ok(plan)
}

fn ask(
    read: &Read<'_>,
    (folder, roots): (&Path, &Roots),
    plan: &Plan,
    offered: &Offered,
    release: &Release,
    place: Track,
    on: CivilDate,
) -> Result<std::result::Result<Box<Leaving>, Staying>> {
    let id = place.recording_id;
    let values = field::values(read, id)?;
    let master = roots.find_master(read, id)?;
    let track_price = offered
        .track_price_minor
        .or(plan.offer.track_price_minor)
        .and_then(PriceMinor::new);
    let release_price = offered
        .release_price_minor
        .or(plan.offer.release_price_minor)
        .and_then(PriceMinor::new);
    let meta = master
        .as_ref()
        .and_then(|(_, _, path)| std::fs::metadata(path).ok());
    let changed = match (&master, &meta) {
        (Some((_, file, path)), Some(meta)) => is_changed(file, path, meta)?,
        _ => false,
    };
    let facts = GateFacts {
        price: track_price.or(release_price),
        withdrawn: release.withdrawn || field::withdrawn(read, id)?,
        has_file: meta.is_some(),
        changed_on_disk: changed,
        plays_whole: master
            .as_ref()
            .is_some_and(|(_, file, _)| file.facts.plays_whole),
        window: plan.window,
        on,
    };
    let recording_uid = recording::get_uid(read, id)?;
    let reasons = kiosk_gate(&facts);
    let known = protocol::facts(read, folder, id, &values, Some(release.id))?;
    let asked = kiosk_protocols(&known.facts, &plan.offer.territory, plan.window, on);
    let (protocols, sold) = match asked {
        KioskProtocols::Stays(against) => (against, None),
        KioskProtocols::Sold {
            cut,
            because,
            resting_on,
        } => (Vec::new(), Some((cut, because, resting_on))),
    };
    match (master, sold) {
        (Some((region, file, path)), Some((window, cut_by, resting_on))) if reasons.is_empty() => {
            Ok(Ok(Box::new(Leaving {
                track: place,
                recording_uid,
                values,
                file,
                region,
                path,
                price: track_price,
                window,
                cut_by,
                overrides: resting_on
                    .into_iter()
                    .filter_map(|at| known.facts.overrides.get(at).cloned())
                    .collect(),
                labels: known
                    .labels
                    .into_iter()
                    .map(|(one, shelf)| (one.label, shelf == Some(release.id)))
                    .collect(),
                notes: griot_store::protocol::notes(read, id)?,
            })))
        }
        (master, _) => {
            let title = values
                .get(&TagField::Title)
                .and_then(|list| list.first())
                .cloned();
            let title = title.or_else(|| master.map(|(_, file, _)| file_name(&file.path_shown)));
            Ok(Err(Staying {
                recording_uid,
                title: title.unwrap_or_default(),
                release_uid: release.uid.clone(),
                reasons,
                protocols,
            }))
        }
    }
}

/// Size and time of last change tell at once; where only the time differs, the bytes do.
fn is_changed(file: &MediaFile, path: &std::path::Path, meta: &std::fs::Metadata) -> Result<bool> {
    if i64::try_from(meta.len()).ok() != Some(file.facts.bytes) {
        return Ok(true);
    }
    if modified_ns(meta) == file.facts.modified_ns {
        return Ok(false);
    }
    Ok(crate::tags::hash_file(path)?.as_slice() != file.facts.file_hash.as_slice())
}
