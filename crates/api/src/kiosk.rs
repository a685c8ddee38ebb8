//! Kiosk offers.

use griot_app::kiosk as verbs;
use griot_domain::country::is_country;
use griot_domain::date::{CivilDate, Term};
use griot_domain::money::{Currency, PriceMinor, VatBasisPoints};
use griot_store::kiosk as store;
use griot_store::{Change, Read, artwork, release};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::protocol::coded;
use crate::wire::{Coded, Done, Params, Rows};

/// A release in an offer.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfferRelease {
    /// The release.
    pub release_uid: String,
    /// Its title; not read when saved.
    #[serde(default)]
    pub title: String,
    /// Its credit; not read when saved.
    #[serde(default)]
    pub artist: String,
    /// Its cover; not read when saved.
    pub artwork: Option<String>,
    /// How many tracks it has; not read when saved.
    #[serde(default)]
    pub tracks: u32,
    /// Its price here, where it is not the offer's.
    #[ts(type = "number | null")]
    pub release_price_minor: Option<i64>,
    /// Its tracks' price here, where it is not the offer's.
    #[ts(type = "number | null")]
    pub track_price_minor: Option<i64>,
}

/// What a kiosk may sell, where, when and for how much.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Offer {
    /// Uid; none for a new one.
    pub uid: Option<String>,
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
    pub vat_rate_bp: u32,
    /// Price of a track, tax included, minor units; `null`: no single sale.
    #[ts(type = "number | null")]
    pub track_price_minor: Option<i64>,
    /// Price of a release.
    #[ts(type = "number | null")]
    pub release_price_minor: Option<i64>,
    /// `flac`, `mp3`, `opus`.
    #[ts(type = "Array<'flac' | 'mp3' | 'opus'>")]
    pub formats: Vec<String>,
    /// Length of a preview.
    pub preview_ms: u32,
    /// Loudness of a preview.
    pub preview_lufs: f64,
    /// Releases, in order.
    #[serde(default)]
    pub releases: Vec<OfferRelease>,
}

/// Lengths that a preview may have.
const PREVIEW_MS: std::ops::RangeInclusive<u32> = 5_000..=120_000;

fn from_store(read: &Read<'_>, offer: store::Offer) -> Result<Offer, Failure> {
    let mut releases = Vec::new();
    for offered in offer.releases {
        let known = release::get(read, offered.release_id)?;
        let cover = known
            .artwork_id
            .map(|id| artwork::find(read, id))
            .transpose()?
            .flatten();
        releases.push(OfferRelease {
            release_uid: known.uid,
            title: known.title,
            artist: known.credit.unwrap_or_default(),
            artwork: cover.map(|cover| cover.hash),
            tracks: u32::try_from(known.tracks).unwrap_or(0),
            release_price_minor: offered.release_price_minor,
            track_price_minor: offered.track_price_minor,
        });
    }
    Ok(Offer {
        uid: Some(offer.uid),
        name: offer.name,
        territory: offer.territory,
        starts_on: offer.starts_on,
        ends_before: offer.ends_before,
        currency: offer.currency,
        vat_rate_bp: u32::try_from(offer.vat_rate_bp).unwrap_or(0),
        track_price_minor: offer.track_price_minor,
        release_price_minor: offer.release_price_minor,
        formats: offer.formats,
        preview_ms: u32::try_from(offer.preview_ms).unwrap_or(0),
        preview_lufs: offer.preview_lufs,
        releases,
    })
}

