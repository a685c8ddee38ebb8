### Ce que dit la ligne de commande.


## Listes et fiches

cli-list-total = { $shown } sur { $total }
cli-show = { $kind } : { $title } ({ $uid })
cli-show-contribution = { $plays ->
    [yes] { $role } : { $name } ({ $instrument })
   *[other] { $role } : { $name }
}
cli-show-place = Sur { $title }, disque { $disc }, piste { $position } ({ $uid })
cli-show-file = { $missing ->
    [yes] { $path } : introuvable
   *[no] { $path } : { $codec }, { $duration }, { $rate } Hz, { $lufs } LUFS
}
cli-kind-recording = Enregistrement
cli-kind-release = Sortie
cli-kind-work = Œuvre
cli-kind-party = Intervenant
cli-kind-mediafile = Fichier
cli-column-field = Champ
cli-column-meaning = Sens
cli-column-of = Appartient à
cli-column-shape = Forme
cli-column-editable = Modifiable
cli-column-aliases = Aussi
cli-column-value = Valeur
cli-column-started = Début
cli-column-job = Travail
cli-column-subject = Sur
cli-column-state = État
cli-column-done = Fait
cli-column-uid = Numéro Griot

## Constats et problèmes

cli-severity-blocking = bloquant
cli-severity-warning = à regarder
cli-severity-info = bon à savoir
cli-finding =   { $severity } : { $finding }
cli-finding-of = { $title } ({ $uid }), { $severity } : { $finding }
cli-check = { $total ->
    [0] Tout est en ordre.
    [one] Un constat, dont { $blocking } bloquant.
   *[other] { $total } constats, dont { $blocking ->
        [one] { $blocking } bloquant
       *[other] { $blocking } bloquants
    }.
}
cli-problems = { $count ->
    [one] Un fichier a posé problème :
   *[other] { $count } fichiers ont posé problème :
}
cli-problem =   { $path } : { $problem }
cli-cause = Cause : { $cause }
cli-cannot-print = La réponse n’a pas pu être écrite : { $cause }
cli-usage = Usage : { $usage }
cli-more-help = --help en dit plus.
cli-progress = { $unit ->
    [bytes] { $done } octets sur { $total }
    [tracks] { $done } pistes sur { $total }
    [rows] { $done } sur { $total } lignes
    [cells] { $done } sur { $total } cellules
    [seconds] { $done } s sur { $total }
   *[files] { $done } fichiers sur { $total }
}

## Catalogues

cli-init = { $path } est le catalogue de { $label }.
cli-example = { $path } est le catalogue de { $label }, un exemple : { $releases } sorties, { $recordings } enregistrements.
cli-warning-synced-folder = Ce dossier est synchronisé par un autre programme, qui peut copier le catalogue pendant qu’il s’écrit. Gardez-le ailleurs, et synchronisez ses sauvegardes.
cli-warning-network-folder = Ce dossier est sur un réseau, où deux programmes peuvent abîmer le catalogue. Gardez-le sur un disque de cet ordinateur.

error-bug = Griot s’est trompé. Rien n’en a été changé.
error-bug-hint = Signalez-le, avec ce que vous veniez de faire.

## Importation

cli-import = { $files ->
    [one] { $files } fichier
   *[other] { $files } fichiers
} : { $imported ->
    [one] { $imported } nouveau
   *[other] { $imported } nouveaux
}, { $updated } mis à jour, { $unchanged ->
    [one] { $unchanged } inchangé
   *[other] { $unchanged } inchangés
}.
cli-import-update = { $what ->
    [moved] { $path } : retrouvé à sa nouvelle place
    [sound] { $path } : un autre son
    [fields] { $path } : { $fields }
   *[other] { $path } : relu
}

## Modifications

