# The screens.
tui-title = dunlin
