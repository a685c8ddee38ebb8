//! The fields of a list of works.

use super::Kind::{Recording, Work};
use super::Shape::{Code, Integer, Language, MultiText, Names, Text};
use super::{Field, FieldId as Id};
use crate::codes::CodeKind;
use crate::tags::TagField as Tag;

pub(super) const FIELDS: &[Field] = &[
    Field::new(Id::WorkTitle, "title", Work, Text).tagged(Tag::Work),
    Field::new(Id::Names, "titles", Work, Names),
    Field::new(Id::Shown, "shown", Work, Text).read_only(),
    Field::new(Id::Iswc, "iswc", Work, Code(CodeKind::Iswc)).tagged(Tag::Iswc),
    Field::new(Id::WorkLanguage, "language", Work, Language),
    Field::new(Id::WorkKind, "kind", Work, Text),
    Field::new(Id::WorkSources, "derivedfrom", Work, MultiText).read_only(),
    // Credits stand on recordings; a work shows those of its recordings.
    Field::new(Id::Composer, "composer", Recording, MultiText).read_only(),
    Field::new(Id::Lyricist, "lyricist", Recording, MultiText).read_only(),
    Field::new(Id::Writer, "writer", Recording, MultiText).read_only(),
    Field::new(Id::Arranger, "arranger", Recording, MultiText).read_only(),
    Field::new(Id::WorkRecordings, "recordings", Work, Integer).read_only(),
];
