//! Switches and waivers come and go with undo; what was touched is looked at again.

use griot_domain::field::Kind;

use super::*;
use crate::{Catalogue, Change, NewCatalogue, Store, StoreError, recording};

const AT: &str = "2026-11-23T00:00:00Z";

fn change<T>(store: &Store, work: impl FnOnce(&Write<'_>) -> Result<T>) -> T {
    let change = Change {
        name: "test",
        subject: "",
        at: AT,
    };
    store.change(&change, work).unwrap().value
}

fn all_taken(store: &Store) -> Vec<(Kind, i64)> {
    store
        .append(AT, |write| {
            let taken = take(write, 100)?;
            across(write)?;
            put_looks(write, &[])?;
            Ok::<_, StoreError>(taken)
        })
        .unwrap()
}

#[test]
fn switches_waivers_and_what_is_stale() {
    let dir = tempfile::tempdir().unwrap();
    let new = NewCatalogue {
        label: "L",
        country: None,
        isrc_prefix: None,
        at: AT,
    };
    let made = Catalogue::create(&dir.path().join("l.griot"), &new).unwrap();
    let store = made.store();
    let due_now = || store.read(|read| due(read, 7, "2026-11-23")).unwrap();
    assert!(due_now(), "nobody has looked yet");
    store
        .append(AT, |write| renew(write, 7, "2026-11-23"))
        .unwrap();
    all_taken(store);
    assert!(!due_now());

    let id = change(store, |write| recording::insert(write, "kun fe ko"));
    assert!(due_now());
    assert_eq!(all_taken(store), [(Kind::Recording, id)]);
    assert!(!due_now());

    change(store, |write| set(write, "no-isrc", Some("off")));
    let switched = || store.read(settings).unwrap();
    assert_eq!(switched(), [("no-isrc".to_owned(), "off".to_owned())]);
    assert!(!due_now(), "a switch finds nothing new");
    store.undo(AT).unwrap();
    assert_eq!(switched(), []);
    store.redo(AT).unwrap();
    assert_eq!(switched().len(), 1);
    change(store, |write| set(write, "no-isrc", None));
    assert_eq!(switched(), []);

    let waiver = Waiver {
        code: "loose-space".to_owned(),
        value: " a".to_owned(),
        reason: "printed so".to_owned(),
        at: AT.to_owned(),
    };
    change(store, |write| waive(write, Kind::Recording, id, &waiver));
    assert!(due_now());
    assert_eq!(all_taken(store), [(Kind::Recording, id)]);
    let right = || {
        store
            .read(|read| waivers(read, Kind::Recording, id))
            .unwrap()
    };
    assert_eq!(right(), std::slice::from_ref(&waiver));
    assert_eq!(store.read(waived).unwrap().len(), 1);
    store.undo(AT).unwrap();
    assert_eq!(right(), []);
    assert_eq!(all_taken(store), [(Kind::Recording, id)]);
    store.redo(AT).unwrap();
    let gone = change(store, |write| {
        unwaive(write, Kind::Recording, id, "loose-space")
    });
    assert_eq!((gone, right()), (1, vec![]));

    let found = [Found {
        code: "no-title".to_owned(),
        open: 1,
        waived: 0,
    }];
    store
        .append(AT, |write| put(write, Kind::Recording, id, &found))
        .unwrap();
    let counted = store.read(counts).unwrap();
    assert_eq!(
        counted.first().map(|one| (one.open, one.things)),
        Some((1, 1))
    );
    let listed = store
        .read(|read| page(read, "no-title", false, 0, 10))
        .unwrap();
    assert_eq!(listed, [(Kind::Recording, id)]);
}
