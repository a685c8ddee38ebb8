### Errors: what could not be done. A code with -hint says the way out.


## The catalogue

error-not-a-catalogue = There is no catalogue in { $path }.
error-not-a-catalogue-hint = A catalogue is a folder whose name ends in .griot. `griot init` makes one.
error-no-catalogue = No catalogue is open.
error-no-catalogue-hint = Name one with --catalogue or in GRIOT_CATALOGUE.
error-exists = { $path } holds something already.
error-exists-hint = Choose a folder that does not exist yet.
error-newer-catalogue = This catalogue was written by a newer Griot (version { $found } of its tables; this program knows { $known }).
error-newer-catalogue-hint = Update Griot. Nothing was changed.
error-catalogue-unreadable = The catalogue cannot be read or written.
error-catalogue-unreadable-hint = `griot doctor` says what is wrong; `griot restore` brings back a backup.
error-not-found = { $kind ->
    [recording] There is no recording { $uid }.
    [release] There is no release { $uid }.
    [work] There is no work { $uid }.
    [party] There is no party { $uid }.
    [offer] There is no offer { $uid }.
    [job] There is no job { $uid }.
    [file] There is no file { $uid }.
   *[other] There is nothing { $uid }.
}
error-nothing-to-undo = There is nothing to undo.
error-nothing-to-redo = There is nothing to do again.
error-built-upon = Later changes stand on this one.
error-built-upon-hint = Undo those first.

## Words that were typed

error-unknown-field = There is no field { $field }.
error-unknown-field-hint = `griot fields` lists them.
error-read-only-field = { $field } is measured or counted, and cannot be edited.
error-bad-value = The field “{ $field }” cannot hold “{ $value }”.
error-name-taken = Another party is called { $name } already.
error-name-taken-hint = Write that name on the recordings instead: they then stand with that party.
error-query-too-long = The search is too long.
error-query-too-long-hint = It takes { $limit } words at most.
error-unknown-kind = There are no lists of “{ $kind }”.
error-unknown-kind-hint = There are lists of: recording, release, work, party, place.
error-selection-missing = Say which things: a query, or their uids.
error-bad-request = The request is not what { $command } takes: { $cause }
error-unknown-command = There is no command { $command }.
error-runs-as-job = { $command } takes long, and is started as a job.
error-needs-window = { $command } is for hosts with a window.
error-wrong-usage = { $fault ->
    [unknown-argument] There is no { $argument }.
    [unknown-command] There is no command { $argument }.
    [missing-command] A command is missing.
    [missing-argument] Something is missing: { $argument }.
    [missing-value] { $argument } wants a value.
    [bad-value] { $argument } cannot be “{ $value }”.
    [too-many-values] { $argument } takes fewer values.
    [used-twice] { $argument } cannot stand here with what stands beside it.
   *[other] These words make no command.
}
error-bad-change = “{ $value }” is no change.
error-bad-change-hint = Write FIELD=VALUE, FIELD+=VALUE, FIELD-=VALUE or FIELD~OLD~NEW.
error-serve-port = Port { $port } cannot be used.
error-serve-port-hint = Another program has it. Choose another with --port, or none for a free one.
error-serve-start = The pages cannot be served.
error-no-pages = The window's pages are not here.
error-no-pages-hint = `npm run build` in ui/ makes them; --ui names their folder.
error-bad-now = GRIOT_NOW is “{ $value }”, which is no time.
error-bad-now-hint = Write 2026-12-01 or 2026-12-01T10:00:00Z.
error-bad-instant = “{ $value }” is no time.
error-path-not-unicode = The name of { $path } cannot be written in Unicode.
error-path-not-unicode-hint = Name the folder that holds it.

## Files and folders

