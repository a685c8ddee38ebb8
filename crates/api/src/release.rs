//! Releases: made, put in order, with cover and booklets.

use std::path::PathBuf;

use griot_app::check::Finding as AppFinding;
use griot_app::checks::{Standpoint, look_at_one};
use griot_app::read;
use griot_app::release::{self, BookletAct, New, Spot};
use griot_domain::field::Kind;
use griot_domain::release::ReleaseKind;
use griot_domain::tags::TagField;
use griot_store::release as stored;
use griot_store::{Read, field};
use griot_store::{artwork, booklet, recording, track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::grid::{Sort, order};
use crate::show::{FieldValues, Finding, field_values};
use crate::wire::{Done, Selection, dir};

/// A release with all that its editor shows.
#[derive(Debug, Deserialize, TS)]
pub struct Release {
    /// The release: its uid, or its title.
    pub release: String,
}

/// A release.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReleasePage {
    /// Uid.
    pub uid: String,
    /// Title.
    pub title: String,
    /// `rtl` where the title runs so.
    pub dir: Option<String>,
    /// Every field with its values.
    pub fields: Vec<FieldValues>,
    /// DDEX's value for its kind.
    pub ddex_type: Option<String>,
    /// Its cover.
    pub cover: Option<Cover>,
    /// Its discs, in order.
    pub discs: Vec<Disc>,
    /// How many tracks it has.
    pub tracks: u32,
    /// How long they last together, as far as it is known.
    #[ts(type = "number")]
    pub duration_ms: i64,
    /// Its booklets, in order.
    pub booklets: Vec<BookletRow>,
    /// What should be looked at.
    pub findings: Vec<Finding>,
    /// What could be taken for a field.
    pub proposals: Vec<FieldProposal>,
    /// The offers that it stands in.
    pub offers: Vec<String>,
}

/// A cover.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Cover {
    /// BLAKE3 of the picture.
    pub hash: String,
    /// Media type.
    pub media_type: String,
    /// Size of the file.
    #[ts(type = "number")]
    pub bytes: i64,
    /// Pixels.
    #[ts(type = "number | null")]
    pub width: Option<i64>,
    /// Pixels.
    #[ts(type = "number | null")]
    pub height: Option<i64>,
}

/// A disc.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Disc {
    /// Its number, from 1.
    pub number: u32,
    /// Its title.
    pub title: Option<String>,
    /// Its tracks, in order.
    pub tracks: Vec<TrackRow>,
    /// How long they last together.
    #[ts(type = "number")]
    pub duration_ms: i64,
}

/// A track.
#[derive(Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TrackRow {
    /// The track's uid.
    pub uid: String,
    /// The recording's.
    pub recording: String,
    /// Its place on the disc, from 1.
    pub number: u32,
    /// The recording's title, or its file's name.
    pub title: String,
    /// `rtl` where the title runs so.
    pub dir: Option<String>,
    /// Its credit.
    pub artist: Option<String>,
    /// Its ISRC.
    pub isrc: Option<String>,
    /// Length.
    #[ts(type = "number | null")]
    pub duration_ms: Option<i64>,
    /// Whether it may not be sold any more.
    pub withdrawn: bool,
}

/// A booklet.
#[derive(Debug, Serialize, TS)]
pub struct BookletRow {
    /// Its number, from 1.
    pub number: u32,
    /// As people call it.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// Size of the file.
    #[ts(type = "number")]
    pub bytes: i64,
    /// BLAKE3 of the bytes: its file's name in `documents/`.
    pub hash: String,
}

