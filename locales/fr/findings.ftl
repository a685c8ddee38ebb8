### Constats : ce qui est faux, douteux ou manquant, et quoi faire.


## Ce qui manque à un enregistrement ou à une sortie

finding-no-title = Pas encore de titre. Les listes montrent le nom du fichier.
finding-no-artist = Aucun artiste n’est crédité.
finding-no-file = Aucun son n’appartient à cet enregistrement. Importez son fichier.
finding-missing-file = Le fichier n’est plus à sa place. Branchez son disque, ou importez-le d’où il est.
finding-does-not-play-whole = Le son ne joue pas jusqu’au bout. Demandez une autre copie du master.
finding-no-isrc = Pas d’ISRC. Les plateformes et les sociétés en demandent un ; un kiosque, non.
finding-no-language = Personne n’a dit en quelle langue c’est chanté. Une musique instrumentale se note zxx.
finding-language-no-code = « { $value } » n’est pas un code de langue : une borne ne la montrera pas. Écrivez trois lettres : bam, fra, arq.
finding-country-no-code = « { $value } » n’est pas un code de pays. Écrivez deux lettres : ML, FR, DZ.
finding-no-writer = Aucun auteur ni compositeur n’est nommé. Une musique traditionnelle nomme [traditional].
finding-no-release = Il n’est sur aucune sortie.
finding-no-tracks = La sortie n’a pas de pistes.
finding-no-barcode = Pas de code-barres. Les plateformes en demandent un ; un kiosque, non.
finding-no-pline = Pas de mention ℗. Elle nomme le producteur de l’enregistrement, et l’année.
finding-no-date = Pas de date de sortie. Une année suffit pour commencer.
finding-no-cover = Pas de pochette.

## Codes et numéros

finding-bad-isrc = { $fault ->
    [length] { $value } a { $found } caractères ; un ISRC en a { $expected }. Il est gardé comme brouillon.
    [character] « { $found } » ne peut pas être à la place { $at } de { $value }. Il est gardé comme brouillon.
    [check-digit] { $value } ne tombe pas juste : son dernier caractère devrait être { $expected }. Comparez avec le papier.
    [placeholder] { $value } n’est qu’un remplissage de zéros.
   *[other] { $value } n’est pas un ISRC. Il est gardé comme brouillon.
}
finding-bad-iswc = { $fault ->
    [length] { $value } a { $found } caractères ; un ISWC en a { $expected }. Il est gardé comme brouillon.
    [character] « { $found } » ne peut pas être à la place { $at } de { $value }. Il est gardé comme brouillon.
    [check-digit] { $value } ne tombe pas juste : son dernier caractère devrait être { $expected }. Comparez avec le papier.
    [placeholder] { $value } n’est qu’un remplissage de zéros.
   *[other] { $value } n’est pas un ISWC. Il est gardé comme brouillon.
}
finding-bad-barcode = { $fault ->
    [length] { $value } a { $found } caractères ; un code-barres en a { $expected }. Il est gardé comme brouillon.
    [character] « { $found } » ne peut pas être à la place { $at } de { $value }. Il est gardé comme brouillon.
    [check-digit] { $value } ne tombe pas juste : son dernier caractère devrait être { $expected }. Comparez avec le papier.
    [placeholder] { $value } n’est qu’un remplissage de zéros.
   *[other] { $value } n’est pas un code-barres. Il est gardé comme brouillon.
}{ $guess ->
    [yes] {" "}Vouliez-vous dire { $meant } ?
   *[no] {""}
}
finding-bad-ipi = { $fault ->
    [length] { $value } a { $found } caractères ; un numéro IPI en a { $expected }. Il est gardé comme brouillon.
    [character] « { $found } » ne peut pas être à la place { $at } de { $value }. Il est gardé comme brouillon.
    [check-digit] { $value } ne tombe pas juste : son dernier caractère devrait être { $expected }. Comparez avec le papier.
    [placeholder] { $value } n’est qu’un remplissage de zéros.
   *[other] { $value } n’est pas un numéro IPI. Il est gardé comme brouillon.
}
finding-bad-isni = { $fault ->
    [length] { $value } a { $found } caractères ; un ISNI en a { $expected }. Il est gardé comme brouillon.
    [character] « { $found } » ne peut pas être à la place { $at } de { $value }. Il est gardé comme brouillon.
    [check-digit] { $value } ne tombe pas juste : son dernier caractère devrait être { $expected }. Comparez avec le papier.
    [placeholder] { $value } n’est qu’un remplissage de zéros.
   *[other] { $value } n’est pas un ISNI. Il est gardé comme brouillon.
}
finding-isrc-twice = Un autre enregistrement a aussi l’ISRC { $value }. Un ISRC, un enregistrement.
finding-barcode-twice = Une autre sortie a aussi le code-barres { $value }.
finding-unknown-isrc-prefix = Aucune agence connue n’attribue d’ISRC qui commence comme { $value }.
finding-track-number-twice = Deux pistes disent être le numéro { $track } du disque { $disc }.
finding-track-number-gap = Il manque la piste { $track } du disque { $disc }.

