//! The book of shares: what pays, what is paid, and the shares between. Every amount of it moves from one side to the other
//! or back; none appears and none is lost.

use std::collections::{BTreeSet, HashMap};

use chrono::{DateTime, Utc};
use serde::Serialize;

use super::allocation::{Allocation, Confidence, From, How, To};
use super::id::{AgentId, AllocationId, InvoiceId, PaymentId};
use super::money::Money;

/// Why a share cannot be made or taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// One side of it, or the share itself, is not in the book.
    #[error("it is not in the book")]
    Unknown,
    /// Zero or less.
    #[error("the amount is not above zero")]
    NotPositive,
    /// The two sides are of different currencies.
    #[error("the currencies differ")]
    OtherCurrency,
    /// More than what pays has left, or than what is paid asks for.
    #[error("more than there is")]
    TooMuch,
    /// The share was taken back before.
    #[error("it was taken back before")]
    TakenBack,
    /// Money that went back does not come in again by taking the return back: that is a payment of its own.
    #[error("a return is not taken back")]
    ReturnStands,
}

/// Who makes or takes back shares, and when.
#[derive(Clone, Copy, Debug)]
pub struct Stamp {
    /// When.
    pub at: DateTime<Utc>,
    /// Who; nothing for the program.
    pub by: Option<AgentId>,
}

/// What of one side is left, in minor units of its amount's currency.
#[derive(Clone, Copy, Debug)]
struct Side {
    amount: Money,
    left: i64,
}

/// An amount of the book that does not equal its live shares and what is left of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Imbalance {
    /// What pays.
    From(From),
    /// What is paid.
    To(To),
}

/// What pays and what is paid, with the shares between. Amounts on both sides are above zero: a credit pays what it lowers, a
/// return is paid by what it takes back.
#[derive(Clone, Debug, Default)]
pub struct Book {
    from: HashMap<From, Side>,
    to: HashMap<To, Side>,
    shares: Vec<Allocation>,
    place: HashMap<AllocationId, usize>,
    stored: usize,
    undone: Vec<AllocationId>,
    moved_from: BTreeSet<From>,
    moved_to: BTreeSet<To>,
}

impl Book {
    /// Puts in what pays: its whole amount, and what of it is left. What is there already stays as it is.
    pub fn pays(&mut self, from: From, amount: Money, left: i64) {
        self.from.entry(from).or_insert(Side { amount, left });
    }

    /// Puts in what is paid: its whole amount, and what of it is open. What is there already stays as it is.
    pub fn asks(&mut self, to: To, amount: Money, open: i64) {
        self.to.entry(to).or_insert(Side { amount, left: open });
    }

    /// Puts in a share that was made before; both sides have it in what is left of them already.
    pub fn holds(&mut self, share: Allocation) {
        debug_assert_eq!(self.stored, self.shares.len(), "what was made before comes before what is made now");
        if !self.place.contains_key(&share.id) {
            self.place.insert(share.id, self.shares.len());
            self.shares.push(share);
            self.stored = self.shares.len();
        }
    }

    /// What is left of what pays; nothing where it is not in the book.
    pub fn left(&self, from: From) -> Option<i64> {
        self.from.get(&from).map(|side| side.left)
    }

    /// What is open of what is paid; nothing where it is not in the book.
    pub fn open(&self, to: To) -> Option<i64> {
        self.to.get(&to).map(|side| side.left)
    }

    /// Every share, those made before first.
    pub fn shares(&self) -> &[Allocation] {
        &self.shares
    }

    /// Makes a share.
    ///
    /// # Errors
    /// [`Fault`]; then nothing has changed.
    pub fn settle(&mut self, share: Allocation) -> Result<(), Fault> {
        if self.place.contains_key(&share.id) {
            return Err(Fault::Unknown);
        }
        let from = self.from.get_mut(&share.from).ok_or(Fault::Unknown)?;
        let to = self.to.get_mut(&share.to).ok_or(Fault::Unknown)?;
        if share.minor <= 0 {
            return Err(Fault::NotPositive);
        }
        if from.amount.currency != to.amount.currency {
            return Err(Fault::OtherCurrency);
        }
        if share.minor > from.left || share.minor > to.left {
            return Err(Fault::TooMuch);
        }
        from.left -= share.minor;
        to.left -= share.minor;
        self.moved_from.insert(share.from);
        self.moved_to.insert(share.to);
        self.place.insert(share.id, self.shares.len());
        self.shares.push(share);
        Ok(())
    }

    /// Takes a share back: what pays has it again, and what was paid asks for it again.
    ///
    /// # Errors
    /// [`Fault`]; then nothing has changed.
    pub fn take_back(&mut self, id: AllocationId, at: DateTime<Utc>) -> Result<Allocation, Fault> {
        let place = *self.place.get(&id).ok_or(Fault::Unknown)?;
        let share = self.shares.get_mut(place).ok_or(Fault::Unknown)?;
        if share.undone_at.is_some() {
            return Err(Fault::TakenBack);
        }
        if matches!(share.to, To::Return(_)) {
            return Err(Fault::ReturnStands);
        }
        let (Some(from), Some(to)) = (self.from.get_mut(&share.from), self.to.get_mut(&share.to)) else {
            return Err(Fault::Unknown);
        };
        from.left += share.minor;
        to.left += share.minor;
        share.undone_at = Some(at);
        self.moved_from.insert(share.from);
        self.moved_to.insert(share.to);
        self.undone.push(id);
        Ok(share.clone())
    }

