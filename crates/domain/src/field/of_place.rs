//! The fields of a list of places.

use super::Kind::Place;
use super::Shape::{Country, Integer, MultiText, Text};
use super::{Field, FieldId as Id};

pub(super) const FIELDS: &[Field] = &[
    Field::new(Id::PlaceName, "name", Place, Text),
    Field::new(Id::PlaceKind, "kind", Place, Text),
    Field::new(Id::PlaceParent, "in", Place, Text),
    Field::new(Id::PlaceCountry, "country", Place, Country),
    Field::new(Id::Coordinates, "coordinates", Place, Text),
    Field::new(Id::PlaceNames, "names", Place, MultiText),
    Field::new(Id::PlaceRecordings, "recordings", Place, Integer).read_only(),
];
