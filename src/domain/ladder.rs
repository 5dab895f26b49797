//! How money that came in finds the documents that it settles: step by step, the surest first.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::allocation::{AllocationRule, Confidence, How};
use super::id::InvoiceId;
use super::invoice::InvoiceKind;
use super::money::Money;
use super::payment::PaymentKind;
use super::reference::{checked, creditor_reference, quotes};

/// A document that money may settle, or that its payer names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settleable {
    /// The document.
    pub invoice: InvoiceId,
    /// Its number.
    pub number: String,
    /// What the payer is asked to quote.
    pub payment_reference: Option<String>,
    /// What is open; zero for one that is closed. Only positive amounts are settled.
    pub open: Money,
    /// Date due.
    pub due_on: NaiveDate,
    /// What it is.
    pub kind: InvoiceKind,
    /// What it is about: a fee's invoice.
    pub about: Option<InvoiceId>,
}

/// Money that looks for its documents.
#[derive(Clone, Copy, Debug)]
pub struct Paid<'a> {
    /// What of it settles nothing yet.
    pub amount: Money,
    /// What it is.
    pub kind: PaymentKind,
    /// What the payer wrote.
    pub reference: &'a str,
    /// The document that the file names beside it.
    pub named: Option<&'a str>,
}

/// A share of the money for a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The document.
    pub invoice: InvoiceId,
    /// Minor units of the payment's currency.
    pub minor: i64,
    /// How it was found.
    pub how: How,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Why money settles nothing yet although it could.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "held", content = "number")]
pub enum Held {
    /// Zero, or below it.
    Nothing,
    /// The customer's documents, or the one that is named, are of another currency.
    OtherCurrency,
    /// The document that is named asks for nothing any more.
    Closed(String),
    /// The customer has no document of that number or reference.
    Unknown(String),
    /// By the customer's rule a person says what it is for.
    Waits,
}

impl Held {
    /// The name in facts and in the catalogues.
    pub fn code(&self) -> &'static str {
        match self {
            Held::Nothing => "nothing",
            Held::OtherCurrency => "other_currency",
            Held::Closed(_) => "closed",
            Held::Unknown(_) => "unknown",
            Held::Waits => "waits",
        }
    }

    /// The number that is named, where one is.
    pub fn number(&self) -> Option<&str> {
        match self {
            Held::Closed(number) | Held::Unknown(number) => Some(number),
            Held::Nothing | Held::OtherCurrency | Held::Waits => None,
        }
    }
}

impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Held::Nothing => f.write_str("the amount is not above zero"),
            Held::OtherCurrency => f.write_str("what it is for is in another currency"),
            Held::Closed(number) => write!(f, "{number} is settled already"),
            Held::Unknown(number) => write!(f, "the customer has no document {number}"),
            Held::Waits => f.write_str("by the customer's rule a person says what it is for"),
        }
    }
}

/// What the ladder made of money.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// The shares, in the order in which they were found; one document at most once.
    pub shares: Vec<Share>,
    /// Why the rest is held, where there is a reason to tell.
    pub held: Option<Held>,
}

/// Most documents among which a sum is looked for, the oldest.
pub const MOST_SUMMED: usize = 24;

/// Most steps of one search for a sum.
const MOST_STEPS: u32 = 20_000;

/// A number of fewer characters is quoted by chance.
const SHORT: usize = 5;

