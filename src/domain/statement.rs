//! The statement of account: what a customer was asked for and paid up to a day, what is open of it and since when.
//!
//! It is read with what is known today: a payment that was booked on a day settles what it settles on that day, even if
//! somebody found out later for what it was. Whatever a document or a payment lost outside of this ledger stands in a line
//! of its own, so that in every currency
//!
//! > opening balance + movements = closing balance = open items − unapplied credits and cash.

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use serde::Serialize;

use super::allocation::{From, To};
use super::customer::Customer;
use super::id::{InvoiceId, PaymentId};
use super::invoice::{Invoice, InvoiceKind};
use super::milestone::{self, Later, Milestone};
use super::money::{Currency, Money};
use super::payment::{Payment, PaymentKind};

/// Money or a credit for a document, as it counts now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// What pays.
    pub from: From,
    /// What is paid.
    pub to: To,
    /// Minor units, above zero.
    pub minor: i64,
}

/// A dispute in days of the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disputed {
    /// The document; nothing when it is about the account.
    pub invoice: Option<InvoiceId>,
    /// How much.
    pub amount: Money,
    /// When it was raised.
    pub opened_on: NaiveDate,
    /// When it was decided.
    pub closed_on: Option<NaiveDate>,
}

/// A promise in days of the desk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promised {
    /// How much of it is still to come.
    pub left: Money,
    /// Payable on.
    pub due_on: NaiveDate,
    /// Its place in a plan, from 1; nothing for a promise that stands alone.
    pub instalment: Option<i64>,
    /// The documents that it is for; empty for all that is owed.
    pub covers: Vec<InvoiceId>,
    /// When it was made.
    pub made_on: NaiveDate,
    /// When it was no longer waited for.
    pub settled_on: Option<NaiveDate>,
}

/// Everything of one customer that a statement is made of, whatever its day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// Documents, each with what is open of it now.
    pub documents: Vec<Invoice>,
    /// Money that came in or went back, each with what of it is unapplied now.
    pub payments: Vec<Payment>,
    /// Shares that were not taken back.
    pub shares: Vec<Share>,
    /// Disputes, open and closed.
    pub disputes: Vec<Disputed>,
    /// Promises of every state.
    pub promises: Vec<Promised>,
}

/// The stretch that a statement covers, both days included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Stretch {
    /// The first day whose movements are listed; from the beginning when there is none.
    pub from: Option<NaiveDate>,
    /// The day that it is made for.
    pub as_of: NaiveDate,
}

/// A statement of account.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Statement {
    /// Whose.
    pub customer: Customer,
    /// What it covers.
    pub stretch: Stretch,
    /// One account a currency, in the order of their codes; none where nothing ever happened.
    pub accounts: Vec<Account>,
}

/// The account in one currency. Amounts are minor units of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Account {
    /// The currency.
    pub currency: Currency,
    /// What was owed before the first day.
    pub opening: i64,
    /// What happened, in order.
    pub lines: Vec<Line>,
    /// What is owed at the end of the last day.
    pub closing: i64,
    /// Documents that still ask for money, the oldest due first.
    pub open: Vec<Open>,
    /// Credits and cash that settle nothing yet.
    pub unapplied: Vec<Unapplied>,
    /// The open documents by age.
    pub ages: Ages,
    /// How much of them is disputed.
    pub disputed: i64,
    /// What the customer promised and what is still waited for, the earliest first.
    pub promises: Vec<Promise>,
    /// The ways of the documents that are open or were issued in the stretch, in the order of issue.
    pub ways: Vec<Way>,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A document.
    Document(InvoiceKind),
    /// Money.
    Money(PaymentKind),
    /// What a document or a payment had lost before, or outside of, this ledger.
    Elsewhere,
}

/// A line of the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// The day of issue or of booking.
    pub on: NaiveDate,
    /// What it is.
    pub what: What,
    /// The document's number, or what the payer wrote.
    pub number: String,
    /// By when it was to be paid, for what asks for money.
    pub due_on: Option<NaiveDate>,
    /// What it adds to what is owed, below zero for what lowers it.
    pub minor: i64,
    /// What is owed after it.
    pub balance: i64,
    /// What it settled: the number of the document and how much.
    pub settled: Vec<(String, i64)>,
}

