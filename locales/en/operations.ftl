### Operations, as history and undo name them.

operation-import = import of { $subject }
operation-set = { $count ->
    [one] edit of one thing ({ $subject })
   *[other] edit of { $count } things ({ $subject })
}
operation-tags-write = { $count ->
    [one] tags of one file
   *[other] tags of { $count } files
}
operation-tags-restore = { $count ->
    [one] old tags of one file
   *[other] old tags of { $count } files
}

operation-edit = { $count ->
    [one] edit in the sheet
   *[other] edit of { $count } things in the sheet
}
operation-paste = { $count ->
    [one] paste into one recording
   *[other] paste into { $count } recordings
}
operation-fill = { $count ->
    [one] fill into one recording
   *[other] fill into { $count } recordings
}
operation-clear = { $count ->
    [one] clearing of one recording's cells
   *[other] clearing of cells of { $count } recordings
}
operation-offer-save = change of the offer { $subject }
operation-offer-delete = deletion of an offer
operation-propose-names = { $count ->
    [one] proposal of a name in Latin letters
   *[other] proposals of { $count } names in Latin letters
}
operation-take-names = { $count ->
    [one] taking of a proposed name
   *[other] taking of { $count } proposed names
}
operation-drop-names = { $count ->
    [one] dropping of a proposed name
   *[other] dropping of { $count } proposed names
}
operation-collection-save = keeping of the collection { $subject }
operation-collection-delete = deletion of a collection
operation-table-import = { $count ->
    [one] one thing from { $subject }
   *[other] { $count } things from { $subject }
}
