### Les ISRC : attribution, registre, liste pour l'agence.

isrc-list-published = Première publication
isrc-list-owner = Titulaire ℗

## Ce que dit la ligne de commande

cli-isrc-would = { $total ->
    [0] Aucun enregistrement ne recevrait d’ISRC.
    [one] Un enregistrement recevrait l’ISRC { $first }.
   *[other] { $total } enregistrements recevraient un ISRC, de { $first } à { $last }.
}
cli-isrc-given = { $total ->
    [0] Aucun enregistrement n’a reçu d’ISRC.
    [one] Un enregistrement a reçu l’ISRC { $first }.
   *[other] { $total } enregistrements ont reçu un ISRC, de { $first } à { $last }.
}
cli-isrc-passed-over = { $count ->
    [one] Un numéro intermédiaire était déjà pris.
   *[other] { $count } numéros intermédiaires étaient déjà pris.
}
cli-isrc-row = { $isrc }  { $title }
cli-isrc-more = … et { $count } autres
isrc-skipped = { $reason ->
    [same-sound] { $count ->
        [one] Un enregistrement est laissé de côté : un autre a exactement le même son. Fusionnez les deux, ou marquez-les comme différents.
       *[other] { $count } enregistrements sont laissés de côté : d’autres ont exactement le même son. Fusionnez-les, ou marquez-les comme différents.
    }
   *[has-code] { $count ->
        [one] Un enregistrement a déjà son ISRC, et le garde.
       *[other] { $count } enregistrements ont déjà leur ISRC, et le gardent.
    }
}
isrc-hold = { $reason ->
    [restored] Une sauvegarde a été rétablie : des codes ont pu être attribués depuis.
   *[copied] Ce catalogue est une copie, ou a changé de disque : l’autre peut aussi attribuer des codes.
}
isrc-hold-ask = Cherchez le dernier code attribué, et dites lequel vient ensuite. D’ici là, aucun n’est attribué.
isrc-state = { $state ->
    [given] attribué
    [found] trouvé dans le catalogue
   *[taken-back] repris
}
cli-isrc-series = { $next ->
    [null] { $prefix }, année { $year } : complète.
   *[other] { $prefix }, année { $year } : { $next } vient ensuite. { $given } attribués, { $found } trouvés, { $left } libres.
}
cli-isrc-total = { $total ->
    [0] Le registre est vide.
    [one] Un code est pris.
   *[other] { $total } codes sont pris.
}
cli-isrc-confirmed = { $next } vient ensuite.
cli-isrc-prefixes = Racines du label : { $prefixes }
cli-isrc-exported = { $total ->
    [one] { $path } contient un enregistrement.
   *[other] { $path } contient { $total } enregistrements.
}
cli-isrc-incomplete = { $count ->
    [one] Pour l’un d’eux, l’agence demande plus que ce que le catalogue sait :
   *[other] Pour { $count } d’entre eux, l’agence demande plus que ce que le catalogue sait :
}
cli-isrc-lacks = { $isrc } { $title } : { $fields }
cli-column-isrc-state = État
cli-column-isrc-since = Depuis

## Ce qui n'est pas possible

error-no-isrc-prefix = Ce label n’a pas de racine ISRC.
error-no-isrc-prefix-hint = L’agence nationale en donne une (en France avec la SCPP ou la SPPF). Ensuite : griot isrc prefix FRX76
error-bad-isrc-prefix = « { $prefix } » n’est pas une racine ISRC.
error-bad-isrc-prefix-hint = Une racine a cinq caractères : deux lettres, puis trois lettres ou chiffres, comme FRX76.
error-unknown-isrc-prefix = { $prefix } n’est pas une racine du label ({ $known }).
error-unknown-isrc-prefix-hint = Si l’agence l’a donnée au label : griot isrc prefix { $prefix }
error-own-isrc-prefix = { $prefix } est la racine propre du label, et reste.
error-bad-isrc-year = « { $value } » n’est pas une année.
error-bad-isrc-year-hint = Écrivez 26 ou 2026.
error-bad-designation = { $value } n’est pas une désignation.
error-bad-designation-hint = Les cinq derniers chiffres d’un ISRC vont de 1 à 99999 ; 00000 n’en est pas un.
error-isrc-year-full = Il reste { $left } codes à l’année { $year } de { $prefix }, et il en faut { $wanted }. Aucun n’a été attribué.
error-isrc-year-full-hint = Attribuez-les sous une autre racine (--prefix), ou à moins d’enregistrements. Une nouvelle année repart de zéro.
error-isrc-held = { $why ->
    [restored] Aucun code n’est attribué : une sauvegarde a été rétablie, et des codes ont pu être attribués depuis.
   *[copied] Aucun code n’est attribué : ce catalogue est une copie, ou a changé de disque, et l’autre peut aussi en attribuer.
}
error-isrc-held-hint = Cherchez le dernier code attribué, et dites lequel vient ensuite, par exemple : griot isrc confirm --prefix { $prefix } --year { $year } --next { $next }

