//! Kiosk offers and what went out.

mod export;

use rusqlite::{OptionalExtension, params};

pub use export::{Export, exports, insert_export};

use crate::{Read, Result, StoreError, Write, new_uid};

/// What a kiosk may sell, where, when and for how much.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Uid; empty for a new one.
    pub uid: String,
    /// Name, unique.
    pub name: String,
    /// ISO 3166-1 alpha-2.
    pub territory: String,
    /// First day.
    pub starts_on: String,
    /// Day after the last.
    pub ends_before: String,
    /// ISO 4217.
    pub currency: String,
    /// Hundredths of a percent.
    pub vat_rate_bp: i64,
    /// Price of a track, tax included, minor units; `None`: no single sale.
    pub track_price_minor: Option<i64>,
    /// Price of a release.
    pub release_price_minor: Option<i64>,
    /// `flac`, `mp3`, `opus`.
    pub formats: Vec<String>,
    /// Length of a preview.
    pub preview_ms: i64,
    /// Loudness of a preview.
    pub preview_lufs: f64,
    /// Releases in the offer, in order.
    pub releases: Vec<Offered>,
}

/// A release in an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// The release's id.
    pub release_id: i64,
    /// Its price here, where it is not the offer's.
    pub release_price_minor: Option<i64>,
    /// Its tracks' price here, where it is not the offer's.
    pub track_price_minor: Option<i64>,
}

/// All offers, by name.
///
/// # Errors
/// SQLite's own.
pub fn offers(read: &Read<'_>) -> Result<Vec<Offer>> {
    let mut statement = read.0.prepare_cached(include_str!("offers.sql"))?;
    let mut offers = Vec::new();
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let formats: String = row.get(10)?;
        offers.push(Offer {
            uid: row.get(1)?,
            name: row.get(2)?,
            territory: row.get(3)?,
            starts_on: row.get(4)?,
            ends_before: row.get(5)?,
            currency: row.get(6)?,
            vat_rate_bp: row.get(7)?,
            track_price_minor: row.get(8)?,
            release_price_minor: row.get(9)?,
            formats: formats
                .split(',')
                .filter(|f| !f.is_empty())
                .map(str::to_owned)
                .collect(),
            preview_ms: row.get(11)?,
            preview_lufs: row.get(12)?,
            releases: offered(read, id)?,
        });
    }
    Ok(offers)
}

/// The offer of this uid or, failing that, of this name.
///
/// # Errors
/// SQLite's own.
pub fn find_offer(read: &Read<'_>, uid_or_name: &str) -> Result<Option<Offer>> {
    let offers = offers(read)?;
    let by_uid = offers.iter().position(|offer| offer.uid == uid_or_name);
    let index = by_uid.or_else(|| offers.iter().position(|offer| offer.name == uid_or_name));
    Ok(index.and_then(|index| offers.into_iter().nth(index)))
}

/// The local id of an offer.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn get_offer_id(read: &Read<'_>, uid: &str) -> Result<i64> {
    read.0
        .prepare_cached("SELECT id FROM kiosk_offer WHERE uid = ?1")?
        .query_row([uid], |row| row.get(0))
        .optional()?
        .ok_or_else(|| StoreError::NotFound {
            kind: "offer",
            uid: uid.to_owned(),
        })
}

/// Keeps an offer, new where its uid is empty; returns the uid.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn save_offer(write: &Write<'_>, offer: &Offer) -> Result<String> {
    let uid = if offer.uid.is_empty() {
        let uid = new_uid();
        write.0.execute(
            include_str!("offer_insert.sql"),
            rusqlite::params_from_iter(offer_values(&uid, offer)),
        )?;
        uid
    } else {
        let known = get_offer_id(write, &offer.uid)?;
        write.0.execute(
            include_str!("offer_update.sql"),
            rusqlite::params_from_iter(offer_values(&offer.uid, offer)),
        )?;
        write.0.execute(
            "DELETE FROM kiosk_offer_release WHERE offer_id = ?1",
            [known],
        )?;
        offer.uid.clone()
    };
    let id = get_offer_id(write, &uid)?;
    for (position, release) in (0_i64..).zip(offer.releases.iter()) {
        write.0.execute(
            include_str!("offered_insert.sql"),
            params![
                id,
                release.release_id,
                position,
                release.release_price_minor,
                release.track_price_minor
            ],
        )?;
    }
    Ok(uid)
}

fn offer_values(uid: &str, offer: &Offer) -> Vec<rusqlite::types::Value> {
    vec![
        uid.to_owned().into(),
        offer.name.clone().into(),
        offer.territory.clone().into(),
        offer.starts_on.clone().into(),
        offer.ends_before.clone().into(),
        offer.currency.clone().into(),
        offer.vat_rate_bp.into(),
        offer.track_price_minor.into(),
        offer.release_price_minor.into(),
        offer.formats.join(",").into(),
        offer.preview_ms.into(),
        offer.preview_lufs.into(),
    ]
}

/// Deletes an offer; what went out under it stays on record.
///
/// # Errors
/// [`StoreError::NotFound`].
pub fn delete_offer(write: &Write<'_>, uid: &str) -> Result<()> {
    let id = get_offer_id(write, uid)?;
    write
        .0
        .execute("DELETE FROM kiosk_offer_release WHERE offer_id = ?1", [id])?;
    write
        .0
        .execute("DELETE FROM kiosk_offer WHERE id = ?1", [id])?;
    Ok(())
}

fn offered(read: &Read<'_>, offer_id: i64) -> Result<Vec<Offered>> {
    let mut statement = read.0.prepare_cached(
        "SELECT release_id, release_price_minor, track_price_minor FROM kiosk_offer_release
         WHERE offer_id = ?1 ORDER BY position",
    )?;
    let rows = statement.query_map([offer_id], |row| {
        Ok(Offered {
            release_id: row.get(0)?,
            release_price_minor: row.get(1)?,
            track_price_minor: row.get(2)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
