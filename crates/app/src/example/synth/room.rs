//! A small room: eight delay lines that feed one another through a mirror.

/// A room's size and surface.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    /// Scale of the distances; 1 is a living room.
    pub size: f32,
    /// Seconds until the sound has fallen by 60 dB.
    pub ring_s: f32,
    /// How much treble the walls swallow, 0 to 1.
    pub soft: f32,
}

/// A courtyard or a living room.
pub const HOUSE: Room = Room {
    size: 0.8,
    ring_s: 0.7,
    soft: 0.45,
};
/// A studio with wooden walls.
pub const STUDIO: Room = Room {
    size: 1.0,
    ring_s: 1.1,
    soft: 0.35,
};
/// A chapel of stone.
pub const CHAPEL: Room = Room {
    size: 2.2,
    ring_s: 2.6,
    soft: 0.3,
};

const LENGTHS_MS: [f32; 8] = [21.3, 25.7, 29.9, 33.1, 37.9, 41.3, 46.7, 51.1];

/// The room's answer to what is sent into it: left and right, as long as the send.
pub fn answer(rate: f32, send: &[f32], room: &Room) -> (Vec<f32>, Vec<f32>) {
    let mut lines: Vec<Vec<f32>> = LENGTHS_MS
        .iter()
        .map(|ms| vec![0.0; (ms * room.size * rate / 1000.0) as usize + 1])
        .collect();
    let falls: Vec<f32> = lines
        .iter()
        .map(|line| (10.0_f32).powf(-3.0 * line.len() as f32 / (room.ring_s * rate)))
        .collect();
    let mut heads = [0_usize; 8];
    let mut softs = [0.0_f32; 8];
    let (mut left, mut right) = (
        Vec::with_capacity(send.len()),
        Vec::with_capacity(send.len()),
    );
    for &x in send {
        for k in 0..8 {
            softs[k] += (1.0 - room.soft) * (lines[k][heads[k]] * falls[k] - softs[k]);
        }
        let taps = softs;
        let sum: f32 = taps.iter().sum::<f32>() * 0.25;
        for k in 0..8 {
            let sign = if k % 2 == 0 { 1.0 } else { -1.0 };
            lines[k][heads[k]] = x * sign + taps[k] - sum;
            heads[k] += 1;
            if heads[k] == lines[k].len() {
                heads[k] = 0;
            }
        }
        left.push(taps[0] + taps[2] - taps[5] + taps[7]);
        right.push(taps[1] + taps[3] - taps[4] + taps[6]);
    }
    (left, right)
}
