//! Keys, with the real minisign as the other side.

use std::fs;

use griot_exchange::kiosk::keys::{
    HighestSeen, KeyFolder, KnownKeys, PublicKey, SignatureFault, SigningKey,
};

use crate::sample::{key, run};

#[test]
fn minisign_accepts_our_key_and_we_accept_its() {
    let dir = tempfile::tempdir().unwrap();
    let keys = KeyFolder::new(dir.path().join("keys"));
    let ours = keys.load_or_create().unwrap();
    fs::write(dir.path().join("x"), "what is signed").unwrap();
    fs::write(
        dir.path().join("x.minisig"),
        ours.sign(b"what is signed", "a comment").unwrap(),
    )
    .unwrap();
    let (ok, said) = run(
        "minisign",
        dir.path(),
        &["-V", "-P", ours.public().as_base64(), "-m", "x"],
    );
    assert!(ok && said.contains("a comment"), "{said}");
    // minisign signs with our secret key file, and we believe it.
    let secret = dir.path().join("keys/griot.key");
    let (ok, said) = run(
        "minisign",
        dir.path(),
        &[
            "-S",
            "-s",
            secret.to_str().unwrap(),
            "-m",
            "x",
            "-t",
            "theirs",
        ],
    );
    assert!(ok, "{said}");
    let signature = fs::read_to_string(dir.path().join("x.minisig")).unwrap();
    assert_eq!(
        ours.public().verify(b"what is signed", &signature).unwrap(),
        "theirs"
    );

    let (ok, said) = run(
        "minisign",
        dir.path(),
        &["-G", "-W", "-p", "m.pub", "-s", "m.key"],
    );
    assert!(ok, "{said}");
    let (ok, said) = run(
        "minisign",
        dir.path(),
        &["-S", "-s", "m.key", "-m", "x", "-x", "m.minisig"],
    );
    assert!(ok, "{said}");
    let public = PublicKey::parse(&fs::read_to_string(dir.path().join("m.pub")).unwrap()).unwrap();
    let signature = fs::read_to_string(dir.path().join("m.minisig")).unwrap();
    assert!(public.verify(b"what is signed", &signature).is_ok());
    assert_eq!(
        public.verify(b"what is not", &signature),
        Err(SignatureFault::Mismatch)
    );
    assert_eq!(
        ours.public().verify(b"what is signed", &signature),
        Err(SignatureFault::OtherKey)
    );
    let theirs = SigningKey::parse(&fs::read_to_string(dir.path().join("m.key")).unwrap()).unwrap();
    assert_eq!(theirs.public(), &public);
}

#[cfg(unix)]
#[test]
fn the_secret_key_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("a/keys");
    KeyFolder::new(&folder).load_or_create().unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("griot.key")), 0o600);
}

#[test]
fn many_at_once_make_one_key() {
    let dir = tempfile::tempdir().unwrap();
    let keys = KeyFolder::new(dir.path().join("keys"));
    let keys: Vec<PublicKey> = std::thread::scope(|scope| {
        let make = || keys.load_or_create().unwrap().public().clone();
        let all: Vec<_> = (0..4).map(|_| scope.spawn(make)).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(keys.iter().all(|key| *key == keys[0]));
}

#[test]
fn a_backup_brings_the_key_back_and_never_over_another() {
    let dir = tempfile::tempdir().unwrap();
    let first = KeyFolder::new(dir.path().join("first"));
    let key = first.load_or_create().unwrap();
    let backup = dir.path().join("backup.key");
    first.back_up(&backup).unwrap();
    assert!(
        first.back_up(&backup).is_err(),
        "a backup is not written over"
    );
    let second = KeyFolder::new(dir.path().join("second"));
    assert_eq!(second.restore(&backup).unwrap().public(), key.public());
    let third = KeyFolder::new(dir.path().join("third"));
    third.load_or_create().unwrap();
    assert_eq!(third.restore(&backup).unwrap_err().code(), "key-exists");
}

#[test]
fn stores_keep_what_they_are_told() {
    let dir = tempfile::tempdir().unwrap();
    let key = key();
    let mut known = KnownKeys::load(dir.path()).unwrap();
    known.add(key.public().clone(), "Disques\nMyrha").unwrap();
    let mut known = KnownKeys::load(dir.path()).unwrap();
    assert_eq!(known.find(key.public().id()).unwrap().name, "Disques Myrha");
    assert!(known.remove(key.public().id()).unwrap());
    assert!(KnownKeys::load(dir.path()).unwrap().all().is_empty());

    let mut seen = HighestSeen::load(dir.path()).unwrap();
    seen.note(key.public().id(), "uid", 7).unwrap();
    seen.note(key.public().id(), "uid", 5).unwrap();
    assert_eq!(
        HighestSeen::load(dir.path())
            .unwrap()
            .find(key.public().id(), "uid"),
        Some(7)
    );
    fs::write(dir.path().join("highest-seen.txt"), "nonsense\n").unwrap();
    assert_eq!(
        HighestSeen::load(dir.path()).unwrap_err().code(),
        "key-store-broken"
    );
    fs::write(dir.path().join("known-keys.txt"), "nonsense\n").unwrap();
    assert!(KnownKeys::load(dir.path()).is_err());
}

#[test]
fn broken_keys_and_signatures_are_errors() {
    let key = key();
    for text in [
        "",
        "x",
        "untrusted comment: x\n",
        "untrusted comment: x\nRWQ=",
        "RWQAAAAA\n\n",
    ] {
        assert!(PublicKey::parse(text).is_err(), "{text:?}");
        assert!(SigningKey::parse(text).is_err(), "{text:?}");
    }
    let good = key.sign(b"x", "c").unwrap();
    let lines: Vec<&str> = good.lines().collect();
    let broken = [
        String::new(),
        lines[..3].join("\n"),
        format!("{}\n{}\n{}\n", lines[0], &lines[1][..40], lines[2]),
        format!("{}\n{}\n{}\n{}\n", lines[0], lines[1], lines[2], "AAAA"),
        format!(
            "{}\n{}\n{}\n{}\n",
            lines[0], lines[1], "no comment", lines[3]
        ),
    ];
    for text in broken {
        assert_eq!(
            key.public().verify(b"x", &text),
            Err(SignatureFault::Shape),
            "{text:?}"
        );
    }
    assert!(key.sign(b"x", "two\nlines").is_err());
}
