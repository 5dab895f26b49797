# Innstillingene: det som ikke kan leses i dem.

settings-fault = { $place }: { $why }
settings-unknown = «{ $name }» er ingen innstilling; den nærmeste er «{ $near }», og alle er { $known }
settings-no-language = «{ $code }» er ikke et av språkene på skjermen; de er { $known }.
settings-no-file = { $path } er ingen fil.
