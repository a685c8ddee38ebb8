//! Consent documents.

use std::path::PathBuf;

use griot_app::edit::{Selection as Asked, select};
use griot_app::protocol as verbs;
use griot_domain::field::Kind;
use griot_store::protocol as store;
use griot_store::{Catalogue, Read, party};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::{Done, Rows, Selection};

/// A consent document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct ConsentRow {
    /// Uid.
    pub uid: String,
    /// BLAKE3 of the document: its name in `documents/`.
    pub hash: String,
    /// What it was called.
    pub file_name: String,
    /// What its bytes are.
    pub media_type: String,
    /// Size.
    #[ts(type = "number")]
    pub bytes: i64,
    /// `whole`, `missing` or `changed`.
    pub state: String,
    /// Who gave it: the party.
    pub given_by_uid: String,
    /// Its name.
    pub given_by: String,
    /// In whose name, for whom.
    pub given_for: String,
    /// Language.
    pub language: Option<String>,
    /// When: a partial date.
    pub given_on: Option<String>,
    /// Codes of the uses allowed.
    pub uses: Vec<String>,
    /// Conditions, in words.
    pub conditions: String,
    /// The last day.
    pub until: Option<String>,
    /// When it was taken back.
    pub withdrawn_on: Option<String>,
    /// Why.
    pub withdrawn_why: Option<String>,
    /// How many recordings rest on it.
    pub recordings: u32,
}

impl ConsentRow {
    pub(super) fn new(
        read: &Read<'_>,
        catalogue: &Catalogue,
        one: store::Consent,
    ) -> Result<Self, Failure> {
        let giver = party::get(read, one.given_by)?;
        let bound = store::bound_to(read, one.id)?.len();
        Ok(ConsentRow {
            state: verbs::document_state(catalogue.folder(), &one.hash)
                .name()
                .to_owned(),
            uid: one.uid,
            hash: one.hash,
            file_name: one.file_name,
            media_type: one.media_type,
            bytes: one.bytes,
            given_by_uid: giver.uid,
            given_by: giver.name,
            given_for: one.given_for,
            language: one.language,
            given_on: one.given_on,
            uses: one.uses.split(',').map(str::to_owned).collect(),
            conditions: one.conditions,
            until: one.until,
            withdrawn_on: one.withdrawn_on,
            withdrawn_why: one.withdrawn_why,
            recordings: u32::try_from(bound).unwrap_or(u32::MAX),
        })
    }
}

/// The consents that recordings rest on.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Consents {
    /// Of recordings that answer; of all where it is not said.
    pub query: Option<String>,
}

impl Command for Consents {
    type Answer = Rows<ConsentRow>;
    const NAME: &'static str = "consents";
    fn run(self, context: &Context<'_>) -> Result<Rows<ConsentRow>, Failure> {
        let catalogue = context.catalogue()?;
        catalogue.store().read(|read| {
            let query = self.query.unwrap_or_default();
            let mut found: Vec<store::Consent> = Vec::new();
            for id in select(read, Kind::Recording, &Asked::Query(query))? {
                for one in store::consents(read, id)? {
                    if found.iter().all(|known| known.id != one.id) {
                        found.push(one);
                    }
                }
            }
            found.sort_by_key(|one| one.id);
            let rows = found.into_iter();
            let rows = rows.map(|one| ConsentRow::new(read, &catalogue, one));
            Ok(Rows::whole(rows.collect::<Result<_, _>>()?))
        })
    }
}

/// Files a consent and binds it to every recording of a selection.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ConsentAdd {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// The document.
    pub file: PathBuf,
    /// Who gave it: uid or name of a party.
    pub given_by: String,
    /// In whose name, for whom.
    pub given_for: Option<String>,
    /// Language.
    pub language: Option<String>,
    /// When: a partial date.
    pub given_on: Option<String>,
    /// `sale`, `hearing`, `broadcast`, `film`, `teaching`, `research`, `archive`.
    pub uses: Vec<String>,
    /// Conditions, in words.
    pub conditions: Option<String>,
    /// The last day on which it holds.
    pub until: Option<String>,
}

/// What was filed.
#[derive(Debug, Serialize, TS)]
pub struct ConsentFiled {
    /// The consent.
    pub uid: String,
    /// BLAKE3 of the document.
    pub hash: String,
    /// What its bytes are.
    pub media_type: String,
    /// Recordings that it is bound to.
    pub recordings: u32,
}

impl Command for ConsentAdd {
    type Answer = ConsentFiled;
    const NAME: &'static str = "consent_add";
    fn run(self, context: &Context<'_>) -> Result<ConsentFiled, Failure> {
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        let new = verbs::NewDocument {
            file: &self.file,
            by: &self.given_by,
            given_for: self.given_for.as_deref().unwrap_or_default(),
            language: self.language.as_deref(),
            given_on: self.given_on.as_deref(),
            uses: &self.uses,
            conditions: self.conditions.as_deref().unwrap_or_default(),
            until: self.until.as_deref(),
        };
        let catalogue = context.catalogue()?;
        let filed = verbs::add_consent(&catalogue, &selection.into_app()?, &new, &context.now())?;
        Ok(ConsentFiled {
            uid: filed.uid,
            hash: filed.hash,
            media_type: filed.media_type,
            recordings: u32::try_from(filed.recordings).unwrap_or(u32::MAX),
        })
    }
}

/// Says that a consent was taken back. It stays on record.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ConsentWithdraw {
    /// The consent.
    pub uid: String,
    /// On which day; today where it is not said.
    pub on: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// How many recordings it is about.
#[derive(Debug, Serialize, TS)]
pub struct ConsentTouched {
    /// Recordings.
    pub recordings: u32,
}

impl Command for ConsentWithdraw {
    type Answer = ConsentTouched;
    const NAME: &'static str = "consent_withdraw";
    fn run(self, context: &Context<'_>) -> Result<ConsentTouched, Failure> {
        let asked = verbs::Withdrawal {
            uid: &self.uid,
            on: self.on.as_deref(),
            why: self.why.as_deref().unwrap_or_default(),
        };
        let today = context.host.clock().today();
        let touched =
            verbs::withdraw_consent(&*context.catalogue()?, &asked, &today, &context.now())?;
        Ok(ConsentTouched {
            recordings: u32::try_from(touched).unwrap_or(u32::MAX),
        })
    }
}

/// Takes a consent off recordings where it was filed by mistake.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ConsentRemove {
    /// The consent.
    pub uid: String,
    /// Off all recordings that answer.
    pub query: Option<String>,
    /// Off these.
    pub uids: Option<Vec<String>>,
}

impl Command for ConsentRemove {
    type Answer = ConsentTouched;
    const NAME: &'static str = "consent_remove";
    fn run(self, context: &Context<'_>) -> Result<ConsentTouched, Failure> {
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        };
        let touched = verbs::remove_consent(
            &*context.catalogue()?,
            &self.uid,
            &selection.into_app()?,
            &context.now(),
        )?;
        Ok(ConsentTouched {
            recordings: u32::try_from(touched).unwrap_or(u32::MAX),
        })
    }
}

/// Opens a consent's document with the program that the system has for it.
#[derive(Debug, Deserialize, TS)]
pub struct ConsentOpen {
    /// The consent.
    pub uid: String,
}

impl Command for ConsentOpen {
    type Answer = Done;
    const NAME: &'static str = "consent_open";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        verbs::open_consent(&*context.catalogue()?, &self.uid)?;
        Ok(Done {})
    }
}
