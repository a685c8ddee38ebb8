//! Days, dates known in part, and half-open terms.

use griot_domain::date::{CivilDate, DateFault, Term};
use griot_domain::partial_date::PartialDate;
use proptest::prelude::*;

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).unwrap()
}

#[test]
fn partial_dates_are_read_as_people_and_taggers_write_them() {
    for (written, iso) in [
        ("1977", "1977"),
        ("1977-03", "1977-03"),
        ("1977-3", "1977-03"),
        ("1977-03-14", "1977-03-14"),
        ("1977/03/14", "1977-03-14"),
        ("1977.03", "1977-03"),
        ("03/1977", "1977-03"),
        ("14/03/1977", "1977-03-14"),
        ("14.3.1977", "1977-03-14"),
        ("14-03-1977", "1977-03-14"),
        ("19770314", "1977-03-14"),
        ("1977-03-14T10:00:00Z", "1977-03-14"),
        ("1977-03-14 10:00", "1977-03-14"),
        ("1977-00-00", "1977"),
        ("1977-03-00", "1977-03"),
        ("19770000", "1977"),
        (" 1977 ", "1977"),
        ("2000-02-29", "2000-02-29"),
    ] {
        let date = PartialDate::parse(written);
        assert_eq!(date.map(|d| d.to_string()).as_deref(), Ok(iso), "{written}");
    }
}

#[test]
fn what_is_no_date_says_why() {
    for (written, fault) in [
        ("", DateFault::Empty),
        ("  ", DateFault::Empty),
        ("77", DateFault::Shape),
        ("circa 1977", DateFault::Shape),
        ("1977-03-14-15", DateFault::Shape),
        ("+977", DateFault::Shape),
        ("1977-00-14", DateFault::Shape),
        ("0000", DateFault::Year),
        ("1977-13", DateFault::Month),
        ("03/14/1977", DateFault::Month),
        ("1977-02-29", DateFault::Day),
        ("1900-02-29", DateFault::Day),
        ("31/04/1977", DateFault::Day),
    ] {
        assert_eq!(PartialDate::parse(written), Err(fault), "{written}");
    }
}

#[test]
fn partial_dates_order_by_time_and_span_their_days() {
    let mut dates: Vec<PartialDate> = ["1977-03-14", "1978", "1977", "1977-03", "1976-12-31"]
        .iter()
        .map(|t| PartialDate::parse(t).unwrap())
        .collect();
    dates.sort();
    let shown: Vec<String> = dates.iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        ["1976-12-31", "1977", "1977-03", "1977-03-14", "1978"]
    );

    for (date, first, last) in [
        ("1977", "1977-01-01", "1977-12-31"),
        ("1976-02", "1976-02-01", "1976-02-29"),
        ("1977-03-14", "1977-03-14", "1977-03-14"),
    ] {
        let date = PartialDate::parse(date).unwrap();
        assert_eq!((date.first_day(), date.last_day()), (day(first), day(last)));
        assert_eq!(
            date.range(),
            (day(first).days_since_epoch(), day(last).days_since_epoch())
        );
    }
}

#[test]
fn known_days_have_their_numbers() {
    for (text, number) in [
        ("1970-01-01", 0),
        ("1969-12-31", -1),
        ("2000-03-01", 11_017),
        ("2026-11-23", 20_780),
        ("0001-01-01", -719_162),
        ("9999-12-31", 2_932_896),
    ] {
        assert_eq!(day(text).days_since_epoch(), number, "{text}");
        assert_eq!(CivilDate::from_days_since_epoch(number), Some(day(text)));
    }
    assert_eq!(CivilDate::MAX.add_days(1), None);
    assert_eq!(CivilDate::MIN.add_days(-1), None);
    assert_eq!(CivilDate::MAX.add_days(i32::MAX), None);
    for shape in [
        "2026-1-1",
        "2026-01-01T00",
        "26-01-01",
        "2026/01/01",
        "+026-01-01",
    ] {
        assert_eq!(CivilDate::parse(shape), Err(DateFault::Shape), "{shape}");
    }
}

#[test]
fn terms_are_half_open() {
    let term = Term::from_first_and_last(Some(day("2026-12-01")), Some(day("2026-12-31"))).unwrap();
    assert_eq!(term.ends_before(), Some(day("2027-01-01")));
    assert_eq!(term.last_day(), Some(day("2026-12-31")));
    for (on, inside) in [
        ("2026-11-30", false),
        ("2026-12-01", true),
        ("2026-12-31", true),
        ("2027-01-01", false),
    ] {
        assert_eq!(term.contains(day(on)), inside, "{on}");
    }
    assert!(Term::default().contains(CivilDate::MIN));
    let one = day("2026-12-01");
    assert_eq!(Term::new(Some(one), Some(one)), Err(DateFault::Order));
    assert!(Term::from_first_and_last(Some(one), Some(one)).is_ok());
}

proptest! {
    #[test]
    fn days_and_numbers_go_both_ways(number in -719_162..=2_932_896_i32) {
        let date = CivilDate::from_days_since_epoch(number).unwrap();
        prop_assert_eq!(date.days_since_epoch(), number);
        prop_assert_eq!(CivilDate::parse(&date.to_string()), Ok(date));
        if let Some(next) = date.add_days(1) {
            prop_assert!(next > date);
        }
    }

    #[test]
    fn reading_never_panics_and_iso_comes_back(text in any::<String>(), near in "[0-9/.T -]{0,14}") {
        for text in [text, near] {
            if let Ok(date) = PartialDate::parse(&text) {
                prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
                let (first, last) = date.range();
                prop_assert!(first <= last && last - first <= 365);
            }
            let _ = CivilDate::parse(&text);
        }
    }
}
