//! Documents that the desk itself makes: each lowers exactly the documents it is about, and says what made it.

use serde_json::json;

use crate::domain::allocation::{Allocation, Confidence, From, How, To};
use crate::domain::approval::Item;
use crate::domain::fact::Happening;
use crate::domain::id::{AgentId, AllocationId, ApprovalId, CustomerId, DisputeId, InvoiceId};
use crate::domain::invoice::InvoiceKind;
use crate::domain::money::{Currency, Money};
use crate::ids::Ids;
use crate::store::{self, Tx};

use super::rank;
use super::reply::{Refusal, Trouble};

/// The system that documents made here name as theirs.
pub(super) const SOURCE: &str = "dunlin";

/// What is to be lowered, and why.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lowering<'a> {
    /// Whose documents.
    pub(super) customer: CustomerId,
    /// What the credits are.
    pub(super) kind: InvoiceKind,
    /// The currency of all items.
    pub(super) currency: Currency,
    /// The documents, and by how much.
    pub(super) items: &'a [Item],
    /// A request that was approved.
    pub(super) approval: Option<ApprovalId>,
    /// A dispute that was decided.
    pub(super) dispute: Option<DisputeId>,
    /// Who did it; nothing for the program.
    pub(super) by: Option<AgentId>,
}

/// Lowers documents: one credit document for each, settled against it at once. Gives the credits made.
///
/// # Errors
/// [`Refusal::Overtaken`] when a document is gone, of another currency, or asks for less than is to be credited.
pub(super) async fn credit(
    tx: &mut Tx,
    ids: &Ids,
    frame: &rank::Frame<'_>,
    lowering: Lowering<'_>,
    happenings: &mut Vec<Happening>,
) -> Result<Vec<InvoiceId>, Trouble> {
    let Lowering { customer, kind, currency, items, approval, dispute, by } = lowering;
    let open = store::invoice::open(tx, customer, i64::MAX).await?;
    let mut made = Vec::new();
    for item in items {
        let document = open
            .iter()
            .find(|document| document.id == item.invoice && document.amount.currency == currency)
            .filter(|document| item.minor > 0 && document.open_minor >= item.minor)
            .ok_or(Refusal::Overtaken)?;
        let number = format!(
            "{}-{}",
            kind.code().to_uppercase().replace('_', "-"),
            store::sequence::next(tx, kind.code()).await?
        );
        let id = InvoiceId(ids.next());
        store::ledger::insert_credit(
            tx,
            &store::ledger::Credit {
                id,
                customer,
                source: SOURCE,
                number: &number,
                kind,
                amount: Money::new(-item.minor, currency),
                on: frame.today,
                about: document,
                approval,
                dispute,
            },
        )
        .await?;
        store::ledger::lower(tx, document.id, item.minor).await?;
        store::allocation::insert(
            tx,
            &Allocation {
                id: AllocationId(ids.next()),
                from: From::Credit(id),
                to: To::Invoice(document.id),
                minor: item.minor,
                how: How::Correction,
                confidence: Confidence::High,
                at: frame.now,
                by,
                undone_at: None,
            },
        )
        .await?;
        let amount = Money::new(item.minor, currency);
        happenings.push(Happening::new(
            "credited",
            json!({ "document": kind, "number": number, "about": document.number, "amount": amount }),
        ));
        made.push(id);
    }
    Ok(made)
}
