//! The hot queries, and what SQLite plans for them: no table is read from end to end to find one thing in it.

use std::cell::RefCell;

use griot_domain::field::{Kind, fields_of};
use griot_domain::query::{self, Query};
use rusqlite::Connection;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

use crate::catalogue::{Catalogue, NewCatalogue};
use crate::{
    Read, Result, contribution, credit, derivation, field, finding, history, master_source,
    media_file, party, place, recording, release, search, tag_snapshot, track, words, work,
};

thread_local! {
    static HEARD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

fn hear(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, _) = event {
        let sql = statement.expanded_sql().unwrap_or_default();
        HEARD.with_borrow_mut(|heard| heard.push(sql));
    }
}

/// The plans of all statements that `work` runs: statement and steps.
fn plans(
    connection: &Connection,
    work: impl FnOnce(&Read<'_>) -> Result<()>,
) -> Vec<(String, Vec<String>)> {
    HEARD.with_borrow_mut(Vec::clear);
    connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(hear));
    work(&Read(connection)).unwrap();
    connection.trace_v2(TraceEventCodes::empty(), None);
    let heard = HEARD.with_borrow_mut(std::mem::take);
    heard
        .into_iter()
        // Of a trigger, and the full-text index's own.
        .filter(|sql| !sql.starts_with("--") && !sql.contains("'main'.'search_"))
        .map(|sql| {
            let mut explained = connection
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap();
            let steps = explained.query_map([], |row| row.get(3)).unwrap();
            let steps = steps.collect::<rusqlite::Result<_>>().unwrap();
            (sql, steps)
        })
        .collect()
}

fn catalogue() -> (tempfile::TempDir, Catalogue) {
    let dir = tempfile::tempdir().unwrap();
    let new = NewCatalogue {
        label: "L",
        country: None,
        isrc_prefix: None,
        at: "2026-11-23T00:00:00Z",
    };
    let made = Catalogue::create(&dir.path().join("l.griot"), &new).unwrap();
    (dir, made)
}

fn everything() -> Query {
    query::parse("", &|_| false)
}

#[test]
fn one_thing_is_found_by_an_index() {
    let (_folder, catalogue) = catalogue();
    let connection = catalogue.store().writer();
    let found = plans(&connection, |read| {
        let fields: Vec<_> = fields_of(Kind::Recording).iter().collect();
        search::rows(read, Kind::Recording, &[1], &fields)?;
        search::Wide::new(read, Kind::Recording, &fields)?.row(1, &mut Vec::new())?;
        party::find_by_name(read, "x")?;
        search::find_by_uid(read, "019ac000-0000-7000-8000-000000000001")?;
        recording::find_id(read, "x")?;
        recording::with_isrc(read, "FRX762600001", 2)?;
        field::values(read, 1)?;
        credit::names(read, credit::Credited::Recording(1))?;
        work::performed(read, 1)?;
        work::recordings(read, 1)?;
        contribution::of_recording(read, 1)?;
        derivation::sources(read, 1)?;
        derivation::derived(read, 1)?;
        place::with_above(read, 1)?;
        place::names_of_recording(read, 1)?;
        place::recordings_below(read, 1)?;
        place::named(read, "x")?;
        place::names(read, 1)?;
        words::texts(read, words::Sung::Work(1))?;
        party::recordings(read, 1)?;
        release::with_title(read, "x")?;
        release::with_barcode(read, "3760000000000", 2)?;
        track::of_release(read, 1)?;
        track::of_recording(read, 1)?;
        media_file::with_hash(read, &[1])?;
        media_file::at(read, 1, &[1])?;
        master_source::find(read, 1, &[1])?;
        media_file::of_recording(read, 1)?;
        media_file::recordings_in(read, 1)?;
        media_file::tags(read, 1)?;
        finding::of_file(read, 1)?;
        tag_snapshot::of_operation(read, 1)?;
        tag_snapshot::is_known(read, 1, &[1])?;
        tag_snapshot::find_newest(read, 1, &[1])?;
        tag_snapshot::find_between(read, 1, &[1], &[2])?;
        history::entries(read, Some(&[("recording", 1)]), 50)?;
        Ok(())
    });
    assert!(found.len() > 20);
    for (sql, steps) in &found {
        for step in steps {
            // The places above one are few, and gathered by index.
            let gathered = [
                "SCAN (subquery",
                "SCAN above",
                "SCAN below",
                "SCAN CONSTANT",
            ];
            let whole =
                step.starts_with("SCAN ") && !gathered.iter().any(|scan| step.starts_with(scan));
            assert!(!whole, "{step}: {sql}\n{steps:#?}");
        }
    }
}

#[test]
fn the_grid_s_order_is_kept_not_made() {
    let (_folder, catalogue) = catalogue();
    let connection = catalogue.store().writer();
    let found = plans(&connection, |read| {
        for kind in [Kind::Recording, Kind::Release, Kind::Work] {
            search::ids(read, kind, &everything())?;
        }
        // The newest first, and mostly no further.
        history::find_undoable(read)?;
        history::find_redoable(read)?;
        history::entries(read, None, 50).map(drop)
    });
    for (sql, steps) in &found {
        for step in steps {
            assert!(!step.contains("TEMP B-TREE"), "{step}: {sql}\n{steps:#?}");
        }
    }
}
