//! What releases, works, parties and places are found by: an index of words beside that of recordings.

use std::collections::BTreeSet;

use griot_domain::field::{Field, FieldId, Kind, Shape, fields_of};
use griot_domain::text::KEYS_VERSION;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Transaction};

use super::index::{Keys, STRIDE, TOGETHER};
use super::{VALUE_SEPARATOR, scalar, table};
use crate::Result;

/// Columns of `search_name`, in their order.
const COLUMNS: [&str; 4] = ["name", "credit", "label", "rest"];

/// The kinds that it holds.
const KINDS: [Kind; 4] = [Kind::Release, Kind::Work, Kind::Party, Kind::Place];

/// What is left of a row's number divided by [`STRIDE`]; none for kinds that stand elsewhere.
pub(super) fn mark(kind: Kind) -> Option<i64> {
    let at = KINDS.iter().position(|one| *one == kind)?;
    i64::try_from(at + 1).ok()
}

/// The column that holds a field.
pub(super) fn column(id: FieldId) -> Option<&'static str> {
    Some(match id {
        FieldId::ReleaseTitle | FieldId::WorkTitle | FieldId::PartyName | FieldId::PlaceName => {
            "name"
        }
        FieldId::ReleaseArtist => "credit",
        FieldId::ReleaseLabel => "label",
        _ => return None,
    })
}

/// The fields of a kind in which a word is looked for.
fn searched(kind: Kind) -> impl Iterator<Item = &'static Field> {
    fields_of(kind).iter().filter(|field| {
        let text = matches!(
            field.shape,
            Shape::Text | Shape::MultiText | Shape::Names | Shape::Code(_)
        );
        text && field.id != FieldId::Shown
    })
}

/// Makes the index follow what was touched.
pub(super) fn refresh(
    connection: &Connection,
    touched: &BTreeSet<(Kind, i64)>,
    keys: &mut Keys,
) -> Result<()> {
    for kind in KINDS {
        let of_kind = touched.range((kind, i64::MIN)..=(kind, i64::MAX));
        let ids: Vec<i64> = of_kind.map(|(_, id)| *id).collect();
        for some in ids.chunks(TOGETHER) {
            refresh_some(connection, kind, some, keys)?;
        }
    }
    Ok(())
}

/// Makes the index anew where it was made by other rules than this program's.
pub(super) fn renew(transaction: &Transaction<'_>) -> Result<()> {
    transaction.execute_batch("INSERT INTO search_name (search_name) VALUES ('delete-all')")?;
    let mut keys = Keys::default();
    for kind in KINDS {
        let ids: Vec<i64> = transaction
            .prepare(&format!("SELECT id FROM {}", table(kind)))?
            .query_map([], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        for some in ids.chunks(TOGETHER) {
            refresh_some(transaction, kind, some, &mut keys)?;
        }
    }
    transaction.execute(
        "UPDATE derived SET names_version = ?1 WHERE id = 1",
        [KEYS_VERSION],
    )?;
    Ok(())
}

fn refresh_some(connection: &Connection, kind: Kind, ids: &[i64], keys: &mut Keys) -> Result<()> {
    let Some(mark) = mark(kind) else {
        return Ok(());
    };
    let mut sources: Vec<(usize, String)> = searched(kind)
        .map(|field| {
            let column = column(field.id).or((field.id == FieldId::Names).then_some("name"));
            let at = COLUMNS.iter().position(|one| Some(*one) == column);
            (at.unwrap_or(3), scalar::searched(kind, field.id))
        })
        .collect();
    if kind == Kind::Release {
        sources.push((1, include_str!("names_in_release_credit.sql").to_owned()));
    }
    let values: Vec<&str> = sources.iter().map(|(_, sql)| sql.as_str()).collect();
    let sql = format!(
        "SELECT {} FROM {} AS r WHERE r.id = ?1",
        values.join(", "),
        table(kind)
    );
    let mut entries = Vec::with_capacity(ids.len());
    let mut statement = connection.prepare_cached(&sql)?;
    for id in ids {
        let mut rows = statement.query([id])?;
        let Some(row) = rows.next()? else { continue };
        let mut columns: [Vec<String>; COLUMNS.len()] = Default::default();
        for (at, (column, _)) in sources.iter().enumerate() {
            let ValueRef::Text(text) = row.get_ref(at)? else {
                continue;
            };
            let text = String::from_utf8_lossy(text);
            if let Some(column) = columns.get_mut(*column) {
                column.extend(text.split(VALUE_SEPARATOR).map(str::to_owned));
            }
        }
        entries.push((id * STRIDE + mark, columns));
    }
    keys.learn(entries.iter().flat_map(|(_, columns)| columns).flatten());
    let mut delete = connection.prepare_cached("DELETE FROM search_name WHERE rowid = ?1")?;
    for id in ids {
        delete.execute([id * STRIDE + mark])?;
    }
    let mut insert = connection.prepare_cached(
        "INSERT INTO search_name (rowid, name, credit, label, rest) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for (number, columns) in entries {
        insert.raw_bind_parameter(1, number)?;
        for (at, texts) in (2..).zip(&columns) {
            insert.raw_bind_parameter(at, keys.of(texts))?;
        }
        insert.raw_execute()?;
    }
    Ok(())
}
