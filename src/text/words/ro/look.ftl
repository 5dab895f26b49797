# How the screen looks.

# $theme: what was asked for. $near: the nearest name. $all: every name.
look-unknown-theme = Nu există tema „{ $theme }”; cea mai apropiată este „{ $near }”, iar toate sunt { $all }. Sesiunea continuă cu „default”.
