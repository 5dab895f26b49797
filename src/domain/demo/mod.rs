//! A book of invented customers: the same for the same seed and Monday, on every machine.
//!
//! Companies, authorities and private individuals in five languages and currencies, with documents, payments,
//! promises, disputes and what colleagues wrote down. The books balance: what is open is what was asked for less what
//! was paid, and every promise stands where [`promise::evaluate`](super::promise::evaluate) puts it on that Monday.

mod dice;
mod habits;
mod names;
mod papers;
mod people;
mod story;

use chrono::{DateTime, NaiveDate, Utc};

use super::agent::Agent;
use super::contact_point::ContactPoint;
use super::customer::Customer;
use super::dispute::Dispute;
use super::holiday::Holidays;
use super::id::{AgentId, CustomerId, DisputeId, InvoiceId, PaymentId, PromiseId};
use super::invoice::Invoice;
use super::outcome::{Filled, NextStep};
use super::payment::Payment;
use super::promise::{Promise, PromiseRules};
use super::team::Team;

use dice::Dice;

/// The source that every number of the book comes from.
pub const SOURCE: &str = "demo";

/// How many customers a demo has when nobody says.
pub const CUSTOMERS: usize = 400;

/// Everything that a desk of the demo knows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Teams.
    pub teams: Vec<Team>,
    /// Three agents, their supervisor, and who leads the house, who stands last.
    pub agents: Vec<Agent>,
    /// Customers.
    pub customers: Vec<Customer>,
    /// Contact points, those of one customer together, the best first.
    pub points: Vec<ContactPoint>,
    /// Documents, paid ones too.
    pub invoices: Vec<Invoice>,
    /// Payments.
    pub payments: Vec<Payment>,
    /// What of each payment settles which document.
    pub allocations: Vec<Allocation>,
    /// Promises, as they stand on the Monday.
    pub promises: Vec<Promise>,
    /// Disputes, open and closed.
    pub disputes: Vec<Dispute>,
    /// What agents recorded, those of one customer together, in the order of time.
    pub history: Vec<Event>,
    /// What is to be done next, for customers where something is.
    pub steps: Vec<Step>,
}

/// A share of a payment for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allocation {
    /// The payment.
    pub payment: PaymentId,
    /// The document.
    pub invoice: InvoiceId,
    /// Minor units of their common currency.
    pub minor: i64,
    /// The day it was booked.
    pub on: NaiveDate,
}

/// Something that an agent recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// About whom.
    pub customer: CustomerId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub agent: AgentId,
    /// What.
    pub what: Recorded,
}

/// What was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// An outcome, and what it set in motion.
    Outcome {
        /// The form.
        filled: Box<Filled>,
        /// The promise that was made.
        promise: Option<PromiseId>,
        /// The dispute that was opened.
        dispute: Option<DisputeId>,
    },
    /// A note.
    Note {
        /// Its text.
        text: String,
    },
}

/// A customer's next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Whose.
    pub customer: CustomerId,
    /// Who agreed on it.
    pub agent: AgentId,
    /// What and when; a step called `callback` is an appointment.
    pub next: NextStep,
}

/// Invents a book of `customers` for a week that begins on `monday`.
pub fn book(seed: u64, customers: usize, monday: NaiveDate) -> Book {
    let mut maker = Maker {
        dice: Dice::new(seed),
        monday,
        rules: PromiseRules::default(),
        holidays: Holidays::default(),
        book: Book::default(),
    };
    maker.colleagues();
    for n in 0..customers {
        maker.customer(n);
    }
    maker.habits_of_a_year();
    maker.approvers();
    maker.head();
    maker.book
}

/// The book in the making.
struct Maker {
    dice: Dice,
    monday: NaiveDate,
    rules: PromiseRules,
    holidays: Holidays,
    book: Book,
}

#[cfg(test)]
mod tests;
