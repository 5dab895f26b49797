//! What a customer owes, per currency, and how much of it is at risk.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::money::{Currency, Money, Rates};

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
    /// Overdue − disputed − promised and not yet due − what settlements let go when they are kept − unapplied; never below
    /// zero. It ranks.
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
    /// What active settlements let go once they are kept: nobody asks for it meanwhile.
    pub let_go: i64,
}

/// Amount at risk = overdue − disputed − promised and not yet due − what active settlements let go − unapplied cash and
/// credits, never below zero.
pub fn at_risk(sums: Sums) -> i64 {
    (sums.overdue - sums.disputed.min(sums.overdue) - sums.promised - sums.let_go - sums.cash - sums.credits).max(0)
}

/// Puts balances in the order of showing: the most at risk first, as the desk's rates compare currencies, those without
/// a rate last; then the largest, then by currency.
pub fn order(balances: &mut [Balance], rates: &Rates) {
    balances.sort_by_key(|balance| {
        let at_risk = rates.to_base(balance.money(balance.at_risk));
        let total = rates.to_base(balance.money(balance.total));
        (std::cmp::Reverse(at_risk), std::cmp::Reverse(total), balance.currency)
    });
}
