//! The index of sounds: in step, filled later, and linear.

use griot_domain::fingerprint::words;

use super::*;
use crate::{Catalogue, NewCatalogue, Store, StoreError, summary};

const AT: &str = "2026-11-23T00:00:00Z";

fn catalogue() -> (tempfile::TempDir, Catalogue) {
    let dir = tempfile::tempdir().unwrap();
    let new = NewCatalogue {
        label: "L",
        country: None,
        isrc_prefix: None,
        at: AT,
    };
    let made = Catalogue::create(&dir.path().join("l.griot"), &new).unwrap();
    (dir, made)
}

/// Bytes that look like chance, the same for the same seed.
fn sound(seed: u32) -> Vec<u8> {
    let mut state: u32 = seed.wrapping_mul(0x9E37_79B9) | 1;
    (0..400)
        .flat_map(|_| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state.to_le_bytes()
        })
        .collect()
}

fn keep(store: &Store, name: &[u8], fingerprint: &[u8]) {
    let kept = store.append(AT, |write| {
        summary::set_analysis(write, name, b"wave", fingerprint)
    });
    kept.unwrap();
}

fn found(store: &Store, fingerprint: &[u8]) -> Vec<Sound> {
    store.read(|read| alike(read, &words(fingerprint))).unwrap()
}

#[test]
fn what_is_analysed_is_found_and_what_was_before_is_taken_in() {
    let (_dir, catalogue) = catalogue();
    let store = catalogue.store();
    for seed in 1_u32..=30 {
        keep(store, &seed.to_le_bytes(), &sound(seed));
    }
    // The same again is not there twice.
    keep(store, &7_u32.to_le_bytes(), &sound(7));
    assert_eq!(found(store, &sound(7)), [7]);
    assert_eq!(found(store, &sound(99)), []);
    assert_eq!(store.read(pending).unwrap(), 0);
    assert_eq!(store.read(all_alike).unwrap(), []);

    // As after the migration of a catalogue that is older than the index.
    store
        .append(AT, |write| {
            write.0.execute_batch(
                "DELETE FROM fingerprint_term; DELETE FROM fingerprint; UPDATE fingerprint_index SET complete = 0",
            )?;
            Ok::<_, StoreError>(())
        })
        .unwrap();
    keep(store, b"twin", &sound(7));
    assert_eq!(store.read(pending).unwrap(), 30);
    let mut from = Some(Vec::new());
    let mut steps = 0;
    while let Some(last) = from {
        from = store.append(AT, |write| fill(write, &last, 8)).unwrap();
        steps += 1;
    }
    assert_eq!((steps, store.read(pending).unwrap()), (4, 0));
    assert_eq!(found(store, &sound(7)).len(), 2);
    assert_eq!(store.read(all_alike).unwrap().len(), 1);
}
