//! Lines into facts.

use std::collections::HashMap;

use super::line::{Clause, Line};
use super::paper::{TERMS, partial};
use super::words::plain;
use super::{CaseFault, CaseFinding, FaultKind};
use crate::rights::{
    Asset, Assets, Fact, FactId, Facts, Known, Ownership, Part, Party, PartyId, PartyKind,
    Publication, Published, Recording, Right, RightSet, Share, Span, Work,
};
use crate::territory::Extent;

/// What is read so far.
#[derive(Debug, Default)]
pub(super) struct Reader {
    pub facts: Facts,
    pub findings: Vec<CaseFinding>,
    parties: HashMap<String, PartyId>,
    assets: HashMap<String, Asset>,
    releases: HashMap<String, Vec<String>>,
}

const KINDS: &[(&str, PartyKind)] = &[
    ("person", PartyKind::Person),
    ("group", PartyKind::Group),
    ("company", PartyKind::Company),
    ("community", PartyKind::Community),
    ("estate", PartyKind::Estate),
    ("society", PartyKind::Society),
];

const PARTY: &[&str] = &[
    "person",
    "group",
    "company",
    "community",
    "estate",
    "society",
    "died",
    "living",
    "founded",
    "lost",
    "refuses",
    "heirs",
    "members",
];

