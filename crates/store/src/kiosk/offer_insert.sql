INSERT INTO kiosk_offer (uid, name, territory, starts_on, ends_before, currency, vat_rate_bp,
  track_price_minor, release_price_minor, formats, preview_ms, preview_lufs)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
