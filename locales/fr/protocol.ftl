### Protocoles culturels : étiquettes et avis, notes, consentements, dérogations.

field-protocol = Protocoles
field-protocol-note = Note de protocole
field-override = Dérogation
field-override-until = Dérogation jusqu’au
field-override-withdrawn = Dérogation retirée
field-consent = Consentement
field-consent-withdrawn = Consentement retiré

operation-protocol-import = étiquettes du projet { $subject }
operation-protocol-attach = { $count ->
    [one] { $subject } sur un élément
   *[other] { $subject } sur { $count } éléments
}
operation-protocol-detach = { $count ->
    [one] { $subject } retiré d’un élément
   *[other] { $subject } retiré de { $count } éléments
}
operation-note-add = note de protocole
operation-note-set = modification d’une note de protocole
operation-note-remove = retrait d’une note de protocole
operation-consent-add = document de consentement { $subject }
operation-consent-withdraw = retrait du consentement de { $subject }
operation-consent-remove = document de consentement détaché
operation-override-add = dérogation de { $subject }
operation-override-withdraw = retrait d’une dérogation

use-sale = vente
use-hearing = écoute
use-broadcast = diffusion
use-film = film et images
use-teaching = enseignement
use-research = recherche
use-archive = conservation en archive

audience-everyone = tout public
audience-women = femmes seulement
audience-men = hommes seulement
audience-community = la communauté seulement
audience-community-women = femmes de la communauté seulement
audience-community-men = hommes de la communauté seulement
audience-initiates = seulement les personnes que la communauté autorise


## Pourquoi cela reste

gate-protocol-label-not-commercial = { $community } : « { $label } ». Ce n’est pas à vendre.
gate-protocol-label-other-use = { $community } : « { $label } ». C’est pour d’autres usages que celui-ci.
gate-protocol-label-audience = { $community } : « { $label } ». C’est pour { $audience ->
    [women] les femmes
    [men] les hommes
    [community] la communauté
    [community-women] les femmes de la communauté
    [community-men] les hommes de la communauté
   *[initiates] les personnes que la communauté autorise
}, et un kiosque est pour tout le monde.
gate-protocol-label-secret = { $community } : « { $label } ». C’est secret ou sacré.
gate-protocol-label-season-unknown = { $community } : « { $label } ». Cela a sa saison, et aucune note de protocole ne dit laquelle. Demandez à la communauté, et écrivez la saison dans une note.
gate-protocol-label-asks-care = « { $label } » demande que quelqu’un regarde de près avant la vente.
gate-protocol-label-unknown = « { $label } » est une étiquette que Griot ne connaît pas. Lisez ce qu’elle demande.
gate-protocol-note-never = « { $note } »{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
} : pas du tout.
gate-protocol-note-season = « { $note } »{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
} : pas du { $first_day } { $first_month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} au { $last_day } { $last_month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
}.
gate-protocol-note-place = « { $note } »{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
} : pas à cet endroit ({ $place }).
gate-protocol-note-place-unknown = « { $note } »{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
} : personne n’a dit où ce serait vendu.
gate-protocol-note-audience = « { $note } »{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
} : seulement pour { $audience ->
    [women] les femmes
    [men] les hommes
    [community] la communauté
    [community-women] les femmes de la communauté
    [community-men] les hommes de la communauté
   *[initiates] les personnes que la communauté autorise
}.
gate-protocol-consent-withdrawn = { $by } a retiré son consentement le { $day }.
gate-protocol-consent-other-use = Le consentement de { $by } est pour d’autres usages.
gate-protocol-consent-expired = Le consentement de { $by } vaut jusqu’au { $day }, pas au-delà.
gate-protocol-consent-unproved = Le document du consentement de { $by } manque, ou n’est plus celui qui a été classé.
gate-protocol-access-delayed = Fermé jusqu’au { $day } par son délai d’accès.
gate-protocol-access-unclear = L’accès est différé, et personne ne peut dire jusqu’à quand : le jour de l’enregistrement ou le nombre d’années manque.

## Constats

