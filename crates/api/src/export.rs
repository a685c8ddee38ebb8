//! Kiosk bundles: export, delta, check; and the key that signs.

use std::path::PathBuf;

use griot_app::kiosk as verbs;
use griot_store::kiosk as store;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::kiosk::{CutWindow, Overridden, Staying, protocols_of};
use crate::wire::{Done, Params, Rows, params};

/// Writes a signed bundle for a kiosk.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct KioskExport {
    /// Folder.
    pub to: PathBuf,
    /// The offer's uid or name; the only one where it is not said.
    pub offer: Option<String>,
    /// Only recordings that answer.
    pub select: Option<String>,
    /// Only what this older bundle lacks.
    pub since: Option<PathBuf>,
}

/// What an export did.
#[derive(Debug, Serialize, TS)]
pub struct KioskExported {
    /// Whether anything was written.
    pub exported: bool,
    /// The offer's name.
    pub offer: String,
    /// The folder.
    pub to: String,
    /// The bundle's uid.
    pub bundle_uid: String,
    /// Its sequence number.
    #[ts(type = "number | null")]
    pub sequence: Option<u64>,
    /// SHA-256 of its manifest.
    pub manifest_sha256: Option<String>,
    /// Releases that left.
    pub releases: u32,
    /// Tracks that left.
    pub tracks: u32,
    /// What stayed, and why.
    pub staying: Vec<Staying>,
    /// What left on a part of the offer's days, because of what was asked.
    pub cut: Vec<CutWindow>,
    /// What left because somebody took it on themself.
    pub overridden: Vec<Overridden>,
    /// Files encoded now.
    pub encoded: u32,
    /// Files that had been made before.
    pub kept: u32,
    /// Files written.
    pub files_written: u32,
    /// Bytes written.
    #[ts(type = "number")]
    pub bytes_written: u64,
    /// Bytes of the whole bundle.
    #[ts(type = "number")]
    pub bytes_total: u64,
    /// Characters that no font at hand has.
    pub without_font: String,
}

impl Command for KioskExport {
    type Answer = KioskExported;
    const NAME: &'static str = "kiosk_export";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<KioskExported, Failure> {
        let catalogue = context.catalogue()?;
        let settings = context.host.settings();
        let language = match settings.language.as_str() {
            "system" => crate::words::Lang::of_environment(|name| std::env::var(name).ok())
                .tag()
                .to_owned(),
            other => other.to_owned(),
        };
        let asked = verbs::Export {
            offer: self.offer.as_deref(),
            select: self.select.as_deref(),
            to: &self.to,
            since: self.since.as_deref(),
            config: context.host.config(),
            language: &language,
            at: &context.now(),
            today: &context.host.clock().today(),
        };
        let done = verbs::export(&catalogue, &asked, context.control)?;
        let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        let report = done.report.as_ref();
        let (cut, overridden) = protocols_of(&done.plan);
        Ok(KioskExported {
            cut,
            overridden,
            exported: report.is_some(),
            offer: done.offer,
            to: self.to.display().to_string(),
            bundle_uid: done.bundle_uid,
            sequence: report.map(|report| report.sequence),
            manifest_sha256: report.map(|report| report.manifest_sha256.to_string()),
            releases: count(done.releases),
            tracks: count(done.tracks),
            staying: done.plan.staying.into_iter().map(Staying::from).collect(),
            encoded: count(done.encoded),
            kept: count(done.kept),
            files_written: count(report.map_or(0, |report| report.files_written)),
            bytes_written: report.map_or(0, |report| report.bytes_written),
            bytes_total: report.map_or(0, |report| report.bytes_total),
            without_font: done.without_font.into_iter().collect(),
        })
    }
}

/// Carries a delta over into the bundle that it continues.
#[derive(Debug, Deserialize, TS)]
pub struct KioskApply {
    /// The delta.
    pub delta: PathBuf,
    /// The bundle.
    pub to: PathBuf,
}

/// What a delta did.
#[derive(Debug, Serialize, TS)]
pub struct KioskApplied {
    /// Sequence number of the bundle now.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Files written.
    pub files_written: u32,
    /// Files removed.
    pub files_removed: u32,
}

impl Command for KioskApply {
    type Answer = KioskApplied;
    const NAME: &'static str = "kiosk_apply";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<KioskApplied, Failure> {
        let config = context.host.config();
        let report = verbs::apply(
            &self.delta,
            &self.to,
            config,
            &context.now(),
            context.control,
        )?;
        Ok(KioskApplied {
            sequence: report.sequence,
            files_written: u32::try_from(report.files_written).unwrap_or(u32::MAX),
            files_removed: u32::try_from(report.files_removed).unwrap_or(u32::MAX),
        })
    }
}

/// Checks every byte of a bundle.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct KioskVerify {
    /// The bundle.
    pub dir: PathBuf,
    /// The key to trust; the label's own and the known ones where it is not said.
    pub key: Option<PathBuf>,
}

