# Setările: ce nu se poate citi în ele.

settings-fault = { $place }: { $why }
settings-unknown = „{ $name }” nu este o setare; cea mai apropiată este „{ $near }”, iar toate sunt { $known }
settings-no-language = „{ $code }” nu este o limbă a ecranului; acestea sunt { $known }.
settings-no-file = { $path } nu este un fișier.
