//! Why a customer ranks where it does, as lines.

use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::dossier::meant;
use super::super::overlay::reader::{Reader, Topic};
use super::super::say;
use super::super::screen::Screen;
use super::super::widget::canvas::Row;
use crate::domain::clean;
use crate::domain::contact::Decision;
use crate::domain::id::CustomerId;
use crate::domain::money::Money;
use crate::domain::priority::Score;
use crate::text::{Arg, format};

/// The title above the text.
pub fn title(model: &Model, reader: &Reader) -> String {
    match reader.topic {
        Topic::Why(_) => model.word("why-title", &[]),
    }
}

/// The text, filtered.
pub fn lines(model: &Model, reader: &Reader) -> Vec<Row> {
    let all = match reader.topic {
        Topic::Why(customer) => why(model, customer),
    };
    let wanted = clean::fold(reader.filter.text());
    all.into_iter().filter(|row| wanted.is_empty() || clean::fold(&row.text()).contains(&wanted)).collect()
}

fn why(model: &Model, customer: CustomerId) -> Vec<Row> {
    if let Some(account) = meant(model).filter(|account| account.customer.id == customer) {
        let mut rows = score(model, &account.score);
        rows.extend(answers(model, &account.decision));
        return rows;
    }
    match &model.screen {
        Screen::Queue(screen) => screen
            .rows()
            .iter()
            .find(|row| row.customer == customer)
            .map_or_else(Vec::new, |row| score(model, &row.score)),
        Screen::Account(_) => Vec::new(),
    }
}

/// The score as a product that multiplies out.
pub(in super::super) fn score(model: &Model, score: &Score) -> Vec<Row> {
    let language = model.session.words.language();
    let amount = |minor: i64| format::money(Money::new(minor, score.base), language);
    let mut rows =
        vec![Row::of(Role::Text, model.word("factor-at-risk", &[("amount", Arg::from(amount(score.at_risk_base)))]))];
    for factor in &score.factors {
        let key = format!("factor-{}", factor.code.replace('_', "-"));
        let args = [("factor", Arg::from(format::factor(factor.factor, language))), ("days", Arg::from(factor.n))];
        let known = model.session.words.has(&key);
        let text = if known {
            model.word(&key, &args)
        } else {
            format!("x {} {}", format::factor(factor.factor, language), clean::line(&factor.code))
        };
        rows.push(Row::of(Role::Text, text));
    }
    rows.push(Row::of(Role::Strong, model.word("factor-score", &[("value", Arg::from(amount(score.value)))])));
    if !score.unrated.is_empty() {
        let codes: Vec<&str> = score.unrated.iter().map(|currency| currency.code()).collect();
        rows.push(Row::of(Role::Warn, model.word("factor-unrated", &[("currencies", Arg::from(codes.join(", ")))])));
    }
    if score.lifted_out {
        rows.push(Row::of(Role::Warn, model.word("factor-lifted-out", &[])));
    }
    let args = [
        ("rates", Arg::from(clean::line(&model.session.revision.rates_source))),
        ("date", Arg::from(format::date(model.session.revision.rates_on, language))),
    ];
    rows.push(Row::of(Role::Faint, model.word("why-rates", &args)));
    rows
}

/// What every check of the gate said.
fn answers(model: &Model, decision: &Decision) -> Vec<Row> {
    let pack = Arg::from(clean::line(&decision.pack));
    let mut rows = vec![Row::default(), Row::of(Role::Heading, model.word("why-gate", &[("pack", pack)]))];
    for answer in &decision.answers {
        let rule = answer.rule.code().replace('_', "-");
        let (role, mut text) = if answer.passed {
            let ok = model.word(&format!("check-ok-{rule}"), &[]);
            (Role::Text, model.word("why-passed", &[("rule", Arg::from(ok))]))
        } else {
            let reason = model.word(&format!("gate-{rule}"), &[]);
            (Role::Warn, model.word("why-refused", &[("reason", Arg::from(reason))]))
        };
        if let Some(until) = answer.until.filter(|_| !answer.passed) {
            text = format!("{text} {}", model.word("gate-until", &[("until", Arg::from(say::when(model, until)))]));
        }
        rows.push(Row::of(role, text));
    }
    if let Some(role) = decision.override_role {
        let role = model.word(&format!("role-{}", role.code()), &[]);
        rows.push(Row::of(Role::Text, model.word("gate-override", &[("role", Arg::from(role))])));
    }
    rows
}
