### Places: the tree, and where recordings were made.

place-kind-continent = Continent
place-kind-region = Region of the world
place-kind-country = Country
place-kind-province = Province or region
place-kind-district = District
place-kind-town = Town
place-kind-village = Village
place-kind-quarter = Quarter
place-kind-site = Site

operation-place-add = new place { $subject }
operation-place-remove = removal of the place { $subject }
operation-place-link = { $count ->
    [one] place of one recording
   *[other] places of { $count } recordings
}

error-unknown-place = No place is called { $value }.
error-unknown-place-hint = Add it to the tree of places, or choose another. What is printed on the recording stays as it is.
error-ambiguous-place = { $count } places are called { $value }.
error-ambiguous-place-hint = Say which, with a comma and a place above it: “Kéla, Mali”.
error-circle = { $kind ->
    [work] A work cannot be derived from itself, nor from a work that is derived from it.
   *[other] A place cannot lie in itself, nor in a place that lies in it.
}

cli-kind-place = Place
cli-place = { $has ->
    [yes] { $indent }{ $name } ({ $names }): { $recordings }, { $uid }
   *[no] { $indent }{ $name }: { $recordings }, { $uid }
}
cli-place-total = { $total ->
    [0] There are no places yet.
    [one] One place.
   *[other] { $total } places.
}
cli-place-added = The place is in the tree: { $uid }
cli-place-removed = The place is gone; what lay in it and was recorded there is at the place above.
cli-place-unresolved =   No single place is called { $name }.

help-command-place = The tree of places, and what was recorded where
help-command-place-tree = Shows the tree
help-command-place-add = Adds a place
help-command-place-remove = Removes a place; what is below it goes one up
help-command-place-link = Puts recordings at a place; without one, each at the place that is called as was printed
help-argument-place = A place: its name, “name, place above”, or its Griot number
help-argument-name = The name
help-argument-in = The place above it
help-argument-kind = What it is: continent, region, country, province, district, town, village, quarter or site
help-argument-at = Where it lies: 11.93, -8.37
help-argument-also = Another name, with its language: ߞߋߟߊ [nqo]
help-argument-none = Takes them away from any place
help-value-place = PLACE
help-value-coordinates = LAT, LON

places-view = Places
places-tree = Places
places-map = Map of the world with { $n ->
    [0] no places
    [one] one place
   *[other] { $n } places
}
places-none = No places yet
places-none-hint = A place has names in any script, lies in a wider place, and stands on the map. Recordings made there are found by each of its names.
places-hint = Choose a place in the tree or on the map. Enter lists what was recorded there.
place-new = New place
place-add = Add the place
place-remove = Remove the place
place-saved = { $name } is changed.
place-top = – at the top
place-not-on-map = Without coordinates
place-recordings = { $n ->
    [0] No recordings
    [one] Show one recording
   *[other] Show { $n } recordings
}
map-closer = Closer
map-farther = Farther
map-all = All places
tab-notes = Notes
notes-where = Where and when
notes-who = People
notes-what = Music
notes-archive = Archive
notes-place-type = Name of a place
notes-place-choose = Choose a place of the tree
notes-place-none = At no place
notes-place-map = Show on the map
