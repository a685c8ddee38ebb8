//! Raw bytes: ids of a grid, waveforms, covers.

use griot_app::read;
use griot_domain::field::Kind;
use griot_exchange::image;
use griot_store::artwork;
use griot_store::search::Page;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::catalogue::kind;
use crate::grid::{Sort, order};
use crate::{Failure, Host};

/// Raw bytes and what they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// Media type.
    pub media_type: String,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The local ids of all rows, in order: 32 bits each, little endian.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct GridIds {
    /// Query.
    pub query: String,
    /// Order.
    pub sort: Option<Sort>,
    /// `recording`, `release`, `work` or `party`.
    pub of: Option<String>,
}

/// The waveform of a recording, as `griot-audio` draws it; empty where nothing could be decoded.
#[derive(Debug, Deserialize, TS)]
pub struct Waveform {
    /// The recording.
    pub uid: String,
}

/// A cover, scaled to a square side; whole where no size is asked for.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Artwork {
    /// Its hash.
    pub hash: String,
    /// Pixels.
    pub size: Option<u32>,
}

/// The largest side to which covers are scaled.
const LARGEST: u32 = 2000;

pub(crate) fn bytes(host: &Host, name: &str, request: Value) -> Result<Blob, Failure> {
    match name {
        "grid_ids" => grid_ids(host, parse(name, request)?),
        "waveform" => waveform(host, &parse(name, request)?),
        "artwork" => cover(host, &parse(name, request)?),
        _ => Err(Failure::usage("unknown-command").with("command", name)),
    }
}

fn parse<T: DeserializeOwned>(name: &str, request: Value) -> Result<T, Failure> {
    serde_json::from_value(request).map_err(|error| {
        Failure::usage("bad-request")
            .with("command", name)
            .with("cause", error)
    })
}

fn grid_ids(host: &Host, request: GridIds) -> Result<Blob, Failure> {
    let of: Kind = kind(request.of.as_deref())?;
    // A window asks before it knows whether a catalogue is open: where none is, there is nothing.
    let ids = match host.catalogue() {
        Some(catalogue) => {
            read::list(
                &catalogue,
                of,
                &request.query,
                &order(request.sort),
                Page::default(),
            )?
            .ids
        }
        None => Vec::new(),
    };
    let bytes = ids
        .into_iter()
        .flat_map(|id| u32::try_from(id).unwrap_or(0).to_le_bytes())
        .collect();
    Ok(Blob {
        media_type: "application/octet-stream".to_owned(),
        bytes,
    })
}

fn waveform(host: &Host, request: &Waveform) -> Result<Blob, Failure> {
    let catalogue = host
        .catalogue()
        .ok_or_else(|| Failure::usage("no-catalogue"))?;
    let bytes = catalogue
        .store()
        .read(|store| read::waveform(store, &request.uid))?;
    Ok(Blob {
        media_type: "application/octet-stream".to_owned(),
        bytes: bytes.unwrap_or_default(),
    })
}

fn cover(host: &Host, request: &Artwork) -> Result<Blob, Failure> {
    let catalogue = host
        .catalogue()
        .ok_or_else(|| Failure::usage("no-catalogue"))?;
    let missing = || {
        Failure {
            kind: "missing".to_owned(),
            ..Failure::usage("not-found")
        }
        .with("kind", "artwork")
        .with("uid", &request.hash)
    };
    if request.hash.len() != 64 || !request.hash.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(missing());
    }
    let original = artwork::path(catalogue.folder(), &request.hash);
    let Some(side) = request.size.filter(|side| *side > 0) else {
        let bytes = std::fs::read(&original).map_err(|_| missing())?;
        let media_type =
            image::probe(&bytes).map_or("application/octet-stream", |probe| probe.media_type);
        return Ok(Blob {
            media_type: media_type.to_owned(),
            bytes,
        });
    };
    let side = side.min(LARGEST);
    let small = catalogue
        .cache()
        .join(format!("{}-{side}.jpg", request.hash));
    if let Ok(bytes) = std::fs::read(&small) {
        return Ok(Blob {
            media_type: "image/jpeg".to_owned(),
            bytes,
        });
    }
    let bytes = std::fs::read(&original).map_err(|_| missing())?;
    let scaled = image::covers(&bytes, &[side])
        .map_err(|error| Failure {
            message: error.to_string(),
            ..Failure::usage("cover-unreadable")
        })?
        .into_iter()
        .next()
        .map(|cover| cover.bytes)
        .ok_or_else(missing)?;
    // The cache may be deleted at any time, and a cover that is not kept is made again.
    let staged = small.with_extension(format!("{}.part", std::process::id()));
    if std::fs::write(&staged, &scaled)
        .and_then(|()| std::fs::rename(&staged, &small))
        .is_err()
    {
        let _ = std::fs::remove_file(&staged);
    }
    Ok(Blob {
        media_type: "image/jpeg".to_owned(),
        bytes: scaled,
    })
}
