//! The fields of a list of parties.

use super::Kind::Party;
use super::Shape::{Code, Country, Names, Text};
use super::{Field, FieldId as Id};
use crate::codes::CodeKind;

pub(super) const FIELDS: &[Field] = &[
    Field::new(Id::PartyName, "name", Party, Text),
    Field::new(Id::Names, "names", Party, Names),
    Field::new(Id::Shown, "shown", Party, Text).read_only(),
    Field::new(Id::PartySortName, "sortname", Party, Text),
    Field::new(Id::PartyKind, "kind", Party, Text),
    Field::new(Id::PartyCountry, "country", Party, Country),
    Field::new(Id::Ipi, "ipi", Party, Code(CodeKind::Ipi)),
    Field::new(Id::Isni, "isni", Party, Code(CodeKind::Isni)),
];
