//! What is indexed meets what is typed.

use griot_domain::text::{alternatives, search_keys, words};
use proptest::prelude::*;

/// As a full-text index does it: every word of the query, the last also as a beginning.
fn finds(text: &str, query: &str) -> bool {
    let keys = search_keys(text).join(" ");
    let tokens: Vec<&str> = keys.split(' ').collect();
    let asked = words(query);
    let last = asked.len().saturating_sub(1);
    !asked.is_empty()
        && asked.iter().enumerate().all(|(i, word)| {
            alternatives(word).iter().any(|wanted| {
                tokens
                    .iter()
                    .any(|t| t == wanted || (i == last && t.starts_with(wanted.as_str())))
            })
        })
}

#[test]
fn people_find_what_they_type() {
    for (text, query) in [
        ("أم كلثوم", "umm kulthum"),
        ("أم كلثوم", "oum kalthoum"),
        ("أم كلثوم", "kalsoum"),
        ("أم كلثوم", "ام كلثوم"),
        ("الشاب خالد", "cheb khaled"),
        ("الشاب خالد", "khaled"),
        ("فيروز", "fairuz"),
        ("ούζο", "ouzo"),
        ("ρεμπέτικο", "rebetiko"),
        ("Χασάπικο", "hasapiko"),
        ("Песня", "pesnya"),
        ("北京城", "beijing"),
        ("北京城", "bei jing"),
        ("北京城", "北"),
        ("北京城", "京城"),
        ("我爱北京", "京 我"),
        ("東京の花", "花"),
        ("さくら", "sakura"),
        ("カラオケ", "からおけ"),
        ("L'amour fou", "amour"),
        ("L’amour fou", "l'amour"),
        ("Youssou N'Dour", "ndour"),
        ("Youssou N'Dour", "dour"),
        ("Sidi Łódź Ønskeliste", "lodz onskel"),
        ("Fɔlikan", "folik"),
        ("रवि शंकर", "ravi shankar"),
        ("ไทยแลนด์", "ไทย"),
        ("ኢትዮጵያ", "ኢትዮጵያ"),
        ("ⵉⵎⴰⵣⵉⵖⵏ", "imazighn"),
        ("FR-X76-26-00001", "x76"),
    ] {
        assert!(
            finds(text, query),
            "{query} in {text}: {:?}",
            search_keys(text)
        );
    }
}

#[test]
fn what_was_not_meant_is_not_found() {
    for (text, query) in [
        ("أم كلثوم", "khaled"),
        ("Bamako", "bamiku oran"),
        ("Bamako", "bomoko"),
        ("amour", "mour"),
        ("北京城", "城北"),
        ("خالد", "ld"),
    ] {
        assert!(
            !finds(text, query),
            "{query} in {text}: {:?}",
            search_keys(text)
        );
    }
}

#[test]
fn plain_text_has_one_key() {
    assert_eq!(
        search_keys("Field recordings, 1977"),
        ["field recordings 1977"]
    );
    assert_eq!(search_keys("!!!"), Vec::<String>::new());
    assert_eq!(search_keys("L'amour"), ["lamour", "l amour"]);
}

proptest! {
    #[test]
    fn every_text_is_found_by_itself(text in any::<String>()) {
        prop_assume!(!words(&text).is_empty());
        prop_assert!(finds(&text, &text), "{:?}", search_keys(&text));
    }

    #[test]
    fn keys_are_distinct_and_not_empty(text in any::<String>()) {
        let keys = search_keys(&text);
        for (i, key) in keys.iter().enumerate() {
            prop_assert!(!key.trim().is_empty());
            prop_assert!(!keys[..i].contains(key));
        }
    }
}
