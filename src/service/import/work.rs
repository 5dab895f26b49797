//! One batch: looked up and decided, then written, then committed.

use crate::domain::dispute::Dispute;
use crate::domain::fact::Happening;
use crate::domain::invoice::Invoice;
use crate::domain::payment::Payment;
use crate::ingest::fault::{Fault, Note};
use crate::ingest::field::FileKind;
use crate::ingest::row::{Line, Row};
use crate::service::chains::Chains;
use crate::service::dispute::opened_fact;
use crate::service::promise;
use crate::service::reply::Trouble;
use crate::store::{Tx, bulk, sequence};

use super::cast::{self, Cast};
use super::settle::{self, Settlement};
use super::{Context, Made, invoice, payment};

/// What came of one row.
pub(super) enum Verdict {
    /// Taken, with what the desk has to remark.
    Taken(Vec<Note>),
    /// The desk knows it already.
    Repeat,
    /// Cannot be taken.
    Rejected(Vec<Fault>),
}

/// What came of a batch.
pub(super) struct Batch {
    pub(super) verdicts: Vec<Verdict>,
    pub(super) made: Made,
    pub(super) touched: u64,
    /// Numbers of the new customers.
    pub(super) fresh: Vec<String>,
    /// Numbers of those on file that were changed.
    pub(super) updated: Vec<String>,
}

/// Does a batch: everything is looked up and decided first, then written, then committed.
pub(super) async fn run(context: &Context<'_>, lines: &[&Line]) -> Result<Batch, Trouble> {
    let db = context.desk.db();
    let mut tx = if context.dry_run { db.read().await? } else { db.write().await? };
    tx.give_time().await?;
    let mut work = Work::new(context);
    match context.plan.mapping.kind {
        FileKind::Customers => cast::customers(context, &mut tx, lines, &mut work).await?,
        FileKind::Invoices => invoice::invoices(context, &mut tx, lines, &mut work).await?,
        FileKind::Payments => payment::payments(context, &mut tx, lines, &mut work).await?,
    }
    work.count();
    if !context.dry_run {
        work.write(context, &mut tx).await?;
        tx.commit().await?;
    }
    let fresh = work.cast.fresh().map(|customer| customer.number.clone()).collect();
    let updated = work.cast.updated().map(|customer| customer.number.clone()).collect();
    Ok(Batch { verdicts: work.verdicts, made: work.made, touched: work.touched, fresh, updated })
}

/// What a batch is about to write.
pub(super) struct Work<'a> {
    pub(super) verdicts: Vec<Verdict>,
    pub(super) cast: Cast,
    pub(super) chains: Chains<'a>,
    pub(super) invoices: Vec<Invoice>,
    /// Disputes, each with its document's number.
    pub(super) disputes: Vec<(Dispute, String)>,
    pub(super) payments: Vec<Payment>,
    pub(super) taken: Vec<bulk::Taken>,
    pub(super) settled: Settlement,
    pub(super) made: Made,
    pub(super) touched: u64,
}

impl<'a> Work<'a> {
    fn new(context: &Context<'a>) -> Self {
        Work {
            verdicts: Vec::new(),
            cast: Cast::default(),
            chains: Chains::new(context.desk.ids(), context.revision.id),
            invoices: Vec::new(),
            disputes: Vec::new(),
            payments: Vec::new(),
            taken: Vec::new(),
            settled: Settlement::default(),
            made: Made::default(),
            touched: 0,
        }
    }

    fn count(&mut self) {
        self.made.invoices = self.invoices.len() as u64;
        self.made.disputes = self.disputes.len() as u64;
        self.made.payments = self.payments.len() as u64;
        self.made.without_customer = self.payments.iter().filter(|one| one.customer.is_none()).count() as u64;
    }

    /// Writes the disputes, numbered in their order.
    async fn disputes(&mut self, context: &Context<'_>, tx: &mut Tx) -> Result<(), Trouble> {
        if self.disputes.is_empty() {
            return Ok(());
        }
        let count = i64::try_from(self.disputes.len()).unwrap_or(i64::MAX);
        let first = sequence::take(tx, "dispute", count).await?;
        let mut rows = Vec::with_capacity(self.disputes.len());
        for (number, (mut new, document)) in (first..).zip(std::mem::take(&mut self.disputes)) {
            new.number = number;
            let opened = Happening::new("dispute_opened", opened_fact(&new, Some(&document)));
            self.chains.add(new.customer.0, context.by, &opened);
            rows.push(new);
        }
        bulk::disputes(tx, &rows).await?;
        Ok(())
    }

    async fn write(&mut self, context: &Context<'_>, tx: &mut Tx) -> Result<(), Trouble> {
        let now = context.by.at;
        self.cast.write(tx, now).await?;
        bulk::invoices(tx, &self.invoices).await?;
        self.disputes(context, tx).await?;
        bulk::payments(tx, &self.payments).await?;
        let mut corrected = false;
        if !self.invoices.is_empty() {
            corrected = settle::corrections(context, tx, self).await?;
            settle::waiting_cash(context, tx, self).await?;
        }
        self.settled.write(context, tx, &mut self.chains).await?;
        if !self.taken.is_empty() {
            bulk::set_unapplied(tx, &self.taken).await?;
        }
        // A credit lowers what promises ask for, as money does what is left of them.
        if corrected || !self.payments.is_empty() || !self.taken.is_empty() {
            let (frame, _) = context.desk.frame(tx, context.revision).await?;
            for customer in bulk::with_promises(tx, &self.chains.customers()).await? {
                for happening in promise::evaluate(tx, customer, &frame).await? {
                    self.chains.add(customer.0, context.by, &happening);
                }
            }
        }
        let mut touched = self.chains.customers();
        touched.extend(self.cast.updated().map(|customer| customer.id.0));
        touched.sort_unstable();
        touched.dedup();
        self.touched = touched.len() as u64;
        if !touched.is_empty() {
            bulk::touch(tx, &touched, now).await?;
        }
        Ok(self.chains.write(tx).await?)
    }
}

/// A row of another kind than the file's, which no reader yields.
pub(super) fn misplaced(row: &Row) -> Trouble {
    let what = match row {
        Row::Customer(_) => "a customer",
        Row::Invoice(_) => "an invoice",
        Row::Payment(_) => "a payment",
    };
    Trouble::Internal(format!("{what} in a file of another kind"))
}
