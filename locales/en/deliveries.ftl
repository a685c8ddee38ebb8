# The deliveries room: kiosk offers, prices, what leaves and what stays, export, verify, key.
deliveries-kiosks = Kiosks
offers-empty = No kiosk yet
offers-empty-hint = An offer says what a kiosk sells, where, from when to when and at what price. Griot makes a signed stick of it.
offer-new = New kiosk
offer-new-go = Create the offer
offer-name = Kiosk
offer-name-example = Café Polonceau
offer-line = { $releases ->
    [one] { $releases } release
   *[other] { $releases } releases
}, { $territory }
offer-term = from { $from } to { $to }
offer-opens = opens { $day }
offer-last-export = Last export: no. { $n }, { $day }
offer-label = The offer
offer-starts = Opens
offer-ends = Last day
offer-territory = Territory
offer-currency = Currency
offer-vat = VAT, %
offer-track-price = Track price
offer-release-price = Release price
offer-no-single = no single sale
offer-formats = Formats
format-flac = FLAC
format-mp3 = MP3
format-opus = Opus
offer-preview = Previews, s
offer-preview-level = Level, LUFS
offer-needs-format = A kiosk needs one format at least.
offer-delete = Delete the offer
offer-delete-title = Delete { $offer }?
offer-delete-text = The sticks already made go on working. The offer can be brought back by undo.
offer-deleted = { $offer } is deleted.
number-wrong = A number from { $from } to { $to } is wanted here.
day-wrong = “{ $text }” is not a day. Write 4 Dec 2026 or 2026-12-04.
days-turned = The last day would come before the first.
price-wrong = “{ $text }” is not a price. Write 9 or 9.50.
offer-releases = Releases in this offer
price = Price
price-single = Per track
price-of = Price of { $release }
price-single-of = Price of one track of { $release }
answer = Answer
offer-tracks-of = { $n } of { $all }
offer-drop = Take { $release } out
offer-add = Add releases
offer-add-search = Search by title, artist, country, language
offer-add-go = { $n ->
    [0] Add
    [one] Add { $n } release
   *[other] Add { $n } releases
}
offer-add-none = No release answers this search.
offer-add-all-in = All that were found are in the offer already.
offer-empty = Nothing to sell yet
offer-empty-hint = Add the releases that this kiosk sells. Each shows at once what may leave and what stays.
leaves-whole = Leaves whole
leaves-partly = Leaves with { $n ->
    [one] { $n } track
   *[other] { $n } tracks
}
leaves-stays = Stays out
leaves-one = { $title }: { $reason }
leaves-many = { $n } tracks: { $reason }
leaves-see = See why
foot-leaving = { $n ->
    [one] { $n } track leaves
   *[other] { $n } tracks leave
}
foot-staying = { $n ->
    [one] { $n } stays out
   *[other] { $n } stay out
}
foot-releases = { $n ->
    [one] { $n } release
   *[other] { $n } releases
}
bundle-label = Stick
bundle-number = no. { $n }
bundle-title = Bundle no. { $n }
bundle-estimate = about, with all formats and previews
export-title = Export to a stick
export-to = Folder or stick
export-to-note = A plain folder is fine too: copy it to a stick later.
export-delta = Only what has changed
export-since = Since the bundle in
export-since-note = The delta goes into the folder above, and is applied to this bundle.
export-go = Export
export-again = Export again
export-stop = Stop
export-stop-note = No. { $n } stays usable until the end.
export-nothing = Nothing can leave yet: see the reasons beside each release.
export-look = See it as the café does: open { $path }
export-without-font = No font at hand has these characters; the café sees boxes: { $characters }
exports-before = Made before
verify-title = Verify a stick
verify-go = Verify
verify-note = The folder that holds MANIFEST.json.
verify-this = Verify it
verified-good = The stick is good
verified-bad = This stick is damaged
verified-bad-hint = Make this stick again, or throw it away.
verified-signature = Valid signature
verified-files = { $n ->
    [one] { $n } file identical, byte by byte
   *[other] { $n } files identical, byte by byte
}
verified-sequence = No. { $n } is the newest seen
verified-tracks = { $n ->
    [one] { $n } track
   *[other] { $n } tracks
}
key-title = The signing key
key-print = Key id
key-public = Public key
key-where = Kept in
key-export = Export the public key
key-export-go = Export
key-export-note = Whoever checks a stick needs this file, once. The secret key never leaves this computer.
key-exported = The public key is in { $file }.
