//! The public keys that the user has said to trust: a text file, one key a line.

use std::path::{Path, PathBuf};

use super::{KeyError, KeyId, PublicKey, read_small, replace_private};

/// A key that is trusted, and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// The key.
    pub key: PublicKey,
    /// Whose it is, in the user's words; one line.
    pub name: String,
}

/// `known-keys.txt`: `BASE64 NAME` on each line, `#` begins a remark.
#[derive(Debug, Clone)]
pub struct KnownKeys {
    path: PathBuf,
    keys: Vec<KnownKey>,
}

impl KnownKeys {
    /// The known keys of this configuration folder; none where the file is not there.
    ///
    /// # Errors
    /// Where the file cannot be read, or a line is no key: a store of trust is not guessed at.
    pub fn load(config: &Path) -> Result<Self, KeyError> {
        let path = config.join("known-keys.txt");
        let text = read_small(&path)?.unwrap_or_default();
        let mut keys = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (base64, name) = line.split_once(' ').unwrap_or((line, ""));
            let key = PublicKey::parse(base64).map_err(|_| KeyError::Line {
                path: path.clone(),
                line: index + 1,
            })?;
            keys.push(KnownKey {
                key,
                name: name.trim().to_owned(),
            });
        }
        Ok(Self { path, keys })
    }

    /// The key with this id.
    #[must_use]
    pub fn find(&self, id: KeyId) -> Option<&KnownKey> {
        self.keys.iter().find(|known| known.key.id() == id)
    }

    /// All of them, in the order in which they were added.
    #[must_use]
    pub fn all(&self) -> &[KnownKey] {
        &self.keys
    }

    /// Adds a key, or gives one that is there a new name, and writes the file.
    ///
    /// # Errors
    /// [`KeyError::Occupied`] where another key has the same id; what writing says.
    pub fn add(&mut self, key: PublicKey, name: &str) -> Result<(), KeyError> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        match self
            .keys
            .iter_mut()
            .find(|known| known.key.id() == key.id())
        {
            Some(known) if known.key != key => {
                return Err(KeyError::Occupied(self.path.clone()));
            }
            Some(known) => known.name = name,
            None => self.keys.push(KnownKey { key, name }),
        }
        self.save()
    }

    /// Removes a key and writes the file; whether it was there.
    ///
    /// # Errors
    /// What writing says.
    pub fn remove(&mut self, id: KeyId) -> Result<bool, KeyError> {
        let before = self.keys.len();
        self.keys.retain(|known| known.key.id() != id);
        let was_there = self.keys.len() < before;
        if was_there {
            self.save()?;
        }
        Ok(was_there)
    }

    fn save(&self) -> Result<(), KeyError> {
        let line = |known: &KnownKey| format!("{} {}\n", known.key.as_base64(), known.name);
        let text: String = self.keys.iter().map(line).collect();
        replace_private(&self.path, text.as_bytes())
    }
}
