//! What we do not know, or do not change, stays byte for byte.

use super::*;
use griot_audio::tags::{self, WriteOptions};
use griot_domain::tags::PictureKind;
use std::fs;

fn titled(path: &Path) -> Vec<u8> {
    let mut wanted = tags::read(path).unwrap().tags;
    wanted.insert(
        TagField::Title,
        vec!["Another, and a longer title than before".to_owned()],
    );
    tags::write(path, &wanted, WriteOptions::default()).unwrap();
    fs::read(path).unwrap()
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|w| w == part)
}

/// Chunks of a WAV, in order.
fn chunks(wav: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut out = Vec::new();
    let mut at = 12;
    while at + 8 <= wav.len() {
        let len = u32::from_le_bytes(wav[at + 4..at + 8].try_into().unwrap()) as usize;
        out.push((
            String::from_utf8_lossy(&wav[at..at + 4]).into_owned(),
            wav[at + 8..at + 8 + len].to_vec(),
        ));
        at += 8 + len + len % 2;
    }
    assert_eq!(at, wav.len());
    assert_eq!(
        u32::from_le_bytes(wav[4..8].try_into().unwrap()) as usize,
        wav.len() - 8
    );
    out
}

#[test]
fn chunks_of_a_wav() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "16.wav");
    let plain = chunks(&fs::read(&path).unwrap());
    let mut wav = b"RIFF\0\0\0\0WAVE".to_vec();
    let mut put = |id: &[u8], body: &[u8]| {
        wav.extend(
            [
                id,
                &(body.len() as u32).to_le_bytes(),
                body,
                &[0][..body.len() % 2],
            ]
            .concat(),
        );
    };
    put(b"bext", &[7; 603]);
    for (id, body) in plain.iter().filter(|(id, _)| id == "fmt ") {
        put(id.as_bytes(), body);
    }
    put(b"iXML", b"<BWFXML><NOTE>kora</NOTE></BWFXML>");
    put(
        b"LIST",
        b"INFOISFT\x06\0\0\0Tapes\0IARL\x03\0\0\0ab\0\0INAM\x04\0\0\0old\0",
    );
    for (id, body) in plain.iter().filter(|(id, _)| id == "data") {
        put(id.as_bytes(), body);
    }
    put(
        b"cue ",
        &[
            1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, b'd', b'a', b't', b'a', 0, 0, 0, 0, 0, 0, 0, 0, 0,
            1, 0, 0,
        ],
    );
    put(b"LIST", b"adtllabl\x08\0\0\0\x01\0\0\0one\0");
    put(b"smpl", &[3; 36]);
    put(b"odd!", b"xyz");
    let size = (wav.len() as u32 - 8).to_le_bytes();
    wav[4..8].copy_from_slice(&size);
    fs::write(&path, &wav).unwrap();
    let sound = decoded(&path);
    let before = chunks(&wav);
    assert_eq!(tags::read(&path).unwrap().tags[&TagField::Title], ["old"]);
    let after = chunks(&titled(&path));
    let names = |c: &[(String, Vec<u8>)]| c.iter().map(|c| c.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&after)[..before.len()], names(&before));
    assert_eq!(names(&after)[before.len()..], ["id3 "]);
    for (old, new) in before
        .iter()
        .zip(&after)
        .filter(|(old, _)| !old.1.starts_with(b"INFO"))
    {
        assert_eq!(old, new);
    }
    let info = &after[3].1;
    assert!(contains(info, b"ISFT\x06\0\0\0Tapes\0IARL\x03\0\0\0ab\0\0"));
    assert!(contains(info, b"INAM") && contains(info, b"Another"));
    assert_eq!(decoded(&path), sound);
}

