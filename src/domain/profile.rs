//! What is known of how a customer pays, each thing in its own place, and changing one of them.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::allocation::AllocationRule;
use super::customer::Customer;
use super::entry::{self, EntryFault};
use super::money::{Currency, Money};
use super::pay_run::{PayRun, PayRunFault};
use super::terms::Terms;
use super::{clean, point};

/// Hours of the day in which a customer is reached best, on the customer's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Window {
    /// From.
    pub from: NaiveTime,
    /// Until; later than `from`.
    pub until: NaiveTime,
}

impl Window {
    /// The hour that begins at a time; the last of the day ends a minute before midnight.
    pub fn hour_from(from: NaiveTime) -> Self {
        let (until, days) = from.overflowing_add_signed(TimeDelta::hours(1));
        let end = NaiveTime::from_hms_opt(23, 59, 0).unwrap_or(from);
        Window { from, until: if days == 0 { until } else { end } }
    }
}

impl FromStr for Window {
    type Err = String;

    /// "8-10", "08:30–10", or one time, which stands for the hour after it.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || text.to_owned();
        let typed = text.replace('–', "-");
        let Some((from, until)) = typed.split_once('-') else {
            let from = entry::time(&typed).map_err(|_| wrong())?;
            return Some(Window::hour_from(from)).filter(|window| window.from < window.until).ok_or_else(wrong);
        };
        let window =
            Window { from: entry::time(from).map_err(|_| wrong())?, until: entry::time(until).map_err(|_| wrong())? };
        if window.from < window.until { Ok(window) } else { Err(wrong()) }
    }
}

impl fmt::Display for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.from.format("%H:%M"), self.until.format("%H:%M"))
    }
}

impl From<Window> for String {
    fn from(window: Window) -> String {
        window.to_string()
    }
}

impl TryFrom<String> for Window {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// How a customer pays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Habits {
    /// When it sends its payments.
    pub pay_run: Option<PayRun>,
    /// Who lets invoices through.
    pub approver: String,
    /// Where invoices are to be handed in.
    pub portal: String,
    /// What an invoice must quote: an order number, a cost centre.
    pub order_rule: String,
    /// When somebody is reached best.
    pub best_hour: Option<Window>,
    /// What money settles that names nothing; without one the desk's order holds.
    pub allocation_rule: Option<AllocationRule>,
}

/// Habits and terms of a customer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// How it pays.
    pub habits: Habits,
    /// What was agreed.
    pub terms: Terms,
}

/// One line of a profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// When payments are sent.
    PayRun,
    /// Who lets invoices through.
    Approver,
    /// Where invoices are handed in.
    Portal,
    /// What an invoice must quote.
    OrderRule,
    /// When somebody is reached best.
    BestHour,
    /// What money settles that names nothing.
    AllocationRule,
    /// Everything else that is known, as text.
    Habits,
    /// The most that may be owed.
    CreditLimit,
    /// What is to be paid before delivery.
    Deposit,
    /// The day of the last credit check.
    CreditChecked,
    /// A time in which nothing is asked for.
    FreePeriod,
}

impl Line {
    /// Every line, as they are listed.
    pub const ALL: [Line; 11] = [
        Line::PayRun,
        Line::Approver,
        Line::Portal,
        Line::OrderRule,
        Line::BestHour,
        Line::AllocationRule,
        Line::Habits,
        Line::CreditLimit,
        Line::Deposit,
        Line::CreditChecked,
        Line::FreePeriod,
    ];

    /// The name in facts, on the command line and in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Line::PayRun => "pay_run",
            Line::Approver => "approver",
            Line::Portal => "portal",
            Line::OrderRule => "order_rule",
            Line::BestHour => "best_hour",
            Line::AllocationRule => "allocation_rule",
            Line::Habits => "habits",
            Line::CreditLimit => "credit_limit",
            Line::Deposit => "deposit",
            Line::CreditChecked => "credit_checked",
            Line::FreePeriod => "free_period",
        }
    }

    /// True for what was agreed: only who leads changes it, and says where it comes from.
    pub fn is_of_terms(self) -> bool {
        matches!(self, Line::CreditLimit | Line::Deposit | Line::CreditChecked | Line::FreePeriod)
    }
}

impl FromStr for Line {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase().replace('-', "_");
        Line::ALL.into_iter().find(|line| line.code() == wanted).ok_or(wanted)
    }
}

