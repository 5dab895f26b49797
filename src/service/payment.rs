//! Payments as a person sees and moves them: what each settled and how sure that is, shares taken back, unapplied cash
//! applied, a payment given to the customer whose it is.
//!
//! Each change is a request of its own, idempotent by its identifier and never spooled: it rests on what is stored now. It takes
//! the customer's row first, so that no import and no colleague is in between.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::domain::agent::{Actor, Right};
use crate::domain::allocation::{Allocation, Confidence, From, How, To};
use crate::domain::book::{Book, Fault, Stamp};
use crate::domain::clean;
use crate::domain::fact::{Happening, hex};
use crate::domain::id::{AllocationId, CustomerId, InvoiceId, OpId, PaymentId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::Money;
use crate::domain::outcome::Field;
use crate::domain::payment::{Payment, PaymentKind};
use crate::store::bulk::{self, Taken};
use crate::store::{self, Tx, operation, standing, work_item};

use super::account::may_read;
use super::desk::Desk;
use super::ledger::{self, refused};
use super::reply::{Refusal, Reply, Trouble};
use super::{promise, rank};

/// Payments of one window.
pub const WINDOW: i64 = 50;

/// Most characters of a reason.
const MOST: usize = 200;

/// What can be asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// A window of a customer's payments, newest first, with what they settled.
    List {
        /// Whose.
        customer: CustomerId,
        /// How many to pass over.
        from: i64,
    },
    /// Moves money.
    Move(Box<Move>),
}

impl Ask {
    /// The right that it needs.
    pub fn right(&self) -> Right {
        match self {
            Ask::List { .. } => Right::Read,
            Ask::Move(moved) => moved.what.right(),
        }
    }
}

/// A change of what settles what.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Move {
    /// Identifier, made once: a retry changes nothing.
    pub id: OpId,
    /// Whose ledger.
    pub customer: CustomerId,
    /// What is done.
    pub what: What,
}

/// What is done with money.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum What {
    /// A share of a payment is taken back: the document asks for it again, the payment has it unapplied.
    TakeBack {
        /// The share.
        share: AllocationId,
        /// Why.
        why: String,
    },
    /// Unapplied cash settles a document, as far as both go.
    Apply {
        /// The payment.
        payment: PaymentId,
        /// The document.
        document: InvoiceId,
    },
    /// A payment was another customer's: its shares are taken back, and it lies unapplied there.
    Rebook {
        /// The payment.
        payment: PaymentId,
        /// Number or name of the other customer.
        to: String,
        /// Why.
        why: String,
    },
    /// A credit that the desk made is taken back by an opposite document.
    ReverseCredit {
        /// The credit.
        credit: InvoiceId,
        /// Why.
        why: String,
    },
}

impl What {
    /// The right that it needs: money that waits may be put where it belongs by whoever works the customer; what was settled is
    /// undone by a supervisor.
    pub fn right(&self) -> Right {
        match self {
            What::Apply { .. } => Right::Work,
            What::TakeBack { .. } | What::Rebook { .. } | What::ReverseCredit { .. } => Right::Lead,
        }
    }

    fn why(&self) -> &str {
        match self {
            What::Apply { .. } => "",
            What::TakeBack { why, .. } | What::Rebook { why, .. } | What::ReverseCredit { why, .. } => why,
        }
    }
}

/// A window of payments.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// Whose.
    pub customer: CustomerId,
    /// How many were passed over.
    pub from: i64,
    /// How many there are.
    pub count: i64,
    /// The window.
    pub payments: Vec<Line>,
    /// Documents that ask for money, the oldest due first: what unapplied cash can be put to.
    pub documents: Vec<Document>,
    /// The state of the desk at.
    pub as_of: DateTime<Utc>,
}

/// A payment with what it settled.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Line {
    /// The payment.
    pub id: PaymentId,
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: PaymentKind,
    /// How much.
    pub amount: Money,
    /// What of it settles nothing, minor units; below zero for money that went back and took nothing with it.
    pub unapplied_minor: i64,
    /// The booking day.
    pub received_on: NaiveDate,
    /// The payer's name as the bank wrote it.
    pub payer: String,
    /// What the payer wrote.
    pub reference: String,
    /// Its shares, the oldest first, those taken back among them.
    pub shares: Vec<Share>,
}

