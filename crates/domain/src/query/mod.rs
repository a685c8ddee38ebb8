//! The one small query language of lists, the search box and the command line.
//!
//! Words are ANDed and match whole words, the last one also as a beginning; quotes make
//! a phrase; `-` before a term negates it; `field:value` asks one field, where the value
//! is a word, a `"phrase"`, a range `a..b` (either end may be missing, both ends count),
//! `none`, `any`, or `=` and an exact value. An unknown `field:` is plain text, and the
//! empty query is everything. A sign between words (`&`, `-`) asks nothing. Every text is a query.

mod parse;
mod write;

pub use parse::parse;

use std::ops::Range;

/// What was asked: all terms must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// The terms in the order in which they were written.
    pub terms: Vec<Term>,
}

impl Query {
    /// True where nothing was asked, so that everything is meant.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.terms.is_empty()
    }
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// True where the condition must not hold.
    pub negated: bool,
    /// The field that is asked; without one, all text fields are.
    pub field: Option<FieldName>,
    /// What is asked.
    pub matcher: Matcher,
    /// The asked part as written, without `-` and field, in canonical quotes.
    pub text: String,
    /// Where the term stands in the source, in bytes, for the chips of a search box.
    pub span: Range<usize>,
}

/// The name or alias of a field, in lower case as typed; `find_field` knows which it is.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FieldName(String);

impl FieldName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a term asks. Words are folded, as [`crate::text::words`] gives them, and there
/// is always at least one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Matcher {
    /// All of these words, anywhere; with `prefix` the last of them also as a beginning.
    Words {
        /// The folded words.
        words: Vec<String>,
        /// True for the last term of a query.
        prefix: bool,
    },
    /// These words one after the other.
    Phrase(Vec<String>),
    /// From the first to the second value, both inside; at least one of them is there.
    Range(Option<String>, Option<String>),
    /// The field has no value.
    None,
    /// The field has a value.
    Any,
    /// Exactly this value, unfolded. Without a field: a title. A text without a single
    /// letter or digit (`!!!`) is asked for in this way too, where it stands alone or in quotes.
    Exact(String),
}