## Pochettes et textes

finding-small-cover = La pochette fait { $width } × { $height } pixels ; les plateformes veulent { $wanted } × { $wanted }.
finding-cover-not-square = La pochette fait { $width } × { $height } pixels ; elle n’est pas carrée.
finding-cover-unreadable = L’image dans le fichier ne peut pas être lue : { $value }
finding-bidi-control = Des caractères invisibles retournent ce texte : { $value }
finding-unclean-text = Des caractères de contrôle ou des retours à la ligne traînent dans ce texte : { $value }
finding-changed-on-both-sides = Le fichier et Griot ont changé tous deux. Griot garde le sien ; le fichier dit : { $value }

## Ce qui s'entend dans le son

finding-clipping = Le son est écrêté à { $value } endroits.
finding-true-peak-over = La crête vraie atteint { $value } dBTP, au-dessus de −1.
finding-silence-at-start = { $value } s de silence au début.
finding-silence-at-end = { $value } s de silence à la fin.
finding-silence-inside = { $value } s de silence à l’intérieur.
finding-silent = Rien que du silence, pendant { $value } s.
finding-dc-offset = Le son est décalé de sa ligne de zéro, de { $value }.
finding-dual-mono = Les deux canaux portent le même son. Courant pour les vieux enregistrements.
finding-padded-bits = Le fichier déclare plus de bits que le son n’en utilise : { $value } servent.
finding-truncated = Le son finit { $value } s avant la durée que le fichier annonce. Demandez une autre copie.
finding-cut-off = Le son s’interrompt : la marque de fin du fichier manque. Demandez une autre copie.
finding-corrupt-packets = { $value } paquets abîmés ont été laissés de côté. Demandez une autre copie.
finding-wrong-extension = Le nom du fichier annonce un autre format que son contenu : { $value }
finding-undecodable = Le son ne peut pas être décodé : { $value }
finding-unsupported-codec = Griot ne sait ni jouer ni exporter { $value }. Ses tags sont lus.
finding-empty-file = Le fichier est vide.
finding-not-audio = Ce n’est pas un son que Griot connaît.
finding-no-sound = Le fichier a une piste sonore sans aucun son.

## Ce qui est dans les tags

finding-tag-unreadable-block = Une partie des tags ne peut pas être lue.
finding-tag-invalid-text = Le texte d’un tag n’est pas valable dans l’encodage qu’il annonce.
finding-tag-text-cut = Un tag est si long que seul son début est montré.
finding-tag-values-cut = Un tag a tant de valeurs que seules les premières sont montrées.
finding-tag-control-character = Un caractère de contrôle est dans un tag.
finding-tag-bidi-control = Des caractères invisibles retournent le texte d’un tag.
finding-tag-picture-too-large = L’image dans le fichier est trop grande pour être reprise.
finding-tag-other-block = Le fichier contient un second tag, gardé tel quel, qui peut dire autre chose : { $value }

## Ce qui n'a pas marché avec un fichier parmi d'autres, après son chemin