/// A share as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Identifier.
    pub id: AllocationId,
    /// Number of the document, or of the return.
    pub number: String,
    /// True when it goes to money that went back.
    pub back: bool,
    /// Minor units of the payment's currency.
    pub minor: i64,
    /// How it was found.
    pub how: How,
    /// How sure it is.
    pub confidence: Confidence,
    /// When.
    pub at: DateTime<Utc>,
    /// Who made it; nothing for the program.
    pub by: Option<String>,
    /// When it was taken back.
    pub undone_at: Option<DateTime<Utc>>,
    /// Who took it back.
    pub undone_by: Option<String>,
    /// Why.
    pub undone_why: Option<String>,
}

/// A document that asks for money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    /// The document.
    pub id: InvoiceId,
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: InvoiceKind,
    /// What it asks for.
    pub open: Money,
    /// Date due.
    pub due_on: NaiveDate,
}

/// What a change came to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Moved {
    /// The change.
    pub id: OpId,
    /// The ledger as it is now.
    pub page: Page,
}

/// Answers what is asked about payments.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    match ask {
        Ask::List { customer, from } => {
            let mut tx = desk.db().read().await?;
            may_read(&mut tx, actor, customer).await?;
            Ok(Reply::Payments(Box::new(page(desk, &mut tx, customer, from).await?)))
        }
        Ask::Move(moved) => {
            let to = match &moved.what {
                What::Rebook { to, .. } => Some(desk.find_one(actor, to).await?),
                _ => None,
            };
            desk.persist(|| apply(desk, actor, &moved, to)).await?;
            let mut tx = desk.db().read().await?;
            let page = page(desk, &mut tx, moved.customer, 0).await?;
            Ok(Reply::Moved(Box::new(Moved { id: moved.id, page })))
        }
    }
}

async fn page(desk: &Desk, tx: &mut Tx, customer: CustomerId, from: i64) -> Result<Page, Trouble> {
    let payments = store::payment::window(tx, customer, WINDOW, from.max(0)).await?;
    let ids: Vec<PaymentId> = payments.iter().map(|payment| payment.id).collect();
    let mut shares: Vec<store::allocation::Line> =
        if ids.is_empty() { Vec::new() } else { store::allocation::lines(tx, &ids).await? };
    let mut lines = Vec::new();
    for payment in payments {
        let (own, rest) = shares.into_iter().partition(|share| share.payment_id == payment.id.0);
        shares = rest;
        lines.push(line(payment, own)?);
    }
    let documents = store::invoice::open(tx, customer, i64::MAX)
        .await?
        .into_iter()
        .filter(|document| document.open_minor > 0)
        .map(|document| Document {
            id: document.id,
            number: document.number.clone(),
            kind: document.kind,
            open: document.open(),
            due_on: document.due_on,
        })
        .collect();
    let count = store::payment::count(tx, customer).await?;
    Ok(Page { customer, from, count, payments: lines, documents, as_of: desk.clock().now() })
}

fn line(payment: Payment, shares: Vec<store::allocation::Line>) -> Result<Line, Trouble> {
    let odd = |code: String| Trouble::Internal(format!("a share has the code {code}"));
    let shares = shares
        .into_iter()
        .map(|share| {
            Ok(Share {
                id: AllocationId(share.id),
                number: share.number,
                back: share.back,
                minor: share.minor,
                how: share.how.parse().map_err(odd)?,
                confidence: share.confidence.parse().map_err(odd)?,
                at: share.at,
                by: share.by_name,
                undone_at: share.undone_at,
                undone_by: share.undone_name,
                undone_why: share.undone_why,
            })
        })
        .collect::<Result<_, Trouble>>()?;
    Ok(Line {
        id: payment.id,
        number: payment.number,
        kind: payment.kind,
        amount: payment.amount,
        unapplied_minor: payment.unapplied_minor,
        received_on: payment.received_on,
        payer: payment.payer,
        reference: payment.reference,
        shares,
    })
}

