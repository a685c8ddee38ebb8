//! The kiosk bundle: a signed folder that any file system can carry.
//!
//! `MANIFEST.json` says all that is in it, `MANIFEST.json.minisig` signs that, and
//! `SHA256SUMS` lets `sha256sum -c` check it without Griot.

pub mod bundle;
pub mod fonts;
pub mod keys;
pub mod manifest;
pub mod storefront;
