//! Requests for authority in words and on the screen: the list, one of them, the form, and how one stands on its account.

pub mod form;
pub mod opened;

use chrono::TimeDelta;
use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::Role;
use super::super::model::{Awaited, Model};
use super::super::overlay::approval::list::{List, PAGES, code};
use super::super::overlay::approval::{Approval, CHAIN};
use super::super::requests::is_waiting;
use super::super::say;
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::table::{self, Column, Fill, Line as Cells};
use super::overlay::sheet;
use crate::domain::approval::{ApprovalKind, ApprovalState, Proposal};
use crate::domain::clean;
use crate::domain::plan::Offer;
use crate::service::approval::{Line, Which};
use crate::service::voice::hyphens;
use crate::text::{Arg, format};

/// The least width at which every column of the list is shown.
const ROOMY: u16 = 72;

pub(super) fn draw(model: &Model, approval: &Approval, canvas: &mut Canvas<'_>, body: Rect) {
    match approval {
        Approval::List(list) => self::list(model, list, canvas, body),
        Approval::Opened(opened) => opened::draw(model, opened, canvas, body),
        Approval::Form(form) => form::draw(model, form, canvas, body),
    }
}

/// The name of a kind.
pub fn kind(model: &Model, kind: ApprovalKind) -> String {
    model.word(&format!("approval-kind-{}", hyphens(kind.code())), &[])
}

/// The words of a reason of the desk's list.
pub fn reason(model: &Model, code: &str) -> String {
    let language = model.session.words.language().code();
    let found = model.session.revision.reasons.iter().find(|reason| reason.code == code);
    clean::line(found.map_or(code, |reason| reason.label_in(language)))
}

/// Number and name of the customer.
pub fn customer(line: &Line) -> String {
    clean::line(&format!("{} {}", line.customer.0, line.customer.1))
}

fn count(n: usize) -> Arg<'static> {
    Arg::from(i64::try_from(n).unwrap_or(i64::MAX))
}

fn offer(proposal: &Proposal) -> Option<&Offer> {
    match proposal {
        Proposal::Plan { offer } | Proposal::Settlement { offer } => Some(offer),
        Proposal::WriteOff { .. } | Proposal::Adjustment { .. } | Proposal::Waiver { .. } => None,
    }
}

fn documents(proposal: &Proposal) -> usize {
    match proposal {
        Proposal::WriteOff { items, .. } | Proposal::Adjustment { items, .. } | Proposal::Waiver { items, .. } => {
            items.len()
        }
        Proposal::Plan { offer } | Proposal::Settlement { offer } => offer.covers.len(),
    }
}

/// Kind and amount: "settlement 7,000.00 of 10,000.00 NOK".
pub fn short(model: &Model, proposal: &Proposal) -> String {
    let language = model.session.words.language();
    let name = Arg::from(kind(model, proposal.kind()));
    match offer(proposal) {
        Some(offer) if offer.discount_minor > 0 => {
            let args = [
                ("kind", name),
                ("amount", Arg::from(format::amount(offer.total(), language))),
                ("of", Arg::from(format::money(offer.settles(), language))),
            ];
            model.word("approval-short-of", &args)
        }
        _ => {
            let amount = Arg::from(format::money(proposal.amount(), language));
            model.word("approval-short", &[("kind", name), ("amount", amount)])
        }
    }
}

/// What would be paid when, and what is let go.
pub fn terms(model: &Model, proposal: &Proposal) -> String {
    let language = model.session.words.language();
    let Some(offer) = offer(proposal) else {
        let args = [
            ("kind", Arg::from(kind(model, proposal.kind()))),
            ("amount", Arg::from(format::money(proposal.amount(), language))),
            ("count", count(documents(proposal))),
        ];
        return model.word("approval-terms-documents", &args);
    };
    let day = |at: Option<&crate::domain::plan::Instalment>| {
        Arg::from(at.map_or_else(String::new, |one| say::day(model, one.due_on)))
    };
    let paid = format::money(offer.total(), language);
    let schedule = match offer.instalments.as_slice() {
        [one] => model.word("approval-pays-once", &[("amount", Arg::from(paid)), ("day", day(Some(one)))]),
        all => {
            let args = [
                ("amount", Arg::from(paid)),
                ("count", count(all.len())),
                ("first", day(all.first())),
                ("last", day(all.last())),
            ];
            model.word("approval-pays-often", &args)
        }
    };
    if offer.discount_minor == 0 {
        return schedule;
    }
    let settles = offer.settles();
    let percent = i128::from(offer.total().minor) * 100 / i128::from(settles.minor.max(1));
    let args = [
        ("schedule", Arg::from(schedule)),
        ("percent", Arg::from(i64::try_from(percent).unwrap_or(0))),
        ("of", Arg::from(format::money(settles, language))),
        ("discount", Arg::from(format::money(proposal.amount(), language))),
    ];
    model.word("approval-terms-settlement", &args)
}

