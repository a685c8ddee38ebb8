# Le lecteur.
player-label = Lecteur
player-play = Écouter
player-pause = Pause
player-idle = Rien ne joue. Choisissez un enregistrement et tapez Espace.
player-position = Position
player-volume = Volume
player-volume-is = Volume : { $n }
player-matching = Égaliser la sonie
playing = En écoute
