//! Giving up a promise or a plan: which, where there are several, and why.

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::prompt::Purpose;
use super::{letters, prompt};
use crate::domain::op::Given;
use crate::domain::plan::PlanState;
use crate::domain::promise::PromiseState;
use crate::text::{Arg, format};

/// What of the open account could be given up, each with its words: plans first, then promises alone.
pub fn given(model: &Model) -> Vec<(Given, String)> {
    let Some(screen) = model.account() else { return Vec::new() };
    let account = &screen.account;
    let language = model.session.words.language();
    let plans = account.plans.iter().filter(|plan| plan.state == PlanState::Active).map(|plan| {
        let args = [("amount", Arg::from(format::money(plan.total, language)))];
        (Given::Plan { id: plan.id }, model.word("withdraw-plan", &args))
    });
    let alone =
        |promise: &&crate::domain::promise::Promise| promise.state == PromiseState::Open && promise.plan.is_none();
    let promises = account.promises.iter().filter(alone).map(|promise| {
        let date = Arg::from(format::weekday_date(promise.due_on, language));
        let args = [("amount", Arg::from(format::money(promise.amount, language))), ("date", date)];
        (Given::Promise { id: promise.id }, model.word("withdraw-promise", &args))
    });
    plans.chain(promises).collect()
}

/// Asks why, and before that which, where there are several.
pub fn open(model: &mut Model, args: &str) -> Vec<Effect> {
    match given(model).as_slice() {
        [] => model.refuse("refused-nothing-given", &Command::plain(Name::Promise)),
        [(only, _)] => prompt::open(model, Purpose::Withdraw(*only), args),
        _ => letters::open(model, letters::Topic::Withdraw, args),
    }
}
