INSERT INTO kiosk_offer_release (offer_id, release_id, position, release_price_minor, track_price_minor)
VALUES (?1, ?2, ?3, ?4, ?5)
