//! Offers that open, are open or end, and what of them would stay out.

use std::collections::BTreeMap;
use std::path::Path;

use griot_domain::date::CivilDate;
use griot_store::{Read, kiosk};

use super::{AHEAD, ENDS_SOON, Line, days_until};
use crate::Result;
use crate::kiosk::plan;

/// Offers that open soon, those that are open and of which something stays out, and those that end soon.
pub(super) fn lines(read: &Read<'_>, folder: &Path, today: CivilDate) -> Result<Vec<Line>> {
    let mut lines = Vec::new();
    for offer in kiosk::offers(read)? {
        let (Some(opens), Some(after)) = (
            days_until(today, &offer.starts_on),
            days_until(today, &offer.ends_before),
        ) else {
            continue;
        };
        if after <= 0 || opens > i64::from(AHEAD) {
            continue;
        }
        // The last day is the one before.
        let last = CivilDate::parse(&offer.ends_before)
            .ok()
            .and_then(|day| day.add_days(-1));
        let plan = plan(read, folder, offer, None, &today.to_string())?;
        let mut counted: BTreeMap<&str, i64> = BTreeMap::new();
        for staying in &plan.staying {
            for reason in &staying.reasons {
                *counted.entry(reason.code()).or_default() += 1;
            }
        }
        let mut reasons: Vec<(String, i64)> = counted
            .into_iter()
            .map(|(code, count)| (code.to_owned(), count))
            .collect();
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let ends = after - 1;
        let (kind, days, on) = if opens > 0 {
            ("offer-opens", opens, plan.offer.starts_on.clone())
        } else if ends <= i64::from(ENDS_SOON) {
            let on = last.map(|day| day.to_string()).unwrap_or_default();
            ("offer-ends", ends, on)
        } else if !plan.staying.is_empty() {
            ("offer-open", 0, String::new())
        } else {
            continue;
        };
        lines.push(Line {
            kind,
            count: i64::try_from(plan.staying.len()).unwrap_or(0),
            days: (!on.is_empty()).then_some(days),
            on: (!on.is_empty()).then_some(on),
            subject: plan.offer.name.clone(),
            uid: Some(plan.offer.uid.clone()),
            reasons,
            ..Line::default()
        });
    }
    Ok(lines)
}
