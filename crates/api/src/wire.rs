//! Shapes that many answers share.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use griot_domain::text::{Direction, direction};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::words::{Lang, Words};

/// Values for a sentence, by name.
pub type Params = BTreeMap<String, String>;

/// Named values as [`Params`].
pub(crate) fn params<N: Into<String>, V: Into<String>>(
    pairs: impl IntoIterator<Item = (N, V)>,
) -> Params {
    pairs
        .into_iter()
        .map(|(name, value)| (name.into(), value.into()))
        .collect()
}

/// A list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Rows<T> {
    /// How many there are in all.
    pub total: u64,
    /// These of them.
    pub rows: Vec<T>,
}

impl<T> Rows<T> {
    /// A list that is whole.
    pub(crate) fn whole(rows: Vec<T>) -> Self {
        Rows {
            total: rows.len() as u64,
            rows,
        }
    }
}

/// A code and the values for its sentence.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Coded {
    /// Kebab-case code.
    pub code: String,
    /// Values.
    pub params: Params,
}

/// An answer without content.
#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct Done {}

/// Which things: all that answer a query, or these.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Selection {
    /// Query; everything where neither is given would be too easily said, so one of the two is needed.
    pub query: Option<String>,
    /// Uids.
    pub uids: Option<Vec<String>>,
}

impl Selection {
    pub(crate) fn into_app(self) -> Result<griot_app::edit::Selection, crate::Failure> {
        match (self.uids, self.query) {
            (Some(uids), _) => Ok(griot_app::edit::Selection::Uids(uids)),
            (None, Some(query)) => Ok(griot_app::edit::Selection::Query(query)),
            (None, None) => Err(crate::Failure::usage("selection-missing")),
        }
    }
}

/// A problem with a file.
#[derive(Debug, Clone, Serialize, TS)]
pub struct Problem {
    /// The file, for the eye.
    pub path: String,
    /// Kebab-case code.
    pub code: String,
    /// What it means, in English, for logs; people read the words of the code.
    pub message: String,
    /// Values for the words.
    pub params: Params,
}

impl From<griot_app::import::Problem> for Problem {
    fn from(problem: griot_app::import::Problem) -> Self {
        let params = params(problem.params);
        static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::new(Lang::En));
        let words = &*ENGLISH;
        let values = serde_json::json!(params);
        let mut message = words.say_problem(&problem.code, &values);
        if let Some(hint) = words.find_hint(&problem.code, &values) {
            message = format!("{message} {hint}");
        }
        Problem {
            message,
            path: problem.path,
            code: problem.code,
            params,
        }
    }
}

/// `rtl` where a text runs from right to left.
pub(crate) fn dir(text: &str) -> Option<String> {
    (direction(text) == Direction::Rtl).then(|| "rtl".to_owned())
}
