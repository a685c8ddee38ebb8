//! Encoders: lengths to the frame, sound by ffmpeg's decoders, tags by ffprobe.

use crate::samples::{Pcm, ffmpeg_decode, probe_tags, run_ffmpeg, wav_f32, wav16};
use griot_audio::encode::{
    Codec, Cover, EncodeSpec, Level, Mp3Quality, Span, encode_file, encode_many,
};
use griot_domain::tags::{TagField, TagSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

fn go(_: u64, _: Option<u64>) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn encode(source: &Path, name: &str, spec: &EncodeSpec) -> (PathBuf, griot_audio::encode::Encoded) {
    let target = source.with_file_name(name);
    let made = encode_file(source, &target, spec, &mut go).unwrap();
    assert_eq!(made.bytes, std::fs::metadata(&target).unwrap().len());
    (target, made)
}

/// Signal to noise of `got` against `want` in dB, sample by sample.
fn snr(want: &[f32], got: &[f32]) -> f64 {
    let (mut signal, mut noise) = (0.0, 1e-20);
    for (w, g) in want.iter().zip(got) {
        signal += f64::from(*w).powi(2);
        noise += f64::from(w - g).powi(2);
    }
    10.0 * (signal / noise).log10()
}

const MP3: Codec = Codec::Mp3(Mp3Quality::V0);
const OPUS: Codec = Codec::Opus { bitrate: None };

#[test]
fn lengths_are_exact_and_sound_is_aligned() {
    let dir = tempfile::tempdir().unwrap();
    for (rate, channels, frames) in [
        (44_100, 2, 100_123),
        (48_000, 1, 96_001),
        (22_050, 2, 30_007),
        (96_000, 2, 200_003),
    ] {
        let pcm = Pcm::chord(rate, channels, frames);
        let source = dir.path().join(format!("{rate}.wav"));
        wav16(&source, &pcm);
        for (codec, name, floor) in [
            (MP3, "a.mp3", 25.0),
            (Codec::Mp3(Mp3Quality::Cbr320), "b.mp3", 25.0),
            (OPUS, "a.opus", 20.0),
            (Codec::Flac, "a.flac", 300.0),
        ] {
            let (target, made) = encode(&source, name, &EncodeSpec::whole(codec));
            let wanted = (frames as u64 * u64::from(made.rate)).div_ceil(u64::from(rate));
            assert_eq!(made.frames, wanted, "{name} at {rate}");
            assert_eq!(made.channels as usize, channels);
            let got = ffmpeg_decode(&target, made.rate, channels);
            assert_eq!(got.len() / channels, wanted as usize, "{name} at {rate}");
            let reference = pcm.chord_at(made.rate, wanted as usize);
            let got_db = snr(&reference, &got);
            let floor = if codec == Codec::Flac { 80.0 } else { floor };
            assert!(got_db > floor, "{name} at {rate}: {got_db:.1} dB");
            // Our own decoder plays the same length.
            let mut decoder = griot_audio::decode::Decoder::open(&target).unwrap();
            let mut own = 0;
            while let Some(block) = decoder.next_block().unwrap() {
                own += block.frames() as u64;
            }
            assert_eq!(own, wanted, "{name} at {rate}, own decoder");
        }
    }
}

#[test]
fn flac_keeps_every_sample_and_knows_its_md5() {
    let dir = tempfile::tempdir().unwrap();
    for bits in ["pcm_s16le", "pcm_s24le", "pcm_u8"] {
        let source = dir.path().join(format!("{bits}.wav"));
        let noise = "anoisesrc=r=44100:d=3.017:a=0.9:seed=7,aformat=channel_layouts=stereo";
        run_ffmpeg(&[
            "-f",
            "lavfi",
            "-i",
            noise,
            "-c:a",
            bits,
            source.to_str().unwrap(),
        ]);
        let (target, made) = encode(&source, "a.flac", &EncodeSpec::whole(Codec::Flac));
        let depth = if bits == "pcm_u8" {
            8
        } else if bits == "pcm_s16le" {
            16
        } else {
            24
        };
        assert_eq!(made.bits, Some(depth));
        let md5 = |path: &Path, codec: &str| {
            let path = path.to_str().unwrap();
            run_ffmpeg(&["-i", path, "-map", "0:a", "-c:a", codec, "-f", "md5", "-"])
        };
        assert_eq!(md5(&source, bits), md5(&target, bits), "{bits}");
        if bits != "pcm_u8" {
            let head = std::fs::read(&target).unwrap();
            let stored: String = head[26..42].iter().map(|b| format!("{b:02x}")).collect();
            assert_eq!(md5(&source, bits).trim(), format!("MD5={stored}"));
        }
    }
}

#[test]
fn floats_become_24_bits_and_clip() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("f.wav");
    wav_f32(&source, 48_000, 1, &[0.0, 1.5, -1.5, 0.5, -0.25]);
    let (target, made) = encode(&source, "f.flac", &EncodeSpec::whole(Codec::Flac));
    assert_eq!(made.bits, Some(24));
    let got = ffmpeg_decode(&target, 48_000, 1);
    assert_eq!(got, [0.0, 8_388_607.0 / 8_388_608.0, -1.0, 0.5, -0.25]);
}

