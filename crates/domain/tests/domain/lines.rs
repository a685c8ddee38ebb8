//! One line out of whatever came.

use griot_domain::text::{LineChange as Change, clean_line};
use proptest::prelude::*;

#[test]
fn nothing_happens_silently() {
    for (text, line, changes) in [
        ("Ambowdi", "Ambowdi", vec![]),
        ("a  b", "a  b", vec![]),
        ("e\u{301}", "e\u{301}", vec![]),
        ("  a ", "a", vec![Change::EndsTrimmed]),
        ("a\0b", "ab", vec![Change::ControlRemoved]),
        ("a\r\nb\tc", "a b c", vec![Change::BreakJoined]),
        ("a\n", "a", vec![Change::BreakJoined, Change::EndsTrimmed]),
        ("a\u{2028}b", "a b", vec![Change::BreakJoined]),
        ("a\u{202E}b", "a\u{202E}b", vec![Change::BidiKept]),
        ("\0", "", vec![Change::ControlRemoved]),
        (
            "\0 a",
            "a",
            vec![Change::ControlRemoved, Change::EndsTrimmed],
        ),
        ("", "", vec![]),
    ] {
        let clean = clean_line(text);
        assert_eq!(
            (clean.text.as_str(), clean.changes),
            (line, changes),
            "{text:?}"
        );
    }
}

proptest! {
    #[test]
    fn a_change_is_told_whenever_there_is_one(text in any::<String>(), nasty in "[a \r\n\t\0\u{202E}\u{85}]{0,8}") {
        for text in [text, nasty] {
            let clean = clean_line(&text);
            let altered = clean.changes.iter().any(|c| *c != Change::BidiKept);
            prop_assert_eq!(clean.text != text, altered, "{:?}", text);
            let again = clean_line(&clean.text);
            prop_assert_eq!(again.text, clean.text);
        }
    }
}
