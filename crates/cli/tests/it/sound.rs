//! Sound files made by ffmpeg, and what other programs say about them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Every format that Griot takes: file name and how ffmpeg makes it.
pub const FORMATS: &[(&str, &[&str])] = &[
    ("wav16.wav", &["-c:a", "pcm_s16le"]),
    ("wav24.wav", &["-c:a", "pcm_s24le"]),
    ("wav32f.wav", &["-c:a", "pcm_f32le"]),
    ("rf64.wav", &["-c:a", "pcm_s16le", "-rf64", "always"]),
    ("aiff.aiff", &["-c:a", "pcm_s16be", "-write_id3v2", "1"]),
    ("flac.flac", &["-c:a", "flac"]),
    ("alac.m4a", &["-c:a", "alac"]),
    ("aac.m4a", &["-c:a", "aac", "-b:a", "96k"]),
    (
        "mp3.mp3",
        &["-c:a", "libmp3lame", "-b:a", "128k", "-id3v2_version", "4"],
    ),
    ("vorbis.ogg", &["-c:a", "libvorbis"]),
    ("opus.opus", &["-c:a", "libopus", "-ar", "48000"]),
];

/// Makes a file: a tone of its own pitch, with tags.
pub fn make(path: &Path, encoder: &[&str], pitch_hz: u32, tags: &[(&str, &str)]) {
    let mut command = Command::new("ffmpeg");
    command.args(["-v", "error", "-y", "-f", "lavfi", "-i"]);
    command.arg(format!(
        "sine=frequency={pitch_hz}:sample_rate=44100:duration=2,volume=0.5"
    ));
    command.args(["-ac", "2", "-map_metadata", "-1", "-fflags", "+bitexact"]);
    for (name, value) in tags {
        command.arg("-metadata").arg(format!("{name}={value}"));
    }
    let done = command
        .args(encoder)
        .arg(path)
        .status()
        .expect("ffmpeg is needed");
    assert!(done.success(), "ffmpeg made no {}", path.display());
}

/// Makes one file per format in a folder, titled by its name.
pub fn make_all(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for (place, (name, encoder)) in FORMATS.iter().enumerate() {
        let pitch = 220 + 37 * u32::try_from(place).unwrap();
        let track = (place + 1).to_string();
        let tags = [
            ("title", *name),
            ("artist", "Nahawa Sissoko"),
            ("album", "Bèlèdugu"),
            ("track", track.as_str()),
        ];
        make(&folder.join(name), encoder, pitch, &tags);
    }
}

/// Makes several FLAC files with tags of a release.
pub fn make_release(folder: &Path, artist: &str, album: &str, titles: &[&str]) {
    std::fs::create_dir_all(folder).unwrap();
    for (place, title) in titles.iter().enumerate() {
        let track = (place + 1).to_string();
        let tags = [
            ("title", *title),
            ("artist", artist),
            ("album", album),
            ("track", track.as_str()),
        ];
        let pitch = 180 + 53 * u32::try_from(place).unwrap();
        make(
            &folder.join(format!("{:02}.flac", place + 1)),
            &["-c:a", "flac"],
            pitch,
            &tags,
        );
    }
}

/// Writes many short WAV files of one release, each with a tone and a title of its own.
pub fn make_many_small(folder: &Path, count: usize) {
    std::fs::create_dir_all(folder).unwrap();
    for place in 0..count {
        let mut list = b"INFO".to_vec();
        for (name, value) in [
            (b"INAM", format!("Piece {place}")),
            (b"IART", "Nahawa Sissoko".to_owned()),
            (b"IPRD", "B\u{e8}l\u{e8}dugu".to_owned()),
            (b"ITRK", (place + 1).to_string()),
        ] {
            chunk(&mut list, name, &[value.as_bytes(), &[0]].concat());
        }
        let mut samples = Vec::new();
        for at in 0..2000 {
            let level = (at as f64 * (place + 20) as f64 / 1000.0).sin() * 9000.0;
            samples.extend_from_slice(&(level as i16).to_le_bytes());
        }
        let mut wave = b"WAVE".to_vec();
        // PCM, one channel, 8 kHz, two bytes a frame.
        let format = [1, 0, 1, 0, 0x40, 0x1f, 0, 0, 0x80, 0x3e, 0, 0, 2, 0, 16, 0];
        chunk(&mut wave, b"fmt ", &format);
        chunk(&mut wave, b"data", &samples);
        chunk(&mut wave, b"LIST", &list);
        let mut file = Vec::new();
        chunk(&mut file, b"RIFF", &wave);
        std::fs::write(folder.join(format!("{place:03}.wav")), file).unwrap();
    }
}

fn chunk(into: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    into.extend_from_slice(name);
    into.extend_from_slice(&u32::try_from(content.len()).unwrap().to_le_bytes());
    into.extend_from_slice(content);
    if content.len() % 2 == 1 {
        into.push(0);
    }
}

/// All files in a folder and below it, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// MD5 of the decoded sound of all music in a folder, file by file, in one run of ffmpeg.
pub fn heard_all(folder: &Path) -> String {
    let mut command = Command::new("ffmpeg");
    command.args(["-v", "error"]);
    let mut music = files(folder);
    music.retain(|file| !file.file_name().unwrap().to_str().unwrap().starts_with('.'));
    for file in &music {
        command.arg("-i").arg(file);
    }
    for place in 0..music.len() {
        command.args(["-map", &format!("{place}:a")]);
    }
    let done = command
        .args(["-c:a", "pcm_s32le", "-f", "streamhash", "-hash", "md5", "-"])
        .output()
        .expect("ffmpeg is needed");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(
        done.status.success() && said.is_empty(),
        "{}: {said}",
        folder.display()
    );
    String::from_utf8(done.stdout).unwrap()
}

/// MD5 of the decoded sound, by ffmpeg.
pub fn heard(path: &Path) -> String {
    let done = Command::new("ffmpeg")
        .args(["-v", "error", "-i"])
        .arg(path)
        .args(["-map", "0:a", "-c:a", "pcm_s32le", "-f", "md5", "-"])
        .output()
        .expect("ffmpeg is needed");
    assert!(
        done.status.success(),
        "{}: {}",
        path.display(),
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8(done.stdout).unwrap()
}

/// As [`heard`], of a file that may be cut short or hold no sound: what ffmpeg makes of it.
pub fn heard_of_any(path: &Path) -> String {
    let done = Command::new("ffmpeg")
        .args(["-v", "quiet", "-i"])
        .arg(path)
        .args(["-map", "0:a", "-c:a", "pcm_s32le", "-f", "md5", "-"])
        .output()
        .expect("ffmpeg is needed");
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The values of all tags, by exiftool, for what mutagen does not open (RF64).
pub fn exiftool(path: &Path) -> String {
    let done = Command::new("exiftool")
        .arg(path)
        .output()
        .expect("exiftool is needed");
    assert!(done.status.success(), "{}", path.display());
    String::from_utf8_lossy(&done.stdout).into_owned()
}

/// The values of all tags, by mutagen: one text in which they can be looked for.
pub fn mutagen(path: &Path) -> String {
    const SCRIPT: &str = "import sys, mutagen\n\
        f = mutagen.File(sys.argv[1])\n\
        for k, v in sorted((f.tags or {}).items()):\n    print(k, '=', v)\n";
    let done = Command::new("python3")
        .args(["-c", SCRIPT])
        .arg(path)
        .output()
        .expect("python3 is needed");
    assert!(
        done.status.success(),
        "mutagen is needed: {}",
        String::from_utf8_lossy(&done.stderr)
    );
    String::from_utf8_lossy(&done.stdout).into_owned()
}
