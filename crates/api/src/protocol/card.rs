//! All protocols of a recording or a release.

use griot_app::protocol as verbs;
use griot_domain::date::CivilDate;
use griot_domain::field::Kind;
use griot_domain::protocol::{Audience, Exit, Places, Question, Use, ask};
use griot_store::protocol::{self as store, Bearer, Hold};
use griot_store::{Catalogue, Read, field, kiosk, release, search, track};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::consent::ConsentRow;
use super::hold::OverrideRow;
use super::label::LabelRow;
use super::note::NoteRow;
use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::Coded;

/// All protocols of a recording or a release.
#[derive(Debug, Deserialize, TS)]
pub struct ProtocolsOf {
    /// The recording or release.
    pub uid: String,
}

/// What a kiosk may do with a recording today.
#[derive(Debug, Clone, Serialize, TS)]
pub struct KioskVerdict {
    /// Where: ISO 3166-1 alpha-2.
    pub place: String,
    /// `open`, `doubt` or `closed`, whatever was overridden.
    pub sale: String,
    /// The same of listening.
    pub hearing: String,
    /// Why: `gate-CODE`.
    pub reasons: Vec<Coded>,
    /// Somebody has overridden it.
    pub overridden: bool,
}

/// All protocols of a thing.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct ProtocolCard {
    /// Labels and notices.
    pub labels: Vec<LabelRow>,
    /// Notes of a recording.
    pub notes: Vec<NoteRow>,
    /// Consents of a recording.
    pub consents: Vec<ConsentRow>,
    /// Overrides, the latest first.
    pub overrides: Vec<OverrideRow>,
    /// What a kiosk may do with a recording today, at each place where one is offered; at home where none is.
    pub kiosk: Vec<KioskVerdict>,
}

impl Command for ProtocolsOf {
    type Answer = ProtocolCard;
    const NAME: &'static str = "protocols_of";
    fn run(self, context: &Context<'_>) -> Result<ProtocolCard, Failure> {
        let catalogue = context.catalogue()?;
        let today = context.host.clock().today();
        catalogue
            .store()
            .read(|read| match search::find_by_uid(read, &self.uid)? {
                Some((of @ (Kind::Recording | Kind::Release), id)) => {
                    card(read, &catalogue, of, id, &today)
                }
                _ => Err(Failure {
                    kind: "missing".to_owned(),
                    ..Failure::usage("not-found")
                }
                .with("kind", "recording")
                .with("uid", &self.uid)),
            })
    }
}

pub(crate) fn card(
    read: &Read<'_>,
    catalogue: &Catalogue,
    of: Kind,
    id: i64,
    today: &str,
) -> Result<ProtocolCard, Failure> {
    let mut card = ProtocolCard::default();
    let projects = store::projects(read)?;
    let project = |label: &store::Label| {
        let known = projects.iter().find(|one| one.id == label.project_id);
        known.map(|one| one.uid.clone()).unwrap_or_default()
    };
    if of != Kind::Recording {
        for one in store::attached(read, Bearer::Release(id))? {
            let project = project(&one.label);
            card.labels.push(LabelRow {
                changed: one.changed,
                ..LabelRow::new(read, one.label, &project)?
            });
        }
        card.overrides = overrides(store::holds(read, Bearer::Release(id))?, None, today);
        return Ok(card);
    }
    let values = field::values(read, id)?;
    let known = verbs::facts(read, catalogue.folder(), id, &values, None)?;
    for (one, shelf) in known.labels {
        let project = project(&one.label);
        card.labels.push(LabelRow {
            changed: one.changed,
            of_release: shelf.is_some(),
            ..LabelRow::new(read, one.label, &project)?
        });
    }
    let notes = store::notes(read, id)?.into_iter().enumerate();
    card.notes = notes.map(|(place, one)| note(place, one)).collect();
    for one in store::consents(read, id)? {
        card.consents.push(ConsentRow::new(read, catalogue, one)?);
    }
    card.overrides = overrides(store::holds(read, Bearer::Recording(id))?, None, today);
    for place in track::of_recording(read, id)? {
        let uid = release::get(read, place.release_id)?.uid;
        let all = store::holds(read, Bearer::Release(place.release_id))?;
        card.overrides.extend(overrides(all, Some(&uid), today));
    }
    let mut places: Vec<String> = kiosk::offers(read)?
        .into_iter()
        .map(|offer| offer.territory)
        .collect();
    if places.is_empty() {
        places.extend(griot_store::catalogue::owner(read)?.country);
    }
    places.sort_unstable();
    places.dedup();
    let day = CivilDate::parse(today).unwrap_or(CivilDate::MIN);
    for place in places {
        let asked = |use_| {
            let question = Question {
                use_,
                place: Some(&place),
                audience: Audience::Everyone,
                exit: Exit::Kiosk,
            };
            ask(&known.facts, question, day)
        };
        let (sale, hearing) = (asked(Use::Sale), asked(Use::Hearing));
        let mut reasons = sale.reasons.clone();
        for reason in &hearing.reasons {
            if !reasons.contains(reason) {
                reasons.push(reason.clone());
            }
        }
        card.kiosk.push(KioskVerdict {
            sale: sale.verdict.code().to_owned(),
            hearing: hearing.verdict.code().to_owned(),
            reasons: reasons.iter().map(super::coded).collect(),
            overridden: sale.overridden.is_some(),
            place,
        });
    }
    Ok(card)
}

fn overrides(all: Vec<Hold>, release: Option<&str>, today: &str) -> Vec<OverrideRow> {
    let rows = all.into_iter().rev().map(|one| OverrideRow {
        holds: one.withdrawn_on.is_none()
            && one.since.as_str() <= today
            && one.until.as_deref().is_none_or(|day| today <= day),
        exit: one.exit,
        by: one.by_name,
        reason: one.reason,
        since: one.since,
        until: one.until,
        withdrawn_on: one.withdrawn_on,
        release: release.map(str::to_owned),
    });
    rows.collect()
}

fn note(place: usize, one: store::StoredNote) -> NoteRow {
    let (only_in, not_in) = match one.note.places {
        Places::Anywhere => (Vec::new(), Vec::new()),
        Places::Only(places) => (places, Vec::new()),
        Places::Except(places) => (Vec::new(), places),
    };
    NoteRow {
        number: u32::try_from(place + 1).unwrap_or(u32::MAX),
        text: one.note.text,
        language: one.language,
        said_by: one.note.said_by,
        said_on: one.said_on,
        closes: one.note.closes.code().to_owned(),
        never: one.note.never,
        seasons: one.note.seasons.iter().map(ToString::to_string).collect(),
        only_in,
        not_in,
        audience: one.note.audience.map(|one| one.code().to_owned()),
    }
}
