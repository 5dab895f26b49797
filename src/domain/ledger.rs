//! What a customer owes, per currency, and how much of it is at risk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dispute::Dispute;
use super::invoice::Invoice;
use super::money::{Currency, Money};
use super::promise::{Promise, PromiseState};

/// One currency's figures of a customer, in minor units.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Balance {
    /// The currency.
    pub currency: Currency,
    /// Everything open, credits and unapplied cash subtracted.
    pub total: i64,
    /// Open and past due, before anything is subtracted.
    pub overdue: i64,
    /// Overdue that is disputed.
    pub disputed: i64,
    /// Promised and not yet due.
    pub promised: i64,
    /// Cash that settles nothing yet and credits not yet used, as a positive number.
    pub unapplied: i64,
    /// Overdue − disputed − promised and not yet due − unapplied; never below zero. It ranks.
    pub at_risk: i64,
    /// Due date of the oldest open document that is past due.
    pub oldest_due: Option<NaiveDate>,
    /// How many documents are open and past due.
    pub overdue_count: i64,
}

impl Balance {
    /// A currency in which nothing happened.
    pub fn empty(currency: Currency) -> Self {
        Balance {
            currency,
            total: 0,
            overdue: 0,
            disputed: 0,
            promised: 0,
            unapplied: 0,
            at_risk: 0,
            oldest_due: None,
            overdue_count: 0,
        }
    }

    /// This balance with its figures taken from raw sums.
    pub fn filled(self, sums: Sums) -> Self {
        Balance {
            total: sums.overdue + sums.not_due - sums.credits - sums.cash,
            overdue: sums.overdue,
            disputed: sums.disputed,
            promised: sums.promised,
            unapplied: sums.cash + sums.credits,
            at_risk: at_risk(sums),
            ..self
        }
    }

    /// What a new promise may cover: what is at risk, or, where an open promise covers all of it, everything that the new
    /// one would take over from it.
    pub fn promisable(&self) -> i64 {
        if self.at_risk > 0 {
            self.at_risk
        } else {
            (self.overdue - self.disputed.min(self.overdue) - self.unapplied).max(0)
        }
    }

    /// A figure of this balance as money.
    pub fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }
}

/// The raw sums of one currency, however they were added up (row by row here, set-based in the store).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Open debts past due.
    pub overdue: i64,
    /// Open debts not yet due.
    pub not_due: i64,
    /// Open credits, as a positive number.
    pub credits: i64,
    /// Unapplied cash.
    pub cash: i64,
    /// Open disputes on what is past due.
    pub disputed: i64,
    /// Open promises not yet due.
    pub promised: i64,
}

/// Amount at risk = overdue − disputed − promised and not yet due − unapplied cash and credits, never below zero.
pub fn at_risk(sums: Sums) -> i64 {
    (sums.overdue - sums.disputed.min(sums.overdue) - sums.promised - sums.cash - sums.credits).max(0)
}

/// The balances of one customer: one row a currency, the largest amount at risk first.
///
/// `cash` is unapplied cash by currency. Every open promise counts as not yet due until it is evaluated.
pub fn balances(
    invoices: &[Invoice],
    disputes: &[Dispute],
    promises: &[Promise],
    cash: &[Money],
    today: NaiveDate,
) -> Vec<Balance> {
    let mut rows: Vec<(Balance, Sums)> = Vec::new();
    let mut row = |currency: Currency, change: &mut dyn FnMut(&mut Balance, &mut Sums)| {
        let at = rows.iter().position(|(balance, _)| balance.currency == currency).unwrap_or_else(|| {
            rows.push((Balance::empty(currency), Sums::default()));
            rows.len() - 1
        });
        let (balance, sums) = &mut rows[at];
        change(balance, sums);
    };
    for invoice in invoices.iter().filter(|invoice| invoice.open_minor != 0) {
        row(invoice.amount.currency, &mut |balance, sums| {
            if invoice.open_minor < 0 {
                sums.credits -= invoice.open_minor;
            } else if invoice.due_on < today {
                sums.overdue += invoice.open_minor;
                balance.overdue_count += 1;
                balance.oldest_due = Some(balance.oldest_due.map_or(invoice.due_on, |old| old.min(invoice.due_on)));
            } else {
                sums.not_due += invoice.open_minor;
            }
        });
    }
    for dispute in disputes.iter().filter(|dispute| dispute.closed_at.is_none()) {
        row(dispute.amount.currency, &mut |_, sums| sums.disputed += dispute.amount.minor);
    }
    for promise in promises.iter().filter(|promise| promise.state == PromiseState::Open) {
        row(promise.amount.currency, &mut |_, sums| sums.promised += promise.left_minor());
    }
    for money in cash {
        row(money.currency, &mut |_, sums| sums.cash += money.minor);
    }
    let mut out: Vec<Balance> = rows.into_iter().map(|(balance, sums)| balance.filled(sums)).collect();
    order(&mut out);
    out
}

/// Puts balances in the order of showing: the most at risk first, then the largest, then by currency.
pub fn order(balances: &mut [Balance]) {
    balances.sort_by_key(|balance| {
        (std::cmp::Reverse(balance.at_risk), std::cmp::Reverse(balance.total), balance.currency)
    });
}
