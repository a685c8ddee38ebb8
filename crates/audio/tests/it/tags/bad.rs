//! Bad files, bad places and bad moments: a clear error, and the original as it was.

use super::*;
use griot_audio::AudioError;
use griot_audio::tags::{self, TagFinding, WriteOptions};
use std::fs;
use std::io::{Cursor, Seek, Write};

fn title() -> TagSet {
    TagSet::from([(TagField::Title, vec!["t".to_owned()])])
}

#[test]
fn every_beginning_of_every_file_is_read_without_panic() {
    let dir = tempfile::tempdir().unwrap();
    for (ending, ..) in SAMPLES {
        let path = sample(dir.path(), ending);
        tags::write(&path, &full(), WriteOptions::default()).unwrap();
        let whole = fs::read(&path).unwrap();
        for len in (0..whole.len().min(6_000))
            .step_by(7)
            .chain((0..whole.len()).step_by(2_503))
        {
            let _ = tags::read_from(&mut Cursor::new(&whole[..len]), Path::new("cut"));
        }
        // Each byte of the front and the back turned over.
        let spots = (0..whole.len().min(3_000)).chain(whole.len().saturating_sub(600)..whole.len());
        let mut bytes = whole.clone();
        for at in spots.step_by(3) {
            bytes[at] ^= 0xFF;
            let _ = tags::read_from(&mut Cursor::new(&bytes), Path::new("turned"));
            bytes[at] ^= 0xFF;
        }
        // A broken file is written whole or not at all.
        for at in (0..whole.len().min(1_500)).step_by(97) {
            bytes[at] ^= 0xFF;
            fs::write(&path, &bytes).unwrap();
            match tags::write(&path, &title(), WriteOptions::default()) {
                Ok(written) => {
                    if let Some(snapshot) = written.snapshot {
                        tags::restore(&path, &snapshot).unwrap();
                    }
                }
                Err(AudioError::Io { .. }) => panic!("{ending}: byte {at}"),
                Err(_) => {}
            }
            assert!(fs::read(&path).unwrap() == bytes, "{ending}: byte {at}");
            bytes[at] ^= 0xFF;
        }
        for len in (0..whole.len()).step_by(whole.len() / 23 + 1) {
            fs::write(&path, &whole[..len]).unwrap();
            if let Ok(written) = tags::write(&path, &title(), WriteOptions::default())
                && let Some(snapshot) = written.snapshot
            {
                tags::restore(&path, &snapshot).unwrap();
            }
            assert!(
                fs::read(&path).unwrap() == whole[..len],
                "{ending}: cut at {len}"
            );
        }
        fs::remove_file(&path).unwrap();
        assert_eq!(
            fs::read_dir(dir.path()).unwrap().count(),
            0,
            "{ending}: something was left behind"
        );
    }
}