/// A value that could be taken for a field.
#[derive(Debug, Serialize, TS)]
pub struct FieldProposal {
    /// The field.
    pub field: String,
    /// The value.
    pub value: String,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Command for Release {
    type Answer = ReleasePage;
    const NAME: &'static str = "release";
    fn run(self, context: &Context<'_>) -> Result<ReleasePage, Failure> {
        let catalogue = context.catalogue()?;
        let id = catalogue
            .store()
            .read(|read| release::find(read, &self.release))?;
        release::look_at_covers(&catalogue)?;
        let today = context.host.clock().today();
        let from = Standpoint::of(&catalogue, &today);
        catalogue.store().read(|read| page(read, from, id))
    }
}

/// What stands open about a release, as its label weighs it.
fn open_findings(
    read: &Read<'_>,
    from: Standpoint<'_>,
    id: i64,
) -> Result<Vec<AppFinding>, Failure> {
    let mut found = look_at_one(read, from, Kind::Release, id)?;
    found.retain(|one| one.waived.is_none());
    Ok(found)
}

fn page(read: &Read<'_>, from: Standpoint<'_>, id: i64) -> Result<ReleasePage, Failure> {
    let known = stored::get(read, id)?;
    let shown = read::show(read, &known.uid)?;
    let found = open_findings(read, from, id)?;
    let mut discs = Vec::new();
    for (number, row) in track::discs(read, id)?.iter().enumerate() {
        discs.push(disc(read, number, row)?);
    }
    let booklets = booklet::of_release(read, id)?;
    Ok(ReleasePage {
        dir: dir(&known.title),
        ddex_type: known
            .kind
            .as_deref()
            .and_then(ReleaseKind::find_by_name)
            .map(|kind| kind.ddex().to_owned()),
        cover: shown.artwork.clone().map(|picture| Cover {
            hash: picture.hash,
            media_type: picture.media_type,
            bytes: picture.bytes,
            width: picture.size.map(|size| size.0),
            height: picture.size.map(|size| size.1),
        }),
        tracks: discs.iter().map(|disc| count(disc.tracks.len())).sum(),
        duration_ms: discs.iter().map(|disc| disc.duration_ms).sum(),
        discs,
        booklets: booklets
            .into_iter()
            .enumerate()
            .map(|(place, one)| BookletRow {
                number: count(place + 1),
                name: one.name,
                media_type: one.media_type,
                bytes: one.bytes,
                hash: artwork::hex(&one.hash),
            })
            .collect(),
        findings: found.into_iter().map(Finding::from).collect(),
        proposals: release::proposals(read, id)?
            .into_iter()
            .map(|one| FieldProposal {
                field: one.field.to_owned(),
                value: one.value,
            })
            .collect(),
        offers: stored::offers(read, id)?,
        fields: field_values(shown.fields),
        uid: known.uid,
        title: known.title,
    })
}

fn disc(read: &Read<'_>, place: usize, row: &[track::Track]) -> Result<Disc, Failure> {
    let mut tracks = Vec::with_capacity(row.len());
    for (place, one) in row.iter().enumerate() {
        let item = read::item(read, one.recording_id, (one.disc, one.position))?;
        let isrc = field::values_of(read, one.recording_id, TagField::Isrc)?;
        tracks.push(TrackRow {
            uid: one.uid.clone(),
            recording: recording::get_uid(read, one.recording_id)?,
            number: count(place + 1),
            dir: dir(&item.title),
            title: item.title,
            artist: item.artist,
            isrc: isrc.into_iter().next(),
            duration_ms: item.duration_ms,
            withdrawn: field::withdrawn(read, one.recording_id)?,
        });
    }
    Ok(Disc {
        number: count(place + 1),
        title: row.first().and_then(|track| track.disc_subtitle.clone()),
        duration_ms: tracks.iter().filter_map(|track| track.duration_ms).sum(),
        tracks,
    })
}

/// Makes a release, with the recordings of a selection in the order of the list.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReleaseMake {
    /// Its title.
    pub title: String,
    /// Its artist credit.
    pub artist: Option<String>,
    /// The recordings on it.
    pub from: Option<Selection>,
    /// In which order a query gives them; else by release and track.
    pub sort: Option<Sort>,
}

/// A release that was made.
#[derive(Debug, Serialize, TS)]
pub struct ReleaseMade {
    /// Its uid.
    pub uid: String,
    /// How many tracks it has.
    pub tracks: u32,
}