/// One change to a profile, as an operation keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Which line.
    pub line: Line,
    /// Its new value, in the form of [`text`]; empty takes away what stands there.
    pub value: String,
    /// Where it comes from; needed for terms.
    pub source: String,
}

/// What stands against a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "fault")]
pub enum Fault {
    /// The text names no day of payment.
    PayRun {
        /// Why not.
        why: PayRunFault,
    },
    /// No two times, the earlier first.
    Window,
    /// None of the orders in which money settles.
    Rule,
    /// No amount, or none of a currency that the desk knows.
    Amount,
    /// No share from 0 to 100.
    Percent,
    /// No day, or none of the calendar.
    Day,
    /// A check that has not happened yet.
    Future,
    /// A period that ends before it begins.
    Backwards,
    /// Longer than any such text is.
    TooLong,
    /// Terms need their source.
    NoSource,
    /// Terms are changed by who leads.
    NotYours,
    /// It stands there already.
    Same,
}

impl Fault {
    /// The name in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::PayRun { why } => why.code(),
            Fault::Window => "window",
            Fault::Rule => "rule",
            Fault::Amount => "amount",
            Fault::Percent => "percent",
            Fault::Day => "day",
            Fault::Future => "future",
            Fault::Backwards => "backwards",
            Fault::TooLong => "too-long",
            Fault::NoSource => "no-source",
            Fault::NotYours => "not-yours",
            Fault::Same => "same",
        }
    }
}

/// A line of a customer's profile in the plain form that is kept and read back; empty where nothing is known.
pub fn text(customer: &Customer, line: Line) -> String {
    fn plain<T: fmt::Display>(value: &Option<T>) -> String {
        value.as_ref().map(T::to_string).unwrap_or_default()
    }
    let (habits, terms) = (&customer.profile.habits, &customer.profile.terms);
    match line {
        Line::PayRun => plain(&habits.pay_run),
        Line::Approver => habits.approver.clone(),
        Line::Portal => habits.portal.clone(),
        Line::OrderRule => habits.order_rule.clone(),
        Line::BestHour => plain(&habits.best_hour),
        Line::AllocationRule => plain(&habits.allocation_rule),
        Line::Habits => customer.habits.clone(),
        Line::CreditLimit => plain(&terms.credit_limit),
        Line::Deposit => plain(&terms.deposit),
        Line::CreditChecked => plain(&terms.credit_checked_on),
        Line::FreePeriod => match (terms.free_from, customer.free_until) {
            (None, None) => String::new(),
            (from, until) => format!("{}..{}", plain(&from), plain(&until)),
        },
    }
}

/// Puts a value, as it was typed or as [`text`] wrote it, into a line. `today` is what short dates are counted from.
///
/// # Errors
/// What stands against it; the customer is then as it was.
pub fn set(customer: &mut Customer, change: &Change, today: NaiveDate) -> Result<(), Fault> {
    let value = clean::line(&change.value);
    let source = clean::line(&change.source);
    if value.chars().count() > point::LONGEST || source.chars().count() > point::LONGEST {
        return Err(Fault::TooLong);
    }
    if change.line.is_of_terms() && source.is_empty() {
        return Err(Fault::NoSource);
    }
    let mut changed = customer.clone();
    put(&mut changed, change.line, &value, today)?;
    if text(&changed, change.line) == text(customer, change.line) {
        return Err(Fault::Same);
    }
    if matches!(change.line, Line::CreditLimit | Line::Deposit | Line::CreditChecked) {
        changed.profile.terms.credit_source = source;
    }
    *customer = changed;
    Ok(())
}

