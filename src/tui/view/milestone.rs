//! The way of the selected document in one line, below the documents.

use super::super::look::{Look, Role};
use super::super::model::Model;
use super::super::widget::canvas::Row;
use crate::domain::invoice::Invoice;
use crate::domain::milestone::{Later, way};
use crate::domain::promise::PromiseState;
use crate::service::account::Account;
use crate::text::format;
use crate::text::milestone::{ASCII, GLYPHS, steps};

/// The steps that have room, the latest first to stay: what was done long ago says least.
pub(super) fn line(model: &Model, account: &Account, invoice: &Invoice, width: usize, look: Look) -> Row {
    let language = model.session.words.language();
    let is_open = |promise: &&crate::domain::promise::Promise| {
        promise.state == PromiseState::Open && promise.amount.currency == invoice.amount.currency
    };
    let promised_on = account.promises.iter().filter(is_open).map(|promise| promise.due_on).min();
    let later = Later { promised_on: promised_on.filter(|_| invoice.days_late(account.today) >= 0), paid_on: None };
    let signs = if look.ascii { ASCII } else { GLYPHS };
    let way = way(invoice, later, account.today);
    let steps = steps(&model.session.words, &way, signs, |on| format::day_month(on, language));
    let mut shown = &steps[..];
    loop {
        let row = Row::of(Role::Faint, format!("   {}", shown.join("  ")));
        match shown {
            [_, rest @ ..] if row.width() > width && !rest.is_empty() => shown = rest,
            _ => return row,
        }
    }
}
