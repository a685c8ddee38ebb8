//! A bundle for a kiosk: encoded once, signed, switched in as one.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use griot_exchange::kiosk::bundle::{Begin, BundleReport, BundleWriter};
use griot_exchange::kiosk::fonts::SystemFont;
use griot_exchange::kiosk::keys::{HighestSeen, SigningKey};
use griot_exchange::kiosk::manifest::{FORMAT, FileEntry, Manifest};
use griot_exchange::kiosk::storefront;
use griot_store::{Catalogue, catalogue, kiosk};

use super::content::{self, Made};
use super::manifest;
use super::plan::{Leaving, Plan, find_offer, plan};
use super::{instant, own_key};
use crate::import::shown;
use crate::place::{from_bytes, to_bytes};
use crate::progress::step;
use crate::{AppError, Control, Progress, Result, Unit};

/// What to export.
#[derive(Debug, Clone)]
pub struct Export<'a> {
    /// The offer's name or uid; `None`: the only one.
    pub offer: Option<&'a str>,
    /// Only recordings that answer this query.
    pub select: Option<&'a str>,
    /// The folder to write to.
    pub to: &'a Path,
    /// Write only what this older bundle lacks.
    pub since: Option<&'a Path>,
    /// The program's own folder, for the key and what was seen.
    pub config: &'a Path,
    /// Language in which the storefront opens.
    pub language: &'a str,
    /// Now (RFC 3339, UTC).
    pub at: &'a str,
    /// Today where the person is (`YYYY-MM-DD`).
    pub today: &'a str,
}

/// What an export did.
#[derive(Debug, Clone)]
pub struct Exported {
    /// The offer's name.
    pub offer: String,
    /// The bundle's uid.
    pub bundle_uid: String,
    /// Tracks that left.
    pub tracks: u64,
    /// Releases that left.
    pub releases: u64,
    /// What stayed, and what left.
    pub plan: Plan,
    /// What was written; `None` where nothing could be exported.
    pub report: Option<BundleReport>,
    /// Files encoded now.
    pub encoded: u64,
    /// Files found where they had been made before.
    pub kept: u64,
    /// Characters that no font at hand has.
    pub without_font: Vec<char>,
}

/// Exports an offer; see [`Exported`].
///
/// # Errors
/// `no-offer`, `which-offer`; a full or vanished disk; cancelled: the bundle before is as it was.
pub fn export(
    catalogue: &Catalogue,
    asked: &Export<'_>,
    control: &Control<'_>,
) -> Result<Exported> {
    let plan = catalogue.store().read(|read| {
        let offer = find_offer(read, asked.offer)?;
        plan(read, catalogue.folder(), offer, asked.select, asked.today)
    })?;
    let mut exported = Exported {
        offer: plan.offer.name.clone(),
        bundle_uid: plan.offer.uid.clone(),
        tracks: plan.tracks() as u64,
        releases: plan.leaving.len() as u64,
        plan: plan.clone(),
        report: None,
        encoded: 0,
        kept: 0,
        without_font: Vec::new(),
    };
    if plan.leaving.is_empty() {
        return Ok(exported);
    }
    let key = own_key(asked.config)?;
    let begin = Begin {
        since: asked.since.map(Path::to_owned),
        others: former_targets(catalogue)?,
        ..Begin::default()
    };
    let stop = |_| match control(&Progress {
        done: 0,
        total: exported.tracks,
        unit: Unit::Tracks,
        current: "",
    }) {
        ControlFlow::Continue(()) => ControlFlow::Continue(()),
        ControlFlow::Break(()) => ControlFlow::Break(()),
    };
    let writer = BundleWriter::begin(asked.to, key.public(), begin, &mut { stop })?;
    let made = make(catalogue, asked, &plan, writer, &key, control)?;
    exported.report = Some(made.report);
    exported.encoded = made.made.encoded;
    exported.kept = made.made.kept;
    exported.without_font = made.without_font;
    Ok(exported)
}

/// The folders that bundles of this catalogue went to, the latest last.
fn former_targets(catalogue: &Catalogue) -> Result<Vec<PathBuf>> {
    let exports = catalogue.store().read(kiosk::exports)?;
    let mut targets: Vec<PathBuf> = Vec::new();
    for export in exports {
        let target = from_bytes(&export.target);
        if !targets.contains(&target) {
            targets.push(target);
        }
    }
    targets.reverse();
    Ok(targets)
}

/// The files of one track.
type Outcome = Result<(Vec<FileEntry>, Made)>;

struct Written {
    report: BundleReport,
    made: Made,
    without_font: Vec<char>,
}

