//! The statement of account, and the journal of the copies that were made of it.

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use serde::Serialize;
use serde_json::json;

use crate::domain::agent::Actor;
use crate::domain::calendar::date_in;
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::id::CustomerId;
use crate::domain::outcome::Field;
use crate::domain::statement::{self, Book, Disputed, Promised, Statement, Stretch};
use crate::store::{Tx, customer, invoice, promise, statement as rows, work_item};
use crate::text::Language;

use super::account;
use super::desk::Desk;
use super::reply::{Refusal, Reply, Trouble};

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// The statement, to look at.
    Read(Wanted),
    /// The statement for a file that leaves the desk; the journal notes it before the file is written.
    Make(Wanted, Copy),
}

/// Which statement is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Whose.
    pub customer: CustomerId,
    /// The first day whose movements are listed; from the beginning when there is none.
    pub from: Option<NaiveDate>,
    /// The day that it is made for; today when there is none.
    pub as_of: Option<NaiveDate>,
}

/// What leaves the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Copy {
    /// As what.
    pub format: Format,
    /// In which language.
    pub language: Language,
}

/// What a copy is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Plain text.
    Text,
    /// Comma-separated values.
    Csv,
    /// A workbook.
    Xlsx,
}

/// A statement as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The statement.
    pub statement: Statement,
    /// The copy that the journal notes; nothing for one that is only looked at.
    pub copy: Option<Copy>,
}

/// Answers.
pub(super) async fn answer(desk: &Desk, actor: &Actor, ask: Ask) -> Result<Reply, Trouble> {
    let made = match ask {
        Ask::Read(wanted) => {
            // One state for all that it is added up from, whatever is booked meanwhile.
            let mut tx = desk.db().report().await?;
            let statement = load(desk, &mut tx, actor, wanted).await?;
            Made { statement, copy: None }
        }
        Ask::Make(wanted, copy) => {
            let statement = desk.persist(|| make(desk, actor, wanted, copy)).await?;
            Made { statement, copy: Some(copy) }
        }
    };
    Ok(Reply::Statement(Box::new(made)))
}

async fn make(desk: &Desk, actor: &Actor, wanted: Wanted, copy: Copy) -> Result<Statement, Trouble> {
    let mut tx = desk.db().write().await?;
    // Held while it is added up: nothing is booked for the customer between its documents and its payments.
    work_item::lock(&mut tx, wanted.customer).await?;
    let statement = load(desk, &mut tx, actor, wanted).await?;
    let closing: Vec<_> = statement.accounts.iter().map(|account| account.money(account.closing)).collect();
    let happening = Happening::new(
        "statement_made",
        json!({
            "date": statement.stretch.as_of,
            "from": statement.stretch.from,
            "format": copy.format,
            "language": copy.language.code(),
            "closing": closing,
        }),
    );
    let journal = desk.customer_journal(wanted.customer, Some(actor.id), None, desk.clock().now());
    journal.append(&mut tx, &[happening]).await?;
    tx.commit().await?;
    Ok(statement)
}

async fn load(desk: &Desk, tx: &mut Tx, actor: &Actor, wanted: Wanted) -> Result<Statement, Trouble> {
    let today = desk.today();
    let stretch = Stretch { from: wanted.from, as_of: wanted.as_of.unwrap_or(today) };
    let refuse = |fault| Trouble::from(Refusal::Faulty { field: Field::Date, fault });
    if stretch.as_of > today {
        return Err(refuse(EntryFault::Future));
    }
    if stretch.from.is_some_and(|from| from > stretch.as_of) {
        return Err(Refusal::StretchBackwards.into());
    }
    account::may_read(tx, actor, wanted.customer).await?;
    let gone = || Trouble::from(Refusal::NotFound { reference: wanted.customer.to_string() });
    let customer = customer::by_id(tx, wanted.customer).await?.ok_or_else(gone)?;
    let book = book(tx, wanted.customer, desk.revision().desk.time_zone).await?;
    Ok(statement::make(customer, &book, stretch))
}

/// Everything of a customer that a statement is made of, with instants as days of the desk.
async fn book(tx: &mut Tx, id: CustomerId, zone: Tz) -> Result<Book, Trouble> {
    let on = |at: DateTime<Utc>| date_in(zone, at);
    let disputes = rows::disputes(tx, id).await?.into_iter().map(|one| Disputed {
        invoice: one.invoice,
        amount: one.amount,
        opened_on: on(one.opened_at),
        closed_on: one.closed_at.map(on),
    });
    let disputes = disputes.collect();
    let covering = rows::covering(tx, id).await?;
    let promises = promise::of(tx, id, i64::MAX).await?.into_iter().map(|one| {
        let own = covering.iter().find(|covering| covering.promise == one.id);
        Promised {
            left: crate::domain::money::Money::new(one.left_minor(), one.amount.currency),
            due_on: one.due_on,
            instalment: own.and_then(|own| own.instalment),
            covers: own.map(|own| own.covers.clone()).unwrap_or_default(),
            made_on: on(one.made_at),
            settled_on: one.settled_at.map(on),
        }
    });
    let promises = promises.collect();
    Ok(Book {
        documents: invoice::every(tx, id).await?,
        payments: rows::payments(tx, id).await?,
        shares: rows::shares(tx, id).await?,
        disputes,
        promises,
    })
}
