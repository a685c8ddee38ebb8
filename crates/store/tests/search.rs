//! What is typed finds what stands in the catalogue, script by script. A row of `search-cases.tsv` is a query, a
//! title and whether the one must find the other: add to it what a person did not find.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes astray ends here"
)]

use std::collections::{BTreeMap, HashMap};

use griot_domain::field::{Kind, find_field_of};
use griot_domain::query::parse;
use griot_domain::tags::TagField;
use griot_domain::text::fold;
use griot_store::search::{Page, Sort, is_asked, list, rows};
use griot_store::{
    Catalogue, Change, NewCatalogue, StoreError, Write, collection, field, recording, release,
    track,
};

const AT: &str = "2026-11-23T00:00:00Z";

struct Case<'a> {
    script: &'a str,
    query: &'a str,
    title: &'a str,
    found: bool,
}

fn cases() -> Vec<Case<'static>> {
    let rows = include_str!("search-cases.tsv").lines().skip(1);
    rows.filter(|row| !row.starts_with('#') && !row.is_empty())
        .map(|row| match row.split('\t').collect::<Vec<_>>().as_slice() {
            [script, query, title, found @ ("yes" | "no")] => Case {
                script,
                query,
                title,
                found: *found == "yes",
            },
            _ => panic!("not four columns: {row:?}"),
        })
        .collect()
}