    /// Lets money that went back take its part out of a payment: shares are taken back, the least sure and newest first,
    /// until the payment has so much left; of the last one the rest is made anew. Gives the shares taken back.
    ///
    /// # Errors
    /// [`Fault`]; then nothing has changed.
    pub fn give_back(
        &mut self,
        payment: PaymentId,
        back: PaymentId,
        stamp: Stamp,
        mut id: impl FnMut() -> AllocationId,
    ) -> Result<Vec<Allocation>, Fault> {
        let (from, to) = (From::Payment(payment), To::Return(back));
        let (source, target) = (self.from.get(&from).ok_or(Fault::Unknown)?, self.to.get(&to).ok_or(Fault::Unknown)?);
        if source.amount.currency != target.amount.currency {
            return Err(Fault::OtherCurrency);
        }
        let mut live: Vec<(Confidence, DateTime<Utc>, AllocationId)> = self
            .shares
            .iter()
            .filter(|share| share.from == from && share.undone_at.is_none() && matches!(share.to, To::Invoice(_)))
            .map(|share| (share.confidence, share.at, share.id))
            .collect();
        let reach = source.left + self.shares_of(&live);
        let minor = target.left.min(reach);
        if minor <= 0 {
            return Err(Fault::TooMuch);
        }
        live.sort_by(|one, other| (one.0, other.1, other.2).cmp(&(other.0, one.1, one.2)));
        let mut taken = Vec::new();
        for (.., share) in live {
            let missing = minor - self.left(from).unwrap_or(0);
            if missing <= 0 {
                break;
            }
            let share = self.take_back(share, stamp.at)?;
            if share.minor > missing {
                let rest = share.minor - missing;
                self.settle(Allocation {
                    id: id(),
                    minor: rest,
                    at: stamp.at,
                    by: stamp.by,
                    undone_at: None,
                    ..share
                })?;
            }
            taken.push(share);
        }
        self.settle(Allocation {
            id: id(),
            from,
            to,
            minor,
            how: How::Correction,
            confidence: Confidence::High,
            at: stamp.at,
            by: stamp.by,
            undone_at: None,
        })?;
        Ok(taken)
    }

    fn shares_of(&self, live: &[(Confidence, DateTime<Utc>, AllocationId)]) -> i64 {
        live.iter()
            .filter_map(|(.., id)| self.place.get(id))
            .filter_map(|at| self.shares.get(*at))
            .map(|one| one.minor)
            .sum()
    }

    /// Sides whose amount is not what their live shares and what is left make together, or of which less than nothing is left.
    pub fn imbalances(&self) -> Vec<Imbalance> {
        let (mut from, mut to): (HashMap<From, i64>, HashMap<To, i64>) = (HashMap::new(), HashMap::new());
        for share in self.shares.iter().filter(|share| share.undone_at.is_none()) {
            *from.entry(share.from).or_default() += share.minor;
            *to.entry(share.to).or_default() += share.minor;
        }
        let wrong = |side: &Side, shares: i64| side.left < 0 || side.amount.minor != side.left + shares;
        let pays = self.from.iter().filter(|(id, side)| wrong(side, from.get(id).copied().unwrap_or(0)));
        let asks = self.to.iter().filter(|(id, side)| wrong(side, to.get(id).copied().unwrap_or(0)));
        pays.map(|(id, _)| Imbalance::From(*id)).chain(asks.map(|(id, _)| Imbalance::To(*id))).collect()
    }

    /// The shares made since the book was opened, those taken back again among them.
    pub fn made(&self) -> &[Allocation] {
        self.shares.get(self.stored..).unwrap_or_default()
    }

    /// The shares taken back since the book was opened.
    pub fn undone(&self) -> &[AllocationId] {
        &self.undone
    }

    /// Documents of which something else is open now: their open amounts as they are stored, a credit's below zero.
    pub fn moved_documents(&self) -> Vec<(InvoiceId, i64)> {
        let debts = self.moved_to.iter().filter_map(|to| match to {
            To::Invoice(id) => Some((*id, self.open(*to)?)),
            To::Return(_) => None,
        });
        let credits = self.moved_from.iter().filter_map(|from| match from {
            From::Credit(id) => Some((*id, -self.left(*from)?)),
            From::Payment(_) => None,
        });
        debts.chain(credits).collect()
    }

    /// Payments of which something else settles nothing now: that amount as it is stored, below zero for money that went back.
    pub fn moved_payments(&self) -> Vec<(PaymentId, i64)> {
        let payments = self.moved_from.iter().filter_map(|from| match from {
            From::Payment(id) => Some((*id, self.left(*from)?)),
            From::Credit(_) => None,
        });
        let returns = self.moved_to.iter().filter_map(|to| match to {
            To::Return(id) => Some((*id, -self.open(*to)?)),
            To::Invoice(_) => None,
        });
        payments.chain(returns).collect()
    }
}

#[cfg(test)]
mod tests;
