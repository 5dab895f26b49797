//! Sharing payments out among open documents: of many customers at once, with no more documents in memory than the money
//! can reach. The shares are made on one book for the batch, which says what is written.

use std::collections::HashMap;

use serde_json::json;
use uuid::Uuid;

use super::Context;
use super::work::Work;
use crate::domain::allocation::{Allocation, AllocationRule, Confidence, From, How, To};
use crate::domain::book::{Book, Stamp};
use crate::domain::fact::Happening;
use crate::domain::id::{AllocationId, CustomerId, InvoiceId, PaymentId};
use crate::domain::ladder::{self, Held, Paid, Settleable, allocate};
use crate::domain::money::{Currency, Money};
use crate::domain::payment::PaymentKind;
use crate::domain::reference;
use crate::ids::Ids;
use crate::service::chains::Chains;
use crate::service::ledger;
use crate::service::reply::Trouble;
use crate::store::bulk::{self, Cash, Document, Taken, Wanted};
use crate::store::{StoreError, Tx};

/// The most waiting payments that one batch of invoices takes up.
const MOST_WAITING: i64 = 5000;

/// Why shares are taken back when the money went back.
const RETURNED: &str = "returned";

/// Money that may settle documents, or that went back.
pub(super) struct Claim {
    pub(super) cash: Cash,
    pub(super) kind: PaymentKind,
    /// The payment that it takes back.
    pub(super) undoes: Option<PaymentId>,
    /// What came of it, to be told.
    pub(super) told: Vec<Happening>,
    /// Why it is held.
    pub(super) held: Option<Held>,
}

impl Claim {
    pub(super) fn new(cash: Cash, kind: PaymentKind, undoes: Option<PaymentId>) -> Self {
        Claim { cash, kind, undoes, told: Vec::new(), held: None }
    }

    /// True for money that came in and looks for its documents.
    fn looks(&self) -> bool {
        self.kind == PaymentKind::Payment && self.cash.left.minor > 0
    }
}

/// The fact that a share was made.
fn applied(number: &str, minor: i64, currency: Currency, how: How, confidence: Confidence) -> Happening {
    let body = json!({
        "amount": Money::new(minor, currency), "number": number, "how": how, "confidence": confidence,
    });
    Happening::new("payment_applied", body)
}

/// What was shared out, to be written.
#[derive(Default)]
pub(super) struct Settlement {
    pub(super) claims: Vec<Claim>,
    pub(super) book: Book,
    /// Numbers of documents whose shares a return may take back.
    numbers: HashMap<InvoiceId, String>,
    /// Which return takes back which payment.
    undoes: Vec<(PaymentId, PaymentId)>,
}

/// Shares money out, in the order of the file; a return takes the shares of its payment back.
pub(super) async fn settle(
    tx: &mut Tx,
    context: &Context<'_>,
    claims: Vec<Claim>,
    returnable: &HashMap<PaymentId, Returned>,
) -> Result<Settlement, StoreError> {
    let mut documents = reachable(tx, &claims).await?;
    let mut customers: Vec<Uuid> = documents.keys().map(|id| id.0).collect();
    customers.sort_unstable();
    let rules: HashMap<CustomerId, AllocationRule> =
        if customers.is_empty() { HashMap::new() } else { bulk::rules(tx, &customers).await?.into_iter().collect() };
    let mut settlement = Settlement { claims, ..Settlement::default() };
    settlement.open(tx, returnable).await?;
    let mut claims = std::mem::take(&mut settlement.claims);
    for claim in &mut claims {
        if let Some(payment) = claim.undoes {
            settlement.give_back(context, claim, payment, &mut documents);
        } else if claim.kind == PaymentKind::Payment {
            let rule = rules.get(&claim.cash.customer).copied();
            let open = documents.entry(claim.cash.customer).or_default();
            settlement.share_out(context, claim, open, rule);
        }
    }
    settlement.claims = claims;
    Ok(settlement)
}

/// A payment on file or of this batch that a return takes back.
#[derive(Clone, Copy)]
pub(super) struct Returned {
    pub(super) amount: Money,
    pub(super) left: i64,
}

