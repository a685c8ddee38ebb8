# Le plateau des travaux : ce qui tourne, où il en est, ce qui en est sorti.
tray-label = Travaux
tray-idle = Rien ne tourne.
tray-then = { $n ->
    [one] puis { $n } autre
   *[other] puis { $n } autres
}
tray-before = { $n } avant
job-import = Import
job-example = Exemple
job-tags-write = Tags
job-tags-restore = Anciens tags
job-undo = Annulation
job-redo = Rétablissement
job-kiosk-export = Export
job-kiosk-verify = Vérification
job-kiosk-apply = Différence
job-backup = Sauvegarde
job-restore = Restauration
job-doctor = Diagnostic
job-of-files = { $done } sur { $total }
job-of-bytes = { $done } sur { $total }
job-of-tracks = { $done ->
    [one] { $done } piste sur { $total }
   *[other] { $done } pistes sur { $total }
}
job-so-far-files = { $done ->
    [one] { $done } fichier
   *[other] { $done } fichiers
}
job-so-far-bytes = { $done }
job-so-far-tracks = { $done ->
    [one] { $done } piste
   *[other] { $done } pistes
}
job-rate = { $rate }/s
job-cancel = Arrêter : { $job }
job-cancelled = { $job } arrêté. Ce qui était fait est gardé.
job-stopped = Arrêté. Ce qui était fait est gardé.
job-failed = Cela n’a pas pu se faire.
job-done = Terminé.
job-done-import = { $imported ->
    [one] { $imported } nouveau
   *[other] { $imported } nouveaux
}, { $updated } mis à jour, { $unchanged ->
    [one] { $unchanged } inchangé
   *[other] { $unchanged } inchangés
}, { $problems } avec un problème
job-done-example = Le label d’exemple est prêt.
job-done-tags-write = { $written ->
    [one] { $written } fichier écrit, son inchangé
   *[other] { $written } fichiers écrits, son inchangé
}
job-done-tags-restore = { $written ->
    [one] { $written } fichier a retrouvé ses anciens tags
   *[other] { $written } fichiers ont retrouvé leurs anciens tags
}
job-done-undo = Les fichiers sont comme avant.
job-done-redo = Les fichiers sont réécrits.
job-done-kiosk-export = Le paquet nº { $sequence } est prêt : { $tracks ->
    [one] { $tracks } piste
   *[other] { $tracks } pistes
}, { $staying ->
    [0] aucune n’est restée dehors.
    [one] { $staying } est restée dehors.
   *[other] { $staying } sont restées dehors.
}
job-done-kiosk-export-no = Rien n’a pu partir ; chaque piste dit pourquoi.
job-done-kiosk-verify = La clé est bonne.
job-done-kiosk-verify-no = Cette clé est abîmée.
time-left-seconds = encore { $n } s
time-left-minutes = encore { $n } min
time-left-hours = encore { $n } h
job-state-running = en cours
job-state-done = fait
job-state-failed = échec
job-state-cancelled = arrêté
job-state-interrupted = interrompu : relancez-le, il reprendra
tray-continue = Reprendre
tray-forget = Oublier
tray-interrupted = { $job } : travail interrompu ; ce qui était fait est gardé.
job-table-export = Tableur
job-table-preview = Aperçu
job-table-import = Import du tableur
job-of-rows = { $done } lignes sur { $total }
job-of-cells = { $done } cellules sur { $total }
job-so-far-rows = { $done ->
    [one] { $done } ligne
   *[other] { $done } lignes
}
job-so-far-cells = { $done ->
    [one] { $done } cellule
   *[other] { $done } cellules
}
job-done-table-export = { $rows ->
    [one] { $rows } ligne est dans le fichier.
   *[other] { $rows } lignes sont dans le fichier.
}
job-done-table-preview = { $cells ->
    [0] Rien ne changerait.
    [one] { $cells } cellule changerait.
   *[other] { $cells } cellules changeraient.
}
job-done-table-import = { $cells ->
    [0] Rien n’était à changer.
    [one] { $cells } cellule a changé.
   *[other] { $cells } cellules ont changé.
}
