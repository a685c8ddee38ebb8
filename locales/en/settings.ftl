# The settings room.
settings-look = Language and colours
settings-language = Language
language-name-system = As the system
language-name-fr = Français
language-name-en = English
settings-theme = Colours
theme-system = As the system
theme-light = Light
theme-dark = Dark
theme-hc = High contrast
settings-sound = Sound
settings-device = Sound device
settings-device-system = As the system
settings-device-none = No sound device was found. Everything else works without one.
settings-folders = Folders
settings-folders-text = Folders that Griot looks through again when you ask.
settings-folder-add = Add a folder
settings-folder-go = Add
settings-folder-scan = Look again
settings-folder-drop = Forget { $folder }
settings-catalogue = This catalogue
settings-holds = Holds
settings-holds-text = { $recordings ->
    [one] { $recordings } recording
   *[other] { $recordings } recordings
}, { $releases ->
    [one] { $releases } release
   *[other] { $releases } releases
}, { $files ->
    [one] { $files } file
   *[other] { $files } files
}
settings-names = Names and titles
settings-names-text = Where a thing has several names, the first of these languages and scripts that it has decides which one stands in “As shown”. What is printed is always kept.
settings-names-order = In this order, such as fra, Latn, bam-Nkoo
settings-names-printed = as printed
settings-sorted = Sort texts as in
settings-sorted-window = the window’s language
