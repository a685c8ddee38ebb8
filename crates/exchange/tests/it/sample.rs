//! A small label's bundle, in many scripts.

use std::{fs, ops::ControlFlow, path::Path, process::Command};

use griot_exchange::kiosk::{
    bundle::{Begin, BundleReport, BundleWriter, NewFile, Progress},
    keys::{PublicKey, SigningKey},
    manifest::{
        Credit, FORMAT, FileEntry, Identifier, IdentifierScheme, Manifest, NameCredit, Notice,
        Origin, Price, Release, Role, Title, TitleKind, Track, Window,
    },
    storefront,
};

pub const UID: &str = "019ac000-0000-7000-8000-000000000001";

pub fn go_on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn key() -> SigningKey {
    SigningKey::generate().expect("randomness")
}

pub fn now() -> jiff::Timestamp {
    "2026-12-01T10:00:00Z".parse().expect("an instant")
}

pub fn title(text: &str, language: &str, script: &str, kind: TitleKind) -> Title {
    Title {
        text: text.to_owned(),
        language: Some(language.to_owned()),
        script: Some(script.to_owned()),
        kind,
    }
}

pub fn by(name: &str, other_names: &[&str]) -> Vec<NameCredit> {
    vec![NameCredit {
        name: name.to_owned(),
        join_phrase: String::new(),
        party_uid: None,
        other_names: other_names.iter().map(|n| (*n).to_owned()).collect(),
    }]
}

/// A release with one track per pair of titles, no files yet.
pub fn release(
    n: u32,
    titles: Vec<Title>,
    artists: &[NameCredit],
    tracks: &[(&str, &str)],
) -> Release {
    let code = titles[0].language.clone().unwrap_or_default();
    let script = titles[0].script.clone().unwrap_or_default();
    let tracks = tracks
        .iter()
        .enumerate()
        .map(|(i, (text, latin))| {
            let i = u32::try_from(i).unwrap() + 1;
            let mut titles = vec![title(text, &code, &script, TitleKind::Original)];
            if !latin.is_empty() {
                titles.push(title(latin, &code, "Latn", TitleKind::Transliteration));
            }
            Track {
                uid: format!("track-{n}-{i}"),
                recording_uid: format!("recording-{n}-{i}"),
                disc: 1,
                position: i,
                titles,
                artists: artists.to_vec(),
                credits: Vec::new(),
                identifiers: vec![Identifier {
                    scheme: IdentifierScheme::Isrc,
                    value: format!("FRX7626{n:02}{i:03}"),
                }],
                origin: None,
                languages: vec![code.clone()],
                duration_ms: u64::from(i) * 17_000 + 180_000,
                notices: Vec::new(),
                labels: Vec::new(),
                price: (i != 3).then(|| Price::with_tax(120, "EUR", 2000)),
                window: None,
                territories: None,
                files: Vec::new(),
            }
        })
        .collect();
    Release {
        uid: format!("release-{n}"),
        titles,
        artists: artists.to_vec(),
        credits: Vec::new(),
        identifiers: Vec::new(),
        origin: None,
        languages: vec![code],
        released: Some("2026-03".to_owned()),
        about: Vec::new(),
        notices: vec![Notice {
            kind: "phonogram".to_owned(),
            text: "℗ 2026 Disques Myrha".to_owned(),
            language: None,
        }],
        labels: Vec::new(),
        price: Some(Price::with_tax(900, "EUR", 2000)),
        window: Window::default(),
        territories: vec!["FR".to_owned()],
        files: Vec::new(),
        tracks,
    }
}

fn from(mut release: Release, country: &str, place: &str, instruments: &[&str]) -> Release {
    release.origin = Some(Origin {
        country: Some(country.to_owned()),
        place: Some(place.to_owned()),
    });
    release.credits = instruments
        .iter()
        .map(|instrument| Credit {
            name: release.artists[0].name.clone(),
            role: "performer".to_owned(),
            instrument: Some((*instrument).to_owned()),
            party_uid: None,
        })
        .collect();
    release
}

