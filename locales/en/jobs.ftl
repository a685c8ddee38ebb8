# The job tray: what runs, how far it is, what came of it.
tray-label = Jobs
tray-idle = Nothing is running.
tray-then = then { $n } more
tray-before = { $n } before
job-import = Import
job-example = Example
job-tags-write = Tags
job-tags-restore = Old tags
job-undo = Undo
job-redo = Redo
job-kiosk-export = Export
job-kiosk-verify = Verification
job-kiosk-apply = Delta
job-backup = Backup
job-restore = Restore
job-doctor = Doctor
job-of-files = { $done } of { $total }
job-of-bytes = { $done } of { $total }
job-of-tracks = { $total ->
    [one] { $done } of { $total } track
   *[other] { $done } of { $total } tracks
}
job-so-far-files = { $done ->
    [one] { $done } file
   *[other] { $done } files
}
job-so-far-bytes = { $done }
job-so-far-tracks = { $done ->
    [one] { $done } track
   *[other] { $done } tracks
}
job-rate = { $rate }/s
job-cancel = Stop: { $job }
job-cancelled = { $job } stopped. What was done so far is kept.
job-stopped = Stopped. What was done so far is kept.
job-failed = It could not be done.
job-done = Done.
job-done-import = { $imported } new, { $updated } updated, { $unchanged } unchanged, { $problems } with a problem
job-done-example = The example label is ready.
job-done-tags-write = { $written ->
    [one] { $written } file written, the sound unchanged
   *[other] { $written } files written, the sound unchanged
}
job-done-tags-restore = { $written ->
    [one] { $written } file has its old tags again
   *[other] { $written } files have their old tags again
}
job-done-undo = The files are as before.
job-done-redo = The files are written again.
job-done-kiosk-export = Bundle no. { $sequence } is ready: { $tracks ->
    [one] { $tracks } track
   *[other] { $tracks } tracks
}, { $staying ->
    [0] none stayed out.
    [one] { $staying } stayed out.
   *[other] { $staying } stayed out.
}
job-done-kiosk-export-no = Nothing could leave; each track says why.
job-done-kiosk-verify = The stick is good.
job-done-kiosk-verify-no = This stick is damaged.
time-left-seconds = { $n } s left
time-left-minutes = { $n } min left
time-left-hours = { $n } h left
job-state-running = running
job-state-done = done
job-state-failed = failed
job-state-cancelled = stopped
job-state-interrupted = cut short: run it again and it goes on
tray-continue = Continue
tray-forget = Forget
tray-interrupted = { $job } was cut short; what it had done is kept.
job-table-export = Spreadsheet
job-table-preview = Preview
job-table-import = Spreadsheet import
job-of-rows = { $done } of { $total } rows
job-of-cells = { $done } of { $total } cells
job-so-far-rows = { $done ->
    [one] { $done } row
   *[other] { $done } rows
}
job-so-far-cells = { $done ->
    [one] { $done } cell
   *[other] { $done } cells
}
job-done-table-export = { $rows ->
    [one] { $rows } row is in the file.
   *[other] { $rows } rows are in the file.
}
job-done-table-preview = { $cells ->
    [0] Nothing would change.
    [one] { $cells } cell would change.
   *[other] { $cells } cells would change.
}
job-done-table-import = { $cells ->
    [0] Nothing had to change.
    [one] { $cells } cell changed.
   *[other] { $cells } cells changed.
}
