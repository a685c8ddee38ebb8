# The player.
player-label = Player
player-play = Play
player-pause = Pause
player-idle = Nothing is playing. Choose a recording and press Space.
player-position = Position
player-volume = Volume
player-volume-is = Volume: { $n }
player-matching = Match loudness
playing = Playing
