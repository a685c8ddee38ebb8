# The first start.
start-tagline = The catalogue, the rights and the memory of a label.
start-drop = Drop a folder of sounds here
start-or = Or
start-promise = Griot reads your files where they are and writes nothing into them without asking you.
start-example = The example label
start-example-text = Invented releases in several scripts, with small sounds made on the spot.
start-existing = A catalogue that exists
start-existing-text = A folder whose name ends in .griot, on this computer or on a drive.
start-recent = Opened lately
