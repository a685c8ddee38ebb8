//! The highest sequence seen of each bundle: what "older" is measured against.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{KeyError, KeyId, read_small, replace_private};

/// `highest-seen.txt`: `KEYID BUNDLE_UID SEQUENCE` on each line.
#[derive(Debug, Clone)]
pub struct HighestSeen {
    path: PathBuf,
    seen: BTreeMap<(KeyId, String), u64>,
}

impl HighestSeen {
    /// What this configuration folder has seen; nothing where the file is not there.
    ///
    /// # Errors
    /// Where the file cannot be read, or a line is not one of ours.
    pub fn load(config: &Path) -> Result<Self, KeyError> {
        let path = config.join("highest-seen.txt");
        let text = read_small(&path)?.unwrap_or_default();
        let mut seen = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            let (id, uid, sequence) = parse(line).ok_or(KeyError::Line {
                path: path.clone(),
                line: index + 1,
            })?;
            seen.insert((id, uid), sequence);
        }
        Ok(Self { path, seen })
    }

    /// The highest sequence seen of this bundle under this key.
    #[must_use]
    pub fn find(&self, key: KeyId, bundle_uid: &str) -> Option<u64> {
        self.seen.get(&(key, bundle_uid.to_owned())).copied()
    }

    /// Notes a sequence of a bundle that was verified; a lower one changes nothing.
    ///
    /// # Errors
    /// What writing says.
    pub fn note(&mut self, key: KeyId, bundle_uid: &str, sequence: u64) -> Result<(), KeyError> {
        if self
            .find(key, bundle_uid)
            .is_some_and(|seen| seen >= sequence)
        {
            return Ok(());
        }
        self.seen.insert((key, bundle_uid.to_owned()), sequence);
        let line = |((id, uid), n): (&(KeyId, String), &u64)| format!("{id} {uid} {n}\n");
        let text: String = self.seen.iter().map(line).collect();
        replace_private(&self.path, text.as_bytes())
    }
}

fn parse(line: &str) -> Option<(KeyId, String, u64)> {
    let mut parts = line.split(' ');
    let id = parts.next()?.parse().ok()?;
    let uid = parts.next()?.to_owned();
    let sequence = parts.next()?.parse().ok()?;
    parts.next().is_none().then_some((id, uid, sequence))
}