/// Does a change in one transaction, or changes nothing.
async fn apply(desk: &Desk, actor: &Actor, moved: &Move, to: Option<CustomerId>) -> Result<(), Trouble> {
    let mut tx = desk.db().write().await?;
    let payload = serde_json::to_vec(moved).map_err(|error| Trouble::Internal(error.to_string()))?;
    let hash = hex(&Sha256::digest(payload));
    let right = moved.what.right();
    if !desk.enabled(&mut tx, actor.id).await?.role.has(right) {
        return Err(Refusal::NotAllowed { right }.into());
    }
    let why = clean::line(moved.what.why());
    if why.is_empty() && !matches!(moved.what, What::Apply { .. }) {
        return Err(Refusal::Missing { fields: vec![Field::Text] }.into());
    }
    if why.chars().count() > MOST {
        return Err(Refusal::TooLong { most: MOST }.into());
    }
    // In one order for everybody, so that no two wait for each other.
    let mut customers: Vec<CustomerId> = [Some(moved.customer), to].into_iter().flatten().collect();
    customers.sort_unstable();
    customers.dedup();
    for customer in &customers {
        work_item::lock(&mut tx, *customer).await?;
        may_read(&mut tx, actor, *customer).await?;
    }
    // Asked behind the lock: the same sent twice at once is done once, and both hear that it is done.
    if let Some(logged) = operation::get(&mut tx, moved.id).await? {
        return if logged.payload_hash == hash { Ok(()) } else { Err(Refusal::Altered.into()) };
    }
    let revision = desk.revision();
    let (frame, generation) = desk.frame(&mut tx, &revision).await?;
    let stamp = Stamp { at: frame.now, by: Some(actor.id) };
    let told = change(desk, &mut tx, &frame, moved, to, stamp, &why).await?;
    for customer in customers {
        let theirs = told.iter().filter(|(whose, _)| *whose == customer);
        let mut own: Vec<Happening> = theirs.map(|(_, happening)| happening.clone()).collect();
        own.extend(promise::evaluate(&mut tx, customer, &frame).await?);
        desk.customer_journal(customer, Some(actor.id), Some(moved.id), frame.now).append(&mut tx, &own).await?;
        let rows = standing::customer(&mut tx, customer.0).await?;
        rank::rank(&mut tx, rows, generation, &frame).await?;
        bulk::touch(&mut tx, &[customer.0], frame.now).await?;
    }
    operation::moved(&mut tx, moved.id, moved.customer, actor.id, &hash, frame.now).await?;
    Ok(tx.commit().await?)
}

type Told = Vec<(CustomerId, Happening)>;

async fn change(
    desk: &Desk,
    tx: &mut Tx,
    frame: &rank::Frame<'_>,
    moved: &Move,
    to: Option<CustomerId>,
    stamp: Stamp,
    why: &str,
) -> Result<Told, Trouble> {
    let customer = moved.customer;
    match &moved.what {
        What::TakeBack { share, .. } => take_back(tx, customer, *share, stamp, why).await,
        What::Apply { payment, document } => settle(desk, tx, customer, *payment, *document, stamp).await,
        What::Rebook { payment, .. } => {
            let to = to.filter(|to| *to != customer).ok_or_else(|| refused(Fault::Unknown))?;
            rebook(tx, customer, *payment, to, stamp, why).await
        }
        What::ReverseCredit { credit, .. } => {
            let mut happenings = Vec::new();
            let reversal = ledger::Reversal { customer, credit: *credit, why };
            ledger::reverse_credit(tx, desk.ids(), frame, reversal, stamp, &mut happenings).await?;
            Ok(happenings.into_iter().map(|happening| (customer, happening)).collect())
        }
    }
}

/// The book of one payment of a customer, with its live shares.
async fn open(tx: &mut Tx, customer: CustomerId, id: PaymentId) -> Result<(Payment, Book, Vec<bulk::Held>), Trouble> {
    let payment = store::payment::one(tx, id).await?.filter(|payment| payment.customer == Some(customer));
    let payment = payment.ok_or_else(|| refused(Fault::Unknown))?;
    if payment.kind != PaymentKind::Payment {
        return Err(refused(Fault::ReturnStands));
    }
    let mut book = Book::default();
    book.pays(From::Payment(id), payment.amount, payment.unapplied_minor);
    let shares = bulk::live_shares(tx, &[id.0]).await?;
    for held in &shares {
        book.asks(held.share.to, held.amount, held.open);
        book.holds(held.share.clone());
    }
    Ok((payment, book, shares))
}

