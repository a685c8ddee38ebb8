//! Undo, merges and search of what was asked.

use griot_domain::field::Kind;
use griot_domain::protocol::{Closes, Note, Places};
use griot_domain::query;

use super::*;
use crate::history::{self, Step};
use crate::search;
use crate::{
    Catalogue, Change, NewCatalogue, Read, Result, StoreError, Write, duplicate, party, recording,
    release, track,
};

const AT: &str = "2026-11-23T00:00:00Z";

fn catalogue() -> (tempfile::TempDir, Catalogue) {
    let dir = tempfile::tempdir().unwrap();
    let new = NewCatalogue {
        label: "L",
        country: None,
        isrc_prefix: None,
        at: AT,
    };
    let made = Catalogue::create(&dir.path().join("l.griot"), &new).unwrap();
    (dir, made)
}

fn change<T>(catalogue: &Catalogue, work: impl FnOnce(&Write<'_>) -> Result<T>) -> T {
    let change = Change {
        name: "set",
        subject: "",
        at: AT,
    };
    catalogue.store().change(&change, work).unwrap().value
}

fn read<T>(catalogue: &Catalogue, work: impl FnOnce(&Read<'_>) -> Result<T>) -> T {
    catalogue.store().read(work).unwrap()
}

fn label(project_id: i64, text: &str) -> Label {
    Label {
        id: 0,
        project_id,
        uid: "l-1".to_owned(),
        family: "tk".to_owned(),
        type_: "seasonal".to_owned(),
        own: LabelText {
            language: Some("fr".to_owned()),
            name: "TK Saison".to_owned(),
            text: text.to_owned(),
        },
        community: "Tankora".to_owned(),
        artwork_id: None,
        audio_hash: None,
        updated_at: None,
        words_hash: format!("hash of {text}"),
        gone: false,
        translations: vec![LabelText {
            language: Some("en".to_owned()),
            name: "TK Seasonal".to_owned(),
            text: text.to_owned(),
        }],
    }
}

fn project(write: &Write<'_>, text: &str) -> Result<Label> {
    let project = Project {
        id: 0,
        uid: "p-1".to_owned(),
        title: "Songs".to_owned(),
        providers_id: None,
        page: None,
        modified_at: None,
        imported_at: String::new(),
    };
    let project_id = save_project(write, &project, AT)?;
    let id = save_label(write, &label(project_id, text))?;
    Ok(find_label(write, id)?.unwrap())
}

fn found(catalogue: &Catalogue, of: Kind, text: &str) -> Vec<i64> {
    let query = query::parse(text, &|name| name == "protocol");
    read(catalogue, |read| search::ids(read, of, &query))
}

fn note(text: &str) -> StoredNote {
    StoredNote {
        note: Note {
            text: text.to_owned(),
            said_by: "Fanta".to_owned(),
            closes: Closes::Hearing,
            never: false,
            seasons: griot_domain::protocol::parse_seasons("11-15..02-10").unwrap(),
            places: Places::Only(vec!["ML".to_owned(), "SN".to_owned()]),
            audience: Some(griot_domain::protocol::Audience::Women),
        },
        language: Some("bam".to_owned()),
        said_on: Some("1977".to_owned()),
    }
}

#[test]
fn all_of_it_is_undone_and_redone_and_found_meanwhile() {
    let (_dir, catalogue) = catalogue();
    let store = catalogue.store();
    let (one, other, shelf) = change(&catalogue, |write| {
        let shelf = release::insert(write, "Shelf")?;
        let (one, other) = (
            recording::insert(write, "a")?,
            recording::insert(write, "b")?,
        );
        track::insert(write, shelf, other)?;
        Ok((one, other, shelf))
    });
    let seasonal = change(&catalogue, |write| project(write, "after the harvest"));
    assert_eq!(found(&catalogue, Kind::Recording, "protocol:none").len(), 2);

    change(&catalogue, |write| {
        attach(write, Bearer::Recording(one), &seasonal)?;
        attach(write, Bearer::Release(shelf), &seasonal)
    });
    // A release's label is said of its recordings too.
    for asked in ["protocol:seasonal", "protocol:tankora", "protocol:\"TK S\""] {
        assert_eq!(
            found(&catalogue, Kind::Recording, asked).len(),
            2,
            "{asked}"
        );
    }
    assert_eq!(
        found(&catalogue, Kind::Release, "protocol:seasonal"),
        [shelf]
    );

    change(&catalogue, |write| {
        set_notes(write, one, &[note("not in the rains")])
    });
    let consent = change(&catalogue, |write| {
        let new = NewConsent {
            hash: [7; 32],
            file_name: "a.wav",
            media_type: "audio/wav",
            bytes: 5,
            given_by: party::get_or_insert(write, "Fanta")?,
            given_for: "",
            language: None,
            given_on: None,
            uses: "sale",
            conditions: "",
            until: None,
        };
        let id = insert_consent(write, &new, AT)?;
        bind(write, one, id)?;
        bind(write, other, id)?;
        Ok(id)
    });
    let uid = read(&catalogue, |read| consents(read, one)).remove(0).uid;
    change(&catalogue, |write| {
        withdraw_consent(write, consent, Some("2026-11-23"), Some("She said so"))
    });
    let hold = Hold {
        exit: "kiosk".to_owned(),
        by_name: "Awa".to_owned(),
        reason: "She agreed".to_owned(),
        since: "2026-11-23".to_owned(),
        until: None,
        withdrawn_on: None,
    };
    change(&catalogue, |write| {
        set_holds(write, Bearer::Recording(one), std::slice::from_ref(&hold))?;
        set_holds(write, Bearer::Release(shelf), std::slice::from_ref(&hold))
    });
    assert_eq!(found(&catalogue, Kind::Recording, "protocol:note"), [one]);
    assert_eq!(
        found(&catalogue, Kind::Recording, "protocol:withdrawn").len(),
        2
    );
    assert_eq!(
        found(&catalogue, Kind::Recording, "protocol:override"),
        [one]
    );
    assert_eq!(
        read(&catalogue, |read| notes(read, one)),
        [note("not in the rains")]
    );
    // Of a party that nothing but a consent speaks of, the sweep leaves the name.
    change(&catalogue, party::sweep);

    let state = |catalogue: &Catalogue| {
        read(catalogue, |read| {
            Ok((
                attached(read, Bearer::Recording(one))?.len(),
                attached(read, Bearer::Release(shelf))?.len(),
                notes(read, one)?.len(),
                find_consent(read, &uid)?.map(|one| one.withdrawn_on.is_some()),
                bound_to(read, consent)?.len(),
                holds(read, Bearer::Recording(one))?.len()
                    + holds(read, Bearer::Release(shelf))?.len(),
            ))
        })
    };
    let whole = (1, 1, 1, Some(true), 2, 2);
    assert_eq!(state(&catalogue), whole);
    for wanted in [
        (1, 1, 1, Some(true), 2, 0),
        (1, 1, 1, Some(false), 2, 0),
        (1, 1, 1, None, 0, 0),
        (1, 1, 0, None, 0, 0),
        (0, 0, 0, None, 0, 0),
    ] {
        assert!(matches!(store.undo(AT), Ok(Step::Done(_))));
        assert_eq!(state(&catalogue), wanted);
    }
    for _ in 0..5 {
        assert!(matches!(store.redo(AT), Ok(Step::Done(_))));
    }
    assert_eq!(state(&catalogue), whole);
    let rows = [("recording_override", one), ("consent", consent)];
    let entries = read(&catalogue, |read| history::entries(read, Some(&rows), 50));
    assert!(
        entries.iter().any(|entry| entry.kind == "undo"),
        "{entries:?}"
    );
}

#[test]
fn a_label_that_changes_says_so_until_somebody_looks() {
    let (_dir, catalogue) = catalogue();
    let one = change(&catalogue, |write| recording::insert(write, "a"));
    let bearer = Bearer::Recording(one);
    let before = change(&catalogue, |write| project(write, "after the harvest"));
    change(&catalogue, |write| attach(write, bearer, &before));
    let changed = |catalogue: &Catalogue| read(catalogue, |read| attached(read, bearer))[0].changed;
    assert!(!changed(&catalogue));
    // The same again is no operation.
    let change_again = Change {
        name: "protocol-import",
        subject: "",
        at: AT,
    };
    let again = catalogue
        .store()
        .change(&change_again, |write| project(write, "after the harvest"));
    assert_eq!(again.unwrap().operation, None);

    let after = change(&catalogue, |write| project(write, "before the rains"));
    assert_eq!(after.id, before.id);
    assert!(changed(&catalogue));
    change(&catalogue, |write| attach(write, bearer, &after));
    assert!(!changed(&catalogue));
    change(&catalogue, |write| set_gone(write, after.id, true));
    assert!(
        read(&catalogue, |read| attached(read, bearer))[0]
            .label
            .gone
    );
}

#[test]
fn a_merge_carries_everything_and_doubles_nothing() {
    let (_dir, catalogue) = catalogue();
    let (kept, other) = change(&catalogue, |write| {
        Ok((
            recording::insert(write, "a")?,
            recording::insert(write, "b")?,
        ))
    });
    change(&catalogue, |write| {
        let seasonal = project(write, "after the harvest")?;
        attach(write, Bearer::Recording(kept), &seasonal)?;
        attach(write, Bearer::Recording(other), &seasonal)?;
        set_notes(write, kept, &[note("first")])?;
        set_notes(write, other, &[note("second")])
    });
    change(&catalogue, |write| {
        duplicate::merge_recordings(write, kept, other).map(|_| ())
    });
    let (labels, all) = read(&catalogue, |read| {
        Ok((attached(read, Bearer::Recording(kept))?, notes(read, kept)?))
    });
    assert_eq!(labels.len(), 1);
    let texts: Vec<&str> = all.iter().map(|one| one.note.text.as_str()).collect();
    assert_eq!(texts, ["first", "second"]);
}

#[test]
fn a_release_that_something_was_asked_of_is_not_swept_away() {
    let (_dir, catalogue) = catalogue();
    let shelf = change(&catalogue, |write| {
        let shelf = release::insert(write, "Shelf")?;
        let seasonal = project(write, "after the harvest")?;
        attach(write, Bearer::Release(shelf), &seasonal)?;
        release::remove_if_empty(write, shelf)?;
        Ok(shelf)
    });
    assert_eq!(
        read(&catalogue, |read| release::get(read, shelf)).title,
        "Shelf"
    );
    let gone = catalogue
        .store()
        .read(|read| Ok::<_, StoreError>(find_consent(read, "nobody's")?.is_none()));
    assert!(gone.unwrap());
}
