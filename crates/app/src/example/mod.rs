//! The example: a small invented label with music of its own making.
//!
//! Strings, skins, bars and voices are computed here from seeds; no recording of
//! anyone's is in it, and the same program makes the same bytes. Some of its files are
//! faulty on purpose, so that the checks have something to show (see [`label`]).

mod catalogue;
mod cover;
pub mod label;
mod make;
mod music;
mod notes;
mod pcm;
mod protocols;
mod synth;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::error::io;
use crate::progress::step;
use crate::{AppError, Control, Progress, Result, Unit};
pub use catalogue::make_catalogue;
use label::{RELEASES, Release, Track};

/// Where files lie until their release is whole.
const PART: &str = ".example-part";

/// What [`write_label`] made.
#[derive(Debug, Clone)]
pub struct ExampleLabel {
    /// The label's name.
    pub name: &'static str,
    /// Its home (ISO 3166-1 alpha-2).
    pub country: &'static str,
    /// Its ISRC prefix, nobody's.
    pub isrc_prefix: &'static str,
    /// One folder per release, by catalogue number.
    pub folders: Vec<PathBuf>,
    /// Every file, in the order of releases and tracks.
    pub files: Vec<PathBuf>,
    /// How many of the releases were there already and were left as they are.
    pub kept: usize,
    /// A kiosk offer that suits it.
    pub offer: ExampleOffer,
}

/// A kiosk offer for the example label. Its first day is the day on which it is made.
#[derive(Debug, Clone)]
pub struct ExampleOffer {
    /// The kiosk's name.
    pub name: &'static str,
    /// Where it stands (ISO 3166-1 alpha-2).
    pub territory: &'static str,
    /// For how many days it sells.
    pub days: u16,
    /// ISO 4217.
    pub currency: &'static str,
    /// VAT in hundredths of a percent; prices include it.
    pub vat_basis_points: u32,
    /// Price of a release that names none, in minor units.
    pub release_price_minor: u32,
    /// Price of a track, in minor units.
    pub track_price_minor: u32,
    /// Length of a preview.
    pub preview_ms: u32,
    /// What is sold. The sampler is not.
    pub releases: Vec<ExamplePrice>,
}

/// A release in the offer.
#[derive(Debug, Clone, Copy)]
pub struct ExamplePrice {
    /// Title, as its tags have it.
    pub title: &'static str,
    /// Catalogue number.
    pub catalogue_number: &'static str,
    /// Price in minor units, VAT included.
    pub price_minor: u32,
}

/// Makes the label's files under `dir`, one folder per release, on all cores.
///
/// A release whose folder is there already is left as it is, so that a second call
/// changes nothing; a release appears only when it is whole. Progress counts tracks.
///
/// # Errors
/// `cancelled`; what the disk or an encoder says. Nothing half-made is left.
pub fn write_label(dir: &Path, control: &Control<'_>) -> Result<ExampleLabel> {
    let part = dir.join(PART);
    if part.exists() {
        std::fs::remove_dir_all(&part).map_err(io(&part))?;
    }
    let missing: Vec<&Release> = RELEASES
        .into_iter()
        .filter(|r| !dir.join(folder(r)).exists())
        .collect();
    let made = make(dir, &part, &missing, control);
    if part.exists() {
        std::fs::remove_dir_all(&part).map_err(io(&part))?;
    }
    made?;
    let files = RELEASES
        .iter()
        .flat_map(|r| {
            r.tracks
                .iter()
                .enumerate()
                .map(|(i, t)| dir.join(folder(r)).join(file_name(r, i + 1, t)))
        })
        .collect();
    Ok(ExampleLabel {
        name: label::NAME,
        country: label::COUNTRY,
        isrc_prefix: label::ISRC_PREFIX,
        folders: RELEASES.iter().map(|r| dir.join(folder(r))).collect(),
        files,
        kept: RELEASES.len() - missing.len(),
        offer: offer(),
    })
}

/// The offer that suits the label.
#[must_use]
pub fn offer() -> ExampleOffer {
    ExampleOffer {
        name: "Café des Trois Lampes",
        territory: "FR",
        days: 180,
        currency: "EUR",
        vat_basis_points: 2000,
        release_price_minor: 900,
        track_price_minor: 120,
        preview_ms: 30_000,
        releases: RELEASES
            .iter()
            .filter_map(|r| {
                let price_minor = r.price_minor?;
                Some(ExamplePrice {
                    title: r.title,
                    catalogue_number: r.number,
                    price_minor,
                })
            })
            .collect(),
    }
}

fn folder(release: &Release) -> String {
    format!("{} {}", release.number, release.title)
}

fn file_name(release: &Release, number: usize, track: &Track) -> String {
    let ending = release.format.ending();
    if track.file.is_empty() {
        format!("{number:02} {}.{ending}", track.title)
    } else {
        format!("{}.{ending}", track.file)
    }
}

/// Makes the missing releases in `part`, then moves each to its place.
fn make(dir: &Path, part: &Path, missing: &[&Release], control: &Control<'_>) -> Result<()> {
    let mut jobs = Vec::new();
    let covers: Vec<OnceLock<Option<Arc<[u8]>>>> =
        missing.iter().map(|_| OnceLock::new()).collect();
    for (release, cover) in missing.iter().zip(&covers) {
        let folder = part.join(folder(release));
        std::fs::create_dir_all(&folder).map_err(io(&folder))?;
        for (i, track) in release.tracks.iter().enumerate() {
            jobs.push((
                *release,
                cover,
                i + 1,
                track,
                folder.join(file_name(release, i + 1, track)),
            ));
        }
    }
    let total = jobs.len() as u64;
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let (stop, failure) = (AtomicBool::new(false), Mutex::new(None::<AppError>));
    let work = || {
        let at = next.fetch_add(1, Ordering::Relaxed);
        let Some((release, cover, number, track, target)) = jobs.get(at) else {
            return Ok(false);
        };
        let (motif, side) = release.cover;
        let cover = cover.get_or_init(|| cover::draw(motif, side).map(Arc::from));
        let scratch = part.join(format!("{at}.wav"));
        let going = || !stop.load(Ordering::Relaxed);
        make::file(
            release,
            *number,
            track,
            cover.as_ref(),
            target,
            &scratch,
            &going,
        )?;
        let done = done.fetch_add(1, Ordering::Relaxed) as u64 + 1;
        step(
            control,
            &Progress {
                done,
                total,
                unit: Unit::Tracks,
                current: track.title,
            },
        )?;
        Ok(true)
    };
    let worker = || {
        while !stop.load(Ordering::Relaxed) {
            match work() {
                Ok(true) => {}
                Ok(false) => break,
                Err(error) => {
                    stop.store(true, Ordering::Relaxed);
                    failure
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .get_or_insert(error);
                }
            }
        }
    };
    let cores = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(jobs.len());
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(worker);
        }
    });
    if let Some(error) = failure.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    for release in missing {
        let name = folder(release);
        let place = dir.join(&name);
        std::fs::rename(part.join(&name), &place).map_err(io(&place))?;
    }
    Ok(())
}
