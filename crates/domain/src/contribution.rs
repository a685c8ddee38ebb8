//! Contributions: which tags name people by what they did, and how an instrument stands in one.

use crate::tags::TagField;

/// The tags that name contributors, in the order in which people expect them. The tag's name is the role's.
pub const ROLES: &[TagField] = &[
    TagField::Composer,
    TagField::Lyricist,
    TagField::Writer,
    TagField::Arranger,
    TagField::Performer,
    TagField::Conductor,
    TagField::Producer,
    TagField::Engineer,
    TagField::Mixer,
    TagField::Remixer,
    TagField::Recordist,
    TagField::Collector,
    TagField::Depositor,
];

/// The name and, of a performer, the instrument in a value: `Name (instrument)`, as Picard writes it.
/// Brackets in any other role belong to the name.
#[must_use]
pub fn name_and_instrument(role: TagField, value: &str) -> (&str, Option<&str>) {
    if role != TagField::Performer {
        return (value, None);
    }
    value
        .strip_suffix(')')
        .and_then(|open| open.rsplit_once(" ("))
        .filter(|(name, instrument)| !name.is_empty() && !instrument.is_empty())
        .map_or((value, None), |(name, instrument)| (name, Some(instrument)))
}

/// Where a role stands among others: those of tags first, then those of the list, then one's own.
#[must_use]
pub fn rank(role: &str) -> (usize, usize) {
    if let Some(place) = ROLES.iter().position(|tag| tag.name() == role) {
        return (0, place);
    }
    match crate::vocabulary::role::all()
        .iter()
        .position(|one| one.code == role)
    {
        Some(place) => (1, place),
        None => (2, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::name_and_instrument;
    use crate::tags::TagField::{Composer, Performer};

    #[test]
    fn only_a_performer_has_an_instrument() {
        assert_eq!(
            name_and_instrument(Performer, "Bala (kora)"),
            ("Bala", Some("kora"))
        );
        assert_eq!(
            name_and_instrument(Performer, "Bala (le fils) (kora)"),
            ("Bala (le fils)", Some("kora"))
        );
        assert_eq!(name_and_instrument(Performer, "Bala"), ("Bala", None));
        assert_eq!(name_and_instrument(Performer, "Bala ()"), ("Bala ()", None));
        assert_eq!(
            name_and_instrument(Composer, "Bala (trad.)"),
            ("Bala (trad.)", None)
        );
    }
}
