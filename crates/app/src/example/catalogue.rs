//! The example label as a catalogue of its own: made, imported, with its kiosk offer.

use std::path::Path;

use griot_domain::date::CivilDate;
use griot_store::kiosk::{Offer, Offered, save_offer};
use griot_store::{Catalogue, Change, NewCatalogue, release};

use super::{ExampleLabel, write_label};
use crate::import::{Import, import};
use crate::{AppError, Control, Kind, Result};

/// Makes a new catalogue in `folder` with the example label in it; its sound lies in `masters/`.
///
/// # Errors
/// `exists`; a full disk; cancelled: then the folder is gone again.
pub fn make_catalogue(
    folder: &Path,
    at: &str,
    today: &str,
    control: &Control<'_>,
) -> Result<Catalogue> {
    let new = NewCatalogue {
        label: super::label::NAME,
        country: Some(super::label::COUNTRY),
        isrc_prefix: Some(super::label::ISRC_PREFIX),
        at,
    };
    let catalogue = Catalogue::create(folder, &new)?;
    match fill(&catalogue, at, today, control) {
        Ok(()) => Ok(catalogue),
        Err(error) => {
            drop(catalogue);
            // It was ours alone and half made.
            let _ = std::fs::remove_dir_all(folder);
            Err(error)
        }
    }
}

fn fill(catalogue: &Catalogue, at: &str, today: &str, control: &Control<'_>) -> Result<()> {
    let masters = catalogue.folder().join("masters");
    std::fs::create_dir_all(&masters).map_err(crate::error::io(&masters))?;
    let label = write_label(&masters, control)?;
    let paths = [masters];
    import(
        catalogue,
        &Import {
            paths: &paths,
            copy: false,
            at,
        },
        control,
    )?;
    super::notes::add(catalogue, at)?;
    super::protocols::add(catalogue, at)?;
    let change = Change {
        name: "offer-save",
        subject: label.offer.name,
        at,
    };
    catalogue.store().change(&change, |write| {
        let mut releases = Vec::new();
        for price in &label.offer.releases {
            let found = release::with_title(write, price.title)?;
            if let Some(one) = found
                .iter()
                .find(|one| one.catalogue_number.as_deref() == Some(price.catalogue_number))
            {
                releases.push(Offered {
                    release_id: one.id,
                    release_price_minor: Some(i64::from(price.price_minor)),
                    track_price_minor: None,
                });
            }
        }
        save_offer(write, &offer(&label, releases, today)?).map_err(AppError::from)
    })?;
    Ok(())
}

fn offer(label: &ExampleLabel, releases: Vec<Offered>, today: &str) -> Result<Offer> {
    let bad = || AppError::new(Kind::Bug, "bad-instant").with("value", today);
    let first = CivilDate::parse(today).map_err(|_| bad())?;
    let last = first
        .add_days(i32::from(label.offer.days))
        .ok_or_else(bad)?;
    Ok(Offer {
        uid: String::new(),
        name: label.offer.name.to_owned(),
        territory: label.offer.territory.to_owned(),
        starts_on: first.to_string(),
        ends_before: last.to_string(),
        currency: label.offer.currency.to_owned(),
        vat_rate_bp: i64::from(label.offer.vat_basis_points),
        track_price_minor: Some(i64::from(label.offer.track_price_minor)),
        release_price_minor: Some(i64::from(label.offer.release_price_minor)),
        formats: vec!["flac".to_owned(), "mp3".to_owned(), "opus".to_owned()],
        preview_ms: i64::from(label.offer.preview_ms),
        preview_lufs: -16.0,
        releases,
    })
}
