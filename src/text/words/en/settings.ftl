# The settings: what cannot be read in them.

# $place: file, or where else. $why: what is wrong.
settings-fault = { $place }: { $why }
# $name: as written. $near: the nearest. $known: all of them.
settings-unknown = '{ $name }' is no setting; the nearest is '{ $near }', and all are { $known }
# $code: as written. $known: codes.
settings-no-language = '{ $code }' is no language of the screen; it speaks { $known }.
# $path.
settings-no-file = { $path } is no file.