cli-set = { $changed ->
    [0] Il n’y avait rien à changer.
    [one] Un élément changé, sur { $matched }.
   *[other] { $changed } éléments changés, sur { $matched }.
}
cli-draft =   { $uid } : { $finding }
cli-undone = Annulé : { $operation }
cli-redone = Refait : { $operation }
cli-history = { $kind ->
    [undo] { $at }  annulé : { $operation }
    [redo] { $at }  refait : { $operation }
   *[change] { $undone ->
        [yes] { $at }  { $operation } (annulé depuis)
       *[no] { $at }  { $operation }
    }
}
cli-history-change =     { $field } : « { $from } » est devenu « { $to } »

## Tags

cli-tags-file = { $path }
cli-tags-change =   { $field } : le fichier dit « { $from } », le catalogue « { $to } »
cli-tags-loss =   { $field } ne survivra pas : { $reason }
cli-tags-total = { $total ->
    [0] Chaque fichier dit ce que dit le catalogue.
    [one] Un fichier diffère du catalogue.
   *[other] { $total } fichiers diffèrent du catalogue.
}
cli-tags-written = { $written ->
    [one] Un fichier écrit, { $unchanged } déjà justes. Le son est tel qu’il était.
   *[other] { $written } fichiers écrits, { $unchanged } déjà justes. Le son est tel qu’il était.
}
cli-tags-restored = { $written ->
    [one] Un fichier a retrouvé ses anciens tags.
   *[other] { $written } fichiers ont retrouvé leurs anciens tags.
}

## Entretien

cli-doctor = { $total ->
    [0] Le catalogue est sain.
    [one] Une chose ne va pas.
   *[other] { $total } choses ne vont pas.
}
cli-fault-recording-without-search = Un enregistrement échappe à la recherche : { $subject }
cli-fault-credit-without-words = Un crédit est sans mots : { $subject }
cli-fault-analysis-missing = Une analyse manque : { $subject }
cli-fault-track-twice = Une piste est là deux fois : { $subject }
cli-fault-database-damaged = La base est abîmée : { $subject }
cli-fault-reference-dangles = Une ligne ne mène nulle part, dans : { $subject }
cli-fault-picture-missing = Une image manque : { $subject }
cli-backup = La sauvegarde est { $path }.
cli-restore = La sauvegarde est en place. Ce qu’il y avait avant est { $path }.
cli-no-jobs = Aucun long travail récent sur ce catalogue.
cli-played = Joué.

## Kiosques, clés et service

cli-export = Le paquet nº { $sequence } est prêt.
cli-export-nothing = Rien ne sort : aucun paquet n’a été écrit.
cli-export-staying = { $count ->
    [one] Une piste reste dehors :
   *[other] { $count } pistes restent dehors :
}
cli-export-stays =   { $title } : { $reasons }
cli-applied = La différence est appliquée : le paquet est maintenant le nº { $sequence }.
cli-bundle-good = Le paquet est bon : nº { $sequence } de { $offer }, { $label }.
cli-bundle-bad = Le paquet n’est pas bon :
cli-key-exported = La clé publique est dans { $path }.
cli-serving = Ouvrez cette adresse dans un navigateur. Ctrl-C y met fin.

## Titres de l'aide

help-heading-usage = Usage :
help-heading-commands = Commandes
help-heading-options = Options
help-heading-arguments = Arguments

## Ce que fait chaque commande

