//! What a bulk edit costs: one field of many recordings, with history and search index, and its undo.

use std::path::Path;

use griot_domain::tags::TagField;
use griot_store::{Catalogue, Change, Step, StoreError, field};

use crate::Result;
use crate::cost::{object, timed};

const AT: &str = "2026-12-01T10:00:00Z";

/// Sets the genre of the first `count` recordings, takes it back, and does it again; milliseconds.
pub fn measure(folder: &Path, count: i64) -> Result<String> {
    let catalogue = Catalogue::open(folder, AT)?;
    let mut figures = Vec::new();
    for (name, tag, value) in [
        ("genre", TagField::Genre, "Bench"),
        ("title", TagField::Title, "Bench"),
    ] {
        let change = Change {
            name: "set",
            subject: name,
            at: AT,
        };
        let ((), edit) = timed(|| {
            let changed = catalogue.store().change(&change, |write| {
                for id in 1..=count {
                    field::set(write, id, tag, &[format!("{value} {}", id % 7)])?;
                }
                Ok::<_, StoreError>(())
            })?;
            changed
                .operation
                .ok_or("nothing changed")
                .map(drop)
                .map_err(Into::into)
        })?;
        let (undone, undo) = timed(|| Ok(catalogue.store().undo(AT)?))?;
        // As the program does when nobody waits.
        catalogue.store().settle(|| true)?;
        if !matches!(undone, Step::Done(_)) {
            return Err("nothing undone".into());
        }
        figures.push((format!("{name}_edit_ms"), edit));
        figures.push((format!("{name}_undo_ms"), undo));
    }
    Ok(object(&figures))
}
