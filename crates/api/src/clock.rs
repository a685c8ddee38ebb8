//! The one clock of the house; `GRIOT_NOW` stands for it where it is set.

/// Tells the time.
#[derive(Debug, Clone, Default)]
pub struct Clock {
    fixed: Option<jiff::Timestamp>,
}

impl Clock {
    /// The system's clock, or `GRIOT_NOW` (an instant of RFC 3339, or a day).
    ///
    /// # Errors
    /// The text of `GRIOT_NOW` where it is no instant.
    pub fn from_environment() -> Result<Clock, String> {
        match std::env::var("GRIOT_NOW") {
            Err(_) => Ok(Clock::default()),
            Ok(text) if text.is_empty() => Ok(Clock::default()),
            Ok(text) => {
                let instant = text.parse::<jiff::Timestamp>().or_else(|error| {
                    text.parse::<jiff::civil::Date>()
                        .and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC))
                        .map(|zoned| zoned.timestamp())
                        .map_err(|_| error)
                });
                instant
                    .map(|fixed| Clock { fixed: Some(fixed) })
                    .map_err(|_| text)
            }
        }
    }

    /// Now, RFC 3339 in UTC, to the second.
    #[must_use]
    pub fn now(&self) -> String {
        let now = self.fixed.unwrap_or_else(jiff::Timestamp::now);
        jiff::fmt::temporal::DateTimePrinter::new()
            .precision(Some(0))
            .timestamp_to_string(&now)
    }

    /// Today, `YYYY-MM-DD`, where the person is.
    #[must_use]
    pub fn today(&self) -> String {
        match self.fixed {
            Some(fixed) => fixed.to_zoned(jiff::tz::TimeZone::UTC).date().to_string(),
            None => jiff::Zoned::now().date().to_string(),
        }
    }
}
