### Contrôles : pourquoi chacun compte, comment on les règle et comment ils corrigent.

## Ce qu’ils trouvent

finding-stacked-marks = Plus de signes s’empilent sur une lettre que n’en met aucune écriture : { $value }. Réécrivez-la à la main.
finding-stacked-marks-title = Lettres ensevelies sous les signes
finding-invisible-character = Des caractères invisibles et sans effet se trouvent dans ce texte : { $value }
finding-invisible-character-title = Caractères que personne ne voit
finding-mixed-script-word = Dans « { $word } », des lettres d’une autre écriture se font passer pour celles-ci : { $value }
finding-mixed-script-word-title = Lettres déguisées
finding-looks-like-another = Ce nom ressemble trait pour trait à « { $value } » et s’écrit dans une autre écriture. Fusionnez-les, ou dites que c’est voulu.
finding-looks-like-another-title = Noms qui se ressemblent trait pour trait
finding-loose-space = Des espaces se trouvent à un bout, ou plusieurs de suite : { $value }
finding-loose-space-title = Espaces superflues
finding-value-twice = « { $value } » est dit deux fois.
finding-value-twice-title = Valeur en double
finding-bad-date = « { $value } » n’est pas une date. Écrivez 1977, 1977-03 ou 1977-03-14.
finding-bad-date-title = Dates qui n’en sont pas
finding-date-not-iso = « { $value } » est une date écrite autrement que 1977-03-14.
finding-date-not-iso-title = Dates écrites autrement
finding-name-language-unknown = « { $value } », langue d’un nom ou de paroles, n’est pas un code d’ISO 639-3. Il reste tel qu’écrit.
finding-name-language-unknown-title = Noms dans une langue inconnue
finding-unknown-script = « { $value } », écriture d’un nom ou de paroles, n’est pas un code d’ISO 15924. Il reste tel qu’écrit.
finding-unknown-script-title = Écritures inconnues
finding-no-latin-name = Il n’y a pas encore de nom en lettres latines.
finding-no-latin-name-title = Pas de nom en lettres latines
finding-name-proposed = « { $value } » a été proposé par le programme. Reprenez-le, changez-le ou retirez-le.
finding-name-proposed-title = Noms proposés à reprendre

## Pourquoi chacun compte

