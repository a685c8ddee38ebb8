//! One thing whole.

use griot_app::check::Finding as AppFinding;
use griot_app::checks::{Standpoint, look_at_one};
use griot_app::read;
use griot_domain::codes;
use griot_domain::field::{Field, Kind, Shape};
use griot_domain::name::Name;
use griot_store::words::Sung;
use griot_store::{contribution, place};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::credits::CreditRow;
use crate::grid::fault;
use crate::lyrics::{self, LyricsRow};
use crate::protocol::{self, ProtocolCard};
use crate::wire::{Coded, Params};
use crate::works::{self, PerformedRow, RelatedWork};

/// Shows one thing whole, whatever its kind.
#[derive(Debug, Deserialize, TS)]
pub struct Show {
    /// Uid.
    pub uid: String,
}

/// A field with its values.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FieldValues {
    /// Name.
    pub name: String,
    /// Values, codes in the form that people read.
    pub values: Vec<String>,
    /// Whether it can be edited.
    pub editable: bool,
    /// Form of the value.
    pub shape: String,
    /// Whether it holds several values.
    pub multi: bool,
    /// What owns the value.
    pub of: String,
    /// Why the value is none.
    pub fault: Option<Coded>,
    /// The values taken apart, of a field that holds names.
    pub names: Option<Vec<NameParts>>,
}

/// A name beside the printed one.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NameParts {
    /// The name.
    pub text: String,
    /// ISO 639-3 where known.
    pub language: Option<String>,
    /// ISO 15924 where known.
    pub script: Option<String>,
    /// `original`, `transliterated`, `translated`, `alternative` or `formal`.
    pub kind: String,
    /// Made by a program, and nobody has taken it yet.
    pub proposed: bool,
}

fn name_parts(line: &str) -> NameParts {
    let name = Name::parse(line);
    NameParts {
        kind: name.kind.name().to_owned(),
        text: name.text,
        language: name.language,
        script: name.script,
        proposed: name.proposed,
    }
}

/// Someone's part in a recording.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Contribution {
    /// The party.
    pub party_uid: Option<String>,
    /// As credited.
    pub name: String,
    /// Role.
    pub role: String,
    /// Instrument.
    pub instrument: Option<String>,
    /// What stands between this name and the next of the artist credit.
    pub join_phrase: Option<String>,
    /// All of the credit, where it is one of those that [`crate::credits::Credits`] lists.
    pub credit: Option<CreditRow>,
}

/// A place on a release.
#[derive(Debug, Serialize, TS)]
pub struct ReleasePlace {
    /// The release.
    pub uid: String,
    /// Its title.
    pub title: String,
    /// Disc.
    #[ts(type = "number | null")]
    pub disc: Option<i64>,
    /// Track.
    #[ts(type = "number | null")]
    pub position: Option<i64>,
}

/// A track of a release, or a recording of a party or work.
#[derive(Debug, Serialize, TS)]
pub struct TrackPlace {
    /// The recording.
    pub uid: String,
    /// The same.
    pub recording_uid: String,
    /// Its title, or its file's name.
    pub title: String,
    /// Its credit.
    pub artist: Option<String>,
    /// Disc.
    #[ts(type = "number | null")]
    pub disc: Option<i64>,
    /// Track.
    #[ts(type = "number | null")]
    pub position: Option<i64>,
    /// Length.
    #[ts(type = "number | null")]
    pub duration_ms: Option<i64>,
}

/// A file of a recording.
#[derive(Debug, Serialize, TS)]
pub struct MediaFile {
    /// Uid.
    pub uid: String,
    /// Where it lies.
    pub path: String,
    /// Codec.
    pub codec: String,
    /// `master` or `copy`.
    pub role: String,
    /// Whether it was not found when last looked for.
    pub missing: bool,
    /// Whether it could be decoded from start to end.
    pub plays_whole: bool,
    /// Container.
    pub container: Option<String>,
    /// Samples a second.
    #[ts(type = "number | null")]
    pub sample_rate_hz: Option<i64>,
    /// Bits a sample.
    #[ts(type = "number | null")]
    pub bits_per_sample: Option<i64>,
    /// Channels.
    #[ts(type = "number | null")]
    pub channels: Option<i64>,
    /// Mean bit rate.
    #[ts(type = "number | null")]
    pub bitrate_bps: Option<i64>,
    /// Size.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Length.
    #[ts(type = "number | null")]
    pub duration_ms: Option<i64>,
    /// Integrated loudness (EBU R128).
    pub loudness_lufs: Option<f64>,
    /// True peak.
    pub true_peak_dbtp: Option<f64>,
    /// Loudness range.
    pub loudness_range_lu: Option<f64>,
    /// BLAKE3 of the bytes.
    pub file_hash: String,
    /// BLAKE3 of the samples.
    pub sample_hash: Option<String>,
}

