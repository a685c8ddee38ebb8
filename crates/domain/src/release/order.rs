//! The order of a release's tracks: discs, each a row of tracks, without holes.

/// The discs with `new` standing in a row on disc `disc` from place `place`, both from 0.
///
/// A disc beyond the last is a new one; a place beyond the end is the end.
#[must_use]
pub fn with<T: Clone>(discs: &[Vec<T>], new: &[T], disc: usize, place: usize) -> Vec<Vec<T>> {
    let mut discs = discs.to_vec();
    match discs.get_mut(disc) {
        Some(row) => {
            let place = place.min(row.len());
            row.splice(place..place, new.iter().cloned());
        }
        None => discs.push(new.to_vec()),
    }
    discs.retain(|row| !row.is_empty());
    discs
}

/// The discs without these tracks; a disc that has none left is gone.
#[must_use]
pub fn without<T: Clone + PartialEq>(discs: &[Vec<T>], gone: &[T]) -> Vec<Vec<T>> {
    let mut left = holes(discs, gone);
    left.retain(|row| !row.is_empty());
    left
}

/// The discs after the chosen tracks, in their present order, went to stand from place `place` on disc `disc`,
/// both from 0. Discs are counted as they are before; one that has no track left is gone.
#[must_use]
pub fn moved<T: Clone + PartialEq>(
    discs: &[Vec<T>],
    chosen: &[T],
    disc: usize,
    place: usize,
) -> Vec<Vec<T>> {
    let going: Vec<T> = discs
        .iter()
        .flatten()
        .filter(|track| chosen.contains(track))
        .cloned()
        .collect();
    with(&holes(discs, chosen), &going, disc, place)
}

fn holes<T: Clone + PartialEq>(discs: &[Vec<T>], gone: &[T]) -> Vec<Vec<T>> {
    let mut left = discs.to_vec();
    for row in &mut left {
        row.retain(|track| !gone.contains(track));
    }
    left
}
