//! Days on which something holds, with the doubt that dates without a day leave.

use crate::partial_date::PartialDate;

/// Days from a first one to before a last one, counted from 1970-01-01; `i32::MIN` and `i32::MAX` are open ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Days {
    /// The first day inside.
    pub from: i32,
    /// The first day after.
    pub before: i32,
}

impl Days {
    /// Every day.
    pub const ALWAYS: Self = Self {
        from: i32::MIN,
        before: i32::MAX,
    };

    /// True where the day lies inside.
    #[must_use]
    pub const fn contains(self, day: i32) -> bool {
        self.from <= day && day < self.before
    }
}

/// When something holds: surely, and perhaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Span {
    /// Surely on these days; may hold none.
    pub sure: Days,
    /// At most on these.
    pub maybe: Days,
}

impl Span {
    /// Always.
    pub const ALWAYS: Self = Self {
        sure: Days::ALWAYS,
        maybe: Days::ALWAYS,
    };

    /// From a first to a last day, both inside; a missing one is open. A date without its day is in doubt from its
    /// first to its last day: `until 2029` surely holds until the 1st of January and perhaps until the 31st of December.
    #[must_use]
    pub fn new(first: Option<PartialDate>, last: Option<PartialDate>) -> Self {
        let starts = first.map_or((i32::MIN, i32::MIN), PartialDate::range);
        let ends = last.map_or((i32::MAX, i32::MAX), |day| {
            let (early, late) = day.range();
            (early + 1, late + 1)
        });
        Self {
            sure: Days {
                from: starts.1,
                before: ends.0,
            },
            maybe: Days {
                from: starts.0,
                before: ends.1,
            },
        }
    }

    /// Ended by something that happened on that day: from it on it holds no more.
    #[must_use]
    pub fn ended(mut self, on: PartialDate) -> Self {
        let (early, late) = on.range();
        self.sure.before = self.sure.before.min(early);
        self.maybe.before = self.maybe.before.min(late);
        self
    }
}