#[test]
fn the_same_source_and_spec_give_the_same_bytes_alone_or_together() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav16(&source, &Pcm::chord(44_100, 2, 150_000));
    let mut spec = EncodeSpec::whole(MP3);
    spec.tags.insert(TagField::Title, vec!["ߞߟߏߘߋ".to_owned()]);
    let jobs: Vec<_> = [MP3, OPUS, Codec::Flac]
        .into_iter()
        .enumerate()
        .map(|(i, codec)| {
            (
                dir.path().join(format!("many{i}")),
                EncodeSpec {
                    codec,
                    ..spec.clone()
                },
            )
        })
        .collect();
    encode_many(&source, &jobs, &mut go).unwrap();
    for (i, (together, spec)) in jobs.iter().enumerate() {
        let (alone, _) = encode(&source, &format!("one{i}"), spec);
        assert_eq!(
            std::fs::read(together).unwrap(),
            std::fs::read(alone).unwrap()
        );
    }
}

#[test]
fn regions_are_cut_to_the_frame() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    let pcm = Pcm::chord(44_100, 2, 200_000);
    wav16(&source, &pcm);
    let (whole, _) = encode(&source, "s.flac", &EncodeSpec::whole(Codec::Flac));
    let span = Span::Region {
        start: 70_001,
        end: 150_003,
    };
    let spec = EncodeSpec {
        span,
        ..EncodeSpec::whole(Codec::Flac)
    };
    let want = ffmpeg_decode(&source, 44_100, 2);
    for from in [&source, &whole] {
        let (target, made) = encode(from, "cut.flac", &spec);
        assert_eq!((made.source_start, made.frames), (70_001, 80_002));
        let got = ffmpeg_decode(&target, 44_100, 2);
        assert_eq!(got, want[140_002..300_006], "{}", from.display());
    }
    for (start, end) in [(5, 5), (300_000, 400_000)] {
        let spec = EncodeSpec {
            span: Span::Region { start, end },
            ..spec.clone()
        };
        let bad = dir.path().join("bad.flac");
        let error = encode_file(&source, &bad, &spec, &mut go).unwrap_err();
        assert_eq!(error.code(), "audio-span");
        assert!(!bad.exists());
    }
}

