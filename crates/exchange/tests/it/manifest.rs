//! The manifest's bytes, and readers of what anyone may have written.

use griot_exchange::kiosk::manifest::{
    FileEntry, MAX_MANIFEST_BYTES, Manifest, ManifestError, PathFault, Role, Sha256, check_path,
};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::sample;

fn golden() -> Manifest {
    let mut releases: Vec<_> = sample::releases().into_iter().take(2).collect();
    releases[1].tracks.truncate(1);
    let file = |path: &str, role, media_type: &str, made_from: Option<&str>| FileEntry {
        path: path.to_owned(),
        role,
        media_type: media_type.to_owned(),
        bytes: 5,
        sha256: Sha256::of(b"hello"),
        made_from: made_from.map(str::to_owned),
        duration_ms: None,
        width: None,
        height: None,
        colour: None,
    };
    let mut sold = file(
        "audio/2cf24dba5fb0a30e26e8.mp3",
        Role::Full,
        "audio/mpeg",
        Some("b3:00/mp3-320"),
    );
    sold.colour = Some("#0a141e".to_owned());
    releases[1].tracks[0].files = vec![sold];
    let mut manifest = sample::manifest(7, releases);
    manifest.previous_sha256 = Some(Sha256::of(b""));
    manifest.files = vec![file("index.html", Role::Storefront, "text/html", None)];
    manifest
}

#[test]
fn the_golden_manifest() {
    let bytes = golden().to_bytes().unwrap();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/MANIFEST.json");
    if std::env::var_os("GRIOT_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &bytes).unwrap();
    }
    let expected = std::fs::read(&path).expect("the golden file; GRIOT_BLESS=1 writes it");
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        String::from_utf8(expected).unwrap()
    );
}

#[test]
fn what_is_written_reads_back_and_keys_are_sorted() {
    let manifest = golden();
    let bytes = manifest.to_bytes().unwrap();
    assert_eq!(Manifest::from_bytes(&bytes).unwrap(), manifest);
    let text = String::from_utf8(bytes).unwrap();
    assert!(text.ends_with("}\n") && !text.contains('\r'));
    let keys: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("  \""))
        .filter_map(|line| line.split('"').nth(1))
        .collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

fn broken_by(change: impl Fn(&mut Value)) -> ManifestError {
    let mut value = serde_json::to_value(golden()).unwrap();
    change(&mut value);
    Manifest::from_bytes(&serde_json::to_vec(&value).unwrap()).unwrap_err()
}

#[test]
fn a_newer_format_is_told_apart() {
    let fault = broken_by(|m| {
        *m = json!({ "format": 2, "all": "else is new" });
    });
    assert!(matches!(fault, ManifestError::Newer { found: 2 }));
    let fault = broken_by(|m| m["format"] = json!(0));
    assert!(matches!(fault, ManifestError::Rule(_)));
}

#[test]
fn rules_hold_for_whoever_wrote_it() {
    let track = "/releases/1/tracks/0";
    let set = |pointer: &str, value: Value| {
        broken_by(|m| {
            *m.pointer_mut(pointer)
                .unwrap_or_else(|| panic!("{pointer}")) = value.clone()
        })
    };
    for (pointer, value) in [
        ("/sequence", json!(0)),
        ("/bundle_uid", json!("../x")),
        ("/currency", json!("euro")),
        ("/territories", json!(["FRA"])),
        (
            "/window",
            json!({ "starts_on": "2026-01-02", "ends_before": "2026-01-02" }),
        ),
        ("/releases/0/titles", json!([])),
        ("/releases/0/uid", json!("release-2")),
        (
            &format!("{track}/price"),
            json!({ "amount_minor": 1, "currency": "EUR", "vat_rate_bp": 2000, "tax_included": false }),
        ),
        (
            &format!("{track}/files/0/path"),
            json!("audio/../../etc/passwd"),
        ),
        (
            &format!("{track}/files/0/path"),
            json!("preview/2cf24dba5fb0a30e26e8.mp3"),
        ),
        (&format!("{track}/files/0/role"), json!("storefront")),
        (&format!("{track}/files/0/bytes"), json!(4_294_967_296_u64)),
        (&format!("{track}/files/0/colour"), json!("red;x:url(y)")),
    ] {
        assert!(
            matches!(set(pointer, value), ManifestError::Rule(_)),
            "{pointer}"
        );
    }
    for (pointer, value) in [
        ("/sequence", json!(-1)),
        ("/created", json!("yesterday")),
        ("/window", json!({ "starts_on": "2026-02-30" })),
        (&format!("{track}/files/0/sha256"), json!("ABC")),
        (&format!("{track}/files/0/bytes"), json!(1.5)),
    ] {
        assert!(
            matches!(set(pointer, value), ManifestError::Shape(_)),
            "{pointer}"
        );
    }
    let twice = broken_by(|m| {
        let mut file = m["files"][0].clone();
        file["bytes"] = json!(6);
        m["files"].as_array_mut().unwrap().push(file);
    });
    assert!(matches!(twice, ManifestError::Rule(_)));
}