problem-io = Il ne peut être ni lu ni écrit : { $cause }
problem-file-missing = Il n’est pas là.
problem-folder-missing = Il se trouve dans { $folder }, qui n’est pas là.
problem-read-only-disk = Son disque ne peut pas être écrit.
problem-file-too-large = Il dépasse ce que son disque peut contenir.
problem-no-permission = Vous n’avez pas le droit de le lire ou de l’écrire.
problem-disk-full = Le disque est plein.
problem-empty-file = { finding-empty-file }
problem-not-audio = { finding-not-audio }
problem-no-sound = { finding-no-sound }
problem-loop-of-links = Ce lien ramène à un dossier qui le contient.
problem-undecodable = Le son ne peut pas être décodé.
problem-unsupported-codec = Griot ne décode pas ce format. Ses tags sont lus.
problem-changed-on-disk = Un autre programme l’a changé depuis que Griot l’a lu. Importez-le de nouveau.
problem-audio-unknown-format = Ce n’est pas un son que Griot connaît.
problem-audio-unsupported-codec = Griot ne sait pas le décoder.
problem-audio-undecodable = Son contenu est trop abîmé pour être décodé.
problem-audio-damaged = Il est abîmé là où Griot écrirait. Il est resté tel quel.
problem-audio-too-large = Il dépasserait ce que son format peut contenir. Il est resté tel quel.
problem-audio-read-only = Il est en lecture seule. Il est resté tel quel.
problem-audio-changed-meanwhile = Un autre programme vient de le changer. Sa version reste.
problem-audio-verification = La nouvelle copie n’a pas passé son contrôle. Le fichier est resté tel quel.
problem-audio-snapshot = Ses anciens tags ne peuvent pas revenir : ce qui en était gardé est abîmé.

## Pourquoi une piste n'entre pas dans un kiosque

gate-withdrawn = Elle a été retirée de la vente.
gate-no-file = Il n’y a pas de fichier son.
gate-changed-on-disk = Le fichier n’est plus celui qui a été analysé. Importez-le de nouveau.
gate-does-not-play-whole = Le son ne joue pas jusqu’au bout.
gate-no-price = Personne n’a fixé de prix.
gate-outside-window = Le dernier jour de l’offre est passé.

## Ce que trouve la vérification d'un paquet

bundle-problem-unknown-key = Signé par une clé que vous ne connaissez pas. Demandez au label sa clé publique.
bundle-problem-bad-signature = La signature manque ou ne correspond pas.
bundle-problem-broken-manifest = Le manifeste ne peut pas être lu.
bundle-problem-newer-format = Fait par un Griot plus récent. Mettez celui-ci à jour.
bundle-problem-missing-file = Un fichier manque
bundle-problem-changed-file = Un fichier n’est pas tel qu’il a été signé
bundle-problem-older-sequence = Un paquet plus récent de ce kiosque a déjà été vu. Prenez celui-là.
bundle-problem-expired = Les dates de ce paquet sont passées.
bundle-problem-foreign-file = Un fichier que personne n’a signé se trouve ici
bundle-problem-half-written = Il est resté à moitié écrit. Exportez-le de nouveau.
bundle-problem-unfinished-export = Un export a commencé ici sans finir. Ce qui était là avant reste valable.

## Ce que le format d'un fichier ne peut pas garder

loss-no-place = ce format n’a pas de place pour lui
loss-first-value-only = seule la première valeur est gardée
loss-altered = le format l’écrit autrement

finding-unknown-language = « { $value } » n’est le code d’aucune langue dans l’ISO 639-3. Il est gardé tel quel.
finding-unknown-instrument = L’instrument « { $value } » n’est dans aucune liste. Il est gardé tel quel, et sortira comme le vôtre.
finding-unknown-role = Le rôle « { $value } » n’est dans aucune liste. Il est gardé tel quel, et sortira comme le vôtre.
finding-place-not-in-tree = « { $value } » n’est pas dans l’arbre des lieux, donc pas sur la carte. Mettez l’enregistrement à un lieu, ou ajoutez le lieu.
finding-place-country-no-code = Le lieu { $place } se trouve dans « { $value } », qui n’est pas un code de pays. Écrivez ses deux lettres.
finding-bad-access-delay = L’accès est fermé pour « { $value } », qui n’est pas un nombre d’années.
finding-access-without-date = L’accès est fermé quelques années après l’enregistrement, dont personne n’a dit la date.
