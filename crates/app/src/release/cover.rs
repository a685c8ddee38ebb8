//! The cover of a release: a picture as it is brought, never altered; what is wrong with it is a finding.

use std::path::Path;

use griot_exchange::image;
use griot_store::artwork::{self, Look, NewArtwork};
use griot_store::{Catalogue, Change, Write, release};

use super::{find, read_file};
use crate::{AppError, Kind, Result};

/// No cover is larger, in bytes.
const MOST_BYTES: u64 = 64 << 20;

/// Makes a picture the cover of a release. Gives its hash.
///
/// # Errors
/// `not-found`; `not-a-picture`, `picture-too-large`; a file that cannot be read.
pub fn set(catalogue: &Catalogue, typed: &str, path: &Path, at: &str) -> Result<String> {
    let content = read_file(path, MOST_BYTES)?;
    let refused = |fault: &image::PictureError| {
        let code = match fault {
            image::PictureError::TooLarge { .. } => "picture-too-large",
            _ => "not-a-picture",
        };
        AppError::new(Kind::User, code).with("path", path.display())
    };
    let known = image::probe(&content).map_err(|fault| refused(&fault))?;
    let mut look = image::look(&content).map_err(|fault| refused(&fault))?;
    look.whole = look.whole && image::decodes(&content).is_ok();
    let hash = *blake3::hash(&content).as_bytes();
    let name = artwork::hex(&hash);
    let (title, id) = title_of(catalogue, typed)?;
    let change = Change {
        name: "cover-set",
        subject: &title,
        at,
    };
    catalogue.store().change(&change, |write| {
        let new = NewArtwork {
            hash,
            media_type: known.media_type,
            content: &content,
            size: Some((known.width, known.height)),
        };
        let picture = artwork::get_or_insert(write, catalogue.folder(), &new)?;
        artwork::keep_look(write, &name, &kept(&look))?;
        Ok::<_, AppError>(release::set_artwork(write, id, Some(picture))?)
    })?;
    Ok(name)
}

/// Takes the cover off a release; the picture stays where it is kept.
///
/// # Errors
/// `not-found`.
pub fn remove(catalogue: &Catalogue, typed: &str, at: &str) -> Result<()> {
    let (title, id) = title_of(catalogue, typed)?;
    let change = Change {
        name: "cover-remove",
        subject: &title,
        at,
    };
    catalogue.store().change(&change, |write| {
        Ok::<_, AppError>(release::set_artwork(write, id, None)?)
    })?;
    Ok(())
}

/// Looks at the covers that nobody has looked at yet, and keeps what was seen.
///
/// # Errors
/// SQLite's own.
pub fn look_at_covers(catalogue: &Catalogue) -> Result<()> {
    let mut seen = Vec::new();
    for hash in catalogue.store().read(artwork::unseen_covers)? {
        let content = read_file(&artwork::path(catalogue.folder(), &hash), MOST_BYTES);
        if let Some(look) = content.ok().and_then(|bytes| image::look(&bytes).ok()) {
            seen.push((hash, kept(&look)));
        }
    }
    if seen.is_empty() {
        return Ok(());
    }
    catalogue.store().append("", |write| {
        for (hash, look) in &seen {
            artwork::keep_look(write, hash, look)?;
        }
        Ok(())
    })
}

/// Looks at a picture whose bytes are at hand, unless that was done before.
///
/// # Errors
/// SQLite's own.
pub(crate) fn look_at(write: &Write<'_>, hash: &[u8; 32], content: &[u8]) -> Result<()> {
    let name = artwork::hex(hash);
    if artwork::find_look(write, &name)?.is_none()
        && let Ok(look) = image::look(content)
    {
        artwork::keep_look(write, &name, &kept(&look))?;
    }
    Ok(())
}

fn kept(look: &image::Look) -> Look {
    Look {
        colours: look.colours.name().to_owned(),
        bits: look.bits,
        alpha: look.alpha,
        turned: look.turned,
        profile: look.profile.clone(),
        whole: look.whole,
    }
}

fn title_of(catalogue: &Catalogue, typed: &str) -> Result<(String, i64)> {
    catalogue.store().read(|read| {
        let id = find(read, typed)?;
        Ok((release::get(read, id)?.title, id))
    })
}
