//! Prices and windows.

use griot_domain::date::CivilDate;
use serde::{Deserialize, Serialize};

/// What something costs, tax included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// The amount in the currency's minor unit (cents), tax included.
    pub amount_minor: u64,
    /// ISO 4217.
    pub currency: String,
    /// The VAT rate inside the amount, in basis points.
    pub vat_rate_bp: u32,
    /// Whether tax is in the amount: always true in format version 1.
    pub tax_included: bool,
}

impl Price {
    /// A price with its tax included.
    #[must_use]
    pub fn with_tax(amount_minor: u64, currency: impl Into<String>, vat_rate_bp: u32) -> Self {
        Self {
            amount_minor,
            currency: currency.into(),
            vat_rate_bp,
            tax_included: true,
        }
    }
}

/// Days of sale, half open; a missing bound is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Window {
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day")]
    pub starts_on: Option<CivilDate>,
    /// The first day on which it is over.
    #[serde(default, skip_serializing_if = "Option::is_none", with = "day")]
    pub ends_before: Option<CivilDate>,
}

mod day {
    //! `2026-12-01`, nothing shorter and nothing longer.

    use griot_domain::date::CivilDate;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub fn serialize<S: Serializer>(day: &Option<CivilDate>, to: S) -> Result<S::Ok, S::Error> {
        match day {
            Some(day) => to.collect_str(day),
            None => to.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<CivilDate>, D::Error> {
        Option::<String>::deserialize(from)?
            .map(|text| CivilDate::parse(&text).map_err(D::Error::custom))
            .transpose()
    }
}
