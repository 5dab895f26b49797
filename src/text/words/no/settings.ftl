# Innstillingene: det som ikke kan leses i dem.

settings-fault = { $place }: { $why }
settings-unknown = «{ $name }» er ingen innstilling; den nærmeste er «{ $near }», og alle er { $known }
settings-no-language = «{ $code }» er ikke et av språkene på skjermen; de er { $known }.
settings-no-file = { $path } er ingen fil.
settings-unknown-value = «{ $value }» er ukjent for { $name }; nærmest er «{ $near }», og alle er { $known }
settings-dial-program = det første ordet i dial er programmet, som i dial = ["softphone", "{"{e164}"}"]
settings-dial-number = ingen steder i dial står {"{e164}"} for nummeret