#[test]
fn gain_and_fades() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav_f32(&source, 1_000, 1, &[0.5; 2_000]);
    let spec = EncodeSpec {
        level: Level::GainDb(-6.020_6),
        fade_in_ms: 100,
        fade_out_ms: 500,
        ..EncodeSpec::whole(Codec::Flac)
    };
    let (target, _) = encode(&source, "f.flac", &spec);
    let got = ffmpeg_decode(&target, 1_000, 1);
    assert_eq!(got.len(), 2_000);
    for (at, want) in [
        (0, 0.0),
        (50, 0.125),
        (100, 0.25),
        (1_499, 0.25),
        (1_749, 0.125),
        (1_999, 0.0),
    ] {
        assert!((got[at] - want).abs() < 1e-3, "{at}: {}", got[at]);
    }
}

#[test]
fn surround_comes_down_to_two_channels() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    // Only the centre sounds: both sides must get it alike.
    let mut samples = vec![0.0; 48_000 * 6];
    for (i, frame) in samples.chunks_exact_mut(6).enumerate() {
        frame[2] = 0.8 * (i as f32 * 0.05).sin();
    }
    wav_f32(&source, 48_000, 6, &samples);
    let (target, made) = encode(&source, "s.mp3", &EncodeSpec::whole(MP3));
    assert_eq!(made.channels, 2);
    let got = ffmpeg_decode(&target, 48_000, 2);
    let level = |side: usize| -> f32 {
        let it = got.iter().skip(20_000 + side).step_by(2).take(10_000);
        it.map(|s| s * s).sum::<f32>()
    };
    assert!(
        level(0) > 100.0 && (level(0) / level(1) - 1.0).abs() < 0.01,
        "{} {}",
        level(0),
        level(1)
    );
    let (_, flac) = encode(&source, "s.flac", &EncodeSpec::whole(Codec::Flac));
    assert_eq!(flac.channels, 6);
}

#[test]
fn tags_and_cover_are_read_by_others() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav16(&source, &Pcm::chord(44_100, 2, 60_000));
    let picture = dir.path().join("c.jpg");
    let colour = "color=c=red:s=64x64:d=1";
    run_ffmpeg(&[
        "-f",
        "lavfi",
        "-i",
        colour,
        "-frames:v",
        "1",
        picture.to_str().unwrap(),
    ]);
    let bytes = std::fs::read(&picture).unwrap();
    let mut tags = TagSet::new();
    for (field, value) in [
        (TagField::Title, "شمس الدين"),
        (TagField::Artist, "Sœur Ama & ߞߟߏߘߋ"),
        (TagField::Album, "Terre"),
        (TagField::TrackNumber, "3"),
        (TagField::TrackTotal, "12"),
        (TagField::Isrc, "FRX762600001"),
    ] {
        tags.insert(field, vec![value.to_owned()]);
    }
    for (codec, name) in [(MP3, "t.mp3"), (OPUS, "t.opus"), (Codec::Flac, "t.flac")] {
        let spec = EncodeSpec {
            tags: tags.clone(),
            cover: Some(Cover {
                media_type: "image/jpeg".to_owned(),
                bytes: bytes.clone().into(),
            }),
            loudness_lufs: Some(-12.5),
            ..EncodeSpec::whole(codec)
        };
        let (target, _) = encode(&source, name, &spec);
        let read = probe_tags(&target);
        for want in ["شمس الدين", "Sœur Ama & ߞߟߏߘߋ", "Terre", "FRX762600001"] {
            assert!(read.contains(want), "{name}: {want} in {read}");
        }
        let gain = if codec == OPUS {
            "R128_TRACK_GAIN=-2688"
        } else {
            "REPLAYGAIN_TRACK_GAIN=-5.50 dB"
        };
        assert!(read.contains(gain), "{name}: {gain} in {read}");
        assert!(
            read.contains("codec_name=mjpeg"),
            "{name}: no cover in {read}"
        );
        let own = griot_audio::tags::read(&target).unwrap();
        for (field, values) in &tags {
            assert_eq!(own.tags.get(field), Some(values), "{name}: {field:?}");
        }
        assert_eq!(own.pictures.len(), 1);
        assert_eq!(own.pictures[0].bytes, bytes);
    }
}

