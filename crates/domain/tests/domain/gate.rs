//! The kiosk's gate.

use griot_domain::date::{CivilDate, Term};
use griot_domain::gate::{GateFacts, GateReason, kiosk_gate};
use griot_domain::money::PriceMinor;

fn sellable() -> GateFacts {
    let day = |text| CivilDate::parse(text).ok();
    GateFacts {
        price: PriceMinor::new(120),
        withdrawn: false,
        has_file: true,
        changed_on_disk: false,
        plays_whole: true,
        window: Term::from_first_and_last(day("2026-12-01"), day("2026-12-31")).unwrap(),
        on: CivilDate::parse("2026-12-31").unwrap(),
    }
}

#[test]
fn each_reason_stands_alone() {
    assert_eq!(kiosk_gate(&sellable()), []);
    let free = GateFacts {
        price: PriceMinor::new(0),
        ..sellable()
    };
    assert_eq!(kiosk_gate(&free), [], "free is a price");
    for (facts, reason) in [
        (
            GateFacts {
                withdrawn: true,
                ..sellable()
            },
            GateReason::Withdrawn,
        ),
        (
            GateFacts {
                has_file: false,
                ..sellable()
            },
            GateReason::NoFile,
        ),
        (
            GateFacts {
                changed_on_disk: true,
                ..sellable()
            },
            GateReason::ChangedOnDisk,
        ),
        (
            GateFacts {
                plays_whole: false,
                ..sellable()
            },
            GateReason::DoesNotPlayWhole,
        ),
        (
            GateFacts {
                price: None,
                ..sellable()
            },
            GateReason::NoPrice,
        ),
        (
            GateFacts {
                on: CivilDate::parse("2027-01-01").unwrap(),
                ..sellable()
            },
            GateReason::OutsideWindow,
        ),
    ] {
        assert_eq!(kiosk_gate(&facts), [reason]);
    }
}

#[test]
fn a_stick_may_be_made_before_its_first_day() {
    let facts = GateFacts {
        on: CivilDate::parse("2020-01-01").unwrap(),
        ..sellable()
    };
    assert_eq!(kiosk_gate(&facts), []);
}

#[test]
fn all_reasons_are_told_and_a_missing_file_is_not_blamed_twice() {
    let facts = GateFacts {
        price: None,
        withdrawn: true,
        has_file: false,
        changed_on_disk: true,
        plays_whole: false,
        ..sellable()
    };
    assert_eq!(
        kiosk_gate(&facts),
        [
            GateReason::Withdrawn,
            GateReason::NoFile,
            GateReason::NoPrice
        ]
    );
}

#[test]
fn codes_are_stable() {
    let codes: Vec<&str> = GateReason::ALL.iter().map(|r| r.code()).collect();
    assert_eq!(
        codes,
        [
            "withdrawn",
            "no-file",
            "changed-on-disk",
            "does-not-play-whole",
            "no-price",
            "outside-window"
        ]
    );
}
