//! Folding, Latin typings, skeletons, words, scripts.

use griot_domain::text::{
    Direction, direction, fold, has_bidi_control, latin, script_of, skeleton, words,
};
use proptest::prelude::*;

#[test]
fn letters_that_people_exchange_are_one() {
    for (text, key) in [
        ("Élodie", "elodie"),
        ("Ø", "o"),
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Straße", "strasse"),
        ("ﬁn ﬅ", "fin st"),
        ("Œuvre Æther þing", "oeuvre aether thing"),
        ("İstanbul ılık", "istanbul ilik"),
        ("Ŋɔ̃mɛ Ɓàŋgi ɗo ƙasa Ƴ", "nome bangi do kasa y"),
        ("Bànnzúmana", "bannzumana"),
        ("N’Dour, n'dour, nʼdour", "ndour, ndour, ndour"),
        ("ʿUmar ʾAḥmad", "umar ahmad"),
        ("Τραγούδι Ὀδυσσεύς", "τραγουδι οδυσσευσ"),
        ("أُمّ كُلْثُوم", "ام كلثوم"),
        ("إسلام آل ٱلله", "اسلام ال الله"),
        ("فاطمة ليلى مـــد", "فاطمه ليلي مد"),
        ("کتاب فارسی", "كتاب فارسي"),
        ("שָׁלוֹם", "שלומ"),
        ("カタカナ ﾊﾝｶｸ が", "かたかな はんかく が"),
        ("हिन्दी क़", "हिन्दी क"),
        ("ߒߞߏ߫", "ߒߞߏ"),
        ("٢٠٢٦ ۲۰۲۶ २०२६", "2026 2026 2026"),
        ("ＡＢＣ①", "abc1"),
        ("한국어", "한국어"),
        ("Ёлка Й", "елка и"),
        ("ไทย", "ไทย"),
    ] {
        assert_eq!(fold(text), key, "{text}");
    }
}

#[test]
fn every_script_has_a_latin_typing() {
    for (text, typed) in [
        ("ούζο", "ouzo"),
        ("Тува", "tuva"),
        ("北京", "beijing"),
        ("さくら", "sakura"),
        ("서울", "seoul"),
        ("საქართველო", "sakartvelo"),
        ("Հայաստան", "hayastan"),
        ("ኢትዮጵያ", "ityopya"),
        ("ⵉⵎⴰⵣⵉⵖⵏ", "imazighn"),
        ("Ñandú", "nandu"),
        ("रवि शंकर", "ravi shankar"),
        ("ग़ज़ल", "ghazal"),
        ("हिन्दी", "hindi"),
        ("வணக்கம்", "vanakkam"),
        ("বাংলা", "bangla"),
    ] {
        assert_eq!(latin(text), typed, "{text}");
    }
}

#[test]
fn names_in_abjads_meet_their_latin_typings() {
    for (script, typings) in [
        ("كلثوم", vec!["Kulthum", "Kalthoum", "Koulthoum"]),
        ("خالد", vec!["Khaled", "Khalid"]),
        ("محمد", vec!["Mohamed", "Muhammad", "Mohammed"]),
        ("أحمد", vec!["Ahmed", "Ahmad"]),
        ("عمر", vec!["Omar", "Umar"]),
        ("فاطمة", vec!["Fatima", "Fatma", "Fatimah"]),
        ("فيروز", vec!["Fairuz", "Fairouz", "Feyrouz"]),
        ("جمال", vec!["Jamal", "Djamel", "Gamal"]),
        ("وردة", vec!["Warda", "Ouarda"]),
        ("يوسف", vec!["Youssef", "Yusuf"]),
        ("شاب", vec!["Cheb", "Shab"]),
        ("صلاح", vec!["Salah", "Saleh"]),
        ("عبد", vec!["Abd", "Abed"]),
        ("حسن", vec!["Hassan", "Hasan"]),
        ("أم", vec!["Umm", "Oum", "Om"]),
        ("דוד", vec!["David"]),
        ("रवि", vec!["Ravi"]),
        ("शंकर", vec!["Shankar"]),
        ("मंगेशकर", vec!["Mangeshkar"]),
    ] {
        for typing in typings {
            assert_eq!(skeleton(script), skeleton(typing), "{script} {typing}");
        }
    }
    assert_ne!(skeleton("كلثوم"), skeleton("Khaled"));
    assert_eq!(skeleton("!"), "");
}

