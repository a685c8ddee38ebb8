//! The files of a track and of a release: each made once by its recipe, found again after that.

use std::ops::ControlFlow;
use std::path::PathBuf;

use griot_audio::encode::{Codec, EncodeSpec, Encoded, Level, Mp3Quality, Span, encode_many};
use griot_exchange::image;
use griot_exchange::kiosk::bundle::{BundleWriter, NewFile};
use griot_exchange::kiosk::manifest::{FileEntry, Role};
use griot_store::artwork::{self, hex};
use griot_store::kiosk::Offer;

use super::manifest::Icons;
use super::plan::{Leaving, LeavingRelease, Plan};
use crate::Result;

/// Sides of the covers, in pixels: a page and a list.
const COVER_SIDES: &[u32] = &[1000, 320];
/// True peak that no preview passes.
const PREVIEW_CEILING_DBTP: f64 = -1.0;
const PREVIEW_FADE_IN_MS: u32 = 500;
const PREVIEW_FADE_OUT_MS: u32 = 1500;

/// One file to make.
struct Recipe {
    /// The sound and all that is done to it; the same recipe always makes the same bytes.
    made_from: String,
    role: Role,
    media_type: &'static str,
    extension: &'static str,
    spec: EncodeSpec,
}

/// What was made and what was there.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Made {
    pub encoded: u64,
    pub kept: u64,
}

/// The files of a track: the master is decoded once for all that are not there yet.
pub(super) fn of_track(
    writer: &BundleWriter,
    offer: &Offer,
    track: &Leaving,
    made: &mut Made,
    stop: &mut dyn FnMut() -> ControlFlow<()>,
) -> Result<Vec<FileEntry>> {
    let mut entries = Vec::new();
    let mut jobs: Vec<(PathBuf, EncodeSpec)> = Vec::new();
    let mut waiting = Vec::new();
    for (place, recipe) in recipes(offer, track).into_iter().enumerate() {
        if let Some(entry) = writer.find_made(&recipe.made_from)? {
            made.kept += 1;
            entries.push((place, entry));
            continue;
        }
        let scratch = writer.scratch()?;
        jobs.push((scratch.clone(), recipe.spec.clone()));
        waiting.push((place, recipe, scratch));
    }
    if !jobs.is_empty() {
        let encoded: Vec<Encoded> = encode_many(&track.path, &jobs, &mut |_, _| stop())?;
        for ((place, recipe, scratch), encoded) in waiting.into_iter().zip(encoded) {
            let file = NewFile {
                role: recipe.role,
                media_type: recipe.media_type.to_owned(),
                extension: recipe.extension.to_owned(),
                made_from: Some(recipe.made_from),
                duration_ms: Some(encoded.duration_ms()),
                size: None,
                colour: None,
            };
            made.encoded += 1;
            entries.push((place, writer.adopt(file, &scratch)?));
        }
    }
    entries.sort_by_key(|(place, _)| *place);
    Ok(entries.into_iter().map(|(_, entry)| entry).collect())
}

fn recipes(offer: &Offer, track: &Leaving) -> Vec<Recipe> {
    let sound = track
        .file
        .facts
        .sample_hash
        .as_deref()
        .map(hex)
        .unwrap_or_default();
    let frame = |frame: i64| u64::try_from(frame).unwrap_or(0);
    let start = frame(track.region.start_frame);
    let end = track.region.end_frame.map_or(u64::MAX, frame);
    let span = if start == 0 && end == u64::MAX {
        Span::Whole
    } else {
        Span::Region { start, end }
    };
    let mut recipes = Vec::new();
    for format in &offer.formats {
        let (codec, name, media_type, extension) = match format.as_str() {
            // A lossy master is no better for being called lossless.
            "flac" if track.file.facts.lossless == Some(true) => {
                (Codec::Flac, "flac", "audio/flac", "flac")
            }
            "mp3" => (Codec::Mp3(Mp3Quality::V0), "mp3-v0", "audio/mpeg", "mp3"),
            "opus" => (Codec::Opus { bitrate: None }, "opus", "audio/ogg", "opus"),
            _ => continue,
        };
        let loudness = track
            .file
            .facts
            .loudness_lufs
            .filter(|_| span == Span::Whole);
        recipes.push(Recipe {
            made_from: format!("{sound} {start}..{end} {name} 1"),
            role: Role::Full,
            media_type,
            extension,
            spec: EncodeSpec {
                span,
                loudness_lufs: loudness,
                ..EncodeSpec::whole(codec)
            },
        });
    }
    let length_ms = u64::try_from(offer.preview_ms).unwrap_or(30_000);
    recipes.push(Recipe {
        made_from: format!(
            "{sound} {start}..{end} preview {length_ms} {:.1} 1",
            offer.preview_lufs
        ),
        role: Role::Preview,
        media_type: "audio/mpeg",
        extension: "mp3",
        spec: EncodeSpec {
            span: Span::Excerpt {
                start,
                end,
                start_ms: None,
                length_ms,
            },
            level: Level::Match {
                target_lufs: offer.preview_lufs,
                ceiling_dbtp: PREVIEW_CEILING_DBTP,
            },
            fade_in_ms: PREVIEW_FADE_IN_MS,
            fade_out_ms: PREVIEW_FADE_OUT_MS,
            ..EncodeSpec::whole(Codec::Mp3(Mp3Quality::V0))
        },
    });
    recipes
}

