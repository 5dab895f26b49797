# Setările: ce nu se poate citi în ele.

settings-fault = { $place }: { $why }
settings-unknown = „{ $name }” nu este o setare; cea mai apropiată este „{ $near }”, iar toate sunt { $known }
settings-no-language = „{ $code }” nu este o limbă a ecranului; acestea sunt { $known }.
settings-no-file = { $path } nu este un fișier.
settings-unknown-value = „{ $value }” nu este cunoscut pentru { $name }; cel mai apropiat este „{ $near }”, iar toate sunt { $known }
settings-dial-program = primul cuvânt din dial este programul, ca în dial = ["softphone", "{"{e164}"}"]
settings-dial-number = nicăieri în dial {"{e164}"} nu ține locul numărului
