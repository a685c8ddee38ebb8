//! The fields of a list of releases.

use super::Kind::{Recording, Release};
use super::Shape::{Code, Country, Flag, Integer, MultiText, Names, PartialDate, Text};
use super::{Field, FieldId as Id};
use crate::codes::CodeKind;
use crate::tags::TagField as Tag;

pub(super) const FIELDS: &[Field] = &[
    Field::new(Id::ReleaseTitle, "title", Release, Text).tagged(Tag::Album),
    Field::new(Id::Names, "titles", Release, Names),
    Field::new(Id::Shown, "shown", Release, Text).read_only(),
    Field::new(Id::ReleaseArtist, "artist", Release, Text).tagged(Tag::AlbumArtist),
    Field::new(Id::ReleaseLabel, "label", Release, Text).tagged(Tag::Label),
    Field::new(Id::CatalogueNumber, "catno", Release, Text).tagged(Tag::CatalogueNumber),
    Field::new(Id::Barcode, "barcode", Release, Code(CodeKind::Barcode)).tagged(Tag::Barcode),
    Field::new(Id::ReleaseDate, "date", Release, PartialDate).tagged(Tag::Date),
    Field::new(Id::OriginalDate, "originaldate", Release, PartialDate).tagged(Tag::OriginalDate),
    Field::new(Id::PLine, "pline", Release, Text).tagged(Tag::PLine),
    Field::new(Id::CLine, "copyright", Release, Text).tagged(Tag::Copyright),
    Field::new(Id::ReleaseCountry, "country", Release, Country).tagged(Tag::ReleaseCountry),
    Field::new(Id::Media, "media", Release, Text).tagged(Tag::Media),
    Field::new(Id::Compilation, "compilation", Release, Flag).tagged(Tag::Compilation),
    Field::new(Id::ReleaseWithdrawn, "withdrawn", Release, Flag),
    Field::new(Id::ReleaseTracks, "tracks", Release, Integer).read_only(),
    Field::new(Id::ReleaseAdded, "added", Release, PartialDate).read_only(),
    Field::new(Id::ReleaseKind, "kind", Release, Text),
    Field::new(Id::ReleaseNotes, "notes", Release, Text),
    Field::new(Id::Protocols, "protocol", Recording, MultiText).read_only(),
];
