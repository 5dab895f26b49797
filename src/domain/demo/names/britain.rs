//! The United Kingdom.

use chrono_tz::Tz;

use super::Place;

/// The United Kingdom.
pub(in crate::domain::demo) const BRITAIN: Place = Place {
    country: "GB",
    language: "en",
    zone: Tz::Europe__London,
    currency: "GBP",
    scale: 75,
    whole_units: false,
    phones: ["+442079460###", "+447700900###"],
    first: &[
        "Aisling", "Rhys", "Imogen", "Callum", "Priya", "Alasdair", "Niamh", "Gareth", "Beatrice", "Kwame", "Harriet",
        "Euan", "Zara",
    ],
    last: &[
        "Ashdown",
        "O'Farrell",
        "Pemberton",
        "MacInnes",
        "Okafor",
        "Winterbourne",
        "Llewellyn",
        "Singh",
        "Thackeray",
        "Braithwaite",
        "Hollis",
        "Quayle",
    ],
    family_first: false,
    stems: &[
        "Harrowgate",
        "Blackthorn",
        "Kingfisher",
        "Old Mill",
        "Silverdale",
        "Three Oaks",
        "Northgate",
        "Heron",
        "Larkfield",
        "Whitestone",
    ],
    trades: &[
        "Joinery",
        "Haulage",
        "Bakery",
        "Electrical",
        "Plumbing",
        "Accounting",
        "Printing",
        "Timber",
        "Cleaning",
        "Nurseries",
    ],
    forms: &["Ltd", "Ltd", "Ltd", "LLP", "plc"],
    towns: &["Ashbourne Vale", "Merrowby", "Thornwick", "Long Saxby", "Eldermere", "Fenbridge"],
    authorities: &["@ District Council", "@ Borough Council", "@ Primary School", "@ Health Trust"],
    streets: &["High Street", "Church Lane", "Station Road", "Mill Lane", "Market Place"],
    pay: "IBAN GB29 NWBK 6016 1331 9268 19, reference #",
    hardship: "income has fallen away, asks for time",
    habits: &["pays on the 20th", "approver: @", "payment run on Fridays", "needs a purchase order on every invoice"],
    notes: &[
        "Accounts are in on Tuesdays and Thursdays.",
        "Wants a statement by e-mail.",
        "New managing director, invoices lie in the old inbox.",
        "Friendly; pays once a copy arrives.",
    ],
    claims: &[
        "Two pallets were missing from the delivery.",
        "The price does not match the quotation.",
        "The goods arrived damaged.",
        "The credit note promised has not come.",
    ],
    stop: "Asks that all contact be in writing, through an adviser.",
};
