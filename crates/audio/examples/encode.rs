//! Makes the kiosk's files of some recordings, two at a time, and says how long it took:
//! `cargo run --release -p griot-audio --example encode -- OUT FILE…`
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a tool for the workbench"
)]

use griot_audio::encode::{Codec, EncodeSpec, Mp3Quality, encode_many};
use griot_audio::preview::PreviewShape;
use griot_domain::tags::TagSet;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;

fn main() {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from);
    let out = args.next().expect("a folder for the results");
    let files: Vec<PathBuf> = args.collect();
    let wanted = std::env::var("CODECS").unwrap_or_else(|_| "mp3,opus,flac,preview".to_owned());
    std::fs::create_dir_all(&out).expect("the folder can be made");
    let jobs = |index: usize| -> Vec<(PathBuf, EncodeSpec)> {
        let mp3 = Codec::Mp3(Mp3Quality::V0);
        let at = |ending: &str| out.join(format!("{index}.{ending}"));
        wanted
            .split(',')
            .map(|name| match name {
                "mp3" => (at("mp3"), EncodeSpec::whole(mp3)),
                "opus" => (at("opus"), EncodeSpec::whole(Codec::Opus { bitrate: None })),
                "flac" => (at("flac"), EncodeSpec::whole(Codec::Flac)),
                _ => (
                    at("preview.mp3"),
                    PreviewShape::default().spec(mp3, TagSet::new(), None),
                ),
            })
            .collect()
    };
    let (next, start) = (Mutex::new(0), Instant::now());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let index = {
                        let mut next = next.lock().unwrap();
                        *next += 1;
                        *next - 1
                    };
                    let Some(file) = files.get(index) else { break };
                    let made =
                        encode_many(file, &jobs(index), &mut |_, _| ControlFlow::Continue(()));
                    if let Err(error) = made {
                        eprintln!("{}: {error}", file.display());
                    }
                }
            });
        }
    });
    println!(
        "{} files in {:.2} s",
        files.len(),
        start.elapsed().as_secs_f64()
    );
}
