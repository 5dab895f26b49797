# Les réglages : ce qui ne peut y être lu.

settings-fault = { $place } : { $why }
settings-unknown = « { $name } » n'est pas un réglage ; le plus proche est « { $near } », et tous sont { $known }
settings-no-language = « { $code } » n'est pas une langue de l'écran ; il parle { $known }.
settings-no-file = { $path } n'est pas un fichier.
settings-unknown-value = « { $value } » n'est pas connu pour { $name } ; le plus proche est « { $near } », et tous sont { $known }
settings-dial-program = le premier mot de dial est le programme, comme dans dial = ["softphone", "{"{e164}"}"]
settings-dial-number = nulle part dans dial {"{e164}"} ne tient lieu de numéro
