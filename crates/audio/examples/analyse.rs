//! Prints what one pass learns about each file named on the command line, one line each.
//! `--decode` only decodes, for comparing times.

use std::ops::ControlFlow;
use std::path::Path;

use griot_audio::analyse::analyse;
use griot_audio::decode::Decoder;

fn main() {
    let mut only_decode = false;
    for argument in std::env::args().skip(1) {
        let path = Path::new(&argument);
        if argument == "--decode" {
            only_decode = true;
        } else if only_decode {
            println!("{argument}\t{}", decoded(path));
        } else {
            println!("{argument}\t{}", line(path));
        }
    }
}

fn decoded(path: &Path) -> String {
    let mut decoder = match Decoder::open(path) {
        Ok(decoder) => decoder,
        Err(error) => return format!("{}: {error}", error.code()),
    };
    let mut frames = 0;
    while let Ok(Some(block)) = decoder.next_block() {
        frames += block.frames();
    }
    format!("{frames}")
}

fn line(path: &Path) -> String {
    let found = match analyse(path, &mut |_| ControlFlow::Continue(())) {
        Ok(found) => found,
        Err(error) => return format!("{}: {error}", error.code()),
    };
    let hex = |hash: [u8; 32]| {
        hash.iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    };
    let number = |value: Option<f64>| value.map_or("-".to_owned(), |value| format!("{value:.3}"));
    let mut out = format!("bytes={} file={}", found.bytes, hex(found.file_hash));
    if let Some(t) = found.technical {
        let bits = t
            .bits_per_sample
            .map_or(String::new(), |bits| format!("/{bits}"));
        let stated = t.frames.map_or("-".to_owned(), |frames| frames.to_string());
        out += &format!(
            " {} {} {}{bits}x{} stated={stated}",
            t.container, t.codec, t.sample_rate_hz, t.channels
        );
        out += &format!(" kbps={}", t.bit_rate_kbps.unwrap_or(0));
    }
    if let Some(s) = found.sound {
        out += &format!(
            " frames={} ms={} samples={}",
            s.frames,
            s.duration_ms,
            hex(s.sample_hash)
        );
        out += &format!(
            " I={} LRA={}",
            number(s.loudness_lufs),
            number(s.loudness_range_lu)
        );
        out += &format!(" TP={}", number(s.true_peak_dbtp));
        let words: Vec<String> = s.fingerprint.iter().map(u32::to_string).collect();
        out += &format!(" fp={}", words.join(","));
    }
    for finding in found.findings {
        out += &format!(" [{}", finding.code());
        if let Some(value) = finding.value {
            out += &format!(" {value:.4}");
        }
        if let Some(frame) = finding.at_frame {
            out += &format!(" @{frame}");
        }
        if let Some(detail) = finding.detail {
            out += &format!(" {detail}");
        }
        out += "]";
    }
    out
}
