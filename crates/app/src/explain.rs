//! Why a search finds nothing, or so little: each part of the question by itself, and what may have been meant.

use griot_domain::field::{Kind as Of, find_field_of};
use griot_domain::query::{Matcher, Query, Term};
use griot_store::search::{self, Page, Sort};
use griot_store::{Catalogue, StoreError};
use strsim::damerau_levenshtein;

use crate::Result;
use crate::edit::query_for;

/// A part of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// As it was written, field and sign included.
    pub text: String,
    /// How many things answer this part alone.
    pub alone: usize,
    /// How many answer all the others, without this part.
    pub without: usize,
    /// Words of the catalogue that look like those which were not found, the likeliest first.
    pub like: Vec<String>,
    /// The field that is asked where nothing has that name: it was looked for as plain text.
    pub unknown_field: Option<String>,
}

const UNSORTED: Sort = Sort {
    field: None,
    descending: false,
};
const COUNT: Page = Page {
    offset: 0,
    limit: Some(0),
};
/// So many guesses at most.
const GUESSES: usize = 5;

/// Takes a question apart. An empty one has no parts.
///
/// # Errors
/// SQLite's own.
pub fn explain(catalogue: &Catalogue, of: Of, text: &str) -> Result<Vec<Part>> {
    let query = query_for(of, text);
    let count = |terms: Vec<Term>| -> Result<usize> {
        Ok(search::list(catalogue.store(), of, &Query { terms }, UNSORTED, COUNT)?.total)
    };
    let mut parts = Vec::new();
    for (at, term) in query.terms.iter().enumerate() {
        let mut others = query.terms.clone();
        others.remove(at);
        let alone = count(vec![term.clone()])?;
        let like = match &term.matcher {
            Matcher::Words { words, .. } if alone == 0 && of == Of::Recording => {
                likely(catalogue, words)?
            }
            _ => Vec::new(),
        };
        parts.push(Part {
            text: term.to_string(),
            alone,
            without: count(others)?,
            like,
            unknown_field: unknown_field(of, term),
        });
    }
    Ok(parts)
}

/// `artsit:Oumou` is plain text, since no field is called so.
fn unknown_field(of: Of, term: &Term) -> Option<String> {
    let (name, rest) = term.text.split_once(':')?;
    let named = !name.is_empty() && name.chars().all(char::is_alphabetic) && !rest.is_empty();
    let plain = term.field.is_none() && named && !rest.starts_with('/');
    (plain && find_field_of(of, name).is_none()).then(|| name.to_owned())
}

fn likely(catalogue: &Catalogue, words: &[String]) -> Result<Vec<String>> {
    let mut found: Vec<(usize, std::cmp::Reverse<i64>, String)> = Vec::new();
    for word in words {
        let near = catalogue
            .store()
            .read(|read| search::words_beginning_like(read, word))
            .map_err(|error: StoreError| error)?;
        let letters = word.chars().count();
        // One slip in four letters; two in seven.
        let most = if letters < 7 { 1 } else { 2 };
        for (other, times) in near {
            let slips = damerau_levenshtein(word, &other);
            if slips > 0 && slips <= most {
                found.push((slips, std::cmp::Reverse(times), other));
            }
        }
    }
    found.sort();
    found.truncate(GUESSES);
    Ok(found.into_iter().map(|(_, _, word)| word).collect())
}