#[test]
fn files_that_are_none() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("x.mp3");
    for bytes in [
        &b""[..],
        b"I",
        b"RIFF",
        b"hello, this is a letter",
        &[0; 70_000],
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(
            matches!(tags::read(&path), Err(AudioError::UnknownFormat { .. })),
            "{bytes:?}"
        );
        assert!(tags::write(&path, &title(), WriteOptions::default()).is_err());
        assert_eq!(fs::read(&path).unwrap(), bytes);
    }
    assert!(matches!(
        tags::read(&dir.path().join("gone.flac")),
        Err(AudioError::Io { doing: "open", .. })
    ));
    let gone = tags::write(
        &dir.path().join("gone.flac"),
        &title(),
        WriteOptions::default(),
    )
    .unwrap_err();
    assert!(
        matches!(&gone, AudioError::Io { source, .. } if source.kind() == std::io::ErrorKind::NotFound),
        "{gone}"
    );
    assert!(tags::read(dir.path()).is_err());
    let sparse = dir.path().join("sparse.wav");
    fs::File::create(&sparse).unwrap().set_len(2 << 30).unwrap();
    assert!(matches!(
        tags::read(&sparse),
        Err(AudioError::UnknownFormat { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_file_under_a_name_of_any_bytes() {
    use std::os::unix::ffi::OsStrExt;
    let dir = tempfile::tempdir().unwrap();
    let made = sample(dir.path(), "flac");
    let odd = dir
        .path()
        .join(std::ffi::OsStr::from_bytes(b"\xff\xfe\n.flac"));
    let long = dir.path().join(format!("{}.flac", "n".repeat(250)));
    for path in [odd, long] {
        fs::copy(&made, &path).unwrap();
        tags::write(&path, &title(), WriteOptions::default()).unwrap();
        assert_eq!(tags::read(&path).unwrap().tags, title());
    }
}

#[test]
fn marked_read_only() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "flac");
    let before = fs::read(&path).unwrap();
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    let refused = tags::write(&path, &title(), WriteOptions::default()).unwrap_err();
    assert!(matches!(refused, AudioError::ReadOnly { .. }));
    assert!(fs::read(&path).unwrap() == before);
    tags::write(
        &path,
        &title(),
        WriteOptions {
            even_read_only: true,
        },
    )
    .unwrap();
    assert_eq!(tags::read(&path).unwrap().tags, title());
    assert!(fs::metadata(&path).unwrap().permissions().readonly());
}

#[test]
fn texts_that_are_too_much() {
    let dir = tempfile::tempdir().unwrap();
    for ending in ["mp3", "flac", "ogg", "aac.m4a", "16.wav", "wv"] {
        let path = sample(dir.path(), ending);
        let mut wanted = title();
        wanted.insert(TagField::Comment, vec!["é".repeat(5_000_000)]);
        wanted.insert(TagField::Artist, vec!["a\u{202E}b".to_owned()]);
        tags::write(&path, &wanted, WriteOptions::default()).unwrap();
        let read = tags::read(&path).unwrap();
        assert_eq!(
            read.tags[&TagField::Comment][0].len(),
            tags::VALUE_LIMIT,
            "{ending}"
        );
        assert!(
            read.findings.contains(&TagFinding::TextCut {
                field: TagField::Comment
            }),
            "{ending}"
        );
        assert!(
            read.findings.contains(&TagFinding::BidiControl {
                field: TagField::Artist
            }),
            "{ending}"
        );
        // What was cut in reading is not cut in the file by the next write.
        let size = fs::metadata(&path).unwrap().len();
        let mut next = read.tags.clone();
        next.insert(TagField::Album, vec!["b".to_owned()]);
        tags::write(&path, &next, WriteOptions::default()).unwrap();
        assert!(fs::metadata(&path).unwrap().len() > size, "{ending}");
    }
    let path = sample(dir.path(), "flac");
    let nul = TagSet::from([(TagField::Title, vec!["a\0b".to_owned()])]);
    tags::write(&path, &nul, WriteOptions::default()).unwrap();
    let read = tags::read(&path).unwrap();
    assert_eq!(
        (read.tags, read.findings),
        (
            nul,
            vec![TagFinding::ControlCharacter {
                field: TagField::Title
            }]
        )
    );
    // A block that FLAC cannot hold.
    let before = fs::read(&path).unwrap();
    let huge = TagSet::from([(TagField::Comment, vec!["x".repeat(1_000_000); 17])]);
    let refused = tags::write(&path, &huge, WriteOptions::default()).unwrap_err();
    assert!(matches!(refused, AudioError::TooLarge { .. }), "{refused}");
    assert!(fs::read(&path).unwrap() == before);
}

#[test]
fn a_riff_that_would_pass_4_gib_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "16.wav");
    let mut head = fs::read(&path).unwrap();
    let data = head.windows(4).position(|w| w == b"data").unwrap();
    head.truncate(data + 8);
    let sound = u32::MAX - 200 - head.len() as u32;
    head[data + 4..data + 8].copy_from_slice(&sound.to_le_bytes());
    let total = head.len() as u32 + sound;
    head[4..8].copy_from_slice(&(total - 8).to_le_bytes());
    let mut file = fs::File::create(&path).unwrap();
    file.write_all(&head).unwrap();
    file.set_len(u64::from(total)).unwrap();
    let refused = tags::write(&path, &full(), WriteOptions::default()).unwrap_err();
    assert!(matches!(refused, AudioError::TooLarge { .. }), "{refused}");
    assert_eq!(file.stream_position().unwrap(), head.len() as u64);
    assert_eq!(fs::metadata(&path).unwrap().len(), u64::from(total));
}

/// Takes 9 GB of disk and some time: `GRIOT_LONG=1`.
#[test]
fn an_rf64_beyond_4_gib_is_written() {
    if std::env::var_os("GRIOT_LONG").is_none() {
        println!("skipped: GRIOT_LONG is not set");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "rf64.wav");
    let mut head = fs::read(&path).unwrap();
    let data = head.windows(4).position(|w| w == b"data").unwrap();
    head.truncate(data + 8);
    let sound: u64 = (4 << 30) + 6;
    let total = head.len() as u64 + sound;
    head[20..28].copy_from_slice(&(total - 8).to_le_bytes());
    head[28..36].copy_from_slice(&sound.to_le_bytes());
    let mut file = fs::File::create(&path).unwrap();
    file.write_all(&head).unwrap();
    file.set_len(total).unwrap();
    let written = tags::write(&path, &title(), WriteOptions::default()).unwrap();
    assert_eq!(tags::read(&path).unwrap().tags, title());
    let now = fs::metadata(&path).unwrap().len();
    let mut head = [0; 28];
    std::io::Read::read_exact(&mut fs::File::open(&path).unwrap(), &mut head).unwrap();
    assert_eq!(
        u64::from_le_bytes(head[20..28].try_into().unwrap()),
        now - 8
    );
    tags::restore(&path, &written.snapshot.unwrap()).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().len(), total);
}

