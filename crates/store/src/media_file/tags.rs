//! The tags of a file as last read or written.

use griot_domain::tags::{TagField, TagSet};
use rusqlite::params;

use crate::{Read, Result, Write};

/// The tags of a file as last read or written.
///
/// # Errors
/// SQLite's own.
pub fn tags(read: &Read<'_>, media_file_id: i64) -> Result<TagSet> {
    let mut statement = read.0.prepare_cached(
        "SELECT field, value FROM media_tag WHERE media_file_id = ?1 ORDER BY field, position",
    )?;
    let mut tags = TagSet::new();
    let mut rows = statement.query([media_file_id])?;
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        if let Some(field) = TagField::find_by_name(&name) {
            tags.entry(field).or_default().push(row.get(1)?);
        }
    }
    Ok(tags)
}

/// Says anew which tags stand in a file; only rows that differ are written.
///
/// # Errors
/// SQLite's own.
pub fn set_tags(write: &Write<'_>, media_file_id: i64, wanted: &TagSet) -> Result<()> {
    let before = tags(write, media_file_id)?;
    let none = Vec::new();
    for field in TagField::ALL {
        let old = before.get(field).unwrap_or(&none);
        let new = wanted.get(field).unwrap_or(&none);
        if old == new {
            continue;
        }
        write
            .0
            .prepare_cached("DELETE FROM media_tag WHERE media_file_id = ?1 AND field = ?2")?
            .execute(params![media_file_id, field.name()])?;
        for (position, value) in (0_i64..).zip(new.iter()) {
            write
                .0
                .prepare_cached(
                    "INSERT INTO media_tag (media_file_id, field, position, value) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute(params![media_file_id, field.name(), position, value])?;
        }
    }
    Ok(())
}
