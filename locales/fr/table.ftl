### Tableurs : aller, retour, et ce qui ne va pas dans ce qui revient.

table-sheet-recording = Enregistrements
table-sheet-release = Sorties
table-sheet-work = Œuvres
table-sheet-party = Intervenants

## Fichiers

error-table-ending = Le nom d’un tableur finit par .xlsx ou .csv ; « { $ending } » n’est ni l’un ni l’autre.
error-table-exists = { $path } existe déjà.
error-table-exists-hint = Choisissez un autre nom, ou dites qu’il est à remplacer (--replace).
error-table-too-many-rows = Une feuille tient { $limit } lignes au plus.
error-table-too-many-rows-hint = Précisez la recherche, ou écrivez un .csv.
error-table-not-a-table = { $path } n’est pas un tableur.
error-table-not-a-table-hint = Il faut un .xlsx ou un .csv.
error-table-other-format = { $format ->
    [xls] { $path } est au format d’avant Excel 2007.
    [html] { $path } est une page web.
   *[other] { $path } est au format { $format }.
}
error-table-other-format-hint = Ouvrez-le dans un tableur et enregistrez-le en .xlsx.
error-table-password = { $path } est protégé par un mot de passe.
error-table-password-hint = Ouvrez-le dans un tableur et enregistrez-le sans mot de passe.
error-table-damaged = { $within ->
    [sheet] { $path } est abîmé : la feuille { $sheet } se lit jusqu’à { $cell } et pas au-delà.
    [text] { $path } est abîmé : il se lit jusqu’à { $cell } et pas au-delà.
   *[file] { $path } est abîmé ou coupé.
}
error-table-damaged-hint = Rien n’en a été pris. Récupérez-le de nouveau, ou réenregistrez-le dans un tableur.
error-table-too-large = { $path } : { $part } est plus grand que ce que fait aucun tableur. Il n’a pas été ouvert.
error-table-no-sheet = Il n’y a pas de feuille { $sheet } dans { $path }.
error-table-no-headings = Aucun titre de colonne de { $path } n’est connu.
error-table-no-headings-hint = Dites ce qu’ils veulent dire : --map "Titre=champ", ou choisissez les champs dans la fenêtre.
error-table-unknown-heading = Aucune colonne n’a le titre « { $heading } ».
error-table-bad-map = « { $value } » ne dit d’aucun titre ce qu’il veut dire.
error-table-bad-map-hint = Écrivez TITRE=CHAMP ; rien après le = laisse la colonne de côté.
error-table-no-mapping = Aucune correspondance ne s’appelle { $name }.
error-table-changed = Le fichier ou le catalogue a changé depuis l’aperçu. Rien n’a été pris.
error-table-changed-hint = Regardez l’aperçu de nouveau.

## Ce qu’il faut savoir d’un fichier

problem-table-other-ending = Son nom finit mal : il a été lu comme { $format ->
    [xlsx] du XLSX
   *[csv] du CSV
}.
problem-table-macros = Il contient une macro, qui n’a été ni exécutée ni lue.
problem-table-encoding = Son texte a été lu en { $encoding }.
problem-table-sheets = Il a { $count } feuilles ; { $sheet } a été lue.

## Lignes

problem-table-no-match = Rien dans le catalogue ne correspond à cette ligne : { $value }
problem-table-several = Plusieurs fiches du catalogue répondent à { $value }.
problem-table-unknown-uid = Rien dans ce catalogue n’a le numéro Griot { $uid }.
problem-table-other-kind = Ce numéro Griot est celui { $kind ->
    [recording] d’un enregistrement
    [release] d’une sortie
    [work] d’une œuvre
   *[party] d’un intervenant
}.
problem-table-duplicate = La ligne de { $other } parle de la même fiche. Ni l’une ni l’autre n’a été prise.
problem-table-merged = Ces cellules sont fusionnées ; la valeur ne vaut que pour { $first }.

## Cellules

problem-table-fault = La cellule affiche { $value }. Elle a été laissée de côté.
problem-table-formula = La formule n’a pas encore de résultat. Ouvrez le fichier dans un tableur et enregistrez-le.
problem-table-unreadable = Des caractères n’ont pas pu être lus : { $value }
problem-table-bad-value = Le champ ne peut pas contenir « { $value } ».
problem-table-name-taken = Un autre intervenant s’appelle déjà { $value }.
problem-table-must-have = Elle ne peut pas être vide.
problem-table-disputed = { $other } dit autre chose de la même sortie ou de la même œuvre. Ni l’un ni l’autre n’a été pris.
problem-table-zeros-lost = « { $value } » a perdu ses zéros de tête.
problem-table-isrc-zeros = L’ISRC « { $value } » a perdu des zéros.
problem-table-scientific = « { $value } » a été arrondi à une puissance de dix : les chiffres du code sont perdus dans ce fichier.
problem-table-float = « { $value } » a été changé en nombre décimal.
problem-table-date = « { $value } » a été changé en date.
problem-table-serial-year = « { $value } » est sans doute une année montrée comme une date.

