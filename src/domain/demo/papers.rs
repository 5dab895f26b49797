//! Documents and payments of one customer.

use std::ops::Range;

use chrono::{NaiveDate, NaiveTime};

use super::dice::exp;
use super::people::Debtor;
use super::{Allocation, Maker, SOURCE};
use crate::domain::calendar;
use crate::domain::customer::Segment;
use crate::domain::id::{InvoiceId, PaymentId};
use crate::domain::invoice::{Invoice, InvoiceKind, References};
use crate::domain::money::Money;
use crate::domain::payment::{Payment, PaymentKind};

/// Days before the Monday after which nothing is paid except by the story itself, so that a promise counts only what
/// the story gave it.
const QUIET_DAYS: u64 = 100;

/// A document to be made.
struct Wanted {
    kind: InvoiceKind,
    minor: i64,
    due_on: NaiveDate,
    corrects: Option<String>,
}

impl Maker {
    /// Makes a customer's documents; returns their places in the book.
    pub(super) fn papers(&mut self, debtor: &Debtor) -> Range<usize> {
        let start = self.book.invoices.len();
        // The spread between customers and the spread between documents of one make 1.7 together.
        let own = self.dice.normal() * 1.35;
        let count = match self.dice.below(100) {
            0..30 => 1,
            30..70 => self.dice.between(2, 3),
            70..93 => self.dice.between(4, 7),
            _ => self.dice.between(8, 20),
        };
        for _ in 0..count {
            let minor = self.amount(debtor, own);
            let due_on = self.due_on();
            let kind = if self.dice.chance(4) { InvoiceKind::Advance } else { InvoiceKind::Invoice };
            let at = self.document(debtor, Wanted { kind, minor, due_on, corrects: None });
            self.corrections(debtor, at);
        }
        if self.dice.chance(25) {
            self.paid_long_ago(debtor, own);
        }
        start..self.book.invoices.len()
    }

    /// Minor units, log-normal, ending on full units for half of them.
    fn amount(&mut self, debtor: &Debtor, own: f64) -> i64 {
        let median: f64 = match debtor.segment {
            Segment::Public => 1_400_000.0,
            Segment::Professional => 900_000.0,
            Segment::Private => 240_000.0,
        };
        let ore = median * exp(own + self.dice.normal() * 0.95);
        let minor = (ore as i64).saturating_mul(debtor.place.scale) / 1000;
        let step = if debtor.place.whole_units || self.dice.chance(50) { 100 } else { 5 };
        (minor / step * step).clamp(1_000, 90_000_000_000)
    }

    /// Mostly one to a hundred and twenty days ago, the younger the more; some later, a few long ago.
    fn due_on(&mut self) -> NaiveDate {
        match self.dice.below(100) {
            0..15 => calendar::plus_days(self.monday, self.dice.below(31)),
            15..95 => {
                let (a, b) = (1 + self.dice.below(120), 1 + self.dice.below(120));
                calendar::minus_days(self.monday, a.min(b))
            }
            _ => calendar::minus_days(self.monday, 121 + self.dice.below(280)),
        }
    }

    /// A credit note, a return or a fee that follows a document.
    fn corrections(&mut self, debtor: &Debtor, at: usize) {
        let Some((number, minor, due_on)) =
            self.book.invoices.get(at).map(|one| (one.number.clone(), one.amount.minor, one.due_on))
        else {
            return;
        };
        let kind = match self.dice.below(100) {
            0..4 => InvoiceKind::CreditNote,
            4..6 => InvoiceKind::Return,
            6..12 if due_on < calendar::minus_days(self.monday, 14) => InvoiceKind::Fee,
            _ => return,
        };
        let minor = if kind.is_credit() {
            let step = if debtor.place.whole_units { 100 } else { 1 };
            -(minor * self.dice.between(5, 35) / 100 / step * step).max(step)
        } else {
            7_000 * debtor.place.scale / 1000
        };
        let due_on = if kind.is_credit() { due_on } else { calendar::plus_days(due_on, 14) };
        self.document(debtor, Wanted { kind, minor, due_on, corrects: Some(number) });
    }

