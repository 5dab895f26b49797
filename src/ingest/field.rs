//! What a column can be: every field of the three kinds of file, with its name in a mapping and the
//! column headings that are understood without one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What the rows of a file are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// Who owes.
    Customers,
    /// What is owed.
    Invoices,
    /// What came in.
    Payments,
}

impl FileKind {
    /// Every kind, as they are listed.
    pub const ALL: [FileKind; 3] = [FileKind::Customers, FileKind::Invoices, FileKind::Payments];

    /// The name in a mapping and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            FileKind::Customers => "customers",
            FileKind::Invoices => "invoices",
            FileKind::Payments => "payments",
        }
    }
}

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for FileKind {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase();
        FileKind::ALL.into_iter().find(|kind| kind.code() == wanted).ok_or(wanted)
    }
}

/// How the cells of a field are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// An identifier: text, never a number.
    Id,
    /// Free text.
    Text,
    /// One of a fixed list of words, or a code.
    Word,
    /// A day.
    Date,
    /// Money.
    Amount,
    /// A whole number of days.
    Days,
}

macro_rules! fields {
    ($($variant:ident $code:literal $value:ident [$($kind:ident)*] [$($synonym:literal)*];)*) => {
        /// A field of a row. In a customers file the customer's own fields go without `customer_`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $(#[doc = concat!("`", $code, "`")] $variant,)*
        }

        impl Field {
            /// Every field, in the order of the table.
            pub const ALL: &[Field] = &[$(Field::$variant,)*];

            /// The full name.
            pub fn code(self) -> &'static str {
                match self { $(Field::$variant => $code,)* }
            }

            /// How its cells are read.
            pub fn value(self) -> Value {
                match self { $(Field::$variant => Value::$value,)* }
            }

            fn kinds(self) -> &'static [FileKind] {
                match self { $(Field::$variant => &[$(FileKind::$kind,)*],)* }
            }

            /// Column headings understood without a mapping, beside its name.
            fn headings(self) -> &'static [&'static str] {
                match self { $(Field::$variant => &[$($synonym,)*],)* }
            }
        }
    };
}

fields! {
    CustomerNumber "customer_number" Id [Customers Invoices Payments] ["customer_id" "customer_no" "cust_number" "customer" "account_number" "debtor_number"];
    CustomerName "customer_name" Text [Customers Invoices] ["name_customer" "company" "debtor_name"];
    CustomerSegment "customer_segment" Word [Customers Invoices] [];
    CustomerLanguage "customer_language" Word [Customers Invoices] ["lang"];
    CustomerTimeZone "customer_time_zone" Word [Customers Invoices] ["timezone"];
    CustomerCountry "customer_country" Word [Customers Invoices] ["country_code"];
    CustomerCurrency "customer_currency" Word [Customers Invoices] [];
    CustomerTeam "customer_team" Text [Customers Invoices] [];
    CustomerResponsible "customer_responsible" Text [Customers Invoices] ["owner" "agent"];
    CustomerPhone "customer_phone" Text [Customers Invoices] ["telephone" "tel" "phone_number"];
    CustomerMobile "customer_mobile" Text [Customers Invoices] ["cell" "mobile_phone"];
    CustomerEmail "customer_email" Text [Customers Invoices] ["e_mail" "mail" "email_address"];
    CustomerAddress "customer_address" Text [Customers Invoices] ["postal_address"];
    CustomerContactName "customer_contact_name" Text [Customers Invoices] ["contact" "contact_person"];
    CustomerTermsDays "customer_terms_days" Days [Customers Invoices] [];
    CustomerTermsVersion "customer_terms_version" Text [Customers Invoices] [];
    CustomerTermsAcceptedOn "customer_terms_accepted_on" Date [Customers Invoices] [];
    CustomerFreeUntil "customer_free_until" Date [Customers Invoices] [];
    CustomerWaysToPay "customer_ways_to_pay" Text [Customers Invoices] [];
    CustomerHabits "customer_habits" Text [Customers Invoices] [];
    CustomerPayRun "customer_pay_run" Word [Customers Invoices] ["pay_day" "payment_run"];
    CustomerApprover "customer_approver" Text [Customers Invoices] [];
    CustomerPortal "customer_portal" Text [Customers Invoices] [];
    CustomerOrderRule "customer_order_rule" Text [Customers Invoices] ["po_rule"];
    CustomerBestHour "customer_best_hour" Word [Customers Invoices] [];
    CustomerAllocationRule "customer_allocation_rule" Word [Customers Invoices] [];
    CustomerCreditLimit "customer_credit_limit" Amount [Customers] [];
    CustomerDeposit "customer_deposit_percent" Word [Customers] [];
    CustomerCreditCheckedOn "customer_credit_checked_on" Date [Customers] ["credit_check_date"];
    CustomerCreditSource "customer_credit_source" Text [Customers] [];
    CustomerFreeFrom "customer_free_from" Date [Customers] [];
    Number "number" Id [Invoices Payments] ["invoice_number" "invoice_no" "invoice_id" "document_number" "doc_id"];
    InvoiceNumber "invoice_number" Id [Payments] ["invoice_no" "invoice_id" "invoice" "document_number"];
    Kind "kind" Word [Invoices Payments] ["type"];
    Amount "amount" Amount [Invoices Payments] ["invoice_amount" "total" "total_amount" "gross_amount"];
    Currency "currency" Word [Invoices Payments] ["invoice_currency" "currency_code"];
    IssuedOn "issued_on" Date [Invoices] ["invoice_date" "issue_date" "posting_date" "issued"];
    DueOn "due_on" Date [Invoices] ["due_date" "due_in_date" "due"];
    ServiceOn "service_on" Date [Invoices] ["service_date" "delivery_date"];
    SentOn "sent_on" Date [Invoices] ["sent_date"];
    ReceivedOn "received_on" Date [Invoices Payments] ["received_date" "payment_date" "booking_date" "value_date"];
    ApprovedOn "approved_on" Date [Invoices] ["approved_date"];
    Order "order" Id [Invoices] ["order_number" "order_no"];
    Delivery "delivery" Id [Invoices] ["delivery_number" "delivery_note"];
    PurchaseOrder "purchase_order" Id [Invoices] ["po_number" "purchase_order_number"];
    PaymentReference "payment_reference" Id [Invoices] ["kid"];
    Corrects "corrects" Id [Invoices] ["corrected_invoice" "original_invoice"];
    Disputed "disputed" Word [Invoices] [];
    TermsDays "terms_days" Days [Invoices] ["terms" "payment_terms"];
    Payer "payer" Text [Payments] ["payer_name" "debtor_name"];
    Reference "reference" Text [Payments] ["remittance" "text" "description" "payment_reference" "kid"];
}

