# How the screen looks.

# $theme: what was asked for. $near: the nearest name. $all: every name.
look-unknown-theme = Det finnes ikke noe tema «{ $theme }»; det nærmeste er «{ $near }», og alle er { $all }. Økten fortsetter med «default».
