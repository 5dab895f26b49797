//! How the invented customers pay: habits and terms in their places, and documents of the past year that show it.
//!
//! Dice of their own, so that the rest of the book is the same with and without them.

use chrono::{NaiveDate, NaiveTime};

use super::dice::Dice;
use super::{Allocation, Maker, Recorded, SOURCE};
use crate::domain::calendar;
use crate::domain::customer::Segment;
use crate::domain::id::{InvoiceId, PaymentId};
use crate::domain::invoice::{Invoice, InvoiceKind, References};
use crate::domain::money::{Currency, Money};
use crate::domain::payment::{Payment, PaymentKind};
use crate::domain::profile::{Habits, Profile, Window};
use crate::domain::terms::{Percent, Terms};

/// Says that these dice are not those of the book.
const OWN: u64 = 0x6861_6269_7473;

/// Days before the Monday in which nothing is paid here, so that no promise counts it.
const QUIET_DAYS: u64 = 125;

const PAY_RUNS: [&str; 6] = ["25", "last", "fri", "1 and 15", "every second fri", "20"];
const PORTALS: [&str; 3] = ["Peppol", "Coupa", "Basware"];
const ORDER_RULES: [&str; 2] = ["PO number", "PO number, one per site"];
const HOURS: [(u32, u32); 4] = [(8, 10), (9, 11), (13, 15), (14, 16)];

fn window((from, until): (u32, u32)) -> Option<Window> {
    let time = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    Some(Window { from: time(from)?, until: time(until)? })
}

/// What is on file of the customer at a place of the book: of every third business nothing, of private people the best hour
/// at most.
pub(super) fn profile(n: usize, segment: Segment, currency: Currency, monday: NaiveDate) -> Profile {
    let mut dice = Dice::new(OWN ^ (n as u64).wrapping_mul(0x9e37_79b9));
    if n % 3 == 2 {
        return Profile::default();
    }
    let best_hour = dice.pick(&HOURS).and_then(window).filter(|_| dice.chance(40));
    if segment == Segment::Private {
        return Profile { habits: Habits { best_hour, ..Habits::default() }, terms: Terms::default() };
    }
    let text = |dice: &mut Dice, percent: u64, from: &[&'static str]| {
        if dice.chance(percent) { dice.word(from).to_owned() } else { String::new() }
    };
    let habits = Habits {
        pay_run: dice.word(&PAY_RUNS).parse().ok().filter(|_| dice.chance(70)),
        approver: String::new(),
        portal: text(&mut dice, 30, &PORTALS),
        order_rule: text(&mut dice, 30, &ORDER_RULES),
        best_hour,
        allocation_rule: None,
    };
    let major = 10_i64.pow(currency.minor_digits());
    let limit = Money::new(dice.between(2, 60) * 10_000 * major, currency);
    let checked = calendar::minus_days(monday, 20 + dice.below(600));
    let has_limit = dice.chance(50);
    let terms = Terms {
        credit_limit: has_limit.then_some(limit),
        deposit: dice.chance(10).then(|| Percent::whole(30)),
        credit_checked_on: has_limit.then_some(checked).filter(|_| dice.chance(85)),
        credit_source: if has_limit { "Creditsafe".to_owned() } else { String::new() },
        free_from: None,
    };
    Profile { habits, terms }
}

impl Maker {
    /// Who approves, where somebody said so.
    pub(super) fn approvers(&mut self) {
        for event in &self.book.history {
            let Recorded::Outcome { filled, .. } = &event.what else { continue };
            let customer = self.book.customers.iter_mut().find(|customer| customer.id == event.customer);
            if let (Some(customer), Some(name)) = (customer, &filled.name)
                && filled.outcome == "awaiting_approval"
            {
                customer.profile.habits.approver.clone_from(name);
            }
        }
    }

    /// A year of paid documents for two customers in five: one pays on time, the other late.
    pub(super) fn habits_of_a_year(&mut self) {
        for n in 0..self.book.customers.len() {
            let late = match n % 5 {
                1 => -4..=2,
                3 => 6..=25,
                _ => continue,
            };
            let mut dice = Dice::new(OWN.wrapping_add(n as u64));
            for _ in 0..dice.between(7, 14) {
                let paid_on = calendar::minus_days(self.monday, QUIET_DAYS + dice.below(200));
                let late = dice.between(*late.start(), *late.end());
                let due_on = paid_on - chrono::TimeDelta::days(late);
                let minor = dice.between(400, 9_000) * 100;
                self.paid_document(n, (InvoiceId(dice.id()), PaymentId(dice.id())), minor, due_on, paid_on);
            }
        }
    }

    fn paid_document(
        &mut self,
        n: usize,
        (invoice, payment): (InvoiceId, PaymentId),
        minor: i64,
        due_on: NaiveDate,
        paid_on: NaiveDate,
    ) {
        let Some(customer) = self.book.customers.get(n) else { return };
        let amount = Money::new(minor, customer.currency);
        let terms = u64::try_from(customer.terms_days.unwrap_or(30)).unwrap_or(30);
        let (at, id, name) = (self.book.invoices.len(), customer.id, customer.name.to_uppercase());
        let number = format!("{}", 240_000 + at);
        let issued_on = calendar::minus_days(due_on, terms);
        self.book.invoices.push(Invoice {
            id: invoice,
            customer: id,
            source: SOURCE.to_owned(),
            number: number.clone(),
            kind: InvoiceKind::Invoice,
            amount,
            open_minor: 0,
            issued_on,
            due_on,
            corrects: None,
            references: References { sent_on: Some(issued_on), ..References::default() },
        });
        self.book.payments.push(Payment {
            id: payment,
            customer: Some(id),
            source: SOURCE.to_owned(),
            number: format!("B{}", 70_000 + self.book.payments.len()),
            kind: PaymentKind::Payment,
            amount,
            unapplied_minor: 0,
            received_on: paid_on,
            noted_at: paid_on.and_time(NaiveTime::MIN).and_utc(),
            payer: name,
            reference: number,
        });
        self.book.allocations.push(Allocation { payment, invoice, minor, on: paid_on });
    }
}
