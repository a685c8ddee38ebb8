//! Functions that SQL calls back into the domain for.

use std::sync::{Arc, PoisonError, RwLock};

use griot_domain::access::{delay_years, opens_on};
use griot_domain::name::{Name, NameKind, Wanted, shown};
use griot_domain::partial_date::PartialDate;
use griot_domain::place::Coordinates;
use griot_domain::protocol::{Family, short_code};
use griot_domain::text::{alternatives, fold, search_keys};
use griot_domain::vocabulary::instrument;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use super::VALUE_SEPARATOR;
use crate::Result;

/// Which names a person wants to see, the most wanted first.
pub(crate) type Wishes = Arc<RwLock<Vec<Wanted>>>;

/// Registers them on a connection.
pub(crate) fn register(connection: &Connection, wishes: &Wishes) -> Result<()> {
    let pure = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("griot_fold", 1, pure, |context| {
        let text: Option<String> = context.get(0)?;
        Ok(text.as_deref().map(fold))
    })?;
    connection.create_scalar_function("griot_has_words", 3, pure, |context| {
        let text: Option<String> = context.get(0)?;
        let words: String = context.get(1)?;
        let prefix: bool = context.get(2)?;
        Ok(text.is_some_and(|text| has_words(&text, &words, prefix)))
    })?;
    connection.create_scalar_function("griot_has_phrase", 2, pure, |context| {
        let text: Option<String> = context.get(0)?;
        let words: String = context.get(1)?;
        Ok(text.is_some_and(|text| has_phrase(&text, &words)))
    })?;
    connection.create_scalar_function("griot_has_value", 2, pure, |context| {
        let text: Option<String> = context.get(0)?;
        let value: String = context.get(1)?;
        Ok(text.is_some_and(|text| text.split(VALUE_SEPARATOR).any(|one| one == value)))
    })?;
    connection.create_scalar_function("griot_name", 5, pure, |context| {
        let kind: String = context.get(3)?;
        let name = Name {
            text: context.get(0)?,
            language: context.get(1)?,
            script: context.get(2)?,
            kind: NameKind::find_by_name(&kind).unwrap_or(NameKind::Alternative),
            proposed: context.get(4)?,
        };
        Ok(name.to_string())
    })?;
    // What is shown depends on who looks: not the same for ever.
    let of_the_day = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
    let wishes = Arc::clone(wishes);
    connection.create_scalar_function("griot_shown", 2, of_the_day, move |context| {
        let printed: Option<String> = context.get(0)?;
        let names: Option<String> = context.get(1)?;
        let (Some(printed), Some(names)) = (&printed, names) else {
            return Ok(printed);
        };
        let names: Vec<Name> = names.split(VALUE_SEPARATOR).map(Name::parse).collect();
        let wanted = wishes.read().unwrap_or_else(PoisonError::into_inner);
        Ok(Some(shown(printed, &names, &wanted).to_owned()))
    })?;
    connection.create_scalar_function("griot_access_from", 2, pure, |context| {
        let recorded: Option<String> = context.get(0)?;
        let delay: Option<String> = context.get(1)?;
        Ok(recorded.zip(delay).and_then(|(recorded, delay)| {
            let recorded = PartialDate::parse(&recorded).ok()?;
            Some(opens_on(recorded, delay_years(&delay)?)?.to_string())
        }))
    })?;
    connection.create_scalar_function("griot_instrument_names", 1, pure, |context| {
        let said: String = context.get(0)?;
        Ok(instrument_names(&said))
    })?;
    connection.create_scalar_function("griot_label_code", 2, pure, |context| {
        let family: String = context.get(0)?;
        let type_: String = context.get(1)?;
        let family = Family::find(&family).unwrap_or(Family::Notice);
        Ok(short_code(family, &type_))
    })?;
    connection.create_scalar_function("griot_coordinates", 2, pure, |context| {
        let latitude: Option<i64> = context.get(0)?;
        let longitude: Option<i64> = context.get(1)?;
        Ok(latitude
            .zip(longitude)
            .and_then(|(latitude, longitude)| Coordinates::new(latitude, longitude))
            .map(|coordinates| coordinates.to_string()))
    })?;
    connection.create_scalar_function("griot_compact", 1, pure, |context| {
        let text: Option<String> = context.get(0)?;
        Ok(text.map(|text| compact(&text)))
    })?;
    Ok(())
}

/// What was written, and every other name of the instrument that it is.
fn instrument_names(said: &str) -> String {
    let mut names = vec![said];
    for name in instrument::find(said).iter().flat_map(|one| one.names()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join("\u{1f}")
}

/// A code without what people put between its characters.
pub(super) fn compact(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_uppercase)
        .collect()
}

/// Whether one of the values has these words one after the other.
fn has_phrase(text: &str, words: &str) -> bool {
    let wanted = format!(" {words} ");
    text.split(VALUE_SEPARATOR)
        .flat_map(search_keys)
        .any(|key| format!(" {key} ").contains(&wanted))
}

fn has_words(text: &str, words: &str, prefix: bool) -> bool {
    let keys = search_keys(&text.replace(VALUE_SEPARATOR, " "));
    let known: Vec<&str> = keys.iter().flat_map(|key| key.split(' ')).collect();
    let mut wanted = words.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = wanted.next() {
        let last = wanted.peek().is_none();
        let found = alternatives(word)
            .iter()
            .any(|one| known.contains(&one.as_str()))
            || (prefix && last && known.iter().any(|one| one.starts_with(word)));
        if !found {
            return false;
        }
    }
    true
}
