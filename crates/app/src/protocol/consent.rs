//! Consent documents: filed by content, bound to recordings, taken back.

use std::path::Path;

use griot_domain::field::Kind as Of;
use griot_domain::language::language_code;
use griot_domain::partial_date::PartialDate;
use griot_domain::protocol::Use;
use griot_exchange::document;
use griot_store::protocol::{self as store, NewConsent};
use griot_store::search::find_by_uid;
use griot_store::{Catalogue, Change, Write, party};

use super::import::bounded;
use super::{bad, day, recordings};
use crate::edit::Selection;
use crate::{AppError, Kind, Result};

/// The longest document that is filed.
const MAX_BYTES: u64 = 512 << 20;

/// A consent as typed.
#[derive(Debug, Clone)]
pub struct NewDocument<'a> {
    /// A scan, or a spoken consent.
    pub file: &'a Path,
    /// Who gave it: a party's uid or name.
    pub by: &'a str,
    /// In whose name, for whom.
    pub given_for: &'a str,
    /// Language.
    pub language: Option<&'a str>,
    /// When: a partial date.
    pub given_on: Option<&'a str>,
    /// Codes of the uses allowed.
    pub uses: &'a [String],
    /// Conditions, in words.
    pub conditions: &'a str,
    /// The last day on which it holds.
    pub until: Option<&'a str>,
}

/// What was filed.
#[derive(Debug, Clone)]
pub struct Filed {
    /// The consent's uid.
    pub uid: String,
    /// BLAKE3 of the document.
    pub hash: String,
    /// What its bytes are.
    pub media_type: String,
    /// Recordings that it is bound to.
    pub recordings: u64,
    /// The operation.
    pub operation: Option<i64>,
}

/// Files a document and binds it to every recording of a selection, as one operation. Undo takes the consent
/// back; the document stays in `documents/`.
///
/// # Errors
/// `document-too-large`, `document-empty`, `document-unknown`, `document-not-what-it-says`, `bad-value`,
/// `nothing-selected`; I/O.
pub fn add(
    catalogue: &Catalogue,
    selection: &Selection,
    new: &NewDocument<'_>,
    at: &str,
) -> Result<Filed> {
    let meant = catalogue.store().read(|read| recordings(read, selection))?;
    if new.by.trim().is_empty() {
        return Err(bad("given_by", ""));
    }
    let uses = uses_of(new.uses)?;
    let until = day("until", new.until)?.map(|day| day.to_string());
    let said = |text: Option<&str>| {
        text.map(str::trim)
            .filter(|text| !text.is_empty())
            .map(str::to_owned)
    };
    let given_on = said(new.given_on);
    if let Some(on) = &given_on {
        PartialDate::parse(on).map_err(|_| bad("given_on", on))?;
    }
    let language = said(new.language).map(|said| language_code(&said).unwrap_or(said));
    let (file_name, content, media_type) = read_document(new.file)?;
    let hash = *blake3::hash(&content).as_bytes();
    store::keep_document(catalogue.folder(), &hash, &content)?;
    let change = Change {
        name: "consent-add",
        subject: &file_name,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let given_by = giver(write, new.by.trim())?;
        let id = store::insert_consent(
            write,
            &NewConsent {
                hash,
                file_name: &file_name,
                media_type,
                bytes: content.len() as u64,
                given_by,
                given_for: new.given_for.trim(),
                language: language.as_deref(),
                given_on: given_on.as_deref(),
                uses: &uses,
                conditions: new.conditions.trim(),
                until: until.as_deref(),
            },
            at,
        )?;
        for recording in &meant {
            store::bind(write, *recording, id)?;
        }
        let first = meant.first().copied().unwrap_or_default();
        let filed = store::consents(write, first)?;
        let filed = filed.into_iter().find(|one| one.id == id);
        filed.ok_or_else(|| AppError::new(Kind::Bug, "not-found"))
    })?;
    Ok(Filed {
        uid: changed.value.uid,
        hash: changed.value.hash,
        media_type: changed.value.media_type,
        recordings: meant.len() as u64,
        operation: changed.operation,
    })
}

fn uses_of(typed: &[String]) -> Result<String> {
    let mut uses: Vec<Use> = Vec::new();
    for code in typed.iter().flat_map(|text| text.split(',')) {
        let code = code.trim();
        if code.is_empty() {
            continue;
        }
        let use_ = Use::find(code).ok_or_else(|| bad("uses", code))?;
        if !uses.contains(&use_) {
            uses.push(use_);
        }
    }
    if uses.is_empty() {
        return Err(bad("uses", ""));
    }
    uses.sort_unstable();
    let codes: Vec<&str> = uses.into_iter().map(Use::code).collect();
    Ok(codes.join(","))
}

fn giver(write: &Write<'_>, typed: &str) -> Result<i64> {
    Ok(match find_by_uid(write, typed)? {
        Some((Of::Party, id)) => id,
        _ => party::get_or_insert(write, typed)?,
    })
}

fn read_document(path: &Path) -> Result<(String, Vec<u8>, &'static str)> {
    let refused = |code| AppError::new(Kind::Unreadable, code).with("path", path.display());
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let content = bounded(path, MAX_BYTES)?;
    if content.is_empty() {
        return Err(refused("document-empty"));
    }
    if content.len() as u64 > MAX_BYTES {
        return Err(refused("document-too-large"));
    }
    let Some(media_type) = document::probe(&content) else {
        return Err(refused("document-unknown"));
    };
    if !document::says(&name, media_type) {
        return Err(refused("document-not-what-it-says").with("is", media_type));
    }
    Ok((name, content, media_type))
}

