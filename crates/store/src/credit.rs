//! Artist credits: the words as printed, and the parties behind them.

use griot_domain::text::fold;
use rusqlite::params;

use crate::{Read, Result, Write, party};

/// One name of a credit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditName {
    /// The party's id.
    pub party_id: i64,
    /// The name as printed.
    pub credited_as: String,
    /// What stands between this name and the next (" feat. ", " & ").
    pub join_phrase: String,
}

/// Whose credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Credited {
    /// A recording's, by id.
    Recording(i64),
    /// A release's, by id.
    Release(i64),
}

impl Credited {
    const fn statements(self) -> Statements {
        match self {
            Credited::Recording(_) => Statements {
                clear: "DELETE FROM recording_credit WHERE recording_id = ?1",
                insert: "INSERT INTO recording_credit
                         (recording_id, position, party_id, credited_as, join_phrase)
                         VALUES (?1, ?2, ?3, ?4, ?5)",
                words: "UPDATE recording SET credit = ?2, credit_key = ?3 WHERE id = ?1",
                names: "SELECT party_id, credited_as, join_phrase FROM recording_credit
                        WHERE recording_id = ?1 ORDER BY position",
            },
            Credited::Release(_) => Statements {
                clear: "DELETE FROM release_credit WHERE release_id = ?1",
                insert: "INSERT INTO release_credit
                         (release_id, position, party_id, credited_as, join_phrase)
                         VALUES (?1, ?2, ?3, ?4, ?5)",
                words: "UPDATE release SET credit = ?2, credit_key = ?3 WHERE id = ?1",
                names: "SELECT party_id, credited_as, join_phrase FROM release_credit
                        WHERE release_id = ?1 ORDER BY position",
            },
        }
    }

    const fn id(self) -> i64 {
        match self {
            Credited::Recording(id) | Credited::Release(id) => id,
        }
    }
}

struct Statements {
    clear: &'static str,
    insert: &'static str,
    words: &'static str,
    names: &'static str,
}

/// Sets the credit as printed. `names` are the parties that are named one by one;
/// where they do not stand in `printed` in their order, the whole credit is one party:
/// nothing is split by guess.
///
/// # Errors
/// SQLite's own.
pub fn set(write: &Write<'_>, of: Credited, printed: Option<&str>, names: &[String]) -> Result<()> {
    let statements = of.statements();
    write
        .0
        .prepare_cached(statements.clear)?
        .execute([of.id()])?;
    write.0.prepare_cached(statements.words)?.execute(params![
        of.id(),
        printed,
        printed.map(fold).unwrap_or_default()
    ])?;
    let Some(printed) = printed else {
        return Ok(());
    };
    let parts = split(printed, names).unwrap_or_else(|| vec![(printed.to_owned(), String::new())]);
    for (position, (name, join)) in (0_i64..).zip(parts.iter()) {
        let party_id = party::get_or_insert(write, name)?;
        write.0.prepare_cached(statements.insert)?.execute(params![
            of.id(),
            position,
            party_id,
            name,
            join
        ])?;
    }
    Ok(())
}

/// `printed` as names and join phrases, where the names stand in it, in order, from its start.
fn split(printed: &str, names: &[String]) -> Option<Vec<(String, String)>> {
    let mut rest = printed;
    let mut parts: Vec<(String, String)> = Vec::new();
    for name in names.iter().filter(|name| !name.is_empty()) {
        let (join, after) = rest.split_once(name.as_str())?;
        match parts.last_mut() {
            Some((_, last_join)) => join.clone_into(last_join),
            None if join.is_empty() => {}
            None => return None,
        }
        parts.push((name.clone(), String::new()));
        rest = after;
    }
    parts.last_mut().map(|(_, join)| rest.clone_into(join))?;
    Some(parts)
}

/// The names of a credit, in order.
///
/// # Errors
/// SQLite's own.
pub fn names(read: &Read<'_>, of: Credited) -> Result<Vec<CreditName>> {
    let mut statement = read.0.prepare_cached(of.statements().names)?;
    let rows = statement.query_map([of.id()], |row| {
        Ok(CreditName {
            party_id: row.get(0)?,
            credited_as: row.get(1)?,
            join_phrase: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn names_in_their_order_become_parts_and_nothing_is_guessed() {
        let names = |list: &[&str]| list.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        let parts = split(
            "Houda El Warrak feat. Nour S.",
            &names(&["Houda El Warrak", "Nour S."]),
        );
        assert_eq!(
            parts,
            Some(vec![
                ("Houda El Warrak".into(), " feat. ".into()),
                ("Nour S.".into(), String::new())
            ])
        );
        assert_eq!(
            split("Tassadit & Malek", &names(&["Malek", "Tassadit"])),
            None
        );
        assert_eq!(split("Tassadit & Malek", &[]), None);
    }
}
