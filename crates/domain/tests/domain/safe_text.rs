//! What is unsafe to trust by eye, and at least as much that only looks strange.

use griot_domain::field::find_field;
use griot_domain::finding::{FindingCode, check_values, look_alikes, mend};

/// A text, what is found in it, and what the check makes of it where that is sure.
const CASES: &[(&str, &[&str], Option<&str>)] = &[
    // Found.
    (
        "Z\u{351}\u{352}\u{353}\u{354}\u{355}\u{356}\u{357}\u{358}\u{359}algo",
        &["stacked-marks"],
        None,
    ),
    (
        "\u{e01}\u{e48}\u{e48}\u{e48}\u{e48}\u{e48}\u{e48}\u{e48}\u{e48}\u{e48}",
        &["stacked-marks"],
        None,
    ),
    ("Kora \u{202e}gnos", &["bidi-control"], Some("Kora gnos")),
    (
        "Kora \u{202e}gnos\u{202c} live",
        &["bidi-control"],
        Some("Kora gnos live"),
    ),
    ("\u{2067}أم كلثوم", &["bidi-control"], Some("أم كلثوم")),
    (
        "أم كلثوم\u{2069} live",
        &["bidi-control"],
        Some("أم كلثوم live"),
    ),
    ("a \u{202a}b", &["bidi-control"], Some("a b")),
    ("a\u{202c}b", &["bidi-control"], Some("ab")),
    (
        "\u{2066}a \u{202b}b\u{2069}",
        &["bidi-control"],
        Some("\u{2066}a b\u{2069}"),
    ),
    (
        "Оumou Sangaré",
        &["mixed-script-word"],
        Some("Oumou Sangaré"),
    ),
    (
        "Ali Fаrka Touré",
        &["mixed-script-word"],
        Some("Ali Farka Touré"),
    ),
    ("Мaша", &["mixed-script-word"], Some("Маша")),
    ("Ροza", &["mixed-script-word"], Some("Poza")),
    (
        "Salif\u{200b} Keita",
        &["invisible-character"],
        Some("Salif Keita"),
    ),
    (
        "Djelimady\u{ad}Tounkara",
        &["invisible-character"],
        Some("DjelimadyTounkara"),
    ),
    (
        "\u{feff}Kun Fe Ko",
        &["invisible-character"],
        Some("Kun Fe Ko"),
    ),
    ("Lan\u{200d}mè", &["invisible-character"], Some("Lanmè")),
    ("Tou\u{200c}ré", &["invisible-character"], Some("Touré")),
    ("Ka\u{2060}la", &["invisible-character"], Some("Kala")),
    ("a\u{3164}b", &["invisible-character"], Some("ab")),
    ("Kéla\u{0}1977", &["unclean-text"], Some("Kéla1977")),
    ("Kéla\n1977", &["unclean-text"], Some("Kéla 1977")),
    (" Djarabi", &["loose-space"], Some("Djarabi")),
    ("Ambowdi  live ", &["loose-space"], Some("Ambowdi live")),
    // Not found: each is right as it stands.
    ("Kun Fe Ko", &[], None),
    ("Nɔgɔ ŋɛlɛ", &[], None),
    ("Bɔ̀lɔ́n à bɛ̂", &[], None),
    ("Ệ ự ở", &[], None),
    ("E\u{323}\u{302}\u{301}\u{31b}", &[], None),
    ("בְּרֵאשִׁ֖ית בָּרָ֣א", &[], None),
    ("ก็ ที่ น้ำ ผู้", &[], None),
    ("ཨོཾ་མ་ཎི་པདྨེ་ཧཱུྃ།", &[], None),
    ("यूँ ही क्ष्म्य", &[], None),
    ("می\u{200c}خواهم", &[], None),
    ("ক\u{200d}্ষ", &[], None),
    ("ශ්\u{200d}රී", &[], None),
    ("ភាសា\u{200b}ខ្មែរ", &[], None),
    ("👨\u{200d}👩\u{200d}👧 live", &[], None),
    (
        "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
        &[],
        None,
    ),
    ("Tシャツの歌", &[], None),
    ("上を向いて歩こう", &[], None),
    ("한글과 漢字", &[], None),
    ("CD盤", &[], None),
    ("ߒߞߏ Manden su", &[], None),
    ("أم كلثوم (live in Paris)", &[], None),
    ("أم كلثوم\u{200e} (1967)", &[], None),
    ("\u{2067}أم كلثوم\u{2069} live", &[], None),
    ("\u{202b}أم كلثوم\u{202c} live", &[], None),
    ("DJ-ка и mp3-файл", &[], None),
    ("taγect n wεezri", &[], None),
    ("ΑΒΓ και Ω", &[], None),
    ("Сергей", &[], None),
    ("Rosalía – Ünlü · ʿAlī Ḥusayn", &[], None),
    ("የሌሊት ዜማ", &[], None),
    ("µ-Ziq", &[], None),
];