help-command-griot = Le catalogue, les droits et la mémoire d’un label
help-command-init = Crée un catalogue
help-command-example = Crée un catalogue avec un label d’exemple
help-command-import = Prend des fichiers et des dossiers, là où ils sont
help-command-list = Liste ce qui répond à une recherche
help-command-show = Montre une chose en entier
help-command-fields = Liste les champs
help-command-set = Change des champs de tout ce qui répond à une recherche, en une opération
help-command-tags = Compare, écrit et ramène les tags des fichiers
help-command-tags-diff = Ce qu’une écriture changerait dans les fichiers
help-command-tags-write = Écrit les tags du catalogue dans les fichiers ; le son reste tel quel
help-command-tags-restore = Ramène les tags que les fichiers avaient avant
help-command-undo = Annule l’opération la plus récente
help-command-redo = Refait ce qui a été annulé en dernier
help-command-history = Ce qui s’est passé, le plus récent d’abord
help-command-check = Dit ce qui sépare le catalogue de ses sorties
help-command-kiosk = Fait, applique et vérifie des paquets pour kiosques
help-command-kiosk-export = Fait un paquet signé
help-command-kiosk-apply = Applique une différence à un paquet
help-command-kiosk-verify = Vérifie un paquet : signature, fichiers, ordre
help-command-key = La clé qui signe
help-command-key-export = Écrit la clé publique, au format minisign
help-command-play = Joue un enregistrement
help-command-serve = Montre la fenêtre dans un navigateur, sur cet ordinateur seulement
help-command-doctor = Regarde si le catalogue est sain
help-command-backup = Copie la base du catalogue dans backups/
help-command-restore = Remet une sauvegarde ; ce qui est là est d’abord sauvegardé
help-command-jobs = Liste les tâches
help-command-call = Lance toute commande de l’api, sa demande en JSON sur l’entrée standard
help-command-completions = Écrit les complétions d’un shell

## Ce qu'est chaque argument

help-argument-catalogue = Le catalogue ; GRIOT_CATALOGUE en tient lieu
help-argument-json = Un document JSON sur la sortie standard
help-argument-lang = La langue des mots : en ou fr
help-argument-help = Dit ceci
help-argument-version = Dit la version
help-argument-dir = Un dossier
help-argument-label = Le nom du label
help-argument-country = Son pays, en deux lettres
help-argument-isrc-prefix = Son préfixe ISRC, en cinq caractères
help-argument-paths = Des fichiers et des dossiers
help-argument-copy = Copie les fichiers dans le catalogue
help-argument-query = Des mots, des guillemets autour d’une suite, champ:valeur, -mot pour écarter ; ’’ est tout
help-argument-of = De quoi il s’agit : recording, release, work, party ou place
help-argument-limit = Au plus tant
help-argument-offset = En saute tant au début
help-argument-sort = Le champ du tri
help-argument-descending = Les derniers d’abord
help-argument-uid = Le numéro Griot d’une chose
help-argument-changes = CHAMP=VALEUR, CHAMP+=VALEUR, CHAMP-=VALEUR ou CHAMP~ANCIEN~NOUVEAU ; une valeur vide efface
help-argument-to = Le dossier ou la clé où écrire
help-argument-offer = L’offre ; s’il n’y en a qu’une, c’est elle
help-argument-select = Seulement les pistes de l’offre qui répondent à cette recherche
help-argument-since = Seulement ce qui a changé depuis le paquet de ce dossier
help-argument-delta = Le dossier qui contient la différence
help-argument-key = La clé publique à croire
help-argument-file = Un fichier
help-argument-port = Le port ; 0 en prend un libre
help-argument-ui = Le dossier des pages construites
help-argument-command = Le nom d’une commande
help-argument-shell = bash, zsh, fish, elvish ou powershell

## Ce qui tient lieu de valeur