/// A consent that is taken back.
#[derive(Debug, Clone)]
pub struct Withdrawal<'a> {
    /// The consent.
    pub uid: &'a str,
    /// On which day; today where it is not said.
    pub on: Option<&'a str>,
    /// Why.
    pub why: &'a str,
}

/// Says that a consent was taken back; how many recordings that touches.
///
/// # Errors
/// `not-found`; `consent-already-withdrawn`; `bad-value`.
pub fn withdraw(
    catalogue: &Catalogue,
    asked: &Withdrawal<'_>,
    today: &str,
    at: &str,
) -> Result<u64> {
    let on = day("on", asked.on)?.map_or_else(|| today.to_owned(), |day| day.to_string());
    let name = catalogue.store().read(|read| {
        let known = store::find_consent(read, asked.uid)?.ok_or_else(|| unknown(asked.uid))?;
        if let Some(on) = known.withdrawn_on {
            return Err(AppError::new(Kind::Conflict, "consent-already-withdrawn").with("day", on));
        }
        Ok(party::get(read, known.given_by)?.name)
    })?;
    let change = Change {
        name: "consent-withdraw",
        subject: &name,
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let known = store::find_consent(write, asked.uid)?.ok_or_else(|| unknown(asked.uid))?;
        let why = Some(asked.why.trim()).filter(|why| !why.is_empty());
        store::withdraw_consent(write, known.id, Some(&on), why)?;
        Ok::<_, AppError>(store::bound_to(write, known.id)?.len() as u64)
    })?;
    Ok(changed.value)
}

/// Takes a consent off recordings where it was filed by mistake; how many.
///
/// # Errors
/// `not-found`; `nothing-selected`.
pub fn remove(catalogue: &Catalogue, uid: &str, selection: &Selection, at: &str) -> Result<u64> {
    let meant = catalogue.store().read(|read| recordings(read, selection))?;
    let change = Change {
        name: "consent-remove",
        subject: "",
        at,
    };
    let changed = catalogue.store().change(&change, |write| {
        let known = store::find_consent(write, uid)?.ok_or_else(|| unknown(uid))?;
        let bound = store::bound_to(write, known.id)?;
        let mut off = 0;
        for id in meant.iter().filter(|id| bound.contains(id)) {
            store::unbind(write, *id, known.id)?;
            off += 1;
        }
        Ok::<u64, AppError>(off)
    })?;
    Ok(changed.value)
}

fn unknown(uid: &str) -> AppError {
    AppError::new(Kind::Missing, "not-found")
        .with("kind", "consent")
        .with("uid", uid)
}

/// Whether a document is what was filed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentState {
    /// It is.
    Whole,
    /// There is none.
    Missing,
    /// There are other bytes in its place.
    Changed,
}

impl DocumentState {
    /// The stable name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Missing => "missing",
            Self::Changed => "changed",
        }
    }
}

/// Reads a document and compares it with its hash.
#[must_use]
pub fn state(catalogue: &Path, hash: &str) -> DocumentState {
    let path = store::document_path(catalogue, hash);
    match crate::tags::hash_file(&path) {
        Ok(found) if griot_store::artwork::hex(found.as_slice()) == hash => DocumentState::Whole,
        Ok(_) => DocumentState::Changed,
        Err(_) => DocumentState::Missing,
    }
}

/// Opens a document with the program that the system has for it. The program gets a copy under the name that the
/// document had, in the cache: what it does to that is not done to the document.
///
/// # Errors
/// `not-found`; `document-gone` where it is not what was filed; `cannot-open`; I/O.
pub fn open(catalogue: &Catalogue, uid: &str) -> Result<()> {
    let known = catalogue
        .store()
        .read(|read| store::find_consent(read, uid)?.ok_or_else(|| unknown(uid)))?;
    if state(catalogue.folder(), &known.hash) != DocumentState::Whole {
        return Err(AppError::new(Kind::Missing, "document-gone").with("file", &known.file_name));
    }
    let room = catalogue.cache().join("documents").join(&known.hash);
    let io = crate::error::io;
    std::fs::create_dir_all(&room).map_err(io(&room))?;
    let copy = room.join(safe_name(&known.file_name));
    let original = store::document_path(catalogue.folder(), &known.hash);
    std::fs::copy(&original, &copy).map_err(io(&copy))?;
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    let mut started = std::process::Command::new(program)
        .arg(&copy)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .map_err(|error| {
            AppError::new(Kind::Unreadable, "cannot-open")
                .with("path", copy.display())
                .caused_by(error)
        })?;
    // Nobody waits for it, but somebody must hear that it ended.
    std::thread::spawn(move || started.wait());
    Ok(())
}

/// A name that is a name on every file system, with the ending that it had.
fn safe_name(name: &str) -> String {
    let plain = |c: char| {
        if c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') {
            c
        } else {
            '_'
        }
    };
    let name: String = name.chars().map(plain).collect();
    let tail: Vec<char> = name.chars().rev().take(80).collect();
    let name: String = tail.into_iter().rev().collect();
    format!("_{}", name.trim_start_matches('.'))
}
