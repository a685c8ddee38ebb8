SELECT id, uid, name, territory, starts_on, ends_before, currency, vat_rate_bp,
       track_price_minor, release_price_minor, formats, preview_ms, preview_lufs
FROM kiosk_offer ORDER BY name
