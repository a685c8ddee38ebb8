//! Barcodes as bars: EAN-13, UPC-A and EAN-8 (GS1 General Specifications, 5.2).

use griot_domain::codes::{Barcode, CodeFault};

/// A barcode: its digits, and its modules from left to right, dark where true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// As it is printed under the bars.
    pub digits: String,
    /// 95 modules, or 67 of an EAN-8.
    pub modules: Vec<bool>,
}

/// Seven modules of each digit in number set A.
const SET_A: [u8; 10] = [
    0b000_1101, 0b001_1001, 0b001_0011, 0b011_1101, 0b010_0011, 0b011_0001, 0b010_1111, 0b011_1011,
    0b011_0111, 0b000_1011,
];
/// Which digits of the left half stand in set B, by the digit before them.
const SET_B_PLACES: [u8; 10] = [
    0b00_0000, 0b00_1011, 0b00_1101, 0b00_1110, 0b01_0011, 0b01_1001, 0b01_1100, 0b01_0101,
    0b01_0110, 0b01_1010,
];

impl Bars {
    /// The bars of a barcode.
    ///
    /// # Errors
    /// The fault, where the digits are none.
    pub fn of(typed: &str) -> Result<Self, CodeFault> {
        let code = Barcode::parse(typed)?;
        let mut digits: Vec<usize> = code
            .as_str()
            .bytes()
            .map(|byte| usize::from(byte.saturating_sub(b'0')))
            .collect();
        if digits.len() == 12 {
            digits.insert(0, 0);
        }
        // The first digit of thirteen has no bars: it is told by the sets of the next six.
        let first = if digits.len() == 13 {
            digits.remove(0)
        } else {
            0
        };
        let in_b = SET_B_PLACES.get(first).copied().unwrap_or(0);
        let half = digits.len() / 2;
        let mut modules = vec![true, false, true];
        for (place, digit) in digits.iter().enumerate() {
            if place == half {
                modules.extend([false, true, false, true, false]);
            }
            let a = SET_A.get(*digit).copied().unwrap_or(0);
            let is_b = place < half && in_b >> (half - 1 - place) & 1 == 1;
            let set = match (place < half, is_b) {
                (true, false) => a,
                // Set C is A with dark and light exchanged; B is C read backwards.
                (true, true) => (!a & 0x7F).reverse_bits() >> 1,
                (false, _) => !a & 0x7F,
            };
            modules.extend((0..7).rev().map(|bit| set >> bit & 1 == 1));
        }
        modules.extend([true, false, true]);
        Ok(Bars {
            digits: code.as_str().to_owned(),
            modules,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that goes astray ends here")]
mod tests {
    use super::Bars;

    fn drawn(code: &str) -> String {
        let modules = Bars::of(code).unwrap().modules;
        modules
            .iter()
            .map(|dark| if *dark { '1' } else { '0' })
            .collect()
    }

    #[test]
    fn bars_as_the_standard_draws_them() {
        // 4006381333931 and 03600029145-2, digit by digit from the tables of GS1 5.2.1.
        assert_eq!(
            drawn("4006381333931"),
            "101000110101001110101111011110100010010110011\
             01010100001010000101000010111010010000101100110101"
                .replace(' ', "")
        );
        assert_eq!(drawn("036000291452").len(), 95);
        assert_eq!(drawn("036000291452"), drawn("0036000291452"));
        assert_eq!(drawn("96385074").len(), 67);
        assert!(Bars::of("4006381333932").is_err());
    }
}
