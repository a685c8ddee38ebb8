//! Labels and notices, with the projects that they came from.

use rusqlite::{OptionalExtension, Row, params};

use super::Bearer;
use crate::{Read, Result, Write};

/// A project of the Local Contexts Hub.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Project {
    /// Local id; not read when saved.
    pub id: i64,
    /// The Hub's unique id.
    pub uid: String,
    /// Title.
    pub title: String,
    /// The provider's own id.
    pub providers_id: Option<String>,
    /// Its page on the Hub.
    pub page: Option<String>,
    /// When it was last different on the Hub, as written there.
    pub modified_at: Option<String>,
    /// When what stands here was last different; not read when saved.
    pub imported_at: String,
}

/// A label's name and text in a language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelText {
    /// BCP 47, as written.
    pub language: Option<String>,
    /// Name.
    pub name: String,
    /// Text.
    pub text: String,
}

/// A label or notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Local id; not read when saved.
    pub id: i64,
    /// Its project.
    pub project_id: i64,
    /// The Hub's unique id; of a notice its type.
    pub uid: String,
    /// `tk`, `bc` or `notice`.
    pub family: String,
    /// The Hub's type.
    pub type_: String,
    /// Name and text as the community gave them.
    pub own: LabelText,
    /// The community; empty of a notice.
    pub community: String,
    /// Its icon.
    pub artwork_id: Option<i64>,
    /// BLAKE3 of its spoken text, in `documents/`.
    pub audio_hash: Option<Vec<u8>>,
    /// When it was last different on the Hub, as written there.
    pub updated_at: Option<String>,
    /// BLAKE3 of its words.
    pub words_hash: String,
    /// Its project has it no more.
    pub gone: bool,
    /// Name and text in other languages.
    pub translations: Vec<LabelText>,
}

/// A label on a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attached {
    /// The label.
    pub label: Label,
    /// Its words have changed since somebody last looked at both together.
    pub changed: bool,
}

const COLUMNS: &str =
    "l.id, l.project_id, l.uid, l.family, l.type, l.name, l.text, l.language, l.community,
    l.artwork_id, l.audio_hash, l.updated_at, l.words_hash, l.gone";

fn of_row(row: &Row<'_>) -> rusqlite::Result<Label> {
    Ok(Label {
        id: row.get(0)?,
        project_id: row.get(1)?,
        uid: row.get(2)?,
        family: row.get(3)?,
        type_: row.get(4)?,
        own: LabelText {
            name: row.get(5)?,
            text: row.get(6)?,
            language: row.get(7)?,
        },
        community: row.get(8)?,
        artwork_id: row.get(9)?,
        audio_hash: row.get(10)?,
        updated_at: row.get(11)?,
        words_hash: row.get(12)?,
        gone: row.get(13)?,
        translations: Vec::new(),
    })
}

fn with_translations(read: &Read<'_>, mut label: Label) -> Result<Label> {
    let mut statement = read.0.prepare_cached(
        "SELECT language, name, text FROM protocol_label_text WHERE label_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([label.id], |row| {
        Ok(LabelText {
            language: row.get(0)?,
            name: row.get(1)?,
            text: row.get(2)?,
        })
    })?;
    label.translations = rows.collect::<rusqlite::Result<_>>()?;
    Ok(label)
}

fn select(read: &Read<'_>, rest: &str, values: impl rusqlite::Params) -> Result<Vec<Label>> {
    let mut statement = read
        .0
        .prepare_cached(&format!("SELECT {COLUMNS} FROM protocol_label AS l {rest}"))?;
    let rows = statement.query_map(values, of_row)?;
    let labels: Vec<Label> = rows.collect::<rusqlite::Result<_>>()?;
    labels
        .into_iter()
        .map(|label| with_translations(read, label))
        .collect()
}