#[test]
fn a_wav_that_was_never_finished() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "16.wav");
    let whole = fs::read(&path).unwrap();
    // Cut in mid-sound; and with sizes left open by a writer to a pipe.
    let cut = whole[..whole.len() / 2].to_vec();
    let mut open = whole.clone();
    let data = whole.windows(4).position(|w| w == b"data").unwrap();
    open[4..8].fill(0xFF);
    open[data + 4..data + 8].fill(0xFF);
    for bytes in [cut, open] {
        fs::write(&path, &bytes).unwrap();
        let sound = decoded(&path);
        let read = tags::read(&path).unwrap();
        assert!(!read.findings.is_empty());
        let mut wanted = read.tags;
        wanted.insert(TagField::Title, vec!["half".to_owned()]);
        let written = tags::write(&path, &wanted, WriteOptions::default()).unwrap();
        assert_eq!(tags::read(&path).unwrap().tags, wanted);
        assert_eq!(decoded(&path), sound);
        tags::restore(&path, &written.snapshot.unwrap()).unwrap();
        assert!(fs::read(&path).unwrap() == bytes);
    }
}

/// FLAC's metadata blocks.
fn blocks(flac: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let (mut at, mut out) = (4, Vec::new());
    loop {
        let len = u32::from_be_bytes([0, flac[at + 1], flac[at + 2], flac[at + 3]]) as usize;
        out.push((flac[at] & 0x7F, flac[at + 4..at + 4 + len].to_vec()));
        if flac[at] & 0x80 != 0 {
            return out;
        }
        at += 4 + len;
    }
}

fn picture_block(kind: u32, bytes: &[u8]) -> Vec<u8> {
    let n = |n: usize| (n as u32).to_be_bytes();
    [
        &kind.to_be_bytes()[..],
        &n(9),
        b"image/png",
        &n(4),
        "né".as_bytes(),
        b"!",
        &[0; 16],
        &n(bytes.len()),
        bytes,
    ]
    .concat()
}

const PNG: &[u8] =
    b"\x89PNG\r\n\x1a\n and so on, long enough to be kept apart, as pictures are wont to be";

#[test]
fn blocks_of_a_flac() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "flac");
    let bytes = fs::read(&path).unwrap();
    let old = blocks(&bytes);
    let sound_at = 4 + old.iter().map(|b| 4 + b.1.len()).sum::<usize>();
    let info = old[0].1.clone();
    let vendor =
        b"\x05\0\0\0Tapes\x03\0\0\0\x07\0\0\0TITLE=a\x0c\0\0\0X-Own=kept=1\x02\0\0\0??".to_vec();
    // One track with one index, and the lead-out.
    let mut cue = vec![0; 396 + 48 + 36];
    (
        cue[395],
        cue[396 + 8],
        cue[396 + 35],
        cue[396 + 44],
        cue[444 + 8],
    ) = (2, 1, 1, 1, 170);
    let mine = [
        (0, info.clone()),
        (2, b"riff and any application's bytes".to_vec()),
        (3, [0; 36].to_vec()),
        (4, vendor),
        (5, cue),
        (6, picture_block(3, PNG)),
        (6, picture_block(4, b"\xFF\xD8\xFF back")),
        (1, vec![0; 100]),
    ];
    let mut flac = b"fLaC".to_vec();
    for (i, (kind, body)) in mine.iter().enumerate() {
        let last = if i + 1 == mine.len() { 0x80 } else { 0 };
        flac.push(kind | last);
        flac.extend(&(body.len() as u32).to_be_bytes()[1..]);
        flac.extend(body);
    }
    flac.extend(&bytes[sound_at..]);
    fs::write(&path, &flac).unwrap();
    let sound = decoded(&path);
    let pictures = tags::read(&path).unwrap().pictures;
    assert_eq!(pictures.len(), 2);
    assert_eq!(
        (pictures[0].kind, pictures[0].media_type.as_str()),
        (PictureKind::FrontCover, "image/png")
    );
    assert_eq!(
        (pictures[1].kind, pictures[1].media_type.as_str()),
        (PictureKind::BackCover, "image/jpeg")
    );
    assert_eq!(pictures[0].bytes, PNG);
    let after = titled(&path);
    let now = blocks(&after);
    assert_eq!(now.len(), mine.len());
    for (old, new) in mine.iter().zip(&now).filter(|(old, _)| old.0 != 4) {
        assert_eq!(old, new);
    }
    assert!(
        contains(&now[3].1, b"\x05\0\0\0Tapes\x03\0\0\0")
            && contains(&now[3].1, b"X-Own=kept=1\x02\0\0\0??")
    );
    assert_eq!(decoded(&path), sound);

    // Nothing but STREAMINFO: a comment block comes behind it.
    let bare = [b"fLaC\x80\0\0\x22".as_slice(), &info, &bytes[sound_at..]].concat();
    fs::write(&path, &bare).unwrap();
    let after = titled(&path);
    assert_eq!(
        blocks(&after).iter().map(|b| b.0).collect::<Vec<_>>(),
        [0, 4]
    );
    assert_eq!(decoded(&path), sound);
}