fn put(customer: &mut Customer, line: Line, value: &str, today: NaiveDate) -> Result<(), Fault> {
    fn one<T>(value: &str, read: impl FnOnce(&str) -> Result<T, Fault>) -> Result<Option<T>, Fault> {
        if value.is_empty() { Ok(None) } else { read(value).map(Some) }
    }
    let currency = customer.currency;
    let (habits, terms) = (&mut customer.profile.habits, &mut customer.profile.terms);
    match line {
        Line::PayRun => habits.pay_run = one(value, |text| text.parse().map_err(|why| Fault::PayRun { why }))?,
        Line::Approver => value.clone_into(&mut habits.approver),
        Line::Portal => value.clone_into(&mut habits.portal),
        Line::OrderRule => value.clone_into(&mut habits.order_rule),
        Line::BestHour => habits.best_hour = one(value, |text| text.parse().map_err(|_| Fault::Window))?,
        Line::AllocationRule => habits.allocation_rule = one(value, |text| text.parse().map_err(|_| Fault::Rule))?,
        Line::Habits => value.clone_into(&mut customer.habits),
        Line::CreditLimit => terms.credit_limit = one(value, |text| typed_limit(text, currency))?,
        Line::Deposit => terms.deposit = one(value, |text| text.parse().map_err(|_| Fault::Percent))?,
        Line::CreditChecked => {
            let checked = one(value, |text| day(text, today))?;
            if checked.is_some_and(|on| on > today) {
                return Err(Fault::Future);
            }
            terms.credit_checked_on = checked;
        }
        Line::FreePeriod => {
            let (from, until) = value.split_once("..").unwrap_or(("", value));
            let from = one(from.trim(), |text| day(text, today))?;
            let until = one(until.trim(), |text| day(text, today))?;
            if from.is_some_and(|from| until.is_none_or(|until| until < from)) {
                return Err(Fault::Backwards);
            }
            (terms.free_from, customer.free_until) = (from, until);
        }
    }
    Ok(())
}

/// A day to come, or one that has been.
fn day(text: &str, today: NaiveDate) -> Result<NaiveDate, Fault> {
    let back = |fault| if fault == EntryFault::Past { entry::date_back(text, today) } else { Err(fault) };
    entry::date(text, today).or_else(back).map_err(|_| Fault::Day)
}

/// A limit in the form of [`text`], which names its currency.
pub fn limit(kept: &str) -> Option<Money> {
    let currency = kept.split_whitespace().next_back()?.parse().ok()?;
    typed_limit(kept, currency).ok()
}

