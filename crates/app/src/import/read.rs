//! One file, read once: its tags and all that one pass over its sound tells.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};

use griot_audio::analyse::{Analysis, QualityFinding, QualityKind};
use griot_audio::tags::{FileTags, Picture};
use griot_domain::tags::{PictureKind, TagSet};
use griot_exchange::image;
use griot_store::finding::MediaFinding;
use griot_store::media_file::Facts;

use super::walk::Found;
use crate::{AppError, Kind, Result};

/// All that was heard of a file.
pub(crate) struct Heard {
    pub path: PathBuf,
    pub facts: Facts,
    pub tags: TagSet,
    pub findings: Vec<MediaFinding>,
    pub waveform: Vec<u8>,
    pub fingerprint: Vec<u8>,
    pub cover: Option<Cover>,
}

impl Heard {
    /// About how much memory this takes.
    pub(crate) fn weight(&self) -> usize {
        let texts = self.tags.values().flatten().map(String::len).sum::<usize>();
        let cover = self.cover.as_ref().map_or(0, |cover| cover.content.len());
        4096 + texts + cover + self.waveform.len() + self.fingerprint.len()
    }
}

/// A front cover found in a file.
pub(crate) struct Cover {
    pub hash: [u8; 32],
    pub media_type: String,
    pub content: Vec<u8>,
    pub size: Option<(u32, u32)>,
}

