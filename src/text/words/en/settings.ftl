# The settings: what cannot be read in them.

# $place: file, or where else. $why: what is wrong.
settings-fault = { $place }: { $why }
# $name: as written. $near: the nearest. $known: all of them.
settings-unknown = '{ $name }' is no setting; the nearest is '{ $near }', and all are { $known }
# $code: as written. $known: codes.
settings-no-language = '{ $code }' is no language of the screen; it speaks { $known }.
# $path.
settings-no-file = { $path } is no file.
# $value: as written. $name: the setting. $near: the nearest. $known: all of them.
settings-unknown-value = '{ $value }' is not known for { $name }; the nearest is '{ $near }', and all are { $known }
settings-dial-program = the first word of dial is the program, as in dial = ["softphone", "{"{e164}"}"]
settings-dial-number = nowhere in dial does {"{e164}"} stand for the number