#[test]
fn what_is_typed_finds_what_is_meant_in_every_script() {
    let cases = cases();
    let of = |found| cases.iter().filter(|case| case.found == found).count();
    assert!(of(true) >= 200 && of(false) >= 50);

    let label = Label::new();
    let mut ids: HashMap<&str, i64> = HashMap::new();
    label.change(|write| {
        for case in &cases {
            if !ids.contains_key(case.title) {
                let id = recording::insert(write, &fold(case.title))?;
                field::set(write, id, TagField::Title, &[case.title.to_owned()])?;
                ids.insert(case.title, id);
            }
        }
        Ok(())
    });

    let sort = Sort {
        field: None,
        descending: false,
    };
    let mut wrong: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for case in &cases {
        let query = parse(case.query, &|name| {
            find_field_of(Kind::Recording, name).is_some()
        });
        let listed = list(
            label.catalogue.store(),
            Kind::Recording,
            &query,
            sort,
            Page::default(),
        )
        .unwrap();
        if listed.ids.contains(&ids[case.title]) != case.found {
            let must = if case.found {
                "must find"
            } else {
                "must not find"
            };
            let fault = format!("{} {must} {}", case.query, case.title);
            wrong.entry(case.script).or_default().push(fault);
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

struct Label {
    _folder: tempfile::TempDir,
    catalogue: Catalogue,
}

impl Label {
    fn new() -> Label {
        let folder = tempfile::tempdir().unwrap();
        let new = NewCatalogue {
            label: "L",
            country: None,
            isrc_prefix: None,
            at: AT,
        };
        let catalogue = Catalogue::create(&folder.path().join("l.griot"), &new).unwrap();
        Label {
            _folder: folder,
            catalogue,
        }
    }

    fn change<T>(&self, work: impl FnOnce(&Write<'_>) -> Result<T, StoreError>) -> T {
        let change = Change {
            name: "set",
            subject: "title",
            at: AT,
        };
        self.catalogue.store().change(&change, work).unwrap().value
    }

    /// What a query finds, shown by the field that names it.
    fn found(&self, kind: Kind, query: &str, by: &str, descending: bool) -> Vec<String> {
        let store = self.catalogue.store();
        let sort = Sort {
            field: find_field_of(kind, by),
            descending,
        };
        let query = parse(query, &|name| is_asked(kind, name));
        let listed = list(store, kind, &query, sort, Page::default()).unwrap();
        assert_eq!(listed.total, listed.ids.len());
        let shown = match kind {
            Kind::Party => "name",
            _ => "title",
        };
        let fields = [find_field_of(kind, shown).unwrap()];
        let rows = store.read(|read| rows(read, kind, &listed.ids, &fields));
        let rows = rows.unwrap().into_iter();
        rows.map(|row| row.cells[0].clone().unwrap_or_default())
            .collect()
    }
}

#[test]
fn texts_stand_in_the_order_of_the_reader_s_language() {
    let label = Label::new();
    let titles = [
        "zar", "Épée", "ɛlɛ", "fa", "eta", "Raga 10", "Raga 9", "Ålesund", "cote", "côté", "coté",
        "côte", "آه", "Ωδή", "北京",
    ];
    label.change(|write| {
        for title in titles {
            let id = recording::insert(write, &fold(title))?;
            field::set(write, id, TagField::Title, &[title.to_owned()])?;
            if title == "fa" {
                field::set(write, id, TagField::Genre, &["griot".to_owned()])?;
            }
        }
        Ok(())
    });
    let latin = |found: Vec<String>| found.join(" ");
    let rest = "cote coté côte côté Épée eta ɛlɛ fa Raga 9 Raga 10 zar";
    for (language, expected) in [
        ("fr", format!("Ålesund {rest} Ωδή آه 北京")),
        ("", format!("Ålesund {rest} Ωδή آه 北京")),
        ("sv", format!("{rest} Ålesund Ωδή آه 北京")),
        ("no such language", format!("Ålesund {rest} Ωδή آه 北京")),
    ] {
        label.catalogue.store().sort_in(language);
        let found = latin(label.found(Kind::Recording, "", "title", false));
        assert_eq!(found, expected, "{language}");
        // The second time it is kept.
        let mut again = label.found(Kind::Recording, "", "title", true);
        again.reverse();
        assert_eq!(latin(again), expected, "{language}");
    }
    // What has no value is last, whichever way.
    for descending in [false, true] {
        let found = label.found(Kind::Recording, "", "genre", descending);
        assert_eq!(found.first().map(String::as_str), Some("fa"));
        assert_eq!(found.len(), titles.len());
    }
    let few = label.found(Kind::Recording, "raga", "title", true);
    assert_eq!(few, ["Raga 10", "Raga 9"]);
    // Who writes sees it in the order at once.
    label.change(|write| {
        let id = recording::insert(write, "abc")?;
        field::set(write, id, TagField::Title, &["Aaa".to_owned()])
    });
    let found = label.found(Kind::Recording, "", "title", false);
    assert_eq!(found.first().map(String::as_str), Some("Aaa"));
}

#[test]
fn parties_releases_and_works_are_found_by_their_words() {
    let label = Label::new();
    let recording = label.change(|write| {
        let id = recording::insert(write, "kulanjan")?;
        let release_id = release::insert(write, "Mali Sadio")?;
        track::insert(write, release_id, id)?;
        for (tag, value) in [
            (TagField::Title, "Kulanjan"),
            (TagField::AlbumArtist, "أم كلثوم"),
            (TagField::Label, "Griot Records"),
            (TagField::Work, "Jarabi"),
            (TagField::Composer, "Toumani Diabaté"),
            (TagField::Lyricist, "أم كلثوم"),
        ] {
            field::set(write, id, tag, &[value.to_owned()])?;
        }
        Ok(id)
    });
    for (kind, query, found) in [
        (Kind::Party, "toumani", "Toumani Diabaté"),
        (Kind::Party, "umm kulthum", "أم كلثوم"),
        (Kind::Party, "name:diab", "Toumani Diabaté"),
        (Kind::Release, "sadio", "Mali Sadio"),
        (Kind::Release, "label:griot -kora", "Mali Sadio"),
        (Kind::Release, "kulthum records", "Mali Sadio"),
        (Kind::Work, "jarabi toumani", "Jarabi"),
        (Kind::Work, "-kulanjan", "Jarabi"),
    ] {
        assert_eq!(label.found(kind, query, "", false), [found], "{query}");
    }
    assert!(label.found(Kind::Release, "jarabi", "", false).is_empty());
    label.change(|write| field::set(write, recording, TagField::Composer, &[]));
    assert!(label.found(Kind::Work, "toumani", "", false).is_empty());
    label.catalogue.store().undo(AT).unwrap();
    assert_eq!(label.found(Kind::Work, "toumani", "", false), ["Jarabi"]);
    label.change(|write| field::set(write, recording, TagField::Work, &[]));
    assert!(label.found(Kind::Work, "toumani", "", false).is_empty());
    assert!(label.catalogue.doctor().unwrap().is_empty());
}

#[test]
fn a_collection_is_asked_for_within_a_query_and_one_that_asks_for_itself_is_empty() {
    let label = Label::new();
    label.change(|write| {
        for title in ["Kela I", "Kela II", "Bamako"] {
            let id = recording::insert(write, &fold(title))?;
            field::set(write, id, TagField::Title, &[title.to_owned()])?;
        }
        collection::save(write, "Kéla", "recording", "kela")?;
        collection::save(
            write,
            "Second tapes",
            "recording",
            "collection:kela title:ii",
        )?;
        collection::save(write, "Round", "recording", "collection:round")?;
        collection::save(write, "People", "party", "")
    });
    for (query, found) in [
        ("collection:kela", 2),
        ("-collection:KELA", 1),
        ("collection:\"second tapes\"", 1),
        ("collection:\"second tapes\" collection:kela ii", 1),
        ("collection:round", 0),
        ("collection:people", 0),
        ("collection:nowhere", 0),
        ("-collection:nowhere", 3),
    ] {
        let listed = label.found(Kind::Recording, query, "title", false);
        assert_eq!(listed.len(), found, "{query}: {listed:?}");
    }
}

#[test]
fn what_edits_leave_in_the_index_is_merged() {
    let label = Label::new();
    let id = label.change(|write| recording::insert(write, "x"));
    for turn in 0..20 {
        label.change(|write| field::set(write, id, TagField::Title, &[format!("Turn {turn}")]));
    }
    let store = label.catalogue.store();
    assert!(store.is_unsettled());
    store.settle(|| false).unwrap();
    assert!(store.is_unsettled());
    // Nor is another program waited for.
    let other = Catalogue::open(label.catalogue.folder(), AT).unwrap();
    let busy = other.store().append(AT, |_| {
        assert!(store.settle(|| true).is_err());
        Ok::<_, StoreError>(())
    });
    busy.unwrap();
    assert!(store.is_unsettled());
    store.settle(|| true).unwrap();
    assert!(!store.is_unsettled());
    assert_eq!(
        label.found(Kind::Recording, "turn", "title", false),
        ["Turn 19"]
    );
    assert!(label.catalogue.doctor().unwrap().is_empty());
}
