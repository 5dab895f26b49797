//! The rows of an invoices file.

use std::collections::HashMap;

use serde_json::json;

use super::Context;
use super::work::{Verdict, Work, misplaced};
use crate::domain::calendar;
use crate::domain::dispute::{Dispute, DisputeKind};
use crate::domain::fact::Happening;
use crate::domain::id::{DisputeId, InvoiceId};
use crate::domain::invoice::Invoice;
use crate::domain::money::Money;
use crate::ingest::fault::{Fault, Note, NoteKind, Reason};
use crate::ingest::field::Field;
use crate::ingest::row::{DueFrom, InvoiceRow, Line, Row};
use crate::service::reply::Trouble;
use crate::store::{Tx, bulk};

/// The code under which a file's disputes are opened, if the catalogue has it.
const DISPUTE: &str = "dispute_price";

/// What makes two rows the same document.
struct Content {
    customer: String,
    amount: Money,
}

impl std::fmt::Display for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "customer {}, {}", self.customer, self.amount)
    }
}

/// Decides about the rows of an invoices file.
pub(super) async fn invoices(
    context: &Context<'_>,
    tx: &mut Tx,
    lines: &[&Line],
    work: &mut Work<'_>,
) -> Result<(), Trouble> {
    let mut rows = Vec::with_capacity(lines.len());
    for line in lines {
        match &line.row {
            Row::Invoice(row) => rows.push(&**row),
            other => return Err(misplaced(other)),
        }
    }
    work.load(context, tx, rows.iter().map(|row| row.customer.number.as_str())).await?;
    let numbers: Vec<&str> = rows.iter().map(|row| row.number.as_str()).collect();
    let mut known: HashMap<String, Content> = bulk::invoices_by_number(tx, context.source, &numbers)
        .await?
        .into_iter()
        .map(|one| (one.number, Content { customer: one.customer_number, amount: one.amount }))
        .collect();
    for row in rows {
        let given = Content { customer: row.customer.number.clone(), amount: row.amount };
        let verdict = match known.get(&row.number) {
            Some(stored) if stored.customer == given.customer && stored.amount == given.amount => Verdict::Repeat,
            Some(stored) => {
                let reason = Reason::Stored { stored: stored.to_string(), given: given.to_string() };
                let column = context.plan.heading(Field::Number);
                Verdict::Rejected(vec![Fault { column, value: row.number.clone(), reason }])
            }
            None => {
                let notes = take(context, row, work);
                known.insert(row.number.clone(), given);
                Verdict::Taken(notes)
            }
        };
        work.verdicts.push(verdict);
    }
    Ok(())
}

/// Takes a new document in; gives what is to be remarked.
fn take(context: &Context<'_>, row: &InvoiceRow, work: &mut Work<'_>) -> Vec<Note> {
    let (customer, terms_days, mut notes) = work.customer_of(context, &row.customer);
    let mut due_on = row.due_on;
    if let (DueFrom::Issue, Some(days)) = (row.due_from, terms_days)
        && let Some(due) = chrono::TimeDelta::try_days(days).and_then(|days| row.issued_on.checked_add_signed(days))
    {
        due_on = due;
        notes.push(Note { column: context.plan.heading(Field::DueOn), kind: NoteKind::DueFromCustomer(days) });
    }
    let invoice = Invoice {
        id: InvoiceId(context.desk.ids().next()),
        customer,
        source: context.source.to_owned(),
        number: row.number.clone(),
        kind: row.kind,
        amount: row.amount,
        open_minor: row.amount.minor,
        issued_on: row.issued_on,
        due_on,
        corrects: row.corrects.clone(),
        references: row.references.clone(),
    };
    let body = json!({ "number": invoice.number, "kind": invoice.kind, "amount": invoice.amount, "due_on": due_on });
    work.chains.add(customer.0, context.by, &Happening::new("invoice_imported", body));
    if row.disputed == Some(true) && invoice.open_minor > 0 {
        dispute(context, &row.customer.number, &invoice, work);
    }
    work.invoices.push(invoice);
    notes
}

/// Opens a dispute about all of a document, as the file says that there is one. Its number is
/// given when the batch is written.
fn dispute(context: &Context<'_>, number: &str, invoice: &Invoice, work: &mut Work<'_>) {
    let Some(kind) = kind(context) else { return };
    let new = Dispute {
        id: DisputeId(context.desk.ids().next()),
        number: 0,
        customer: invoice.customer,
        invoice: Some(invoice.id),
        amount: invoice.amount,
        kind: kind.code.clone(),
        text: String::new(),
        opened_at: context.by.at,
        answer_by: context.revision.holidays.plus_business_days(
            work.cast.named(number).map_or("", |customer| customer.country.as_str()),
            calendar::date_in(context.revision.desk.time_zone, context.by.at),
            kind.business_days,
        ),
        owner: None,
        department: kind.owner_in("en").to_owned(),
        closed_at: None,
        decision: None,
        decided_minor: None,
        decided_by: None,
        note: String::new(),
    };
    work.disputes.push((new, invoice.number.clone()));
}

/// The kind under which a file's disputes are opened, if the catalogue has any.
fn kind<'a>(context: &Context<'a>) -> Option<&'a DisputeKind> {
    context.revision.dispute(DISPUTE).or(context.revision.disputes.first())
}