/// Something that a person should look at.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Finding {
    /// Code.
    pub code: String,
    /// `blocking`, `warning` or `info`.
    pub severity: String,
    /// `recording`, `release`, `work`, `party` or `place`.
    pub of: String,
    /// The thing.
    pub subject_uid: String,
    /// Its title.
    pub subject_title: String,
    /// The field to mend.
    pub field: Option<String>,
    /// Values for the words.
    pub params: Params,
    /// Why it is all right, where somebody said so.
    pub waived: Option<String>,
}

impl From<AppFinding> for Finding {
    fn from(finding: AppFinding) -> Self {
        Finding {
            code: finding.code,
            severity: finding.severity.name().to_owned(),
            of: finding.of.to_owned(),
            subject_uid: finding.uid,
            subject_title: finding.title,
            field: finding.field,
            params: finding.params.into_iter().collect(),
            waived: finding.waived,
        }
    }
}

/// One thing whole.
#[derive(Debug, Serialize, TS)]
pub struct Shown {
    /// Local id, as in the grid.
    #[ts(type = "number")]
    pub id: i64,
    /// Uid.
    pub uid: String,
    /// Kind.
    pub kind: String,
    /// Title or name.
    pub title: String,
    /// Every field with its values.
    pub fields: Vec<FieldValues>,
    /// Who did what.
    pub contributions: Vec<Contribution>,
    /// Releases that a recording is on.
    pub releases: Vec<ReleasePlace>,
    /// Files of a recording.
    pub files: Vec<MediaFile>,
    /// Tracks of a release, recordings of a party or work.
    pub tracks: Vec<TrackPlace>,
    /// What should be looked at.
    pub findings: Vec<Finding>,
    /// Cover.
    pub artwork: Option<String>,
    /// Works that a recording performs.
    pub works: Vec<PerformedRow>,
    /// Words of a work or a recording.
    pub lyrics: Vec<LyricsRow>,
    /// What a work is derived from.
    pub derived_from: Vec<RelatedWork>,
    /// What is derived from a work.
    pub derivations: Vec<RelatedWork>,
    /// Uid of a recording's place in the tree.
    pub place: Option<String>,
    /// What was asked of a recording or release.
    pub protocols: ProtocolCard,
}

impl Command for Show {
    type Answer = Shown;
    const NAME: &'static str = "show";
    fn run(self, context: &Context<'_>) -> Result<Shown, Failure> {
        let catalogue = context.catalogue()?;
        catalogue.store().read(|store| {
            let shown = read::show(store, &self.uid)?;
            let today = context.host.clock().today();
            let from = Standpoint::of(&catalogue, &today);
            let findings = look_at_one(store, from, shown.of, shown.id)?;
            let (of, id) = (shown.of, shown.id);
            let mut whole = from_app(shown, findings);
            if matches!(of, Kind::Recording | Kind::Release) {
                whole.protocols = protocol::card(store, &catalogue, of, id, &today)?;
            }
            match of {
                Kind::Recording => {
                    let all = contribution::of_recording(store, id)?;
                    whole.contributions.extend(
                        all.into_iter()
                            .enumerate()
                            .map(|(place, one)| contribution_of(CreditRow::new(place, one))),
                    );
                    whole.works = works::rows(store, id)?;
                    whole.lyrics = lyrics::rows(store, Sung::Recording(id))?;
                    whole.place = match place::of_recording(store, id)? {
                        Some(place_id) => Some(place::get(store, place_id)?.uid),
                        None => None,
                    };
                }
                Kind::Work => {
                    whole.lyrics = lyrics::rows(store, Sung::Work(id))?;
                    let (sources, derived) = griot_app::works::related(store, id)?;
                    whole.derived_from = sources.into_iter().map(RelatedWork::from).collect();
                    whole.derivations = derived.into_iter().map(RelatedWork::from).collect();
                }
                _ => {}
            }
            Ok(whole)
        })
    }
}

