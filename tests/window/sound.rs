//! What the sound card hears.

use std::f64::consts::TAU;
use std::io::Read as _;
use std::process::Stdio;
use std::time::Instant;

use crate::stage::{PATIENCE, Process, Stage};

/// Samples a second at the sink.
const RATE_HZ: f64 = 48_000.0;
/// A fifth of a second: enough to tell 997 Hz from 1000.
const BLOCK: usize = 9_600;

/// An ear at the sound card's monitor.
pub struct Ear(Process);

impl Ear {
    /// Listens from now on.
    pub fn at(stage: &Stage) -> Self {
        Ear(
            stage.start(stage.command("parec").stdout(Stdio::piped()).args([
                "--device=griot.monitor",
                "--latency-msec=20",
                "--format=s16le",
                "--rate=48000",
                "--channels=1",
                "--raw",
            ])),
        )
    }

    /// Waits for a block that is loud, and a tone of this frequency and nothing else.
    pub fn waits_for_tone(&mut self, hertz: f64) {
        self.waits("the tone", |block| {
            let whole: f64 = block.iter().map(|sample| sample * sample).sum();
            whole / BLOCK as f64 > 1e-4 && energy_at(block, hertz) / whole > 0.99
        });
    }

    /// Waits for a block of nothing.
    pub fn waits_for_silence(&mut self) {
        self.waits("silence", |block| {
            block.iter().all(|sample| sample.abs() < 1e-4)
        });
    }

    fn waits(&mut self, what: &str, heard: impl Fn(&[f64]) -> bool) {
        let pipe = self.0.0.stdout.as_mut().unwrap();
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            let mut bytes = vec![0u8; 2 * BLOCK];
            pipe.read_exact(&mut bytes).expect("the monitor goes on");
            let block: Vec<f64> = bytes
                .chunks_exact(2)
                .map(|pair| f64::from(i16::from_le_bytes([pair[0], pair[1]])) / 32_768.0)
                .collect();
            if heard(&block) {
                return;
            }
        }
        panic!("{what} was not heard");
    }
}

/// The part of a block's energy that lies at one frequency.
fn energy_at(block: &[f64], hertz: f64) -> f64 {
    let (mut cosine, mut sine) = (0.0, 0.0);
    for (place, sample) in block.iter().enumerate() {
        let angle = TAU * hertz * place as f64 / RATE_HZ;
        cosine += sample * angle.cos();
        sine += sample * angle.sin();
    }
    2.0 * (cosine * cosine + sine * sine) / block.len() as f64
}

#[test]
fn an_ear_tells_a_tone_from_its_neighbour() {
    let tone: Vec<f64> = (0..BLOCK)
        .map(|place| (TAU * 997.0 * place as f64 / RATE_HZ).sin())
        .collect();
    let whole: f64 = tone.iter().map(|sample| sample * sample).sum();
    assert!(energy_at(&tone, 997.0) / whole > 0.99);
    assert!(energy_at(&tone, 1010.0) / whole < 0.1);
}
