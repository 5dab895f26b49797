//! Sharing payments out among open documents: of many customers at once, with no more documents in memory than the money
//! can reach.

use std::collections::HashMap;

use serde_json::json;
use uuid::Uuid;

use super::Context;
use super::work::Work;
use crate::domain::allocation::{Confidence, How};
use crate::domain::fact::Happening;
use crate::domain::id::{CustomerId, InvoiceId};
use crate::domain::money::{Currency, Money};
use crate::domain::payment::{PaymentKind, Settleable, allocate};
use crate::service::chains::Chains;
use crate::service::reply::Trouble;
use crate::store::bulk::{self, Allocation, Cash, Settled, Taken, Wanted};
use crate::store::{StoreError, Tx};

/// The most waiting payments that one batch of invoices takes up.
const MOST_WAITING: i64 = 5000;

/// Money that may settle documents.
pub(super) struct Claim {
    pub(super) cash: Cash,
    pub(super) kind: PaymentKind,
    /// The document that the file names.
    pub(super) named: Option<String>,
    /// What it settles.
    pub(super) shares: Vec<Share>,
}

/// A share of a payment for a document.
pub(super) struct Share {
    number: String,
    minor: i64,
}

impl Share {
    pub(super) fn happening(&self, currency: Currency) -> Happening {
        let body = json!({ "amount": Money::new(self.minor, currency), "number": self.number });
        Happening::new("payment_applied", body)
    }
}

/// What was shared out, to be written.
#[derive(Default)]
pub(super) struct Settlement {
    pub(super) claims: Vec<Claim>,
    allocations: Vec<Allocation>,
    settled: Vec<Settled>,
}

/// The words of a reference that can be a document's number.
pub(super) fn words(reference: &str) -> impl Iterator<Item = &str> {
    let parts = reference.split(|c: char| !c.is_alphanumeric() && c != '-');
    parts.filter(|word| word.chars().any(|c| c.is_ascii_digit()))
}

/// Shares money out: to the document that the file names, then to those that the payer names, then to the oldest due.
pub(super) async fn settle(
    tx: &mut Tx,
    context: &Context<'_>,
    mut claims: Vec<Claim>,
) -> Result<Settlement, StoreError> {
    let mut documents = reachable(tx, &claims).await?;
    let mut settlement = Settlement::default();
    let mut changed: HashMap<InvoiceId, i64> = HashMap::new();
    for claim in &mut claims {
        if claim.kind != PaymentKind::Payment || claim.cash.left.minor <= 0 {
            continue;
        }
        let Some(open) = documents.get_mut(&claim.cash.customer) else { continue };
        let left = claim.cash.left;
        let named = claim.named.as_deref().and_then(|number| {
            open.iter().position(|item| item.number == number && item.open.currency == left.currency)
        });
        let mut shares: Vec<(usize, i64)> = Vec::new();
        if let Some(at) = named.filter(|at| open[*at].open.minor > 0) {
            shares.push((at, left.minor.min(open[at].open.minor)));
        }
        let rest = left.minor - shares.iter().map(|(_, minor)| minor).sum::<i64>();
        for (at, minor) in &shares {
            open[*at].open.minor -= minor;
        }
        if rest > 0 {
            for share in allocate(Money::new(rest, left.currency), claim.kind, &claim.cash.reference, open) {
                if let Some(at) = open.iter().position(|item| item.invoice == share.invoice) {
                    open[at].open.minor -= share.minor;
                    shares.push((at, share.minor));
                }
            }
        }
        for (at, minor) in shares {
            let item = &open[at];
            claim.cash.left.minor -= minor;
            changed.insert(item.invoice, item.open.minor);
            claim.shares.push(Share { number: item.number.clone(), minor });
            settlement.allocations.push(Allocation {
                id: context.desk.ids().next(),
                payment: claim.cash.payment,
                invoice: item.invoice,
                minor,
                how: How::Rule,
                confidence: Confidence::Medium,
                at: context.by.at,
            });
        }
    }
    settlement.settled = changed.into_iter().map(|(id, minor)| Settled { id, minor }).collect();
    settlement.settled.sort_unstable_by_key(|settled| settled.id);
    settlement.claims = claims;
    Ok(settlement)
}

