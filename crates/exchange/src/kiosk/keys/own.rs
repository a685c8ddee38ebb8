//! The label's own key, made on first use.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{
    KeyError, PublicKey, beside, create_private, io_at, make_private_folder, read_small,
    sync_parent,
};

/// The secret key's file in the key folder.
const SECRET: &str = "griot.key";
/// A secret key's length: 2 + 2 + 2 + 32 + 8 + 8 of header, 8 + 64 of key, 32 of checksum.
const SECRET_BYTES: usize = 158;
/// The public key's file in the key folder.
const PUBLIC: &str = "griot.pub";

/// A secret key that signs, with the public key that checks.
pub struct SigningKey {
    secret: minisign::SecretKey,
    public: PublicKey,
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SigningKey")
            .field(&self.public.id())
            .finish()
    }
}

impl SigningKey {
    /// A new key, nowhere written yet.
    ///
    /// # Errors
    /// Where the system gives no randomness.
    pub fn generate() -> Result<Self, KeyError> {
        let pair = minisign::KeyPair::generate_unencrypted_keypair().map_err(unusable)?;
        Self::from_secret(pair.sk)
    }

    /// Reads a secret key file of minisign's, one without a password (`minisign -G -W`).
    ///
    /// # Errors
    /// [`KeyError::Encrypted`] or [`KeyError::NotAKey`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let shape = || KeyError::NotAKey("the secret key".to_owned());
        let line = text.lines().nth(1).ok_or_else(shape)?;
        let bytes = STANDARD.decode(line.trim()).map_err(|_| shape())?;
        // Algorithm, key derivation, checksum algorithm; the checksum ends it.
        let (kind, checksum) = match (bytes.get(..6), bytes.len().checked_sub(32)) {
            (Some(kind), Some(at)) if bytes.len() == SECRET_BYTES => {
                (kind, bytes.get(at..).unwrap_or_default())
            }
            _ => return Err(shape()),
        };
        if kind == b"EdScB2" {
            return Err(KeyError::Encrypted("the secret key".to_owned()));
        }
        let secret = match kind == b"Ed\0\0B2" && checksum.iter().all(|byte| *byte == 0) {
            // minisign writes no checksum into a key without a password.
            true => minisign::SecretKey::from_bytes(&bytes).map_err(|_| shape())?,
            false => minisign::SecretKeyBox::from_string(text)
                .and_then(minisign::SecretKeyBox::into_unencrypted_secret_key)
                .map_err(|_| shape())?,
        };
        Self::from_secret(secret)
    }

    fn from_secret(secret: minisign::SecretKey) -> Result<Self, KeyError> {
        let public = minisign::PublicKey::from_secret_key(&secret).map_err(unusable)?;
        let public = PublicKey::parse(&public.to_base64())?;
        Ok(Self { secret, public })
    }

    /// The public half.
    #[must_use]
    pub const fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Signs `bytes`: the text of a `.minisig` file. The trusted comment is signed too.
    ///
    /// # Errors
    /// Where the comment has a line end, or the system gives no randomness.
    pub fn sign(&self, bytes: &[u8], trusted_comment: &str) -> Result<String, KeyError> {
        if trusted_comment.contains(['\n', '\r']) || trusted_comment.trim() != trusted_comment {
            return Err(KeyError::Unusable("a comment of one line".to_owned()));
        }
        let untrusted = format!("signature of Griot key {}", self.public.id());
        let signed = minisign::sign(
            None,
            &self.secret,
            bytes,
            Some(trusted_comment),
            Some(&untrusted),
        )
        .map_err(unusable)?;
        Ok(signed.into_string())
    }

    fn to_file_text(&self) -> Result<String, KeyError> {
        let comment = format!("Griot secret key {}", self.public.id());
        Ok(self
            .secret
            .to_box(Some(&comment))
            .map_err(unusable)?
            .into_string())
    }
}

#[allow(clippy::needless_pass_by_value, reason = "used as map_err's function")]
fn unusable(fault: minisign::PError) -> KeyError {
    KeyError::Unusable(fault.to_string())
}

/// The folder that holds the label's own key, outside every catalogue.
#[derive(Debug, Clone)]
pub struct KeyFolder {
    folder: PathBuf,
}

impl KeyFolder {
    /// The key folder at this path; nothing is made yet.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self {
            folder: folder.into(),
        }
    }

    fn secret_path(&self) -> PathBuf {
        self.folder.join(SECRET)
    }

    /// The key, if there is one.
    ///
    /// # Errors
    /// Where the file cannot be read, or is no key.
    pub fn find(&self) -> Result<Option<SigningKey>, KeyError> {
        read_small(&self.secret_path())?
            .map(|text| SigningKey::parse(&text))
            .transpose()
    }

    /// The key, made now if there is none: the folder for its owner only (0700), the file
    /// too (0600), whole or not at all. Two programs at once end up with the same key.
    ///
    /// # Errors
    /// Where the folder cannot be written, or what is there is no key.
    pub fn load_or_create(&self) -> Result<SigningKey, KeyError> {
        if let Some(key) = self.find()? {
            return Ok(key);
        }
        let key = SigningKey::generate()?;
        match self.install(&key) {
            Ok(()) => Ok(key),
            Err(KeyError::Occupied(path)) => self.find()?.ok_or(KeyError::Occupied(path)),
            Err(other) => Err(other),
        }
    }

    /// Takes in a key from a backup, into a folder that has none or the same one.
    ///
    /// # Errors
    /// [`KeyError::Occupied`] where another key is there already.
    pub fn restore(&self, backup: &Path) -> Result<SigningKey, KeyError> {
        let text = read_small(backup)?
            .ok_or_else(|| io_at(backup)(io::Error::from(io::ErrorKind::NotFound)))?;
        let key = SigningKey::parse(&text)?;
        match self.find()? {
            Some(there) if there.public == key.public => Ok(key),
            Some(_) => Err(KeyError::Occupied(self.secret_path())),
            None => self.install(&key).map(|()| key),
        }
    }

    /// Copies the secret key to a new file, for its owner only.
    ///
    /// # Errors
    /// Where there is no key, or the file exists.
    pub fn back_up(&self, to: &Path) -> Result<(), KeyError> {
        let path = self.secret_path();
        let text = read_small(&path)?
            .ok_or_else(|| io_at(&path)(io::Error::from(io::ErrorKind::NotFound)))?;
        write_new(to, text.as_bytes()).map_err(io_at(to))
    }

    /// Never over a key that is there: it may be the only copy of what kiosks trust.
    fn install(&self, key: &SigningKey) -> Result<(), KeyError> {
        make_private_folder(&self.folder)?;
        let path = self.secret_path();
        let new = beside(&path);
        let _ = fs::remove_file(&new);
        write_new(&new, key.to_file_text()?.as_bytes()).map_err(io_at(&new))?;
        let linked = fs::hard_link(&new, &path).or_else(|fault| match fault.kind() {
            io::ErrorKind::AlreadyExists => Err(fault),
            // A file system without hard links.
            _ if path.exists() => Err(io::ErrorKind::AlreadyExists.into()),
            _ => fs::rename(&new, &path),
        });
        let _ = fs::remove_file(&new);
        linked.map_err(|fault| match fault.kind() {
            io::ErrorKind::AlreadyExists => KeyError::Occupied(path.clone()),
            _ => io_at(&path)(fault),
        })?;
        sync_parent(&path);
        let public = self.folder.join(PUBLIC);
        super::replace_private(&public, key.public.to_file_text().as_bytes())
    }
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = create_private(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