#[test]
fn every_field_stands_where_our_own_reader_looks() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav16(&source, &Pcm::chord(44_100, 2, 20_000));
    let value = |field: TagField| match field {
        TagField::TrackNumber | TagField::DiscNumber | TagField::MovementNumber => "3".to_owned(),
        TagField::TrackTotal | TagField::DiscTotal => "12".to_owned(),
        TagField::Compilation => "1".to_owned(),
        TagField::Bpm => "96".to_owned(),
        TagField::Date | TagField::OriginalDate | TagField::RecordedOn => "1977-03".to_owned(),
        TagField::Language => "bam".to_owned(),
        TagField::Performer => "Bala (kora)".to_owned(),
        other => format!("a {}", other.name()),
    };
    let tags: TagSet = TagField::ALL
        .iter()
        .filter(|field| !field.name().starts_with("replaygain"))
        .map(|field| (*field, vec![value(*field)]))
        .collect();
    for (codec, name) in [(MP3, "t.mp3"), (OPUS, "t.opus"), (Codec::Flac, "t.flac")] {
        let spec = EncodeSpec {
            tags: tags.clone(),
            ..EncodeSpec::whole(codec)
        };
        let (target, _) = encode(&source, name, &spec);
        let own = griot_audio::tags::read(&target).unwrap();
        assert_eq!(own.tags, tags, "{name}");
    }
}

#[test]
fn a_stop_leaves_nothing_behind() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav16(&source, &Pcm::chord(44_100, 2, 441_000));
    let jobs: Vec<_> = [MP3, OPUS, Codec::Flac]
        .into_iter()
        .map(|codec| {
            (
                dir.path().join(format!("{codec:?}")),
                EncodeSpec::whole(codec),
            )
        })
        .collect();
    let mut calls = 0;
    let error = encode_many(&source, &jobs, &mut |done, total| {
        assert_eq!(total, Some(441_000));
        calls += 1;
        if done > 100_000 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })
    .unwrap_err();
    assert_eq!(error.code(), "audio-cancelled");
    assert!(calls > 1);
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
}

#[test]
fn what_is_encoded_already_is_copied_under_new_tags() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("s.wav");
    wav16(&source, &Pcm::chord(44_100, 2, 123_457));
    for (codec, ending) in [(Codec::Flac, "flac"), (MP3, "mp3")] {
        let first = dir.path().join(format!("first.{ending}"));
        let source = source.to_str().unwrap();
        let tags = ["-metadata", "title=Old", "-metadata", "comment=Ours alone"];
        let end = ["-write_id3v1", "1", first.to_str().unwrap()];
        let end = if codec == MP3 { &end[..] } else { &end[2..] };
        run_ffmpeg(&[&["-i", source][..], &tags, end].concat());
        let mut spec = EncodeSpec::whole(codec);
        spec.tags.insert(TagField::Title, vec!["New".to_owned()]);
        let (target, made) = encode(&first, &format!("second.{ending}"), &spec);
        assert_eq!(made.frames, 123_457, "{ending}");
        let packets = |path: &Path| {
            run_ffmpeg(&[
                "-i",
                path.to_str().unwrap(),
                "-map",
                "0:a",
                "-c",
                "copy",
                "-f",
                "md5",
                "-",
            ])
        };
        assert_eq!(packets(&first), packets(&target), "{ending}");
        assert_eq!(
            ffmpeg_decode(&first, 44_100, 2),
            ffmpeg_decode(&target, 44_100, 2)
        );
        let read = probe_tags(&target);
        assert!(
            read.contains("New") && !read.contains("Old") && !read.contains("Ours"),
            "{read}"
        );
        // A gain is work.
        spec.level = Level::GainDb(-1.0);
        let (_, made) = encode(&first, &format!("third.{ending}"), &spec);
        assert_eq!(
            (made.frames, made.bits),
            (123_457, (codec == Codec::Flac).then_some(24))
        );
    }
}