impl Command for ReleaseMake {
    type Answer = ReleaseMade;
    const NAME: &'static str = "release_make";
    fn run(self, context: &Context<'_>) -> Result<ReleaseMade, Failure> {
        let catalogue = context.catalogue()?;
        let from = self.from.map(Selection::into_app).transpose()?;
        let new = New {
            title: &self.title,
            artist: self.artist.as_deref(),
            from: from.as_ref(),
            order: &order(self.sort),
        };
        let uid = release::make(&catalogue, &new, &context.now())?;
        let tracks = catalogue.store().read(|read| {
            let id = stored::get_id(read, &uid)?;
            Ok::<_, Failure>(track::of_release(read, id)?.len())
        })?;
        Ok(ReleaseMade {
            uid,
            tracks: count(tracks),
        })
    }
}

/// Deletes a release; its recordings stay.
#[derive(Debug, Deserialize, TS)]
pub struct ReleaseDelete {
    /// The release: its uid, or its title.
    pub release: String,
}

/// What went with a release.
#[derive(Debug, Serialize, TS)]
pub struct ReleaseDeleted {
    /// How many tracks.
    pub tracks: u32,
    /// The offers that it stood in: their next export says so.
    pub offers: Vec<String>,
}

impl Command for ReleaseDelete {
    type Answer = ReleaseDeleted;
    const NAME: &'static str = "release_delete";
    fn run(self, context: &Context<'_>) -> Result<ReleaseDeleted, Failure> {
        let gone = release::delete(&*context.catalogue()?, &self.release, &context.now())?;
        Ok(ReleaseDeleted {
            tracks: count(gone.tracks),
            offers: gone.offers,
        })
    }
}

/// Puts recordings on a release, in a row.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReleaseAdd {
    /// The release: its uid, or its title.
    pub release: String,
    /// The recordings; one that is on it already is on it twice.
    pub from: Selection,
    /// The disc, from 1; one more than there are is a new one. The last where it is not said.
    pub disc: Option<u32>,
    /// The place on it, from 1. The end where it is not said.
    pub place: Option<u32>,
}

/// How many came.
#[derive(Debug, Serialize, TS)]
pub struct ReleaseAdded {
    /// Tracks.
    pub added: u32,
}

impl Command for ReleaseAdd {
    type Answer = ReleaseAdded;
    const NAME: &'static str = "release_add";
    fn run(self, context: &Context<'_>) -> Result<ReleaseAdded, Failure> {
        let spot = Spot {
            disc: self.disc,
            place: self.place,
        };
        let from = self.from.into_app()?;
        let catalogue = context.catalogue()?;
        let added = release::add(&catalogue, &self.release, &from, spot, &context.now())?;
        Ok(ReleaseAdded {
            added: count(added),
        })
    }
}

/// Takes tracks off a release; the recordings stay.
#[derive(Debug, Deserialize, TS)]
pub struct ReleaseRemove {
    /// The release: its uid, or its title.
    pub release: String,
    /// The tracks, by uid.
    pub tracks: Vec<String>,
}

impl Command for ReleaseRemove {
    type Answer = Done;
    const NAME: &'static str = "release_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let catalogue = context.catalogue()?;
        release::remove_tracks(&catalogue, &self.release, &self.tracks, &context.now())?;
        Ok(Done {})
    }
}

/// Moves tracks within a release, in their present order, to stand in a row.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReleaseMove {
    /// The release: its uid, or its title.
    pub release: String,
    /// The tracks, by uid.
    pub tracks: Vec<String>,
    /// The disc, from 1, as discs are counted before; one more than there are is a new one.
    pub disc: Option<u32>,
    /// The place that the first of them has on it afterwards, from 1. The end where it is not said.
    pub place: Option<u32>,
}

impl Command for ReleaseMove {
    type Answer = Done;
    const NAME: &'static str = "release_move";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let catalogue = context.catalogue()?;
        let spot = Spot {
            disc: self.disc,
            place: self.place,
        };
        release::move_tracks(
            &catalogue,
            &self.release,
            &self.tracks,
            spot,
            &context.now(),
        )?;
        Ok(Done {})
    }
}

/// Gives a disc a title.
#[derive(Debug, Deserialize, TS)]
pub struct ReleaseDisc {
    /// The release: its uid, or its title.
    pub release: String,
    /// The disc, from 1.
    pub disc: u32,
    /// Its title; empty takes it back.
    pub title: String,
}

