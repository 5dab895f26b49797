# How the screen looks.

# $theme: what was asked for. $near: the nearest name. $all: every name.
look-unknown-theme = Il n'y a pas de thème « { $theme } » ; le plus proche est « { $near } », et tous sont { $all }. La session continue avec « default ».
