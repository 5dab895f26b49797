//! An outcome as the journal tells it.

use serde_json::{Value, json};

use super::super::record::Context;
use super::super::reply::Trouble;
use super::{Entry, document, point_value};
use crate::domain::outcome;
use crate::store::Tx;

/// The particulars of an outcome for the journal.
pub(super) async fn told(
    context: &Context<'_>,
    tx: &mut Tx,
    entry: &Entry<'_>,
    next: &outcome::NextStep,
) -> Result<Value, Trouble> {
    let filled = &entry.filled;
    Ok(json!({
        "outcome": entry.kind.code,
        "excuse": entry.excuse,
        "point": point_value(tx, context, filled.contact_point).await?,
        "channel": filled.channel,
        "direction": entry.direction,
        "started_at": filled.started_at,
        "at": context.op.at,
        "date": filled.date,
        "time": filled.time,
        "amount": filled.amount,
        "number": document(context, tx, filled).await?,
        "name": filled.name,
        "reference": filled.reference,
        "language": filled.language,
        "text": filled.text,
        "next": next.step,
        "next_at": next.terminal.is_none().then_some(next.at),
    }))
}