#[test]
fn other_tags_of_an_mp3() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "mp3");
    let bytes = fs::read(&path).unwrap();
    let frame = |id: &[u8], body: &[u8]| [id, &[0, 0, 0, body.len() as u8, 0, 0], body].concat();
    let chapter = frame(
        b"CHAP",
        &[b"c1\0".as_slice(), &[0; 16], &frame(b"TIT2", b"\x03one")].concat(),
    );
    let kept = [
        frame(b"PRIV", b"someone\0\xFF\xFE\0\x80"),
        chapter,
        frame(b"TXXX", b"\x03Their own\0value"),
        frame(b"COMM", b"\0engiTunNORM\0 0000"),
        frame(b"APIC", &[b"\0image/png\0\x03\0", PNG].concat()),
        frame(b"ZZZ9", b"unheard of"),
        frame(b"COMM", b"\0\0\0\0\0bad language"),
    ];
    let frames = [kept.concat(), frame(b"TIT2", b"\x03old")].concat();
    let size = (frames.len() + 30) as u32;
    let head = [
        b"ID3\x04\0\0\0\0".as_slice(),
        &[(size >> 7) as u8, (size & 0x7F) as u8],
        &frames,
        &[0; 30],
    ]
    .concat();
    let sound = &bytes[bytes.windows(2).position(|w| w == [0xFF, 0xFB]).unwrap()..];
    let ape =
        [b"APETAGEX\xD0\x07\0\0\x2e\0\0\0\x01\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0".as_slice()].concat();
    let item = b"\x03\0\0\0\0\0\0\0Title\0ape".to_vec();
    let mut footer = ape.clone();
    footer[12] = (item.len() + 32) as u8;
    let mut v1 = b"TAGid3v1 title".to_vec();
    v1.resize(128, 0);
    let tail = [item.as_slice(), &footer, &v1].concat();
    fs::write(&path, [head.as_slice(), sound, &tail].concat()).unwrap();
    let md5 = decoded(&path);
    let read = tags::read(&path).unwrap();
    assert_eq!(read.tags[&TagField::Title], ["old"]);
    assert_eq!(read.pictures[0].bytes, PNG);
    assert_eq!(read.findings.len(), 2, "{:?}", read.findings);
    let after = titled(&path);
    assert!(after.ends_with(&tail));
    for part in &kept {
        assert!(contains(&after, part));
    }
    assert_eq!(decoded(&path), md5);

    // Without ID3v2 the tags behind the sound speak; written, everything stands in ID3v2.
    for (tail, title) in [(tail.clone(), "ape"), (v1.clone(), "id3v1 title")] {
        let bytes = [sound, &tail].concat();
        fs::write(&path, &bytes).unwrap();
        let mut wanted = tags::read(&path).unwrap().tags;
        assert_eq!(wanted[&TagField::Title], [title]);
        wanted.insert(TagField::Isrc, vec!["FRX762400001".to_owned()]);
        let written = tags::write(&path, &wanted, WriteOptions::default()).unwrap();
        assert_eq!(written.changed, [TagField::Isrc]);
        assert_eq!(tags::read(&path).unwrap().tags, wanted);
        assert!(fs::read(&path).unwrap().ends_with(&tail));
        tags::write(&path, &TagSet::new(), WriteOptions::default()).unwrap();
        assert_eq!(tags::read(&path).unwrap().tags, TagSet::new());
    }
}