impl Offer {
    /// The offer as it is kept; what makes no sense is named by its field.
    fn into_store(self, read: &Read<'_>) -> Result<store::Offer, Failure> {
        let bad = |field: &str, value: &dyn std::fmt::Display| {
            Failure::usage("bad-value")
                .with("field", field)
                .with("value", value)
        };
        let name = self.name.trim().to_owned();
        if name.is_empty() {
            return Err(bad("name", &""));
        }
        let taken =
            store::find_offer(read, &name)?.filter(|known| Some(&known.uid) != self.uid.as_ref());
        if taken.is_some_and(|known| known.name == name) {
            return Err(Failure::usage("name-taken").with("name", name));
        }
        let territory = self.territory.to_uppercase();
        if !is_country(&territory) {
            return Err(bad("territory", &self.territory));
        }
        let Some(currency) = Currency::find(&self.currency) else {
            return Err(bad("currency", &self.currency));
        };
        if u16::try_from(self.vat_rate_bp)
            .ok()
            .and_then(VatBasisPoints::new)
            .is_none()
        {
            return Err(bad("vat_rate_bp", &self.vat_rate_bp));
        }
        let day = |field: &str, text: &str| CivilDate::parse(text).map_err(|_| bad(field, &text));
        let term = Term::new(
            Some(day("starts_on", &self.starts_on)?),
            Some(day("ends_before", &self.ends_before)?),
        );
        if term.is_err() {
            return Err(bad("ends_before", &self.ends_before));
        }
        let prices = [self.track_price_minor, self.release_price_minor]
            .into_iter()
            .chain(
                self.releases
                    .iter()
                    .flat_map(|one| [one.track_price_minor, one.release_price_minor]),
            );
        for price in prices.flatten() {
            if PriceMinor::new(price).is_none() {
                return Err(bad("price", &price));
            }
        }
        let known = ["flac", "mp3", "opus"];
        let mut formats: Vec<String> = Vec::new();
        for format in self.formats {
            if !known.contains(&format.as_str()) {
                return Err(bad("formats", &format));
            }
            if !formats.contains(&format) {
                formats.push(format);
            }
        }
        if formats.is_empty() {
            return Err(bad("formats", &""));
        }
        if !PREVIEW_MS.contains(&self.preview_ms) {
            return Err(bad("preview_ms", &self.preview_ms));
        }
        if !(-40.0..=-5.0).contains(&self.preview_lufs) {
            return Err(bad("preview_lufs", &self.preview_lufs));
        }
        let mut releases: Vec<store::Offered> = Vec::new();
        for one in self.releases {
            let release_id = release::get_id(read, &one.release_uid)?;
            if releases.iter().all(|known| known.release_id != release_id) {
                releases.push(store::Offered {
                    release_id,
                    release_price_minor: one.release_price_minor,
                    track_price_minor: one.track_price_minor,
                });
            }
        }
        Ok(store::Offer {
            uid: self.uid.unwrap_or_default(),
            name,
            territory,
            starts_on: self.starts_on,
            ends_before: self.ends_before,
            currency: currency.code().to_owned(),
            vat_rate_bp: i64::from(self.vat_rate_bp),
            track_price_minor: self.track_price_minor,
            release_price_minor: self.release_price_minor,
            formats,
            preview_ms: i64::from(self.preview_ms),
            preview_lufs: self.preview_lufs,
            releases,
        })
    }
}

/// All offers.
#[derive(Debug, Deserialize, TS)]
pub struct Offers {}

impl Command for Offers {
    type Answer = Rows<Offer>;
    const NAME: &'static str = "offers";
    fn run(self, context: &Context<'_>) -> Result<Rows<Offer>, Failure> {
        let catalogue = context.catalogue()?;
        catalogue.store().read(|read| {
            let offers = store::offers(read)?;
            let rows = offers
                .into_iter()
                .map(|offer| from_store(read, offer))
                .collect::<Result<_, _>>()?;
            Ok(Rows::whole(rows))
        })
    }
}

/// Keeps an offer, new where it has no uid.
#[derive(Debug, Deserialize, TS)]
pub struct OfferSave {
    /// The offer.
    #[serde(flatten)]
    pub offer: Offer,
}

impl Command for OfferSave {
    type Answer = Offer;
    const NAME: &'static str = "offer_save";
    fn run(self, context: &Context<'_>) -> Result<Offer, Failure> {
        let catalogue = context.catalogue()?;
        let subject = self.offer.name.clone();
        let change = Change {
            name: "offer-save",
            subject: &subject,
            at: &context.now(),
        };
        let saved = catalogue.store().change(&change, |write| {
            let offer = self.offer.into_store(write)?;
            Ok::<_, Failure>(store::save_offer(write, &offer)?)
        })?;
        catalogue.store().read(|read| {
            let offer = verbs::find_offer(read, Some(&saved.value))?;
            from_store(read, offer)
        })
    }
}

/// Deletes an offer; what went out under it stays on record.
#[derive(Debug, Deserialize, TS)]
pub struct OfferDelete {
    /// Uid.
    pub uid: String,
}

impl Command for OfferDelete {
    type Answer = Done;
    const NAME: &'static str = "offer_delete";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        let catalogue = context.catalogue()?;
        let change = Change {
            name: "offer-delete",
            subject: "",
            at: &context.now(),
        };
        catalogue.store().change(&change, |write| {
            Ok::<_, Failure>(store::delete_offer(write, &self.uid)?)
        })?;
        Ok(Done {})
    }
}

/// What the gate says of an offer today.
#[derive(Debug, Deserialize, TS)]
pub struct OfferPreview {
    /// Uid or name.
    pub uid: String,
}

/// How much of a release leaves.
#[derive(Debug, Serialize, TS)]
pub struct LeavingRelease {
    /// The release.
    pub release_uid: String,
    /// Tracks that leave.
    pub tracks: u32,
}

/// A track that stays, and why.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Staying {
    /// The recording.
    pub recording_uid: String,
    /// Its title.
    pub title: String,
    /// The release.
    pub release_uid: String,
    /// Reasons: `gate-CODE`.
    pub reasons: Vec<Coded>,
}

impl From<verbs::Staying> for Staying {
    fn from(staying: verbs::Staying) -> Self {
        Staying {
            recording_uid: staying.recording_uid,
            title: staying.title,
            release_uid: staying.release_uid,
            reasons: staying
                .reasons
                .into_iter()
                .map(|reason| Coded {
                    code: reason.code().to_owned(),
                    params: Params::new(),
                })
                .chain(staying.protocols.iter().map(coded))
                .collect(),
        }
    }
}

