//! Any text is a query, and what it asks reads back from what it writes.
#![no_main]

use griot_domain::field::find_field;
use griot_domain::query::parse;
use griot_domain::text::{alternatives, search_keys};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let known = |name: &str| find_field(name).is_some();
    let query = parse(text, &known);
    for term in &query.terms {
        assert!(text.get(term.span.clone()).is_some());
        let _ = alternatives(&term.text);
    }
    let written = query.to_string();
    let mut again = parse(&written, &known);
    assert_eq!(again.to_string(), written);
    for (term, first) in again.terms.iter_mut().zip(&query.terms) {
        term.span = first.span.clone();
    }
    assert_eq!(again, query);
    let _ = search_keys(text);
});
