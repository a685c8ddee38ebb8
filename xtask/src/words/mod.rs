//! `words`: English and French have the same words with the same variables, and what the code says exists.

mod ftl;
mod uses;

use anyhow::{Result, bail};
use ftl::Language;
use std::collections::BTreeSet;

/// Checks all words; prints each fault, and as a warning the words that nobody says.
pub fn run(_: &[String]) -> Result<()> {
    let english = Language::read("en")?;
    let french = Language::read("fr")?;
    let said = uses::Said::read()?;

    let mut faults: Vec<String> = english
        .faults
        .iter()
        .chain(&french.faults)
        .cloned()
        .collect();
    faults.extend(differences(&english, &french));
    faults.extend(missing(&english, &said));
    faults.extend(typography(&french));

    let idle: Vec<&str> = english
        .words
        .keys()
        .map(String::as_str)
        .filter(|id| !said.says(id) && !english.mentions(id))
        .collect();
    if !idle.is_empty() {
        println!("words that nobody says: {}", idle.join(" "));
    }
    for fault in &faults {
        println!("{fault}");
    }
    match faults.len() {
        0 => {
            println!("words: {} in English and French", english.words.len());
            Ok(())
        }
        count => bail!("{count} faults"),
    }
}

/// Words that one language has and the other lacks, or has in another file or with other variables.
fn differences(english: &Language, french: &Language) -> Vec<String> {
    let ids: BTreeSet<&String> = english.words.keys().chain(french.words.keys()).collect();
    let mut faults = Vec::new();
    for id in ids {
        match (english.words.get(id), french.words.get(id)) {
            (Some(here), Some(there)) if here.file != there.file => {
                faults.push(format!(
                    "{id}: in {} in English, in {} in French",
                    here.file, there.file
                ));
            }
            (Some(here), Some(there)) if here.variables != there.variables => faults.push(format!(
                "{id}: English takes {:?}, French {:?}",
                here.variables, there.variables
            )),
            (Some(_), Some(_)) => {}
            (Some(here), None) => faults.push(format!("{id}: missing in locales/fr/{}", here.file)),
            (None, _) => faults.push(format!("{id}: French only")),
        }
    }
    faults
}

/// Words that the code says and nobody wrote. Names that only look like words are left alone:
/// a name counts where its first part begins at least one word and the call is a saying one.
fn missing(english: &Language, said: &uses::Said) -> Vec<String> {
    said.certain
        .iter()
        .filter(|(id, _)| !english.words.contains_key(*id))
        .map(|(id, place)| format!("{place}: says {id}, which locales/ lacks"))
        .collect()
}

/// French marks stand after a narrow no-break space, and guillemets enclose one on each side.
fn typography(french: &Language) -> Vec<String> {
    let mut faults = Vec::new();
    for (id, word) in &french.words {
        for text in &word.texts {
            let mut before = None;
            let mut counts = false;
            let mut letters = text.chars().peekable();
            while let Some(letter) = letters.next() {
                let wants_space = match letter {
                    ';' | '!' | '?' | '»' => true,
                    // Of a number, not of a heading.
                    '%' | '€' => counts,
                    // A colon within a code (artist:…) or a time is no punctuation.
                    ':' => letters.peek().is_none_or(|after| after.is_whitespace()),
                    _ => false,
                };
                if wants_space
                    && before.is_some_and(|before| before != '\u{202f}' && before != letter)
                {
                    faults.push(format!(
                        "fr {id}: a narrow no-break space is wanted before “{letter}”"
                    ));
                }
                if letter == '«' && letters.peek().is_some_and(|after| *after != '\u{202f}') {
                    faults.push(format!(
                        "fr {id}: a narrow no-break space is wanted after “«”"
                    ));
                }
                if letter == '\'' {
                    faults.push(format!("fr {id}: ’ is wanted, not '"));
                }
                if !letter.is_whitespace() {
                    counts = letter.is_ascii_digit() || letter == '\u{fffc}';
                }
                before = Some(letter);
            }
        }
    }
    faults
}
