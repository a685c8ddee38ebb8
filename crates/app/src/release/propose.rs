//! What a program can propose for the fields of a release, and a person takes or leaves.

use griot_domain::codes::{Barcode, meant_barcodes};
use griot_domain::release::{LineMark, RightsLine};
use griot_store::catalogue::owner;
use griot_store::{Read, release};

use crate::Result;

/// A value for a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The field's name in the list of releases.
    pub field: &'static str,
    /// The value.
    pub value: String,
}

/// Proposals for a release: barcodes that were meant, ℗ and © lines where there are none.
///
/// # Errors
/// `not-found`.
pub fn proposals(read: &Read<'_>, id: i64) -> Result<Vec<Proposal>> {
    let known = release::get(read, id)?;
    let mut all: Vec<Proposal> = meant_barcodes(known.barcode.as_deref().unwrap_or_default())
        .iter()
        .map(|barcode: &Barcode| Proposal {
            field: "barcode",
            value: barcode.as_str().to_owned(),
        })
        .collect();
    let house = owner(read)?.label;
    let label = known.label.as_deref().unwrap_or(&house);
    let date = known.released_on.as_deref();
    for (field, mark, said) in [
        ("pline", LineMark::Sound, &known.p_line),
        ("copyright", LineMark::Copyright, &known.c_line),
    ] {
        let whole = said.as_deref().map(RightsLine::read).unwrap_or_default();
        if whole.year.is_some() && whole.owner.is_some() {
            continue;
        }
        let year = whole.year.map(|year| year.to_string());
        let owner = whole.owner.as_deref().unwrap_or(label);
        all.extend(
            RightsLine::propose(mark, year.as_deref().or(date), Some(owner))
                .map(|value| Proposal { field, value }),
        );
    }
    Ok(all)
}
