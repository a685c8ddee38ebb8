### Operations, as history and undo name them.

operation-import = import of { $subject }
operation-set = { $changed ->
    [one] edit of one thing ({ $subject })
   *[other] edit of { $changed } things ({ $subject })
}
operation-tags-write = { $changed ->
    [one] tags of one file
   *[other] tags of { $changed } files
}
operation-tags-restore = { $changed ->
    [one] old tags of one file
   *[other] old tags of { $changed } files
}