/// How long it waits, by the second while the customer is on the line. Where nothing moves by itself, and in line mode,
/// where what has changed is printed anew: since when.
pub fn waited(model: &Model, line: &Line) -> String {
    let since = line.approval.requested_at;
    let length = (model.now - since).max(TimeDelta::zero());
    if model.session.plain || line.live && model.session.still {
        return model.word("approval-since", &[("at", Arg::from(say::when(model, since)))]);
    }
    if line.live && length < TimeDelta::hours(1) {
        return format!("{}:{:02}", length.num_minutes(), length.num_seconds() % 60);
    }
    format::duration_short(length, model.session.words.language())
}

/// How it stands, in a word or two.
pub fn state(model: &Model, line: &Line) -> String {
    if line.approval.state == ApprovalState::Pending && !is_waiting(model, line) {
        return model.word("approval-state-expired", &[]);
    }
    model.word(&format!("approval-state-{}", line.approval.state.code()), &[])
}

/// How a request stands, on its account and above what can be done with it.
pub fn standing(model: &Model, line: &Line) -> String {
    let approval = &line.approval;
    let key = match approval.state {
        ApprovalState::Pending if !is_waiting(model, line) => "approval-standing",
        ApprovalState::Pending if line.live => "approval-standing-live",
        ApprovalState::Pending => "approval-standing-waits",
        ApprovalState::Countered => "approval-standing-countered",
        ApprovalState::Refused => "approval-standing-refused",
        ApprovalState::Applied | ApprovalState::Withdrawn | ApprovalState::Overtaken | ApprovalState::Reversed => {
            "approval-standing"
        }
    };
    let args = [
        ("number", Arg::from(approval.number)),
        ("what", Arg::from(short(model, &approval.proposal))),
        ("waits", Arg::from(waited(model, line))),
        ("who", Arg::from(clean::line(line.decided_by.as_deref().unwrap_or_default()))),
        ("terms", Arg::from(terms(model, approval.counter.as_ref().unwrap_or(&approval.proposal)))),
        ("reason", Arg::from(clean::line(&approval.decision_note))),
        ("state", Arg::from(state(model, line))),
        ("key", Arg::from(model.key(&Command::plain(Name::Propose)))),
    ];
    model.word(key, &args)
}

/// Most requests on an account.
const MOST_ON_ACCOUNT: usize = 2;

/// The requests of the account, a line each: what waits and what was answered first.
pub fn on_account<'a>(model: &'a Model, lines: &'a [Line]) -> Vec<(&'a Line, String)> {
    let rank = |line: &&Line| match line.approval.state {
        ApprovalState::Countered => 0,
        ApprovalState::Pending => 1,
        _ => 2,
    };
    let mut shown: Vec<&Line> = lines.iter().collect();
    shown.sort_by_key(rank);
    shown.into_iter().take(MOST_ON_ACCOUNT).map(|line| (line, standing(model, line))).collect()
}

/// How a line of an account is meant: a live one in reverse, an answer to be read.
pub fn role(model: &Model, line: &Line) -> Role {
    match line.approval.state {
        ApprovalState::Countered => Role::Alarm,
        ApprovalState::Pending if is_waiting(model, line) => Role::Strong,
        ApprovalState::Refused => Role::Warn,
        _ => Role::Text,
    }
}

/// What waits for whoever may decide; nothing where nothing does.
pub fn badge(model: &Model) -> Option<String> {
    let requests = &model.requests;
    let args = [("count", Arg::from(requests.waiting)), ("live", Arg::from(requests.live))];
    match (requests.waiting, requests.live) {
        (0, _) => None,
        (_, 0) => Some(model.word("approval-badge", &args)),
        _ => Some(model.word("approval-badge-live", &args)),
    }
}