#[test]
fn a_disk_that_fills_up() {
    let dir = tempfile::tempdir().unwrap();
    let made = sample(dir.path(), "f32.wav");
    let disk = dir.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let mounted = Command::new("mount")
        .args([
            "-t",
            "tmpfs",
            "-o",
            "size=600k",
            "none",
            disk.to_str().unwrap(),
        ])
        .status();
    if !mounted.is_ok_and(|s| s.success()) {
        println!("skipped: no small disk can be mounted here");
        return;
    }
    let path = disk.join("a.wav");
    fs::copy(&made, &path).unwrap();
    let result = tags::write(&path, &title(), WriteOptions::default());
    let (same, left) = (
        fs::read(&path).unwrap() == fs::read(&made).unwrap(),
        fs::read_dir(&disk).unwrap().count(),
    );
    Command::new("umount").arg(&disk).status().unwrap();
    let error = result.unwrap_err();
    assert!(
        matches!(&error, AudioError::Io { source, .. } if source.kind() == std::io::ErrorKind::StorageFull),
        "{error}"
    );
    assert!(same && left == 1);
}

#[cfg(unix)]
#[test]
fn a_folder_that_is_read_only() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("shut");
    fs::create_dir(&folder).unwrap();
    let path = folder.join("a.flac");
    fs::copy(sample(dir.path(), "flac"), &path).unwrap();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
    if fs::write(folder.join("probe"), b"").is_ok() {
        println!("skipped: this user may write everywhere");
        return;
    }
    let error = tags::write(&path, &title(), WriteOptions::default()).unwrap_err();
    fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
    assert!(
        matches!(
            &error,
            AudioError::Io {
                doing: "create",
                ..
            }
        ),
        "{error}"
    );
}

#[test]
fn a_staged_write_is_nothing_until_it_is_put() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "flac");
    let before = fs::read(&path).unwrap();
    let stage = || {
        tags::stage(&path, &title(), WriteOptions::default())
            .unwrap()
            .unwrap()
    };
    drop(stage());
    assert!(fs::read(&path).unwrap() == before);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    let staged = stage();
    assert!(fs::read(&path).unwrap() == before);
    let kept = (staged.snapshot().clone(), *staged.file_hash());
    let written = tags::put(vec![staged]).pop().unwrap().unwrap();
    assert_eq!(written.snapshot.zip(written.file_hash), Some(kept));
    assert_eq!(
        written.file_hash.unwrap(),
        *blake3::hash(&fs::read(&path).unwrap()).as_bytes()
    );
    assert!(
        tags::stage(&path, &title(), WriteOptions::default())
            .unwrap()
            .is_none()
    );
}

#[test]
fn a_file_that_changes_while_a_write_is_staged_is_left_alone() {
    let dir = tempfile::tempdir().unwrap();
    let path = sample(dir.path(), "flac");
    let staged = tags::stage(&path, &title(), WriteOptions::default())
        .unwrap()
        .unwrap();
    fs::write(&path, b"another").unwrap();
    let done = tags::put(vec![staged]).pop().unwrap();
    assert!(matches!(done, Err(AudioError::ChangedMeanwhile { .. })));
    assert!(fs::read(&path).unwrap() == b"another");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn leftovers_are_swept_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let ours = dir.path().join(format!(".griot-{}~", "0a".repeat(16)));
    let others = [".griot-notes~", ".griot-short", "a.flac", ".griot-zz~"];
    fs::write(&ours, b"half").unwrap();
    for name in others {
        fs::write(dir.path().join(name), b"").unwrap();
    }
    // One that a living write holds.
    let held = dir.path().join(format!(".griot-{}~", "1b".repeat(16)));
    let file = fs::File::create(&held).unwrap();
    file.lock().unwrap();
    assert_eq!(tags::sweep(dir.path()).unwrap(), 1);
    assert!(!ours.exists() && held.exists());
    drop(file);
    assert_eq!(tags::sweep(dir.path()).unwrap(), 1);
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), others.len());
}
