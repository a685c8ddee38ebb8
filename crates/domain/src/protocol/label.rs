//! Labels and notices of Local Contexts, by their type on the Hub.

use super::{Audience, Question, Reason, ReasonCode, Use, Verdict, named};

named! {
    /// Which kind of label.
    Family {
        /// A Traditional Knowledge Label, applied by a community.
        Tk = "tk",
        /// A Biocultural Label, applied by a community.
        Bc = "bc",
        /// A Notice, applied by an institution or a researcher.
        Notice = "notice",
    }
}

/// A label or notice of a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Which kind.
    pub family: Family,
    /// The Hub's `label_type` or `notice_type`: `non_commercial`, `seasonal` …
    pub type_: String,
    /// Its name, as the community gave it.
    pub name: String,
    /// The community; empty of a notice.
    pub community: String,
}

/// What a label means for an exit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// It tells something, and closes nothing.
    Tells,
    /// No money is to be made with it.
    NotCommercial,
    /// For teaching, and kept; nothing else.
    TeachingOnly,
    /// For these people.
    Only(Audience),
    /// Secret or sacred.
    Secret,
    /// At its time of year.
    Seasonal,
    /// Somebody is to look before it is sold.
    AsksCare,
    /// A type that this program does not know.
    Unknown,
}

/// Type, its usual letters, what it means. The Hub's list of 2024.
const TK: &[(&str, &str, Meaning)] = &[
    ("attribution", "A", Meaning::Tells),
    ("clan", "CL", Meaning::Tells),
    ("family", "F", Meaning::Tells),
    ("tk_multiple_community", "MC", Meaning::Tells),
    ("community_voice", "CV", Meaning::Tells),
    ("creative", "CR", Meaning::Tells),
    ("verified", "V", Meaning::Tells),
    ("non_verified", "NV", Meaning::AsksCare),
    ("seasonal", "S", Meaning::Seasonal),
    (
        "women_general",
        "WG",
        Meaning::Only(Audience::CommunityWomen),
    ),
    ("men_general", "MG", Meaning::Only(Audience::CommunityMen)),
    ("men_restricted", "MR", Meaning::Only(Audience::Initiates)),
    ("women_restricted", "WR", Meaning::Only(Audience::Initiates)),
    ("culturally_sensitive", "CS", Meaning::AsksCare),
    ("secret_sacred", "SS", Meaning::Secret),
    ("commercial", "OC", Meaning::Tells),
    ("non_commercial", "NC", Meaning::NotCommercial),
    (
        "community_use_only",
        "CO",
        Meaning::Only(Audience::Community),
    ),
    ("outreach", "O", Meaning::TeachingOnly),
    ("open_to_collaboration", "CB", Meaning::Tells),
];

const BC: &[(&str, &str, Meaning)] = &[
    ("provenance", "P", Meaning::Tells),
    ("multiple_community", "MC", Meaning::Tells),
    ("clan", "CL", Meaning::Tells),
    ("consent_verified", "CV", Meaning::Tells),
    ("consent_non_verified", "CNV", Meaning::AsksCare),
    ("research", "R", Meaning::NotCommercial),
    ("collaboration", "CB", Meaning::Tells),
    ("commercialization", "OC", Meaning::Tells),
    ("outreach", "O", Meaning::TeachingOnly),
    ("non_commercial", "NC", Meaning::NotCommercial),
];

const NOTICES: &[(&str, &str, Meaning)] = &[
    ("attribution_incomplete", "AI", Meaning::Tells),
    ("open_to_collaborate", "OC", Meaning::Tells),
    ("traditional_knowledge", "TK", Meaning::AsksCare),
    ("biocultural", "BC", Meaning::AsksCare),
];

fn find(family: Family, type_: &str) -> Option<(&'static str, Meaning)> {
    let list = match family {
        Family::Tk => TK,
        Family::Bc => BC,
        Family::Notice => NOTICES,
    };
    list.iter()
        .find(|(known, _, _)| *known == type_)
        .map(|(_, code, meaning)| (*code, *meaning))
}

/// What a label of this type means.
#[must_use]
pub fn meaning(family: Family, type_: &str) -> Meaning {
    find(family, type_).map_or(Meaning::Unknown, |(_, meaning)| meaning)
}

/// The letters that stand for it: `TK NC`, `BC P`, `Notice TK`; of an unknown type the type itself.
#[must_use]
pub fn short_code(family: Family, type_: &str) -> String {
    let prefix = match family {
        Family::Tk => "TK",
        Family::Bc => "BC",
        Family::Notice => "Notice",
    };
    let letters = find(family, type_).map_or(type_, |(code, _)| code);
    format!("{prefix} {letters}")
}

/// What a label says against a question.
pub(super) fn against(label: &Label, question: Question<'_>, season_said: bool) -> Option<Reason> {
    use ReasonCode as Code;
    use Verdict::{Closed, Doubt};
    let use_ = question.use_;
    let mut params = vec![
        ("label", label.name.clone()),
        ("community", label.community.clone()),
    ];
    let (verdict, code) = match meaning(label.family, &label.type_) {
        Meaning::NotCommercial if use_.is_commercial() => (Closed, Code::LabelNotCommercial),
        Meaning::TeachingOnly if use_ != Use::Teaching => (Closed, Code::LabelOtherUse),
        Meaning::Only(audience) if !question.audience.is_within(audience) => {
            params.push(("audience", audience.code().to_owned()));
            (Closed, Code::LabelAudience)
        }
        Meaning::Secret if !question.audience.is_within(Audience::Initiates) => {
            (Closed, Code::LabelSecret)
        }
        // Where a note says the season, the note decides.
        Meaning::Seasonal if !season_said => (Doubt, Code::LabelSeasonUnknown),
        Meaning::AsksCare if use_.is_commercial() => (Doubt, Code::LabelAsksCare),
        Meaning::Unknown => (Doubt, Code::LabelUnknown),
        _ => return None,
    };
    Some(Reason::new(verdict, code, params))
}