help-value-dir = DOSSIER
help-value-lang = LANGUE
help-value-name = NOM
help-value-code = CODE
help-value-path = CHEMIN
help-value-paths = CHEMIN
help-value-number = N
help-value-field = CHAMP
help-value-kind = GENRE
help-value-query = RECHERCHE
help-value-change = CHANGEMENT
help-value-uid = UID
help-value-file = FICHIER
help-value-delta = DIFFÉRENCE
help-value-shell = SHELL
help-command-names = Propose des noms en lettres latines pour ce qui est écrit dans une autre écriture
help-command-names-propose = Propose une graphie latine là où il n’y en a pas ; marquée comme proposée jusqu’à ce qu’on la retienne
help-command-names-take = Retient les propositions : elles sont justes
help-command-names-drop = Écarte les propositions que personne n’a retenues
help-command-collections = Requêtes que le catalogue garde sous un nom
help-command-collections-save = Garde une requête sous un nom ; une plus ancienne du même nom cède la place
help-command-collections-delete = Oublie une collection ; ce qu’elle contient reste
cli-names-propose = { $changed ->
    [0] Rien à proposer : { $matched ->
        [one] la seule chose visée a un nom en lettres latines.
       *[other] les { $matched } ont des noms en lettres latines.
    }
    [one] Un nom proposé. `griot names take` le retient, `griot names drop` l’écarte.
   *[other] { $changed } noms proposés. `griot names take` les retient, `griot names drop` les écarte.
}
cli-names-take = { $changed ->
    [0] Aucune proposition ici.
    [one] La proposition est retenue.
   *[other] Les propositions pour { $changed } sont retenues.
}
cli-names-drop = { $changed ->
    [0] Aucune proposition ici.
    [one] La proposition est écartée.
   *[other] Les propositions pour { $changed } sont écartées.
}
cli-collections-none = Aucune collection. `griot collections save NOM REQUÊTE` en garde une.
cli-column-query = Requête
cli-explain-alone = « { $text } » seul : { $alone ->
    [0] rien.
    [one] un résultat.
   *[other] { $alone } résultats.
}
cli-explain-without = Sans « { $text } » : { $without ->
    [one] un résultat.
   *[other] { $without } résultats.
}
cli-explain-like = Peut-être : { $like } ?
cli-explain-field = Aucun champ ne s’appelle « { $field } » ; il a été cherché comme un mot. `griot fields` donne la liste.

## Tableurs

cli-table-exported = { $rows ->
    [one] { $rows } ligne est dans { $path }.
   *[other] { $rows } lignes sont dans { $path }.
}
cli-table-left-out =   { $cell } : { $field } est plus long que ce que tient une cellule, et n’est pas dans le fichier. Un import n’y touche pas ; un CSV le contient.
cli-table-left-alone = Colonnes laissées de côté : { $headings }
cli-table-problems = { $count ->
    [one] { $count } chose ne va pas :
   *[other] { $count } choses ne vont pas :
}
cli-table-problem =   { $cell } : { $problem }
cli-table-proposal =     C’était sans doute { $proposal } ; --accept-repairs le prend.
cli-table-change =   { $cell }  { $title }, { $field } : « { $from } » devient « { $to } »
cli-table-more = { $count ->
    [one]   et { $count } autre changement
   *[other]   et { $count } autres changements
}
cli-table-would = { $matched } lignes sur { $rows } sont connues. { $cells ->
    [0] Rien ne changerait.
    [one] { $cells } cellule changerait.
   *[other] { $cells } cellules changeraient, sur { $changed } fiches, dont { $cleared } vidées.
}
cli-table-imported = { $matched } lignes sur { $rows } sont connues. { $cells ->
    [0] Rien n’était à changer.
    [one] { $cells } cellule a changé.
   *[other] { $cells } cellules ont changé, sur { $changed } fiches, dont { $cleared } vidées.
}
help-command-table = Mène le catalogue à un tableur, et en revient
help-command-table-export = Écrit ce qui répond à une recherche dans un tableur, .xlsx ou .csv
help-command-table-import = Prend ce qu’un tableur change, en une seule opération
help-argument-columns = Les champs, séparés par des virgules ; ceux qui se modifient si aucun n’est nommé
help-argument-replace = Écrit par-dessus un fichier qui est déjà là
help-argument-sheet = La feuille ; la première dont les titres sont connus si aucune n’est nommée
help-argument-map = Ce que veut dire un titre de colonne ; rien après le = laisse sa colonne de côté
help-argument-mapping = Une correspondance enregistrée
help-argument-save-mapping = Enregistre sous ce nom ce que les titres voulaient dire
help-argument-preview = Dit ce qui changerait, et ne change rien
help-argument-accept-repairs = Prend ce qu’était sans doute un code avant qu’un tableur ne l’abîme
help-argument-empty = Ce que veut dire une cellule vide : clear (effacer) ou keep (garder). Un fichier à numéros Griot efface, tout autre garde
help-value-fields = CHAMPS
help-value-map = TITRE=CHAMP
help-value-empty = QUOI
