//! `dunlin customer`.

use crate::domain::id::CustomerId;
use crate::domain::profile::{self as domain, Line};
use crate::service::account::{self, Account};
use crate::service::{Reply, Request, profile};
use crate::text::{Words, format};

use super::Exit;
use super::args::CustomerAct;
use super::door::Door;
use super::out::{self, Failure};
use super::say;

pub(super) async fn run(door: &Door, act: CustomerAct, json: bool) -> Result<Exit, Failure> {
    let CustomerAct::Show { reference } = act;
    let desk = door.desk().await?;
    let trouble = |trouble| say::trouble(&door.words, &trouble);
    let actor = door.actor(&desk).await?;
    let id: CustomerId = desk.find_one(&actor, &reference).await.map_err(trouble)?;
    let reply = desk.ask(&actor, Request::Account(account::Ask::Read(id))).await.map_err(trouble)?;
    let Reply::Account(account) = reply else { return Err(say::misplaced(&door.words)) };
    if json {
        out::print_json(&*account)?;
    } else {
        out::print(shown(&door.words, &account))?;
    }
    Ok(Exit::Done)
}

fn shown(words: &Words, account: &Account) -> String {
    let language = words.language();
    let customer = &account.customer;
    let segment = words.say(&format!("segment-{}", customer.segment.code()), &[]);
    let mut lines = vec![format!(
        "{} {} · {segment} · {} · {}",
        customer.number, customer.name, customer.language, customer.time_zone
    )];
    for line in Line::ALL {
        let said = profile::words::value(words, line, &domain::text(customer, line));
        if !said.is_empty() {
            lines.push(format!("{}: {said}", profile::words::line(words, line)));
        }
    }
    let told = profile::words::agreed(words, customer).into_iter();
    let told = told.chain(profile::words::told(words, &account.behaviour, &account.notices));
    lines.extend(told.map(|(label, said)| format!("{label}: {said}")));
    for point in &account.points {
        let status = words.say(&format!("point-status-{}", point.status.code()), &[]);
        lines.push(format!(
            "{} {} {} ({status})",
            words.say(&format!("channel-{}", point.channel.code()), &[]),
            point.value,
            point.label
        ));
    }
    for balance in &account.balances {
        let figure = |key: &str, minor: i64| {
            format!("{} {}", words.say(key, &[]), format::money(balance.money(minor), language))
        };
        lines.push(
            [
                figure("cli-overdue", balance.overdue),
                figure("cli-at-risk", balance.at_risk),
                figure("cli-promised", balance.promised),
                figure("cli-disputed", balance.disputed),
                figure("cli-unapplied", balance.unapplied),
                figure("cli-total", balance.total),
            ]
            .join(" · "),
        );
    }
    if !account.invoices.is_empty() {
        let heads =
            ["cli-number", "cli-kind", "cli-issued", "cli-due", "cli-days", "cli-open"].map(|key| words.say(key, &[]));
        let rows: Vec<Vec<String>> = account
            .invoices
            .iter()
            .map(|invoice| {
                vec![
                    invoice.number.clone(),
                    words.say(&format!("kind-{}", invoice.kind.code().replace('_', "-")), &[]),
                    format::date(invoice.issued_on, language),
                    format::date(invoice.due_on, language),
                    invoice.days_late(account.today).max(0).to_string(),
                    format::money(invoice.open(), language),
                ]
            })
            .collect();
        lines.push(out::table(&heads, &rows, &[4, 5]));
    }
    for promise in &account.promises {
        let state = words.say(&format!("promise-state-{}", promise.state.code().replace('_', "-")), &[]);
        lines.push(format!(
            "{} {} {} ({state})",
            words.say("cli-promise", &[]),
            format::money(promise.amount, language),
            format::date(promise.due_on, language)
        ));
    }
    lines.join("\n")
}