## Opérations

operation-isrc-assign = { $count ->
    [one] un ISRC pour un enregistrement ({ $subject })
   *[other] des ISRC pour { $count } enregistrements ({ $subject })
}
operation-isrc-prefix-add = racine ISRC { $subject }
operation-isrc-prefix-remove = retrait de la racine ISRC { $subject }

## Aide

help-command-isrc = Attribuer des ISRC et tenir leur registre
help-command-isrc-assign = Attribuer un ISRC à chaque enregistrement trouvé qui n’en a pas
help-command-isrc-register = Lister les codes pris, et ce qui vient ensuite
help-command-isrc-confirm = Dire quelle désignation vient ensuite, après un rétablissement ou dans une copie
help-command-isrc-prefix = Ajouter une racine du label
help-command-isrc-export = Écrire la liste que demande l’agence nationale
help-argument-prefix = Racine ISRC, comme FRX76
help-argument-year = Année d’attribution, comme 2026
help-argument-next = Cinq derniers chiffres du code qui vient ensuite
help-argument-dry-run = Dire seulement ce qui serait fait
help-argument-remove = La retirer

## La fenêtre

isrc-menu = ISRC
action-isrc-assign = Attribuer des ISRC…
action-isrc-register = Registre des ISRC…
isrc-title = Attribuer des ISRC
isrc-would = { $n ->
    [0] Rien de ce qui est choisi n’attend d’ISRC.
    [one] Un enregistrement reçoit { $first }.
   *[other] { $n } enregistrements reçoivent { $first } à { $last }.
}
isrc-passed-over = { $n ->
    [one] Un numéro intermédiaire est déjà pris, et sauté.
   *[other] { $n } numéros intermédiaires sont déjà pris, et sautés.
}
isrc-draft = au lieu de « { $draft } »
isrc-rule = Un ISRC reste toute la vie de l’enregistrement et n’est jamais attribué à nouveau, même si l’on annule. Un autre mixage ou une autre durée est un autre enregistrement.
isrc-go = { $n ->
    [one] Attribuer un ISRC
   *[other] Attribuer { $n } ISRC
}
isrc-given = { $n ->
    [0] Aucun enregistrement n’attendait d’ISRC.
    [one] { $first } est attribué.
   *[other] { $n } ISRC sont attribués, { $first } à { $last }.
}
isrc-confirm = Celui-ci vient ensuite
isrc-next = Suivant
isrc-register = Registre des ISRC
isrc-register-text = { $n ->
    [0] Aucun code n’est encore pris.
    [one] Un code est pris. Il n’est jamais attribué à nouveau.
   *[other] { $n } codes sont pris. Aucun n’est attribué à nouveau.
}
isrc-series = Racine et année
isrc-given-count = Attribués
isrc-found-count = Trouvés
isrc-left-count = Libres
isrc-full = complète
isrc-prefix-add = Autre racine
isrc-prefix-go = Ajouter
isrc-prefix-added = { $prefix } est une racine du label.
isrc-export = Liste pour l’agence
isrc-export-short = Liste…
isrc-export-all = Liste de toutes les années…
isrc-export-go = Écrire
isrc-export-note = CSV avec titre, version, artiste, durée, publication et titulaire ℗.
isrc-exported = { $n ->
    [one] Un enregistrement est dans { $path }.
   *[other] { $n } enregistrements sont dans { $path }.
} { $incomplete ->
    [0] Tous sont complets.
    [one] À l’un d’eux manque une chose que l’agence demande.
   *[other] À { $incomplete } d’entre eux manque une chose que l’agence demande.
}