/// The icons of all labels that leave, byte for byte as their communities' project has them.
pub(super) fn icons(
    writer: &BundleWriter,
    catalogue: &griot_store::Catalogue,
    plan: &Plan,
) -> Result<Icons> {
    let mut icons = Icons::default();
    let tracks = plan.leaving.iter().flat_map(|release| &release.tracks);
    for (label, _) in tracks.flat_map(|track| &track.labels) {
        let Some(id) = label.artwork_id.filter(|id| !icons.0.contains_key(id)) else {
            continue;
        };
        let known = catalogue
            .store()
            .read(|read| Ok::<_, crate::AppError>(artwork::find(read, id)?))?;
        let Some(picture) = known else { continue };
        let path = artwork::path(catalogue.folder(), &picture.hash);
        // A label without its icon still says what it says.
        let Ok(bytes) = std::fs::read(&path) else {
            continue;
        };
        let extension = picture.media_type.rsplit('/').next().unwrap_or_default();
        let side = |pixels: i64| u32::try_from(pixels).ok();
        let file = NewFile {
            role: Role::Label,
            extension: extension.replace("jpeg", "jpg"),
            media_type: picture.media_type,
            made_from: None,
            duration_ms: None,
            size: picture
                .size
                .and_then(|(width, height)| side(width).zip(side(height))),
            colour: None,
        };
        icons.0.insert(id, writer.add_bytes(file, &bytes)?);
    }
    Ok(icons)
}

/// The covers of a release; none where it has no picture, or one that cannot be read.
pub(super) fn of_release(
    writer: &BundleWriter,
    catalogue: &griot_store::Catalogue,
    release: &LeavingRelease,
) -> Result<Vec<FileEntry>> {
    let picture = catalogue.store().read(|read| {
        let id = release.release.artwork_id;
        Ok::<_, crate::AppError>(id.map(|id| artwork::find(read, id)).transpose()?.flatten())
    })?;
    let Some(picture) = picture else {
        return Ok(Vec::new());
    };
    let key = |side: &u32| format!("{} {side} 1", picture.hash);
    let mut entries = Vec::new();
    for side in COVER_SIDES {
        entries.extend(writer.find_made(&key(side))?);
    }
    if entries.len() == COVER_SIDES.len() {
        return Ok(entries);
    }
    let path = artwork::path(catalogue.folder(), &picture.hash);
    let bytes = std::fs::read(&path).map_err(crate::error::io(&path))?;
    let Ok(covers) = image::covers(&bytes, COVER_SIDES) else {
        return Ok(Vec::new());
    };
    covers
        .into_iter()
        .zip(COVER_SIDES)
        .map(|(cover, side)| {
            let file = NewFile {
                role: Role::Cover,
                media_type: "image/jpeg".to_owned(),
                extension: "jpg".to_owned(),
                made_from: Some(key(side)),
                duration_ms: None,
                size: Some((cover.width, cover.height)),
                colour: Some(cover.colour),
            };
            Ok(writer.add_bytes(file, &cover.bytes)?)
        })
        .collect()
}
