//! Screens and overlays as lines: one fact a line, values labelled, choices numbered.

use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::call::phones;
use super::super::overlay::form::{Form, What};
use super::super::overlay::letters;
use super::super::overlay::outcome::listed;
use super::super::overlay::prompt::{self, Purpose};
use super::super::say;
use super::super::screen::account::{AccountScreen, Pane};
use super::super::screen::queue::QueueScreen;
use super::super::view;
use crate::domain::clean;
use crate::domain::contact_point::Channel;
use crate::domain::invoice::Invoice;
use crate::service::account::Account;
use crate::service::queue::Row as Customer;
use crate::text::{Arg, format};

/// Most rows that are read out at once.
pub(super) const MOST: usize = 10;

/// A number for a sentence.
pub(in super::super) fn count(n: usize) -> Arg<'static> {
    Arg::from(i64::try_from(n).unwrap_or(i64::MAX))
}

/// The rows of a list around the one with the cursor, by tens, each with its number from 1; the last line says how many
/// follow and how to hear them.
pub(super) fn paged<T>(model: &Model, rows: &[T], at: usize, line: impl Fn(usize, &T) -> String) -> Vec<String> {
    let first = at.min(rows.len().saturating_sub(1)) / MOST * MOST;
    let mut out: Vec<String> =
        rows.iter().enumerate().skip(first).take(MOST).map(|(at, row)| line(at + 1, row)).collect();
    let more = rows.len().saturating_sub(first + MOST);
    if more > 0 {
        out.push(model.word("lines-more", &[("count", count(more))]));
    }
    out
}

/// A customer of the queue.
pub(in super::super) fn customer(model: &Model, row: &Customer, n: &str) -> String {
    let args = [
        ("n", Arg::from(n)),
        ("name", Arg::from(clean::line(&row.name))),
        ("number", Arg::from(clean::line(&row.number))),
        ("risk", Arg::from(view::at_risk(model, row))),
        ("days", Arg::from(row.days_late.max(0))),
        ("why", Arg::from(view::reasons(model, row))),
    ];
    model.word("plain-row", &args).trim_end_matches([' ', ',']).to_owned()
}

/// A document of the account.
pub(in super::super) fn invoice(model: &Model, account: &Account, invoice: &Invoice, n: &str) -> String {
    let language = model.session.words.language();
    let mut kind = model.word(&format!("kind-{}", invoice.kind.code().replace('_', "-")), &[]);
    if let Some((mark, _)) = view::disputed(model, account, invoice) {
        kind = format!("{kind}, {mark}");
    }
    let days = invoice.days_late(account.today);
    let args = [
        ("n", Arg::from(n)),
        ("number", Arg::from(clean::line(&invoice.number))),
        ("due", Arg::from(format::date(invoice.due_on, language))),
        ("days", Arg::from(days.max(0))),
        ("open", Arg::from(format::money(invoice.open(), language))),
        ("kind", Arg::from(kind)),
    ];
    model.word(if days > 0 { "plain-invoice" } else { "lines-invoice-early" }, &args)
}

/// What the customer's clock shows.
pub(super) fn local_time(model: &Model, screen: &AccountScreen) -> String {
    let account = &screen.account;
    let local = format::time(account.as_of.with_timezone(&account.customer.time_zone).time());
    model.word("plain-local-time", &[("time", Arg::from(local))])
}

/// The queue: what there is, what is held, ten rows.
pub(in super::super) fn queue(model: &Model, screen: &QueueScreen) -> Vec<String> {
    let Some(page) = &screen.page else { return vec![view::unread(model)] };
    let held = say::held(model, &page.held, page.next_at);
    let mut out = vec![model.word("queue-summary", &[("count", Arg::from(page.workable)), ("held", Arg::from(held))])];
    if page.rows.is_empty() {
        out.push(view::mine::done(model, page.callback_at));
    }
    out.extend(paged(model, &page.rows, screen.at(), |n, row| customer(model, row, &n.to_string())));
    out
}

