//! ID3v2.2 and 2.3 become 2.4 when they are written; nothing in them is lost.

use super::*;
use griot_audio::tags::{self, WriteOptions};
use std::fs;

fn synchsafe(n: usize) -> [u8; 4] {
    [
        (n >> 21) as u8 & 0x7F,
        (n >> 14) as u8 & 0x7F,
        (n >> 7) as u8 & 0x7F,
        n as u8 & 0x7F,
    ]
}

fn frame3(id: &[u8], flags: [u8; 2], body: &[u8]) -> Vec<u8> {
    [id, &(body.len() as u32).to_be_bytes(), &flags, body].concat()
}

fn frame2(id: &[u8], body: &[u8]) -> Vec<u8> {
    [id, &(body.len() as u32).to_be_bytes()[1..], body].concat()
}

fn tagged(path: &Path, major: u8, flags: u8, frames: &[u8]) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    let sound = bytes[bytes.windows(2).position(|w| w == [0xFF, 0xFB]).unwrap()..].to_vec();
    let all = [
        b"ID3".as_slice(),
        &[major, 0, flags],
        &synchsafe(frames.len()),
        frames,
        &sound,
    ]
    .concat();
    fs::write(path, &all).unwrap();
    all
}

fn utf16(s: &str) -> Vec<u8> {
    [0xFF, 0xFE]
        .into_iter()
        .chain(s.encode_utf16().flat_map(u16::to_le_bytes))
        .collect()
}

fn check(path: &Path, before: &[u8]) -> Vec<u8> {
    let sound = decoded(path);
    let mut wanted = tags::read(path).unwrap().tags;
    wanted.insert(TagField::Isrc, vec!["FRX762400001".to_owned()]);
    let written = tags::write(path, &wanted, WriteOptions::default()).unwrap();
    assert_eq!(written.changed, [TagField::Isrc]);
    let now = fs::read(path).unwrap();
    assert_eq!(tags::read(path).unwrap().tags, wanted);
    assert_eq!(now[3], 4);
    assert_eq!(decoded(path), sound);
    tags::restore(path, &written.snapshot.unwrap()).unwrap();
    assert!(fs::read(path).unwrap() == before);
    now
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

#[test]
fn version_2_3() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "mp3");
    let long = [b'y'; 200];
    let frames = [
        frame3(b"TIT2", [0, 0], &[&[1], utf16("Kéné").as_slice()].concat()),
        frame3(b"TYER", [0, 0], b"\x001984"),
        frame3(b"TDAT", [0, 0], b"\x002103"),
        frame3(b"TORY", [0, 0], b"\x001975"),
        frame3(b"TCON", [0, 0], b"\0(17)(4)Wassoulou"),
        frame3(
            b"IPLS",
            [0, 0],
            b"\0producer\0Ibrahima\0mix\0Boncana\0kora\0Toumani\0",
        ),
        frame3(
            b"PRIV",
            [0x40, 0x20],
            &[b"\x05own\0".as_slice(), &long].concat(),
        ),
        frame3(
            b"CHAP",
            [0, 0],
            &[
                b"c\0".as_slice(),
                &[0; 16],
                &frame3(b"TIT2", [0, 0], &[&[0][..], &long].concat()),
            ]
            .concat(),
        ),
        frame3(b"COMM", [0, 0], b"\0\0\0\0\0a comment"),
        vec![0; 40],
    ]
    .concat();
    let before = tagged(&path, 3, 0, &frames);
    let read = tags::read(&path).unwrap().tags;
    use TagField as F;
    let one = |f| read.get(&f).map(|v| v.join("|")).unwrap_or_default();
    assert_eq!(one(F::Title), "Kéné");
    assert_eq!(one(F::Date), "1984-03-21");
    assert_eq!(one(F::OriginalDate), "1975");
    assert_eq!(one(F::Genre), "Rock|Disco|Wassoulou");
    assert_eq!(one(F::Producer), "Ibrahima");
    assert_eq!(one(F::Mixer), "Boncana");
    assert_eq!(one(F::Performer), "Toumani (kora)");
    assert_eq!(one(F::Comment), "a comment");
    let now = check(&path, &before);
    // Group flag and its byte moved to where 2.4 has them, the rest as it was.
    assert!(contains(
        &now,
        &[
            b"PRIV".as_slice(),
            &synchsafe(205),
            &[0x20, 0x40],
            b"\x05own\0",
            &long
        ]
        .concat()
    ));
    assert!(contains(
        &now,
        &[b"TIT2".as_slice(), &synchsafe(201), &[0, 0, 0], &long].concat()
    ));
    assert!(contains(
        &now,
        &[
            b"TDRC".as_slice(),
            &synchsafe(11),
            &[0, 0, 3],
            b"1984-03-21"
        ]
        .concat()
    ));
}

#[test]
fn version_2_3_unsynchronised() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "mp3");
    let frames = [
        frame3(b"TPE1", [0, 0], &[&[1], utf16("Oumou").as_slice()].concat()),
        frame3(b"PRIV", [0, 0], b"o\0\xFF\xE0\xFF\0"),
    ]
    .concat();
    let mut hidden = Vec::new();
    for pair in frames.windows(2) {
        hidden.push(pair[0]);
        if pair[0] == 0xFF && (pair[1] == 0 || pair[1] >= 0xE0) {
            hidden.push(0);
        }
    }
    hidden.push(frames[frames.len() - 1]);
    let before = tagged(&path, 3, 0x80, &hidden);
    assert_eq!(
        tags::read(&path).unwrap().tags[&TagField::Artist],
        ["Oumou"]
    );
    let now = check(&path, &before);
    assert!(contains(&now, b"o\0\xFF\xE0\xFF\0"));
}

#[test]
fn version_2_2() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "mp3");
    let picture = b"\x89PNG\r\n\x1a\n picture".to_vec();
    let frames = [
        frame2(b"TT2", b"\0Diaraby"),
        frame2(b"TYE", b"\x001991"),
        frame2(b"TRK", b"\x002/9"),
        frame2(b"PIC", &[b"\0PNG\x03front\0".as_slice(), &picture].concat()),
        frame2(b"XYZ", b"unheard of"),
        frame2(b"ULT", b"\0eng\0words"),
    ]
    .concat();
    let before = tagged(&path, 2, 0, &frames);
    let read = tags::read(&path).unwrap();
    assert_eq!(read.tags[&TagField::Date], ["1991"]);
    assert_eq!(read.tags[&TagField::TrackTotal], ["9"]);
    assert_eq!(read.tags[&TagField::Lyrics], ["words"]);
    assert_eq!(
        (
            read.pictures[0].bytes.clone(),
            read.pictures[0].description.as_str()
        ),
        (picture, "front")
    );
    let now = check(&path, &before);
    assert!(contains(&now, b"image/png\0\x03front\0\x89PNG"));
    assert!(contains(&now, b"griot:id3v2.2:XYZ\0unheard of"));
}

#[test]
fn sizes_that_itunes_wrote_wrongly() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "mp3");
    let long = "z".repeat(300);
    let frames = [
        frame3(b"TALB", [0, 0], &[b"\x03", long.as_bytes()].concat()),
        frame3(b"TPE1", [0, 0], b"\x03Nahawa"),
        vec![0; 20],
    ]
    .concat();
    let before = tagged(&path, 4, 0, &frames);
    let read = tags::read(&path).unwrap().tags;
    assert_eq!(read[&TagField::Album], [long]);
    assert_eq!(read[&TagField::Artist], ["Nahawa"]);
    check(&path, &before);
}
