//! Writing a bundle, carrying what changed, and checking what arrived.
//!
//! All is staged under `next/`; a journal there, once whole, says what the switch still
//! has to do, so that whoever comes next can finish it. Without a journal nothing of the
//! bundle before has been touched.

mod control;
mod delta;
mod disk;
mod error;
mod parts;
mod report;
mod signed;
mod staging;
mod sums;
mod switch;
mod tree;
mod verify;
mod writer;

pub use control::{Control, Progress, Stage};
pub use delta::{DeltaReport, apply};
pub use error::BundleError;
pub use parts::{Asset, Begin, BundleReport, NewFile};
pub use report::{Finding, FindingCode, Summary, VerifyReport};
pub use switch::{Recovery, recover};
pub use verify::{Trust, verify};
pub use writer::BundleWriter;

/// The manifest's name in the bundle.
pub const MANIFEST: &str = "MANIFEST.json";
/// The name of the manifest's signature.
pub const SIGNATURE: &str = "MANIFEST.json.minisig";
/// The name of the list that `sha256sum -c` reads.
pub const SUMS: &str = "SHA256SUMS";
/// What a delta says about itself.
pub const DELTA: &str = "DELTA.json";
/// The name of the delta's signature.
pub const DELTA_SIGNATURE: &str = "DELTA.json.minisig";

/// A longer signature file is refused unread.
const MAX_SIGNATURE_BYTES: u64 = 8 << 10;
