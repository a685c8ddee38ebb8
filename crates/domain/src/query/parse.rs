//! From text to terms. Never fails.

use super::{FieldName, Matcher, Query, Term};
use crate::text::words;

/// Reads a query; `known` says whether a lower-case name is a field or an alias of one.
#[must_use]
pub fn parse(source: &str, known: &dyn Fn(&str) -> bool) -> Query {
    let mut reader = Reader { source, at: 0 };
    let mut terms = Vec::new();
    while let Some(term) = reader.term(known) {
        terms.extend(term);
    }
    // `Amadou & Mariam`, `Title - Artist`: what stands between words asks nothing of its own.
    if !terms.iter().all(is_sign) {
        terms.retain(|term| !is_sign(term));
    }
    if let Some(Term {
        negated: false,
        matcher: Matcher::Words { prefix, .. },
        ..
    }) = terms.last_mut()
    {
        *prefix = true;
    }
    Query { terms }
}

/// A bare term without a letter or digit; in quotes it is meant.
fn is_sign(term: &Term) -> bool {
    matches!(term.matcher, Matcher::Exact(_))
        && term.field.is_none()
        && !term.negated
        && !term.text.starts_with('"')
}

struct Reader<'a> {
    source: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.source.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn skip(&mut self, c: char) {
        self.at += c.len_utf8();
    }

    /// The next term; `Some(None)` for one that asks nothing (`""`), `None` at the end.
    fn term(&mut self, known: &dyn Fn(&str) -> bool) -> Option<Option<Term>> {
        while let Some(c) = self.peek().filter(|c| c.is_whitespace()) {
            self.skip(c);
        }
        let start = self.at;
        let first = self.peek()?;
        let negated = first == '-'
            && self
                .rest()
                .chars()
                .nth(1)
                .is_some_and(|c| !c.is_whitespace());
        if negated {
            self.skip(first);
        }
        let field = self.field(known);
        let (matcher, text) = if self.peek().is_some_and(is_quote) {
            self.quoted_term(field.is_some())
        } else {
            self.bare_term(field.is_some())
        }?;
        let span = start..self.at;
        Some(matcher.map(|matcher| Term {
            negated,
            field,
            matcher,
            text,
            span,
        }))
    }

    /// A known field's name before a colon with something behind it.
    fn field(&mut self, known: &dyn Fn(&str) -> bool) -> Option<FieldName> {
        let rest = self.rest();
        let end = rest.find(|c: char| !(c.is_alphanumeric() || c == '_' || is_mark(c)))?;
        let (name, after) = rest.split_at_checked(end)?;
        let after = after.strip_prefix(':')?;
        if name.is_empty() || after.chars().next().is_none_or(char::is_whitespace) {
            return None;
        }
        let name = name.to_lowercase();
        if !known(&name) {
            return None;
        }
        self.at = self.source.len() - after.len();
        Some(FieldName(name))
    }

    fn quoted_term(&mut self, of_field: bool) -> Option<(Option<Matcher>, String)> {
        let inner = self.quoted();
        let matcher = match words(&inner) {
            found if !found.is_empty() => Some(Matcher::Phrase(found)),
            _ if !inner.trim().is_empty() => Some(Matcher::Exact(inner.clone())),
            _ if of_field => Some(Matcher::None),
            _ => None,
        };
        Some((matcher, quote(&inner)))
    }

    fn bare_term(&mut self, of_field: bool) -> Option<(Option<Matcher>, String)> {
        let bare = self.bare();
        if !of_field {
            return Some((Some(plain(bare)), bare.to_owned()));
        }
        if let Some(value) = bare.strip_prefix('=') {
            let quoted = value.is_empty() && self.peek().is_some_and(is_quote);
            let value = if quoted {
                self.quoted()
            } else {
                value.to_owned()
            };
            let text = format!("={}", if quoted { quote(&value) } else { value.clone() });
            let matcher = if value.is_empty() {
                Matcher::None
            } else {
                Matcher::Exact(value)
            };
            return Some((Some(matcher), text));
        }
        let matcher = match bare.to_lowercase().as_str() {
            "none" => Matcher::None,
            "any" => Matcher::Any,
            _ => range(bare).unwrap_or_else(|| plain(bare)),
        };
        Some((Some(matcher), bare.to_owned()))
    }

    /// Up to the next space or quote.
    fn bare(&mut self) -> &'a str {
        let rest = self.rest();
        let end = rest
            .find(|c: char| c.is_whitespace() || is_quote(c))
            .unwrap_or(rest.len());
        self.at += end;
        rest.get(..end).unwrap_or_default()
    }

    /// What stands between this quote and the next, or the end; `\"` is a quote, `\\` a
    /// backslash.
    fn quoted(&mut self) -> String {
        let mut inner = String::new();
        let mut chars = self.rest().char_indices().skip(1).peekable();
        let mut end = self.rest().len();
        while let Some((at, c)) = chars.next() {
            if c == '\\'
                && let Some((_, escaped)) =
                    chars.next_if(|(_, next)| *next == '\\' || is_quote(*next))
            {
                inner.push(escaped);
            } else if is_quote(c) {
                end = at + c.len_utf8();
                break;
            } else {
                inner.push(c);
            }
        }
        self.at += end;
        inner
    }
}

fn plain(bare: &str) -> Matcher {
    match words(bare) {
        found if found.is_empty() => Matcher::Exact(bare.to_owned()),
        found => Matcher::Words {
            words: found,
            prefix: false,
        },
    }
}

fn range(bare: &str) -> Option<Matcher> {
    let (from, to) = bare.split_once("..")?;
    let end = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    match (end(from), end(to)) {
        (None, None) => None,
        (from, to) => Some(Matcher::Range(from, to)),
    }
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// In straight quotes, with the quotes inside escaped.
fn quote(inner: &str) -> String {
    let mut text = String::from("\"");
    for c in inner.chars() {
        if c == '\\' || is_quote(c) {
            text.push('\\');
        }
        text.push(c);
    }
    text.push('"');
    text
}
