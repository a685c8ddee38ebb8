DELETE FROM check_found WHERE code IN ('isrc-twice', 'barcode-twice', 'place-not-in-tree');
INSERT INTO check_found (of, subject_id, code, open, waived)
SELECT 'recording', r.id, 'isrc-twice', w.recording_id IS NULL, w.recording_id IS NOT NULL
FROM recording AS r
LEFT JOIN recording_waiver AS w ON w.recording_id = r.id AND w.code = 'isrc-twice' AND w.value = r.isrc
WHERE r.isrc IN (SELECT isrc FROM recording WHERE isrc IS NOT NULL GROUP BY isrc HAVING count(*) > 1);
INSERT INTO check_found (of, subject_id, code, open, waived)
SELECT 'release', r.id, 'barcode-twice', w.release_id IS NULL, w.release_id IS NOT NULL
FROM release AS r
LEFT JOIN release_waiver AS w ON w.release_id = r.id AND w.code = 'barcode-twice' AND w.value = r.barcode
WHERE r.barcode IN (SELECT barcode FROM release WHERE barcode IS NOT NULL GROUP BY barcode HAVING count(*) > 1)
  AND EXISTS (SELECT 1 FROM track WHERE release_id = r.id);
INSERT INTO check_found (of, subject_id, code, open, waived)
SELECT 'recording', r.id, 'place-not-in-tree', w.recording_id IS NULL, w.recording_id IS NOT NULL
FROM recording AS r
LEFT JOIN recording_waiver AS w ON w.recording_id = r.id AND w.code = 'place-not-in-tree' AND w.value = r.place
WHERE r.place IS NOT NULL AND trim(r.place) <> '' AND r.place_id IS NULL AND EXISTS (SELECT 1 FROM place);
DELETE FROM check_stale WHERE of = 'across';
