//! Hungary.

use chrono_tz::Tz;

use super::Place;

/// Hungary.
pub(in crate::domain::demo) const HUNGARY: Place = Place {
    country: "HU",
    language: "hu",
    zone: Tz::Europe__Budapest,
    currency: "HUF",
    scale: 34_000,
    whole_units: true,
    phones: ["+3610551###", "+3610990###"],
    first: &[
        "Ágnes", "Zoltán", "Éva", "Győző", "Ildikó", "Ödön", "Katalin", "Tibor", "Zsófia", "Örs", "Judit", "Bálint",
        "Piroska", "Márton",
    ],
    last: &[
        "Szűcs", "Kőszegi", "Tóth", "Gönczi", "Bíró", "Füzesi", "Vörös", "Hegedűs", "Pásztor", "Őri", "Csízi",
        "Lőrinc", "Ács", "Révész",
    ],
    family_first: true,
    stems: &[
        "Őszi Nap",
        "Tiszavirág",
        "Kékfény",
        "Zöldmező",
        "Hétforrás",
        "Szélmalom",
        "Fűzfa",
        "Aranykalász",
        "Bükkalja",
        "Délibáb",
        "Kőhíd",
        "Ezüstnyár",
    ],
    trades: &[
        "Építő",
        "Fuvarozó",
        "Pékség",
        "Villamossági",
        "Gépészet",
        "Könyvelő",
        "Nyomda",
        "Faipari",
        "Kertészet",
        "Élelmiszer",
        "Takarító",
    ],
    forms: &["Kft.", "Kft.", "Kft.", "Zrt.", "Bt."],
    towns: &["Kőhalom", "Szélvár", "Őrpatak", "Füzesliget", "Tölgyes", "Bükkszállás", "Hídvégpuszta"],
    authorities: &["@ Város Önkormányzata", "@i Általános Iskola", "@i Közös Hivatal", "@i Városgazdálkodás"],
    streets: &["Petőfi utca", "Fő tér", "Kossuth út", "Rózsa köz", "Malom utca"],
    pay: "IBAN HU42 1177 3016 1111 1018 0000 0000, közlemény: #",
    hardship: "kiesett a bevétele, haladékot kér",
    habits: &["minden hónap 20-án fizet", "jóváhagyó: @", "utalás péntekenként", "délután könnyebb elérni"],
    notes: &[
        "A könyvelő csak délelőtt érhető el.",
        "Másolatot kért e-mailben.",
        "Új címre költöztek.",
        "Türelmes, de írásban kéri a részleteket.",
    ],
    claims: &[
        "Két raklap hiányzott a szállítmányból.",
        "Az ár nem egyezik az ajánlattal.",
        "Az áru sérülten érkezett.",
        "A megígért jóváírás nem jött meg.",
    ],
    stop: "Kéri, hogy minden megkeresés írásban, a tanácsadóján keresztül történjen.",
};
