//! From JSON to a project.

use std::collections::HashSet;

use griot_domain::protocol::Family;
use serde_json::{Map, Value};

use super::{HubError, HubLabel, HubProject, HubText};

/// The longest export that is read: texts of all labels in fifty languages are not a tenth of it.
pub const MAX_BYTES: u64 = 16 << 20;
/// The longest text.
const MAX_TEXT: usize = 64 << 10;
/// The longest name, number or address.
const MAX_LINE: usize = 2 << 10;
/// Labels of a project, and translations of a label.
const MAX_LIST: usize = 500;

type Result<T> = std::result::Result<T, HubError>;

/// Reads an export.
///
/// # Errors
/// The part that is missing or wrong; nothing of it is taken then.
pub fn parse(bytes: &[u8]) -> Result<HubProject> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(HubError::TooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let Value::Object(project) = serde_json::from_slice(bytes)? else {
        return Err(HubError::NotAProject);
    };
    let lists = [
        ("tk_labels", Family::Tk),
        ("bc_labels", Family::Bc),
        ("notice", Family::Notice),
    ];
    // The Hub gives out labels or notices, and leaves the other lists away.
    if lists.iter().all(|(name, _)| !project.contains_key(*name)) {
        return Err(HubError::NotAProject);
    }
    let at = |name: &str| name.to_owned();
    let external = project.get("external_ids").and_then(Value::as_object);
    let providers = match project.get("providers_id") {
        None => external.and_then(|ids| ids.get("providers_id")),
        known => known,
    };
    let mut labels = Vec::new();
    let mut seen = HashSet::new();
    for (name, family) in lists {
        for (index, one) in list(project.get(name), name)?.iter().enumerate() {
            let part = format!("{name}[{index}]");
            let Value::Object(one) = one else {
                return Err(HubError::Wrong { part });
            };
            let label = label(one, family, &part)?;
            if !seen.insert(label.uid.clone()) {
                return Err(HubError::Twice { part });
            }
            labels.push(label);
        }
    }
    Ok(HubProject {
        uid: uid(&project, "unique_id", at("unique_id"))?,
        title: needed(&project, "title", at("title"), MAX_LINE)?,
        providers_id: text(providers, at("providers_id"), MAX_LINE)?,
        page: text(project.get("project_page"), at("project_page"), MAX_LINE)?,
        modified_at: text(project.get("date_modified"), at("date_modified"), MAX_LINE)?,
        labels,
    })
}

fn label(one: &Map<String, Value>, family: Family, part: &str) -> Result<HubLabel> {
    let at = |name: &str| format!("{part}.{name}");
    let line = |name: &str| text(one.get(name), at(name), MAX_LINE);
    let (type_name, text_name) = match family {
        Family::Notice => ("notice_type", "default_text"),
        Family::Tk | Family::Bc => ("label_type", "label_text"),
    };
    let type_ = needed(one, type_name, at(type_name), MAX_LINE)?;
    let community = match (family, one.get("community")) {
        (Family::Notice, _) => String::new(),
        // Later versions of the Hub say more of a community than its name.
        (_, Some(Value::Object(community))) => {
            needed(community, "name", at("community.name"), MAX_LINE)?
        }
        _ => needed(one, "community", at("community"), MAX_LINE)?,
    };
    let mut translations = Vec::new();
    for (index, said) in list(one.get("translations"), &at("translations"))?
        .iter()
        .enumerate()
    {
        let part = format!("{part}.translations[{index}]");
        let Value::Object(said) = said else {
            return Err(HubError::Wrong { part });
        };
        let at = |name: &str| format!("{part}.{name}");
        translations.push(HubText {
            language: text(said.get("language_tag"), at("language_tag"), MAX_LINE)?,
            name: needed(said, "translated_name", at("translated_name"), MAX_LINE)?,
            text: needed(said, "translated_text", at("translated_text"), MAX_TEXT)?,
        });
    }
    let file = |name: &str| Ok::<_, HubError>(line(name)?.as_deref().and_then(file_name));
    let pictures = [file("img_url")?, file("svg_url")?];
    Ok(HubLabel {
        // A project has one notice of a type, and the Hub gives it no number.
        uid: match family {
            Family::Notice => type_.clone(),
            Family::Tk | Family::Bc => uid(one, "unique_id", at("unique_id"))?,
        },
        words: HubText {
            language: line("language_tag")?,
            name: needed(one, "name", at("name"), MAX_LINE)?,
            text: needed(one, text_name, at(text_name), MAX_TEXT)?,
        },
        family,
        type_,
        community,
        updated_at: line("updated")?,
        pictures: pictures.into_iter().flatten().collect(),
        audio: file("audiofile")?,
        translations,
    })
}

fn list<'a>(value: Option<&'a Value>, part: &str) -> Result<&'a [Value]> {
    let wrong = || HubError::Wrong {
        part: part.to_owned(),
    };
    match value {
        None | Some(Value::Null) => Ok(&[]),
        Some(Value::Array(items)) if items.len() <= MAX_LIST => Ok(items),
        Some(_) => Err(wrong()),
    }
}

/// A text that may be missing. Line breaks may stand in it; other control characters nobody has typed.
fn text(value: Option<&Value>, part: String, limit: usize) -> Result<Option<String>> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => {
            let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
            if text.len() > limit || text.chars().any(control) {
                return Err(HubError::Wrong { part });
            }
            Ok(Some(text.clone()).filter(|text| !text.trim().is_empty()))
        }
        Some(_) => Err(HubError::Wrong { part }),
    }
}

fn needed(from: &Map<String, Value>, name: &str, part: String, limit: usize) -> Result<String> {
    text(from.get(name), part.clone(), limit)?.ok_or(HubError::Missing { part })
}

fn uid(from: &Map<String, Value>, name: &str, part: String) -> Result<String> {
    let uid = needed(from, name, part.clone(), 64)?;
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    if uid.chars().all(plain) {
        Ok(uid)
    } else {
        Err(HubError::Wrong { part })
    }
}

/// The last part of an address, where it can be a file's name.
fn file_name(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    let plain = !last.is_empty()
        && last.len() <= 200
        && !last.starts_with('.')
        && !last.contains(['\\', ':', '\0', '\n', '\r', '\t']);
    plain.then(|| last.to_owned())
}
