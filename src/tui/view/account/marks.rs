//! What a document is, and what rests on it.

use super::super::super::model::Model;
use crate::domain::dispute;
use crate::domain::invoice::{Invoice, InvoiceKind};
use crate::domain::money::Money;
use crate::domain::promise::{Promise, PromiseState};
use crate::service::account::Account;
use crate::text::{Arg, format};

/// What a document is, and whether it is disputed.
pub(super) fn kind(model: &Model, account: &Account, invoice: &Invoice) -> String {
    let kind = model.word(&format!("kind-{}", invoice.kind.code().replace('_', "-")), &[]);
    let covers = |promise: &Promise| {
        promise.state == PromiseState::Open && promise.covers.of.iter().any(|covered| covered.invoice == invoice.id)
    };
    match (disputed(model, account, invoice), invoice.kind) {
        (None, _) if account.promises.iter().any(covers) => format!("{kind} {}", model.word("mark-promised", &[])),
        (None, _) => kind,
        // What most documents are goes without saying where the amount needs the room.
        (Some((mark, true)), InvoiceKind::Invoice) => mark,
        (Some((mark, _)), _) => format!("{kind} {mark}"),
    }
}

/// How a document is marked that is disputed, and true where that is only a part of what is open of it.
pub(in super::super::super) fn disputed(model: &Model, account: &Account, invoice: &Invoice) -> Option<(String, bool)> {
    let of = account.disputes.iter().filter(|one| one.invoice == Some(invoice.id) && one.closed_at.is_none());
    let amounts: Vec<i64> = of.map(|dispute| dispute.amount.minor).collect();
    let rests = dispute::paused(invoice.open_minor, amounts.iter().copied());
    if amounts.is_empty() {
        return None;
    }
    if rests >= invoice.open_minor {
        return Some((model.word("mark-disputed", &[]), false));
    }
    let amount = format::money(Money::new(rests, invoice.amount.currency), model.session.words.language());
    Some((model.word("mark-disputed-part", &[("amount", Arg::from(amount))]), true))
}