check-no-title = Boutiques, kiosques et sociétés connaissent un enregistrement par son titre.
check-no-artist = Qui n’est pas nommé n’est ni trouvé, ni crédité, ni payé.
check-no-file = Sans le son, rien ne peut être écouté, contrôlé ni vendu.
check-missing-file = Ce qui ne s’ouvre pas ne peut pas sortir, et un master perdu l’est peut-être pour toujours.
check-does-not-play-whole = Un acheteur l’entendrait s’interrompre.
check-bad-isrc = Les ventes déclarées sous un code faux ne sont payées à personne, ou à un autre.
check-isrc-twice = Deux enregistrements sous un même code sont comptés et payés comme un seul.
check-bad-barcode = Les boutiques refusent une sortie dont le code-barres est faux.
check-barcode-twice = Les boutiques vendraient l’une pour l’autre.
check-no-tracks = Il n’y a rien dessus à écouter ni à vendre.
check-track-number-twice = Lecteurs et boutiques rangeraient les pistes à leur façon.
check-track-number-gap = Une piste a peut-être été oubliée.
check-no-isrc = Les boutiques le demandent, et les droits voisins se paient par lui. Un kiosque s’en passe.
check-unknown-isrc-prefix = Un code qu’aucune agence n’a donné est peut-être une faute de frappe.
check-bad-iswc = Les auteurs sont payés par le code de l’œuvre.
check-no-language = On cherche la musique dans sa langue, et les sociétés la demandent.
check-language-no-code = Seuls les codes se comprennent partout ; un nom est le mot d’une langue pour une autre.
check-country-no-code = Boutiques et sociétés lisent les pays par leurs deux lettres.
check-unknown-language = Un code d’aucune liste n’est compris de personne d’autre ; c’est peut-être une faute de frappe.
check-unknown-instrument = Votre propre mot est légitime ; les partenaires le liront comme tel.
check-unknown-role = Votre propre mot est légitime ; les partenaires le liront comme tel.
check-place-not-in-tree = Seuls les lieux de l’arbre sont sur la carte et se trouvent sous tous leurs noms.
check-place-country-no-code = Les enregistrements prennent le pays de leur lieu.
check-bad-access-delay = Personne ne pourrait dire quand l’enregistrement pourra s’écouter.
check-access-without-date = Sans la date de l’enregistrement, nul ne sait quand finit le délai.
check-label-changed = La communauté le dit autrement à présent ; ce qui est montré et ce qui est permis a pu changer aussi.
check-label-gone = La communauté l’a retirée, ou le projet ; eux seuls peuvent dire ce qui vaut maintenant.
check-label-unknown = Le programme ne sait pas ce qu’elle demande : il faut qu’une personne la lise.
check-label-season-unknown = Tant que personne ne dit de quelle saison il s’agit, rien n’est vendu.
check-consent-missing = Plus personne ne peut montrer que le consentement a été donné, ni pour quoi.
check-consent-changed = Ce qui se trouve là n’est pas ce qui a été déposé : cela ne prouve rien.
check-consent-withdrawn = La personne qui avait donné son consentement l’a retiré.
check-consent-expired = Le consentement valait jusqu’à un jour qui est passé.
check-override-stands = Quelqu’un a pris une exception à son nom ; il est bon d’y revenir de temps en temps.
check-no-writer = Les auteurs qui ne sont pas nommés ne sont pas payés ; la musique traditionnelle le dit.
check-no-release = Ce qui n’est sur aucune sortie ne peut pas être proposé.
check-no-barcode = Les boutiques connaissent une sortie par lui.
check-no-pline = Elle dit à qui est l’enregistrement, et depuis quand ; les boutiques la demandent.
check-no-date = C’est d’elle que courent les droits.
check-no-cover = Les boutiques refusent une sortie sans pochette, et un kiosque a l’air vide.
check-small-cover = Les boutiques l’agrandissent, et elle devient floue.
check-cover-not-square = Les boutiques la recadrent au carré.
check-no-cline = Elle dit à qui sont la pochette et les textes, et depuis quand ; les boutiques la demandent.
check-line-without-year = La protection se compte à partir de l’année ; les boutiques refusent une mention qui n’en a pas.
check-line-without-owner = Une mention qui ne nomme personne ne dit pas à qui c’est.
check-no-label = Les boutiques rangent un disque sous son label, et c’est là que les partenaires le cherchent.
check-no-catalogue-number = C’est le nom sous lequel le label, la boutique et la facture parlent du même disque.
check-tiny-cover = Les boutiques refusent une image de cette taille.
check-cover-format = Les boutiques refusent toute autre image que JPEG et PNG.
check-cover-colours = Les écrans la montrent dans de fausses couleurs, et les boutiques la refusent.
check-cover-damaged = Elle apparaîtrait coupée, ou pas du tout.
check-cover-depth = Certaines boutiques la refusent, d’autres en font une image que personne n’a vue.
check-cover-transparent = Là où elle est transparente, chaque boutique la montre autrement.
check-cover-turned = Les programmes qui ignorent la rotation la montrent couchée.
check-cover-profile = Les programmes qui ignorent le profil montrent d’autres couleurs.
check-cover-heavy = Certaines boutiques refusent des fichiers de cette taille.
check-bidi-control = Un sens laissé ouvert retourne le reste de la ligne, dans les listes et sur le papier.
check-unclean-text = Les caractères égarés cassent les listes, les tags et les programmes des autres.
check-stacked-marks = Elle déborde sur ses voisines partout où on la montre.
check-invisible-character = Deux noms pareils à l’œil deviennent distincts, et la recherche passe à côté.
check-mixed-script-word = C’est juste à l’œil et un autre nom pour tout programme : recherches et paiements passent à côté.
check-looks-like-another = Les enregistrements d’une personne sont peut-être partagés entre deux, ou l’une se fait passer pour l’autre.
check-loose-space = Elles font deux noms d’un seul dans les listes des autres.
check-value-twice = Elle est comptée et montrée deux fois.
check-bad-date = Elle ne peut être ni triée ni calculée.
check-date-not-iso = D’autres programmes pourraient échanger le jour et le mois.
check-bad-ipi = Les sociétés paient les auteurs par lui.
check-bad-isni = Bibliothèques et boutiques distinguent par lui les homonymes.
check-name-language-unknown = C’est la langue qui décide quel nom est montré à qui.
check-unknown-script = C’est l’écriture qui décide quel nom est montré à qui.
check-no-latin-name = Qui ne lit pas l’écriture ne peut pas le demander par son nom.
check-name-proposed = La proposition d’un programme n’engage personne tant que nul ne la reprend.
check-undecodable = Ce qui ne se décode pas ne peut être ni écouté ni vendu.
check-truncated = Un acheteur l’entendrait s’interrompre.
check-cut-off = Un acheteur l’entendrait s’interrompre.
check-corrupt-packets = Le son a des trous.
check-unsupported-codec = Griot ne peut ni contrôler ni exporter ce qu’il ne décode pas.
check-no-sound = Il n’y a rien à entendre dedans.
check-empty-file = Il n’y a rien dedans.
check-not-audio = Il a peut-être été importé par erreur.
check-clipping = Les crêtes écrêtées sonnent dur, et rien ne les ramène ensuite.
check-true-peak-over = Les formats avec perte écrêtent à ce niveau.
check-silence-at-start = L’auditeur croit que rien ne joue.
check-silence-at-end = L’auditeur attend ce qui ne vient pas.
check-silence-inside = C’est peut-être un trou de la bande ou du transfert.
check-silent = C’est sans doute le mauvais fichier, ou un canal non branché.
check-dc-offset = Il mange du niveau et claque aux coupes.
check-dual-mono = Il est bon de savoir que c’est du mono.
check-padded-bits = Le fichier annonce plus que le son ne contient.
check-wrong-extension = Certains programmes refuseront de l’ouvrir.
check-cover-unreadable = On ne peut la montrer à personne.
check-changed-on-both-sides = La parole de l’un se perdrait si personne ne tranchait.
check-tag-unreadable-block = Ce qui s’y trouve manque au catalogue.
check-tag-invalid-text = Des lettres sont peut-être devenues d’autres.
check-tag-text-cut = Le reste n’est pas montré.
check-tag-values-cut = Les autres ne sont pas montrées.
check-tag-control-character = Les caractères égarés cassent les programmes des autres.
check-tag-bidi-control = Il retourne le reste de la ligne dans d’autres programmes.
check-tag-picture-too-large = La sortie se passe de cette pochette.
check-tag-other-block = Un autre programme lira peut-être l’autre.