#[test]
fn chapters_and_covers_of_an_mp4() {
    let dir = tempfile::tempdir().unwrap();
    let marks = dir.path().join("chapters.txt");
    fs::write(&marks, ";FFMETADATA1\ntitle=Old\ncomment=c\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=700\ntitle=First\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=700\nEND=1300\ntitle=Second\n").unwrap();
    let source = sample(dir.path(), "aac.m4a");
    let cover = dir.path().join("cover.png");
    run(
        "ffmpeg",
        &[
            "-v",
            "error",
            "-f",
            "lavfi",
            "-i",
            "color=c=red:s=32x32",
            "-frames:v",
            "1",
            cover.to_str().unwrap(),
        ],
    );
    for flags in ["+faststart", "+write_colr"] {
        let path = dir.path().join("chaptered.m4a");
        let args = [
            "-v",
            "error",
            "-y",
            "-i",
            source.to_str().unwrap(),
            "-i",
            marks.to_str().unwrap(),
            "-i",
            cover.to_str().unwrap(),
            "-map",
            "0:a",
            "-map",
            "2:v",
            "-map_metadata",
            "1",
            "-map_chapters",
            "1",
            "-c",
            "copy",
            "-disposition:v:0",
            "attached_pic",
            "-movflags",
            flags,
            path.to_str().unwrap(),
        ];
        run("ffmpeg", &args);
        let chapters = || {
            let args = [
                "-v",
                "error",
                "-show_chapters",
                "-show_entries",
                "stream=codec_name,nb_frames",
                "-of",
                "json",
                path.to_str().unwrap(),
            ];
            String::from_utf8(run("ffprobe", &args)).unwrap()
        };
        let (sound, told) = (decoded(&path), chapters());
        assert!(told.contains("Second"), "{told}");
        let pictures = tags::read(&path).unwrap().pictures;
        assert_eq!(pictures.len(), 1);
        assert_eq!(pictures[0].bytes, fs::read(&cover).unwrap());
        titled(&path);
        assert_eq!(tags::read(&path).unwrap().pictures, pictures);
        assert_eq!((decoded(&path), chapters()), (sound, told));
    }
}

#[test]
fn pictures_and_padding_of_ogg() {
    let dir = tempfile::tempdir().unwrap();
    for ending in ["ogg", "opus"] {
        let path = sample(dir.path(), ending);
        // A picture by mutagen, of many pages.
        let script = "import sys,base64,mutagen\nfrom mutagen.flac import Picture\np=Picture();p.type=3;p.mime='image/png';p.data=b'\\x89PNG\\r\\n\\x1a\\n'+bytes(range(256))*1500\nf=mutagen.File(sys.argv[1]);f['metadata_block_picture']=[base64.b64encode(p.write()).decode()];f['own']='kept';f.save()";
        run(python(), &["-c", script, path.to_str().unwrap()]);
        let (before, sound) = (fs::read(&path).unwrap(), decoded(&path));
        let read = tags::read(&path).unwrap();
        assert_eq!(read.pictures[0].bytes.len(), 384_008);
        let mut wanted = read.tags.clone();
        wanted.insert(TagField::Lyrics, vec!["la ".repeat(30_000)]);
        let written = tags::write(&path, &wanted, WriteOptions::default()).unwrap();
        let now = tags::read(&path).unwrap();
        assert_eq!((now.tags, now.pictures), (wanted, read.pictures));
        assert!(contains(&fs::read(&path).unwrap(), b"=kept"));
        assert_eq!(decoded(&path), sound);
        let snapshot = written.snapshot.unwrap();
        assert!(snapshot.0.len() < 10_000, "{}", snapshot.0.len());
        tags::restore(&path, &snapshot).unwrap();
        assert!(fs::read(&path).unwrap() == before);
    }
}

#[cfg(unix)]
#[test]
fn permissions_links_and_attributes() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "flac");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let marked = Command::new("setfattr")
        .args(["-n", "user.note", "-v", "tape 7", path.to_str().unwrap()])
        .status();
    let link = dir.path().join("link.flac");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    titled(&link);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(
        fs::metadata(&path).unwrap().permissions().mode() & 0o777,
        0o640
    );
    if marked.is_ok_and(|s| s.success()) {
        let out = run(
            "getfattr",
            &["--only-values", "-n", "user.note", path.to_str().unwrap()],
        );
        assert_eq!(out, b"tape 7");
    } else {
        println!("skipped: extended attributes");
    }
}