/// The account, in the order of the screen.
pub(super) fn account(model: &Model, screen: &AccountScreen) -> Vec<String> {
    let account = &screen.account;
    let customer = &account.customer;
    let language = model.session.words.language();
    let mut out = vec![model.word(
        "plain-customer",
        &[
            ("name", Arg::from(clean::line(&customer.name))),
            ("number", Arg::from(clean::line(&customer.number))),
            ("segment", Arg::from(model.word(&format!("segment-{}", customer.segment.code()), &[]))),
            ("language", Arg::from(view::language_name(model, &customer.language))),
        ],
    )];
    let gate = match (&screen.lost, screen.is_held()) {
        (Some(_), _) => model.word("gate-lost", &[]),
        (None, false) => model.word("gate-only-read", &[]),
        (None, true) if screen.call.is_some() => {
            screen.call.as_ref().map(|call| say::in_call(model, account, call)).unwrap_or_default()
        }
        (None, true) if account.decision.allows() && account.first_phone().is_none() => {
            model.word("gate-no-number", &[])
        }
        (None, true) => say::gate(model, &account.decision),
    };
    out.push(model.word("plain-gate", &[("gate", Arg::from(gate))]));
    out.push(model.word("plain-task", &[("task", Arg::from(say::task(model, &account.task)))]));
    out.push(local_time(model, screen));
    for (at, phone) in phones(account).into_iter().enumerate() {
        let args = [("n", count(at + 1)), ("phone", Arg::from(view::point(model, phone)))];
        out.push(model.word("plain-phone", &args));
    }
    for point in account.points.iter().filter(|point| point.channel != Channel::Phone) {
        out.push(model.word("plain-contact", &[("point", Arg::from(view::point(model, point)))]));
    }
    for balance in &account.balances {
        let amount = |minor: i64| Arg::from(format::amount(balance.money(minor), language));
        let args = [
            ("currency", Arg::from(balance.currency.code())),
            ("overdue", amount(balance.overdue)),
            ("risk", amount(balance.at_risk)),
            ("promised", amount(balance.promised)),
            ("disputed", amount(balance.disputed)),
            ("unapplied", amount(balance.unapplied)),
            ("total", amount(balance.total)),
        ];
        out.push(model.word("plain-money", &args));
    }
    out.extend(view::standing_line(model, account).map(|(_, head, more)| format!("{head}{more}")));
    let promises = view::promise_lines(model, account);
    if promises.is_empty() {
        out.push(model.word("account-no-promise", &[]));
    }
    out.extend(promises);
    out.extend(view::approval::on_account(model, &account.approvals).into_iter().map(|(_, text)| text));
    if screen.pane == Pane::Timeline {
        out.extend(paged(model, &account.timeline, screen.entry, |n, entry| {
            format!("{n}: {}", view::touch(model, entry))
        }));
        return out;
    }
    for entry in account.timeline.iter().take(3) {
        out.push(model.word("plain-touch", &[("touch", Arg::from(view::touch(model, entry)))]));
    }
    out.extend(paged(model, &account.invoices, screen.invoice_at(), |n, document| {
        invoice(model, account, document, &n.to_string())
    }));
    out
}