/// A document that still asks for money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Open {
    /// Its number.
    pub number: String,
    /// What it is.
    pub kind: InvoiceKind,
    /// The day of issue.
    pub issued_on: NaiveDate,
    /// By when it is to be paid.
    pub due_on: NaiveDate,
    /// Days past due; zero or less when not yet.
    pub days_late: i64,
    /// The whole amount.
    pub amount: i64,
    /// What is open of it.
    pub open: i64,
    /// How much of that is disputed.
    pub disputed: i64,
    /// What to quote when paying.
    pub payment_reference: Option<String>,
}

/// The way of a document that asks, or asked, for money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Its number.
    pub number: String,
    /// True while something of it is open.
    pub is_open: bool,
    /// From the service to the payment.
    pub steps: Vec<Milestone>,
}

/// A credit, or cash, that settles nothing yet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unapplied {
    /// What it is.
    pub what: What,
    /// The day of issue or of booking.
    pub on: NaiveDate,
    /// The document's number, or what the payer wrote.
    pub number: String,
    /// How much; below zero for money that went back and is not paid again.
    pub minor: i64,
}

/// A promise that is waited for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Promise {
    /// Payable on.
    pub due_on: NaiveDate,
    /// What is still to come.
    pub minor: i64,
    /// Its place in a plan, from 1.
    pub instalment: Option<i64>,
}

/// Open documents by days past due (edges of the house: 30, 60, 90).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Ages {
    /// Not yet due, or due on the day itself.
    pub not_due: i64,
    /// 1 to 30 days late.
    pub to_30: i64,
    /// 31 to 60.
    pub to_60: i64,
    /// 61 to 90.
    pub to_90: i64,
    /// More than 90.
    pub beyond: i64,
}

