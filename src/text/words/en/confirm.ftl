# Questions with yes or no.

# One small letter: what yes begins with. No begins with n in every language.
confirm-yes = y
confirm-title = Really?
# $yes: `confirm-yes`.
confirm-how = Enter or { $yes }: yes. Esc or n: no.
confirm-plain = Type select for yes, cancel for no.
# $count: operations that wait.
confirm-quit-kept =
    { $count ->
        [one] { $count } confirmed entry still waits on this machine and is sent when you work here again. Leave dunlin?
       *[other] { $count } confirmed entries still wait on this machine and are sent when you work here again. Leave dunlin?
    }