pub fn releases() -> Vec<Release> {
    use TitleKind::{Original, Translation, Transliteration};
    let mut kela = from(
        release(
            1,
            vec![title("Kela, mars 1977", "bam", "Latn", Original)],
            &by("Griots de Kela", &[]),
            &[
                ("ߞߋߟߊ ߘߐ߲߬ߞߌߟߌ", "Kela dɔnkili"),
                ("Fasa", ""),
                ("ߖߋߟߌߦߊ", "Jeliya"),
            ],
        ),
        "ML",
        "Kela",
        &["kora", "bala", "ngɔni"],
    );
    kela.about = vec![
        Notice { kind: "about".into(), language: Some("fr".into()), text: "Une nuit après la récolte, un magnétophone posé sur une natte. Sept voix et mains, dont cinq ont aujourd’hui leur nom sur la pochette.".into() },
        Notice { kind: "about".into(), language: Some("en".into()), text: "One night after the harvest, a tape recorder on a mat. Seven voices and pairs of hands, five of whom have their names on the sleeve today.".into() },
    ];
    kela.notices.push(Notice {
        kind: "community".into(),
        text: "Ces chants ne se vendent pas de juin à septembre.".into(),
        language: Some("fr".into()),
    });
    let nights = from(
        release(
            2,
            vec![
                title("ليالي باربيس", "ara", "Arab", Original),
                title("Layālī Bārbīs", "ara", "Latn", Transliteration),
                title("Nuits de Barbès", "fra", "Latn", Translation),
            ],
            &by("Houda El Warrak", &["هدى الوراق"]),
            &[
                ("ليالي باربيس", "Layālī Bārbīs"),
                ("يا ريح البحر", "Yā rīḥ al-baḥr"),
                ("سوق الأحد", "Sūq al-aḥad"),
                ("غربة", "Ghurba"),
                ("باب الوادي", "Bāb al-wādī"),
                ("يا ليل الطويل", "Yā layl aṭ-ṭawīl"),
            ],
        ),
        "FR",
        "Paris 18ᵉ",
        &["oud", "violon", "derbouka", "guembri"],
    );
    let gondar = from(
        release(
            3,
            vec![
                title("የማለዳ ጤዛ", "amh", "Ethi", Original),
                title("Yämaläda ṭeza", "amh", "Latn", Transliteration),
            ],
            &by("A. Gebre-Selam", &[]),
            &[("ትዝታ", "Tizita"), ("አምባሰል", "Ambassel")],
        ),
        "ET",
        "Gondar",
        &["krar"],
    );
    let kabyle = release(
        4,
        vec![
            title("ⵜⴰⵎⵓⵔⵜ ⵏ ⵢⵉⴷ", "kab", "Tfng", Original),
            title("Tamurt n yiḍ", "kab", "Latn", Transliteration),
        ],
        &by("Djamila Aït Yenni", &[]),
        &[("ⴰⵥⵔⵓ", "Aẓru"), ("Ccna n lwerd d yiɣzer", "")],
    );
    let kampot = release(
        5,
        vec![
            title("ទន្លេកំពត", "khm", "Khmr", Original),
            title("Tonle Kampot", "khm", "Latn", Transliteration),
        ],
        &by("Sok Phalla", &[]),
        &[("ភ្លៀងយប់", "Phlieng yup"), ("မြစ်", "")],
    );
    let tamil = release(
        6,
        vec![title("கடல் பாட்டு & हवा <b>বাতাস</b>", "tam", "Taml", Original)],
        &by("கமலா", &["Kamala"]),
        &[("மழை", "Maḻai"), ("हवा", "Havā"), ("বাতাস", "Batas")],
    );
    let meizhou = release(
        7,
        vec![
            title("客家山歌", "hak", "Hani", Original),
            title("Hakka san-go", "hak", "Latn", Transliteration),
        ],
        &by("梅州隊", &[]),
        &[("過番謠", "Guo fan yao")],
    );
    let mixed = release(
        8,
        vec![title(
            "Ομόνοια · სუფრა · Շարական · แม่น้ำ · Песня · שיר",
            "und",
            "Zyyy",
            Original,
        )],
        &by("Polonceau, vol. 3", &[]),
        &[
            ("סולם", "Sulam"),
            ("ม้าขาว", "Ma khao"),
            ("მრავალჟამიერ", "Mravalzhamier"),
        ],
    );
    let mut all = vec![
        kela,
        nights,
        gondar,
        from(kabyle, "DZ", "Aït Yenni", &[]),
        from(kampot, "KH", "Kampot", &[]),
        tamil,
        from(meizhou, "CN", "Meizhou", &[]),
        mixed,
    ];
    for release in &mut all {
        let country = release.origin.as_ref().and_then(|o| o.country.clone());
        for track in &mut release.tracks {
            track.origin = country.clone().map(|country| Origin {
                country: Some(country),
                place: None,
            });
        }
    }
    all
}

