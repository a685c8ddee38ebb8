//! The printable sheet of a release.

use std::path::PathBuf;

use griot_app::read;
use griot_domain::codes::{self, CodeKind};
use griot_domain::field::Kind;
use griot_domain::name::NameKind;
use griot_domain::tags::TagField;
use griot_domain::text::{Direction, direction};
use griot_exchange::image;
use griot_exchange::paper::{self, Bars, Block, Column, Hand, Table, Text};
use griot_store::catalogue::owner;
use griot_store::{
    Catalogue, Read, artwork, booklet, contribution, field, name, release, track, work,
};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::Failure;
use crate::command::{Command, Context};
use crate::words::{Lang, Words};

/// Writes the sheet of a release as PDF.
#[derive(Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Sheet {
    /// The release: its uid, or its title.
    pub release: String,
    /// The file to write.
    pub path: PathBuf,
    /// `en` or `fr`; English where it is not said.
    pub lang: Option<String>,
}

/// A sheet that was written.
#[derive(Debug, Serialize, TS)]
pub struct SheetMade {
    /// The file.
    pub path: String,
    /// How many pages it has.
    pub pages: u32,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Characters that no font at hand has; they are boxes on paper.
    pub missing: String,
}

impl Command for Sheet {
    type Answer = SheetMade;
    const NAME: &'static str = "sheet";
    fn run(self, context: &Context<'_>) -> Result<SheetMade, Failure> {
        let catalogue = context.catalogue()?;
        let lang = self
            .lang
            .as_deref()
            .and_then(Lang::of_tag)
            .unwrap_or(Lang::En);
        let made_at = context.now();
        let sheet = catalogue.store().read(|read| {
            let id = griot_app::release::find(read, &self.release)?;
            of_release(read, &catalogue, id, &Words::new(lang), &made_at)
        })?;
        let made = paper::make(&sheet).map_err(|fault| Failure {
            kind: "bug".to_owned(),
            message: fault.to_string(),
            ..Failure::usage("sheet-not-made")
        })?;
        griot_app::release::write_file(&self.path, &made.bytes)?;
        Ok(SheetMade {
            path: self.path.to_string_lossy().into_owned(),
            pages: u32::try_from(made.pages).unwrap_or(u32::MAX),
            bytes: made.bytes.len() as u64,
            missing: made.missing.into_iter().collect(),
        })
    }
}

/// What is said, and in which words.
struct Page<'a> {
    read: &'a Read<'a>,
    words: &'a Words,
}

fn of_release(
    read: &Read<'_>,
    catalogue: &Catalogue,
    id: i64,
    words: &Words,
    at: &str,
) -> Result<paper::Sheet, Failure> {
    let page = Page { read, words };
    let known = release::get(read, id)?;
    let discs = track::discs(read, id)?;
    let mut head = vec![Block::Heading(Text::set(&known.title, Hand::Title))];
    for other in name::of(read, Kind::Release, id)? {
        if other.kind != NameKind::Formal && !other.proposed {
            head.push(Block::Paragraph(Text::set(other.text, Hand::Subtitle)));
        }
    }
    if let Some(credit) = &known.credit {
        head.push(Block::Paragraph(Text::set(credit, Hand::Section)));
    }
    head.push(Block::Room(3.0));
    head.push(Block::Facts(page.facts(&known, &discs)?));
    let mut blocks = match cover(catalogue, read, &known)? {
        Some(picture) => {
            let left = vec![Block::Picture(picture, COVER_MM)];
            vec![Block::Beside(left, COVER_MM, head)]
        }
        None => head,
    };
    for (place, row) in discs.iter().enumerate() {
        page.disc(&mut blocks, place, row, discs.len() > 1)?;
    }
    if let Some(notes) = &known.notes {
        blocks.push(page.section("sheet-notes"));
        blocks.push(Block::Paragraph(Text::body(notes)));
    }
    let booklets = booklet::of_release(read, id)?;
    if !booklets.is_empty() {
        blocks.push(page.section("sheet-booklets"));
        for one in booklets {
            blocks.push(Block::Paragraph(Text::body(one.name)));
        }
    }
    if let Some(bars) = known
        .barcode
        .as_deref()
        .and_then(|code| Bars::of(code).ok())
    {
        blocks.push(Block::Room(6.0));
        blocks.push(Block::Barcode(bars));
    }
    let label = owner(read)?.label;
    let day = at.split('T').next().unwrap_or_default();
    let foot = page.filled(
        "sheet-foot",
        &json!({ "day": day }),
        &[("label", &label), ("title", &known.title)],
    );
    Ok(paper::Sheet {
        title: known.title.clone(),
        language: words.lang().tag().to_owned(),
        at: at.to_owned(),
        foot,
        blocks,
    })
}