/// A track that leaves on a part of the offer's days, because of what was asked.
#[derive(Debug, Clone, Serialize, TS)]
pub struct CutWindow {
    /// The recording.
    pub recording_uid: String,
    /// The release.
    pub release_uid: String,
    /// Its title.
    pub title: String,
    /// The first day.
    pub starts_on: Option<String>,
    /// The first day on which it is over.
    pub ends_before: Option<String>,
    /// Why: `gate-CODE`.
    pub reasons: Vec<Coded>,
}

/// A track that leaves because somebody took it on themself.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Overridden {
    /// The recording.
    pub recording_uid: String,
    /// The release.
    pub release_uid: String,
    /// Its title.
    pub title: String,
    /// Who answers for it.
    pub by: String,
    /// Why.
    pub reason: String,
    /// Since when.
    pub since: String,
    /// To which day.
    pub until: Option<String>,
}

/// What protocols changed about what leaves.
pub(crate) fn protocols_of(plan: &verbs::Plan) -> (Vec<CutWindow>, Vec<Overridden>) {
    let (mut cut, mut overridden) = (Vec::new(), Vec::new());
    let tracks = plan.leaving.iter().flat_map(|release| {
        let uid = &release.release.uid;
        release.tracks.iter().map(move |track| (uid, track))
    });
    for (release, track) in tracks {
        let title = track.title();
        if let Some(window) = track.window {
            cut.push(CutWindow {
                recording_uid: track.recording_uid.clone(),
                release_uid: release.clone(),
                title: title.clone(),
                starts_on: window.starts_on().map(|day| day.to_string()),
                ends_before: window.ends_before().map(|day| day.to_string()),
                reasons: track.cut_by.iter().map(coded).collect(),
            });
        }
        overridden.extend(track.overrides.iter().map(|one| Overridden {
            recording_uid: track.recording_uid.clone(),
            release_uid: release.clone(),
            title: title.clone(),
            by: one.by.clone(),
            reason: one.reason.clone(),
            since: one.since.to_string(),
            until: one.until.map(|day| day.to_string()),
        }));
    }
    (cut, overridden)
}

/// What would leave and what would stay.
#[derive(Debug, Serialize, TS)]
pub struct OfferPreviewed {
    /// Leaves.
    pub leaving: Vec<LeavingRelease>,
    /// Stays.
    pub staying: Vec<Staying>,
    /// Leaves on a part of the offer's days.
    pub cut: Vec<CutWindow>,
    /// Leaves because somebody took it on themself.
    pub overridden: Vec<Overridden>,
    /// About how large the bundle will be.
    #[ts(type = "number")]
    pub bytes_estimate: u64,
}

impl Command for OfferPreview {
    type Answer = OfferPreviewed;
    const NAME: &'static str = "offer_preview";
    fn run(self, context: &Context<'_>) -> Result<OfferPreviewed, Failure> {
        let catalogue = context.catalogue()?;
        let today = context.host.clock().today();
        let plan = catalogue.store().read(|read| {
            let offer = verbs::find_offer(read, Some(&self.uid))?;
            Ok::<_, Failure>(verbs::plan(read, catalogue.folder(), offer, None, &today)?)
        })?;
        let (cut, overridden) = protocols_of(&plan);
        Ok(OfferPreviewed {
            cut,
            overridden,
            bytes_estimate: estimate(&plan),
            leaving: plan
                .leaving
                .iter()
                .map(|release| LeavingRelease {
                    release_uid: release.release.uid.clone(),
                    tracks: u32::try_from(release.tracks.len()).unwrap_or(u32::MAX),
                })
                .collect(),
            staying: plan.staying.into_iter().map(Staying::from).collect(),
        })
    }
}

/// By usual rates: FLAC 0.6 of the samples, MP3 245 kb/s, Opus 160 kb/s, a preview of MP3.
fn estimate(plan: &verbs::Plan) -> u64 {
    let mut bytes = 0u64;
    for track in plan.leaving.iter().flat_map(|release| &release.tracks) {
        let facts = &track.file.facts;
        let number = |n: Option<i64>| n.and_then(|n| u64::try_from(n).ok()).unwrap_or(0);
        let ms = number(facts.duration_ms);
        for format in &plan.offer.formats {
            bytes += match format.as_str() {
                "flac" if facts.lossless == Some(true) => {
                    number(facts.frames)
                        * number(facts.channels)
                        * number(facts.bits_per_sample).max(16)
                        / 8
                        * 6
                        / 10
                }
                "mp3" => ms * 245 / 8,
                "opus" => ms * 160 / 8,
                _ => 0,
            };
        }
        bytes += ms.min(number(Some(plan.offer.preview_ms))) * 245 / 8;
    }
    bytes
}
