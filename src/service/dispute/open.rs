//! Opening a dispute: of an amount, of a whole document, of all that is overdue.

use serde_json::{Value, json};

use super::Why;
use crate::domain::calendar;
use crate::domain::dispute::Dispute;
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::id::DisputeId;
use crate::domain::invoice::Invoice;
use crate::domain::money::Money;
use crate::domain::outcome::{Day, Field, Filled};
use crate::service::rank;
use crate::service::record::{Context, Spirit};
use crate::service::reply::{Refusal, Trouble};
use crate::store::{self, Tx};

/// Business days until an answer is due where the catalogue in force no longer has the outcome: a house rule.
const ANSWER_DAYS: u32 = 5;

/// Opens a dispute: of the amount that was named, else of the whole document, else of all that is overdue. Gives its
/// identifier, or nothing where an operation that was confirmed long ago only adds to one that is open.
pub(in super::super) async fn open(
    context: &Context<'_>,
    tx: &mut Tx,
    kind: &str,
    filled: &Filled,
    day: &Day,
) -> Result<(Option<DisputeId>, Happening), Trouble> {
    let op = context.op;
    let documents = store::invoice::open(tx, op.customer, i64::MAX).await?;
    let invoice = documents.iter().find(|invoice| Some(invoice.id) == filled.invoice);
    let standing = rank::one(tx, op.customer, context.frame).await?.ok_or(Refusal::OutOfScope)?;
    let whole = invoice.map(Invoice::open);
    let overdue = standing.case.balances.first().map(|balance| balance.money(balance.overdue));
    let amount: Option<Money> = filled.amount.or(whole).or(overdue).filter(|money| money.minor > 0);
    let amount = amount.ok_or(Refusal::Faulty { field: Field::Amount, fault: EntryFault::NotPositive })?;
    let same = store::dispute::open(tx, op.customer).await?.into_iter().find(|open| {
        (open.invoice, open.kind.as_str()) == (filled.invoice, kind) && open.amount.currency == amount.currency
    });
    if let Some(whole) = whole.filter(|whole| whole.currency != amount.currency) {
        return Err(Why::OtherCurrency { wanted: whole.currency }.into());
    }
    if context.spirit == Spirit::Live {
        check(filled, invoice, amount, &documents)?;
        if let Some(same) = &same {
            let document = invoice.map(|invoice| invoice.number.clone());
            return Err(Why::Open { number: same.number, amount: same.amount, document }.into());
        }
    } else if let Some(same) = same {
        // It was confirmed while the line was down: what it adds is added, and one question is asked once.
        store::dispute::raise(tx, same.id, amount.minor).await?;
        let number = invoice.map(|invoice| invoice.number.clone());
        let body = json!({
            "dispute": same.number, "outcome": kind, "amount": amount, "number": number, "text": filled.text,
        });
        return Ok((None, Happening::new("dispute_merged", body)));
    }
    let revision = context.frame.revision;
    let described = revision.dispute(kind);
    let days = described.map_or(ANSWER_DAYS, |kind| kind.business_days);
    let country = &standing.row.country;
    let today = calendar::date_in(day.zone, day.now);
    let new = Dispute {
        id: DisputeId(context.desk.ids().next()),
        number: store::sequence::next(tx, "dispute").await?,
        customer: op.customer,
        invoice: filled.invoice,
        amount,
        kind: kind.to_owned(),
        text: filled.text.clone().unwrap_or_default(),
        opened_at: context.frame.now,
        answer_by: revision.holidays.plus_business_days(country, today, days),
        owner: None,
        department: described.map_or("", |kind| kind.owner_in("en")).to_owned(),
        closed_at: None,
        decision: None,
        decided_minor: None,
        decided_by: None,
        note: String::new(),
    };
    store::dispute::insert(tx, &new, op.actor).await?;
    let body = opened_fact(&new, invoice.map(|invoice| invoice.number.as_str()));
    Ok((Some(new.id), Happening::new("dispute_opened", body)))
}

/// What stands against it while somebody is there to hear it.
fn check(filled: &Filled, invoice: Option<&Invoice>, amount: Money, documents: &[Invoice]) -> Result<(), Trouble> {
    let above = || Trouble::from(Refusal::Faulty { field: Field::Amount, fault: EntryFault::AboveOpen });
    let asking = documents.iter().filter(|document| document.open_minor > 0);
    let (currency, most) = match (filled.invoice, invoice) {
        // What is open is all that is looked at: a document that is not among it asks for nothing.
        (Some(_), None) => return Err(Why::NothingOpen.into()),
        (_, Some(invoice)) => (invoice.amount.currency, invoice.open_minor),
        (None, None) => {
            let of: Vec<i64> = asking
                .filter(|document| document.amount.currency == amount.currency)
                .map(|document| document.open_minor)
                .collect();
            if of.is_empty()
                && let Some(other) = documents.iter().find(|document| document.open_minor > 0)
            {
                return Err(Why::OtherCurrency { wanted: other.amount.currency }.into());
            }
            (amount.currency, of.into_iter().fold(0, i64::saturating_add))
        }
    };
    if most <= 0 {
        return Err(Why::NothingOpen.into());
    }
    if currency != amount.currency {
        return Err(Why::OtherCurrency { wanted: currency }.into());
    }
    if amount.minor > most { Err(above()) } else { Ok(()) }
}

/// The particulars of an opening, for the journal.
pub(in super::super) fn opened_fact(new: &Dispute, document: Option<&str>) -> Value {
    json!({
        "dispute": new.number, "outcome": new.kind, "amount": new.amount, "number": document, "date": new.answer_by,
        "text": new.text, "name": new.department,
    })
}