finding-label-changed = La communauté a changé les mots de « { $label } ». Relisez-les, puis attachez l’étiquette à nouveau.
finding-label-changed-title = Étiquettes changées
finding-label-gone = Le projet du Hub n’a plus « { $label } ». Demandez à la communauté si elle vaut encore.
finding-label-gone-title = Étiquettes que leur projet n’a plus
finding-label-unknown = « { $label } » est une étiquette que Griot ne connaît pas ; elle garde l’enregistrement hors des kiosques tant que personne n’a lu ce qu’elle demande.
finding-label-unknown-title = Étiquettes inconnues
finding-label-season-unknown = « { $label } » dit qu’il y a une saison, et aucune note de protocole ne dit laquelle. Demandez, et écrivez-la.
finding-label-season-unknown-title = Saisons que personne n’a écrites
finding-consent-missing = { $file }, le consentement de { $by }, n’est pas dans les documents du catalogue. Reprenez-le d’une sauvegarde, ou classez-le à nouveau.
finding-consent-missing-title = Documents de consentement manquants
finding-consent-changed = { $file }, le consentement de { $by }, n’est plus ce qui a été classé. Reprenez-le d’une sauvegarde, ou classez-le à nouveau.
finding-consent-changed-title = Documents de consentement modifiés
finding-consent-withdrawn = { $by } a retiré son consentement le { $day }. Les clés et les boutiques qui ont encore ceci doivent être mises à jour.
finding-consent-withdrawn-title = Consentements retirés
finding-consent-expired = Le consentement de { $by } a pris fin le { $day }. Demandez-en un nouveau.
finding-consent-expired-title = Consentements terminés
finding-override-stands = { $by } passe outre ce qui a été demandé : { $reason }
finding-override-stands-title = Dérogations

## Erreurs

error-hub-too-large = C’est plus long que n’importe quel projet du Hub de Local Contexts.
error-hub-too-large-hint = Exportez un seul projet du Hub, et choisissez ce fichier.
error-hub-not-json = Ce n’est pas du JSON lisible.
error-hub-not-json-hint = Exportez à nouveau le projet du Hub, sans retoucher le fichier.
error-hub-not-a-project = Ce n’est pas un projet du Hub de Local Contexts.
error-hub-not-a-project-hint = Exportez un seul projet avec ses étiquettes et ses avis, pas une liste de projets.
error-hub-part-missing = { $part } manque. Rien n’a été repris.
error-hub-part-missing-hint = Seule la communauté peut dire ce que dit son étiquette : demandez qu’elle soit complétée sur le Hub, puis exportez à nouveau.
error-hub-part-wrong = { $part } n’est pas ce que le Hub écrit. Rien n’a été repris.
error-hub-part-wrong-hint = Exportez à nouveau le projet du Hub, sans retoucher le fichier.
error-hub-part-twice = { $part } a le numéro d’une autre étiquette. Rien n’a été repris.
error-hub-part-twice-hint = Exportez à nouveau le projet du Hub, sans retoucher le fichier.
error-not-a-file = { $path } n’est pas un fichier.
error-no-such-label = Il n’y a pas d’étiquette « { $label } ».
error-no-such-label-hint = `griot protocols` les énumère. Les étiquettes viennent d’un projet du Hub de Local Contexts ; seules les communautés les écrivent.
error-which-label = Plusieurs étiquettes sont « { $label } » : { $labels }.
error-which-label-hint = Dites de quel projet, avec --project.
error-no-protocols-of = Les protocoles se disent des enregistrements et des sorties.
error-nothing-selected = Rien ne répond.
error-override-without-name = Qui en répond ? Une dérogation demande le nom d’une personne.
error-override-without-reason = Une dérogation demande une raison.
error-document-empty = { $path } est vide.
error-document-too-large = { $path } est trop grand pour un document.
error-document-unknown = Personne ne peut dire quel genre de fichier est { $path }.
error-document-unknown-hint = Les numérisations en PDF, JPEG, PNG ou TIFF, les consentements parlés en WAV, FLAC, MP3, Ogg ou M4A, les textes en texte.
error-document-not-what-it-says = { $path } n’est pas ce que dit son nom : ses octets sont { $is }.
error-document-not-what-it-says-hint = Regardez-le, et donnez-lui le nom de ce qu’il est.
error-document-gone = { $file } manque, ou n’est plus celui qui a été classé.
error-consent-already-withdrawn = Ce consentement a été retiré le { $day }.
error-cannot-open = Il n’y a pas de programme pour ouvrir { $path }.

## La ligne de commande

