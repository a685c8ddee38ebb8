//! The rules that a manifest keeps, whoever wrote it.

use std::collections::{HashMap, HashSet};

use super::{
    FORMAT, FileEntry, LabelNotice, MAX_FILE_BYTES, Manifest, NameCredit, PathFault, Price, Role,
    Title, Window, check_path,
};

/// A rule that a manifest breaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// A format version that was never given out.
    #[error("format version {0}")]
    Format(u32),
    /// A text that is empty where it must not be, or far too long.
    #[error("the text of {0}")]
    Text(&'static str),
    /// A list longer than any bundle has.
    #[error("too many {0}")]
    Many(&'static str),
    /// The sequence starts at 1.
    #[error("sequence 0")]
    Sequence,
    /// A path that may not stand in a bundle.
    #[error("the path {path:?}: {fault}")]
    Path {
        /// The path, as written.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },
    /// A file longer than FAT can hold.
    #[error("{path} has {bytes} bytes")]
    FileSize {
        /// Its path.
        path: String,
        /// Its length.
        bytes: u64,
    },
    /// Two different files under one path.
    #[error("{0} stands for two files")]
    TwoFiles(String),
    /// A file whose role does not belong there.
    #[error("{0} has a role that does not belong there")]
    Role(String),
    /// A code of a wrong shape.
    #[error("{kind} {value:?}")]
    Code {
        /// Country, currency, language or script.
        kind: &'static str,
        /// As written.
        value: String,
    },
    /// A price without its tax, or out of range.
    #[error("a price of {0} minor units")]
    Price(u64),
    /// A window that holds no day.
    #[error("a window that holds no day")]
    Window,
    /// A uid that stands twice.
    #[error("the uid {0} stands twice")]
    TwiceUid(String),
}

const MAX_TEXT: usize = 64 << 10;
const MAX_RELEASES: usize = 50_000;
const MAX_TRACKS: usize = 500_000;
const MAX_LIST: usize = 4_096;
/// What a storefront's numbers hold exactly.
const MAX_AMOUNT: u64 = 1 << 53;

pub(super) fn check(manifest: &Manifest) -> Result<(), Broken> {
    if manifest.format != FORMAT {
        return Err(Broken::Format(manifest.format));
    }
    if manifest.sequence == 0 {
        return Err(Broken::Sequence);
    }
    uid("bundle_uid", &manifest.bundle_uid)?;
    text("label", &manifest.label)?;
    text("offer", &manifest.offer)?;
    code("currency", &manifest.currency, 3..=3, char::is_uppercase)?;
    window(manifest.window)?;
    countries(&manifest.territories)?;
    if manifest.releases.len() > MAX_RELEASES {
        return Err(Broken::Many("releases"));
    }
    if manifest.track_count() > MAX_TRACKS {
        return Err(Broken::Many("tracks"));
    }
    uids(manifest)?;
    for release in &manifest.releases {
        shown(&release.titles, &release.artists)?;
        release
            .identifiers
            .iter()
            .try_for_each(|i| text("identifier", &i.value))?;
        codes_of(
            &release.languages,
            release.origin.as_ref().and_then(|o| o.country.as_ref()),
        )?;
        release.price.iter().try_for_each(price)?;
        window(release.window)?;
        countries(&release.territories)?;
        roles(&release.files, &[Role::Cover])?;
        labels(&release.labels)?;
        for track in &release.tracks {
            shown(&track.titles, &track.artists)?;
            track
                .identifiers
                .iter()
                .try_for_each(|i| text("identifier", &i.value))?;
            codes_of(
                &track.languages,
                track.origin.as_ref().and_then(|o| o.country.as_ref()),
            )?;
            labels(&track.labels)?;
            track.price.iter().try_for_each(price)?;
            track.window.map_or(Ok(()), window)?;
            track.territories.as_deref().map_or(Ok(()), countries)?;
            roles(&track.files, &[Role::Full, Role::Preview])?;
        }
    }
    roles(&manifest.files, &[Role::Storefront])?;
    files(manifest)
}

fn text(what: &'static str, text: &str) -> Result<(), Broken> {
    let fits = !text.is_empty() && text.len() <= MAX_TEXT;
    fits.then_some(()).ok_or(Broken::Text(what))
}

fn uid(what: &'static str, uid: &str) -> Result<(), Broken> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let fits = (1..=64).contains(&uid.len()) && uid.chars().all(plain);
    fits.then_some(()).ok_or(Broken::Text(what))
}

fn uids(manifest: &Manifest) -> Result<(), Broken> {
    let mut seen = HashSet::new();
    for release in &manifest.releases {
        let of_tracks = release.tracks.iter().map(|track| &track.uid);
        for one in std::iter::once(&release.uid).chain(of_tracks) {
            uid("uid", one)?;
            if !seen.insert(one) {
                return Err(Broken::TwiceUid(one.clone()));
            }
        }
        release
            .tracks
            .iter()
            .try_for_each(|t| uid("recording_uid", &t.recording_uid))?;
    }
    Ok(())
}

fn shown(titles: &[Title], artists: &[NameCredit]) -> Result<(), Broken> {
    if titles.is_empty() {
        return Err(Broken::Text("title"));
    }
    if titles.len() > MAX_LIST || artists.len() > MAX_LIST {
        return Err(Broken::Many("titles or artists"));
    }
    for title in titles {
        text("title", &title.text)?;
        if let Some(language) = &title.language {
            code("language", language, 2..=8, char::is_lowercase)?;
        }
        if let Some(script) = &title.script {
            code("script", script, 4..=4, |_| true)?;
        }
    }
    artists
        .iter()
        .try_for_each(|artist| text("name", &artist.name))
}

fn labels(labels: &[LabelNotice]) -> Result<(), Broken> {
    if labels.len() > MAX_LIST {
        return Err(Broken::Many("labels"));
    }
    for label in labels {
        text("label", &label.uid)?;
        text("label", &label.code)?;
        if label.texts.is_empty() {
            return Err(Broken::Text("label"));
        }
        if label.texts.len() > MAX_LIST {
            return Err(Broken::Many("translations"));
        }
        for said in &label.texts {
            text("label", &said.name)?;
            text("label", &said.text)?;
        }
        roles(label.picture.as_slice(), &[Role::Label])?;
    }
    Ok(())
}

fn codes_of(languages: &[String], country: Option<&String>) -> Result<(), Broken> {
    if languages.len() > MAX_LIST {
        return Err(Broken::Many("languages"));
    }
    for language in languages {
        code("language", language, 2..=8, char::is_lowercase)?;
    }
    country.map_or(Ok(()), |c| code("country", c, 2..=2, char::is_uppercase))
}

fn code(
    kind: &'static str,
    value: &str,
    length: std::ops::RangeInclusive<usize>,
    case: impl Fn(char) -> bool,
) -> Result<(), Broken> {
    let plain = |c: char| c.is_ascii_alphabetic() && case(c);
    if length.contains(&value.len()) && value.chars().all(plain) {
        return Ok(());
    }
    Err(Broken::Code {
        kind,
        value: value.chars().take(64).collect(),
    })
}

fn countries(territories: &[String]) -> Result<(), Broken> {
    if territories.len() > MAX_LIST {
        return Err(Broken::Many("territories"));
    }
    territories
        .iter()
        .try_for_each(|t| code("country", t, 2..=2, char::is_uppercase))
}

fn price(price: &Price) -> Result<(), Broken> {
    code("currency", &price.currency, 3..=3, char::is_uppercase)?;
    if !price.tax_included || price.amount_minor > MAX_AMOUNT || price.vat_rate_bp > 10_000 {
        return Err(Broken::Price(price.amount_minor));
    }
    Ok(())
}

fn window(window: Window) -> Result<(), Broken> {
    match (window.starts_on, window.ends_before) {
        (Some(start), Some(end)) if end <= start => Err(Broken::Window),
        _ => Ok(()),
    }
}

fn roles(files: &[FileEntry], allowed: &[Role]) -> Result<(), Broken> {
    if files.len() > MAX_LIST {
        return Err(Broken::Many("files"));
    }
    match files.iter().find(|file| !allowed.contains(&file.role)) {
        Some(file) => Err(Broken::Role(file.path.chars().take(200).collect())),
        None => Ok(()),
    }
}

fn files(manifest: &Manifest) -> Result<(), Broken> {
    let mut seen: HashMap<&str, &FileEntry> = HashMap::new();
    for file in manifest.all_files() {
        check_path(&file.path, file.role).map_err(|fault| Broken::Path {
            path: file.path.chars().take(200).collect(),
            fault,
        })?;
        if file.bytes > MAX_FILE_BYTES {
            return Err(Broken::FileSize {
                path: file.path.clone(),
                bytes: file.bytes,
            });
        }
        text("media_type", &file.media_type)?;
        let plain = |colour: &str| {
            let digits = colour.strip_prefix('#').unwrap_or_default();
            digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit())
        };
        if file.colour.as_deref().is_some_and(|colour| !plain(colour)) {
            return Err(Broken::Text("colour"));
        }
        match seen.insert(&file.path, file) {
            Some(other) if (other.bytes, other.sha256) != (file.bytes, file.sha256) => {
                return Err(Broken::TwoFiles(file.path.clone()));
            }
            _ => {}
        }
    }
    Ok(())
}
