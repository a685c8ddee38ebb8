//! The fields of a catalogue as data: what lists show, queries ask and `set` changes.

mod aliases;
mod headings;
mod id;
mod of_party;
mod of_place;
mod of_recording;
mod of_release;
mod of_work;
mod sets;

pub use headings::{find_field_by_heading, plain_heading};
pub use id::FieldId;
pub use sets::{COLUMN_SETS, column_set};

use crate::codes::CodeKind;
use crate::tags::TagField;
use crate::text::fold;

/// What a row of a list is, and what owns a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A recording: never a song.
    Recording,
    /// A release with its tracks.
    Release,
    /// A work: words and music.
    Work,
    /// A person, group or company.
    Party,
    /// A place, in a tree of places.
    Place,
    /// A file that holds sound. Never a list of its own; owner of technical fields.
    MediaFile,
}

impl Kind {
    /// The kinds that can be listed (`--of`).
    pub const LISTED: &'static [Self] = &[
        Self::Recording,
        Self::Release,
        Self::Work,
        Self::Party,
        Self::Place,
    ];

    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Recording => "recording",
            Self::Release => "release",
            Self::Work => "work",
            Self::Party => "party",
            Self::Place => "place",
            Self::MediaFile => "mediafile",
        }
    }

    /// The kind of this stable name, if there is one.
    #[must_use]
    pub fn find_by_name(name: &str) -> Option<Self> {
        [
            Self::Recording,
            Self::Release,
            Self::Work,
            Self::Party,
            Self::Place,
            Self::MediaFile,
        ]
        .into_iter()
        .find(|kind| kind.name() == name)
    }
}

/// The form of a field's value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One text.
    Text,
    /// Several texts in an order.
    MultiText,
    /// A code with rules of its own; a wrong one is kept as a draft.
    Code(CodeKind),
    /// A date that may be known in part.
    PartialDate,
    /// A whole number.
    Integer,
    /// Decibels or loudness units.
    Decibel,
    /// Milliseconds, shown as minutes and seconds.
    Duration,
    /// Yes or no.
    Flag,
    /// Languages, by ISO 639-3 where known; several.
    Language,
    /// A country, by ISO 3166-1 alpha-2 where known.
    Country,
    /// Names with language, script and kind, each in the one line of [`crate::name`]; several.
    Names,
}

impl Shape {
    /// The stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::MultiText => "multitext",
            Self::Code(_) => "code",
            Self::PartialDate => "date",
            Self::Integer => "integer",
            Self::Decibel => "decibel",
            Self::Duration => "duration",
            Self::Flag => "flag",
            Self::Language => "language",
            Self::Country => "country",
            Self::Names => "names",
        }
    }

    /// True where a field may hold several values.
    #[must_use]
    pub const fn holds_several(self) -> bool {
        matches!(self, Self::MultiText | Self::Language | Self::Names)
    }
}

/// One field of one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Which field.
    pub id: FieldId,
    /// Its stable English name within the list, lower case.
    pub name: &'static str,
    /// What owns the value: a list of recordings also shows fields of their release,
    /// work and file, and an edit there changes the owner.
    pub of: Kind,
    /// The form of its value.
    pub shape: Shape,
    /// False for what is measured or counted.
    pub editable: bool,
    /// The tag that carries it in a file.
    pub tag: Option<TagField>,
}

impl Field {
    const fn new(id: FieldId, name: &'static str, of: Kind, shape: Shape) -> Self {
        Self {
            id,
            name,
            of,
            shape,
            editable: true,
            tag: None,
        }
    }

    const fn tagged(mut self, tag: TagField) -> Self {
        self.tag = Some(tag);
        self
    }

    const fn read_only(mut self) -> Self {
        self.editable = false;
        self
    }

    /// Other names by which the query language knows this field, English and French.
    #[must_use]
    pub fn aliases(&self) -> &'static [&'static str] {
        aliases::aliases_of(self.name)
    }
}

/// The fields of a list of this kind, in the order in which people expect them. Files
/// are no list of their own: theirs is empty.
#[must_use]
pub const fn fields_of(kind: Kind) -> &'static [Field] {
    match kind {
        Kind::Recording => of_recording::FIELDS,
        Kind::Release => of_release::FIELDS,
        Kind::Work => of_work::FIELDS,
        Kind::Party => of_party::FIELDS,
        Kind::Place => of_place::FIELDS,
        Kind::MediaFile => &[],
    }
}

/// The fields of recordings: the catalogue's main list.
pub const FIELDS: &[Field] = of_recording::FIELDS;

/// The field of recordings with this name or alias, however it is typed (`Durée`, `duree`).
#[must_use]
pub fn find_field(name_or_alias: &str) -> Option<&'static Field> {
    find_field_of(Kind::Recording, name_or_alias)
}

/// The field of this list with this name or alias. A name wins over an alias.
#[must_use]
pub fn find_field_of(kind: Kind, name_or_alias: &str) -> Option<&'static Field> {
    let wanted = fold(name_or_alias.trim());
    let fields = fields_of(kind);
    fields.iter().find(|f| f.name == wanted).or_else(|| {
        fields
            .iter()
            .find(|f| f.aliases().iter().any(|alias| *alias == wanted))
    })
}

/// The field with this id in a list of this kind.
#[must_use]
pub fn find_field_by_id(kind: Kind, id: FieldId) -> Option<&'static Field> {
    fields_of(kind).iter().find(|f| f.id == id)
}

/// The field of recordings that this tag carries.
#[must_use]
pub fn find_field_by_tag(tag: TagField) -> Option<&'static Field> {
    FIELDS.iter().find(|f| f.tag == Some(tag))
}