/// Something wrong with a bundle.
#[derive(Debug, Serialize, TS)]
pub struct VerifyProblem {
    /// Code.
    pub code: String,
    /// File.
    pub path: Option<String>,
    /// `detail`.
    pub params: Params,
}

/// What a check said.
#[derive(Debug, Serialize, TS)]
pub struct VerifyAnswer {
    /// Whether the bundle is good.
    pub good: bool,
    /// Whether it is a delta.
    pub delta: bool,
    /// The label.
    pub label: Option<String>,
    /// The offer.
    pub offer: Option<String>,
    /// Sequence number.
    #[ts(type = "number | null")]
    pub sequence: Option<u64>,
    /// Files looked at.
    pub files: u32,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Tracks.
    pub tracks: u32,
    /// The key that signed.
    pub key_id: Option<String>,
    /// When it was made (RFC 3339, UTC).
    pub created: Option<String>,
    /// What is wrong.
    pub problems: Vec<VerifyProblem>,
}

impl Command for KioskVerify {
    type Answer = VerifyAnswer;
    const NAME: &'static str = "kiosk_verify";
    const LONG: bool = true;
    fn run(self, context: &Context<'_>) -> Result<VerifyAnswer, Failure> {
        let config = context.host.config();
        let report = verbs::verify(
            &self.dir,
            self.key.as_deref(),
            config,
            &context.now(),
            context.control,
        )?;
        let summary = report.summary.as_ref();
        Ok(VerifyAnswer {
            good: report.ok,
            delta: report.delta,
            label: summary.map(|summary| summary.label.clone()),
            offer: summary.map(|summary| summary.offer.clone()),
            sequence: summary.map(|summary| summary.sequence),
            files: u32::try_from(report.files_checked).unwrap_or(u32::MAX),
            bytes: summary.map_or(0, |summary| summary.bytes),
            tracks: summary.map_or(0, |summary| {
                u32::try_from(summary.tracks).unwrap_or(u32::MAX)
            }),
            created: summary.map(|summary| summary.created.to_string()),
            key_id: report.key_id,
            problems: report
                .problems
                .into_iter()
                .map(|problem| VerifyProblem {
                    code: problem.code.code().to_owned(),
                    path: (!problem.path.is_empty()).then_some(problem.path),
                    params: params([("detail", problem.detail)]),
                })
                .collect(),
        })
    }
}

/// What went out, newest first.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Exports {
    /// Of this offer alone, by uid.
    pub offer: Option<String>,
}

/// A bundle that went out.
#[derive(Debug, Serialize, TS)]
pub struct ExportRow {
    /// The offer.
    pub offer_uid: String,
    /// Its name then.
    pub offer: String,
    /// Sequence number.
    #[ts(type = "number")]
    pub sequence: i64,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// Folder.
    pub path: String,
    /// Tracks.
    #[ts(type = "number")]
    pub tracks: i64,
    /// Bytes.
    #[ts(type = "number")]
    pub bytes: i64,
}

impl Command for Exports {
    type Answer = Rows<ExportRow>;
    const NAME: &'static str = "exports";
    fn run(self, context: &Context<'_>) -> Result<Rows<ExportRow>, Failure> {
        let catalogue = context.catalogue()?;
        let exports = catalogue.store().read(store::exports)?;
        let of_offer =
            |export: &store::Export| self.offer.as_ref().is_none_or(|uid| *uid == export.uid);
        Ok(Rows::whole(
            exports
                .into_iter()
                .filter(of_offer)
                .map(|export| ExportRow {
                    offer_uid: export.uid,
                    offer: export.offer_name,
                    sequence: export.sequence,
                    at: export.at,
                    path: export.target_shown,
                    tracks: export.tracks,
                    bytes: export.bytes,
                })
                .collect(),
        ))
    }
}

/// The key that signs, made now where there is none.
#[derive(Debug, Deserialize, TS)]
#[ts(rename = "KeyRequest")]
pub struct Key {}

/// The public key.
#[derive(Debug, Serialize, TS)]
#[ts(rename = "Key")]
pub struct KeyAnswer {
    /// In minisign's format, its one line.
    pub public_key: String,
    /// Its short name.
    pub key_id: String,
    /// The folder where its secret part lies.
    pub path: String,
}

impl Command for Key {
    type Answer = KeyAnswer;
    const NAME: &'static str = "key";
    fn run(self, context: &Context<'_>) -> Result<KeyAnswer, Failure> {
        let config = context.host.config();
        let key = verbs::own_key(config)?;
        Ok(KeyAnswer {
            public_key: key.public().as_base64().to_owned(),
            key_id: key.public().id().to_string(),
            path: config.join("keys").display().to_string(),
        })
    }
}

/// Writes the public key into a file, in minisign's format.
#[derive(Debug, Deserialize, TS)]
pub struct KeyExport {
    /// File.
    pub file: PathBuf,
}

impl Command for KeyExport {
    type Answer = Done;
    const NAME: &'static str = "key_export";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        verbs::export_key(context.host.config(), &self.file)?;
        Ok(Done {})
    }
}