/// A limit: an amount in the customer's currency, or with a code before or behind it. Nothing may be owed under a limit of
/// zero; there is none below it.
fn typed_limit(text: &str, own: Currency) -> Result<Money, Fault> {
    let code = |word: &&str| word.len() == 3 && word.chars().all(|c| c.is_ascii_alphabetic());
    let (codes, numbers): (Vec<&str>, Vec<&str>) = text.split_whitespace().partition(code);
    let currency = match codes.as_slice() {
        [] => own,
        [code] => code.to_uppercase().parse().map_err(|_| Fault::Amount)?,
        _ => return Err(Fault::Amount),
    };
    let number = numbers.concat();
    // The plain form has all the decimals of its currency: in it a dot before three of them parts no thousands.
    let plain = number.parse::<Decimal>().ok().filter(|plain| plain.scale() == currency.minor_digits());
    let major = plain.map_or_else(|| entry::decimal(&number).map_err(|_| Fault::Amount), Ok)?;
    let rounded = Money::round_half_even(major, currency).map_err(|_| Fault::Amount)?;
    if rounded.difference.is_zero() && rounded.money.minor >= 0 { Ok(rounded.money) } else { Err(Fault::Amount) }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::customer::Segment;
    use crate::domain::id::CustomerId;

    pub(in crate::domain) fn customer() -> Customer {
        Customer {
            id: CustomerId(uuid::Uuid::from_u128(1)),
            source: "erp".to_owned(),
            number: "1".to_owned(),
            name: "Nord".to_owned(),
            aliases: Vec::new(),
            segment: Segment::Professional,
            language: "no".to_owned(),
            time_zone: chrono_tz::Tz::Europe__Oslo,
            country: "NO".to_owned(),
            currency: "NOK".parse().unwrap(),
            team: None,
            responsible: None,
            terms_days: None,
            terms_version: None,
            terms_accepted_on: None,
            free_until: None,
            ways_to_pay: String::new(),
            habits: String::new(),
            profile: Profile::default(),
        }
    }

    fn today() -> NaiveDate {
        "2026-11-22".parse().unwrap()
    }

    fn change(line: Line, value: &str) -> Change {
        Change { line, value: value.to_owned(), source: "Creditsafe".to_owned() }
    }

    #[test]
    fn each_line_is_read_as_it_is_typed_and_kept_in_one_form() {
        for (line, typed, kept) in [
            (Line::PayRun, "annenhver fredag", "every second fri"),
            (Line::Approver, " Åse\u{202e}  Lie ", "Åse Lie"),
            (Line::Portal, "Coupa, supplier 4711", "Coupa, supplier 4711"),
            (Line::OrderRule, "order number on every line", "order number on every line"),
            (Line::BestHour, "8-10", "08:00-10:00"),
            (Line::BestHour, "14:30", "14:30-15:30"),
            (Line::BestHour, "23", "23:00-23:59"),
            (Line::AllocationRule, "fees last", "fees_last"),
            (Line::Habits, "cheques on Fridays", "cheques on Fridays"),
            (Line::CreditLimit, "50 000", "50000.00 NOK"),
            (Line::CreditLimit, "EUR 1.500", "1500.00 EUR"),
            (Line::CreditLimit, "1.500 kwd", "1.500 KWD"),
            (Line::CreditLimit, "0", "0.00 NOK"),
            (Line::Deposit, "30 %", "30"),
            (Line::CreditChecked, "1.11.2026", "2026-11-01"),
            (Line::CreditChecked, "2026-11-22", "2026-11-22"),
            (Line::FreePeriod, "2026-11-01..2026-12-31", "2026-11-01..2026-12-31"),
            (Line::FreePeriod, "31.12", "..2026-12-31"),
        ] {
            let mut customer = customer();
            assert_eq!(set(&mut customer, &change(line, typed), today()), Ok(()), "{typed}");
            assert_eq!(text(&customer, line), kept, "{typed}");
            // What is kept is read back as itself, and taken away by nothing.
            let mut again = self::customer();
            assert_eq!(set(&mut again, &change(line, kept), today()), Ok(()), "{kept}");
            assert_eq!(again, customer, "{typed}");
            assert_eq!(set(&mut again, &change(line, kept), today()), Err(Fault::Same));
            assert_eq!(set(&mut again, &change(line, ""), today()), Ok(()));
            assert_eq!(text(&again, line), "");
        }
    }

    #[test]
    fn what_does_not_do_says_why_and_changes_nothing() {
        let pay_run = |why| Fault::PayRun { why };
        for (line, typed, fault) in [
            (Line::PayRun, "soon", pay_run(PayRunFault::NotUnderstood)),
            (Line::BestHour, "10-8", Fault::Window),
            (Line::BestHour, "morning", Fault::Window),
            (Line::AllocationRule, "dearest", Fault::Rule),
            (Line::CreditLimit, "-5", Fault::Amount),
            (Line::CreditLimit, "5 XXQ", Fault::Amount),
            (Line::CreditLimit, "5.005", Fault::Same),
            (Line::CreditLimit, "1,2345", Fault::Amount),
            (Line::Deposit, "101", Fault::Percent),
            (Line::CreditChecked, "2026-11-23", Fault::Future),
            (Line::CreditChecked, "yesteryear", Fault::Day),
            (Line::FreePeriod, "2026-12-31..2026-12-01", Fault::Backwards),
            (Line::FreePeriod, "2026-12-31..", Fault::Backwards),
            (Line::Approver, &"x".repeat(255), Fault::TooLong),
        ] {
            let mut customer = customer();
            customer.profile.terms.credit_limit = Some(Money::new(500_500, customer.currency));
            let before = customer.clone();
            assert_eq!(set(&mut customer, &change(line, typed), today()), Err(fault), "{typed}");
            assert_eq!(customer, before, "{typed}");
        }
    }

    #[test]
    fn terms_need_a_source_and_keep_it() {
        for line in Line::ALL {
            let mut customer = customer();
            let value = match line {
                Line::PayRun => "25",
                Line::BestHour => "9-10",
                Line::AllocationRule => "wait",
                Line::CreditChecked => "2026-01-01",
                Line::FreePeriod => "2026-12-31",
                _ => "50",
            };
            let bare = Change { source: " ".to_owned(), ..change(line, value) };
            let expected = if line.is_of_terms() { Err(Fault::NoSource) } else { Ok(()) };
            assert_eq!(set(&mut customer, &bare, today()), expected, "{line:?}");
        }
        let mut customer = customer();
        set(&mut customer, &change(Line::CreditLimit, "50"), today()).unwrap();
        assert_eq!(customer.profile.terms.credit_source, "Creditsafe");
        set(&mut customer, &Change { source: "web".to_owned(), ..change(Line::Portal, "x") }, today()).unwrap();
        assert_eq!(customer.profile.terms.credit_source, "Creditsafe");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn whatever_is_typed_is_refused_or_read_back_as_itself(at in 0usize..11, typed in "[0-9a-z .,:%-]{0,20}") {
            let line = Line::ALL[at];
            let mut one = customer();
            if set(&mut one, &change(line, &typed), today()).is_ok() {
                let mut other = customer();
                prop_assert_eq!(set(&mut other, &change(line, &text(&one, line)), today()), Ok(()));
                prop_assert_eq!(one, other);
            }
        }
    }
}