cli-protocol-imported = { $title } : { $added } nouvelles, { $updated } changées, { $unchanged } comme avant, { $gone } qui ne sont plus dans le projet.
cli-protocol-without-picture = Sans icône, puisqu’aucune n’était à côté de l’export : { $labels }
cli-protocols-none = Aucun projet n’a encore été repris. `griot protocols import FICHIER.json` reprend l’export d’un projet du Hub de Local Contexts.
cli-protocol-project = { $title } ({ $uid })
cli-protocol-label = { $of ->
    [label] { $code } : { $name }, { $community } ({ $uid })
   *[notice] { $code } : { $name } ({ $uid })
}{ $state ->
    [gone] , n’est plus dans son projet
    [changed] , a changé depuis qu’elle est attachée
   *[fine] {""}
}
cli-note-never = jamais
cli-note-seasons = pas { $values }
cli-note-only-in = seulement en { $values }
cli-note-not-in = pas en { $values }
cli-protocol-note = Note { $number } : { $text }{ $said ->
    [yes] {" "}({ $by })
   *[no] {""}
}{ $closes ->
    [sale] {" "}– vente : { $conditions }
    [hearing] {" "}– vente et écoute : { $conditions }
   *[nothing] {""}
}
cli-protocol-override = { $state ->
    [withdrawn] Dérogation de { $by } depuis le { $since }, retirée le { $withdrawn } : { $reason }
    [over] Dérogation de { $by } du { $since } au { $until } : { $reason }
    [until] Dérogation de { $by } depuis le { $since }, jusqu’au { $until } : { $reason }
   *[open] Dérogation de { $by } depuis le { $since } : { $reason }
}
cli-protocol-kiosk = { $overridden ->
    [yes] Kiosque en { $place }, avec dérogation : { $reasons }
   *[no] Kiosque en { $place } : { $reasons }
}
cli-export-cut = { $title } se vend seulement à partir du { $from } et avant le { $until }. { $reasons }
cli-export-overridden = { $title } part parce que { $by } en répond depuis le { $since } : { $reason }
cli-consent-added = { $recordings ->
    [one] Classé, et attaché à un enregistrement ({ $uid }).
   *[other] Classé, et attaché à { $recordings } enregistrements ({ $uid }).
}
cli-consent-withdrawn = { $recordings ->
    [one] Retiré. Un enregistrement reposait dessus.
   *[other] Retiré. { $recordings } enregistrements reposaient dessus.
}
cli-consent-removed = { $recordings ->
    [one] Détaché d’un enregistrement.
   *[other] Détaché de { $recordings } enregistrements.
}
cli-consents-none = Aucun document de consentement n’a été classé.
cli-consent = { $state ->
    [missing] Consentement de { $by } : { $uses } – { $file } manque ({ $uid })
    [changed] Consentement de { $by } : { $uses } – { $file } a été modifié ({ $uid })
    [withdrawn] Consentement de { $by }, retiré le { $withdrawn } : { $uses } – { $file } ({ $uid })
    [until] Consentement de { $by } jusqu’au { $until } : { $uses } – { $file } ({ $uid })
   *[fine] Consentement de { $by } : { $uses } – { $file } ({ $uid })
}

help-command-protocols = Étiquettes et avis des communautés, et dérogations
help-command-protocols-import = Reprend l’export JSON d’un projet du Hub de Local Contexts
help-command-protocols-attach = Attache des étiquettes ou des avis
help-command-protocols-detach = Retire des étiquettes ou des avis
help-command-protocols-show = Montre ce qui a été demandé pour un enregistrement ou une sortie
help-command-protocols-override = Laisse aller au kiosque quoi qu’il ait été demandé ; une personne en répond
help-command-protocols-withdraw = Retire des dérogations ; elles restent au dossier
help-command-note = Notes de protocole : ce que demande une communauté là où elle n’a pas d’étiquette
help-command-note-add = Ajoute une note à des enregistrements
help-command-note-set = Change une note d’un enregistrement ; une valeur vide efface
help-command-note-remove = Retire une note d’un enregistrement
help-command-consent = Documents de consentement : numérisations, et consentements parlés
help-command-consent-list = Énumère les consentements sur lesquels reposent des enregistrements
help-command-consent-add = Classe un document et l’attache à des enregistrements
help-command-consent-withdraw = Dit qu’un consentement a été retiré
help-command-consent-remove = Détache un consentement classé là par erreur
help-command-consent-open = Ouvre le document
help-argument-labels = Étiquettes : lettres comme "TK NC", type comme seasonal, nom, ou numéro sur le Hub
help-argument-project = Le projet dont elles sont : titre, ou numéro sur le Hub
help-argument-by = Qui : un nom
help-argument-until = Le dernier jour : 2027-06-30
help-argument-text = Ce qui est demandé, en mots
help-argument-said-by = Qui l’a dit
help-argument-said-on = Quand : 1977, 1977-03 ou 1977-03-14
help-argument-closes = Ce que ferment les conditions : sale (si rien n’est dit), ou hearing
help-argument-never = Toujours fermé
help-argument-not-never = Pas toujours fermé
help-argument-seasons = Fermé dans ces saisons : 06-01..09-30, séparées par des virgules
help-argument-only-in = Ouvert seulement dans ces pays : ML,SN
help-argument-not-in = Fermé dans ces pays
help-argument-audience = Ouvert seulement à women, men, community, community-women, community-men ou initiates
help-argument-uses = Ce qui est permis : sale, hearing, broadcast, film, teaching, research, archive, séparés par des virgules
help-argument-given-for = Au nom de qui, pour qui
help-argument-given-on = Quand il a été donné : 1977, 1977-03 ou 1977-03-14
help-argument-conditions = Conditions, en mots
help-argument-on = Le jour ; aujourd’hui si aucun n’est dit
help-value-label = ÉTIQUETTE
help-value-text = TEXTE
help-value-date = DATE
help-value-closes = QUOI
help-value-seasons = SAISONS
help-value-countries = PAYS
help-value-audience = PUBLIC
help-value-uses = USAGES

