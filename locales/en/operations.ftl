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

operation-edit = { $changed ->
    [one] edit in the sheet
   *[other] edit of { $changed } things in the sheet
}
operation-paste = { $changed ->
    [one] paste into one recording
   *[other] paste into { $changed } recordings
}
operation-fill = { $changed ->
    [one] fill into one recording
   *[other] fill into { $changed } recordings
}
operation-clear = { $changed ->
    [one] clearing of one recording's cells
   *[other] clearing of cells of { $changed } recordings
}
operation-offer-save = change of the offer { $subject }
operation-offer-delete = deletion of an offer