//! Words that begin a line or a clause, with their French and other spellings.

/// Words that begin a line.
pub(super) const KEYWORDS: &[&str] = &[
    "case",
    "party",
    "work",
    "recording",
    "release",
    "owns",
    "transfer",
    "licence",
    "mandate",
    "waiver",
    "consent",
    "sheet",
    "statement",
    "asks",
    "community-consent",
    "published",
    "withdrawn",
    "override",
    "ask",
    "expect",
];

/// Other spellings: what is written, what is meant.
const OTHERS: &[(&str, &str)] = &[
    ("cas", "case"),
    ("partie", "party"),
    ("oeuvre", "work"),
    ("œuvre", "work"),
    ("enregistrement", "recording"),
    ("parution", "release"),
    ("disque", "release"),
    ("owners", "owns"),
    ("détient", "owns"),
    ("titulaires", "owns"),
    ("assignment", "transfer"),
    ("cession", "transfer"),
    ("license", "licence"),
    ("grant", "licence"),
    ("mandat", "mandate"),
    ("renonciation", "waiver"),
    ("accord", "consent"),
    ("feuille", "sheet"),
    ("déclaration", "statement"),
    ("demande", "asks"),
    ("accord-communauté", "community-consent"),
    ("publié", "published"),
    ("retiré", "withdrawn"),
    ("dérogation", "override"),
    ("question", "ask"),
    ("attendu", "expect"),
    ("expected", "expect"),
    // clauses
    ("dans", "in"),
    ("depuis", "from"),
    ("dès", "from"),
    ("since", "from"),
    ("jusqu'au", "until"),
    ("jusque", "until"),
    ("to", "until"),
    ("le", "on"),
    ("pour", "for"),
    ("de", "of"),
    ("signé", "signed"),
    ("non-signé", "unsigned"),
    ("classé", "filed"),
    ("rayé", "struck"),
    ("exclusif", "exclusive"),
    ("sous-licence", "sublicence"),
    ("sublicense", "sublicence"),
    ("sublicensing", "sublicence"),
    ("droits", "rights"),
    ("part", "share"),
    ("fixé", "fixed"),
    ("interprètes", "performers"),
    ("works", "works"),
    ("oeuvres", "works"),
    ("œuvres", "works"),
    ("car", "because"),
    ("manque", "missing"),
    ("comme", "as"),
    ("tout", "everything"),
    ("mort", "died"),
    ("héritiers", "heirs"),
    ("membres", "members"),
    ("fondé", "founded"),
    ("perdu", "lost"),
    ("refuse", "refuses"),
    ("jamais", "never"),
    ("ou", "or"),
    ("reste", "rest"),
    ("sans", "no"),
    // kinds of parties
    ("personne", "person"),
    ("groupe", "group"),
    ("société", "company"),
    ("communauté", "community"),
    ("succession", "estate"),
    ("ogc", "society"),
];

/// The word in the spelling that the reader knows.
pub(super) fn plain(word: &str) -> String {
    let word = word.trim_end_matches(':').to_lowercase();
    OTHERS
        .iter()
        .find(|(other, _)| *other == word)
        .map_or(word, |(_, plain)| (*plain).to_owned())
}

/// The verdict that a word says.
pub(super) fn verdict(word: &str) -> Option<crate::clearance::Verdict> {
    use crate::clearance::Verdict;
    match plain(word).as_str() {
        "cleared" | "yes" | "oui" => Some(Verdict::Cleared),
        "blocked" | "no" | "non" => Some(Verdict::Blocked),
        "unknown" | "inconnu" => Some(Verdict::Unknown),
        _ => None,
    }
}