/// Writes what was done on a payment's book.
async fn close(tx: &mut Tx, book: &Book, owner: CustomerId, stamp: Stamp, why: &str) -> Result<Told, Trouble> {
    let told = ledger::write(tx, book, stamp, why).await?;
    let taken: Vec<Taken> =
        book.moved_payments().into_iter().map(|(id, minor)| Taken { id, customer: owner, minor }).collect();
    bulk::set_unapplied(tx, &taken).await?;
    Ok(told)
}

async fn take_back(
    tx: &mut Tx,
    customer: CustomerId,
    share: AllocationId,
    stamp: Stamp,
    why: &str,
) -> Result<Told, Trouble> {
    let payment = store::allocation::payment_of(tx, share).await?.ok_or_else(|| refused(Fault::Unknown))?;
    let (payment, mut book, shares) = open(tx, customer, payment).await?;
    let Some(held) = shares.into_iter().find(|held| held.share.id == share) else {
        // It is one of this payment's, and no live one.
        return Err(refused(Fault::TakenBack));
    };
    book.take_back(share, stamp.at).map_err(refused)?;
    let mut told = close(tx, &book, customer, stamp, why).await?;
    let amount = Money::new(held.share.minor, payment.amount.currency);
    let body = json!({ "amount": amount, "number": held.number, "text": why });
    told.push((customer, Happening::new("payment_share_taken_back", body)));
    Ok(told)
}

async fn settle(
    desk: &Desk,
    tx: &mut Tx,
    customer: CustomerId,
    payment: PaymentId,
    document: InvoiceId,
    stamp: Stamp,
) -> Result<Told, Trouble> {
    let (payment, mut book, _) = open(tx, customer, payment).await?;
    let document = store::invoice::one(tx, document).await?.filter(|one| one.customer == customer);
    let document = document.filter(|one| one.amount.minor > 0).ok_or_else(|| refused(Fault::Unknown))?;
    let (from, to) = (From::Payment(payment.id), To::Invoice(document.id));
    book.asks(to, document.amount, document.open_minor);
    let minor = payment.unapplied_minor.min(document.open_minor);
    if minor <= 0 {
        return Err(refused(Fault::TooMuch));
    }
    let share = Allocation {
        id: AllocationId(desk.ids().next()),
        from,
        to,
        minor,
        how: How::ByHand,
        confidence: Confidence::High,
        at: stamp.at,
        by: stamp.by,
        undone_at: None,
    };
    book.settle(share).map_err(refused)?;
    let mut told = close(tx, &book, customer, stamp, "").await?;
    let amount = Money::new(minor, payment.amount.currency);
    let body = json!({
        "amount": amount, "number": document.number, "how": How::ByHand, "confidence": Confidence::High,
    });
    told.push((customer, Happening::new("payment_applied", body)));
    Ok(told)
}

async fn rebook(
    tx: &mut Tx,
    customer: CustomerId,
    payment: PaymentId,
    to: CustomerId,
    stamp: Stamp,
    why: &str,
) -> Result<Told, Trouble> {
    let (payment, mut book, shares) = open(tx, customer, payment).await?;
    let mut told = Vec::new();
    for held in &shares {
        book.take_back(held.share.id, stamp.at).map_err(refused)?;
        let amount = Money::new(held.share.minor, payment.amount.currency);
        let body = json!({ "amount": amount, "number": held.number, "text": why });
        told.push((customer, Happening::new("payment_share_taken_back", body)));
    }
    told.extend(close(tx, &book, to, stamp, why).await?);
    let taken = [Taken { id: payment.id, customer: to, minor: payment.amount.minor }];
    bulk::set_unapplied(tx, &taken).await?;
    let name =
        |customer: Option<crate::domain::customer::Customer>| customer.map_or_else(String::new, |one| one.number);
    let (old, new) = (name(store::customer::by_id(tx, customer).await?), name(store::customer::by_id(tx, to).await?));
    let body = |name: &str| json!({ "amount": payment.amount, "number": payment.number, "name": name, "text": why });
    told.push((customer, Happening::new("payment_moved_away", body(&new))));
    told.push((to, Happening::new("payment_moved_here", body(&old))));
    Ok(told)
}
