//! From what is typed to a proposal: what it is about, and how an amount, a day and a number of payments become terms.

use chrono::{Months, NaiveDate};

use crate::domain::approval::{ApprovalKind, Item, Proposal};
use crate::domain::entry::{self, EntryFault};
use crate::domain::id::InvoiceId;
use crate::domain::invoice::{Invoice, InvoiceKind};
use crate::domain::money::Money;
use crate::domain::plan::{Instalment, Offer, OnMiss};
use crate::service::account::Account;

/// Most payments of one proposal.
pub const MOST_PAYMENTS: u32 = 60;

/// What a proposal is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Basis {
    /// What "full" and per cent are of.
    pub open: Money,
    /// The documents that terms are for; empty for all that is owed.
    covers: Vec<InvoiceId>,
    /// What a missed payment does.
    on_miss: OnMiss,
    /// The documents of which something is let go, each with what it may be at most.
    items: Vec<Item>,
}

/// Terms as they are typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<'a> {
    /// The amount: a number, per cent, "full" or "half".
    pub amount: &'a str,
    /// The day of the first payment.
    pub day: &'a str,
    /// How many payments.
    pub payments: &'a str,
}

/// Which part of the terms does not do, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The amount.
    Amount(EntryFault),
    /// The day.
    Day(EntryFault),
    /// The number of payments: from one to [`MOST_PAYMENTS`], and none without money.
    Payments,
    /// A settlement that lets nothing go is none.
    NothingLetGo,
}

impl Basis {
    /// What is owed, for terms of payment: what is at risk in the first currency. Nothing where nothing is.
    pub fn owed(account: &Account) -> Option<Self> {
        let open = account.promisable()?;
        Some(Basis { open, covers: Vec::new(), on_miss: OnMiss::default(), items: Vec::new() })
    }

    /// All open fees and interest of the first currency that has any.
    pub fn fees(account: &Account) -> Option<Self> {
        let fee = |invoice: &&Invoice| {
            matches!(invoice.kind, InvoiceKind::Fee | InvoiceKind::Interest) && invoice.open().minor > 0
        };
        let currency = account.invoices.iter().find(fee)?.open().currency;
        let of = account.invoices.iter().filter(fee).filter(|invoice| invoice.open().currency == currency);
        let items: Vec<Item> = of.map(|invoice| Item { invoice: invoice.id, minor: invoice.open().minor }).collect();
        let open = Money::new(items.iter().map(|item| item.minor).sum(), currency);
        Some(Basis { open, covers: Vec::new(), on_miss: OnMiss::default(), items })
    }

    /// One document; nothing where nothing is open of it.
    pub fn document(invoice: &Invoice) -> Option<Self> {
        let open = invoice.open();
        let items = vec![Item { invoice: invoice.id, minor: open.minor }];
        (open.minor > 0).then(|| Basis { open, covers: Vec::new(), on_miss: OnMiss::default(), items })
    }

    /// What was proposed before: other terms are about the same, and let go no more than it.
    pub fn of(proposal: &Proposal) -> Self {
        match proposal {
            Proposal::Plan { offer } | Proposal::Settlement { offer } => {
                Basis { open: offer.settles(), covers: offer.covers.clone(), on_miss: offer.on_miss, items: Vec::new() }
            }
            Proposal::WriteOff { items, .. } | Proposal::Adjustment { items, .. } | Proposal::Waiver { items, .. } => {
                Basis { open: proposal.amount(), covers: Vec::new(), on_miss: OnMiss::default(), items: items.clone() }
            }
        }
    }

    /// The proposal that was typed.
    ///
    /// # Errors
    /// The part that does not do.
    pub fn read(&self, kind: ApprovalKind, typed: &Typed<'_>, today: NaiveDate) -> Result<Proposal, Flaw> {
        let amount = entry::amount(typed.amount, self.open).map_err(Flaw::Amount)?;
        if !is_offer(kind) {
            let (currency, items) = (self.open.currency, share(&self.items, amount.minor));
            return Ok(match kind {
                ApprovalKind::WriteOff => Proposal::WriteOff { currency, items },
                ApprovalKind::Adjustment => Proposal::Adjustment { currency, items },
                _ => Proposal::Waiver { currency, items },
            });
        }
        let first = entry::date(typed.day, today).map_err(Flaw::Day)?;
        let count = typed.payments.trim().parse::<u32>().map_err(|_| Flaw::Payments)?;
        let instalments = instalments(amount.minor, first, count).ok_or(Flaw::Payments)?;
        let discount_minor = if kind == ApprovalKind::Plan { 0 } else { self.open.minor - amount.minor };
        let (on_miss, covers) = (self.on_miss, self.covers.clone());
        let offer = Offer { currency: self.open.currency, instalments, discount_minor, on_miss, covers };
        match kind {
            ApprovalKind::Settlement if discount_minor == 0 => Err(Flaw::NothingLetGo),
            ApprovalKind::Settlement => Ok(Proposal::Settlement { offer }),
            _ => Ok(Proposal::Plan { offer }),
        }
    }
}

