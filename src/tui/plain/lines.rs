//! Screens and overlays as lines: one fact a line, values labelled, choices numbered.

use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::call::phones;
use super::super::overlay::form::{Form, What};
use super::super::overlay::outcome::listed;
use super::super::overlay::prompt::{self, Purpose};
use super::super::say;
use super::super::screen::account::AccountScreen;
use super::super::screen::queue::QueueScreen;
use super::super::view;
use super::search;
use crate::domain::clean;
use crate::domain::contact_point::Channel;
use crate::text::{Arg, format};

/// Most rows of the queue, and most documents, that are read out.
const MOST: usize = 10;

fn count(n: usize) -> Arg<'static> {
    Arg::from(i64::try_from(n).unwrap_or(i64::MAX))
}

/// The queue: what there is, what is held, the first rows.
pub(super) fn queue(model: &Model, screen: &QueueScreen) -> Vec<String> {
    let Some(page) = &screen.page else { return vec![view::unread(model)] };
    let held = say::held(model, &page.held, page.next_at);
    let mut out = vec![model.word("queue-summary", &[("count", Arg::from(page.workable)), ("held", Arg::from(held))])];
    for (at, row) in page.rows.iter().take(MOST).enumerate() {
        let args = [
            ("n", count(at + 1)),
            ("name", Arg::from(clean::line(&row.name))),
            ("number", Arg::from(clean::line(&row.number))),
            ("risk", Arg::from(view::at_risk(model, row))),
            ("days", Arg::from(row.days_late.max(0))),
            ("why", Arg::from(view::reasons(model, row))),
        ];
        out.push(model.word("plain-row", &args).trim_end_matches([' ', ',']).to_owned());
    }
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
    let local = format::time(account.as_of.with_timezone(&customer.time_zone).time());
    out.push(model.word("plain-local-time", &[("time", Arg::from(local))]));
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
    let promises = view::promise_lines(model, account);
    if promises.is_empty() {
        out.push(model.word("account-no-promise", &[]));
    }
    out.extend(promises);
    for entry in account.timeline.iter().take(3) {
        out.push(model.word("plain-touch", &[("touch", Arg::from(view::touch(model, entry)))]));
    }
    for (at, invoice) in account.invoices.iter().take(MOST).enumerate() {
        let args = [
            ("n", count(at + 1)),
            ("number", Arg::from(clean::line(&invoice.number))),
            ("due", Arg::from(format::date(invoice.due_on, language))),
            ("days", Arg::from(invoice.days_late(account.today).max(0))),
            ("open", Arg::from(format::money(invoice.open(), language))),
            ("kind", Arg::from(model.word(&format!("kind-{}", invoice.kind.code().replace('_', "-")), &[]))),
        ];
        out.push(model.word("plain-invoice", &args));
    }
    if account.invoices.len() > MOST {
        out.push(model.word("plain-more-invoices", &[("count", count(account.invoices.len() - MOST))]));
    }
    out
}

/// What lies above the screen, with its choices numbered or its fields named.
pub(super) fn overlay(model: &Model, overlay: &Overlay) -> Vec<String> {
    let language = model.session.words.language().code();
    match overlay {
        Overlay::Outcomes(_) => {
            let mut out = vec![model.word("outcomes-title", &[])];
            for (at, kind) in listed(&model.session.revision).into_iter().enumerate() {
                out.push(choice(model, at, kind.label_in(language), &kind.code));
            }
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
            }
            out.push(model.word("plain-choose", &[]));
            out
        }
        Overlay::Pick(pick) => {
            let mut out = vec![model.word("pick-title", &[])];
            for (at, (_, number, name)) in pick.found.iter().enumerate() {
                out.push(choice(model, at, name, &clean::line(number)));
            }
            out.push(model.word("plain-choose", &[]));
            out
        }
        Overlay::Form(form) => self::form(model, form),
        Overlay::Prompt(prompt) => {
            let title = model.word(prompt.purpose.key(), &[]);
            let mut out = vec![model.word("plain-prompt", &[("title", Arg::from(title))])];
            if matches!(prompt.purpose, Purpose::Release(_)) {
                out.push(prompt::help(model, &prompt.purpose));
            }
            out
        }
        Overlay::Help(_) | Overlay::Palette(_) | Overlay::Values(_) => search::lines(model, overlay),
        Overlay::Reader(reader) => {
            view::reader::lines(model, reader).iter().map(|row| row.text().trim().to_owned()).collect()
        }
    }
}

pub(super) fn choice(model: &Model, at: usize, name: &str, code: &str) -> String {
    let args = [("n", count(at + 1)), ("name", Arg::from(clean::line(name))), ("code", Arg::from(code))];
    model.word("plain-choice", &args)
}

fn form(model: &Model, form: &Form) -> Vec<String> {
    let language = model.session.words.language().code();
    let mut out = vec![form.kind.label_in(language).to_owned()];
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
        let codes: Vec<&str> = model.session.revision.excuses.iter().map(|excuse| excuse.code.as_str()).collect();
        out.push(codes.join(", "));
    }
    let field = form.focused().map_or_else(String::new, |slot| say::field_name(model, slot.what.code()));
    out.push(model.word("plain-ask", &[("field", Arg::from(field))]));
    out
}