/// The open documents that money can reach, by customer.
async fn reachable(tx: &mut Tx, claims: &[Claim]) -> Result<HashMap<CustomerId, Vec<Settleable>>, StoreError> {
    let mut wanted: HashMap<(CustomerId, &'static str), i64> = HashMap::new();
    let (mut customers, mut quoted): (Vec<Uuid>, Vec<&str>) = (Vec::new(), Vec::new());
    for claim in claims.iter().filter(|claim| claim.kind == PaymentKind::Payment && claim.cash.left.minor > 0) {
        let sum = wanted.entry((claim.cash.customer, claim.cash.left.currency.code())).or_default();
        *sum = sum.saturating_add(claim.cash.left.minor);
        customers.push(claim.cash.customer.0);
        quoted.extend(claim.named.as_deref().into_iter().chain(words(&claim.cash.reference)));
    }
    let mut documents: HashMap<CustomerId, Vec<Settleable>> = HashMap::new();
    if customers.is_empty() {
        return Ok(documents);
    }
    quoted.sort_unstable();
    quoted.dedup();
    customers.sort_unstable();
    customers.dedup();
    let wanted: Vec<Wanted> =
        wanted.into_iter().map(|((customer, currency), minor)| Wanted { customer, currency, minor }).collect();
    let mut found = bulk::covering(tx, &wanted).await?;
    found.extend(bulk::quoted(tx, &customers, &quoted).await?);
    found.sort_unstable_by_key(|document| document.item.invoice);
    found.dedup_by_key(|document| document.item.invoice);
    for document in found {
        documents.entry(document.customer).or_default().push(document.item);
    }
    Ok(documents)
}

impl Settlement {
    /// Writes the shares. A document that is settled whole is disputed no longer.
    pub(super) async fn write(
        &self,
        context: &Context<'_>,
        tx: &mut Tx,
        chains: &mut Chains<'_>,
    ) -> Result<(), Trouble> {
        if self.allocations.is_empty() {
            return Ok(());
        }
        bulk::allocations(tx, &self.allocations).await?;
        bulk::set_open(tx, &self.settled).await?;
        let paid: Vec<Uuid> =
            self.settled.iter().filter(|settled| settled.minor == 0).map(|settled| settled.id.0).collect();
        for (customer, amount) in bulk::close_disputes(tx, &paid, context.by.at).await? {
            chains.add(customer.0, context.by, &Happening::new("dispute_closed", json!({ "amount": amount })));
        }
        Ok(())
    }
}

/// Lets money that waits on the account of a batch's customers settle the documents that have come.
pub(super) async fn waiting_cash(context: &Context<'_>, tx: &mut Tx, work: &mut Work<'_>) -> Result<(), Trouble> {
    let mut customers: Vec<Uuid> = work.invoices.iter().map(|invoice| invoice.customer.0).collect();
    customers.sort_unstable();
    customers.dedup();
    let waiting = bulk::unapplied(tx, &customers, PaymentKind::Payment.code(), MOST_WAITING).await?;
    if waiting.is_empty() {
        return Ok(());
    }
    let claims = waiting
        .into_iter()
        .map(|cash| Claim { cash, kind: PaymentKind::Payment, named: None, shares: Vec::new() })
        .collect();
    work.settled = settle(tx, context, claims).await?;
    for claim in work.settled.claims.iter().filter(|claim| !claim.shares.is_empty()) {
        let cash = &claim.cash;
        work.taken.push(Taken { id: cash.payment, customer: cash.customer, minor: cash.left.minor });
        for share in &claim.shares {
            work.chains.add(cash.customer.0, context.by, &share.happening(cash.left.currency));
        }
    }
    Ok(())
}
