# A beállítások: ami nem olvasható bennük.

settings-fault = { $place }: { $why }
settings-unknown = „{ $name }” nem beállítás; a legközelebbi „{ $near }”, az összes: { $known }
settings-no-language = „{ $code }” nem a képernyő nyelve; ezek közül lehet választani: { $known }.
settings-no-file = Ez nem fájl: { $path }.
