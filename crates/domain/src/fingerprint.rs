//! Chromaprint fingerprints side by side: which sounds are worth comparing, and whether two are one.
//!
//! A fingerprint is a list of 32-bit words, about eight for each second (see `griot-audio`). Encoding, loudness
//! and a short lead change some bits of some words; most words survive as they are.

use std::collections::{BTreeSet, HashMap};

/// Words of a fingerprint that stand for it in an index.
pub const TERMS: usize = 24;
/// So many terms two sounds have to have in common before they are compared.
pub const COMMON_TERMS: usize = 2;
/// Fewer different words than these tell nothing: silence, a test tone.
const LEAST_WORDS: usize = 12;
/// Words that have to lie over each other: about three seconds.
const LEAST_OVERLAP: usize = 24;
/// How much of the shorter sound has to lie over the longer one.
const LEAST_SHARE: f64 = 0.6;
/// Bits that may differ. Encodings of one sound stay under an eighth; different ones begin beyond a third.
const MOST_ERRORS: f64 = 0.2;
/// So many ways of laying one over the other are tried.
const OFFSETS: usize = 4;

/// How two sounds lie over each other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// Bits that agree where they overlap: 1 is the same word for word, a half is chance.
    pub score: f64,
    /// So many words of the second begin before the first (negative: after).
    pub offset: i32,
    /// Words that lie over each other.
    pub overlap: usize,
}

/// The words that stand for a fingerprint in an index: chosen by what they are and not by where they stand, so
/// that two encodings, or a part and the whole, choose mostly the same. None for what tells too little.
#[must_use]
pub fn terms(words: &[u32]) -> Vec<u32> {
    let different: BTreeSet<u32> = words.iter().copied().collect();
    if different.len() < LEAST_WORDS {
        return Vec::new();
    }
    let mut ranked: Vec<(u32, u32)> = different
        .into_iter()
        .map(|word| (scatter(word), word))
        .collect();
    ranked.sort_unstable();
    ranked.truncate(TERMS);
    ranked.into_iter().map(|(_, word)| word).collect()
}

/// Spreads words evenly (the finaliser of `MurmurHash3`): neighbours in sound are strangers here.
fn scatter(word: u32) -> u32 {
    let mut x = word;
    x ^= x >> 16;
    x = x.wrapping_mul(0x85EB_CA6B);
    x ^= x >> 13;
    x = x.wrapping_mul(0xC2B2_AE35);
    x ^ (x >> 16)
}

/// Whether two fingerprints are of one sound; `None` where they are not.
#[must_use]
pub fn compare(one: &[u32], other: &[u32]) -> Option<Likeness> {
    let mut places: HashMap<u32, Vec<i32>> = HashMap::new();
    for (place, word) in (0_i32..).zip(one) {
        places.entry(*word).or_default().push(place);
    }
    let mut votes: HashMap<i32, usize> = HashMap::new();
    for (place, word) in (0_i32..).zip(other) {
        for known in places.get(word).into_iter().flatten().take(OFFSETS) {
            *votes.entry(place - known).or_default() += 1;
        }
    }
    let mut offsets: Vec<(usize, i32)> = votes.into_iter().map(|(o, n)| (n, o)).collect();
    offsets.sort_unstable_by_key(|(votes, offset)| (std::cmp::Reverse(*votes), offset.abs()));
    let shorter = one.len().min(other.len());
    offsets
        .into_iter()
        .take(OFFSETS)
        .filter_map(|(_, offset)| lay_over(one, other, offset))
        .filter(|likeness| {
            likeness.overlap >= LEAST_OVERLAP
                && likeness.overlap as f64 >= LEAST_SHARE * shorter as f64
                && likeness.score >= 1.0 - MOST_ERRORS
        })
        .max_by(|a, b| a.score.total_cmp(&b.score))
}

