//! The agent's own desk as a list, a page at a time.

use chrono::{DateTime, NaiveDate, Utc};
use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::Role;
use super::super::model::{Awaited, Model};
use super::super::overlay::key_on_sheet;
use super::super::overlay::mine::Mine;
use super::super::say;
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::table::{self, Column, Fill, Line};
use super::overlay::{field, sheet};
use crate::domain::clean;
use crate::domain::promise::PromiseState;
use crate::service::mine::{Callback, Day, Head, Line as Entry, Sheet, What};
use crate::service::voice::hyphens;
use crate::text::{Arg, format};

/// The least width at which every column of a page is shown.
const ROOMY: u16 = 72;

/// The next best keys on a page.
pub(super) const FOOTER: &[&str] = &["select", "right", "left", "cancel", "undo", "filter", "look", "refresh"];

pub(super) fn draw(model: &Model, mine: &Mine, canvas: &mut Canvas<'_>, body: Rect) {
    let area = sheet(canvas, body, &title(model, mine));
    let filter = u16::from(mine.is_filtering() || !mine.filter.is_blank());
    let most = usize::from(area.height / 2).max(1);
    let mut y = 0;
    for line in head(model, mine).iter().flat_map(|line| wrapped(line, area.width.into())).take(most) {
        canvas.row(area, y, &Row::of(Role::Strong, line));
        y += 1;
    }
    if filter > 0 {
        field(canvas, area, y, &model.word("mine-filter", &[]), 8, &mine.filter.text, mine.is_filtering());
        y += 1;
    }
    let rest = Rect { y: area.y + y.min(area.height), height: area.height.saturating_sub(y), ..area };
    if mine.lines.is_empty() {
        for (y, line) in (0..rest.height).zip(wrapped(&empty(model, mine), rest.width.into())) {
            canvas.row(rest, y, &Row::of(Role::Text, line));
        }
        if !mine.is_filtering() {
            canvas.point(rest, 0, 0);
        }
        return;
    }
    let roomy = area.width >= ROOMY;
    let lines: Vec<Line> = mine.lines.iter().map(|line| row(model, line, roomy)).collect();
    table::draw(canvas, rest, &columns(model, mine.sheet, roomy), &lines, mine.at(), !mine.is_filtering());
}

/// The page's name and its place among the pages.
pub(in super::super) fn title(model: &Model, mine: &Mine) -> String {
    let count = |n: usize| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
    let page = model.word(&format!("mine-page-{}", mine.sheet.code()), &[]);
    let args = [("page", Arg::from(page)), ("n", count(mine.sheet.number())), ("of", count(Sheet::ALL.len()))];
    model.word("mine-title", &args)
}

/// What stands above the rows, a sentence each.
pub(in super::super) fn head(model: &Model, mine: &Mine) -> Vec<String> {
    match &mine.head {
        None => Vec::new(),
        Some(Head::Day(day)) => day_head(model, day),
        Some(Head::Promises { open, matured: 0, .. }) => {
            vec![model.word("mine-head-promises-none", &[("open", Arg::from(*open))])]
        }
        Some(Head::Promises { open, kept, matured }) => {
            let percent = kept * 100 / matured;
            let args = [
                ("open", Arg::from(*open)),
                ("kept", Arg::from(*kept)),
                ("matured", Arg::from(*matured)),
                ("percent", Arg::from(percent)),
            ];
            vec![model.word("mine-head-promises", &args)]
        }
        Some(Head::Disputes { open, late }) => {
            vec![model.word("mine-head-disputes", &[("open", Arg::from(*open)), ("late", Arg::from(*late))])]
        }
        Some(Head::Callbacks { count, overdue }) => {
            let args = [("count", Arg::from(*count)), ("overdue", Arg::from(*overdue))];
            vec![model.word("mine-head-callbacks", &args)]
        }
        Some(Head::Waiting { away: true }) => vec![model.word("mine-head-away", &[])],
        Some(Head::Waiting { away: false }) => Vec::new(),
    }
}