#[test]
fn unsafe_texts_are_found_and_strange_ones_are_not() {
    let title = find_field("title").unwrap();
    assert!(CASES.len() >= 50);
    let right = CASES
        .iter()
        .filter(|(_, codes, _)| codes.is_empty())
        .count();
    assert!(right * 2 >= CASES.len());
    for (text, expected, mended) in CASES {
        let values = [(*text).to_owned()];
        let found = check_values(title, &values);
        let codes: Vec<&str> = found.iter().map(|one| one.code.code()).collect();
        assert_eq!(codes, *expected, "{text:?}");
        let Some(code) = FindingCode::ALL
            .iter()
            .find(|code| Some(&code.code()) == expected.first())
        else {
            continue;
        };
        let fixed = mend(*code, title.shape, &values);
        assert_eq!(
            fixed
                .as_deref()
                .and_then(|all| all.first())
                .map(String::as_str),
            *mended,
            "{text:?}"
        );
        if let Some(fixed) = fixed {
            assert!(
                check_values(title, &fixed).is_empty(),
                "{text:?} is well once mended"
            );
        }
    }
}

#[test]
fn what_is_mended_and_what_is_left() {
    use FindingCode as C;
    for (field, code, value, mended) in [
        (
            "isrc",
            C::BadIsrc,
            "ISRC FR‐X76‐26‐00041",
            Some("FRX762600041"),
        ),
        (
            "isrc",
            C::BadIsrc,
            "ＦＲＸ７６２６０００４１",
            Some("FRX762600041"),
        ),
        ("isrc", C::BadIsrc, "FRX762600041*", Some("FRX762600041")),
        ("isrc", C::BadIsrc, "FR-X7-26-00041", None),
        (
            "barcode",
            C::BadBarcode,
            "EAN 3 760123 456784",
            Some("3760123456784"),
        ),
        ("barcode", C::BadBarcode, "3760123456785", None),
        ("language", C::LanguageNoCode, "Kabyle", Some("kab")),
        ("language", C::LanguageNoCode, "français", Some("fra")),
        ("language", C::LanguageNoCode, "Soninke", Some("snk")),
        ("language", C::LanguageNoCode, "la langue du village", None),
        ("recorded", C::DateNotIso, "13/03/1977", Some("1977-03-13")),
        ("recorded", C::DateNotIso, "03/04/1977", None),
        ("recorded", C::BadDate, "mars 1977", Some("1977-03")),
        ("recorded", C::BadDate, "vers 1977", None),
        (
            "titles",
            C::LooseSpace,
            "Manden  su [mnk-Latn transliterated]",
            Some("Manden su [mnk-Latn transliterated]"),
        ),
    ] {
        let field = find_field(field).unwrap();
        let fixed = mend(code, field.shape, &[value.to_owned()]);
        assert_eq!(
            fixed
                .as_deref()
                .and_then(|all| all.first())
                .map(String::as_str),
            mended,
            "{value}"
        );
    }
    let genre = find_field("genre").unwrap();
    let twice = ["Jeliya", "Folk", "Jeliya"].map(str::to_owned);
    assert_eq!(
        check_values(genre, &twice).first().map(|one| one.code),
        Some(C::ValueTwice)
    );
    assert_eq!(
        mend(C::ValueTwice, genre.shape, &twice).unwrap(),
        ["Jeliya", "Folk"]
    );
}

#[test]
fn a_name_is_named_with_the_one_that_it_passes_for() {
    let names = ["Сара", "Sira", "Capa", "Sara", "rn", "m", "Capa "];
    assert_eq!(look_alikes(&names), [(0, 2), (2, 0), (6, 0)]);
    assert_eq!(look_alikes(&["Ali", "AIi", "Oumou", "أم كلثوم"]), []);
}

#[test]
fn codes_of_languages_and_scripts_that_nobody_gave_out() {
    let titles = find_field("titles").unwrap();
    for (line, expected) in [
        ("Manden su [mnk-Latn transliterated]", &[][..]),
        (
            "Manden su [xqx-Latn transliterated]",
            &["name-language-unknown"],
        ),
        ("Manden su [mnk-Xqxq transliterated]", &["unknown-script"]),
        ("Manden su [mnk-Qaab original]", &[]),
        ("歌 [zho-Hant original]", &[]),
        ("Manden su [mnk-Latn transliterated?]", &["name-proposed"]),
    ] {
        let codes: Vec<_> = check_values(titles, &[line.to_owned()])
            .iter()
            .map(|one| one.code.code())
            .collect();
        assert_eq!(codes, expected, "{line}");
    }
}
