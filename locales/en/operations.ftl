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
