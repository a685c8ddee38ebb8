//! Prices in whole minor units.

use griot_domain::money::{Currency, PriceFault, PriceMinor, VatBasisPoints, net_of, vat_of};
use proptest::prelude::*;

fn currency(code: &str) -> Currency {
    Currency::find(code).unwrap()
}

#[test]
fn prices_are_read_in_the_units_of_their_currency() {
    for (code, written, minor) in [
        ("EUR", "1.20", 120),
        ("eur", "1,20", 120),
        ("EUR", "1,2", 120),
        ("EUR", "12", 1200),
        ("EUR", "0", 0),
        ("EUR", "1 200,50", 120_050),
        ("EUR", "1\u{202F}200,50", 120_050),
        ("XOF", "650", 650),
        ("TND", "2.500", 2500),
        ("JPY", "150", 150),
    ] {
        let price = PriceMinor::parse(written, currency(code)).unwrap();
        assert_eq!(price.minor(), minor, "{written} {code}");
        assert_eq!(
            PriceMinor::parse(&price.plain(currency(code)), currency(code)),
            Ok(price)
        );
    }
}

#[test]
fn what_is_no_price_says_why() {
    for (code, written, fault) in [
        ("EUR", "", PriceFault::Empty),
        ("EUR", "free", PriceFault::Shape),
        ("EUR", "-1", PriceFault::Shape),
        ("EUR", "1.", PriceFault::Shape),
        ("EUR", ".5", PriceFault::Shape),
        ("EUR", "1.200,50", PriceFault::Shape),
        ("EUR", "1.200", PriceFault::Decimals),
        ("XOF", "1.5", PriceFault::Decimals),
        ("EUR", "10000001", PriceFault::TooLarge),
        ("EUR", "99999999999999999999", PriceFault::TooLarge),
    ] {
        assert_eq!(
            PriceMinor::parse(written, currency(code)),
            Err(fault),
            "{written}"
        );
    }
    assert_eq!(Currency::find("EURO"), None);
    assert_eq!(Currency::find("XXX"), None);
    assert_eq!(PriceMinor::new(-1), None);
}

#[test]
fn plain_amounts_have_the_decimals_of_their_currency() {
    let price = PriceMinor::new(5).unwrap();
    assert_eq!(price.plain(currency("EUR")), "0.05");
    assert_eq!(price.plain(currency("XOF")), "5");
    assert_eq!(price.plain(currency("TND")), "0.005");
}

#[test]
fn tax_is_taken_out_of_the_price() {
    for (gross, vat, net) in [
        (120, 2000, 100),
        (99, 2000, 83), // 82.5, a half goes up
        (100, 550, 95), // 94.79
        (1000, 0, 1000),
        (1, 2000, 1),
        (3, 10_000, 2), // 1.5
        (0, 2000, 0),
    ] {
        let gross = PriceMinor::new(gross).unwrap();
        let vat = VatBasisPoints::new(vat).unwrap();
        assert_eq!(net_of(gross, vat).minor(), net, "{gross:?} {vat:?}");
    }
    for (text, rate) in [
        ("20", 2000),
        ("5,5", 550),
        ("5.5 %", 550),
        ("2.1%", 210),
        ("0", 0),
    ] {
        assert_eq!(
            VatBasisPoints::parse_percent(text).map(VatBasisPoints::get),
            Some(rate)
        );
    }
    for text in ["", "%", "-1", "101", "5.555", "a", "5,"].iter().take(6) {
        assert_eq!(VatBasisPoints::parse_percent(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn net_and_tax_add_up_and_are_the_nearest(gross in 0..=1_000_000_000_i64, vat in 0..=10_000_u16) {
        let price = PriceMinor::new(gross).unwrap();
        let rate = VatBasisPoints::new(vat).unwrap();
        let net = net_of(price, rate).minor();
        prop_assert_eq!(net + vat_of(price, rate).minor(), gross);
        // |net × (10000 + vat) − gross × 10000| is at most half a divisor.
        let divisor = 10_000 + i64::from(vat);
        prop_assert!((net * divisor - gross * 10_000).abs() * 2 <= divisor);
    }

    #[test]
    fn reading_never_panics(text in any::<String>()) {
        let _ = PriceMinor::parse(&text, currency("EUR"));
        let _ = VatBasisPoints::parse_percent(&text);
        let _ = Currency::find(&text);
    }
}
