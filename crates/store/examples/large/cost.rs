//! Times, and figures of them as JSON.

use std::time::Instant;

use crate::Result;

/// What `work` gives, and its milliseconds.
pub fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(T, f64)> {
    let begun = Instant::now();
    let value = work()?;
    Ok((value, begun.elapsed().as_secs_f64() * 1000.0))
}

/// The value below which this part of the others lies.
pub fn quantile(times: &mut [f64], part: f64) -> f64 {
    times.sort_unstable_by(f64::total_cmp);
    let last = times.len().saturating_sub(1);
    let at = (last as f64 * part).round();
    times.get(at as usize).copied().unwrap_or(0.0)
}

/// One JSON object of names and numbers.
pub fn object(figures: &[(String, f64)]) -> String {
    let parts: Vec<String> = figures
        .iter()
        .map(|(name, value)| format!("\"{name}\": {value:.3}"))
        .collect();
    format!("{{{}}}", parts.join(", "))
}
