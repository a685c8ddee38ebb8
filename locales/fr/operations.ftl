### Opérations, telles que l'historique et Annuler les nomment.

operation-import = importation de { $subject }
operation-set = { $count ->
    [one] modification d’un élément ({ $subject })
   *[other] modification de { $count } éléments ({ $subject })
}
operation-tags-write = { $count ->
    [one] tags d’un fichier
   *[other] tags de { $count } fichiers
}
operation-tags-restore = { $count ->
    [one] anciens tags d’un fichier
   *[other] anciens tags de { $count } fichiers
}