/// The projects, by title.
///
/// # Errors
/// SQLite's own.
pub fn projects(read: &Read<'_>) -> Result<Vec<Project>> {
    let mut statement = read.0.prepare_cached(
        "SELECT id, uid, title, providers_id, page, modified_at, imported_at FROM protocol_project
         ORDER BY griot_fold(title), id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Project {
            id: row.get(0)?,
            uid: row.get(1)?,
            title: row.get(2)?,
            providers_id: row.get(3)?,
            page: row.get(4)?,
            modified_at: row.get(5)?,
            imported_at: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The project of this Hub id.
///
/// # Errors
/// SQLite's own.
pub fn find_project(read: &Read<'_>, uid: &str) -> Result<Option<Project>> {
    Ok(projects(read)?.into_iter().find(|one| one.uid == uid))
}

/// Keeps a project as the Hub has it; its id.
///
/// # Errors
/// SQLite's own.
pub fn save_project(write: &Write<'_>, project: &Project, at: &str) -> Result<i64> {
    let values = params![
        project.uid,
        project.title,
        project.providers_id,
        project.page,
        project.modified_at,
        at
    ];
    match find_project(write, &project.uid)? {
        Some(known) => {
            write
                .0
                .prepare_cached(
                    "UPDATE protocol_project SET title = ?2, providers_id = ?3, page = ?4, modified_at = ?5, imported_at = ?6
                     WHERE uid = ?1 AND (title, providers_id, page, modified_at) IS NOT (?2, ?3, ?4, ?5)",
                )?
                .execute(values)?;
            Ok(known.id)
        }
        None => {
            write
                .0
                .prepare_cached(
                    "INSERT INTO protocol_project (uid, title, providers_id, page, modified_at, imported_at)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(values)?;
            Ok(write.0.last_insert_rowid())
        }
    }
}

/// The labels and notices of a project, those that are gone last.
///
/// # Errors
/// SQLite's own.
pub fn labels_of_project(read: &Read<'_>, project_id: i64) -> Result<Vec<Label>> {
    select(
        read,
        "WHERE l.project_id = ?1 ORDER BY l.gone, l.id",
        [project_id],
    )
}

/// Keeps a label as the Hub has it; its id. What is as it was is not written.
///
/// # Errors
/// SQLite's own.
pub fn save_label(write: &Write<'_>, label: &Label) -> Result<i64> {
    let known = select(
        write,
        "WHERE l.project_id = ?1 AND l.uid = ?2",
        params![label.project_id, label.uid],
    )?
    .into_iter()
    .next();
    if let Some(known) = &known
        && *known
            == (Label {
                id: known.id,
                ..label.clone()
            })
    {
        return Ok(known.id);
    }
    let values = params![
        label.project_id,
        label.uid,
        label.family,
        label.type_,
        label.own.name,
        label.own.text,
        label.own.language,
        label.community,
        label.artwork_id,
        label.audio_hash,
        label.updated_at,
        label.words_hash,
        label.gone,
    ];
    let id = match &known {
        Some(known) => {
            write
                .0
                .prepare_cached(
                    "UPDATE protocol_label SET (family, type, name, text, language, community, artwork_id, audio_hash,
                       updated_at, words_hash, gone) = (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
                     WHERE project_id = ?1 AND uid = ?2",
                )?
                .execute(values)?;
            known.id
        }
        None => {
            write
                .0
                .prepare_cached(
                    "INSERT INTO protocol_label (project_id, uid, family, type, name, text, language, community,
                       artwork_id, audio_hash, updated_at, words_hash, gone)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                )?
                .execute(values)?;
            write.0.last_insert_rowid()
        }
    };
    if known.is_none_or(|known| known.translations != label.translations) {
        write
            .0
            .prepare_cached("DELETE FROM protocol_label_text WHERE label_id = ?1")?
            .execute([id])?;
        let mut insert = write.0.prepare_cached(
            "INSERT INTO protocol_label_text (label_id, position, language, name, text) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?;
        for (position, one) in (0_i64..).zip(&label.translations) {
            insert.execute(params![id, position, one.language, one.name, one.text])?;
        }
    }
    Ok(id)
}

/// Says whether a label's project still has it.
///
/// # Errors
/// SQLite's own.
pub fn set_gone(write: &Write<'_>, label_id: i64, gone: bool) -> Result<()> {
    write
        .0
        .prepare_cached("UPDATE protocol_label SET gone = ?2 WHERE id = ?1 AND gone <> ?2")?
        .execute(params![label_id, gone])?;
    Ok(())
}

/// A label by id.
///
/// # Errors
/// SQLite's own.
pub fn find_label(read: &Read<'_>, id: i64) -> Result<Option<Label>> {
    Ok(select(read, "WHERE l.id = ?1", [id])?.into_iter().next())
}

/// Every label of every project that is not gone.
///
/// # Errors
/// SQLite's own.
pub fn find_labels(read: &Read<'_>) -> Result<Vec<Label>> {
    select(read, "WHERE l.gone = 0 ORDER BY l.id", [])
}

/// The id of a label of this uid in a project.
///
/// # Errors
/// SQLite's own.
pub fn label_of(read: &Read<'_>, project_id: i64, uid: &str) -> Result<Option<i64>> {
    Ok(read
        .0
        .prepare_cached("SELECT id FROM protocol_label WHERE project_id = ?1 AND uid = ?2")?
        .query_row(params![project_id, uid], |row| row.get(0))
        .optional()?)
}

/// The labels that a thing bears itself.
///
/// # Errors
/// SQLite's own.
pub fn attached(read: &Read<'_>, bearer: Bearer) -> Result<Vec<Attached>> {
    let name = bearer.name();
    let sql = format!(
        "SELECT {COLUMNS}, b.seen <> l.words_hash FROM {name}_label AS b
         JOIN protocol_label AS l ON l.id = b.label_id WHERE b.{name}_id = ?1 ORDER BY l.id"
    );
    let mut statement = read.0.prepare_cached(&sql)?;
    let rows = statement.query_map([bearer.id()], |row| Ok((of_row(row)?, row.get(14)?)))?;
    let found: Vec<(Label, bool)> = rows.collect::<rusqlite::Result<_>>()?;
    found
        .into_iter()
        .map(|(label, changed)| {
            Ok(Attached {
                label: with_translations(read, label)?,
                changed,
            })
        })
        .collect()
}

/// Attaches a label; one that is attached already counts as looked at.
///
/// # Errors
/// SQLite's own.
pub fn attach(write: &Write<'_>, bearer: Bearer, label: &Label) -> Result<()> {
    let name = bearer.name();
    write
        .0
        .prepare_cached(&format!(
            "INSERT INTO {name}_label ({name}_id, label_id, seen) VALUES (?1, ?2, ?3)
             ON CONFLICT DO UPDATE SET seen = excluded.seen WHERE seen <> excluded.seen"
        ))?
        .execute(params![bearer.id(), label.id, label.words_hash])?;
    Ok(())
}

/// Takes a label off a thing.
///
/// # Errors
/// SQLite's own.
pub fn detach(write: &Write<'_>, bearer: Bearer, label_id: i64) -> Result<()> {
    let name = bearer.name();
    write
        .0
        .prepare_cached(&format!(
            "DELETE FROM {name}_label WHERE {name}_id = ?1 AND label_id = ?2"
        ))?
        .execute([bearer.id(), label_id])?;
    Ok(())
}