/// What lies above the screen, with its choices numbered or its fields named.
pub(in super::super) fn overlay(model: &Model, overlay: &Overlay) -> Vec<String> {
    let language = model.session.words.language().code();
    match overlay {
        Overlay::Outcomes(list) => {
            let mut out = vec![model.word("outcomes-title", &[])];
            let kinds = listed(&model.session.revision);
            out.extend(paged(model, &kinds, list.at, |n, kind| choice(model, n, kind.label_in(language), &kind.code)));
            out.push(model.word("plain-choose", &[]));
            out
        }
        Overlay::Call(call) => {
            let direction = model.word(&format!("direction-{}", call.direction.code()), &[]);
            let mut out = vec![model.word("call-title", &[("direction", Arg::from(direction))])];
            if let Some(screen) = model.account() {
                for (at, phone) in phones(&screen.account).into_iter().enumerate() {
                    let args = [("n", count(at + 1)), ("phone", Arg::from(view::point(model, phone)))];
                    out.push(model.word("plain-phone", &args));
                }
                let n = phones(&screen.account).len() + 1;
                out.push(format!("{n}: {}", model.word("call-other-number", &[])));
            }
            out.push(model.word("lines-call-how", &[]));
            out
        }
        Overlay::Search(list) => super::search::lines(model, list),
        Overlay::Form(form) => self::form(model, form),
        Overlay::Letters(list) => {
            let mut out = vec![letters::title(model, list.topic)];
            let lines = letters::lines(model, list.topic).into_iter().enumerate();
            out.extend(lines.map(|(at, line)| choice(model, at + 1, &line.label, &line.code)));
            out.push(model.word("plain-choose", &[]));
            out
        }
        Overlay::TakeBack(asked) => view::take_back_lines(model, asked),
        Overlay::Confirm(confirm) => {
            vec![confirm.question.clone(), model.word("confirm-plain", &[])]
        }
        Overlay::Mine(mine) => super::mine::mine(model, mine),
        Overlay::Messages(messages) => super::mine::messages(model, messages),
        Overlay::Compose(compose) => super::mine::compose(model, compose),
        Overlay::Prompt(prompt) => {
            let title = model.word(prompt.purpose.key(), &[]);
            let mut out = Vec::new();
            if matches!(prompt.purpose, Purpose::Release(_)) {
                out.push(prompt::help(model, &prompt.purpose));
            }
            out.push(model.word("plain-prompt", &[("title", Arg::from(title))]));
            out
        }
        Overlay::Dossier(dossier) => super::dossier::lines(model, dossier),
        Overlay::Disputes(disputes) => view::disputes::lines(model, disputes),
        Overlay::Approval(approval) => super::approval::lines(model, approval),
        Overlay::Help(_) | Overlay::Palette(_) | Overlay::Values(_) => super::commands::lines(model, overlay),
        Overlay::Reader(reader) => {
            view::reader::lines(model, reader).iter().map(|row| row.text().trim().to_owned()).collect()
        }
    }
}

pub(super) fn choice(model: &Model, n: usize, name: &str, code: &str) -> String {
    let args = [("n", count(n)), ("name", Arg::from(clean::line(name))), ("code", Arg::from(code))];
    model.word("plain-choice", &args)
}

fn form(model: &Model, form: &Form) -> Vec<String> {
    let language = model.session.words.language().code();
    let mut out = vec![form.title(model)];
    for slot in &form.slots {
        let args = [
            ("field", Arg::from(view::label(model, slot.what, slot.required))),
            ("text", Arg::from(clean::line(slot.input.text()))),
        ];
        out.push(model.word("plain-field", &args).trim_end().to_owned());
    }
    out.extend(form.against(model));
    if let Some(screen) = model.account() {
        out.extend(form.meaning(model, &screen.account));
    }
    if form.slots.iter().any(|slot| slot.what == What::Excuse) {
        let excuses = model.session.revision.excuses.iter();
        let codes: Vec<String> =
            excuses.map(|excuse| format!("{} ({})", clean::line(excuse.label_in(language)), excuse.code)).collect();
        out.push(codes.join(", "));
    }
    let field = form.focused().map_or_else(String::new, |slot| say::field_name(model, slot.what.code()));
    let ask = match (form.sends_with_focused(), form.slots.len()) {
        (true, 0..=1) => "lines-ask-only",
        (true, _) => "lines-ask-sends",
        (false, _) => "plain-ask",
    };
    out.push(model.word(ask, &[("field", Arg::from(field))]));
    out
}