pub fn manifest(sequence: u64, releases: Vec<Release>) -> Manifest {
    Manifest {
        format: FORMAT,
        bundle_uid: UID.to_owned(),
        sequence,
        previous_sha256: None,
        label: "Disques Myrha".to_owned(),
        offer: "Café Polonceau".to_owned(),
        created: "2026-11-23T09:00:00Z".parse().unwrap(),
        expires: Some("2027-01-31T00:00:00Z".parse().unwrap()),
        window: Window {
            starts_on: Some(griot_domain::date::CivilDate::parse("2026-11-01").unwrap()),
            ends_before: Some(griot_domain::date::CivilDate::parse("2027-01-01").unwrap()),
        },
        territories: vec!["FR".to_owned()],
        currency: "EUR".to_owned(),
        vat_rate_bp: 2000,
        releases,
        files: Vec::new(),
    }
}

pub fn audio(role: Role, made_from: &str) -> NewFile {
    NewFile {
        role,
        media_type: "audio/mpeg".to_owned(),
        extension: "mp3".to_owned(),
        made_from: Some(made_from.to_owned()),
        duration_ms: Some(30_000),
        size: None,
        colour: None,
    }
}

/// Two small releases with made-up sound: enough for everything but the eye.
pub fn small(writer: &BundleWriter, sequence: u64, changed: &str) -> Manifest {
    let mut releases: Vec<Release> = releases().into_iter().take(2).collect();
    for release in &mut releases {
        release.tracks.truncate(2);
        for track in &mut release.tracks {
            let uid = if track.uid == "track-2-1" {
                format!("{}{changed}", track.uid)
            } else {
                track.uid.clone()
            };
            for role in [Role::Full, Role::Preview] {
                let made_from = format!("{uid}/{role:?}");
                let entry = writer.find_made(&made_from).unwrap().unwrap_or_else(|| {
                    writer
                        .add_bytes(audio(role, &made_from), made_from.repeat(20).as_bytes())
                        .unwrap()
                });
                track.files.push(entry);
            }
        }
    }
    manifest(sequence, releases)
}

pub fn export(folder: &Path, key: &SigningKey, sequence: u64, changed: &str) -> BundleReport {
    export_since(folder, key, sequence, changed, None)
}

pub fn export_since(
    folder: &Path,
    key: &SigningKey,
    sequence: u64,
    changed: &str,
    since: Option<&Path>,
) -> BundleReport {
    let begin = Begin {
        since: since.map(Path::to_path_buf),
        ..Begin::default()
    };
    let writer = BundleWriter::begin(folder, key.public(), begin, &mut go_on).unwrap();
    let manifest = small(&writer, sequence, changed);
    let assets = tiny_assets();
    writer.finish(manifest, assets, key, &mut go_on).unwrap()
}