/// The open documents that money can reach, by customer, and those that its payers name.
async fn reachable(tx: &mut Tx, claims: &[Claim]) -> Result<HashMap<CustomerId, Vec<Document>>, StoreError> {
    let mut wanted: HashMap<(CustomerId, &'static str), (i64, i64)> = HashMap::new();
    let mut exact: HashMap<(CustomerId, &'static str, i64), i64> = HashMap::new();
    let (mut customers, mut quoted): (Vec<Uuid>, Vec<String>) = (Vec::new(), Vec::new());
    for claim in claims.iter().filter(|claim| claim.looks()) {
        let Cash { customer, left, reference, named, .. } = &claim.cash;
        let code = left.currency.code();
        let (sum, times) = wanted.entry((*customer, code)).or_default();
        *sum = sum.saturating_add(left.minor);
        *times += 1;
        *exact.entry((*customer, code, left.minor)).or_default() += 1;
        customers.push(customer.0);
        quoted.extend(named.clone());
        quoted.extend(reference::candidates(reference));
    }
    let mut documents: HashMap<CustomerId, Vec<Document>> = HashMap::new();
    if customers.is_empty() {
        return Ok(documents);
    }
    quoted.sort_unstable();
    quoted.dedup();
    customers.sort_unstable();
    customers.dedup();
    let one = |customer, currency, minor, times| Wanted { customer, currency, minor, times };
    let wanted: Vec<Wanted> =
        wanted.into_iter().map(|((customer, code), (minor, times))| one(customer, code, minor, times)).collect();
    let exact: Vec<Wanted> =
        exact.into_iter().map(|((customer, code, minor), times)| one(customer, code, minor, times)).collect();
    let mut found = bulk::covering(tx, &wanted).await?;
    found.extend(bulk::matching(tx, &exact).await?);
    found.extend(bulk::quoted(tx, &customers, &quoted).await?);
    // Money in another currency than all of the documents says so.
    let covered: std::collections::HashSet<CustomerId> = found.iter().map(|document| document.customer).collect();
    let others: Vec<Uuid> = customers.iter().copied().filter(|id| !covered.contains(&CustomerId(*id))).collect();
    if !others.is_empty() {
        found.extend(bulk::any_open(tx, &others).await?);
    }
    found.sort_unstable_by_key(|document| document.item.invoice);
    found.dedup_by_key(|document| document.item.invoice);
    for document in found {
        documents.entry(document.customer).or_default().push(document);
    }
    Ok(documents)
}

impl Settlement {
    /// Puts what pays into the book, and the shares that returns may take back.
    async fn open(&mut self, tx: &mut Tx, returnable: &HashMap<PaymentId, Returned>) -> Result<(), StoreError> {
        for (payment, one) in returnable {
            self.book.pays(From::Payment(*payment), one.amount, one.left);
        }
        let mut payments: Vec<Uuid> = returnable.keys().map(|id| id.0).collect();
        payments.sort_unstable();
        if !payments.is_empty() {
            for held in bulk::live_shares(tx, &payments).await? {
                self.book.asks(held.share.to, held.amount, held.open);
                if let To::Invoice(invoice) = held.share.to {
                    self.numbers.insert(invoice, held.number);
                }
                self.book.holds(held.share);
            }
        }
        for claim in &self.claims {
            let Cash { payment, left, amount, .. } = &claim.cash;
            if claim.undoes.is_some() {
                let back = Money::new(-amount, left.currency);
                self.book.asks(To::Return(*payment), back, -left.minor);
            } else if claim.kind == PaymentKind::Payment && left.minor > 0 {
                self.book.pays(From::Payment(*payment), Money::new(*amount, left.currency), left.minor);
            }
        }
        Ok(())
    }

    /// Shares one payment out.
    fn share_out(
        &mut self,
        context: &Context<'_>,
        claim: &mut Claim,
        documents: &mut [Document],
        rule: Option<AllocationRule>,
    ) {
        let cash = &claim.cash;
        let items: Vec<Settleable> = documents.iter().map(|document| document.item.clone()).collect();
        let paid =
            Paid { amount: cash.left, kind: claim.kind, reference: &cash.reference, named: cash.named.as_deref() };
        let ladder::Shared { shares, held } = allocate(&paid, &items, rule);
        claim.held = held;
        for found in shares {
            let Some(document) = documents.iter_mut().find(|document| document.item.invoice == found.invoice) else {
                continue;
            };
            let (to, open) = (To::Invoice(found.invoice), &mut document.item.open);
            self.book.asks(to, Money::new(document.amount, open.currency), open.minor);
            let share = Allocation {
                id: AllocationId(context.desk.ids().next()),
                from: From::Payment(cash.payment),
                to,
                minor: found.minor,
                how: found.how,
                confidence: found.confidence,
                at: context.by.at,
                by: None,
                undone_at: None,
            };
            if self.book.settle(share).is_ok() {
                open.minor -= found.minor;
                let (how, sure) = (found.how, found.confidence);
                claim.told.push(applied(&document.item.number, found.minor, open.currency, how, sure));
                self.numbers.insert(found.invoice, document.item.number.clone());
            }
        }
    }

    /// Lets money that went back take its part out of its payment.
    fn give_back(
        &mut self,
        context: &Context<'_>,
        claim: &mut Claim,
        payment: PaymentId,
        documents: &mut HashMap<CustomerId, Vec<Document>>,
    ) {
        let ids: &Ids = context.desk.ids();
        let stamp = Stamp { at: context.by.at, by: None };
        let Ok(taken) = self.book.give_back(payment, claim.cash.payment, stamp, || AllocationId(ids.next())) else {
            return;
        };
        self.undoes.push((claim.cash.payment, payment));
        let currency = claim.cash.left.currency;
        for share in taken {
            let To::Invoice(invoice) = share.to else { continue };
            let number = self.numbers.get(&invoice).map_or("", String::as_str);
            let body = json!({ "amount": Money::new(share.minor, currency), "number": number, "why": RETURNED });
            claim.told.push(Happening::new("payment_share_taken_back", body));
            let open = self.book.open(share.to);
            let documents = documents.get_mut(&claim.cash.customer);
            let found = documents.and_then(|all| all.iter_mut().find(|document| document.item.invoice == invoice));
            if let (Some(document), Some(open)) = (found, open) {
                document.item.open.minor = open;
            }
        }
    }

    /// Writes the shares. A document that is settled whole is disputed no longer.
    pub(super) async fn write(
        &self,
        context: &Context<'_>,
        tx: &mut Tx,
        chains: &mut Chains<'_>,
    ) -> Result<(), Trouble> {
        if !self.undoes.is_empty() {
            bulk::set_undoes(tx, &self.undoes).await?;
        }
        let named: Vec<(PaymentId, String)> = self
            .claims
            .iter()
            .filter(|claim| claim.held.is_some())
            .filter_map(|claim| Some((claim.cash.payment, claim.cash.named.clone()?)))
            .collect();
        if !named.is_empty() {
            bulk::set_named(tx, &named).await?;
        }
        if self.book.made().is_empty() {
            return Ok(());
        }
        let stamp = Stamp { at: context.by.at, by: context.by.actor };
        for (customer, happening) in ledger::write(tx, &self.book, stamp, RETURNED).await? {
            chains.add(customer.0, context.by, &happening);
        }
        Ok(())
    }
}

/// Lets the credits that have come, or whose documents have come, settle what they correct; true where one did.
pub(super) async fn corrections(context: &Context<'_>, tx: &mut Tx, work: &mut Work<'_>) -> Result<bool, Trouble> {
    let invoices: Vec<Uuid> = work.invoices.iter().map(|invoice| invoice.id.0).collect();
    bulk::link_about(tx, &invoices).await?;
    let mut book = Book::default();
    let found = bulk::corrections(tx, &invoices).await?;
    for one in &found {
        let (from, to) = (From::Credit(one.credit), To::Invoice(one.about));
        book.pays(from, one.amount, one.left);
        book.asks(to, Money::new(one.about_amount, one.amount.currency), one.open);
        let minor = book.left(from).unwrap_or(0).min(book.open(to).unwrap_or(0));
        let share = Allocation {
            id: AllocationId(context.desk.ids().next()),
            from,
            to,
            minor,
            how: How::Correction,
            confidence: Confidence::High,
            at: context.by.at,
            by: None,
            undone_at: None,
        };
        if book.settle(share).is_ok() {
            let amount = Money::new(minor, one.amount.currency);
            let body = json!({ "amount": amount, "number": one.number, "about": one.about_number });
            work.chains.add(one.customer.0, context.by, &Happening::new("credit_applied", body));
        }
    }
    let settlement = Settlement { book, ..Settlement::default() };
    settlement.write(context, tx, &mut work.chains).await?;
    Ok(!settlement.book.made().is_empty())
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
    let claims = waiting.into_iter().map(|cash| Claim::new(cash, PaymentKind::Payment, None)).collect();
    work.settled = settle(tx, context, claims, &HashMap::new()).await?;
    let left: HashMap<PaymentId, i64> = work.settled.book.moved_payments().into_iter().collect();
    for claim in work.settled.claims.iter().filter(|claim| !claim.told.is_empty()) {
        let Cash { payment, customer, .. } = claim.cash;
        let Some(minor) = left.get(&payment).copied() else { continue };
        work.taken.push(Taken { id: payment, customer, minor });
        for happening in &claim.told {
            work.chains.add(customer.0, context.by, happening);
        }
    }
    Ok(())
}
