UPDATE kiosk_offer
SET name = ?2, territory = ?3, starts_on = ?4, ends_before = ?5, currency = ?6, vat_rate_bp = ?7,
    track_price_minor = ?8, release_price_minor = ?9, formats = ?10, preview_ms = ?11, preview_lufs = ?12
WHERE uid = ?1