## La fenêtre

tab-protocols = Protocoles
action-protocol-attach = Attacher des étiquettes et des avis
action-protocol-import = Importer un projet de Local Contexts
protocols-none = Personne n’a rien demandé pour cet enregistrement. Les étiquettes viennent du projet de la communauté sur le Hub de Local Contexts ; ce qui a été demandé sans étiquette est une note.
protocol-kiosk = Au kiosque : { $place }
protocol-kiosk-overridden = Au kiosque : { $place }, par dérogation
protocol-labels = Étiquettes et avis
protocol-notes = Notes de protocole
protocol-consents = Consentements
protocol-overrides = Dérogations pour le kiosque
label-attach = Attacher une étiquette
label-off = Retirer { $label }
label-of-release = par la sortie
label-changed = La communauté a changé ces mots depuis qu’ils sont attachés. Relisez-les.
label-looked = Relu
note-add = Ajouter une note
note-edit = Modifier la note { $n }
note-remove = Retirer la note
note-text = Ce qui est demandé, dans leurs mots
note-by = Dit par
note-on = Quand
note-conditions = Fermé
note-always = en tout temps
note-never = à aucun moment
note-season = du { $from } au { $to }
note-seasons = dans ces saisons
note-seasons-hint = Mois et jour des deux bouts, séparés par des virgules s’il y en a plusieurs
note-only = partout sauf dans ces pays
note-not = dans ces pays
note-only-in = hors de ces pays : { $places }
note-not-in = dans ces pays : { $places }
note-outside = à d’autres que { $who ->
    [women] les femmes
    [men] les hommes
    [community] la communauté
    [community-women] les femmes de la communauté
    [community-men] les hommes de la communauté
   *[initiates] les personnes que la communauté autorise
}
note-audience = Ouvert à
note-closes = Ce qui est fermé
note-closed = { $what ->
    [hearing] Ni vendu ni écouté { $when }
   *[sale] Pas vendu { $when }
}
note-closes-sale = Vente
note-closes-hearing = Vente et écoute
consents-none = Aucun consentement n’a été classé.
consent-add = Classer un consentement
consent-file = Document
consent-file-hint = Une numérisation ou un consentement parlé. Il est copié tel quel dans le catalogue.
consent-by = Donné par
consent-for = Au nom de qui, pour qui
consent-uses = Permis
consent-conditions = Conditions
consent-on = Donné le
consent-until = Jusqu’au (dernier jour)
consent-go = Classer
consent-open = Ouvrir
consent-to = jusqu’au { $day }
consent-shared = { $n ->
    [one] un enregistrement
   *[other] { $n } enregistrements
}
consent-withdraw = Retiré…
consent-withdraw-go = Dire qu’il a été retiré
consent-why = Pourquoi, en quelques mots
consent-withdrawn-on = Retiré le { $day }.
consent-over = Terminé depuis le { $day }.
consent-remove = { $file } n’a rien à faire ici
override-add = Déroger
override-withdraw = Retirer la dérogation
override-withdrawn = Retirée le { $day }
override-explain = Le kiosque le vend quoi qu’il ait été demandé. Vous en répondez par votre nom ; cela reste au dossier.
override-by = Qui en répond
override-reason = Pourquoi
override-go = Déroger
protocols-title = Étiquettes et avis
protocols-explain = Seules les communautés écrivent des étiquettes, sur le Hub de Local Contexts. Ce qui en est importé peut être attaché ; les mots et les icônes restent tels quels.
protocols-empty = Aucun projet n’a encore été importé. Sur le Hub, ouvrez le projet de la communauté, exportez-le en JSON, et choisissez ce fichier ci-dessous. Les icônes du même dossier suivent.
protocols-releases = Sur les sorties entières où ils se trouvent
protocols-off = Retirer
protocols-on = { $n ->
    [one] Attacher à un enregistrement
   *[other] Attacher à { $n } enregistrements
}
protocol-import-title = Importer un projet de Local Contexts
protocol-import-go = Importer
protocol-import-note = Le JSON que le Hub exporte pour un projet. Les icônes placées à côté suivent.
protocol-imported = { $title } : { $added } nouvelles, { $updated } changées, { $gone } qui n’y sont plus.
protocol-without-picture = Sans icône : { $labels }.
leaves-cut = { $title } se vend à partir du { $from } et avant le { $until }. { $reasons }
leaves-overridden = { $title } part parce que { $by } en répond : { $reason }
