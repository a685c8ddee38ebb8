### Words on a release's printed sheet.

sheet-tracks = Tracks
sheet-disc = { $titled ->
    [yes] Disc { $number }, { $title } ({ $length })
   *[no] Disc { $number } ({ $length })
}
sheet-number = No.
sheet-length = Length
sheet-all = { $tracks ->
    [one] one track, { $length }
   *[other] { $tracks } tracks, { $length }
}
sheet-work = { $said ->
    [yes] Work: { $title } ({ $kind })
   *[no] Work: { $title }
}{ $coded ->
    [yes] {""}, ISWC { $iswc }
   *[no] {""}
}
sheet-people = { $role }: { $names }
sheet-notes = Notes
sheet-booklets = Booklets
sheet-foot = { $title } · { $label } · { $day }
