//! What came of a contact: the catalogue is data of the desk, the rules about it are here.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::calendar;
use super::contact_point::{Channel, Direction};
use super::entry::{self, EntryFault};
use super::id::{ContactPointId, InvoiceId};
use super::money::Money;
use super::plan::Offer;

/// A field that an outcome insists on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// A day (of a callback, of an approval, said to be paid on).
    Date,
    /// A time of day in the customer's zone.
    Time,
    /// An amount of money.
    Amount,
    /// One of the customer's documents.
    Invoice,
    /// Which contact point is meant.
    ContactPoint,
    /// A name: the person reached, the approver, the representative.
    Name,
    /// A reference, method or number: how it was paid, a case number, a link.
    Reference,
    /// A language, two letters.
    Language,
    /// Free text: what was said.
    Text,
    /// How many instalments, or their amounts.
    Count,
    /// How far instalments lie apart.
    Cadence,
}

impl Field {
    /// Every field, in the order in which a form asks for them.
    pub const ALL: [Field; 11] = [
        Field::Date,
        Field::Time,
        Field::Amount,
        Field::Invoice,
        Field::ContactPoint,
        Field::Name,
        Field::Reference,
        Field::Language,
        Field::Text,
        Field::Count,
        Field::Cadence,
    ];

    /// The name in the catalogue file.
    pub fn code(self) -> &'static str {
        match self {
            Field::Date => "date",
            Field::Time => "time",
            Field::Amount => "amount",
            Field::Invoice => "invoice",
            Field::ContactPoint => "contact_point",
            Field::Name => "name",
            Field::Reference => "reference",
            Field::Language => "language",
            Field::Text => "text",
            Field::Count => "count",
            Field::Cadence => "cadence",
        }
    }
}

/// What an outcome sets in motion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// A promise to pay is made.
    Promise,
    /// Instalments are agreed: a plan of promises.
    Plan,
    /// A callback at the date and time, in the customer's zone.
    Callback,
    /// A dispute of the amount is opened.
    Dispute,
    /// The contact point does not work.
    InvalidatePoint,
    /// The contact point must not be used again.
    SuppressPoint,
    /// No contact until the next step's date.
    Hold,
    /// Contact ends; only a person with the right may open it again.
    Stop,
    /// The customer's language is changed, so that a speaker gets the account.
    Language,
    /// A supervisor looks at it next.
    Supervisor,
    /// The invoice is to be sent again.
    Resend,
    /// Someone has to find a way to reach the customer.
    Trace,
    /// A task for billing or cash application.
    Task,
    /// The name is who approves, where the profile knows nobody yet.
    LearnApprover,
    /// The time begins the best hour, where the profile knows none yet.
    LearnHour,
}

/// One outcome of the catalogue (`outcomes.toml` in the desk).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutcomeKind {
    /// Stable name: `no_answer`, `promise`.
    pub code: String,
    /// The trade's short form: NA, PTP.
    pub short: String,
    /// The letter that picks it in the list of outcomes.
    pub key: char,
    /// Its words, by language; English always stands there.
    pub label: Vec<(String, String)>,
    /// The account was worked.
    pub worked: bool,
    /// Somebody was reached.
    pub contacted: bool,
    /// The right party was reached.
    pub right_party: bool,
    /// It was a conversation: the cool-down starts.
    pub conversation: bool,
    /// The date filled in lies behind: the day on which it was paid.
    pub looks_back: bool,
    /// Recorded without a contact: a review, news that came by post.
    pub no_contact: bool,
    /// The account leaves the queue for good or until somebody reopens it.
    pub terminal: bool,
    /// Asks for the reason of the delay.
    pub excuse: bool,
    /// Fields that must be filled in, in the order of asking.
    pub required: Vec<Field>,
    /// Fields that may be filled in.
    pub optional: Vec<Field>,
    /// What it sets in motion.
    pub triggers: Vec<Trigger>,
    /// The next step when the agent names none: calendar minutes after now (busy: 30).
    pub next_minutes: Option<i64>,
    /// Or business days after today. Where neither stands, the date that is filled in counts.
    pub next_business_days: Option<u32>,
    /// What the next step is called (`call`, `review`, `trace`, `resend`).
    pub next_step: String,
}

impl OutcomeKind {
    /// The words in a language, in English where that language has none.
    pub fn label_in(&self, language: &str) -> &str {
        let find = |wanted: &str| self.label.iter().find(|(code, _)| code == wanted).map(|(_, words)| words.as_str());
        find(language).or_else(|| find("en")).unwrap_or(&self.code)
    }

    /// The date that was typed into this outcome's form: ahead, or behind where it looks back.
    ///
    /// # Errors
    /// As [`entry::date`] and [`entry::date_back`].
    pub fn read_date(&self, text: &str, today: NaiveDate) -> Result<NaiveDate, EntryFault> {
        if self.looks_back { entry::date_back(text, today) } else { entry::date(text, today) }
    }

    /// True when the customer promises something by it: in one payment or in several.
    pub fn promises(&self) -> bool {
        self.sets(Trigger::Promise) || self.sets(Trigger::Plan)
    }

    /// True when the outcome sets that in motion.
    pub fn sets(&self, trigger: Trigger) -> bool {
        self.triggers.contains(&trigger)
    }
}

/// A reason for the delay (`outcomes.toml`, `[[excuse]]`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExcuseKind {
    /// Stable name: `forgot`, `no_funds`.
    pub code: String,
    /// The letter that picks it, and in a form submits.
    pub key: char,
    /// Its words, by language.
    pub label: Vec<(String, String)>,
}