/// Reads a file.
///
/// # Errors
/// Where it cannot be read, is empty, or holds neither tags nor sound.
pub(crate) fn hear(found: &Found, stop: &AtomicBool) -> Result<Heard> {
    let mut control = |_bytes: u64| {
        if stop.load(Ordering::Relaxed) {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let analysis = griot_audio::analyse::analyse(&found.path, &mut control)?;
    let read = match griot_audio::tags::read(&found.path) {
        Ok(read) => Some(read),
        Err(error) if analysis.sound.is_none() => {
            return Err(without_sound(found, &analysis, error.into()));
        }
        Err(_) => None,
    };
    let tagged = read.as_ref().is_some_and(|read| !read.tags.is_empty());
    if analysis.sound.is_none() && !tagged {
        let cause = AppError::new(Kind::Unreadable, "not-audio").with("path", found.path.display());
        return Err(without_sound(found, &analysis, cause));
    }
    Ok(gather(found, analysis, read))
}

/// What to call a file that has neither tags nor sound.
fn without_sound(found: &Found, analysis: &Analysis, otherwise: AppError) -> AppError {
    let named = analysis.findings.iter().find(|finding| {
        matches!(
            finding.kind,
            QualityKind::EmptyFile
                | QualityKind::UnsupportedCodec
                | QualityKind::Undecodable
                | QualityKind::NoSound
                | QualityKind::NotAudio
        )
    });
    match named {
        Some(finding) => {
            let error =
                AppError::new(Kind::Unreadable, finding.code()).with("path", found.path.display());
            match &finding.detail {
                Some(detail) => error.with("detail", detail),
                None => error,
            }
        }
        None => otherwise,
    }
}

fn gather(found: &Found, analysis: Analysis, read: Option<FileTags>) -> Heard {
    let rate = analysis
        .technical
        .as_ref()
        .map_or(0, |technical| technical.sample_rate_hz);
    let mut findings: Vec<MediaFinding> = analysis
        .findings
        .iter()
        .map(|finding| from_quality(finding, rate))
        .collect();
    if read.is_none() {
        findings.push(plain("tag-unreadable-block"));
    }
    let read = read.map(|read| (read.tags, read.pictures, read.findings));
    let (tags, pictures, tag_findings) = read.unwrap_or_default();
    for finding in &tag_findings {
        findings.push(MediaFinding {
            code: finding.code().to_owned(),
            field: finding.field().map(|field| field.name().to_owned()),
            value: None,
            at_ms: None,
        });
    }
    let cover = front_cover(pictures).map(|picture| {
        let probed = image::probe(&picture.bytes);
        if let Err(error) = &probed {
            findings.push(MediaFinding {
                value: Some(error.to_string()),
                ..plain("cover-unreadable")
            });
        }
        Cover {
            hash: *blake3::hash(&picture.bytes).as_bytes(),
            media_type: probed
                .as_ref()
                .map_or(picture.media_type, |probe| probe.media_type.to_owned()),
            size: probed.ok().map(|probe| (probe.width, probe.height)),
            content: picture.bytes,
        }
    });
    let broken = |finding: &QualityFinding| {
        matches!(
            finding.kind,
            QualityKind::Truncated
                | QualityKind::CutOff
                | QualityKind::Undecodable
                | QualityKind::CorruptPackets
                | QualityKind::NoSound
        )
    };
    let plays_whole = analysis.sound.is_some() && !analysis.findings.iter().any(broken);
    let technical = analysis.technical;
    let sound = analysis.sound;
    let facts = Facts {
        bytes: found.bytes,
        modified_ns: found.modified_ns,
        file_hash: analysis.file_hash.to_vec(),
        sample_hash: sound.as_ref().map(|sound| sound.sample_hash.to_vec()),
        container: technical.as_ref().map(|t| t.container.to_owned()),
        codec: technical.as_ref().map(|t| t.codec.clone()),
        lossless: technical.as_ref().map(|t| t.lossless),
        sample_rate_hz: technical.as_ref().map(|t| i64::from(t.sample_rate_hz)),
        bits_per_sample: technical
            .as_ref()
            .and_then(|t| t.bits_per_sample)
            .map(i64::from),
        channels: technical.as_ref().map(|t| i64::from(t.channels)),
        frames: sound
            .as_ref()
            .and_then(|sound| i64::try_from(sound.frames).ok()),
        duration_ms: sound
            .as_ref()
            .and_then(|sound| i64::try_from(sound.duration_ms).ok()),
        bit_rate_kbps: technical
            .as_ref()
            .and_then(|t| t.bit_rate_kbps)
            .map(i64::from),
        loudness_lufs: sound.as_ref().and_then(|sound| sound.loudness_lufs),
        loudness_range_lu: sound.as_ref().and_then(|sound| sound.loudness_range_lu),
        true_peak_dbtp: sound.as_ref().and_then(|sound| sound.true_peak_dbtp),
        plays_whole,
    };
    let fingerprint = sound
        .as_ref()
        .map(|sound| {
            sound
                .fingerprint
                .iter()
                .flat_map(|word| word.to_le_bytes())
                .collect()
        })
        .unwrap_or_default();
    Heard {
        path: found.path.clone(),
        facts,
        tags,
        findings,
        waveform: sound.map(|sound| sound.waveform).unwrap_or_default(),
        fingerprint,
        cover,
    }
}

fn front_cover(mut pictures: Vec<Picture>) -> Option<Picture> {
    let front = pictures
        .iter()
        .position(|picture| picture.kind == PictureKind::FrontCover);
    let other = pictures
        .iter()
        .position(|picture| picture.kind == PictureKind::Other);
    front.or(other).map(|index| pictures.swap_remove(index))
}

fn from_quality(finding: &QualityFinding, rate: u32) -> MediaFinding {
    let number = finding.value.map(|value| {
        format!("{:.2}", value)
            .trim_end_matches('0')
            .trim_end_matches('.')
            .to_owned()
    });
    MediaFinding {
        code: finding.code().to_owned(),
        field: None,
        value: finding.detail.clone().or(number),
        at_ms: finding
            .at_frame
            .filter(|_| rate > 0)
            .and_then(|frame| i64::try_from(frame.saturating_mul(1000) / u64::from(rate)).ok()),
    }
}

fn plain(code: &str) -> MediaFinding {
    MediaFinding {
        code: code.to_owned(),
        field: None,
        value: None,
        at_ms: None,
    }
}