fn contribution_of(credit: CreditRow) -> Contribution {
    Contribution {
        party_uid: Some(credit.party_uid.clone()),
        name: credit.name.clone(),
        role: credit.role.clone(),
        instrument: credit.instrument.clone(),
        join_phrase: None,
        credit: Some(credit),
    }
}

fn from_app(shown: read::Shown, findings: Vec<AppFinding>) -> Shown {
    let contributions: Vec<Contribution> = shown
        .credit
        .iter()
        .map(|(name, join, uid)| Contribution {
            party_uid: Some(uid.clone()),
            name: name.clone(),
            role: "artist".to_owned(),
            instrument: None,
            join_phrase: (!join.is_empty()).then(|| join.clone()),
            credit: None,
        })
        .collect();
    Shown {
        id: shown.id,
        uid: shown.uid,
        kind: shown.of.name().to_owned(),
        title: shown.title,
        fields: field_values(shown.fields),
        contributions,
        releases: shown
            .releases
            .into_iter()
            .map(|place| ReleasePlace {
                uid: place.release_uid,
                title: place.release_title,
                disc: place.disc,
                position: place.position,
            })
            .collect(),
        files: shown.files.into_iter().map(media_file).collect(),
        tracks: shown
            .items
            .into_iter()
            .map(|item| TrackPlace {
                recording_uid: item.uid.clone(),
                uid: item.uid,
                title: item.title,
                artist: item.artist,
                disc: item.place.0,
                position: item.place.1,
                duration_ms: item.duration_ms,
            })
            .collect(),
        findings: findings.into_iter().map(Finding::from).collect(),
        artwork: shown.artwork.map(|picture| picture.hash),
        works: Vec::new(),
        lyrics: Vec::new(),
        derived_from: Vec::new(),
        derivations: Vec::new(),
        place: None,
        protocols: ProtocolCard::default(),
    }
}

/// Fields with their values as the wire has them.
pub(crate) fn field_values(fields: Vec<(&'static Field, Vec<String>)>) -> Vec<FieldValues> {
    fields
        .into_iter()
        .map(|(field, values)| FieldValues {
            fault: fault(field, &values),
            names: (field.shape == Shape::Names)
                .then(|| values.iter().map(|line| name_parts(line)).collect()),
            values: match field.shape {
                Shape::Code(kind) => values
                    .iter()
                    .map(|value| codes::display(kind, value))
                    .collect(),
                _ => values,
            },
            name: field.name.to_owned(),
            editable: field.editable,
            shape: field.shape.name().to_owned(),
            multi: field.shape.holds_several(),
            of: field.of.name().to_owned(),
        })
        .collect()
}

fn media_file(shown: read::ShownFile) -> MediaFile {
    let facts = shown.file.facts;
    MediaFile {
        uid: shown.file.uid,
        path: shown.path.to_string_lossy().into_owned(),
        codec: facts.codec.unwrap_or_default(),
        role: if shown.master { "master" } else { "copy" }.to_owned(),
        missing: shown.file.missing,
        plays_whole: facts.plays_whole,
        container: facts.container,
        sample_rate_hz: facts.sample_rate_hz,
        bits_per_sample: facts.bits_per_sample,
        channels: facts.channels,
        bitrate_bps: facts.bit_rate_kbps.map(|kbps| kbps * 1000),
        bytes: facts.bytes,
        duration_ms: facts.duration_ms,
        loudness_lufs: facts.loudness_lufs,
        true_peak_dbtp: facts.true_peak_dbtp,
        loudness_range_lu: facts.loudness_range_lu,
        file_hash: griot_store::artwork::hex(&facts.file_hash),
        sample_hash: facts.sample_hash.as_deref().map(griot_store::artwork::hex),
    }
}
