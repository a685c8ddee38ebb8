//! What is typed finds what stands in the catalogue, script by script. A row of `search-cases.tsv` is a query, a
//! title and whether the one must find the other: add to it what a person did not find.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that goes astray ends here"
)]

use std::collections::{BTreeMap, HashMap};

use griot_domain::field::{Kind, find_field_of};
use griot_domain::query::parse;
use griot_domain::tags::TagField;
use griot_domain::text::fold;
use griot_store::search::{Page, Sort, list};
use griot_store::{Catalogue, Change, NewCatalogue, StoreError, field, recording};

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

    let folder = tempfile::tempdir().unwrap();
    let new = NewCatalogue {
        label: "L",
        country: None,
        isrc_prefix: None,
        at: AT,
    };
    let catalogue = Catalogue::create(&folder.path().join("l.griot"), &new).unwrap();
    let change = Change {
        name: "set",
        subject: "title",
        at: AT,
    };
    let mut ids: HashMap<&str, i64> = HashMap::new();
    let made = catalogue.store().change(&change, |write| {
        for case in &cases {
            if !ids.contains_key(case.title) {
                let id = recording::insert(write, &fold(case.title))?;
                field::set(write, id, TagField::Title, &[case.title.to_owned()])?;
                ids.insert(case.title, id);
            }
        }
        Ok::<_, StoreError>(())
    });
    made.unwrap();

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
            catalogue.store(),
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