#[test]
fn long_and_deep_ones_are_refused() {
    let long = vec![b' '; usize::try_from(MAX_MANIFEST_BYTES).unwrap() + 1];
    assert!(matches!(
        Manifest::from_bytes(&long),
        Err(ManifestError::TooLarge)
    ));
    let deep = "[".repeat(1 << 20);
    assert!(Manifest::from_bytes(deep.as_bytes()).is_err());
    let deep = format!("{{\"format\":1,\"releases\":{}", deep);
    assert!(Manifest::from_bytes(deep.as_bytes()).is_err());
}

#[test]
fn paths_that_some_file_system_would_not_carry() {
    for (path, fault) in [
        ("", PathFault::Empty),
        ("/audio/x.mp3", PathFault::Empty),
        ("audio//x.mp3", PathFault::Empty),
        ("audio/..", PathFault::Dot),
        ("../audio/x.mp3", PathFault::Dot),
        ("audio/.hidden", PathFault::Dot),
        ("audio/x.", PathFault::Dot),
        ("audio\\x.mp3", PathFault::Character),
        ("audio/X.mp3", PathFault::Character),
        ("audio/x y.mp3", PathFault::Character),
        ("audio/é.mp3", PathFault::Character),
        ("audio/x:y", PathFault::Character),
        ("audio/\u{202E}x", PathFault::Character),
        ("audio/nul.mp3", PathFault::Device),
        ("audio/com1.mp3", PathFault::Device),
        ("audio/a/b.mp3", PathFault::Folder),
        ("x.mp3", PathFault::Folder),
        ("image/x.mp3", PathFault::Folder),
    ] {
        assert_eq!(check_path(path, Role::Full), Err(fault), "{path:?}");
    }
    assert_eq!(
        check_path(&format!("audio/{}", "x".repeat(65)), Role::Full),
        Err(PathFault::TooLong)
    );
    assert_eq!(
        check_path("audio/0123456789abcdef0123.flac", Role::Full),
        Ok(())
    );
    assert_eq!(check_path("index.html", Role::Storefront), Ok(()));
    assert!(check_path("index.html", Role::Full).is_err());
    assert_eq!(check_path("audio/common.mp3", Role::Full), Ok(()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = Manifest::from_bytes(&bytes);
    }

    #[test]
    fn no_damage_panics(cut in 0.0..1.0_f64, at in 0.0..1.0_f64, byte in any::<u8>()) {
        let mut bytes = golden().to_bytes().unwrap();
        let last = (bytes.len() - 1) as f64;
        bytes[(at * last) as usize] = byte;
        bytes.truncate((cut * last) as usize);
        let _ = Manifest::from_bytes(&bytes);
    }

    #[test]
    fn any_value_anywhere_is_read_or_refused(which in 0..200_usize, value in prop_oneof![
        Just(json!(null)), Just(json!(u64::MAX)), Just(json!(-1)), Just(json!([])), Just(json!({})),
        ".{0,40}".prop_map(Value::from), Just(json!("\u{0}\u{202E}")), Just(json!(1e300)),
    ]) {
        let mut manifest = serde_json::to_value(golden()).unwrap();
        let mut pointers = Vec::new();
        gather(&manifest, String::new(), &mut pointers);
        let pointer = &pointers[which % pointers.len()];
        *manifest.pointer_mut(pointer).unwrap() = value;
        if let Ok(read) = Manifest::from_bytes(&serde_json::to_vec(&manifest).unwrap()) {
            let again = Manifest::from_bytes(&read.to_bytes().unwrap()).unwrap();
            prop_assert_eq!(again, read);
        }
    }

    #[test]
    fn no_path_leads_out(path in "[a-z./\\\\]{1,20}") {
        if check_path(&path, Role::Full).is_ok() {
            let joined = std::path::Path::new("/root").join(&path);
            let plain = joined.components().all(|part| !matches!(part, std::path::Component::ParentDir));
            prop_assert!(plain && joined.starts_with("/root/audio"));
        }
    }
}

fn gather(value: &Value, at: String, into: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(key, inner)| gather(inner, format!("{at}/{key}"), into)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(i, inner)| gather(inner, format!("{at}/{i}"), into)),
        _ => into.push(at),
    }
}
