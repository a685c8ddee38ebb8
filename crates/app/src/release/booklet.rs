//! Booklets: PDF or pictures, bound to a release by their content.

use std::path::PathBuf;

use griot_exchange::{image, paper};
use griot_store::booklet::{self, Booklet};
use griot_store::{Catalogue, Change, release};

use super::{find, read_file};
use crate::{AppError, Kind, Result};

/// No booklet is larger, in bytes.
const MOST_BYTES: u64 = 512 << 20;

/// What to do with the booklets of a release. Places count from 0.
#[derive(Debug, Clone)]
pub enum Act {
    /// A new one, last; under the file's own name where no other is given.
    Add(PathBuf, Option<String>),
    /// Another name.
    Rename(usize, String),
    /// Takes one away; the file stays where it is kept.
    Remove(usize),
    /// Moves one to another place.
    Move(usize, usize),
}

/// Changes the booklets of a release, as one operation.
///
/// # Errors
/// `not-found`; `no-such-place`; `not-a-booklet` for what is neither PDF nor picture; a file that cannot be read.
pub fn change(catalogue: &Catalogue, typed: &str, act: &Act, at: &str) -> Result<()> {
    let brought = match act {
        Act::Add(path, name) => Some(bring(catalogue, path, name.as_deref())?),
        _ => None,
    };
    let title = catalogue.store().read(|read| {
        let id = find(read, typed)?;
        Ok::<_, AppError>(release::get(read, id)?.title)
    })?;
    let change = Change {
        name: "booklet",
        subject: &title,
        at,
    };
    catalogue.store().change(&change, |write| {
        let id = find(write, typed)?;
        let mut all = booklet::of_release(write, id)?;
        let missing = |place: usize| {
            AppError::new(Kind::User, "no-such-place").with("number", place.saturating_add(1))
        };
        match act {
            Act::Add(..) => all.extend(brought),
            Act::Rename(place, name) => {
                let one = all.get_mut(*place).ok_or_else(|| missing(*place))?;
                if !name.trim().is_empty() {
                    one.name = name.trim().to_owned();
                }
            }
            Act::Remove(place) => {
                if *place >= all.len() {
                    return Err(missing(*place));
                }
                all.remove(*place);
            }
            Act::Move(from, to) => {
                if *from >= all.len() || *to >= all.len() {
                    return Err(missing((*from).max(*to)));
                }
                let one = all.remove(*from);
                all.insert(*to, one);
            }
        }
        Ok(booklet::set(write, id, &all)?)
    })?;
    Ok(())
}

/// Keeps a file among the documents, before any row names it.
fn bring(catalogue: &Catalogue, path: &std::path::Path, name: Option<&str>) -> Result<Booklet> {
    let content = read_file(path, MOST_BYTES)?;
    let media_type = match image::probe(&content) {
        Ok(picture) => picture.media_type,
        Err(_) if paper::is_pdf(&content) => "application/pdf",
        Err(_) => {
            return Err(AppError::new(Kind::User, "not-a-booklet").with("path", path.display()));
        }
    };
    let hash = *blake3::hash(&content).as_bytes();
    booklet::keep(catalogue.folder(), &hash, &content)?;
    let own = path.file_name().map(|name| name.to_string_lossy());
    let name = name
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .or_else(|| own.map(std::borrow::Cow::into_owned))
        .unwrap_or_default();
    Ok(Booklet {
        name,
        hash,
        media_type: media_type.to_owned(),
        bytes: i64::try_from(content.len()).unwrap_or(i64::MAX),
    })
}