/// Shares money out among a customer's documents, same currency only, and says how each share was found:
///
/// 1. documents that the file or the payer names (number, KID, RF reference), the oldest due first;
/// 2. else one open document of exactly the amount (several: the oldest, less sure);
/// 3. else documents that together ask for exactly it (of several sets the one with the oldest, less sure);
/// 4. else the customer's rule, or the oldest due first where none was agreed on.
///
/// What a named document does not take goes on to the second step. What is left settles nothing. Where a document is named that
/// is closed, unknown or of another currency, and none that is open, nothing is guessed and the reason is told. Returns,
/// reversals and fees of the bank settle nothing. The order of the steps is that of Business Central's application rules
/// (reference, party and amount) with sums and rules behind them.
pub fn allocate(paid: &Paid<'_>, documents: &[Settleable], rule: Option<AllocationRule>) -> Shared {
    if paid.kind != PaymentKind::Payment {
        return Shared::default();
    }
    let held = |held| Shared { shares: Vec::new(), held: Some(held) };
    if paid.amount.minor <= 0 {
        return held(Held::Nothing);
    }
    let named = match named(paid, documents) {
        Ok(named) => named,
        Err(why) => return held(why),
    };
    let mut open: Vec<&Settleable> =
        documents.iter().filter(|one| one.open.currency == paid.amount.currency && one.open.minor > 0).collect();
    open.sort_by_key(|one| oldest(one));
    if open.is_empty() {
        let elsewhere = documents.iter().any(|one| one.open.minor > 0);
        return Shared { shares: Vec::new(), held: elsewhere.then_some(Held::OtherCurrency) };
    }
    let mut left = paid.amount.minor;
    let mut shares = by_reference(paid, &named, &mut left);
    open.retain(|one| !named.iter().any(|named| named.invoice == one.invoice));
    if left == 0 {
        return Shared { shares, held: None };
    }
    let waits = rule == Some(AllocationRule::Wait);
    if let Some((found, how, confidence)) = exactly(left, &open).filter(|(.., sure)| !waits || *sure > Confidence::Low)
    {
        shares.extend(found.iter().map(|one| Share { invoice: one.invoice, minor: one.open.minor, how, confidence }));
        return Shared { shares, held: None };
    }
    if waits {
        return Shared { shares, held: Some(Held::Waits) };
    }
    // Nothing in the payment says what it is for; what was agreed on with the customer is surer than the house's custom.
    let confidence = if rule.is_some() { Confidence::Medium } else { Confidence::Low };
    put_in_order(&mut open, rule.unwrap_or_default());
    for one in open {
        let minor = left.min(one.open.minor);
        if minor == 0 {
            break;
        }
        shares.push(Share { invoice: one.invoice, minor, how: How::Rule, confidence });
        left -= minor;
    }
    Shared { shares, held: None }
}

/// The oldest due first; of one day the invoice before its fees and interest.
fn oldest(one: &Settleable) -> (NaiveDate, bool, &str, InvoiceId) {
    (one.due_on, one.kind.is_charge(), &one.number, one.invoice)
}

fn is_named(paid: &Paid<'_>, one: &Settleable) -> bool {
    paid.named == Some(one.number.as_str())
        || quotes(paid.reference, &one.number)
        || one.payment_reference.as_deref().is_some_and(|reference| quotes(paid.reference, reference))
}

/// The open documents that are named, the oldest first; or why what is named cannot be settled.
fn named<'a>(paid: &Paid<'_>, documents: &'a [Settleable]) -> Result<Vec<&'a Settleable>, Held> {
    if let Some(number) = paid.named {
        let Some(one) = documents.iter().find(|one| one.number == number) else {
            return Err(Held::Unknown(number.to_owned()));
        };
        if one.open.currency != paid.amount.currency {
            return Err(Held::OtherCurrency);
        }
        if one.open.minor <= 0 {
            return Err(Held::Closed(number.to_owned()));
        }
    }
    let mut named: Vec<&Settleable> = documents.iter().filter(|one| is_named(paid, one)).collect();
    named.sort_by_key(|one| oldest(one));
    let open = |one: &&Settleable| one.open.minor > 0 && one.open.currency == paid.amount.currency;
    if !named.iter().any(open) {
        // A short number in a sentence may be anything; what was said plainly is not guessed at.
        let plain = |one: &&&Settleable| is_plain(paid, one);
        if let Some(other) = named.iter().find(plain) {
            let elsewhere = other.open.currency != paid.amount.currency;
            return Err(if elsewhere { Held::OtherCurrency } else { Held::Closed(other.number.clone()) });
        }
        if let Some(reference) = creditor_reference(paid.reference) {
            return Err(Held::Unknown(reference));
        }
    }
    named.retain(open);
    Ok(named)
}

/// True when a named document cannot have been named by chance.
fn is_plain(paid: &Paid<'_>, one: &Settleable) -> bool {
    let by_reference = one.payment_reference.as_deref().filter(|reference| quotes(paid.reference, reference));
    paid.named == Some(one.number.as_str())
        || by_reference.is_some_and(|reference| checked(reference).is_some() || reference.chars().count() >= SHORT)
        || (quotes(paid.reference, &one.number) && one.number.chars().count() >= SHORT)
}