fn day_head(model: &Model, day: &Day) -> Vec<String> {
    let language = model.session.words.language();
    let counters = &day.counters;
    let amounts: Vec<String> = day.promised.iter().map(|money| format::money(*money, language)).collect();
    let amounts = if amounts.is_empty() { String::new() } else { format!(" ({})", amounts.join(" + ")) };
    let args = [
        ("worked", Arg::from(counters.worked)),
        ("reached", Arg::from(counters.contacted)),
        ("right", Arg::from(counters.right_party)),
        ("promises", Arg::from(counters.promises)),
        ("amounts", Arg::from(amounts)),
        ("kept", Arg::from(day.kept)),
        ("disputes", Arg::from(day.disputes)),
    ];
    let next = match &day.callback {
        None => model.word("mine-no-callback", &[]),
        Some(callback) => {
            let at = Arg::from(say::when(model, callback.at));
            match theirs(model, callback) {
                None => model.word("mine-next-callback", &[("at", at)]),
                Some(local) => model.word("mine-next-callback-both", &[("at", at), ("local", Arg::from(local))]),
            }
        }
    };
    let held = say::held(model, &day.held, day.next_at);
    vec![
        model.word("mine-head-day", &args),
        model.word("mine-head-next", &[("next", Arg::from(next)), ("held", Arg::from(held))]),
    ]
}

/// A callback on the customer's clock, where that is another than the desk's.
fn theirs(model: &Model, callback: &Callback) -> Option<String> {
    let here = callback.at.with_timezone(&model.session.revision.desk.time_zone).naive_local();
    let there = callback.at.with_timezone(&callback.zone).naive_local();
    (here != there).then(|| {
        let time = format::time(there.time());
        if here.date() == there.date() { time } else { format!("{} {time}", say::day(model, there.date())) }
    })
}

/// Why there are no rows, and what to press.
pub(in super::super) fn empty(model: &Model, mine: &Mine) -> String {
    if model.waits_for(|what| *what == Awaited::Mine) {
        return model.word("mine-reading", &[]);
    }
    let key = |name| Arg::from(key_on_sheet(model, &Command::plain(name)));
    if mine.head.is_none() {
        return model.word("mine-unread", &[("key", key(Name::Refresh))]);
    }
    if !mine.filter.is_blank() {
        let letters = clean::line(mine.filter.text.text());
        return model.word("mine-nothing-fits", &[("letters", Arg::from(letters)), ("key", key(Name::Cancel))]);
    }
    let wanted = match mine.sheet {
        Sheet::Day => Command::plain(Name::Next),
        Sheet::Promises => Command::plain(Name::Promise),
        Sheet::Disputes => Command::plain(Name::Dispute),
        Sheet::Callbacks => Command::plain(Name::Callback),
        Sheet::Waiting => Command::plain(Name::Snooze),
    };
    let account = [super::super::command::Context::Account];
    let written = match mine.sheet {
        Sheet::Day => model.key(&wanted),
        _ if model.session.plain => wanted.to_string(),
        _ => model.session.keymap.written(&account, &wanted),
    };
    model.word(&format!("mine-empty-{}", mine.sheet.code()), &[("key", Arg::from(written))])
}

fn columns(model: &Model, sheet: Sheet, roomy: bool) -> Vec<Column> {
    let column = |key: &str, fill| Column { title: model.word(&format!("mine-column-{key}"), &[]), fill };
    let customer = column("customer", Fill::Rest);
    match (sheet, roomy) {
        (Sheet::Day, _) => vec![
            column("time", Fill::Left(5)),
            customer,
            column("what", Fill::Left(if roomy { 28 } else { 20 })),
            column("amount", Fill::Right),
        ],
        (Sheet::Promises, true) => vec![
            customer,
            column("amount", Fill::Right),
            column("paid", Fill::Right),
            column("due", Fill::Left(8)),
            column("last", Fill::Left(8)),
            column("state", Fill::Left(12)),
        ],
        (Sheet::Promises, false) => {
            vec![customer, column("amount", Fill::Right), column("due", Fill::Left(8)), column("state", Fill::Left(12))]
        }
        (Sheet::Disputes, true) => vec![
            customer,
            column("document", Fill::Left(12)),
            column("amount", Fill::Right),
            column("kind", Fill::Left(14)),
            column("opened", Fill::Left(8)),
            column("answer", Fill::Left(16)),
        ],
        (Sheet::Disputes, false) => vec![
            customer,
            column("document", Fill::Left(10)),
            column("amount", Fill::Right),
            column("answer", Fill::Left(16)),
        ],
        (Sheet::Callbacks, _) => vec![
            column("mine", Fill::Left(16)),
            column("theirs", Fill::Left(16)),
            customer,
            column("state", Fill::Left(10)),
            column("hour", Fill::Right),
        ],
        (Sheet::Waiting, _) => {
            vec![column("what", Fill::Left(if roomy { 24 } else { 16 })), customer, column("until", Fill::Left(30))]
        }
    }
}

