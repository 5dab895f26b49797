//! Which payment a return or a reversal of a payments file takes back.

use std::collections::HashMap;

use super::Context;
use super::settle::Returned;
use super::work::Work;
use crate::domain::id::{CustomerId, PaymentId};
use crate::domain::money::Money;
use crate::domain::payment::PaymentKind;
use crate::domain::reference::candidates;
use crate::ingest::row::PaymentRow;
use crate::service::reply::Trouble;
use crate::store::Tx;
use crate::store::bulk::{self, Returnable};

/// True for money that went back.
pub(super) fn is_back(kind: PaymentKind) -> bool {
    matches!(kind, PaymentKind::Return | PaymentKind::Reversal)
}

/// What a row takes back.
pub(super) enum Found {
    /// Nothing that is known.
    Nothing,
    /// A payment.
    Payment(Box<Returnable>),
    /// Money that went back itself: that cannot be.
    Return(String),
}

impl Found {
    /// Whose payment it is.
    pub(super) fn customer(&self) -> Option<CustomerId> {
        match self {
            Found::Payment(one) => one.customer,
            Found::Nothing | Found::Return(_) => None,
        }
    }
}

/// Payments on file that the rows of a batch may take back.
pub(super) struct Backs {
    by_number: HashMap<String, Returnable>,
    /// The newest first.
    by_amount: HashMap<(CustomerId, Money), Vec<Returnable>>,
}

/// Looks up what the rows that went back may take back: by a number that they quote, else by customer and amount.
pub(super) async fn backs(
    tx: &mut Tx,
    context: &Context<'_>,
    rows: &[&PaymentRow],
    payers: &[Option<CustomerId>],
) -> Result<Backs, Trouble> {
    let mut found = Backs { by_number: HashMap::new(), by_amount: HashMap::new() };
    let mut numbers: Vec<String> = Vec::new();
    let mut amounts: Vec<(CustomerId, Money)> = Vec::new();
    for (row, payer) in rows.iter().zip(payers).filter(|(row, _)| is_back(row.kind)) {
        numbers.extend(candidates(&row.reference));
        amounts.extend(payer.map(|payer| (payer, Money::new(-row.amount.minor, row.amount.currency))));
    }
    numbers.sort_unstable();
    numbers.dedup();
    if !numbers.is_empty() {
        for one in bulk::back_by_number(tx, context.source, &numbers).await? {
            found.by_number.insert(one.number.clone(), one);
        }
    }
    if !amounts.is_empty() {
        for one in bulk::back_by_amount(tx, &amounts).await? {
            let Some(customer) = one.customer else { continue };
            found.by_amount.entry((customer, one.amount)).or_default().push(one);
        }
    }
    Ok(found)
}

impl Backs {
    /// The customers whose payments are quoted.
    pub(super) fn customers(&self) -> impl Iterator<Item = CustomerId> {
        self.by_number.values().filter_map(|one| one.customer)
    }

    /// What a row takes back: the payment that it quotes, else the customer's newest of the same amount that was booked no
    /// later and that nothing has taken back.
    pub(super) fn find(
        &self,
        row: &PaymentRow,
        payer: Option<CustomerId>,
        returned: &HashMap<PaymentId, Returned>,
        work: &Work<'_>,
    ) -> Found {
        if !is_back(row.kind) {
            return Found::Nothing;
        }
        let quoted = candidates(&row.reference);
        let of_batch = || {
            work.payments.iter().map(|payment| Returnable {
                payment: payment.id,
                number: payment.number.clone(),
                kind: payment.kind,
                customer: payment.customer,
                amount: payment.amount,
                left: payment.unapplied_minor,
                received_on: payment.received_on,
            })
        };
        let named = quoted.iter().find_map(|number| {
            let fits = |one: &Returnable| one.number == *number && one.number != row.number;
            self.by_number.get(number).filter(|one| fits(one)).cloned().or_else(|| of_batch().find(fits))
        });
        if let Some(one) = named {
            if is_back(one.kind) {
                return Found::Return(one.number);
            }
            let theirs = one.customer.is_some() && (payer.is_none() || payer == one.customer);
            if one.kind == PaymentKind::Payment && theirs && one.amount.currency == row.amount.currency {
                return Found::Payment(Box::new(one));
            }
        }
        let Some(payer) = payer else { return Found::Nothing };
        let amount = Money::new(-row.amount.minor, row.amount.currency);
        let fits = |one: &Returnable| {
            one.kind == PaymentKind::Payment
                && one.customer == Some(payer)
                && one.amount == amount
                && one.received_on <= row.received_on
                && !returned.contains_key(&one.payment)
        };
        let on_file = self.by_amount.get(&(payer, amount)).into_iter().flatten().find(|one| fits(one)).cloned();
        let newest = of_batch().filter(fits).chain(on_file).max_by_key(|one| (one.received_on, one.payment));
        newest.map_or(Found::Nothing, |one| Found::Payment(Box::new(one)))
    }
}
