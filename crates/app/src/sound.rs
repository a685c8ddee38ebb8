//! What the player is given: files, regions, and gains that make them as loud as each other.

use griot_audio::player::Item;
use griot_domain::field::Kind as Of;
use griot_store::Read;

use crate::edit::{Selection, select};
use crate::place::Roots;
use crate::{Result, read};

/// The loudness that matching brings recordings to. Quiet enough that few need raising into their peaks.
pub const MATCHED_LUFS: f64 = -18.0;
/// No gain lifts a true peak over this.
const CEILING_DBTP: f64 = -1.0;

/// The queue for these recordings, in their order; those without a file are left out.
///
/// # Errors
/// `not-found`.
pub fn queue(store: &Read<'_>, uids: &[String]) -> Result<Vec<Item>> {
    let roots = Roots::read(store)?;
    let ids = select(store, Of::Recording, &Selection::Uids(uids.to_vec()))?;
    let mut items = Vec::new();
    for (uid, id) in uids.iter().zip(ids) {
        let Some((region, file, path)) = roots.find_master(store, id)? else {
            continue;
        };
        let frames = |frame: i64| u64::try_from(frame).unwrap_or(0);
        let part = (region.start_frame > 0 || region.end_frame.is_some()).then(|| {
            (
                frames(region.start_frame),
                region.end_frame.map_or(u64::MAX, frames),
            )
        });
        items.push(Item {
            id: uid.clone(),
            path,
            region: part,
            gain_db: gain_db(file.facts.loudness_lufs, file.facts.true_peak_dbtp),
        });
    }
    Ok(items)
}

/// The gain that brings a loudness to [`MATCHED_LUFS`] without lifting the peak over the ceiling.
fn gain_db(loudness_lufs: Option<f64>, true_peak_dbtp: Option<f64>) -> f64 {
    let Some(loudness) = loudness_lufs else {
        return 0.0;
    };
    let wanted = MATCHED_LUFS - loudness;
    match true_peak_dbtp {
        Some(peak) => wanted.min((CEILING_DBTP - peak).max(0.0)),
        None => wanted.min(0.0),
    }
}

/// Title, credit and cover of what plays.
///
/// # Errors
/// `not-found`.
pub fn label(store: &Read<'_>, uid: &str) -> Result<(String, Option<String>, Option<String>)> {
    let shown = read::show(store, uid)?;
    let artist = shown
        .fields
        .iter()
        .find(|(field, _)| field.name == "artist")
        .and_then(|(_, values)| values.first().cloned());
    Ok((
        shown.title,
        artist,
        shown.artwork.map(|picture| picture.hash),
    ))
}

#[cfg(test)]
mod tests {
    use super::gain_db;

    #[test]
    fn quiet_is_raised_to_its_peak_and_loud_is_lowered() {
        assert_eq!(gain_db(Some(-10.0), Some(0.5)), -8.0);
        assert_eq!(gain_db(Some(-30.0), Some(-4.0)), 3.0);
        assert_eq!(gain_db(Some(-30.0), Some(0.0)), 0.0);
        assert_eq!(gain_db(None, None), 0.0);
    }
}
