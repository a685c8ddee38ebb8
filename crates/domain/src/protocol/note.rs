//! Protocol notes: what a community asks where it has no label, written down by staff.

use super::{Audience, Question, Reason, ReasonCode, Season, Verdict, named};
use crate::date::CivilDate;

named! {
    /// What the conditions of a note close.
    Closes {
        /// Selling, and all else that earns money; hearing stays open.
        Sale = "sale",
        /// All but keeping it.
        Hearing = "hearing",
    }
}

/// Where it may go. Countries by ISO 3166-1 alpha-2.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Places {
    /// Anywhere.
    #[default]
    Anywhere,
    /// Only there.
    Only(Vec<String>),
    /// Anywhere but there.
    Except(Vec<String>),
}

/// A note. Each condition closes on its own; without any, the note tells and closes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What is asked, in words.
    pub text: String,
    /// Who said it; may be empty.
    pub said_by: String,
    /// What its conditions close.
    pub closes: Closes,
    /// Always.
    pub never: bool,
    /// In these seasons.
    pub seasons: Vec<Season>,
    /// Elsewhere than there.
    pub places: Places,
    /// Before others than these.
    pub audience: Option<Audience>,
}

pub(super) fn against(
    note: &Note,
    question: Question<'_>,
    day: CivilDate,
    reasons: &mut Vec<Reason>,
) {
    if note.closes == Closes::Sale && !question.use_.is_commercial() {
        return;
    }
    let mut add = |verdict, code, more: &[(&'static str, String)]| {
        let said = if note.said_by.is_empty() { "no" } else { "yes" };
        let params = [
            ("by", note.said_by.clone()),
            ("said", said.to_owned()),
            ("note", note.text.clone()),
        ];
        let params = params.into_iter().chain(more.iter().cloned()).collect();
        reasons.push(Reason::new(verdict, code, params));
    };
    if note.never {
        add(Verdict::Closed, ReasonCode::NoteNever, &[]);
    }
    if let Some(season) = note.seasons.iter().find(|season| season.contains(day)) {
        let number = |name, number: u8| (name, number.to_string());
        let params = [
            number("first_day", season.first.day()),
            number("first_month", season.first.month()),
            number("last_day", season.last.day()),
            number("last_month", season.last.month()),
        ];
        add(Verdict::Closed, ReasonCode::NoteSeason, &params);
    }
    let allowed = |place: &str| match &note.places {
        Places::Anywhere => true,
        Places::Only(places) => places.iter().any(|one| one == place),
        Places::Except(places) => places.iter().all(|one| one != place),
    };
    match question.place {
        None if note.places != Places::Anywhere => {
            add(Verdict::Doubt, ReasonCode::NotePlaceUnknown, &[]);
        }
        Some(place) if !allowed(place) => {
            let place = ("place", place.to_owned());
            add(Verdict::Closed, ReasonCode::NotePlace, &[place]);
        }
        _ => {}
    }
    if let Some(audience) = note.audience
        && !question.audience.is_within(audience)
    {
        let audience = ("audience", audience.code().to_owned());
        add(Verdict::Closed, ReasonCode::NoteAudience, &[audience]);
    }
}