fn row(model: &Model, line: &Entry, roomy: bool) -> Line {
    let language = model.session.words.language();
    let day = |day: NaiveDate| format::day_month(day, language);
    let name = named(model, line);
    match &line.what {
        What::Did { at, promised, state, .. } => {
            let amount = promised.map(|money| format::money(money, language)).unwrap_or_default();
            let role = if state.is_some() { Role::Faint } else { Role::Text };
            Line::of([time(model, *at), name, what(model, line), amount]).meaning(role)
        }
        What::Promise { amount, paid, due_on, last_day, state } => {
            let amount = format::money(*amount, language);
            let words = promise_state(model, *due_on, *state);
            let cells = if roomy {
                vec![name, amount, format::amount(*paid, language), day(*due_on), day(*last_day), words]
            } else {
                vec![name, amount, day(*due_on), words]
            };
            let role = match state {
                PromiseState::Kept => Role::Good,
                PromiseState::Broken | PromiseState::PartlyKept => Role::Warn,
                _ => Role::Text,
            };
            Line::of(cells).meaning(role)
        }
        What::Dispute { document, amount, kind, opened_on, answer_by } => {
            let document = document.clone().unwrap_or_default();
            let amount = format::money(*amount, language);
            let answer = answer(model, *answer_by, day(*answer_by));
            let cells = if roomy {
                vec![name, document, amount, say::outcome_name(model, kind), day(*opened_on), answer]
            } else {
                vec![name, document, amount, answer]
            };
            Line::of(cells).meaning(if *answer_by < model.today_on() { Role::Warn } else { Role::Text })
        }
        What::Callback { callback, in_hour } => {
            let overdue = callback.at < model.now;
            let state = if overdue { model.word("mine-overdue", &[]) } else { String::new() };
            let theirs = theirs(model, callback).unwrap_or_else(|| model.word("mine-same-clock", &[]));
            Line::of([say::when(model, callback.at), theirs, name, state, in_hour.to_string()]).meaning(if overdue {
                Role::Warn
            } else {
                Role::Text
            })
        }
        What::Aside { .. } => Line::of([what(model, line), name, until(model, line)]).meaning(Role::Warn),
        _ => Line::of([what(model, line), name, until(model, line)]),
    }
}

/// The customer's name; why there is none while the database is away.
fn named(model: &Model, line: &Entry) -> String {
    if line.name.is_empty() { model.word("mine-no-name", &[]) } else { clean::line(&line.name) }
}

fn time(model: &Model, at: DateTime<Utc>) -> String {
    format::time(at.with_timezone(&model.session.revision.desk.time_zone).time())
}

/// What a row is about, in few words.
fn what(model: &Model, line: &Entry) -> String {
    let act = |code: &str| {
        let key = format!("mine-act-{}", hyphens(code));
        if model.session.words.has(&key) { model.word(&key, &[]) } else { clean::line(code) }
    };
    match &line.what {
        What::Did { act: code, outcome, state, .. } => {
            let words = outcome.as_ref().map_or_else(|| act(code), |code| say::outcome_name(model, code));
            match state {
                None => words,
                Some(state) => format!("{words}, {}", act(state)),
            }
        }
        What::Held { lease_until, .. } => {
            model.word(if *lease_until > model.now { "mine-held" } else { "mine-resumable" }, &[])
        }
        What::PutOff { reason, .. } => reason_name(model, reason),
        What::Kept { act: code, .. } => model.word("mine-kept", &[("act", Arg::from(act(code)))]),
        What::Aside { act: code, .. } => model.word("mine-aside", &[("act", Arg::from(act(code)))]),
        What::Draft { outcome, .. } => {
            model.word("mine-draft", &[("outcome", Arg::from(say::outcome_name(model, outcome)))])
        }
        What::Promise { .. } | What::Dispute { .. } | What::Callback { .. } => String::new(),
    }
}

/// Why a customer was put off: an outcome's name or a step's.
fn reason_name(model: &Model, code: &str) -> String {
    let outcome = model.session.revision.outcome(code).is_some();
    if outcome { say::outcome_name(model, code) } else { say::step_name(model, code) }
}

