//! Errors as the hosts need them: a kind, a code with parameters, and the chain of causes.

use std::fmt;
use std::io::ErrorKind;
use std::path::Path;

use griot_audio::AudioError;
use griot_store::StoreError;

/// What kind of trouble it is; hosts choose exit codes and icons by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The person asked for something that makes no sense.
    User,
    /// A thing that was named is not there.
    Missing,
    /// Two changes stand against each other.
    Conflict,
    /// A file or folder could not be read or written.
    Unreadable,
    /// It was stopped.
    Interrupted,
    /// Griot is at fault.
    Bug,
}

/// An error of the verbs.
#[derive(Debug)]
pub struct AppError {
    /// What kind of trouble.
    pub kind: Kind,
    /// Kebab-case code; its words are `error-CODE` in `locales/`.
    pub code: &'static str,
    /// Values for the words.
    pub params: Vec<(&'static str, String)>,
    /// What lies behind it.
    pub cause: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl AppError {
    /// An error without parameters.
    #[must_use]
    pub fn new(kind: Kind, code: &'static str) -> Self {
        AppError {
            kind,
            code,
            params: Vec::new(),
            cause: None,
        }
    }

    /// The same with one more parameter.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.params.push((name, value.to_string()));
        self
    }

    /// The same with what lies behind it.
    #[must_use]
    pub fn caused_by(mut self, cause: impl std::error::Error + Send + Sync + 'static) -> Self {
        self.cause = Some(Box::new(cause));
        self
    }

    /// It was stopped by the person who began it.
    #[must_use]
    pub fn cancelled() -> Self {
        AppError::new(Kind::Interrupted, "cancelled")
    }

    /// Whether a disk is full: going on with the next file would not help.
    #[must_use]
    pub fn is_disk_full(&self) -> bool {
        matches!(self.code, "disk-full" | "catalogue-disk-full")
    }

    /// Every cause, outermost first.
    #[must_use]
    pub fn chain(&self) -> Vec<String> {
        let mut chain = Vec::new();
        let mut next: Option<&dyn std::error::Error> = self
            .cause
            .as_ref()
            .map(|cause| -> &dyn std::error::Error { cause.as_ref() });
        while let Some(error) = next {
            let text = error.to_string();
            if chain.last() != Some(&text) {
                chain.push(text);
            }
            next = error.source();
        }
        chain
    }
}

impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code)?;
        for (name, value) in &self.params {
            write!(f, " {name}={value:?}")?;
        }
        Ok(())
    }
}

impl std::error::Error for AppError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause
            .as_ref()
            .map(|cause| -> &(dyn std::error::Error + 'static) { cause.as_ref() })
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let full = error.is_disk_full();
        let base = match &error {
            StoreError::Io { path, source } => of_io(path, source),
            _ if full => AppError::new(Kind::Unreadable, "catalogue-disk-full"),
            StoreError::Newer { found, known } => AppError::new(Kind::User, "newer-catalogue")
                .with("found", found)
                .with("known", known),
            StoreError::NotACatalogue(path) => {
                AppError::new(Kind::Missing, "not-a-catalogue").with("path", path.display())
            }
            StoreError::Exists(path) => {
                AppError::new(Kind::User, "exists").with("path", path.display())
            }
            StoreError::NotFound { kind, uid } => AppError::new(Kind::Missing, "not-found")
                .with("kind", kind)
                .with("uid", uid),
            StoreError::NameTaken(name) => {
                AppError::new(Kind::Conflict, "name-taken").with("name", name)
            }
            StoreError::Circle { kind } => {
                AppError::new(Kind::Conflict, "circle").with("kind", kind)
            }
            StoreError::NothingTo(what) => AppError::new(
                Kind::User,
                if *what == "undo" {
                    "nothing-to-undo"
                } else {
                    "nothing-to-redo"
                },
            ),
            StoreError::BuiltUpon { .. } => AppError::new(Kind::Conflict, "built-upon"),
            StoreError::Sqlite(_) | StoreError::Migration(_) => {
                AppError::new(Kind::Unreadable, "catalogue-unreadable")
            }
        };
        base.caused_by(error)
    }
}

impl From<AudioError> for AppError {
    fn from(error: AudioError) -> Self {
        let base = match &error {
            AudioError::Cancelled => AppError::cancelled(),
            AudioError::Io { path, source, .. } => of_io(path, source),
            AudioError::UnknownFormat { path }
            | AudioError::UnsupportedCodec { path, .. }
            | AudioError::Undecodable { path, .. }
            | AudioError::Damaged { path, .. }
            | AudioError::TooLarge { path, .. }
            | AudioError::ReadOnly { path }
            | AudioError::ChangedMeanwhile { path }
            | AudioError::Verification { path, .. }
            | AudioError::Snapshot { path } => {
                AppError::new(Kind::Unreadable, error.code()).with("path", path.display())
            }
            _ => AppError::new(Kind::Bug, error.code()),
        };
        base.caused_by(error)
    }
}

/// An I/O error that names its path.
pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> AppError {
    let path = path.to_owned();
    move |error| of_io(&path, &error).caused_by(error)
}

/// What the system said of a path, in our words; the cause is not in it yet.
pub(crate) fn of_io(path: &Path, error: &std::io::Error) -> AppError {
    let new = |code| AppError::new(Kind::Unreadable, code).with("path", path.display());
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => new("disk-full"),
        ErrorKind::PermissionDenied => new("no-permission"),
        ErrorKind::ReadOnlyFilesystem => new("read-only-disk"),
        ErrorKind::FileTooLarge => new("file-too-large"),
        ErrorKind::NotFound | ErrorKind::NotADirectory => match missing_folder(path) {
            Some(folder) => new("folder-missing").with("folder", folder.display()),
            None => new("file-missing"),
        },
        _ => new("io").with("cause", error),
    }
}

/// The outermost folder above a path that is not there: a drive that is not connected, as a rule.
fn missing_folder(path: &Path) -> Option<&Path> {
    path.ancestors()
        .skip(1)
        .filter(|folder| !folder.as_os_str().is_empty())
        .take_while(|folder| !folder.is_dir())
        .last()
}
