//! Backup and restore: a copy of the database, made while others may be writing.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::{Catalogue, SCHEMA};
use crate::isrc::{self, Why};
use crate::{Result, StoreError, search};

impl Catalogue {
    /// Writes a whole, compact copy of the database into `backups/` and returns its path.
    ///
    /// # Errors
    /// I/O (a full disk leaves no half copy).
    pub fn backup(&self, at: &str, reason: &str) -> Result<PathBuf> {
        let stamp: String = at.chars().filter(char::is_ascii_alphanumeric).collect();
        let room = self.folder.join("backups");
        let staged = room.join(format!(".{stamp}.part"));
        let _ = fs::remove_file(&staged);
        let text = staged
            .to_str()
            .ok_or_else(|| StoreError::NotACatalogue(staged.clone()))?;
        let copied = self.store.writer().execute("VACUUM INTO ?1", [text]);
        if let Err(error) = copied
            .map_err(StoreError::from)
            .and_then(|_| hold(&staged, at))
        {
            let _ = fs::remove_file(&staged);
            return Err(error);
        }
        File::open(&staged)
            .and_then(|file| file.sync_all())
            .map_err(StoreError::io(&staged))?;
        let mut target = room.join(format!("{stamp}-{reason}.db"));
        let mut again = 2;
        while target.exists() {
            target = room.join(format!("{stamp}-{reason}-{again}.db"));
            again += 1;
        }
        fs::rename(&staged, &target).map_err(StoreError::io(&target))?;
        Ok(target)
    }

    /// Puts a backup back in place of the database, after backing up what is there now.
    /// Other programs may have the catalogue open: they see the restored one.
    ///
    /// # Errors
    /// [`StoreError::NotACatalogue`] where `backup` is not one, [`StoreError::Newer`], I/O;
    /// the catalogue is then as before.
    pub fn restore(&self, backup: &Path, at: &str) -> Result<PathBuf> {
        if !backup.is_file() {
            return Err(StoreError::NotACatalogue(backup.to_owned()));
        }
        let not_one = || StoreError::NotACatalogue(backup.to_owned());
        let source =
            Connection::open_with_flags(backup, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        let found: i64 = source
            .query_row("PRAGMA user_version", [], |row| row.get(0))
            .map_err(|_| not_one())?;
        let labels: i64 = source
            .query_row("SELECT count(*) FROM catalogue", [], |row| row.get(0))
            .map_err(|_| not_one())?;
        let sound: String = source.query_row("PRAGMA quick_check", [], |row| row.get(0))?;
        if labels != 1 || sound != "ok" {
            return Err(not_one());
        }
        if found > SCHEMA {
            return Err(StoreError::Newer {
                found,
                known: SCHEMA,
            });
        }
        let before = self.backup(at, "before-restore")?;
        // What is put back is made ready beside: it comes whole, migrated and on hold, or not at all.
        let staged = self.folder.join("backups").join(".restore.part");
        let restored = ready(&source, &staged, at).and_then(|ready| {
            let mut writer = self.store.writer();
            let known = search::order_version(&writer)?;
            copy(&ready, &mut writer)?;
            search::outdate(&writer, known)?;
            search::renew(&mut writer)
        });
        let _ = fs::remove_file(&staged);
        restored?;
        Ok(before)
    }
}

/// A copy of a backup in a file of its own, as it is to stand in the catalogue's place.
fn ready(source: &Connection, staged: &Path, at: &str) -> Result<Connection> {
    let _ = fs::remove_file(staged);
    let mut ready = Connection::open(staged)?;
    search::register_functions(&ready, &search::Wishes::default())?;
    copy(source, &mut ready)?;
    super::migrate(&mut ready)?;
    isrc::mark(&ready, Why::Restored, at)?;
    Ok(ready)
}

fn copy(source: &Connection, target: &mut Connection) -> Result<()> {
    let copy = rusqlite::backup::Backup::new(source, target)?;
    Ok(copy.run_to_completion(1000, std::time::Duration::from_millis(1), None)?)
}

/// A backup bears the mark that it is one: whoever puts it back by hand has a catalogue on hold too.
fn hold(backup: &Path, at: &str) -> Result<()> {
    let copy = Connection::open(backup)?;
    // The schema may be one from before the register: such a backup is marked when it is put back.
    if copy.table_exists(None, "isrc_guard")? {
        isrc::mark(&copy, Why::Restored, at)?;
    }
    Ok(())
}
