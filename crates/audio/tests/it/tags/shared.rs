//! Real files and other people's test files.

use super::*;
use griot_audio::tags::{self, WriteOptions};
use std::fs;

/// The folder of real sound, if there is one.
pub fn audio() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("GRIOT_SHARED").map_or(beside, PathBuf::from);
    let audio = shared.join("data/audio");
    if !audio.is_dir() {
        println!("skipped: no folder {}", audio.display());
        return None;
    }
    Some(audio)
}

pub fn files(audio: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for folder in ["tags", "music", "derived"] {
        all.extend(
            fs::read_dir(audio.join(folder))
                .unwrap()
                .map(|e| e.unwrap().path()),
        );
    }
    all.sort();
    all
}

/// The decoded MD5, or ffmpeg's refusal: some files are broken on purpose.
fn decoded_or_not(path: &Path) -> String {
    let args = [
        "-v",
        "fatal",
        "-i",
        path.to_str().unwrap(),
        "-map",
        "0:a",
        "-f",
        "md5",
        "-",
    ];
    let out = Command::new("ffmpeg").args(args).output().unwrap();
    format!(
        "{} {}",
        out.status.success(),
        String::from_utf8_lossy(&out.stdout)
    )
}

#[test]
fn real_files_survive_a_write_and_come_back() {
    let Some(audio) = audio() else { return };
    let dir = tempfile::tempdir().unwrap();
    for file in files(&audio) {
        let name = file.file_name().unwrap().to_str().unwrap();
        let path = dir.path().join(name);
        let before = fs::read(&file).unwrap();
        fs::write(&path, &before).unwrap();
        let read = tags::read(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
        let mut wanted = read.tags.clone();
        wanted.insert(TagField::Title, vec!["Sira — ߛߌ߬ߙߊ".to_owned()]);
        wanted.insert(TagField::Iswc, vec!["T-034.524.680-1".to_owned()]);
        wanted.insert(TagField::Comment, vec!["x".repeat(70_000)]);
        let written = match tags::write(&path, &wanted, WriteOptions::default()) {
            Ok(written) => written,
            Err(e) => {
                println!("{name}: not written: {e}");
                assert!(
                    fs::read(&path).unwrap() == before,
                    "{name}: touched in spite of an error"
                );
                continue;
            }
        };
        let now = tags::read(&path).unwrap();
        assert_eq!(now.tags, wanted, "{name}");
        assert_eq!(now.pictures, read.pictures, "{name}");
        assert_eq!(decoded_or_not(&path), decoded_or_not(&file), "{name}");
        let snapshot = written.snapshot.unwrap();
        assert!(
            snapshot.0.len() < 20_000,
            "{name}: a snapshot of {} bytes",
            snapshot.0.len()
        );
        tags::restore(&path, &snapshot).unwrap();
        assert!(
            fs::read(&path).unwrap() == before,
            "{name}: not the same bytes"
        );
        fs::remove_file(&path).unwrap();
    }
    assert_eq!(
        fs::read_dir(dir.path()).unwrap().count(),
        0,
        "something was left behind"
    );
}

#[test]
fn the_fixtures_say_what_their_makers_say() {
    let Some(audio) = audio() else { return };
    use TagField as F;
    let read = |name: &str| tags::read(&audio.join("tags").join(name)).unwrap();
    for name in [
        "beets__full.mp3",
        "beets__full.flac",
        "beets__full.m4a",
        "beets__full.alac.m4a",
        "beets__full.ogg",
        "beets__full.opus",
        "beets__full.aiff",
        "beets__full.ape",
        "beets__full.wv",
    ] {
        let tags = read(name).tags;
        let one = |field| tags.get(&field).map(|v| v.join("|")).unwrap_or_default();
        assert_eq!(one(F::Title), "full", "{name}");
        assert_eq!(one(F::Artist), "the artist", "{name}");
        assert_eq!(one(F::Album), "the album", "{name}");
        assert_eq!(one(F::Genre), "the genre", "{name}");
        assert_eq!(one(F::Composer), "the composer", "{name}");
        assert_eq!(one(F::Grouping), "the grouping", "{name}");
        assert_eq!(one(F::Date), "2001", "{name}");
        assert!(
            ["2", "02"].contains(&one(F::TrackNumber).as_str()),
            "{name}"
        );
        assert!(["3", "03"].contains(&one(F::TrackTotal).as_str()), "{name}");
        assert_eq!(one(F::Lyrics), "the lyrics", "{name}");
        assert_eq!(one(F::Comment), "the comments", "{name}");
    }
    assert_eq!(
        read("lofty-rs__issue_499_vinyl_track_number.opus").tags[&F::TrackNumber],
        ["a5"]
    );
}
