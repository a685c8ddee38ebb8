//! Money in whole minor units, and value added tax in basis points. No floats.

/// Currencies of ISO 4217 that people pay with.
#[rustfmt::skip]
const CURRENCIES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT",
    "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD",
    "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUC", "CUP",
    "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP",
    "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR",
    "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW",
    "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA",
    "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR", "MZN", "NAD",
    "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG",
    "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
    "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP",
    "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED",
    "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWL",
];

/// A currency of ISO 4217.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency(&'static str);

impl Currency {
    /// Reads the three letters, in either case.
    #[must_use]
    pub fn find(code: &str) -> Option<Self> {
        let code = code.trim().to_ascii_uppercase();
        let at = CURRENCIES.binary_search(&code.as_str()).ok()?;
        CURRENCIES.get(at).map(|found| Self(found))
    }

    /// The three letters.
    #[must_use]
    pub const fn code(self) -> &'static str {
        self.0
    }

    /// Digits behind the decimal sign: 2 for EUR, 0 for XOF and JPY, 3 for TND.
    #[must_use]
    pub fn minor_digits(self) -> u32 {
        match self.0 {
            "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF"
            | "UGX" | "UYI" | "VND" | "VUV" | "XAF" | "XOF" | "XPF" => 0,
            "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
            "CLF" | "UYW" => 4,
            _ => 2,
        }
    }
}

/// What is wrong with a price as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PriceFault {
    /// Nothing was written.
    #[error("empty")]
    Empty,
    /// Not written as an amount.
    #[error("not an amount")]
    Shape,
    /// More decimals than the currency has.
    #[error("more decimals than the currency has")]
    Decimals,
    /// Too large: more than 10,000,000 whole units.
    #[error("too large")]
    TooLarge,
}

impl PriceFault {
    /// The stable kebab-case code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Shape => "not-an-amount",
            Self::Decimals => "too-many-decimals",
            Self::TooLarge => "too-large",
        }
    }
}

/// A price in the minor units of its currency (cents), never negative; 0 is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PriceMinor(i64);

const MAX_WHOLE_UNITS: i64 = 10_000_000;

impl PriceMinor {
    /// A price of so many minor units, if that is not negative.
    #[must_use]
    pub const fn new(minor: i64) -> Option<Self> {
        if minor < 0 { None } else { Some(Self(minor)) }
    }

    /// Reads `1.20`, `1,20`, `12`, `1 200,50` in the units of `currency`. One sign
    /// before the decimals, point or comma; thousands are parted by spaces only, since
    /// a guess between `1.200` and `1,200` would be a guess about money.
    ///
    /// # Errors
    /// The fault, where the text is no such amount.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, PriceFault> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if text.is_empty() {
            return Err(PriceFault::Empty);
        }
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((&text, ""));
        let all_digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !all_digits(whole) || !all_digits(decimals) {
            return Err(PriceFault::Shape);
        }
        if text.ends_with(['.', ',']) {
            return Err(PriceFault::Shape);
        }
        let digits = currency.minor_digits() as usize;
        if decimals.len() > digits {
            return Err(PriceFault::Decimals);
        }
        let whole: i64 = whole.parse().map_err(|_| PriceFault::TooLarge)?;
        if whole > MAX_WHOLE_UNITS {
            return Err(PriceFault::TooLarge);
        }
        let scaled = format!("{whole}{decimals:0<digits$}");
        scaled.parse().map(Self).map_err(|_| PriceFault::TooLarge)
    }

    /// Minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// With a point and the currency's decimals, without its sign: `1.20`. The form
    /// that programs exchange; for people, the user's locale says how.
    #[must_use]
    pub fn plain(self, currency: Currency) -> String {
        let digits = currency.minor_digits();
        let unit = 10_i64.pow(digits);
        if digits == 0 {
            return self.0.to_string();
        }
        let width = digits as usize;
        format!("{}.{:0width$}", self.0 / unit, self.0 % unit)
    }
}

/// A rate of value added tax in basis points: 2000 is 20 %, 550 is 5.5 %. At most 100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatBasisPoints(u16);

impl VatBasisPoints {
    /// A rate, if it is at most 10,000 basis points.
    #[must_use]
    pub const fn new(basis_points: u16) -> Option<Self> {
        if basis_points > 10_000 {
            None
        } else {
            Some(Self(basis_points))
        }
    }

    /// Reads a percentage with at most two decimals: `20`, `5,5`, `5.5 %`.
    #[must_use]
    pub fn parse_percent(text: &str) -> Option<Self> {
        let text = text.trim().trim_end_matches('%').trim_end();
        let (whole, decimals) = text.split_once(['.', ',']).unwrap_or((text, ""));
        let digits = |t: &str| t.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || decimals.len() > 2 {
            return None;
        }
        if !digits(whole) || !digits(decimals) {
            return None;
        }
        format!("{whole}{decimals:0<2}")
            .parse()
            .ok()
            .and_then(Self::new)
    }

    /// Basis points, 0 to 10,000.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// The part of a tax-included price that is not tax: `gross × 10000 / (10000 + vat)`,
/// rounded to the nearest minor unit, a half upwards. The tax is the rest, so that both
/// always add up to the price.
#[must_use]
pub fn net_of(gross: PriceMinor, vat: VatBasisPoints) -> PriceMinor {
    let divisor = 10_000 + i128::from(vat.0);
    let net = (i128::from(gross.0) * 20_000 + divisor) / (2 * divisor);
    // Never more than the gross, so it fits.
    PriceMinor(i64::try_from(net).unwrap_or(gross.0))
}

/// The tax within a tax-included price: what [`net_of`] leaves.
#[must_use]
pub fn vat_of(gross: PriceMinor, vat: VatBasisPoints) -> PriceMinor {
    PriceMinor(gross.0 - net_of(gross, vat).0)
}