/// The page's name and its place among the pages.
pub fn title(model: &Model, list: &List) -> String {
    let page = model.word(&format!("approval-page-{}", code(list.which)), &[]);
    let at = PAGES.iter().position(|which| *which == list.which).unwrap_or(0);
    let args = [("page", Arg::from(page)), ("n", count(at + 1)), ("of", count(PAGES.len()))];
    model.word("approval-title", &args)
}

/// Why there are no rows, and what to press.
pub fn empty(model: &Model, list: &List) -> String {
    if model.waits_for(|what| matches!(what, Awaited::Approval | Awaited::Polled(_))) && !list.is_read() {
        return model.word("mine-reading", &[]);
    }
    let refresh = Command::plain(Name::Refresh);
    let key = if model.session.plain { refresh.to_string() } else { model.session.keymap.written(CHAIN, &refresh) };
    let name = if list.is_read() { format!("approval-empty-{}", code(list.which)) } else { "mine-unread".to_owned() };
    model.word(&name, &[("key", Arg::from(key))])
}

/// The last column: how long it waits while it does, else how it stands.
fn last(model: &Model, line: &Line) -> String {
    if !is_waiting(model, line) {
        return state(model, line);
    }
    let waits = waited(model, line);
    if line.live { model.word("approval-live", &[("waits", Arg::from(waits))]) } else { waits }
}

/// What it is of: of terms what they settle, of documents how many.
fn of(model: &Model, proposal: &Proposal) -> String {
    match offer(proposal) {
        Some(offer) => format::amount(offer.settles(), model.session.words.language()),
        None => model.word("approval-documents", &[("count", count(documents(proposal)))]),
    }
}

fn list(model: &Model, list: &List, canvas: &mut Canvas<'_>, body: Rect) {
    let area = sheet(canvas, body, &title(model, list));
    let lines = list.lines();
    if lines.is_empty() {
        for (y, line) in (0..area.height).zip(wrapped(&empty(model, list), area.width.into())) {
            canvas.row(area, y, &Row::of(Role::Text, line));
        }
        canvas.point(area, 0, 0);
        return;
    }
    let roomy = area.width >= ROOMY;
    let column = |key: &str, fill| Column { title: model.word(&format!("approval-column-{key}"), &[]), fill };
    let mut columns = vec![column("number", Fill::Right), column("customer", Fill::Rest)];
    columns.push(column("kind", Fill::Left(12)));
    columns.push(column("amount", Fill::Right));
    if roomy {
        columns.push(column("of", Fill::Right));
        let who = if list.which == Which::Waiting { "asked-by" } else { "decided-by" };
        columns.push(column(who, Fill::Left(10)));
    }
    columns.push(column(if list.which == Which::Decided { "state" } else { "waits" }, Fill::Left(16)));
    let language = model.session.words.language();
    let rows: Vec<Cells> = lines
        .iter()
        .map(|line| {
            let proposal = &line.approval.proposal;
            let mut cells = vec![line.approval.number.to_string(), customer(line), kind(model, proposal.kind())];
            // A plan without a discount lets nothing go: what it covers stands in the next column.
            let lets_go = offer(proposal).is_none_or(|offer| offer.discount_minor > 0);
            cells.push(if lets_go { format::money(proposal.amount(), language) } else { String::new() });
            if roomy {
                cells.push(of(model, proposal));
                let decided = clean::line(line.decided_by.as_deref().unwrap_or_default());
                cells.push(if list.which == Which::Waiting { clean::line(&line.asked_by) } else { decided });
            }
            cells.push(last(model, line));
            let cells = Cells::of(cells);
            if line.live && is_waiting(model, line) { cells.meaning(Role::Strong) } else { cells }
        })
        .collect();
    table::draw(canvas, area, &columns, &rows, list.at(), true);
}

/// A request as a sentence.
pub fn sentence(model: &Model, line: &Line) -> String {
    let args = [
        ("number", Arg::from(line.approval.number)),
        ("customer", Arg::from(customer(line))),
        ("terms", Arg::from(terms(model, &line.approval.proposal))),
        ("who", Arg::from(clean::line(&line.asked_by))),
        ("last", Arg::from(last(model, line))),
    ];
    model.word("approval-line", &args)
}

#[cfg(test)]
mod tests;
