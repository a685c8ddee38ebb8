//! Any bytes are a manifest or an error; what is read writes back to what reads the same.
#![no_main]

use griot_exchange::kiosk::{
    keys::{PublicKey, signature_key_id},
    manifest::Manifest,
    storefront::render,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = PublicKey::parse(text);
        let _ = signature_key_id(text);
    }
    let Ok(manifest) = Manifest::from_bytes(bytes) else {
        return;
    };
    let written = manifest.to_bytes().expect("what was read can be written");
    let again = Manifest::from_bytes(&written).expect("what was written can be read");
    assert_eq!(again, manifest);
    assert_eq!(again.to_bytes().expect("written again"), written);
    if manifest.track_count() < 4 {
        let _ = render(&manifest, "fr", &[]);
    }
});
