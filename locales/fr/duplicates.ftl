### Les doublons : ce qui est peut-être deux fois la même chose.

duplicate-same-samples = Le même son, à l’échantillon près
duplicate-same-fingerprint = Le même son, encodé ou coupé autrement
duplicate-same-isrc = Le même ISRC, un autre son
duplicate-same-title = Le même titre, un autre son
duplicate-same-identifier = Le même numéro (IPI, ISNI ou MusicBrainz)
duplicate-same-name = Le même nom
duplicate-same-name-in-other-script = Le même nom dans une autre écriture
duplicate-similar-name = Un nom qui sonne pareil
duplicate-same-people = Une initiale, parmi les mêmes gens

## Ce que dit la ligne de commande

cli-duplicates = { $total ->
    [0] Rien n’est là deux fois, pour autant qu’on puisse le dire.
    [one] Un groupe est peut-être une seule chose.
   *[other] { $total } groupes sont peut-être chacun une seule chose.
}
cli-duplicate-group = { $reason } ({ $percent } %)
cli-duplicate-item = { $title }{ $details }  { $uid }
cli-duplicate-more = … et { $count } autres
cli-merged = { $title } ne fait plus qu’un ({ $uid }).
cli-merged-overruled = { $field } : « { $kept } » reste, « { $other } » est gardé dans l’historique
cli-different = Ils sont différents, et la question ne sera plus posée.
cli-different-known = C’était déjà dit.

## Ce qui n'est pas possible

error-no-duplicates-of = { $kind ->
    [release] Les doublons se cherchent parmi les enregistrements et les intervenants, pas parmi les sorties.
    [work] Les doublons se cherchent parmi les enregistrements et les intervenants, pas parmi les œuvres.
   *[other] Les doublons se cherchent parmi les enregistrements et les intervenants.
}
error-merge-of-two-kinds = Un enregistrement et un intervenant ne peuvent pas ne faire qu’un.
error-merge-with-itself = Ces deux-là ne font déjà qu’un.
error-different-needs-two = Dites de deux choses, ou plus, qu’elles sont différentes.

## Opérations

operation-merge = fusion de { $subject } avec un autre
operation-different = « différents » pour { $subject }

## Aide

help-command-duplicates = Trouver ce qui est peut-être là deux fois
help-command-merge = Faire un de deux enregistrements ou intervenants ; le premier va dans le second
help-command-different = Dire que des enregistrements ou des intervenants ne sont pas les mêmes
help-argument-into = Numéro Griot de celui qui reste
help-argument-uids = Numéros Griot de deux choses ou plus

## La fenêtre

checks-page-findings = Constats
checks-page-duplicates = Doublons
action-go-duplicates = Doublons
job-duplicates = Doublons
job-done-duplicates = { $total ->
    [0] Rien n’est là deux fois.
    [one] Un groupe est peut-être une seule chose.
   *[other] { $total } groupes sont peut-être chacun une seule chose.
}
duplicates-of = Doublons de
duplicates-of-recording = Enregistrements
duplicates-of-party = Personnes et groupes
duplicates-groups = Ce qui est peut-être là deux fois
duplicates-pair = Côte à côte
duplicates-count = { $n ->
    [one] un
   *[other] { $n } fois
}
duplicates-found = { $n ->
    [0] Rien n’est là deux fois.
    [one] Un groupe est peut-être une seule chose.
   *[other] { $n } groupes sont peut-être chacun une seule chose.
}
duplicates-looking = Sons, codes et noms sont mis côte à côte.
duplicates-none = Rien n’est là deux fois
duplicates-none-recording = Deux enregistrements n’ont ni son, ni code, ni titre en commun, pour autant qu’on puisse le dire.
duplicates-none-party = Deux noms n’en font pas un, pour autant qu’on puisse le dire.
duplicates-outdated = Quelque chose a changé depuis.
duplicates-look = Chercher à nouveau
duplicates-side = Côté { $side }
duplicates-play = Écouter { $side }
duplicates-pause = Pause { $side }
duplicates-open = Ouvrir { $title }
duplicates-recordings = Enregistrements
duplicates-examples = Par exemple
duplicates-keys = A et B font entendre, chacun là où l’autre en est ; ↑ et ↓ avancent.
duplicates-keys-party = ↑ et ↓ avancent.
merge-button = Fusionner…
merge-title = N’en faire qu’un ?
merge-text = { $of ->
    [party] Tous les crédits restent comme imprimés, et mènent à celui qui reste. Son numéro, son pays et son genre passent avant ceux de l’autre.
   *[recording] Fichiers, places sur les sorties, personnes et œuvres vont à celui qui reste. Là où les deux disent une chose dont il n’y en a qu’une, sa parole tient ; celle de l’autre reste dans l’historique.
}
merge-keep-a = Garder A
merge-keep-b = Garder B
merge-done = { $n ->
    [0] { $title } ne fait plus qu’un.
    [one] { $title } ne fait plus qu’un ; une valeur de l’autre reste dans l’historique.
   *[other] { $title } ne fait plus qu’un ; { $n } valeurs de l’autre restent dans l’historique.
}
different-button = Ils sont différents
different-done = Ils sont différents, et la question ne sera plus posée.
