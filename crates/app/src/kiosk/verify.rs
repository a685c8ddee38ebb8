//! Checking a bundle, and carrying a delta over.

use std::path::Path;

use griot_exchange::kiosk::bundle::{self, DeltaReport, Trust, VerifyReport};
use griot_exchange::kiosk::keys::{HighestSeen, KnownKeys, PublicKey};

use super::{instant, key_folder};
use crate::{AppError, Control, Kind, Progress, Result, Unit};

/// What a check said.
pub type Verified = VerifyReport;

/// Keys that are trusted: the one in `key`, else the label's own and the known ones.
struct Keys {
    given: Option<PublicKey>,
    known: Vec<PublicKey>,
    seen: HighestSeen,
}

impl Keys {
    fn load(config: &Path, key: Option<&Path>) -> Result<Keys> {
        let given = match key {
            None => None,
            Some(path) => {
                let text = std::fs::read_to_string(path).map_err(crate::error::io(path))?;
                let parsed = PublicKey::parse(&text).map_err(|error| {
                    AppError::new(Kind::User, "not-a-key")
                        .with("path", path.display())
                        .caused_by(error)
                })?;
                Some(parsed)
            }
        };
        let mut known: Vec<PublicKey> = KnownKeys::load(config)?
            .all()
            .iter()
            .map(|known| known.key.clone())
            .collect();
        known.extend(key_folder(config).find()?.map(|own| own.public().clone()));
        Ok(Keys {
            given,
            known,
            seen: HighestSeen::load(config)?,
        })
    }

    fn trust(&self) -> Trust<'_> {
        Trust {
            key: self.given.as_ref(),
            known: &self.known,
            highest_seen: Some(&self.seen),
        }
    }

    fn by_id(&self, id: &str) -> Option<&PublicKey> {
        self.given
            .iter()
            .chain(&self.known)
            .find(|key| key.id().to_string() == id)
    }
}

/// Checks every byte of a bundle. A good one raises the highest sequence seen.
///
/// # Errors
/// Where the folder or the key cannot be read; what is wrong with the bundle is in the report.
pub fn verify(
    folder: &Path,
    key: Option<&Path>,
    config: &Path,
    at: &str,
    control: &Control<'_>,
) -> Result<Verified> {
    let mut keys = Keys::load(config, key)?;
    let report = bundle::verify(folder, &keys.trust(), instant(at)?, &mut |progress| {
        control(&Progress {
            done: progress.done,
            total: progress.total,
            unit: Unit::Bytes,
            current: "",
        })
    })?;
    if report.ok
        && !report.delta
        && let (Some(summary), Some(id)) = (&report.summary, &report.key_id)
        && let Some(key) = keys.by_id(id).map(PublicKey::id)
    {
        keys.seen.note(key, &summary.bundle_uid, summary.sequence)?;
    }
    Ok(report)
}

/// Carries a delta over into the bundle that it continues.
///
/// # Errors
/// Where the delta is not good or continues another bundle; the bundle is then as it was.
pub fn apply(
    delta: &Path,
    to: &Path,
    config: &Path,
    at: &str,
    control: &Control<'_>,
) -> Result<DeltaReport> {
    let keys = Keys::load(config, None)?;
    Ok(bundle::apply(
        delta,
        to,
        &keys.trust(),
        instant(at)?,
        &mut |progress| {
            control(&Progress {
                done: progress.done,
                total: progress.total,
                unit: Unit::Bytes,
                current: "",
            })
        },
    )?)
}