/// A storefront small enough for a test that flips its every byte.
pub fn tiny_assets() -> Vec<griot_exchange::kiosk::bundle::Asset> {
    let asset = |path: &str, media_type: &str, text: &str| griot_exchange::kiosk::bundle::Asset {
        path: path.to_owned(),
        media_type: media_type.to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    vec![
        asset("index.html", "text/html", "<!doctype html><title>x</title>"),
        asset(
            "assets/store-0123456789abcdef0123.js",
            "text/javascript",
            "\"use strict\";",
        ),
    ]
}

/// The bundle with its real storefront, covers and previews that sound.
pub fn full(folder: &Path, key: &SigningKey) -> Manifest {
    let writer = BundleWriter::begin(folder, key.public(), Begin::default(), &mut go_on).unwrap();
    let mut releases = releases();
    for (n, release) in releases.iter_mut().enumerate() {
        if n != 3 {
            let picture = pattern(u32::try_from(n).unwrap());
            for cover in griot_exchange::image::covers(&picture, &[360, 1000]).unwrap() {
                let file = NewFile {
                    role: Role::Cover,
                    media_type: "image/jpeg".to_owned(),
                    extension: "jpg".to_owned(),
                    made_from: None,
                    duration_ms: None,
                    size: Some((cover.width, cover.height)),
                    colour: Some(cover.colour.clone()),
                };
                release
                    .files
                    .push(writer.add_bytes(file, &cover.bytes).unwrap());
            }
        }
        for track in &mut release.tracks {
            let file = NewFile {
                media_type: "audio/wav".to_owned(),
                extension: "wav".to_owned(),
                duration_ms: Some(2_000),
                ..audio(Role::Preview, &track.uid)
            };
            track.files.push(
                writer
                    .add_bytes(file, &tone(220.0 + 40.0 * n as f32))
                    .unwrap(),
            );
            track.files.push(
                writer
                    .add_bytes(
                        audio(Role::Full, &format!("{}/full", track.uid)),
                        track.uid.as_bytes(),
                    )
                    .unwrap(),
            );
        }
    }
    let manifest = manifest(1, releases);
    let system = griot_exchange::kiosk::fonts::SystemFont::find_all();
    let store = storefront::render(&manifest, "fr", &system);
    writer
        .finish(manifest.clone(), store.assets, key, &mut go_on)
        .unwrap();
    manifest
}

/// A PNG of bold shapes.
fn pattern(n: u32) -> Vec<u8> {
    const COLOURS: [[u8; 3]; 4] = [[59, 36, 26], [18, 84, 80], [224, 166, 46], [163, 52, 28]];
    let ground = COLOURS[n as usize % 4];
    let figure = COLOURS[(n as usize + 2) % 4];
    let picture = image::RgbImage::from_fn(1200, 1200, |x, y| {
        let (dx, dy) = (f64::from(x % 300) - 150.0, f64::from(y % 300) - 150.0);
        let inside = match n % 3 {
            0 => dx.abs() + dy.abs() < 110.0,
            1 => dx.hypot(dy) < 100.0,
            _ => (dx + dy).abs() < 60.0,
        };
        let edge = x < 60 || y < 60 || x >= 1140 || y >= 1140;
        image::Rgb(if inside && !edge { figure } else { ground })
    });
    let mut png = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    png.into_inner()
}

/// Two seconds of a tone as a WAV file.
fn tone(hertz: f32) -> Vec<u8> {
    let rate = 8_000_u32;
    let samples: Vec<i16> = (0..rate * 2)
        .map(|i| ((i as f32 / rate as f32 * hertz * std::f32::consts::TAU).sin() * 8_000.0) as i16)
        .collect();
    let data: Vec<u8> = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
    let mut wav = Vec::new();
    wav.extend(b"RIFF");
    wav.extend((36 + data.len() as u32).to_le_bytes());
    wav.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
    wav.extend(rate.to_le_bytes());
    wav.extend((rate * 2).to_le_bytes());
    wav.extend(b"\x02\0\x10\0data");
    wav.extend((data.len() as u32).to_le_bytes());
    wav.extend(data);
    wav
}

/// Every file under a folder, with its bytes.
pub fn tree(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    fn walk(root: &Path, at: &Path, into: &mut std::collections::BTreeMap<String, Vec<u8>>) {
        for entry in fs::read_dir(at).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(root, &path, into);
            } else {
                let name = path
                    .strip_prefix(root)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned();
                into.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = std::collections::BTreeMap::new();
    walk(folder, folder, &mut found);
    found
}

pub fn copy_tree(from: &Path, to: &Path) {
    for (name, bytes) in tree(from) {
        let path = to.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// What a tool prints, whether it liked what it saw.
pub fn run(tool: &str, folder: &Path, arguments: &[&str]) -> (bool, String) {
    let out = Command::new(tool)
        .current_dir(folder)
        .args(arguments)
        .output()
        .unwrap_or_else(|e| panic!("{tool} is needed for this test: {e}"));
    let text = [out.stdout, out.stderr].concat();
    (
        out.status.success(),
        String::from_utf8_lossy(&text).into_owned(),
    )
}

pub fn trust_only(key: &PublicKey) -> griot_exchange::kiosk::bundle::Trust<'_> {
    griot_exchange::kiosk::bundle::Trust {
        key: Some(key),
        ..Default::default()
    }
}

pub fn some_file(manifest: &Manifest) -> &FileEntry {
    &manifest.releases[0].tracks[0].files[0]
}