/// Until when something waits, since when, or why.
fn until(model: &Model, line: &Entry) -> String {
    let when = |at: DateTime<Utc>| Arg::from(say::when(model, at));
    match &line.what {
        What::Held { until, .. } | What::PutOff { until, .. } => model.word("mine-until", &[("at", when(*until))]),
        What::Kept { at, .. } | What::Draft { at, .. } => model.word("mine-since", &[("at", when(*at))]),
        What::Aside { why, .. } => clean::line(why),
        _ => String::new(),
    }
}

fn promise_state(model: &Model, due_on: NaiveDate, state: PromiseState) -> String {
    let today = model.today_on();
    match state {
        PromiseState::Open if due_on == today => model.word("mine-promise-today", &[]),
        PromiseState::Open if due_on < today => model.word("mine-promise-past", &[]),
        state => model.word(&format!("promise-state-{}", hyphens(state.code())), &[]),
    }
}

fn answer(model: &Model, by: NaiveDate, words: String) -> String {
    if by < model.today_on() { model.word("mine-answer-late", &[("day", Arg::from(words))]) } else { words }
}

/// A row as a sentence, with every value labelled.
pub(in super::super) fn sentence(model: &Model, line: &Entry) -> String {
    let language = model.session.words.language();
    let money = |money| Arg::from(format::money(money, language));
    let day = |day: NaiveDate| Arg::from(say::day(model, day));
    let who = match line.number.is_empty() {
        true => named(model, line),
        false => format!("{} ({})", named(model, line), clean::line(&line.number)),
    };
    let who = Arg::from(who);
    match &line.what {
        What::Did { at, promised, .. } => {
            let amount = promised.map(|amount| format!(", {}", format::money(amount, language))).unwrap_or_default();
            let what = Arg::from(format!("{}{amount}", what(model, line)));
            model.word("mine-line-day", &[("time", Arg::from(time(model, *at))), ("who", who), ("what", what)])
        }
        What::Promise { amount, paid, due_on, last_day, state } => {
            let state = Arg::from(promise_state(model, *due_on, *state));
            let args = [
                ("who", who),
                ("amount", money(*amount)),
                ("paid", money(*paid)),
                ("due", day(*due_on)),
                ("last", day(*last_day)),
                ("state", state),
            ];
            model.word("mine-line-promise", &args)
        }
        What::Dispute { document, amount, kind, opened_on, answer_by } => {
            let document = document.as_deref().map(|number| format!("{} ", clean::line(number))).unwrap_or_default();
            let args = [
                ("who", who),
                ("document", Arg::from(document)),
                ("amount", money(*amount)),
                ("kind", Arg::from(say::outcome_name(model, kind))),
                ("opened", day(*opened_on)),
                ("answer", Arg::from(answer(model, *answer_by, say::day(model, *answer_by)))),
            ];
            model.word("mine-line-dispute", &args)
        }
        What::Callback { callback, in_hour } => {
            let overdue =
                if callback.at < model.now { format!(", {}", model.word("mine-overdue", &[])) } else { String::new() };
            let theirs = theirs(model, callback).unwrap_or_else(|| model.word("mine-same-clock", &[]));
            let args = [
                ("at", Arg::from(say::when(model, callback.at))),
                ("local", Arg::from(theirs)),
                ("who", who),
                ("count", Arg::from(i64::try_from(*in_hour).unwrap_or(i64::MAX))),
                ("overdue", Arg::from(overdue)),
            ];
            model.word("mine-line-callback", &args)
        }
        _ => {
            let args = [("what", Arg::from(what(model, line))), ("who", who), ("until", Arg::from(until(model, line)))];
            model.word("mine-line-waiting", &args)
        }
    }
}

/// The queue is done: the day so far and what can be done next, with the keys.
pub(in super::super) fn done(model: &Model, callback_at: Option<DateTime<Utc>>) -> String {
    let key = |command: Command| Arg::from(model.key(&command));
    let next = match callback_at {
        Some(at) => model.word("mine-next-callback", &[("at", Arg::from(say::when(model, at)))]),
        None => model.word("mine-no-callback", &[]),
    };
    let args = [
        ("worked", Arg::from(model.today.worked)),
        ("promises", Arg::from(model.today.promises)),
        ("next", Arg::from(next)),
        ("mine", key(Command::plain(Name::Mine))),
        ("find", key(Command::plain(Name::Find))),
        ("refresh", key(Command::plain(Name::Refresh))),
    ];
    model.word("mine-done", &args)
}

#[cfg(test)]
mod tests;