impl ExcuseKind {
    /// The words in a language, in English where that language has none.
    pub fn label_in(&self, language: &str) -> &str {
        let find = |wanted: &str| self.label.iter().find(|(code, _)| code == wanted).map(|(_, words)| words.as_str());
        find(language).or_else(|| find("en")).unwrap_or(&self.code)
    }
}

/// A reason for passing a customer over (`outcomes.toml`, `[[skip]]`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkipKind {
    /// Stable name: `engaged`, `colleague`.
    pub code: String,
    /// The letter that picks it, and sends it.
    pub key: char,
    /// Its words, by language.
    pub label: Vec<(String, String)>,
}

impl SkipKind {
    /// The words in a language, in English where that language has none.
    pub fn label_in(&self, language: &str) -> &str {
        let find = |wanted: &str| self.label.iter().find(|(code, _)| code == wanted).map(|(_, words)| words.as_str());
        find(language).or_else(|| find("en")).unwrap_or(&self.code)
    }
}

/// The excuse that is recorded when nobody said one. It is counted.
pub const NOT_SAID: &str = "not_said";

/// What an agent filled in. Serialized into the operation, so a field may be added and none may change its meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// Code of the outcome.
    pub outcome: String,
    /// Code of the excuse; nothing where the outcome asks for none.
    pub excuse: Option<String>,
    /// The point that was tried; nothing for an outcome without a contact.
    pub contact_point: Option<ContactPointId>,
    /// How it was tried.
    pub channel: Option<Channel>,
    /// Who began it.
    pub direction: Option<Direction>,
    /// When the call began, where `call` started it.
    pub started_at: Option<DateTime<Utc>>,
    /// Field: date.
    pub date: Option<NaiveDate>,
    /// Field: time, on the customer's clock.
    pub time: Option<NaiveTime>,
    /// Field: amount.
    pub amount: Option<Money>,
    /// Field: document.
    pub invoice: Option<InvoiceId>,
    /// Field: name.
    pub name: Option<String>,
    /// Field: reference or method.
    pub reference: Option<String>,
    /// Field: language.
    pub language: Option<String>,
    /// Field: text.
    pub text: Option<String>,
    /// The instalments that were agreed, as they were shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<Box<Offer>>,
    /// Field code and text as typed, so that a form that is taken back is shown as it was.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub typed: Vec<(String, String)>,
}

impl Filled {
    /// True when a field has a value.
    pub fn has(&self, field: Field) -> bool {
        let said = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.trim().is_empty());
        match field {
            Field::Date => self.date.is_some(),
            Field::Time => self.time.is_some(),
            Field::Amount => self.amount.is_some(),
            Field::Invoice => self.invoice.is_some(),
            Field::ContactPoint => self.contact_point.is_some(),
            Field::Name => said(&self.name),
            Field::Reference => said(&self.reference),
            Field::Language => said(&self.language),
            Field::Text => said(&self.text),
            Field::Count => self.plan.is_some(),
            // It has a meaning where nothing is typed.
            Field::Cadence => true,
        }
    }

    /// The fields that the outcome insists on and that are missing, in the order of asking.
    pub fn missing(&self, kind: &OutcomeKind) -> Vec<Field> {
        kind.required.iter().copied().filter(|field| !self.has(*field)).collect()
    }
}

/// What is to be done next about a customer, and when. No outcome leaves without one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// What: `call`, `callback`, `review`, `trace`, `promise`, `resend`, `none` after a terminal outcome.
    pub step: String,
    /// Not before this instant.
    pub at: DateTime<Utc>,
    /// Why nothing follows: the code of a terminal outcome.
    pub terminal: Option<String>,
}

/// The customer's day as a next step needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// Now.
    pub now: DateTime<Utc>,
    /// The customer's clock.
    pub zone: Tz,
    /// When the day's hours begin there.
    pub opens: NaiveTime,
}

impl Day {
    /// The opening of a date, or now if that has passed.
    fn opening(&self, date: NaiveDate) -> DateTime<Utc> {
        calendar::instant(date, self.opens, self.zone).max(self.now)
    }

    /// Today on the customer's clock.
    fn today(&self) -> NaiveDate {
        calendar::date_in(self.zone, self.now)
    }
}

/// What follows an outcome: nothing after a terminal one; the callback; the first day on which the promise may be called
/// broken; what the catalogue says; where it says nothing the date that was filled in, else the next business day.
pub fn next_step(kind: &OutcomeKind, filled: &Filled, promise_over_on: Option<NaiveDate>, day: &Day) -> NextStep {
    if kind.terminal {
        return NextStep { step: "none".to_owned(), at: day.now, terminal: Some(kind.code.clone()) };
    }
    let at = if let (true, Some(date), Some(time)) = (kind.sets(Trigger::Callback), filled.date, filled.time) {
        calendar::instant(date, time, day.zone)
    } else if let Some(over_on) = promise_over_on {
        day.opening(over_on)
    } else if let Some(minutes) = kind.next_minutes {
        day.now + TimeDelta::minutes(minutes)
    } else if let Some(days) = kind.next_business_days {
        day.opening(calendar::plus_business_days(day.today(), days))
    } else {
        let next = calendar::plus_business_days(day.today(), 1);
        day.opening(filled.date.filter(|date| *date > day.today()).unwrap_or(next))
    };
    NextStep { step: kind.next_step.clone(), at, terminal: None }
}