/// What the customer's fields begin with where the row itself is a document.
const CUSTOMER: &str = "customer_";

impl Field {
    /// How many fields there are.
    pub const COUNT: usize = Field::ALL.len();

    /// Its place in [`Field::ALL`].
    pub fn index(self) -> usize {
        self as usize
    }

    /// True when a file of this kind may have it.
    pub fn belongs_to(self, kind: FileKind) -> bool {
        self.kinds().contains(&kind)
    }

    /// The fields of a kind of file.
    pub fn of(kind: FileKind) -> impl Iterator<Item = Field> {
        Field::ALL.iter().copied().filter(move |field| field.belongs_to(kind))
    }

    /// The name in mappings of a kind of file.
    pub fn code_in(self, kind: FileKind) -> &'static str {
        match kind {
            FileKind::Customers => self.code().strip_prefix(CUSTOMER).unwrap_or(self.code()),
            FileKind::Invoices | FileKind::Payments => self.code(),
        }
    }

    /// Column headings understood without a mapping in a kind of file, beside its name.
    pub fn synonyms(self, kind: FileKind) -> &'static [&'static str] {
        match (self, kind) {
            // A payment's own number is never the invoice's, and an invoice's arrival is never its payment.
            (Field::Number, FileKind::Payments) => &["payment_number", "payment_id", "transaction_id"],
            (Field::ReceivedOn, FileKind::Invoices) => &[],
            _ => self.headings(),
        }
    }

    /// The field of that name. The customer's fields may go without their prefix where no other field has the name.
    pub fn named(kind: FileKind, name: &str) -> Option<Field> {
        let wanted = heading(name);
        Field::of(kind)
            .find(|field| field.code_in(kind) == wanted)
            .or_else(|| Field::of(kind).find(|field| field.code().strip_prefix(CUSTOMER) == Some(wanted.as_str())))
    }

    /// Without what a row of this kind cannot be read.
    pub fn required(kind: FileKind) -> &'static [Field] {
        match kind {
            FileKind::Customers => &[Field::CustomerNumber, Field::CustomerName],
            FileKind::Invoices => &[Field::Number, Field::CustomerNumber, Field::Amount, Field::IssuedOn],
            FileKind::Payments => &[Field::Amount, Field::ReceivedOn],
        }
    }
}

/// A heading as headings are compared: lower case, blanks and dashes as underscores.
pub fn heading(text: &str) -> String {
    text.trim().to_lowercase().replace([' ', '-', '.'], "_")
}

/// The nearest of some names, when one is near enough to be meant.
pub fn nearest<'a>(wanted: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = heading(wanted);
    names
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&wanted, &heading(name)), name))
        .filter(|(score, _)| *score > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_customers_own_fields_need_no_prefix() {
        assert_eq!(Field::named(FileKind::Customers, "number"), Some(Field::CustomerNumber));
        assert_eq!(Field::named(FileKind::Invoices, "number"), Some(Field::Number));
        assert_eq!(Field::named(FileKind::Invoices, "country"), Some(Field::CustomerCountry));
        assert_eq!(Field::named(FileKind::Invoices, "Customer Number"), Some(Field::CustomerNumber));
        assert_eq!(Field::named(FileKind::Payments, "due_on"), None);
    }

    #[test]
    fn a_slip_of_the_pen_finds_the_name_that_was_meant() {
        assert_eq!(nearest("isued_on", Field::of(FileKind::Invoices).map(Field::code)), Some("issued_on"));
        assert_eq!(nearest("zzz", Field::of(FileKind::Invoices).map(Field::code)), None);
    }

    #[test]
    fn the_index_is_the_place_in_the_table() {
        assert!(Field::ALL.iter().enumerate().all(|(at, field)| field.index() == at));
    }
}
