### Accueil : ce qui attend.

home-check = { $finding } ({ $count })
home-job = { $job } s’est interrompu après { $count }
home-drive = { $count ->
    [one] Un fichier son est sur un disque qui n’est pas branché
   *[other] { $count } fichiers son sont sur un disque qui n’est pas branché
}
home-offer-opens = { $count ->
    [0] { $subject } ouvre, et tout peut partir
    [one] Une piste n’ira pas à { $subject }
   *[other] { $count } pistes n’iront pas à { $subject }
}
home-offer-open = { $count ->
    [one] Une piste reste hors de { $subject }
   *[other] { $count } pistes restent hors de { $subject }
}
home-offer-ends = { $subject } se termine
home-release = { $count ->
    [one] { $subject } sort, et une chose manque
   *[other] { $subject } sort, et { $count } choses manquent
}
home-access = { $count ->
    [one] Un enregistrement s’ouvre à tous cette année
   *[other] { $count } enregistrements s’ouvrent à tous cette année
}
home-duplicates = { $count ->
    [one] Un son est là deux fois
   *[other] { $count } sons sont là deux fois
}
home-added = { $count ->
    [one] Un enregistrement est arrivé ces sept derniers jours
   *[other] { $count } enregistrements sont arrivés ces sept derniers jours
}
home-backup = { $count ->
   *[other] La dernière sauvegarde a { $count } jours
}
home-no-backup = Ce catalogue n’a pas encore de sauvegarde
home-job-why = Il reprend là où il en était.
home-drive-why = Vu en dernier sous { $subject }. Branchez-le pour les écouter et les exporter.
home-offer-opens-why = Offre de kiosque. { $reasons }
home-offer-open-why = Ouverte en ce moment. { $reasons }
home-offer-ends-why = Apportez une nouvelle clé, sinon le kiosque ne vendra plus rien. { $reasons }
home-release-why = { $reasons }
home-access-why = Leur délai d’accès prend fin.
home-duplicates-why = Une copie, ou une autre prise ? Écoutez les deux.
home-added-why = Parcourez-les tant que vous savez encore d’où ils viennent.
home-backup-why = Une sauvegarde est un clic, un catalogue perdu, des années.
home-no-backup-why = Une sauvegarde est un clic, un catalogue perdu, des années.
home-reason = { $reason } ({ $count })
home-calm = Rien n’attend
home-calm-hint = Aucun contrôle, aucune date, aucun disque ne vous demande aujourd’hui.
cli-home-line = { $when }{ $what } — { $why }
cli-home-when = { $days ->
    [0] aujourd’hui :{" "}
    [1] demain :{" "}
   *[other] dans { $days } jours :{" "}
}

## La pièce

room-home = Accueil
home-title = Ce qui attend
home-checks-on = { $on } contrôles actifs sur { $all }
home-days = { $days ->
    [0] aujourd’hui
    [1] demain
   *[other] { $days } jours
}
home-month = Ce mois-ci
home-house = La maison
home-recordings = Enregistrements
home-releases = Sorties
home-files = Fichiers son
home-checks = Contrôles
home-done = Fait dernièrement
home-done-hint = tout peut s’annuler
home-show = Les montrer
home-mend = Corriger…
home-look = Regarder
home-again = Regarder encore
home-missing = Voir ce qui manque
home-open = L’ouvrir
home-listen = Écouter côte à côte
home-back-up = Sauvegarder
home-backed-up = Sauvegardé : { $path }
home-go-on = Reprendre
home-more = { $n ->
    [one] Un de plus
   *[other] { $n } de plus
}
settings-start = S’ouvre sur
settings-start-home = L’accueil
settings-start-catalogue = Le catalogue
action-go-home = Accueil : ce qui attend

## La pièce des contrôles

check-weight = Poids
check-weight-off = Éteint
check-weight-usual = { $weight } (d’ordinaire)
check-mend = Corriger…
check-mend-title = Corriger : { $check }
check-mend-text = { $n ->
    [one] Une valeur changerait. Une annulation la remet.
   *[other] { $n } valeurs changeraient. Une annulation les remet.
}
check-mend-none = Rien ne peut être corrigé à coup sûr ici ; quelqu’un doit regarder.
check-mend-go = { $n ->
    [one] La corriger
   *[other] Corriger { $n } valeurs
}
check-mend-before = Avant
check-mend-after = Après
check-allow = C’est voulu…
check-allow-reason = Pourquoi est-ce voulu ?
check-allow-go = C’est voulu
check-disallow = Le faire compter de nouveau
check-show-allowed = { $n } voulus
check-show-open = Ceux qui comptent
check-because = Voulu : { $reason }
check-off-group = Éteints
check-in-sheet = Montrer dans la feuille
check-nothing = Ce contrôle ne trouve rien ici.

## Jeux de colonnes

columns-set-usual = Tous les jours
columns-set-tagging = Étiquetage
columns-set-field-notes = Fiches de terrain
columns-set-release = Sortie
columns-set-rights = Droits
columns-set-keep = Garder ces colonnes comme jeu…
columns-set-name = Nom du jeu
columns-set-rename = Renommer { $set }…
columns-set-remove = Retirer { $set }
columns-own = Colonnes à moi
action-columns-usual = Colonnes : tous les jours
action-columns-tagging = Colonnes : étiquetage
action-columns-field-notes = Colonnes : fiches de terrain
action-columns-release = Colonnes : sortie
action-columns-rights = Colonnes : droits
columns-sets-of = Jeux de colonnes : { $set }
