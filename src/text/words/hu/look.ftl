# How the screen looks.

# $theme: what was asked for. $near: the nearest name. $all: every name.
look-unknown-theme = Nincs „{ $theme }” nevű téma; a leghasonlóbb: „{ $near }”, az összes: { $all }. A munkamenet a „default” témával folytatódik.
