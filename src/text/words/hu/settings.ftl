# A beállítások: ami nem olvasható bennük.

settings-fault = { $place }: { $why }
settings-unknown = „{ $name }” nem beállítás; a legközelebbi „{ $near }”, az összes: { $known }
settings-no-language = „{ $code }” nem a képernyő nyelve; ezek közül lehet választani: { $known }.
settings-no-file = Ez nem fájl: { $path }.
settings-unknown-value = „{ $value }” ismeretlen itt: { $name }; a legközelebbi: „{ $near }”, az összes: { $known }
settings-dial-program = a dial első szava a program, például dial = ["softphone", "{"{e164}"}"]
settings-dial-number = a dial sehol sem tartalmazza a szám helyét: {"{e164}"}
