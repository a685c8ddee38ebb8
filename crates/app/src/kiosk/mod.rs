//! The way to the kiosk: what may leave, the bundle, its check.

mod content;
mod export;
mod manifest;
mod plan;
mod verify;

pub use export::{Export, Exported, export};
pub use plan::{Leaving, Plan, Staying, find_offer, plan};
pub use verify::{Verified, apply, verify};

use std::path::Path;

use griot_exchange::kiosk::bundle::BundleError;
use griot_exchange::kiosk::keys::{KeyError, KeyFolder, SigningKey};

use crate::{AppError, Kind, Result};

/// The label's own signing key, made on first use, outside every catalogue.
///
/// # Errors
/// I/O; a file that is no key.
pub fn own_key(config: &Path) -> Result<SigningKey> {
    Ok(key_folder(config).load_or_create()?)
}

/// Where it lies.
#[must_use]
pub fn key_folder(config: &Path) -> KeyFolder {
    KeyFolder::new(config.join("keys"))
}

/// Writes the public key, in minisign's format.
///
/// # Errors
/// I/O.
pub fn export_key(config: &Path, to: &Path) -> Result<()> {
    let key = own_key(config)?;
    std::fs::write(to, key.public().to_file_text()).map_err(crate::error::io(to))
}

fn instant(at: &str) -> Result<jiff::Timestamp> {
    at.parse().map_err(|error: jiff::Error| {
        AppError::new(Kind::Bug, "bad-instant")
            .with("value", at)
            .caused_by(error)
    })
}

impl From<BundleError> for AppError {
    fn from(error: BundleError) -> Self {
        let base = match &error {
            BundleError::Cancelled => AppError::cancelled(),
            BundleError::DiskFull { path } => {
                AppError::new(Kind::Unreadable, "disk-full").with("path", path.display())
            }
            BundleError::Io { path, source } => crate::error::of_io(path, source),
            BundleError::Busy(path) | BundleError::HalfWritten(path) => {
                AppError::new(Kind::Unreadable, error.code()).with("path", path.display())
            }
            BundleError::Occupied(path) | BundleError::NotADelta(path) => {
                AppError::new(Kind::User, error.code()).with("path", path.display())
            }
            BundleError::FileTooLarge { path, .. } => {
                AppError::new(Kind::Unreadable, error.code()).with("path", path.display())
            }
            BundleError::Untrusted { path, .. } | BundleError::BadDelta { path, .. } => {
                AppError::new(Kind::Conflict, error.code()).with("path", path.display())
            }
            _ => AppError::new(Kind::Conflict, error.code()),
        };
        base.caused_by(error)
    }
}

impl From<KeyError> for AppError {
    fn from(error: KeyError) -> Self {
        AppError::new(Kind::Unreadable, error.code()).caused_by(error)
    }
}