fn by_reference(paid: &Paid<'_>, named: &[&Settleable], left: &mut i64) -> Vec<Share> {
    let wanted: i64 = named.iter().map(|one| one.open.minor).sum();
    let exact = wanted == *left;
    let mut shares = Vec::new();
    for one in named {
        let minor = (*left).min(one.open.minor);
        if minor == 0 {
            break;
        }
        // Several documents of which the money pays a part: which part is the house's guess.
        let clear = exact || (is_plain(paid, one) && (named.len() == 1 || wanted <= *left));
        let confidence = if clear { Confidence::High } else { Confidence::Medium };
        shares.push(Share { invoice: one.invoice, minor, how: How::Reference, confidence });
        *left -= minor;
    }
    shares
}

/// Documents that ask for exactly so much: one, else a set.
fn exactly<'a>(minor: i64, open: &[&'a Settleable]) -> Option<(Vec<&'a Settleable>, How, Confidence)> {
    let sure = |alone: bool| if alone { Confidence::Medium } else { Confidence::Low };
    let mut same = open.iter().copied().filter(|one| one.open.minor == minor);
    if let Some(first) = same.next() {
        return Some((vec![first], How::Amount, sure(same.next().is_none())));
    }
    let among: Vec<&Settleable> = open.iter().copied().filter(|one| one.open.minor < minor).take(MOST_SUMMED).collect();
    let amounts: Vec<i64> = among.iter().map(|one| one.open.minor).collect();
    let (places, alone) = sum(&amounts, minor)?;
    Some((places.into_iter().map(|at| among[at]).collect(), How::Sum, sure(alone)))
}

/// The places of amounts that together are exactly `wanted`, the set with the earliest places of them, and whether it is the
/// only one. The search gives up after a fixed number of steps: nothing found is nothing, and one found is then not the only.
fn sum(amounts: &[i64], wanted: i64) -> Option<(Vec<usize>, bool)> {
    struct Search<'a> {
        amounts: &'a [i64],
        behind: Vec<i64>,
        taken: Vec<usize>,
        found: Option<Vec<usize>>,
        steps: u32,
    }
    impl Search<'_> {
        /// True when nothing more is to be looked for.
        fn from(&mut self, at: usize, left: i64, several: &mut bool) -> bool {
            if left == 0 {
                *several = self.found.is_some();
                self.found.get_or_insert_with(|| self.taken.clone());
                return *several;
            }
            self.steps += 1;
            if self.steps > MOST_STEPS {
                *several = true;
                return true;
            }
            if at == self.amounts.len() || self.behind[at] < left {
                return false;
            }
            if self.amounts[at] <= left {
                self.taken.push(at);
                let done = self.from(at + 1, left - self.amounts[at], several);
                self.taken.pop();
                if done {
                    return true;
                }
            }
            self.from(at + 1, left, several)
        }
    }
    let mut behind: Vec<i64> = amounts
        .iter()
        .rev()
        .scan(0_i64, |sum, amount| {
            *sum += amount;
            Some(*sum)
        })
        .collect();
    behind.reverse();
    let mut search = Search { amounts, behind, taken: Vec::new(), found: None, steps: 0 };
    let mut several = false;
    search.from(0, wanted, &mut several);
    search.found.map(|found| (found, !several))
}

/// Puts documents in the order in which a rule settles them.
fn put_in_order(open: &mut [&Settleable], rule: AllocationRule) {
    match rule {
        AllocationRule::OldestFirst | AllocationRule::Wait => open.sort_by_key(|one| oldest(one)),
        AllocationRule::FeesLast => open.sort_by_key(|one| (one.kind.is_charge(), oldest(one))),
        AllocationRule::FeesFirst => {
            let due: HashMap<InvoiceId, NaiveDate> = open.iter().map(|one| (one.invoice, one.due_on)).collect();
            open.sort_by_key(|one| {
                // A charge stands with what it was raised for, where that is open.
                let group = one.about.and_then(|about| due.get(&about).map(|day| (*day, about)));
                let (day, of) = group.unwrap_or((one.due_on, one.invoice));
                (day, of, Reverse(one.kind.is_charge()), oldest(one))
            });
        }
    }
}

#[cfg(test)]
mod tests;