impl Command for ReleaseDisc {
    type Answer = Done;
    const NAME: &'static str = "release_disc";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        release::set_disc_title(
            &*context.catalogue()?,
            &self.release,
            self.disc,
            &self.title,
            &context.now(),
        )?;
        Ok(Done {})
    }
}

/// Makes a picture the cover of a release.
#[derive(Debug, Deserialize, TS)]
pub struct CoverSet {
    /// The release: its uid, or its title.
    pub release: String,
    /// The picture's file.
    pub path: PathBuf,
}

/// A cover that was set.
#[derive(Debug, Serialize, TS)]
pub struct CoverAnswer {
    /// BLAKE3 of the picture.
    pub hash: String,
    /// What is to be said about it.
    pub findings: Vec<Finding>,
}

impl Command for CoverSet {
    type Answer = CoverAnswer;
    const NAME: &'static str = "cover_set";
    fn run(self, context: &Context<'_>) -> Result<CoverAnswer, Failure> {
        let catalogue = context.catalogue()?;
        let hash = release::set_cover(&catalogue, &self.release, &self.path, &context.now())?;
        let today = context.host.clock().today();
        let from = Standpoint::of(&catalogue, &today);
        let found = catalogue.store().read(|read| {
            let id = release::find(read, &self.release)?;
            open_findings(read, from, id)
        })?;
        let findings = found
            .into_iter()
            .filter(|finding| finding.code.contains("cover"))
            .map(Finding::from)
            .collect();
        Ok(CoverAnswer { hash, findings })
    }
}

/// Takes the cover off a release.
#[derive(Debug, Deserialize, TS)]
pub struct CoverRemove {
    /// The release: its uid, or its title.
    pub release: String,
}

impl Command for CoverRemove {
    type Answer = Done;
    const NAME: &'static str = "cover_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        release::remove_cover(&*context.catalogue()?, &self.release, &context.now())?;
        Ok(Done {})
    }
}

fn booklet(context: &Context<'_>, typed: &str, act: &BookletAct) -> Result<Done, Failure> {
    release::change_booklet(&*context.catalogue()?, typed, act, &context.now())?;
    Ok(Done {})
}

fn zero(number: u32) -> usize {
    usize::try_from(number)
        .unwrap_or(usize::MAX)
        .checked_sub(1)
        .unwrap_or(usize::MAX)
}

/// Binds a PDF or a picture to a release, last.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct BookletAdd {
    /// The release: its uid, or its title.
    pub release: String,
    /// The file.
    pub path: PathBuf,
    /// What to call it; else its file's name.
    pub name: Option<String>,
}

impl Command for BookletAdd {
    type Answer = Done;
    const NAME: &'static str = "booklet_add";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        booklet(
            context,
            &self.release,
            &BookletAct::Add(self.path, self.name),
        )
    }
}

/// Calls a booklet otherwise.
#[derive(Debug, Deserialize, TS)]
pub struct BookletRename {
    /// The release: its uid, or its title.
    pub release: String,
    /// Which, from 1.
    pub number: u32,
    /// What to call it.
    pub name: String,
}

impl Command for BookletRename {
    type Answer = Done;
    const NAME: &'static str = "booklet_rename";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = BookletAct::Rename(zero(self.number), self.name);
        booklet(context, &self.release, &act)
    }
}

/// Takes a booklet off a release.
#[derive(Debug, Deserialize, TS)]
pub struct BookletRemove {
    /// The release: its uid, or its title.
    pub release: String,
    /// Which, from 1.
    pub number: u32,
}

impl Command for BookletRemove {
    type Answer = Done;
    const NAME: &'static str = "booklet_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = BookletAct::Remove(zero(self.number));
        booklet(context, &self.release, &act)
    }
}

/// Moves a booklet to another place.
#[derive(Debug, Deserialize, TS)]
pub struct BookletMove {
    /// The release: its uid, or its title.
    pub release: String,
    /// Which, from 1.
    pub number: u32,
    /// To which number.
    pub to: u32,
}

impl Command for BookletMove {
    type Answer = Done;
    const NAME: &'static str = "booklet_move";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let act = BookletAct::Move(zero(self.number), zero(self.to));
        booklet(context, &self.release, &act)
    }
}
