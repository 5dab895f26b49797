//! Habits and terms of a customer: changed under the claim, each change a fact with what stood there before; and what is
//! learnt from an outcome, so that nothing is typed twice.

pub mod words;

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::domain::agent::Right;
use crate::domain::clean;
use crate::domain::customer::Customer;
use crate::domain::fact::Happening;
use crate::domain::id::CustomerId;
use crate::domain::outcome::{Filled, OutcomeKind, Trigger};
use crate::domain::profile::{self, Change, Fault, Line, Window};
use crate::store::{Tx, customer};

use super::record::Context;
use super::reply::{Refusal, Trouble};
use super::voice::Voice;

/// A line of a profile before and after a change, in the form of [`profile::text`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    /// Which line.
    pub line: Line,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// Where the terms came from before; empty for a habit.
    #[serde(default)]
    pub source_before: String,
}

/// Says what stands against a change.
pub(super) fn say(voice: &Voice<'_>, fault: &Fault) -> String {
    voice.words.say(&format!("profile-fault-{}", fault.code()), &[])
}

async fn on_file(tx: &mut Tx, id: CustomerId) -> Result<Customer, Trouble> {
    let gone = || Trouble::from(Refusal::NotFound { reference: id.to_string() });
    customer::by_id(tx, id).await?.ok_or_else(gone)
}

/// Makes one change; the fact that tells of it comes back, with what undoing it needs.
pub(super) async fn change(
    context: &Context<'_>,
    tx: &mut Tx,
    change: &Change,
) -> Result<(Changed, Happening), Trouble> {
    if change.line.is_of_terms() && !context.role.has(Right::Lead) {
        return Err(Refusal::Profile { fault: Fault::NotYours }.into());
    }
    let mut customer = on_file(tx, context.op.customer).await?;
    put(tx, &mut customer, change, context.frame.today).await
}

async fn put(
    tx: &mut Tx,
    on_file: &mut Customer,
    change: &Change,
    today: chrono::NaiveDate,
) -> Result<(Changed, Happening), Trouble> {
    let before = profile::text(on_file, change.line);
    let source_before = on_file.profile.terms.credit_source.clone();
    profile::set(on_file, change, today).map_err(|fault| Refusal::Profile { fault })?;
    customer::set_profile(tx, on_file).await?;
    let after = profile::text(on_file, change.line);
    let body = json!({
        "line": change.line.code(), "old": before, "new": after, "source": clean::line(&change.source),
    });
    let changed = Changed { line: change.line, before, after, source_before };
    Ok((changed, Happening::new("profile_changed", body)))
}

/// Takes from an outcome what the profile does not know yet: who approves, and when somebody is reached best. What stands
/// there already stays.
pub(super) async fn learn(
    context: &Context<'_>,
    tx: &mut Tx,
    kind: &OutcomeKind,
    filled: &Filled,
) -> Result<Option<(Changed, Happening)>, Trouble> {
    let found = if kind.sets(Trigger::LearnApprover) {
        filled.name.clone().map(|name| (Line::Approver, name))
    } else if kind.sets(Trigger::LearnHour) {
        filled.time.map(|time| (Line::BestHour, Window::hour_from(time).to_string()))
    } else {
        None
    };
    let Some((line, value)) = found else { return Ok(None) };
    let mut customer = on_file(tx, context.op.customer).await?;
    if !profile::text(&customer, line).is_empty() {
        return Ok(None);
    }
    let change = Change { line, value, source: String::new() };
    // What does not do as a habit is still told by the outcome.
    match put(tx, &mut customer, &change, context.frame.today).await {
        Ok(learnt) => Ok(Some(learnt)),
        Err(Trouble::Refused(_)) => Ok(None),
        Err(trouble) => Err(trouble),
    }
}

/// Puts a line back as it was, where nobody has changed it since.
pub(super) async fn put_back(
    tx: &mut Tx,
    id: CustomerId,
    changed: &Changed,
    today: chrono::NaiveDate,
) -> Result<(), Trouble> {
    let mut customer = on_file(tx, id).await?;
    if profile::text(&customer, changed.line) != changed.after {
        return Ok(());
    }
    // The source that is put back below may be none, as before the first change.
    let source = if changed.source_before.is_empty() { "-" } else { &changed.source_before };
    let change = Change { line: changed.line, value: changed.before.clone(), source: source.to_owned() };
    profile::set(&mut customer, &change, today).map_err(|fault| Refusal::Profile { fault })?;
    if matches!(changed.line, Line::CreditLimit | Line::Deposit | Line::CreditChecked) {
        customer.profile.terms.credit_source.clone_from(&changed.source_before);
    }
    Ok(customer::set_profile(tx, &customer).await?)
}
