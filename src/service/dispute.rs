//! Disputes: what a customer does not accept, and by when somebody owes an answer.

use serde_json::json;

use crate::domain::calendar;
use crate::domain::dispute::Dispute;
use crate::domain::entry::EntryFault;
use crate::domain::fact::Happening;
use crate::domain::id::DisputeId;
use crate::domain::money::Money;
use crate::domain::outcome::{Day, Field, Filled};
use crate::store::{self, Tx};

use super::rank;
use super::record::{Context, Spirit};
use super::reply::{Refusal, Trouble};

/// Business days until a dispute is to be answered: a house rule, until the dispute types carry their own.
pub(super) const ANSWER_DAYS: u32 = 5;

/// Opens a dispute: of the amount that was named, else of the whole document, else of all that is overdue.
pub(super) async fn open(
    context: &Context<'_>,
    tx: &mut Tx,
    kind: &str,
    filled: &Filled,
    day: &Day,
) -> Result<(DisputeId, Happening), Trouble> {
    let op = context.op;
    let documents = store::invoice::open(tx, op.customer, i64::MAX).await?;
    let invoice = documents.iter().find(|invoice| Some(invoice.id) == filled.invoice);
    let standing = rank::one(tx, op.customer, context.frame).await?.ok_or(Refusal::OutOfScope)?;
    let whole = invoice.map(crate::domain::invoice::Invoice::open);
    let overdue = standing.case.balances.first().map(|balance| balance.money(balance.overdue));
    let amount: Option<Money> = filled.amount.or(whole).or(overdue).filter(|money| money.minor > 0);
    let amount = amount.ok_or(Refusal::Faulty { field: Field::Amount, fault: EntryFault::NotPositive })?;
    if context.spirit == Spirit::Live {
        if filled.invoice.is_some() && invoice.is_none() {
            return Err(Refusal::Faulty { field: Field::Invoice, fault: EntryFault::NotUnderstood }.into());
        }
        if whole.is_some_and(|whole| whole.currency != amount.currency || whole.minor < amount.minor) {
            return Err(Refusal::Faulty { field: Field::Amount, fault: EntryFault::AboveOpen }.into());
        }
    }
    let today = calendar::date_in(day.zone, day.now);
    let answer_by = calendar::plus_business_days(today, ANSWER_DAYS);
    let new = Dispute {
        id: DisputeId(context.desk.ids().next()),
        customer: op.customer,
        invoice: filled.invoice,
        amount,
        kind: kind.to_owned(),
        text: filled.text.clone().unwrap_or_default(),
        opened_at: context.frame.now,
        answer_by,
        closed_at: None,
    };
    store::dispute::insert(tx, &new, op.actor).await?;
    let happening = Happening::new(
        "dispute_opened",
        json!({
            "outcome": new.kind, "amount": amount, "number": invoice.map(|invoice| invoice.number.clone()),
            "date": answer_by, "text": new.text,
        }),
    );
    Ok((new.id, happening))
}