error-io = { $path } cannot be read or written.
error-io-hint = Look whether its drive is still connected and works, then do it again.
error-file-missing = { $path } is not there.
error-file-missing-hint = Connect its drive, or look whether it was moved.
error-folder-missing = { $folder } is not there, and { $path } lies in it.
error-folder-missing-hint = Connect the drive or bring the folder back, then do it again.
error-read-only-disk = { $path } lies on a disk that cannot be written.
error-read-only-disk-hint = Take its lock off, or connect it anew.
error-file-unreadable = The file cannot be read.
error-file-unreadable-hint = { error-io-hint }
error-no-permission = You may not read or write { $path }.
error-no-permission-hint = Ask whoever owns the folder.
error-disk-full = There is no room left for { $path }: the disk is full.
error-disk-full-hint = Nothing was damaged. Make room, then do it again.
error-catalogue-disk-full = The disk that holds the catalogue is full.
error-catalogue-disk-full-hint = { error-disk-full-hint }
error-loop-of-links = This link leads back to a folder that holds it.
error-loop-of-links-hint = Nothing is missing: the folder itself was read. Delete the link if nobody needs it.
error-changed-on-disk = { $path } was changed by another program since Griot read it.
error-changed-on-disk-hint = Import it again, then look at the differences.
error-cancelled = Stopped. What was done so far is kept.
error-cancelled-hint = Do it again to go on.
error-reader-gone = A part of Griot that reads files has stopped.
error-reader-gone-hint = Import again: what was read is kept.
error-audio-io = { $path } cannot be read or written.
error-audio-io-hint = { error-io-hint }
error-audio-unknown-format = { $path } is no sound that Griot knows.
error-audio-unknown-format-hint = If it was sound once, it is damaged: get it again from where it came.
error-audio-unsupported-codec = Griot cannot decode { $path }.
error-audio-unsupported-codec-hint = Convert it to FLAC or WAV, then import that.
error-audio-undecodable = The sound of { $path } is too damaged to be decoded.
error-audio-undecodable-hint = Get it again from where it came.
error-audio-cancelled = Stopped.
error-audio-damaged = { $path } is damaged where Griot would write. It was left as it is.
error-audio-damaged-hint = Get it again from where it came, or let the program that made it write it anew.
error-audio-too-large = { $path } would grow beyond what its format can hold. It was left as it is.
error-audio-too-large-hint = Shorten the longest texts, or take a smaller picture.
error-audio-read-only = { $path } is marked read-only. It was left as it is.
error-audio-read-only-hint = Take the mark off, then write the tags again.
error-audio-changed-meanwhile = { $path } was changed by another program just now. Its version stands.
error-audio-changed-meanwhile-hint = { error-changed-on-disk-hint }
error-audio-verification = The new copy of { $path } did not pass its check. The file was left as it is.
error-audio-verification-hint = Do it again; if it comes back, the disk or the memory of this computer may be failing.
error-audio-encoder = The sound could not be encoded.
error-audio-span = The part of the file that was asked for holds no sound.
error-audio-snapshot = The old tags of { $path } cannot be brought back: what was kept of them is damaged.
error-audio-snapshot-hint = Set the tags by hand, then write them.
error-not-audio = { finding-not-audio }
error-not-audio-hint = { error-audio-unknown-format-hint }
error-empty-file = { finding-empty-file }
error-empty-file-hint = Copy it again from where it came: nothing of it has arrived.
error-undecodable = The sound cannot be decoded.
error-undecodable-hint = { error-audio-undecodable-hint }
error-unsupported-codec = Griot does not decode this format. Its tags are read.
error-unsupported-codec-hint = { error-audio-unsupported-codec-hint }
error-cover-unreadable = The picture cannot be read.
error-no-sound = { finding-no-sound }
error-no-sound-hint = { error-audio-undecodable-hint }

## The player

error-no-sound-device = This computer has no sound card that Griot can use.
error-no-sound-device-hint = Connect one, or choose another in Settings.
error-nothing-to-play = There is nothing to play here.
error-sound-device-lost = The sound card is gone.
error-sound-device-lost-hint = Connect it again, then press Space.

## Bundles and keys

error-bundle-io = { $path } cannot be written.
error-bundle-io-hint = Is the stick still there, and not locked?
error-bundle-busy = Another export is writing to { $path }.
error-bundle-busy-hint = Wait until it is done.
error-file-too-large = { $path } is longer than 4 GiB, which sticks cannot hold.
error-file-too-large-hint = Leave it out, or split it into parts.
error-file-never-added = The bundle names a file that it does not hold.
error-sequence-not-above = A bundle of a higher number is there already.
error-sequence-not-above-hint = Export again: the next number is above it.
error-newer-format = This bundle was made by a newer Griot.
error-newer-format-hint = Update this one.
error-broken-manifest = The manifest of the bundle cannot be read.
error-broken-manifest-hint = Export the bundle again.
error-unknown-key = The bundle is signed by a key that you do not know.
error-unknown-key-hint = Ask the label for its public key, and give it with --key.
error-bad-signature = The signature of the bundle does not match.
error-bad-signature-hint = Do not sell from it. Export it again, or ask the label for a new one.
error-not-a-delta = { $path } holds no delta.
error-not-a-delta-hint = `griot kiosk export --since` makes one.
error-bad-delta = The delta is damaged. The bundle was left as it is.
error-bad-delta-hint = Make it again, or copy it again.
error-wrong-base = The delta continues another bundle than the one that is there.
error-wrong-base-hint = Export the whole bundle.
error-folder-occupied = { $path } holds something else already.
error-folder-occupied-hint = Choose an empty folder, or a stick that Griot made.
error-half-written = { $path } was left half-written and cannot be finished.
error-half-written-hint = Export it again.
error-no-offer = There is no offer yet.
error-no-offer-hint = Make one under Deliveries, or with `griot call offer_save`.
error-which-offer = There are several offers: { $offers }.
error-which-offer-hint = Name one with --offer.
error-key-file = The file of the key cannot be read or written.
error-key-file-hint = Look whether you may read and write its folder.
error-not-a-key = This is no key in minisign's format.
error-key-encrypted = This key is locked with a password. Griot takes its own key without one.
error-key-store-broken = The list of known keys is damaged.
error-key-exists = Another key lies there already.
error-key-unusable = The key cannot be used.

## The window

error-stopped = A part of Griot has stopped.
error-stopped-hint = Start it again. Your catalogue is as you left it.
error-unreachable = Griot does not answer.
error-unreachable-hint = Start it again. Your catalogue is as you left it.
