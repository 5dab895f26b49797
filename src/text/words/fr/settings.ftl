# Les réglages : ce qui ne peut y être lu.

settings-fault = { $place } : { $why }
settings-unknown = « { $name } » n'est pas un réglage ; le plus proche est « { $near } », et tous sont { $known }
settings-no-language = « { $code } » n'est pas une langue de l'écran ; il parle { $known }.
settings-no-file = { $path } n'est pas un fichier.