#[test]
fn words_by_script() {
    for (text, expected) in [
        ("", vec![]),
        ("!!! ???", vec![]),
        ("Rock 'n' Roll", vec!["rock", "n", "roll"]),
        ("L’amour, c'est…", vec!["lamour", "cest"]),
        ("foo-bar_baz:qux", vec!["foo", "bar", "baz", "qux"]),
        ("FR-X76-26-00001", vec!["fr", "x76", "26", "00001"]),
        ("R.E.M. 3.5", vec!["r", "e", "m", "3", "5"]),
        ("我爱北京", vec!["我爱", "爱北", "北京"]),
        ("北", vec!["北"]),
        ("東京の花 Tokyo", vec!["東京", "京の", "の花", "tokyo"]),
        ("コーヒー", vec!["こー", "ーひ", "ひー"]),
        ("서울 사랑", vec!["서울", "사랑"]),
        ("हिन्दी गीत", vec!["हिन्दी", "गीत"]),
        ("أم كلثوم", vec!["ام", "كلثوم"]),
        ("ⵉⵎⴰⵣⵉⵖⵏ ⵜ", vec!["ⵉⵎⴰⵣⵉⵖⵏ", "ⵜ"]),
        ("ߒߞߏ ߞߊ߲", vec!["ߒߞߏ", "ߞߊ"]),
    ] {
        assert_eq!(words(text), expected, "{text}");
    }
    assert!(words("ไทยแลนด์").iter().all(|w| !w.is_empty()));
    assert!(words("ไทยแลนด์").len() > 1);
}

#[test]
fn scripts_and_directions() {
    use Direction::{Ltr, Rtl};
    for (text, script, runs) in [
        ("", None, Ltr),
        ("123 !", None, Ltr),
        ("Bamako", Some("Latn"), Ltr),
        ("أم كلثوم", Some("Arab"), Rtl),
        ("12 שלום", Some("Hebr"), Rtl),
        ("ߒߞߏ", Some("Nkoo"), Rtl),
        ("𞤀𞤣𞤤𞤢𞤥", Some("Adlm"), Rtl),
        ("ⵣ", Some("Tfng"), Ltr),
        ("北京", Some("Hani"), Ltr),
        ("東京の花", Some("Jpan"), Ltr),
        ("한국 漢", Some("Kore"), Ltr),
        ("अमीर", Some("Deva"), Ltr),
        ("ኢትዮጵያ", Some("Ethi"), Ltr),
        ("Live في القاهرة الكبرى", Some("Arab"), Ltr),
        ("ab бв", Some("Latn"), Ltr),
    ] {
        assert_eq!(script_of(text), script, "{text}");
        assert_eq!(direction(text), runs, "{text}");
    }
}

#[test]
fn bidi_controls_are_seen() {
    assert!(has_bidi_control("abc\u{202E}gpj.exe"));
    assert!(has_bidi_control("\u{2067}שלום\u{2069}"));
    assert!(!has_bidi_control("שלום abc"));
}

proptest! {
    #[test]
    fn folding_twice_changes_nothing(text in any::<String>()) {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn words_of_words_are_words(text in "([a-zÀ-ÿ0-9'’._: -]|[ء-ي]|[一-十]|[あ-ん]|[ก-ฮ]|[가-힣]|[א-ת]){0,20}") {
        for word in words(&text) {
            prop_assert!(!word.is_empty() && !word.contains(char::is_whitespace));
            prop_assert_eq!(words(&word), vec![word]);
        }
    }

    #[test]
    fn typings_are_ascii_and_nothing_panics(text in any::<String>()) {
        prop_assert!(latin(&text).is_ascii());
        prop_assert!(skeleton(&text).is_ascii());
        let _ = (script_of(&text), direction(&text));
    }

    #[test]
    fn capitals_and_accents_never_matter(text in "[a-zà-öø-ÿα-ωа-я ]{0,30}") {
        prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        let accented: String = text.chars().flat_map(|c| [c, '\u{301}']).collect();
        prop_assert_eq!(fold(&accented), fold(&text));
    }
}