    /// Documents of earlier months, paid in full, so that the account has a past.
    fn paid_long_ago(&mut self, debtor: &Debtor, own: f64) {
        for _ in 0..self.dice.between(1, 2) {
            let minor = self.amount(debtor, own);
            let due_on = calendar::minus_days(self.monday, QUIET_DAYS + 60 + self.dice.below(200));
            let kind = InvoiceKind::Invoice;
            let at = self.document(debtor, Wanted { kind, minor, due_on, corrects: None });
            let late = self.dice.below(50);
            self.pay(debtor, at, minor, calendar::plus_days(due_on, late), 0);
        }
    }

    fn document(&mut self, debtor: &Debtor, wanted: Wanted) -> usize {
        let at = self.book.invoices.len();
        let Wanted { kind, minor, due_on, corrects } = wanted;
        let terms = u64::try_from(debtor.terms_days).unwrap_or(30);
        let issued_on = if minor < 0 {
            calendar::minus_days(self.monday, 2 + self.dice.below(20))
        } else {
            calendar::minus_days(due_on, terms)
        };
        let number = match kind {
            InvoiceKind::CreditNote => format!("K{}", 40_000 + at),
            InvoiceKind::Return => format!("R{}", 40_000 + at),
            InvoiceKind::Fee => format!("G{}", 40_000 + at),
            InvoiceKind::Interest => format!("I{}", 40_000 + at),
            InvoiceKind::Invoice | InvoiceKind::Advance | InvoiceKind::Deposit => format!("{}", 240_000 + at),
            InvoiceKind::Discount | InvoiceKind::Waiver | InvoiceKind::Adjustment | InvoiceKind::WriteOff => {
                format!("A{}", 40_000 + at)
            }
        };
        let business = debtor.segment != Segment::Private;
        let payment = if debtor.place.country == "NO" {
            with_check_digit(&format!("{:06}", 240_000 + at))
        } else {
            number.clone()
        };
        let some = |wanted: bool, text: String| wanted.then_some(text);
        let references = References {
            order: some(self.dice.chance(60), format!("O-{}", 9_000 + at)),
            delivery: some(business && self.dice.chance(30), format!("L{}", 31_000 + at)),
            purchase_order: some(business && self.dice.chance(45), format!("PO-{}", 4_500_000 + at * 7)),
            payment: some(minor > 0, payment),
            service_on: Some(calendar::minus_days(issued_on, self.dice.below(14))),
            sent_on: Some(issued_on),
            received_on: None,
            approved_on: None,
        };
        self.book.invoices.push(Invoice {
            id: InvoiceId(self.dice.id()),
            customer: debtor.id,
            source: SOURCE.to_owned(),
            number,
            kind,
            amount: Money::new(minor, debtor.currency),
            open_minor: minor,
            issued_on,
            due_on,
            corrects,
            references,
        });
        at
    }

    /// A payment of `minor` on the document at a place of the book, and `over` that settles nothing.
    pub(super) fn pay(&mut self, debtor: &Debtor, at: usize, minor: i64, on: NaiveDate, over: i64) {
        let Some(invoice) = self.book.invoices.get_mut(at) else { return };
        let minor = minor.clamp(0, invoice.open_minor.max(0));
        invoice.open_minor -= minor;
        let (document, reference) = (invoice.id, invoice.number.clone());
        let id = PaymentId(self.dice.id());
        let n = self.book.payments.len();
        self.book.payments.push(Payment {
            id,
            customer: Some(debtor.id),
            source: SOURCE.to_owned(),
            number: format!("B{}", 70_000 + n),
            kind: PaymentKind::Payment,
            amount: Money::new(minor + over, debtor.currency),
            unapplied_minor: over,
            received_on: on,
            noted_at: on.and_time(NaiveTime::MIN).and_utc(),
            payer: debtor.name.to_uppercase(),
            reference: if over > 0 { String::new() } else { reference },
        });
        if minor > 0 {
            self.book.allocations.push(Allocation { payment: id, invoice: document, minor, on });
        }
    }
}

/// A number with the check digit of a Norwegian KID (modulus 10) behind it.
pub(super) fn with_check_digit(number: &str) -> String {
    let sum: u32 = number
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(at, digit)| if at % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    format!("{number}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kid_bears_its_check_digit() {
        assert_eq!(with_check_digit("234567"), "2345676");
        assert_eq!(with_check_digit("7992739871"), "79927398713");
    }
}
