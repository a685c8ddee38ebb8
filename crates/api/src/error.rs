//! Failures on the wire: a code, values for its sentence, and the causes for the log.

use griot_app::{AppError, Kind};
use serde::Serialize;
use ts_rs::TS;

use crate::wire::{Params, params};

/// What a host answers where a command could not be done.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Failure {
    /// Kebab-case code; its words are `error-CODE` in `locales/`.
    pub code: String,
    /// Values for the words.
    pub params: Params,
    /// The causes, outermost first, in English: for logs and for those who mend it.
    pub message: String,
    /// `user`, `missing`, `conflict`, `unreadable`, `interrupted` or `bug`.
    pub kind: String,
}

impl Failure {
    /// The host's user asked for something that makes no sense.
    #[must_use]
    pub fn usage(code: &str) -> Self {
        Failure {
            code: code.to_owned(),
            params: Params::new(),
            message: String::new(),
            kind: "user".to_owned(),
        }
    }

    /// The same with a value for the words.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        let kind = match error.kind {
            Kind::User => "user",
            Kind::Missing => "missing",
            Kind::Conflict => "conflict",
            Kind::Unreadable => "unreadable",
            Kind::Interrupted => "interrupted",
            Kind::Bug => "bug",
        };
        Failure {
            message: error.chain().join(": "),
            code: error.code.to_owned(),
            params: params(error.params),
            kind: kind.to_owned(),
        }
    }
}

impl From<griot_store::StoreError> for Failure {
    fn from(error: griot_store::StoreError) -> Self {
        AppError::from(error).into()
    }
}
