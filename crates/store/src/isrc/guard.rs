//! Whether this catalogue may give codes: a restored or copied one waits for a person.

use std::path::Path;

use rusqlite::{Connection, params};

use super::set_next;
use crate::{Read, Result, StoreError, Write};

/// Which file `catalogue.db` is, as far as the system tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileIdentity {
    inode: Option<i64>,
    created_ns: Option<i64>,
    path: Vec<u8>,
}

impl FileIdentity {
    /// The identity of the database at this path.
    ///
    /// # Errors
    /// I/O.
    pub(crate) fn of(database: &Path) -> Result<Self> {
        let meta = std::fs::metadata(database).map_err(StoreError::io(database))?;
        let created = meta.created().ok();
        let born = created.and_then(|at| at.duration_since(std::time::UNIX_EPOCH).ok());
        Ok(FileIdentity {
            inode: inode(&meta),
            created_ns: born.and_then(|born| i64::try_from(born.as_nanos()).ok()),
            path: database.as_os_str().as_encoded_bytes().to_vec(),
        })
    }

    /// Whether both are one file. Its birth moves with a file and is not inherited by a copy; its number tells
    /// it from others born in the same moment, and where a file system has no lasting numbers its place does.
    fn is(&self, other: &Self) -> bool {
        let same_place = self.path == other.path;
        match (self.created_ns, other.created_ns) {
            (Some(one), Some(two)) => one == two && (self.inode == other.inode || same_place),
            _ if self.inode.is_some() => self.inode == other.inode,
            _ => same_place,
        }
    }
}

#[cfg(unix)]
fn inode(meta: &std::fs::Metadata) -> Option<i64> {
    use std::os::unix::fs::MetadataExt;
    // The bits alone count: a number is compared, never reckoned with.
    Some(meta.ino().cast_signed())
}

#[cfg(not(unix))]
fn inode(_meta: &std::fs::Metadata) -> Option<i64> {
    None
}

/// Why nothing may be given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A backup was put back: codes may have been given after it was made.
    Restored,
    /// This is a copy: the other one may give codes too.
    Copied,
}

impl Why {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Why::Restored => "restored",
            Why::Copied => "copied",
        }
    }
}

/// A catalogue on hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hold {
    /// Why.
    pub why: Why,
    /// Since when (RFC 3339, UTC); `None`: it was noticed just now.
    pub since: Option<String>,
}

struct Guard {
    identity: FileIdentity,
    holds: i64,
    hold: Option<Hold>,
}

fn guard(connection: &Connection) -> Result<Guard> {
    Ok(connection
        .prepare_cached("SELECT inode, created_ns, path, holds, held, held_at FROM isrc_guard")?
        .query_row([], |row| {
            let held: Option<String> = row.get(4)?;
            let since: Option<String> = row.get(5)?;
            Ok(Guard {
                identity: FileIdentity {
                    inode: row.get(0)?,
                    created_ns: row.get(1)?,
                    path: row.get::<_, Option<Vec<u8>>>(2)?.unwrap_or_default(),
                },
                holds: row.get(3)?,
                hold: held.map(|why| Hold {
                    why: if why == "copied" {
                        Why::Copied
                    } else {
                        Why::Restored
                    },
                    since,
                }),
            })
        })?)
}

/// Why no code of this prefix and year may be given; `None` where codes may be given.
///
/// A restored catalogue asks once for each prefix; of a copy and the other one nobody knows for how long both
/// will live, so each further year is asked for.
///
/// # Errors
/// SQLite's own.
pub fn find_hold(
    read: &Read<'_>,
    here: &FileIdentity,
    prefix: &str,
    year: u8,
) -> Result<Option<Hold>> {
    let guard = guard(read.0)?;
    if !guard.identity.is(here) {
        let why = Why::Copied;
        return Ok(Some(Hold { why, since: None }));
    }
    let Some(hold) = guard.hold else {
        return Ok(None);
    };
    let confirmed: Option<i64> = read
        .0
        .prepare_cached(
            "SELECT max(confirmed_hold) FROM isrc_next WHERE prefix = ?1 AND (year = ?2 OR ?3)",
        )?
        .query_row(params![prefix, year, hold.why == Why::Restored], |row| {
            row.get(0)
        })?;
    let is_confirmed = confirmed.is_some_and(|hold| hold >= guard.holds);
    Ok((!is_confirmed).then_some(hold))
}

/// A person says which designation of this prefix and year comes next; this folder gives them from now on.
///
/// # Errors
/// SQLite's own.
pub fn confirm(
    write: &Write<'_>,
    here: &FileIdentity,
    prefix: &str,
    year: u8,
    designation: u32,
) -> Result<()> {
    if !guard(write.0)?.identity.is(here) {
        mark(write.0, Why::Copied, write.at())?;
        set_identity(write.0, here)?;
    }
    set_next(write, prefix, year, designation)?;
    write
        .0
        .prepare_cached(
            "UPDATE isrc_next SET confirmed_hold = (SELECT holds FROM isrc_guard), confirmed_at = ?3
             WHERE prefix = ?1 AND year = ?2",
        )?
        .execute(params![prefix, year, write.at()])?;
    Ok(())
}

/// Puts a catalogue on hold.
pub(crate) fn mark(connection: &Connection, why: Why, at: &str) -> Result<()> {
    connection
        .prepare("UPDATE isrc_guard SET holds = holds + 1, held = ?1, held_at = ?2")?
        .execute(params![why.name(), at])?;
    Ok(())
}

fn set_identity(connection: &Connection, here: &FileIdentity) -> Result<()> {
    connection
        .prepare("UPDATE isrc_guard SET inode = ?1, created_ns = ?2, path = ?3")?
        .execute(params![here.inode, here.created_ns, here.path])?;
    Ok(())
}

/// A catalogue that never knew which file it is takes the one it finds itself in. One that was moved learns its
/// new place.
pub(crate) fn adopt(connection: &Connection, here: &FileIdentity) -> Result<()> {
    let known = guard(connection)?.identity;
    let is_new = known.path.is_empty();
    if is_new || (known != *here && known.is(here)) {
        set_identity(connection, here)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::FileIdentity;

    #[test]
    fn a_moved_file_is_the_same_and_a_copy_is_not() {
        let file = |inode, created_ns, path: &str| FileIdentity {
            inode,
            created_ns,
            path: path.as_bytes().to_vec(),
        };
        let first = file(Some(7), Some(1_000), "/a");
        let cases = [
            ("itself", file(Some(7), Some(1_000), "/a"), true),
            ("moved", file(Some(7), Some(1_000), "/b"), true),
            ("no lasting numbers", file(Some(9), Some(1_000), "/a"), true),
            ("copied", file(Some(8), Some(2_000), "/b"), false),
            (
                "another in its place",
                file(Some(7), Some(2_000), "/a"),
                false,
            ),
            (
                "born at once, elsewhere",
                file(Some(8), Some(1_000), "/b"),
                false,
            ),
        ];
        for (what, other, same) in cases {
            assert_eq!(first.is(&other), same, "{what}");
        }
        // Where the system tells no birth, the number decides, and without numbers the place.
        let old = file(Some(7), None, "/a");
        assert!(old.is(&file(Some(7), None, "/b")) && !old.is(&file(Some(8), None, "/a")));
        assert!(file(None, None, "/a").is(&file(None, None, "/a")));
        assert!(!file(None, None, "/a").is(&file(None, None, "/b")));
    }
}
