//! Names and titles besides the printed one, of parties, recordings, works and releases.

use griot_domain::field::Kind;
use griot_domain::name::{Name, NameKind};
use rusqlite::params;

use crate::{Read, Result, Write};

/// The table that holds the names of a kind, and its owner's column; files have none.
pub(crate) fn home(kind: Kind) -> Option<(&'static str, &'static str)> {
    match kind {
        Kind::Recording => Some(("recording_alias", "recording_id")),
        Kind::Release => Some(("release_alias", "release_id")),
        Kind::Work => Some(("work_alias", "work_id")),
        Kind::Party => Some(("party_alias", "party_id")),
        // A place has names of its own kind.
        Kind::Place | Kind::MediaFile => None,
    }
}

/// The names of a thing besides the printed one, in order.
///
/// # Errors
/// SQLite's own.
pub fn of(read: &Read<'_>, kind: Kind, id: i64) -> Result<Vec<Name>> {
    let Some((table, owner)) = home(kind) else {
        return Ok(Vec::new());
    };
    let sql = format!(
        "SELECT text, language, script, kind, proposed FROM {table} WHERE {owner} = ?1 ORDER BY position"
    );
    let mut statement = read.0.prepare_cached(&sql)?;
    let rows = statement.query_map([id], |row| {
        let kind: String = row.get(3)?;
        Ok(Name {
            text: row.get(0)?,
            language: row.get(1)?,
            script: row.get(2)?,
            kind: NameKind::find_by_name(&kind).unwrap_or(NameKind::Alternative),
            proposed: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Sets the names of a thing besides the printed one; those that stay where they are, are not written.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, kind: Kind, id: i64, wanted: &[Name]) -> Result<()> {
    let Some((table, owner)) = home(kind) else {
        return Ok(());
    };
    let known = of(write, kind, id)?;
    let put = format!(
        "INSERT INTO {table} ({owner}, position, text, language, script, kind, proposed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT DO UPDATE SET text = excluded.text, language = excluded.language, script = excluded.script,
                                   kind = excluded.kind, proposed = excluded.proposed"
    );
    let mut put = write.0.prepare_cached(&put)?;
    for (position, name) in (0_i64..).zip(wanted) {
        if known.get(usize::try_from(position).unwrap_or(usize::MAX)) != Some(name) {
            let kind = name.kind.name();
            put.execute(params![
                id,
                position,
                name.text,
                name.language,
                name.script,
                kind,
                name.proposed
            ])?;
        }
    }
    let count = i64::try_from(wanted.len()).unwrap_or(i64::MAX);
    write
        .0
        .prepare_cached(&format!(
            "DELETE FROM {table} WHERE {owner} = ?1 AND position >= ?2"
        ))?
        .execute([id, count])?;
    Ok(())
}

/// What describes the printed name goes with it, where that is about to be printed otherwise.
pub(crate) fn follow(write: &Write<'_>, kind: Kind, id: i64, new: Option<&str>) -> Result<()> {
    let (Some((table, owner)), Some(new)) = (home(kind), new) else {
        return Ok(());
    };
    let (of, printed) = match kind {
        Kind::Party => ("party", "name"),
        kind => (kind.name(), "title"),
    };
    let sql = format!(
        "UPDATE {table} SET text = ?2
         WHERE {owner} = ?1 AND text = (SELECT {printed} FROM {of} WHERE id = ?1)"
    );
    write.0.prepare_cached(&sql)?.execute(params![id, new])?;
    Ok(())
}

/// All that a recording is found by besides what it says of itself: other names of itself and of what it hangs on.
#[derive(Debug, Default)]
pub(crate) struct Around {
    /// Its own titles.
    pub titles: Vec<String>,
    /// Names of those whom its credit names.
    pub artists: Vec<String>,
    /// Names of those who contribute.
    pub people: Vec<String>,
    /// Titles of its works.
    pub works: Vec<String>,
    /// Titles of its release.
    pub releases: Vec<String>,
    /// Names of those whom its release's credit names.
    pub release_artists: Vec<String>,
}

/// See [`Around`].
pub(crate) fn around(read: &Read<'_>, recording_id: i64) -> Result<Around> {
    let mut around = Around::default();
    let mut statement = read.0.prepare_cached(include_str!("names_around.sql"))?;
    let mut rows = statement.query([recording_id])?;
    while let Some(row) = rows.next()? {
        let list = match row.get_ref(0)?.as_str().unwrap_or_default() {
            "title" => &mut around.titles,
            "artist" => &mut around.artists,
            "work" => &mut around.works,
            "release" => &mut around.releases,
            "release artist" => &mut around.release_artists,
            _ => &mut around.people,
        };
        list.push(row.get(1)?);
    }
    Ok(around)
}