## La fenêtre

action-table-export = Écrire un tableur
action-table-import = Prendre un tableur
table-menu = Tableur
table-export-title = Écrire un tableur
table-file-out = Fichier
table-file-out-note = .xlsx pour les tableurs, .csv pour tout le reste. Dans un .csv, Excel abîme les codes qui commencent par un zéro.
table-kind = Les lignes sont
table-scope = Quelles lignes
table-scope-found = { $n ->
    [one] celle qui a été trouvée
   *[other] les { $n } qui ont été trouvées
}
table-scope-all = tout
table-columns = { $n ->
    [one] { $n } colonne
   *[other] { $n } colonnes
}
table-columns-usual = les habituelles
table-columns-shown = comme dans la feuille
table-columns-all = toutes
table-columns-none = aucune
table-export-note = Une première colonne nommée uid les précède : c’est à elle qu’on reconnaît les lignes quand le fichier revient.
table-replace = Écrire par-dessus un fichier du même nom
table-export-go = Écrire
table-stop = Arrêter
table-begun = Cela commence…
table-import-title = Prendre un tableur
table-file-in = Fichier
table-file-in-hint = .xlsx ou .csv
table-look = Regarder
table-import-note = Vous voyez d’abord chaque changement ; rien n’est changé avant que vous ne le disiez. Les lignes sans uid sont reconnues à l’ISRC, au fichier, ou au titre avec l’interprète et la sortie. Aucun enregistrement n’est créé à partir d’un tableur.
table-known = { $matched } lignes sur { $rows } sont connues.
table-would = { $cells ->
    [0] Rien ne changerait.
    [one] { $cells } cellule changerait.
   *[other] { $cells } cellules changeraient, dans { $changed ->
        [one] { $changed } ligne
       *[other] { $changed } lignes
    }.
}
table-would-clear = { $n ->
    [one] { $n } serait vidée.
   *[other] { $n } seraient vidées.
}
table-wrong = { $n ->
    [one] { $n } chose ne va pas.
   *[other] { $n } choses ne vont pas.
}
table-sheet = Feuille
table-clears = Une cellule vide efface son champ
table-repairs = Prendre ce qu’étaient sans doute les codes abîmés
table-tab-changes = Changements ({ $n })
table-tab-problems = Problèmes ({ $n })
table-tab-columns = Colonnes ({ $n })
table-cell = Cellule
table-row = Ligne
table-from = Maintenant
table-to = Après
table-cleared = vidé
table-spreads = pour toute la sortie ou toute l’œuvre
table-nothing = Le catalogue dit déjà tout cela.
table-no-problems = Rien ne cloche dans ce fichier.
table-proposal = sans doute { $proposal }
table-taken = gardé en brouillon
table-heading = Titre de colonne
table-samples = Exemples
table-uid = c’est à cela qu’on reconnaît les lignes
table-means = Ce que veut dire « { $heading } »
table-leave = laissé de côté
table-read-only = mesuré ; aide à reconnaître la ligne
table-twice = une autre colonne a déjà ce champ
table-mapping = Correspondance
table-mapping-none = d’après les titres
table-mapping-name = Nom pour ces colonnes
table-mapping-keep = Garder
table-mapping-forget = Oublier la correspondance { $name }
table-apply = { $n ->
    [0] Prendre
    [one] Prendre { $n } changement
   *[other] Prendre { $n } changements
}
table-imported = { $cells ->
    [one] { $cells } cellule a changé.
   *[other] { $cells } cellules ont changé.
}

## Sortes de problèmes, en titres

table-no-match-title = Lignes qui ne sont pas connues
table-several-title = Lignes qui peuvent être plusieurs fiches
table-unknown-uid-title = Numéros Griot d’un autre catalogue
table-other-kind-title = Lignes d’une autre sorte
table-duplicate-title = Lignes sur la même fiche
table-merged-title = Cellules fusionnées
table-fault-title = Cellules qui affichent une erreur
table-formula-title = Formules sans résultat
table-unreadable-title = Caractères qui n’ont pas pu être lus
table-bad-value-title = Valeurs qu’un champ ne peut pas contenir
table-name-taken-title = Noms qu’un autre intervenant a déjà
table-must-have-title = Cellules qui ne peuvent pas être vides
table-disputed-title = Lignes d’une même sortie qui se contredisent
table-zeros-lost-title = Zéros de tête perdus
table-isrc-zeros-title = ISRC qui ont perdu des zéros
table-scientific-title = Codes arrondis à une puissance de dix
table-float-title = Codes et années changés en nombres décimaux
table-date-title = Valeurs changées en dates
table-serial-year-title = Années montrées comme des dates
