//! Paths on the wire: text, or the list of their bytes where a name is no Unicode, as on old drives.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer};
use serde_json::{Value, json};

use crate::Failure;

/// A path as a request carries it.
///
/// # Errors
/// `path-not-unicode` where this system's names have no bytes to give.
pub fn write(path: &Path) -> Result<Value, Failure> {
    if let Some(text) = path.to_str() {
        return Ok(json!(text));
    }
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        Ok(json!(path.as_os_str().as_bytes()))
    }
    #[cfg(not(unix))]
    Err(Failure::usage("path-not-unicode").with("path", path.display()))
}

/// A path of a request.
#[derive(Debug)]
pub struct WirePath(PathBuf);

impl From<WirePath> for PathBuf {
    fn from(path: WirePath) -> Self {
        path.0
    }
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Text(PathBuf),
    #[cfg(unix)]
    Bytes(Vec<u8>),
}

impl<'de> Deserialize<'de> for WirePath {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(WirePath(match Written::deserialize(from)? {
            Written::Text(path) => path,
            #[cfg(unix)]
            Written::Bytes(bytes) => {
                use std::os::unix::ffi::OsStringExt as _;
                PathBuf::from(std::ffi::OsString::from_vec(bytes))
            }
        }))
    }
}
