//! Public keys, and signatures checked by them.

use std::{fmt, str::FromStr};

use super::KeyError;

/// A key's id: 64 bits that minisign prints as 16 capital hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(u64);

impl KeyId {
    fn from_le(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(|b| Self(u64::from_le_bytes(b)))
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016X}", self.0)
    }
}

impl FromStr for KeyId {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let shape = text.len() == 16 && text.chars().all(|c| c.is_ascii_hexdigit());
        shape
            .then(|| u64::from_str_radix(text, 16).ok())
            .flatten()
            .map(Self)
            .ok_or_else(|| KeyError::NotAKey(text.chars().take(32).collect()))
    }
}

/// Somebody's public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    id: KeyId,
    base64: String,
}

/// Why a signature does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SignatureFault {
    /// Not a signature in minisign's format.
    #[error("not a minisign signature")]
    Shape,
    /// Made with another key.
    #[error("made with another key")]
    OtherKey,
    /// The bytes, or the trusted comment, are not those that were signed.
    #[error("does not match what was signed")]
    Mismatch,
}

impl PublicKey {
    /// Reads a public key: a whole `.pub` file, or its base64 line alone.
    ///
    /// # Errors
    /// [`KeyError::NotAKey`].
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let fault = || KeyError::NotAKey(text.chars().take(80).collect());
        let base64 = text
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty() && !line.starts_with("untrusted comment:"))
            .ok_or_else(fault)?;
        minisign_verify::PublicKey::from_base64(base64).map_err(|_| fault())?;
        let key = minisign::PublicKey::from_base64(base64).map_err(|_| fault())?;
        Ok(Self {
            id: KeyId::from_le(key.keynum()).ok_or_else(fault)?,
            base64: key.to_base64(),
        })
    }

    /// Its id.
    #[must_use]
    pub const fn id(&self) -> KeyId {
        self.id
    }

    /// The one line that stands for it: what `minisign -P` takes.
    #[must_use]
    pub fn as_base64(&self) -> &str {
        &self.base64
    }

    /// The whole `.pub` file: what `minisign -p` takes.
    #[must_use]
    pub fn to_file_text(&self) -> String {
        let Self { id, base64 } = self;
        format!("untrusted comment: minisign public key {id}\n{base64}\n")
    }

    /// Checks that `signature`, the text of a `.minisig` file, was made with this key over
    /// these bytes; returns its trusted comment.
    ///
    /// # Errors
    /// Why it does not hold.
    pub fn verify(&self, bytes: &[u8], signature: &str) -> Result<String, SignatureFault> {
        let signed =
            minisign_verify::Signature::decode(signature).map_err(|_| SignatureFault::Shape)?;
        let key = minisign_verify::PublicKey::from_base64(&self.base64)
            .map_err(|_| SignatureFault::OtherKey)?;
        match key.verify(bytes, &signed, false) {
            Ok(()) => Ok(signed.trusted_comment().to_owned()),
            Err(minisign_verify::Error::UnexpectedKeyId) => Err(SignatureFault::OtherKey),
            Err(_) => Err(SignatureFault::Mismatch),
        }
    }
}

/// The id of the key that a `.minisig` text says it was made with: a claim until verified.
///
/// # Errors
/// [`SignatureFault::Shape`].
pub fn signature_key_id(signature: &str) -> Result<KeyId, SignatureFault> {
    // The strict reader first: minisign's own does not check every length.
    minisign_verify::Signature::decode(signature).map_err(|_| SignatureFault::Shape)?;
    let signed =
        minisign::SignatureBox::from_string(signature).map_err(|_| SignatureFault::Shape)?;
    KeyId::from_le(signed.keynum()).ok_or(SignatureFault::Shape)
}