/// How wide the cover stands.
const COVER_MM: f32 = 58.0;
/// Pixels of its side: sharp at that width on any printer.
const COVER_PIXELS: u32 = 900;

/// The cover for paper; a picture that cannot be read is left out, as a finding says elsewhere.
fn cover(
    catalogue: &Catalogue,
    read: &Read<'_>,
    known: &release::Release,
) -> Result<Option<Vec<u8>>, Failure> {
    let Some(picture) = known.artwork_id else {
        return Ok(None);
    };
    let Some(picture) = artwork::find(read, picture)? else {
        return Ok(None);
    };
    let bytes = std::fs::read(artwork::path(catalogue.folder(), &picture.hash)).ok();
    let small = bytes.and_then(|bytes| image::covers(&bytes, &[COVER_PIXELS]).ok());
    Ok(small
        .and_then(|made| made.into_iter().next())
        .map(|cover| cover.bytes))
}

impl Page<'_> {
    fn section(&self, id: &str) -> Block {
        let words = self.words.say(id, &Value::Null);
        Block::Heading(Text::set(words, Hand::Section))
    }

    /// Words with texts of the catalogue in them, each isolated: what runs from right to left leaves the rest alone.
    fn filled(&self, id: &str, params: &Value, texts: &[(&str, &str)]) -> String {
        // The words are said with a sign of their own for each text, since they show direction marks as faults.
        let signs = ('\u{E000}'..).zip(texts);
        let mut params = params.clone();
        if let Some(params) = params.as_object_mut() {
            for (sign, (name, _)) in signs.clone() {
                params.insert((*name).to_owned(), json!(sign.to_string()));
            }
        }
        let mut said = self.words.say(id, &params);
        for (sign, (_, text)) in signs {
            said = said.replace(sign, &isolate(text));
        }
        said
    }

    fn label(&self, field: &str) -> String {
        self.words.say_coded("field", field, &Value::Null)
    }

    fn facts(
        &self,
        known: &release::Release,
        discs: &[Vec<track::Track>],
    ) -> Result<Vec<(String, Vec<Text>)>, Failure> {
        let kind = known
            .kind
            .as_deref()
            .map(|kind| self.words.say_coded("release-kind", kind, &Value::Null));
        let mut facts = Vec::new();
        for (field, said) in [
            ("label", known.label.clone()),
            ("catno", known.catalogue_number.clone()),
            ("barcode", known.barcode.clone()),
            ("kind", kind),
            ("date", known.released_on.clone()),
            ("originaldate", known.original_on.clone()),
            ("country", known.country.clone()),
            ("media", known.media.clone()),
            ("pline", known.p_line.clone()),
            ("copyright", known.c_line.clone()),
        ] {
            if let Some(said) = said {
                facts.push((self.label(field), vec![Text::body(said)]));
            }
        }
        let (mut tracks, mut whole_ms) = (0, 0);
        for one in discs.iter().flatten() {
            tracks += 1;
            let item = read::item(self.read, one.recording_id, (None, None))?;
            whole_ms += item.duration_ms.unwrap_or(0);
        }
        let all = json!({ "tracks": tracks, "length": length(whole_ms) });
        let all = self.words.say("sheet-all", &all);
        facts.push((
            self.words.say("sheet-length", &Value::Null),
            vec![Text::body(all)],
        ));
        Ok(facts)
    }

    fn disc(
        &self,
        blocks: &mut Vec<Block>,
        place: usize,
        row: &[track::Track],
        several: bool,
    ) -> Result<(), Failure> {
        let title = row.first().and_then(|track| track.disc_subtitle.clone());
        let mut rows = Vec::with_capacity(row.len());
        let mut whole_ms = 0;
        for (place, one) in row.iter().enumerate() {
            let item = read::item(self.read, one.recording_id, (None, None))?;
            whole_ms += item.duration_ms.unwrap_or(0);
            rows.push(self.track(place + 1, one, &item)?);
        }
        let head = json!({
            "number": place + 1, "length": length(whole_ms),
            "titled": if title.is_some() { "yes" } else { "no" },
        });
        let title_of_disc = title.as_deref().unwrap_or_default();
        blocks.push(match several || title.is_some() {
            true => Block::Heading(Text::set(
                self.filled("sheet-disc", &head, &[("title", title_of_disc)]),
                Hand::Section,
            )),
            false => self.section("sheet-tracks"),
        });
        let column = |head: String, share: f32, right: bool| Column { head, share, right };
        blocks.push(Block::Table(Table {
            columns: vec![
                column(self.words.say("sheet-number", &Value::Null), 0.06, false),
                column(self.label("title"), 0.64, false),
                column(self.label("isrc"), 0.2, false),
                column(self.label("duration"), 0.1, true),
            ],
            rows,
        }));
        Ok(())
    }

    /// A track: its titles in every script, who made the work, who plays.
    fn track(
        &self,
        number: usize,
        one: &track::Track,
        item: &read::Item,
    ) -> Result<Vec<Vec<Text>>, Failure> {
        let id = one.recording_id;
        let mut about = vec![Text::set(&item.title, Hand::Strong)];
        for other in name::of(self.read, Kind::Recording, id)? {
            if other.kind != NameKind::Formal && !other.proposed {
                about.push(Text::body(other.text));
            }
        }
        about.extend(item.artist.as_ref().map(Text::body));
        for performed in work::performed(self.read, id)? {
            let params = json!({
                "iswc": performed.iswc.clone().unwrap_or_default(),
                "kind": self.words.say_coded("work-kind", &performed.kind, &Value::Null),
                "said": if performed.kind == "unsaid" { "no" } else { "yes" },
                "coded": if performed.iswc.is_some() { "yes" } else { "no" },
            });
            let said = self.filled("sheet-work", &params, &[("title", &performed.title)]);
            about.push(Text::set(said, Hand::Small));
        }
        let mut parts: Vec<(String, Vec<String>)> = Vec::new();
        for credit in contribution::of_recording(self.read, id)? {
            let name = match &credit.instrument {
                Some(instrument) => {
                    format!("{} ({})", isolate(&credit.credited_as), isolate(instrument))
                }
                None => isolate(&credit.credited_as),
            };
            match parts.iter_mut().find(|(role, _)| *role == credit.role) {
                Some((_, names)) => names.push(name),
                None => parts.push((credit.role, vec![name])),
            }
        }
        for (role, names) in parts {
            let role = self.words.say_coded("role", &role, &Value::Null);
            let params = json!({ "role": role });
            let said = self.filled("sheet-people", &params, &[("names", &names.join(", "))]);
            about.push(Text::set(said, Hand::Small));
        }
        let isrc = field::values_of(self.read, id, TagField::Isrc)?;
        let isrc = isrc
            .first()
            .map(|code| codes::display(CodeKind::Isrc, code));
        Ok(vec![
            vec![Text::body(number.to_string())],
            about,
            isrc.map(Text::body).into_iter().collect(),
            item.duration_ms
                .map(length)
                .map(Text::body)
                .into_iter()
                .collect(),
        ])
    }
}

/// A text that keeps its direction to itself (UAX #9, 2.7), where it runs from right to left anywhere.
fn isolate(text: &str) -> String {
    let turns = text
        .split(|c: char| !c.is_alphabetic())
        .any(|word| direction(word) == Direction::Rtl);
    match turns {
        true => format!("\u{2068}{text}\u{2069}"),
        false => text.to_owned(),
    }
}

/// Minutes and seconds, with hours where there are any.
fn length(length_ms: i64) -> String {
    let seconds = (length_ms + 500) / 1000;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}