impl Reader {
    /// A reader that knows everyone who is introduced on these lines.
    pub fn new<'a>(lines: impl Iterator<Item = &'a Line>) -> Result<Self, CaseFault> {
        let mut reader = Self::default();
        for (name, kind) in [
            ("[traditional]", PartyKind::Traditional),
            ("[anonymous]", PartyKind::Anonymous),
            ("[unknown]", PartyKind::Unknown),
        ] {
            reader.introduce(name, kind);
        }
        for line in lines {
            let known = reader.parties.contains_key(&line.name)
                || reader.assets.contains_key(&line.name)
                || reader.releases.contains_key(&line.name);
            match line.keyword.as_str() {
                "party" | "work" | "recording" | "release" if known => {
                    return Err(line.fault(FaultKind::Twice, &line.name, &[]));
                }
                "party" | "work" | "recording" | "release" if line.name.is_empty() => {
                    return Err(line.fault(FaultKind::Missing, &line.keyword, &["NAME:"]));
                }
                "party" => reader.introduce(&line.name, PartyKind::Person),
                "work" => {
                    let id = u32::try_from(reader.facts.works.len()).unwrap_or(u32::MAX);
                    reader.assets.insert(line.name.clone(), Asset::Work(id));
                    let name = line.name.clone();
                    reader.facts.works.push(Work { name });
                }
                "recording" => {
                    let id = u32::try_from(reader.facts.recordings.len()).unwrap_or(u32::MAX);
                    reader
                        .assets
                        .insert(line.name.clone(), Asset::Recording(id));
                    reader.facts.recordings.push(Recording {
                        name: line.name.clone(),
                        ..Recording::default()
                    });
                }
                "release" => {
                    let words = line.clauses.iter().flat_map(|clause| clause.words.clone());
                    reader.releases.insert(line.name.clone(), words.collect());
                }
                _ => {}
            }
        }
        Ok(reader)
    }

    fn introduce(&mut self, name: &str, kind: PartyKind) {
        let id = PartyId(u32::try_from(self.facts.parties.len()).unwrap_or(u32::MAX));
        self.parties.insert(name.to_owned(), id);
        self.facts.parties.push(Party {
            name: name.to_owned(),
            kind,
            ..Party::default()
        });
    }

    pub fn found(&mut self, line: &Line, code: &'static str, word: &str) {
        self.findings.push(CaseFinding {
            line: line.number,
            code,
            word: word.to_owned(),
        });
    }

    /// The line as a paper with a name.
    pub fn fact(&mut self, line: &Line) -> FactId {
        let id = FactId(u32::try_from(self.facts.names.len()).unwrap_or(u32::MAX));
        let name = if line.name.is_empty() {
            line.keyword.clone()
        } else {
            line.name.clone()
        };
        self.facts.names.push(Fact {
            name,
            at: line.number,
        });
        id
    }

    pub fn party(&self, line: &Line, name: &str) -> Result<PartyId, CaseFault> {
        let found = self.parties.get(name).copied();
        found.ok_or_else(|| line.fault(FaultKind::Party, name, &[]))
    }

    pub(super) fn parties(&self, line: &Line, words: &[String]) -> Result<Vec<PartyId>, CaseFault> {
        words
            .iter()
            .filter(|word| *word != "&")
            .map(|word| self.party(line, word))
            .collect()
    }

    /// Recordings and works by name; a release stands for its recordings.
    pub fn these(&self, line: &Line, words: &[String]) -> Result<Vec<Asset>, CaseFault> {
        let mut found = Vec::new();
        for word in words.iter().filter(|word| *word != "&") {
            if let Some(tracks) = self.releases.get(word) {
                for track in tracks {
                    let asset = self.assets.get(track).copied();
                    found.push(asset.ok_or_else(|| line.fault(FaultKind::Asset, track, &[]))?);
                }
            } else {
                let asset = self.assets.get(word).copied();
                found.push(asset.ok_or_else(|| line.fault(FaultKind::Asset, word, &[]))?);
            }
        }
        Ok(found)
    }

    pub fn assets(&self, line: &Line, words: &[String]) -> Result<Assets, CaseFault> {
        if matches!(words, [one] if plain(one) == "everything") {
            return Ok(Assets::Everything);
        }
        self.these(line, words).map(Assets::These)
    }

    /// Reads one line of facts.
    pub fn read(&mut self, line: &Line) -> Result<(), CaseFault> {
        match line.keyword.as_str() {
            "party" => self.read_party(line),
            "work" => self.read_work(line),
            "recording" => self.read_recording(line),
            "owns" => self.read_owns(line),
            "published" => self.read_published(line),
            "transfer" => self.read_transfer(line),
            "licence" | "mandate" | "waiver" | "community-consent" => self.read_grant(line),
            "consent" | "sheet" => self.read_consent(line),
            "statement" => self.read_statement(line),
            "asks" => self.read_asks(line),
            "withdrawn" => self.read_withdrawn(line),
            "override" => self.read_override(line),
            _ => Ok(()),
        }
    }

    fn read_party(&mut self, line: &Line) -> Result<(), CaseFault> {
        let id = self.party(line, &line.name)?;
        let mut party = self.facts.party(id).cloned().unwrap_or_default();
        for clause in &line.clauses {
            match clause.head.as_str() {
                "died" => match clause.words.last().map_or("", String::as_str) {
                    "?" => party.death_unknown = true,
                    "France" | "france" => party.died_for_france = true,
                    _ => party.died = Some(partial(line, clause)?),
                },
                "founded" => party.founded = Some(partial(line, clause)?),
                "living" => {}
                "lost" => party.lost = true,
                "refuses" => party.refuses = true,
                "heirs" | "members" => party.together = self.parties(line, clause.rest())?,
                head => {
                    let kind = KINDS.iter().find(|(name, _)| *name == head);
                    party.kind = kind
                        .ok_or_else(|| {
                            line.fault(FaultKind::Clause, &clause.words.join(" "), PARTY)
                        })?
                        .1;
                }
            }
        }
        if let Some(slot) = self.facts.parties.get_mut(id.0 as usize) {
            *slot = party;
        }
        Ok(())
    }

    fn read_work(&mut self, line: &Line) -> Result<(), CaseFault> {
        let known = Known {
            fact: Some(self.fact(line)),
            ..Known::default()
        };
        for asset in self.these(line, std::slice::from_ref(&line.name))? {
            for clause in &line.clauses {
                if clause.head == "published" {
                    self.publish(line, clause, asset, known)?;
                } else {
                    let ownership = self.holder(line, clause, asset, known)?;
                    self.facts.ownerships.push(ownership);
                }
            }
        }
        Ok(())
    }

    /// `NAME SHARE [ROLE]`.
    fn holder(
        &self,
        line: &Line,
        clause: &Clause,
        asset: Asset,
        known: Known,
    ) -> Result<Ownership, CaseFault> {
        let mut words = clause.words.iter();
        let party = self.party(line, words.next().map_or("", String::as_str))?;
        let mut share = String::new();
        let mut part = match self.facts.kind(party) {
            PartyKind::Company | PartyKind::Society => Part::Publisher,
            _ => Part::Author,
        };
        for word in words {
            match plain(word).as_str() {
                "author" | "composer" | "writer" | "auteur" | "compositeur" => part = Part::Author,
                "arranger" | "adapter" | "translator" | "arrangeur" | "adaptateur"
                | "traducteur" => part = Part::Arrangement,
                "publisher" | "éditeur" | "holder" => part = Part::Publisher,
                _ => share.push_str(word),
            }
        }
        let read = if share.is_empty() {
            Ok(Share::NONE)
        } else {
            Share::parse(&share)
        };
        Ok(Ownership {
            asset,
            rights: default_rights(asset),
            party,
            share: read.map_err(|_| line.fault(FaultKind::Share, &share, &["1/3", "50%", "1"]))?,
            part,
            extent: Extent::world(),
            span: Span::ALWAYS,
            known,
        })
    }

    fn read_recording(&mut self, line: &Line) -> Result<(), CaseFault> {
        let known = Known {
            fact: Some(self.fact(line)),
            ..Known::default()
        };
        let Some(Asset::Recording(id)) = self.assets.get(&line.name).copied() else {
            return Err(line.fault(FaultKind::Asset, &line.name, &[]));
        };
        let mut recording = Recording {
            name: line.name.clone(),
            ..Recording::default()
        };
        for clause in &line.clauses {
            match clause.head.as_str() {
                "works" | "work" => {
                    for asset in self.these(line, clause.rest())? {
                        if let Asset::Work(work) = asset {
                            recording.works.push(work);
                        }
                    }
                }
                "performers" | "performer" => {
                    recording.performers = self.parties(line, clause.rest())?;
                }
                "no" if clause.words.iter().any(|word| word.starts_with("work")) => {
                    recording.no_work = true;
                }
                "no" => recording.no_performers = true,
                "fixed" => recording.fixed = Some(partial(line, clause)?),
                "published" => self.publish(line, clause, Asset::Recording(id), known)?,
                _ => {
                    let said = clause.words.join(" ");
                    return Err(line.fault(FaultKind::Clause, &said, RECORDING));
                }
            }
        }
        if let Some(slot) = self.facts.recordings.get_mut(id as usize) {
            *slot = recording;
        }
        Ok(())
    }

    fn publish(
        &mut self,
        line: &Line,
        clause: &Clause,
        asset: Asset,
        known: Known,
    ) -> Result<(), CaseFault> {
        let published = if clause
            .words
            .last()
            .is_some_and(|word| plain(word) == "never")
        {
            Published::Never
        } else {
            Published::On(partial(line, clause)?)
        };
        self.facts.publications.push(Publication {
            asset,
            published,
            known,
        });
        Ok(())
    }

    fn read_published(&mut self, line: &Line) -> Result<(), CaseFault> {
        let terms = self.terms(line)?;
        let asset = self.these(line, std::slice::from_ref(&line.name))?;
        let clause = line
            .find("on")
            .or_else(|| line.find("never"))
            .ok_or_else(|| line.fault(FaultKind::Missing, "published", &["on DATE", "never"]))?;
        for asset in asset {
            self.publish(line, clause, asset, terms.known)?;
        }
        Ok(())
    }

    fn read_owns(&mut self, line: &Line) -> Result<(), CaseFault> {
        let terms = self.terms(line)?;
        for asset in self.these(line, std::slice::from_ref(&line.name))? {
            for clause in &line.clauses {
                if TERMS.contains(&clause.head.as_str()) {
                    continue;
                }
                let mut ownership = self.holder(line, clause, asset, terms.known)?;
                ownership.rights = terms.rights.unwrap_or_else(|| default_rights(asset));
                ownership.extent = terms.place();
                ownership.span = terms.span();
                self.facts.ownerships.push(ownership);
            }
        }
        Ok(())
    }
}

const RECORDING: &[&str] = &[
    "works",
    "performers",
    "fixed",
    "published",
    "no work",
    "no performers",
];
fn default_rights(asset: Asset) -> RightSet {
    match asset {
        Asset::Recording(_) => [Right::Master].into_iter().collect(),
        Asset::Work(_) => Right::OF_WORKS.iter().copied().collect(),
    }
}