impl Ages {
    /// The five figures with the ends of their keys, in order.
    pub fn each(self) -> [(&'static str, i64); 5] {
        [
            ("not-due", self.not_due),
            ("to-30", self.to_30),
            ("to-60", self.to_60),
            ("to-90", self.to_90),
            ("beyond", self.beyond),
        ]
    }

    fn add(&mut self, days_late: i64, minor: i64) {
        let age = match days_late {
            ..=0 => &mut self.not_due,
            1..=30 => &mut self.to_30,
            31..=60 => &mut self.to_60,
            61..=90 => &mut self.to_90,
            _ => &mut self.beyond,
        };
        *age += minor;
    }
}

/// The statement of a customer.
pub fn make(customer: Customer, book: &Book, stretch: Stretch) -> Statement {
    let documents: Vec<&Invoice> = book.documents.iter().filter(|one| one.issued_on <= stretch.as_of).collect();
    // What a bank kept for itself was never the customer's.
    let payments: Vec<&Payment> =
        book.payments.iter().filter(|one| one.received_on <= stretch.as_of && one.kind != PaymentKind::Fee).collect();
    let settled = Settled::of(book, &documents, &payments);
    let mut accounts: BTreeMap<&str, Account> = BTreeMap::new();
    let mut account = |currency: Currency, work: &mut dyn FnMut(&mut Account)| {
        work(accounts.entry(currency.code()).or_insert_with(|| Account::empty(currency)));
    };
    for document in &documents {
        account(document.amount.currency, &mut |account| account.document(document, &settled, book, stretch));
    }
    for payment in &payments {
        account(payment.amount.currency, &mut |account| account.payment(payment, &settled));
    }
    for promise in book.promises.iter().filter(|one| one.is_waited_for(stretch.as_of)) {
        let (due_on, minor, instalment) = (promise.due_on, promise.left.minor, promise.instalment);
        account(promise.left.currency, &mut |account| account.promises.push(Promise { due_on, minor, instalment }));
    }
    for dispute in book.disputes.iter().filter(|one| one.invoice.is_none() && one.is_open(stretch.as_of)) {
        account(dispute.amount.currency, &mut |account| account.disputed += dispute.amount.minor);
    }
    let accounts = accounts.into_values().map(|account| account.finished(stretch.from)).collect();
    Statement { customer, stretch, accounts }
}

impl Disputed {
    fn is_open(&self, day: NaiveDate) -> bool {
        self.opened_on <= day && self.closed_on.is_none_or(|closed| closed > day)
    }
}

impl Promised {
    fn is_waited_for(&self, day: NaiveDate) -> bool {
        self.left.minor > 0 && self.made_on <= day && self.settled_on.is_none_or(|settled| settled > day)
    }
}

/// What settles what, by the documents and payments of the stretch.
struct Settled<'b> {
    /// What of a document is settled here, and the day of the last of it.
    documents: HashMap<InvoiceId, (i64, NaiveDate)>,
    /// What of a payment, or of money that went back, is used.
    payments: HashMap<PaymentId, i64>,
    /// What a payment or a credit settled.
    by: HashMap<Uses, Vec<(&'b str, i64)>>,
    /// What a document lost elsewhere: its amount less what is open and what is settled here, over all time.
    lost: HashMap<InvoiceId, i64>,
    /// The same of a payment.
    lost_money: HashMap<PaymentId, i64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Uses {
    Payment(PaymentId),
    Credit(InvoiceId),
}

impl<'b> Settled<'b> {
    fn of(book: &'b Book, documents: &[&'b Invoice], payments: &[&'b Payment]) -> Self {
        let mut settled = Settled {
            documents: HashMap::new(),
            payments: HashMap::new(),
            by: HashMap::new(),
            lost: book.documents.iter().map(|one| (one.id, one.amount.minor - one.open_minor)).collect(),
            lost_money: book.payments.iter().map(|one| (one.id, one.amount.minor - one.unapplied_minor)).collect(),
        };
        let issued: HashMap<InvoiceId, &Invoice> = documents.iter().map(|one| (one.id, *one)).collect();
        let booked: HashMap<PaymentId, &Payment> = payments.iter().map(|one| (one.id, *one)).collect();
        for share in &book.shares {
            // Over all time: what the ledger explains is not lost. A credit and money that went back are negative.
            let minor = share.minor;
            match share.from {
                From::Payment(id) => *settled.lost_money.entry(id).or_default() -= minor,
                From::Credit(id) => *settled.lost.entry(id).or_default() += minor,
            }
            match share.to {
                To::Invoice(id) => *settled.lost.entry(id).or_default() -= minor,
                To::Return(id) => *settled.lost_money.entry(id).or_default() += minor,
            }
            // Within the stretch: both ends must be there.
            let paying = match share.from {
                From::Payment(id) => booked.get(&id).map(|one| one.received_on),
                From::Credit(id) => issued.get(&id).map(|one| one.issued_on),
            };
            let paid = match share.to {
                To::Invoice(id) => issued.get(&id).map(|one| (one.issued_on, one.number.as_str())),
                To::Return(id) => booked.get(&id).map(|one| (one.received_on, one.reference.as_str())),
            };
            let Some((paying, (paid, number))) = paying.zip(paid) else { continue };
            let on = paying.max(paid);
            let uses = match share.from {
                From::Payment(id) => {
                    *settled.payments.entry(id).or_default() += minor;
                    Uses::Payment(id)
                }
                From::Credit(id) => {
                    settled.note(id, -minor, on);
                    Uses::Credit(id)
                }
            };
            match share.to {
                To::Invoice(id) => settled.note(id, minor, on),
                To::Return(id) => *settled.payments.entry(id).or_default() -= minor,
            }
            settled.by.entry(uses).or_default().push((number, minor));
        }
        settled
    }

    fn note(&mut self, document: InvoiceId, minor: i64, on: NaiveDate) {
        let entry = self.documents.entry(document).or_insert((0, on));
        entry.0 += minor;
        entry.1 = entry.1.max(on);
    }

    fn told(&self, uses: Uses) -> Vec<(String, i64)> {
        let mut told: Vec<(String, i64)> = Vec::new();
        for &(number, minor) in self.by.get(&uses).into_iter().flatten() {
            match told.iter_mut().find(|(known, _)| known == number) {
                Some((_, sum)) => *sum += minor,
                None => told.push((number.to_owned(), minor)),
            }
        }
        told.sort();
        told
    }
}

impl Account {
    fn empty(currency: Currency) -> Self {
        Account {
            currency,
            opening: 0,
            lines: Vec::new(),
            closing: 0,
            open: Vec::new(),
            unapplied: Vec::new(),
            ages: Ages::default(),
            disputed: 0,
            promises: Vec::new(),
            ways: Vec::new(),
        }
    }

    fn document(&mut self, document: &Invoice, settled: &Settled<'_>, book: &Book, stretch: Stretch) {
        let as_of = stretch.as_of;
        let amount = document.amount.minor;
        let line = Line {
            on: document.issued_on,
            what: What::Document(document.kind),
            number: document.number.clone(),
            due_on: (amount > 0).then_some(document.due_on),
            minor: amount,
            balance: 0,
            settled: settled.told(Uses::Credit(document.id)),
        };
        let lost = settled.lost.get(&document.id).copied().unwrap_or_default();
        self.put(line, -lost);
        let (paid, last) = settled.documents.get(&document.id).copied().unwrap_or((0, document.issued_on));
        let open = amount - lost - paid;
        if open < 0 {
            let (what, number) = (What::Document(document.kind), document.number.clone());
            self.unapplied.push(Unapplied { what, on: document.issued_on, number, minor: -open });
        }
        if amount > 0 && (open > 0 || stretch.from.is_none_or(|from| document.issued_on >= from)) {
            let covers = |one: &&Promised| one.covers.is_empty() || one.covers.contains(&document.id);
            let currency = document.amount.currency;
            let promised = book.promises.iter().filter(|one| one.left.currency == currency && one.is_waited_for(as_of));
            let is_promised = open > 0 && document.due_on <= as_of;
            let later = Later {
                promised_on: promised.filter(covers).map(|one| one.due_on).min().filter(|_| is_promised),
                paid_on: (open <= 0 && paid != 0).then_some(last),
            };
            let steps = milestone::way(document, later, as_of);
            self.ways.push(Way { number: document.number.clone(), is_open: open > 0, steps });
        }
        if open <= 0 {
            return;
        }
        let disputed = book.disputes.iter().filter(|one| one.invoice == Some(document.id) && one.is_open(as_of));
        let disputed = disputed.map(|one| one.amount.minor).sum::<i64>().min(open);
        let days_late = document.days_late(as_of);
        self.ages.add(days_late, open);
        self.disputed += disputed;
        self.open.push(Open {
            number: document.number.clone(),
            kind: document.kind,
            issued_on: document.issued_on,
            due_on: document.due_on,
            days_late,
            amount,
            open,
            disputed,
            payment_reference: document.references.payment.clone(),
        });
    }

    fn payment(&mut self, payment: &Payment, settled: &Settled<'_>) {
        let line = Line {
            on: payment.received_on,
            what: What::Money(payment.kind),
            number: payment.reference.clone(),
            due_on: None,
            minor: -payment.amount.minor,
            balance: 0,
            settled: settled.told(Uses::Payment(payment.id)),
        };
        let lost = settled.lost_money.get(&payment.id).copied().unwrap_or_default();
        self.put(line, lost);
        let used = settled.payments.get(&payment.id).copied().unwrap_or_default();
        let left = payment.amount.minor - lost - used;
        if left != 0 {
            let (what, number) = (What::Money(payment.kind), payment.reference.clone());
            self.unapplied.push(Unapplied { what, on: payment.received_on, number, minor: left });
        }
    }

    /// A line, and what it lost elsewhere behind it.
    fn put(&mut self, line: Line, elsewhere: i64) {
        let lost = (elsewhere != 0).then(|| Line {
            what: What::Elsewhere,
            due_on: None,
            minor: elsewhere,
            settled: Vec::new(),
            ..line.clone()
        });
        self.lines.push(line);
        self.lines.extend(lost);
    }

    /// Sorted, added up, and with everything before the first day put together.
    fn finished(mut self, from: Option<NaiveDate>) -> Self {
        // The order of one day is kept: documents before the money that pays them, what was lost behind what lost it.
        self.lines.sort_by_key(|line| line.on);
        let (earlier, lines): (Vec<Line>, Vec<Line>) =
            self.lines.into_iter().partition(|line| from.is_some_and(|from| line.on < from));
        self.opening = earlier.iter().map(|line| line.minor).sum();
        let mut balance = self.opening;
        self.lines = lines;
        for line in &mut self.lines {
            balance += line.minor;
            line.balance = balance;
        }
        self.closing = balance;
        self.open.sort_by(|one, other| (one.due_on, &one.number).cmp(&(other.due_on, &other.number)));
        self.unapplied.sort_by(|one, other| (one.on, &one.number).cmp(&(other.on, &other.number)));
        self.promises.sort_by_key(|promise| promise.due_on);
        self
    }

    /// Everything open, before credits and cash.
    pub fn open_total(&self) -> i64 {
        self.open.iter().map(|one| one.open).sum()
    }

    /// Credits and cash that settle nothing yet.
    pub fn unapplied_total(&self) -> i64 {
        self.unapplied.iter().map(|one| one.minor).sum()
    }

    /// An amount of this account as money.
    pub fn money(&self, minor: i64) -> Money {
        Money::new(minor, self.currency)
    }
}