fn lay_over(one: &[u32], other: &[u32], offset: i32) -> Option<Likeness> {
    let skip = usize::try_from(offset.unsigned_abs()).ok()?;
    let (one, other) = if offset >= 0 {
        (one, other.get(skip..)?)
    } else {
        (one.get(skip..)?, other)
    };
    let mut errors = 0u64;
    let mut overlap = 0usize;
    let mut different = BTreeSet::new();
    for (a, b) in one.iter().zip(other) {
        errors += u64::from((a ^ b).count_ones());
        overlap += 1;
        if different.len() < LEAST_WORDS {
            different.insert(*a);
        }
    }
    // A drone lies over any other drone.
    if different.len() < LEAST_WORDS {
        return None;
    }
    Some(Likeness {
        score: 1.0 - errors as f64 / (overlap as f64 * 32.0),
        offset,
        overlap,
    })
}

/// The words of a fingerprint as the catalogue keeps it: little endian. What is left over is no word.
#[must_use]
pub fn words(bytes: &[u8]) -> Vec<u32> {
    bytes
        .as_chunks::<4>()
        .0
        .iter()
        .map(|word| u32::from_le_bytes(*word))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words that look like chance, the same for the same seed.
    fn sound(seed: u32, length: u32) -> Vec<u32> {
        (0..length)
            .map(|at| scatter(scatter(seed.wrapping_mul(7919)) ^ at.wrapping_mul(0x9E37_79B9)))
            .collect()
    }

    /// The same with one bit turned in most words of three.
    fn encoded(words: &[u32]) -> Vec<u32> {
        let turn = |(at, word): (u32, &u32)| match at % 3 {
            0 => *word,
            1 => word ^ (1 << (at % 32)),
            _ => word ^ (3 << (at % 31)),
        };
        (0..).zip(words).map(turn).collect()
    }

    #[test]
    fn one_sound_is_known_and_two_are_told_apart() {
        let long = sound(1, 900);
        let cases: &[(&str, Vec<u32>, bool)] = &[
            ("itself", long.clone(), true),
            ("encoded", encoded(&long), true),
            ("its first minute", long[..470].to_vec(), true),
            ("with a lead", [sound(9, 12), encoded(&long)].concat(), true),
            ("without its beginning", long[40..].to_vec(), true),
            ("another", sound(2, 900), false),
            ("two seconds of it", long[..16].to_vec(), false),
            (
                "a quarter of it in something else",
                [sound(3, 600), long[..220].to_vec()].concat(),
                false,
            ),
            ("silence", vec![627_964_279; 900], false),
            ("nothing", Vec::new(), false),
        ];
        for (what, other, same) in cases {
            assert_eq!(compare(&long, other).is_some(), *same, "{what}");
            assert_eq!(
                compare(other, &long).is_some(),
                *same,
                "{what}, turned round"
            );
        }
        let lead = compare(&long, &cases[3].1).unwrap();
        assert_eq!((lead.offset, lead.overlap), (12, 900));
        assert!(lead.score > 0.95 && lead.score < 1.0);
        let drone = vec![5; 900];
        assert_eq!(compare(&drone, &drone), None, "a drone is like any other");
    }

    #[test]
    fn encodings_and_parts_have_terms_in_common() {
        let long = sound(1, 900);
        let own: BTreeSet<u32> = terms(&long).into_iter().collect();
        assert_eq!(own.len(), TERMS);
        let common = |other: &[u32]| terms(other).iter().filter(|t| own.contains(t)).count();
        assert!(common(&encoded(&long)) > COMMON_TERMS);
        assert!(common(&long[..470]) > COMMON_TERMS);
        assert_eq!(common(&sound(2, 900)), 0);
        assert!(terms(&[7; 900]).is_empty(), "silence stands for nothing");
    }

    #[test]
    fn bytes_are_words_from_the_small_end() {
        assert_eq!(words(&[1, 0, 0, 0, 0, 2, 0, 0, 9]), [1, 512]);
    }
}
