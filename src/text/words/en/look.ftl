# How the screen looks.

# $theme: what was asked for. $near: the nearest name. $all: every name.
look-unknown-theme = There is no theme “{ $theme }”; the nearest is “{ $near }”, and all are { $all }. The session goes on with “default”.
