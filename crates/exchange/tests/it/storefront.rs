//! The storefront, as files and in a real browser.

use std::{fs, path::Path};

use griot_exchange::kiosk::{
    bundle::verify,
    manifest::{Role, TitleKind},
    storefront::render,
};

use crate::sample::{self, go_on, key, now, run, trust_only};

fn text_of(stem: &str, assets: &[griot_exchange::kiosk::bundle::Asset]) -> String {
    let asset = assets.iter().find(|a| a.path.contains(stem)).expect(stem);
    String::from_utf8(asset.bytes.clone()).unwrap()
}

#[test]
fn the_same_manifest_is_the_same_page() {
    let manifest = sample::manifest(1, sample::releases());
    assert_eq!(render(&manifest, "fr", &[]), render(&manifest, "fr", &[]));
}

#[test]
fn nothing_in_it_reaches_the_network() {
    let manifest = sample::manifest(1, sample::releases());
    for asset in render(&manifest, "en", &[]).assets {
        let text = String::from_utf8(asset.bytes).unwrap();
        if asset.path.ends_with(".txt") {
            continue;
        }
        let addresses = text.replace("http://www.w3.org/2000/svg", "");
        assert!(!addresses.contains("://"), "{}", asset.path);
        for forbidden in [
            "fetch(",
            "XMLHttpRequest",
            "import ",
            "innerHTML",
            "eval(",
            "document.write",
            "onclick=",
        ] {
            assert!(!text.contains(forbidden), "{} in {}", forbidden, asset.path);
        }
    }
}

#[test]
fn hostile_titles_stay_text() {
    let mut releases = sample::releases();
    let evil = "</script><script>alert(1)</script>\u{202E}\u{2028}&{{data}}";
    releases[0].titles = vec![sample::title(evil, "und", "Latn", TitleKind::Original)];
    let mut manifest = sample::manifest(1, releases);
    manifest.label = evil.to_owned();
    let store = render(&manifest, "en", &[]);
    let data = text_of("data-", &store.assets);
    assert!(!data.contains("</script>") && !data.contains(['\u{202E}', '\u{2028}']));
    let json: serde_json::Value = serde_json::from_str(
        data.trim_start_matches("window.GRIOT = ")
            .trim_end()
            .trim_end_matches(';'),
    )
    .unwrap();
    assert_eq!(json["releases"][0]["title"][0], evil);
    let page = text_of("index.html", &store.assets);
    assert_eq!(page.matches("<script").count(), 2);
    assert!(!page.contains('\u{202E}'));
}

#[test]
fn no_path_to_what_is_sold_stands_in_the_page() {
    let dir = tempfile::tempdir().unwrap();
    let manifest = sample::full(dir.path(), &key());
    let sold: Vec<_> = manifest
        .all_files()
        .filter(|f| f.role == Role::Full)
        .collect();
    assert!(!sold.is_empty());
    for (name, bytes) in sample::tree(dir.path()) {
        if name.starts_with("assets/") || name == "index.html" {
            let text = String::from_utf8(bytes).unwrap();
            assert!(sold.iter().all(|file| !text.contains(&file.path)), "{name}");
        }
    }
}

/// What the page looks like after its scripts ran.
fn dom(folder: &Path, hash: &str) -> String {
    let address = format!("file://{}/index.html{hash}", folder.display());
    let profile = tempfile::tempdir().unwrap();
    let user = format!("--user-data-dir={}", profile.path().display());
    let (ok, said) = run(
        "chromium",
        folder,
        &[
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--enable-logging=stderr",
            &user,
            "--virtual-time-budget=3000",
            "--dump-dom",
            &address,
        ],
    );
    assert!(ok, "{said}");
    for complaint in [
        "Refused to",
        "Uncaught",
        "violates the following Content Security Policy",
        "ERR_",
        "OTS parsing",
        "Failed to decode",
    ] {
        assert!(!said.contains(complaint), "{complaint}: {said}");
    }
    said
}

#[test]
fn a_browser_runs_it_from_a_folder() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    sample::full(dir.path(), &key);
    let report = verify(dir.path(), &trust_only(key.public()), now(), &mut go_on).unwrap();
    assert!(report.ok, "{:?}", report.problems);

    let home = dom(dir.path(), "");
    assert!(home.contains("Qu’est-ce qu’on écoute") && home.contains("Kela, mars 1977"));
    assert!(home.contains("&lt;b&gt;"), "markup in a title is text");
    let album = dom(dir.path(), "#/record/release-2");
    assert!(
        album.contains("Yā rīḥ al-baḥr") && album.contains("9,00&nbsp;€"),
        "{album}"
    );
    // Typed without accents, in another script, by ear, in Arabic.
    for (query, found) in [
        ("dyamila ait", false),
        ("djamila ait", true),
        ("layali", true),
        ("houda warrak", true),
        ("يا ريح", true),
        ("kamala", true),
        ("ⵜⴰⵎⵓⵔⵜ", true),
        ("山歌", true),
        ("tonle", true),
        ("dɔnkili", true),
        ("donkili", true),
    ] {
        let page = dom(dir.path(), &format!("#/search/{query}"));
        assert_ne!(page.contains("Rien pour «"), found, "{query}");
    }
}

/// Pictures of the page, kept where GRIOT_SHOTS says, and the bundle where GRIOT_BUNDLE does.
#[test]
fn it_looks_like_something() {
    let dir = tempfile::tempdir().unwrap();
    sample::full(dir.path(), &key());
    if let Some(folder) = std::env::var_os("GRIOT_BUNDLE") {
        sample::copy_tree(dir.path(), Path::new(&folder));
    }
    let shots = std::env::var("GRIOT_SHOTS").map_or_else(|_| dir.path().join("shots"), Into::into);
    fs::create_dir_all(&shots).unwrap();
    for (name, size, hash) in [
        ("portrait-home", "1080,1920", ""),
        ("portrait-album", "1080,1920", "#/record/release-2"),
        ("portrait-people", "1080,1920", "#/people"),
        ("landscape-home", "1280,800", "#/countries/ML"),
        ("landscape-album", "1280,800", "#/record/release-1"),
        ("landscape-search", "1280,800", "#/search/baḥr"),
        ("phone-album", "500,900", "#/record/release-2"),
    ] {
        let picture = shots.join(format!("{name}.png"));
        let address = format!("file://{}/index.html{hash}", dir.path().display());
        let profile = tempfile::tempdir().unwrap();
        let user = format!("--user-data-dir={}", profile.path().display());
        let shot = format!("--screenshot={}", picture.display());
        let window = format!("--window-size={size}");
        let (ok, said) = run(
            "chromium",
            dir.path(),
            &[
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                &user,
                "--virtual-time-budget=3000",
                &window,
                &shot,
                &address,
            ],
        );
        assert!(ok, "{said}");
        let seen = image::open(&picture).unwrap().to_rgb8();
        let colours: std::collections::HashSet<_> = seen.pixels().map(|p| p.0).collect();
        assert!(colours.len() > 100, "{name} is empty");
    }
}
