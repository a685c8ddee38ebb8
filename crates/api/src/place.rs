//! Places.

use griot_app::places::{self, NewSite, Target};
use griot_domain::place::named;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::wire::{Done, Rows, Selection};

/// The tree of places.
#[derive(Debug, Deserialize, TS)]
pub struct Places {}

/// A place of the tree.
#[derive(Debug, Serialize, TS)]
pub struct PlaceRow {
    /// Uid.
    pub uid: String,
    /// Name as shown.
    pub name: String,
    /// Uid of the place above.
    pub above: Option<String>,
    /// What it is: one of the stable names, or as written.
    pub kind: Option<String>,
    /// ISO 3166-1 alpha-2, or as written.
    pub country: Option<String>,
    /// Millionths of a degree, north positive (WGS 84).
    pub latitude_udeg: Option<i32>,
    /// Millionths of a degree, east positive.
    pub longitude_udeg: Option<i32>,
    /// Other names, each with its language in brackets.
    pub names: Vec<String>,
    /// Recordings made right there.
    #[ts(type = "number")]
    pub recordings: i64,
}

impl Command for Places {
    type Answer = Rows<PlaceRow>;
    const NAME: &'static str = "places";
    fn run(self, context: &Context<'_>) -> Result<Rows<PlaceRow>, Failure> {
        let tree = context.catalogue()?.store().read(places::tree)?;
        Ok(Rows::whole(
            tree.into_iter()
                .map(|site| PlaceRow {
                    uid: site.place.uid,
                    name: site.place.name,
                    above: site.above,
                    kind: site.place.kind,
                    country: site.place.country,
                    latitude_udeg: site.place.coordinates.map(|c| c.latitude_udeg()),
                    longitude_udeg: site.place.coordinates.map(|c| c.longitude_udeg()),
                    names: site
                        .names
                        .iter()
                        .map(|one| named(&one.name, one.language.as_deref()))
                        .collect(),
                    recordings: site.recordings,
                })
                .collect(),
        ))
    }
}

/// Adds a place.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PlaceAdd {
    /// Its name.
    pub name: String,
    /// The place above it: uid, or name.
    pub above: Option<String>,
    /// What it is.
    pub kind: Option<String>,
    /// Country.
    pub country: Option<String>,
    /// Where it lies, as people write coordinates.
    pub coordinates: Option<String>,
    /// Other names, each with its language in brackets.
    pub names: Option<Vec<String>>,
}

/// A thing that was made.
#[derive(Debug, Serialize, TS)]
pub struct Made {
    /// Its uid.
    pub uid: String,
}

impl Command for PlaceAdd {
    type Answer = Made;
    const NAME: &'static str = "place_add";
    fn run(self, context: &Context<'_>) -> Result<Made, Failure> {
        let new = NewSite {
            name: self.name,
            above: self.above,
            kind: self.kind,
            country: self.country,
            coordinates: self.coordinates,
            names: self.names.unwrap_or_default(),
        };
        let uid = places::add(&*context.catalogue()?, &new, &context.now())?;
        Ok(Made { uid })
    }
}

/// Removes a place; what lies below it and the recordings made there come to the place above.
#[derive(Debug, Deserialize, TS)]
pub struct PlaceRemove {
    /// Uid, or name.
    pub place: String,
}

impl Command for PlaceRemove {
    type Answer = Done;
    const NAME: &'static str = "place_remove";
    fn run(self, context: &Context<'_>) -> Result<Done, Failure> {
        places::remove(&*context.catalogue()?, &self.place, &context.now())?;
        Ok(Done {})
    }
}

/// Puts recordings at a place of the tree; what was printed stays.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PlaceLink {
    /// All that answer.
    pub query: Option<String>,
    /// These.
    pub uids: Option<Vec<String>>,
    /// Uid, or name. Without it each comes to the one place that is called as was printed; an empty one takes them
    /// away.
    pub place: Option<String>,
}

/// What came of it.
#[derive(Debug, Serialize, TS)]
pub struct Linked {
    /// How many recordings were meant.
    pub matched: u32,
    /// How many are somewhere else now.
    pub changed: u32,
    /// Printed places that no place of the tree, or more than one, is called.
    pub unresolved: Vec<String>,
}

impl Command for PlaceLink {
    type Answer = Linked;
    const NAME: &'static str = "place_link";
    fn run(self, context: &Context<'_>) -> Result<Linked, Failure> {
        let selection = Selection {
            query: self.query,
            uids: self.uids,
        }
        .into_app()?;
        let target = match self.place {
            None => Target::Printed,
            Some(typed) if typed.trim().is_empty() => Target::Nowhere,
            Some(typed) => Target::At(typed),
        };
        let linked = places::link(&*context.catalogue()?, &selection, &target, &context.now())?;
        Ok(Linked {
            matched: u32::try_from(linked.matched).unwrap_or(u32::MAX),
            changed: u32::try_from(linked.changed).unwrap_or(u32::MAX),
            unresolved: linked.unresolved,
        })
    }
}