/// True for kinds with payments: the others let go of documents.
pub fn is_offer(kind: ApprovalKind) -> bool {
    matches!(kind, ApprovalKind::Settlement | ApprovalKind::Plan)
}

/// Equal payments a month apart, in whole minor units; the last one has what the division leaves over. Nothing for no
/// payments, too many, and more of them than there are minor units.
fn instalments(minor: i64, first: NaiveDate, count: u32) -> Option<Vec<Instalment>> {
    if !(1..=MOST_PAYMENTS).contains(&count) || minor < i64::from(count) {
        return None;
    }
    let each = minor / i64::from(count);
    let last = minor - each * i64::from(count - 1);
    (0..count)
        .map(|at| {
            // Each from the first day, so that a short month does not move all that follow it.
            let due_on = first.checked_add_months(Months::new(at))?;
            Some(Instalment { due_on, minor: if at + 1 == count { last } else { each } })
        })
        .collect()
}

/// So much taken from the documents in their order, from each what is open of it.
fn share(items: &[Item], minor: i64) -> Vec<Item> {
    let mut left = minor;
    let mut out = Vec::new();
    for item in items {
        let minor = item.minor.min(left);
        if minor > 0 {
            out.push(Item { minor, ..*item });
        }
        left -= minor;
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day() -> NaiveDate {
        "2026-01-31".parse().unwrap()
    }

    fn money(minor: i64) -> Money {
        Money::new(minor, "NOK".parse().unwrap())
    }

    #[test]
    fn payments_are_a_month_apart_and_the_last_has_the_rest() {
        let read = instalments(1000, day(), 3).unwrap();
        let told: Vec<(String, i64)> = read.iter().map(|one| (one.due_on.to_string(), one.minor)).collect();
        let expected = [("2026-01-31", 333), ("2026-02-28", 333), ("2026-03-31", 334)];
        assert_eq!(told, expected.map(|(day, minor)| (day.to_owned(), minor)));
        assert_eq!((instalments(2, day(), 3), instalments(1000, day(), 0)), (None, None));
        assert_eq!(instalments(1_000_000, day(), MOST_PAYMENTS + 1), None);
    }

    #[test]
    fn per_cent_are_of_what_is_owed_and_a_settlement_of_all_is_none() {
        let basis = Basis { open: money(1_000_000), covers: Vec::new(), on_miss: OnMiss::Ends, items: Vec::new() };
        let read = |amount, payments| {
            basis.read(ApprovalKind::Settlement, &Typed { amount, day: "2026-02-06", payments }, day())
        };
        let proposal = read("70%", "1").unwrap();
        assert_eq!(proposal.amount(), money(300_000));
        assert_eq!(read("7000", "1").unwrap(), proposal);
        assert_eq!(read("full", "1"), Err(Flaw::NothingLetGo));
        assert_eq!(read("70%", "many"), Err(Flaw::Payments));
        assert_eq!(read("", "1"), Err(Flaw::Amount(EntryFault::Empty)));
        assert_eq!(Basis::of(&proposal).open, money(1_000_000), "a counter-offer is about the same");
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]
        #[test]
        fn no_minor_unit_appears_or_disappears(
            minor in 1_i64..10_000_000_000,
            count in 1_u32..=MOST_PAYMENTS,
            open in prop::collection::vec(1_i64..1_000_000, 1..6),
            part in 1_u64..=100,
        ) {
            if let Some(read) = instalments(minor, day(), count) {
                prop_assert_eq!(read.iter().map(|one| one.minor).sum::<i64>(), minor);
                prop_assert!(read.iter().all(|one| one.minor > 0));
                prop_assert!(read.windows(2).all(|two| two[0].due_on < two[1].due_on));
            }
            let items: Vec<Item> = open
                .iter()
                .map(|minor| Item { invoice: InvoiceId(uuid::Uuid::from_u128(1)), minor: *minor })
                .collect();
            let total: i64 = open.iter().sum();
            let wanted = (i128::from(total) * i128::from(part) / 100).max(1) as i64;
            let shared = share(&items, wanted);
            prop_assert_eq!(shared.iter().map(|item| item.minor).sum::<i64>(), wanted);
            prop_assert!(shared.iter().zip(&items).all(|(one, of)| one.minor <= of.minor));
        }
    }
}
