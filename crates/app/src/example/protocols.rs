//! What the example's communities ask. The village, its assembly and its words are invented, and so is the consent:
//! a few seconds of a voice that says nothing.

use griot_domain::field::Kind as Of;
use griot_exchange::hub;
use griot_store::Catalogue;

use super::pcm::{Depth, wav};
use super::synth::line::{Held, WOMAN, play};
use super::synth::master::{Sound, finish};
use super::synth::vowel::Vowel;
use super::synth::{Chance, attack, release};
use crate::Result;
use crate::edit::Selection;
use crate::protocol::{
    Attach, NewDocument, NoteAct, TypedNote, add_consent, attach, change_notes, keep_project,
};

const PROJECTS: &[&str] = &[
    include_str!("ait-ouzrou.json"),
    include_str!("veillees.json"),
];

/// What bears a label: kind, query, letters.
const LABELS: &[(Of, &str, &str)] = &[
    (Of::Release, "catno:\"DDV 004\"", "TK A"),
    (Of::Recording, "isrc:FRX762500033", "TK S"),
    (Of::Recording, "isrc:FRX762500032", "TK WG"),
    (Of::Release, "catno:\"DDV 002\"", "Notice AI"),
    (Of::Recording, "isrc:FRX762600012", "Notice TK"),
];

/// Labels, notes and a consent, each as one operation.
pub(super) fn add(catalogue: &Catalogue, at: &str) -> Result<()> {
    for project in PROJECTS {
        let project = hub::parse(project.as_bytes())?;
        let without = vec![(None, None); project.labels.len()];
        keep_project(catalogue, &project, &without, at)?;
    }
    for (of, query, label) in LABELS {
        let asked = Attach {
            of: *of,
            selection: Selection::Query((*query).to_owned()),
            labels: &[(*label).to_owned()],
            project: None,
            off: false,
        };
        attach(catalogue, &asked, at)?;
    }
    let text = |text: &str| Some(text.to_owned());
    let spring = TypedNote {
        text: text("Ce chant se tait quand les amandiers n’ont plus de fleurs."),
        language: text("fra"),
        said_by: text("Lynda At Uzru"),
        said_on: text("2025-02"),
        seasons: text("05-01..02-14"),
        ..TypedNote::default()
    };
    note(catalogue, "isrc:FRX762500033", spring, at)?;
    let names = TypedNote {
        text: text("Dites que c’était une veillée, et pas un concert."),
        language: text("fra"),
        said_by: text("Veillée de Kouroussa"),
        said_on: text("1978-03"),
        ..TypedNote::default()
    };
    note(catalogue, "catno:\"DDV 002\"", names, at)?;
    spoken(catalogue, at)
}

fn note(catalogue: &Catalogue, query: &str, note: TypedNote, at: &str) -> Result<()> {
    let selection = Selection::Query(query.to_owned());
    change_notes(catalogue, &selection, &NoteAct::Add(note), at)?;
    Ok(())
}

/// A spoken consent, for the archive and for teaching: no kiosk sells what it is about.
fn spoken(catalogue: &Catalogue, at: &str) -> Result<()> {
    let file = catalogue.cache().join("accord bande 14.wav");
    std::fs::write(&file, voice()).map_err(crate::error::io(&file))?;
    let consent = NewDocument {
        file: &file,
        by: "Veillée de Kouroussa",
        given_for: "les familles de la veillée",
        language: Some("mnk"),
        given_on: Some("1978-03"),
        uses: &["archive".to_owned(), "teaching".to_owned()],
        conditions: "Une copie reste au village.",
        until: None,
    };
    let selection = Selection::Query("isrc:FRX762600011".to_owned());
    let filed = add_consent(catalogue, &selection, &consent, at);
    let _ = std::fs::remove_file(&file);
    filed?;
    Ok(())
}

/// Syllables without words, as somebody would speak them into a small recorder.
fn voice() -> Vec<u8> {
    const RATE: u32 = 16_000;
    let mut chance = Chance::new(0xC0_57A7);
    let mut notes = Vec::new();
    let mut at = 0.1;
    for number in 0..18_u8 {
        let vowel = Vowel::ALL.get(chance.below(5)).copied();
        let seconds = 0.09 + 0.08 * chance.unit();
        notes.push(Held {
            at,
            seconds,
            hz: 205.0 + 35.0 * chance.signed() - f32::from(number % 6) * 7.0,
            level: 0.6 + 0.3 * chance.unit(),
            vowel: vowel.unwrap_or(Vowel::A),
        });
        // A breath after every sixth.
        at += seconds + if number % 6 == 5 { 0.35 } else { 0.04 };
    }
    let mut sound = play(RATE as f32, &notes, &WOMAN, &mut chance);
    attack(&mut sound, RATE as f32, 0.02);
    release(&mut sound, RATE as f32, 0.1);
    let mut sound = Sound {
        rate: RATE,
        right: sound.clone(),
        left: sound,
    };
    finish(&mut sound, -23.0);
    wav(&sound, Depth::Sixteen, None)
}