## Régler, admettre, corriger

operation-check-off = contrôle { $subject } éteint
operation-check-on = contrôle { $subject } de nouveau comme d’ordinaire
operation-check-weight = poids du contrôle { $subject }
operation-check-waive = « c’est voulu » pour { $subject }
operation-check-unwaive = un constat de { $subject } compte de nouveau
operation-check-fix = correction par le contrôle { $subject }
error-unknown-check = Il n’y a pas de contrôle { $check }.
error-unknown-check-hint = `griot checks` les énumère.
error-no-fix = Le contrôle { $check } ne peut pas corriger ce qu’il trouve.
error-no-reason = Dites pourquoi c’est voulu.
error-no-such-finding = Le contrôle { $check } n’a rien trouvé de tel ici.
help-command-checks = Énumérer les contrôles, leur poids ici et leurs constats ; les régler
help-command-checks-set = Régler un contrôle pour ce catalogue : off, on, blocking, warning ou info
help-command-checks-allow = Dire que ce qu’un contrôle a trouvé est voulu
help-command-checks-disallow = Le faire compter de nouveau
help-command-home = Dire ce qui attend, le plus urgent d’abord
help-argument-check = Quel contrôle
help-argument-severity = off, on, blocking, warning ou info
help-argument-reason = Pourquoi
help-argument-fix = Faire corriger par ce contrôle ce qu’il a trouvé
help-argument-allowed = Énumérer ce qui a été dit voulu
help-value-check = CONTRÔLE
help-value-severity = POIDS
help-value-reason = RAISON
cli-check-row = { $id } : { $severity }{ $open ->
    [0] {""}
   *[other] , { $open } constats
}{ $waived ->
    [0] {""}
   *[other] , { $waived } voulus
}{ $fix ->
    [none] {""}
   *[other] , sait corriger
}
cli-check-off = éteint
cli-check-mended = { $title } ({ $uid }), { $field } : { $from } → { $to }
cli-check-fixed = { $total ->
    [0] Rien ne peut être corrigé à coup sûr.
    [one] Une valeur corrigée. `griot undo` la remet.
   *[other] { $total } valeurs corrigées. `griot undo` les remet.
}
cli-check-would = { $total ->
    [0] Rien ne peut être corrigé à coup sûr.
    [one] Une valeur serait corrigée.
   *[other] { $total } valeurs seraient corrigées.
}
cli-check-set = { $check } : { $severity }
cli-check-allowed = { $findings ->
    [one] Un constat est voulu.
   *[other] { $findings } constats sont voulus.
}
cli-check-disallowed = Il compte de nouveau.
cli-check-reason =   voulu : { $reason }
