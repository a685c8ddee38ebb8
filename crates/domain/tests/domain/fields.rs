//! The registry of fields.

use std::collections::BTreeSet;

use griot_domain::codes::CodeKind;
use griot_domain::field::{
    FIELDS, FieldId, Kind, Shape, fields_of, find_field, find_field_by_id, find_field_by_tag,
    find_field_of,
};
use griot_domain::tags::TagField;
use griot_domain::text::fold;

#[test]
fn names_and_aliases_are_told_apart_within_each_list() {
    for kind in Kind::LISTED {
        let mut seen = BTreeSet::new();
        for field in fields_of(*kind) {
            assert!(seen.insert(field.name), "{} twice in {kind:?}", field.name);
            assert!(
                field.name.bytes().all(|b| b.is_ascii_lowercase()),
                "{}",
                field.name
            );
        }
        let names = seen.clone();
        for field in fields_of(*kind) {
            for alias in field.aliases() {
                assert_eq!(&fold(alias), alias, "aliases are folded");
                assert!(
                    names.contains(alias) || seen.insert(alias),
                    "alias {alias} twice in {kind:?}"
                );
            }
        }
    }
}

#[test]
fn every_field_stands_in_a_list_with_one_owner_and_shape() {
    // Names are each thing's own, whatever it is.
    let of_all = [FieldId::Names, FieldId::Shown];
    for id in FieldId::ALL.iter().filter(|id| !of_all.contains(id)) {
        let places: Vec<_> = Kind::LISTED
            .iter()
            .filter_map(|kind| find_field_by_id(*kind, *id))
            .collect();
        assert!(!places.is_empty(), "{id:?}");
        for pair in places.windows(2) {
            assert_eq!(
                (pair[0].of, pair[0].shape),
                (pair[1].of, pair[1].shape),
                "{id:?}"
            );
        }
    }
}

#[test]
fn fields_are_found_in_both_languages() {
    for (typed, name) in [
        ("title", "title"),
        ("Titre", "title"),
        ("artiste", "artist"),
        ("langue", "language"),
        ("sortie", "release"),
        ("album", "release"),
        ("pays", "country"),
        ("Durée", "duration"),
        ("duree", "duration"),
        ("code-barres", "barcode"),
        ("codebarres", "barcode"),
        ("œuvre", "work"),
        (" ISRC ", "isrc"),
    ] {
        if typed == "code-barres" {
            assert!(find_field(typed).is_none(), "a hyphen is no part of a name");
        } else {
            assert_eq!(find_field(typed).map(|f| f.name), Some(name), "{typed}");
        }
    }
    assert!(find_field("nothing").is_none());
    assert_eq!(
        find_field_of(Kind::Party, "nom").map(|f| f.id),
        Some(FieldId::PartyName)
    );
    assert_eq!(
        find_field_of(Kind::Release, "titre").map(|f| f.id),
        Some(FieldId::ReleaseTitle)
    );
}

#[test]
fn a_recording_shows_its_releases_fields_under_their_owner() {
    let label = find_field("label").unwrap();
    assert_eq!(
        (label.of, label.tag),
        (Kind::Release, Some(TagField::Label))
    );
    let isrc = find_field("isrc").unwrap();
    assert_eq!(isrc.shape, Shape::Code(CodeKind::Isrc));
    assert!(isrc.editable);
    assert!(
        FIELDS
            .iter()
            .all(|f| f.editable != (f.of == Kind::MediaFile)
                || matches!(
                    f.name,
                    "added"
                        | "files"
                        | "finding"
                        | "status"
                        | "shown"
                        | "location"
                        | "instrument"
                        | "accessfrom"
                        | "protocol"
                ))
    );
}

#[test]
fn no_tag_belongs_to_two_fields() {
    let tags: Vec<TagField> = FIELDS.iter().filter_map(|f| f.tag).collect();
    let distinct: BTreeSet<TagField> = tags.iter().copied().collect();
    assert_eq!(tags.len(), distinct.len());
    for tag in tags {
        assert_eq!(find_field_by_tag(tag).unwrap().tag, Some(tag));
    }
}

#[test]
fn kinds_are_found_by_name() {
    for kind in Kind::LISTED {
        assert_eq!(Kind::find_by_name(kind.name()), Some(*kind));
    }
    assert_eq!(Kind::find_by_name("song"), None);
}
