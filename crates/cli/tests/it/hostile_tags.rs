//! Tags that no tagger would write: ten megabytes, NULs, controls that turn text around, pictures of a wall.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::desk::{Desk, ran};
use crate::sound::{self, FORMATS};

/// Other people's way of writing them: mutagen, which asks no questions.
const WRITE: &str = r#"
import sys, mutagen
from mutagen import id3, mp4, flac
path, picture = sys.argv[1], sys.argv[2:]
long = 'ߛ\u202eabc\u202c ' * 1_000_000
title, artist = 'one\u202etwo', 'a\0b'
f = mutagen.File(path)
if f.tags is None: f.add_tags()
t = f.tags
if isinstance(t, id3.ID3):
    t.add(id3.TIT2(encoding=3, text=title)); t.add(id3.TPE1(encoding=3, text=artist))
    t.add(id3.COMM(encoding=3, lang='eng', desc='', text=long))
    for p in picture: t.add(id3.APIC(encoding=3, mime='image/png', type=3, data=open(p, 'rb').read()))
elif isinstance(t, mp4.MP4Tags):
    t['\xa9nam'] = title; t['\xa9ART'] = artist; t['\xa9cmt'] = long
    for p in picture: t['covr'] = [mp4.MP4Cover(open(p, 'rb').read(), mp4.MP4Cover.FORMAT_PNG)]
else:
    t['title'] = title; t['artist'] = artist; t['comment'] = long
    for p in picture:
        image = flac.Picture(); image.type = 3; image.mime = 'image/png'; image.data = open(p, 'rb').read()
        f.add_picture(image)
f.save()
"#;

fn write(file: &Path, pictures: &[&Path]) {
    let done = Command::new("python3")
        .args(["-c", WRITE])
        .arg(file)
        .args(pictures)
        .output()
        .expect("python3 is needed");
    assert!(
        done.status.success(),
        "{}: {}",
        file.display(),
        String::from_utf8_lossy(&done.stderr)
    );
}

#[test]
fn ten_megabytes_nuls_and_bidi_controls_in_every_format() {
    let desk = Desk::new();
    let drive = desk.path("drive");
    sound::make_all(&drive);
    // mutagen opens no RF64, and one of each other container does.
    for name in ["rf64.wav", "wav24.wav", "wav32f.wav", "aac.m4a"] {
        fs::remove_file(drive.join(name)).unwrap();
    }
    let files = sound::files(&drive);
    let heard = sound::heard_all(&drive);
    for file in &files {
        write(file, &[]);
    }
    assert_eq!(sound::heard_all(&drive), heard);
    let report = desk.import("drive");
    assert_eq!(report["imported"], files.len(), "{report}");
    desk.is_sound();
    let rows = desk.rows("");
    assert!(
        rows.iter().all(|row| row["title"] == "one\u{202e}two"),
        "{rows:?}"
    );
    let shown = desk.json(&["show", rows[0]["uid"].as_str().unwrap()]);
    assert!(shown["findings"].to_string().contains("bidi"));
    let spoken = desk.run(&["list"]);
    assert!(spoken.code == 0 && !spoken.out.contains(['\u{202e}', '\0']));
    let before = desk.json(&["tags", "diff", ""]);
    assert_eq!(before["problems"], json!([]), "{}", before["problems"]);
    desk.json(&["set", "", "genre=Wassoulou"]);
    let wrote = desk.json(&["tags", "write", ""]);
    assert_eq!(
        (&wrote["written"], &wrote["problems"]),
        (&json!(files.len()), &json!([]))
    );
    assert_eq!(desk.json(&["tags", "diff", ""])["total"], 0);
    assert_eq!(sound::heard_all(&drive), heard);
    let again = desk.import("drive");
    assert_eq!(again["unchanged"], files.len(), "{}", again["problems"]);
    desk.is_sound();
    assert!(FORMATS.len() > files.len());
}

/// Runs the program on so much memory (address space, MiB) and no more.
fn within(desk: &Desk, mib: u32, arguments: &[&str]) -> serde_json::Value {
    let mut command = desk.program();
    let griot = command.get_program().to_owned();
    let mut limited = Command::new("sh");
    limited
        .args([
            "-c",
            &format!("ulimit -v {}; exec \"$0\" --json \"$@\"", mib * 1024),
        ])
        .arg(griot)
        .args(arguments)
        .current_dir(desk.folder.path());
    for (name, value) in command.args(arguments).get_envs() {
        if let Some(value) = value {
            limited.env(name, value);
        }
    }
    let ran = ran(&mut limited, "");
    assert_eq!(ran.code, 0, "{arguments:?}: {}{}", ran.out, ran.err);
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_cover_of_400_million_pixels_is_not_decoded() {
    let desk = crate::kiosk::desk_with_offer();
    let claims = desk.path("claims.png");
    fs::write(&claims, png_that_says(20_000, 20_000)).unwrap();
    let real = desk.path("real.jpg");
    let made = Command::new("ffmpeg")
        .args([
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=c=brown:s=13000x13000",
            "-frames:v",
            "1",
        ])
        .arg(&real)
        .status()
        .expect("ffmpeg is needed");
    assert!(made.success());
    write(&desk.path("drive/one/01.flac"), &[&claims]);
    write(&desk.path("drive/one/02.flac"), &[&real]);
    write(&desk.path("drive/two/01.flac"), &[&real]);

    let report = within(&desk, 1200, &["import", &desk.text("drive")]);
    assert_eq!(
        (&report["updated"], &report["problems"]),
        (&json!(3), &json!([])),
        "{report}"
    );
    for row in desk.rows("") {
        let shown = desk.json(&["show", row["uid"].as_str().unwrap()]);
        let found = shown["findings"].to_string();
        assert!(found.contains("cover-unreadable"), "{found}");
    }
    let export = within(
        &desk,
        1200,
        &["kiosk", "export", "--to", &desk.text("stick")],
    );
    assert_eq!(export["tracks"], 3, "{export}");
    desk.json(&["kiosk", "verify", &desk.text("stick")]);
    desk.is_sound();
}

/// A picture whose header is whole and says so much, and whose pixels are not there.
fn png_that_says(width: u32, height: u32) -> Vec<u8> {
    let mut picture = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut part = |name: &[u8; 4], content: &[u8]| {
        picture.extend((content.len() as u32).to_be_bytes());
        let body = [&name[..], content].concat();
        picture.extend(&body);
        picture.extend(crc(&body).to_be_bytes());
    };
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    // Eight bits, red green blue alpha.
    header.extend([8, 6, 0, 0, 0]);
    part(b"IHDR", &header);
    part(b"IDAT", &[0x78, 0x9c, 0x63, 0, 0, 0, 1, 0, 1]);
    part(b"IEND", &[]);
    picture
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}