fn make(
    catalogue: &Catalogue,
    asked: &Export<'_>,
    plan: &Plan,
    writer: BundleWriter,
    key: &SigningKey,
    control: &Control<'_>,
) -> Result<Written> {
    let (files, made) = encode_all(&writer, plan, control)?;
    let icons = content::icons(&writer, catalogue, plan)?;
    let mut files = files.into_iter();
    let mut releases = Vec::new();
    for leaving in &plan.leaving {
        let covers = content::of_release(&writer, catalogue, leaving)?;
        let release = catalogue.store().read(|read| {
            let mut tracks = Vec::new();
            for (position, track) in (1..).zip(&leaving.tracks) {
                let files = files.next().unwrap_or_default();
                tracks.push(manifest::track(read, plan, track, &icons, position, files)?);
            }
            manifest::release(read, plan, leaving, &icons, covers, tracks)
        })?;
        releases.push(release);
    }
    let (owner, last) = catalogue.store().read(|read| {
        let exports = kiosk::exports(read)?;
        let last = exports
            .iter()
            .filter(|export| export.uid == plan.offer.uid)
            .map(|export| export.sequence)
            .max();
        Ok::<_, AppError>((catalogue::owner(read)?, last.unwrap_or(0)))
    })?;
    let created = instant(asked.at)?;
    let mut seen = HighestSeen::load(asked.config)?;
    let highest = seen
        .find(key.public().id(), &plan.offer.uid)
        .unwrap_or(0)
        .max(u64::try_from(last).unwrap_or(0))
        .max(
            writer
                .previous()
                .filter(|before| before.bundle_uid == plan.offer.uid)
                .map_or(0, |before| before.sequence),
        );
    let window = manifest::window(plan);
    let manifest = Manifest {
        format: FORMAT,
        bundle_uid: plan.offer.uid.clone(),
        sequence: highest + 1,
        previous_sha256: None,
        label: owner.label,
        offer: plan.offer.name.clone(),
        created,
        expires: window
            .ends_before
            .and_then(|day| day.to_string().parse::<jiff::civil::Date>().ok())
            .and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok())
            .map(|midnight| midnight.timestamp()),
        window,
        territories: vec![plan.offer.territory.clone()],
        currency: plan.offer.currency.clone(),
        vat_rate_bp: u32::try_from(plan.offer.vat_rate_bp).unwrap_or(0),
        releases,
        files: Vec::new(),
    };
    let sequence = manifest.sequence;
    let shop = storefront::render(&manifest, asked.language, &SystemFont::find_all());
    let total = plan.tracks() as u64;
    let report = writer.finish(manifest, shop.assets, key, &mut |_| {
        control(&Progress {
            done: total,
            total,
            unit: Unit::Tracks,
            current: "",
        })
    })?;
    seen.note(key.public().id(), &plan.offer.uid, sequence)?;
    note(catalogue, asked, plan, &report)?;
    Ok(Written {
        report,
        made,
        without_font: shop.missing.into_iter().collect(),
    })
}

fn note(
    catalogue: &Catalogue,
    asked: &Export<'_>,
    plan: &Plan,
    report: &BundleReport,
) -> Result<()> {
    let target = std::path::absolute(asked.to).unwrap_or_else(|_| asked.to.to_owned());
    let target = target.canonicalize().unwrap_or(target);
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    catalogue.store().append(asked.at, |write| {
        let hash = report.manifest_sha256.to_string();
        let export = kiosk::Export {
            uid: plan.offer.uid.clone(),
            offer_id: kiosk::get_offer_id(write, &plan.offer.uid)?,
            offer_name: plan.offer.name.clone(),
            sequence: number(report.sequence),
            manifest_hash: hash.into_bytes(),
            target: to_bytes(&target),
            target_shown: shown(&target),
            tracks: number(plan.tracks() as u64),
            bytes: number(report.bytes_total),
            at: asked.at.to_owned(),
        };
        Ok::<_, AppError>(kiosk::insert_export(write, &export)?)
    })
}

/// The files of every track, in the plan's order; as many tracks at a time as there are cores.
fn encode_all(
    writer: &BundleWriter,
    plan: &Plan,
    control: &Control<'_>,
) -> Result<(Vec<Vec<FileEntry>>, Made)> {
    let tracks: Vec<&Leaving> = plan
        .leaving
        .iter()
        .flat_map(|release| &release.tracks)
        .collect();
    let total = tracks.len() as u64;
    let next = AtomicUsize::new(0);
    let done = AtomicUsize::new(0);
    let stop = AtomicBool::new(false);
    let results: Mutex<Vec<(usize, Outcome)>> = Mutex::new(Vec::new());
    let threads = std::thread::available_parallelism()
        .map_or(2, std::num::NonZero::get)
        .min(tracks.len().max(1));
    let work = || {
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            let Some(track) = tracks.get(index) else {
                return;
            };
            if stop.load(Ordering::Relaxed) {
                return;
            }
            let mut made = Made::default();
            let current = &track.file.path_shown;
            let mut asked = || {
                let done = done.load(Ordering::Relaxed) as u64;
                let progress = Progress {
                    done,
                    total,
                    unit: Unit::Tracks,
                    current,
                };
                if stop.load(Ordering::Relaxed) || control(&progress).is_break() {
                    stop.store(true, Ordering::Relaxed);
                    return ControlFlow::Break(());
                }
                ControlFlow::Continue(())
            };
            let outcome = content::of_track(writer, &plan.offer, track, &mut made, &mut asked);
            if outcome.is_err() {
                stop.store(true, Ordering::Relaxed);
            }
            done.fetch_add(1, Ordering::Relaxed);
            if let Ok(mut results) = results.lock() {
                results.push((index, outcome.map(|files| (files, made))));
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    step(
        control,
        &Progress {
            done: total,
            total,
            unit: Unit::Tracks,
            current: "",
        },
    )?;
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|(index, _)| *index);
    let mut files = Vec::with_capacity(results.len());
    let mut all = Made::default();
    let mut cancelled = None;
    for (_, outcome) in results {
        match outcome {
            Ok((entries, made)) => {
                files.push(entries);
                all.encoded += made.encoded;
                all.kept += made.kept;
            }
            // What stopped the others is the reason; that they were stopped is not.
            Err(error) if error.code == "cancelled" => cancelled = Some(error),
            Err(error) => return Err(error),
        }
    }
    match cancelled {
        Some(error) => Err(error),
        None if files.len() < tracks.len() => Err(AppError::cancelled()),
        None => Ok((files, all)),
    }
}
