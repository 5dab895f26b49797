//! One customer: what is said in the first ten seconds stands on top, and nothing of it scrolls.

mod marks;

use chrono::Datelike;
use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::{Look, Role};
use super::super::model::Model;
use super::super::say;
use super::super::screen::account::{AccountScreen, Pane};
use super::super::widget::canvas::{Canvas, Row, fit, left, right, wrapped};
use super::super::widget::window;
use super::{SPACIOUS, WIDE, milestone, timeline};
use crate::domain::behaviour::Suggestion;
use crate::domain::clean;
use crate::domain::contact::Verdict;
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::domain::ledger::Balance;
use crate::domain::plan::{Plan, PlanState};
use crate::domain::promise::{Promise, PromiseState};
use crate::domain::terms::Notice;
use crate::service::account::Account;
use crate::service::profile;
use crate::service::queue::Task;
use crate::text::{Arg, format};

pub(in super::super) use marks::disputed;
use marks::kind;

/// Lines that the documents have at least: their heading and three of them.
const DOCUMENTS: usize = 4;

pub(super) fn draw(model: &Model, screen: &AccountScreen, canvas: &mut Canvas<'_>, area: Rect) {
    let account = &screen.account;
    let look = canvas.look;
    let width = usize::from(area.width);
    let mut rows = vec![gate_line(model, screen, width, look)];
    rows.push(who(model, account));
    let wide = area.width >= WIDE;
    let spacious = area.width >= SPACIOUS;
    let left = if spacious { Rect { width: area.width * 11 / 20, ..area } } else { area };
    rows.extend(phones(model, account, left.width.into(), look));
    rows.extend(money(model, account, left.width.into(), look));
    rows.extend(standing(model, account, left.width.into(), look));
    rows.extend(promises(model, account));
    rows.extend(requests(model, account, left.width.into()));
    if !wide {
        // The documents come before what happened: a heading and a few of them have their lines first.
        let room = usize::from(area.height).saturating_sub(rows.len() + DOCUMENTS);
        rows.extend(touches(model, account, room.min(3)));
    }
    let mut y = 0;
    for row in &rows {
        // Whether to call, and who it is, have the whole width.
        canvas.row(if y < 2 { area } else { left }, y, row);
        y = y.saturating_add(1);
    }
    if spacious {
        let beside = Rect {
            x: left.right() + 1,
            width: area.width - left.width - 1,
            y: area.y + area.height.min(2),
            height: area.height.saturating_sub(2),
        };
        timeline::draw(model, screen, canvas, beside);
        let rest = Rect { y: area.y + y.min(area.height), height: area.height.saturating_sub(y), ..left };
        invoices(model, screen, canvas, rest);
        return;
    }
    let rest = Rect { y: area.y + y.min(area.height), height: area.height.saturating_sub(y), ..area };
    if wide {
        let half = rest.width * 11 / 20;
        invoices(model, screen, canvas, Rect { width: half, ..rest });
        timeline::draw(model, screen, canvas, Rect { x: rest.x + half + 1, width: rest.width - half - 1, ..rest });
    } else {
        match screen.pane {
            Pane::Invoices => invoices(model, screen, canvas, rest),
            Pane::Timeline => timeline::draw(model, screen, canvas, rest),
        }
    }
}

/// May I call? why not? until when? what time is it there?
fn gate_line(model: &Model, screen: &AccountScreen, width: usize, look: Look) -> Row {
    let account = &screen.account;
    let local = format::time(model.now.with_timezone(&account.customer.time_zone).time());
    let city = account.customer.time_zone.name().rsplit('/').next().unwrap_or_default().replace('_', " ");
    let there = model.word("gate-local-time", &[("time", Arg::from(local)), ("place", Arg::from(city))]);
    let there = format!("  {there}");
    // The customer's clock stays in sight: what is too long is cut before it.
    // Where there is hardly room, the answer goes before the clock.
    let clock = if width < 60 { 0 } else { Row::of(Role::Text, there.clone()).width() };
    let mut room = width.saturating_sub(clock);
    let mut row = Row::default();
    for (role, text) in gate(model, screen).0.into_iter().filter(|(_, text)| !text.is_empty()) {
        if room < 2 {
            break;
        }
        let piece = Row::of(role, fit(&text, room, look));
        room = room.saturating_sub(piece.width());
        row.0.extend(piece.0);
    }
    row.and(Role::Text, there)
}

fn gate(model: &Model, screen: &AccountScreen) -> Row {
    let account = &screen.account;
    if screen.lost.is_some() {
        return Row::of(Role::Alarm, format!(" {} ", model.word("gate-lost", &[])));
    }
    if account.claim.is_none() {
        return Row::of(Role::Warn, format!(" {} ", model.word("gate-only-read", &[])));
    }
    if let Some(call) = &screen.call {
        return Row::of(Role::Alarm, format!(" {} ", say::in_call(model, account, call)));
    }
    if account.decision.allows() && account.first_phone().is_none() {
        return Row::of(Role::Warn, format!(" {} ", model.word("gate-no-number", &[])));
    }
    let role = match account.decision.verdict {
        Verdict::Allow => Role::Good,
        Verdict::Warn(_) => Role::Warn,
        Verdict::Deny(_) => Role::Alarm,
    };
    let task =
        if account.task == Task::Call { String::new() } else { format!("  {}", say::task(model, &account.task)) };
    Row::of(role, format!(" {} ", say::gate_short(model, &account.decision))).and(Role::Strong, task)
}

fn who(model: &Model, account: &Account) -> Row {
    let customer = &account.customer;
    let mut rest = vec![
        clean::line(&customer.number),
        model.word(&format!("segment-{}", customer.segment.code()), &[]),
        language_name(model, &customer.language),
    ];
    rest.extend(Some(clean::line(&customer.country)).filter(|country| !country.is_empty()));
    if let Some(name) = &account.responsible {
        rest.push(model.word("who-responsible", &[("name", Arg::from(clean::line(name)))]));
    }
    if let Some(team) = &account.team {
        rest.push(clean::line(team));
    }
    Row::of(Role::Strong, format!(" {}", clean::line(&customer.name))).and(Role::Text, format!("  {}", rest.join("  ")))
}

/// A language by its name; one without a name by its code.
pub(in super::super) fn language_name(model: &Model, code: &str) -> String {
    let key = format!("language-{code}");
    if model.session.words.has(&key) { model.word(&key, &[]) } else { clean::line(code) }
}

/// A contact point with what came of it last.
pub(in super::super) fn point(model: &Model, point: &ContactPoint) -> String {
    let mut text = clean::line(&point.value);
    let label = clean::line(&point.label);
    if !label.is_empty() {
        text = format!("{text} {label}");
    }
    if !point.status.is_usable() {
        text = format!("{text} ({})", model.word(&format!("point-status-{}", point.status.code()), &[]));
    } else if let Some(result) = &point.last_result {
        let day = point.last_at.map_or_else(String::new, |at| {
            let day = crate::domain::calendar::date_in(model.session.revision.desk.time_zone, at);
            format!(" {}", format::day_month(day, model.session.words.language()))
        });
        text = format!("{text} ({}{day})", say::outcome_name(model, result));
    }
    text
}

/// Telephones by the digit that calls them, on at most two lines; where there are none, how else to reach the customer.
fn phones(model: &Model, account: &Account, width: usize, look: Look) -> Vec<Row> {
    let all: Vec<&ContactPoint> = account.points.iter().filter(|point| point.channel == Channel::Phone).collect();
    if all.is_empty() {
        let other: Vec<String> = account.points.iter().map(|other| point(model, other)).collect();
        let args = [("other", Arg::from(other.join(", ")))];
        let key = if other.is_empty() { "who-no-contact" } else { "who-no-phone" };
        return vec![Row::of(Role::Warn, format!(" {}", model.word(key, &args)))];
    }
    // Two numbers have a line each while the screen is narrow; more share their lines.
    let beside = if all.len() > 2 || width >= 100 { 2 } else { 1 };
    let each = (width / beside).saturating_sub(4);
    let pieces: Vec<Row> = all
        .iter()
        .take(4)
        .enumerate()
        .map(|(at, phone)| {
            Row::of(Role::Key, format!(" {}", at + 1))
                .and(Role::Text, format!(" {}", left(&point(model, phone), each, look)))
        })
        .collect();
    let mut rows: Vec<Row> =
        pieces.chunks(beside).map(|pair| Row(pair.iter().flat_map(|row| row.0.clone()).collect())).collect();
    if all.len() > 4
        && let Some(last) = rows.last_mut()
    {
        last.0.push((Role::Faint, format!(" +{}", all.len() - 4)));
    }
    rows
}

/// What is owed: a line a currency, under headings.
fn money(model: &Model, account: &Account, width: usize, look: Look) -> Vec<Row> {
    if account.balances.is_empty() {
        return vec![Row::of(Role::Text, format!(" {}", model.word("money-nothing", &[])))];
    }
    const KEYS: [&str; 6] =
        ["money-overdue", "money-at-risk", "money-promised", "money-disputed", "money-unapplied", "money-total"];
    let figures = |balance: &Balance| {
        [balance.overdue, balance.at_risk, balance.promised, balance.disputed, balance.unapplied, balance.total]
    };
    let language = model.session.words.language();
    let shown: Vec<&Balance> = account.balances.iter().take(3).collect();
    let amounts: Vec<Vec<String>> = shown
        .iter()
        .map(|balance| figures(balance).iter().map(|minor| format::amount(balance.money(*minor), language)).collect())
        .collect();
    let longest = amounts.iter().flatten().map(|amount| amount.chars().count()).max().unwrap_or(0);
    let column = (width.saturating_sub(5) / 6).min(14).max(longest + 1);
    let fits = (width.saturating_sub(5) / column).clamp(1, 6);
    let head: String =
        KEYS.iter().take(fits).map(|key| right(&fit(&model.word(key, &[]), column - 1, look), column)).collect();
    let mut rows = vec![Row::of(Role::Faint, format!("     {head}"))];
    for (balance, amounts) in shown.iter().zip(amounts) {
        let mut row = Row::of(Role::Strong, format!(" {} ", balance.currency));
        for (at, amount) in amounts.into_iter().take(fits).enumerate() {
            row = row.and(if at < 2 { Role::Strong } else { Role::Text }, right(&amount, column));
        }
        if balance.currency != shown[0].currency && rows.len() == 3 && account.balances.len() > 3 {
            row = row.and(Role::Faint, format!(" +{}", account.balances.len() - 3));
        }
        rows.push(row);
    }
    rows
}

/// The most urgent of what is to be said of standing and terms; true where it should be seen at once. Behind it how much
/// more there is, with the key that shows it; empty where that is all.
pub(in super::super) fn standing_line(model: &Model, account: &Account) -> Option<(bool, String, String)> {
    let all = profile::words::headlines(&model.session.words, account);
    let (urgent, head) = all.first()?.clone();
    let key = |name| Arg::from(model.key(&Command::plain(name)));
    let mut more = String::new();
    // What is said first is the standing only where no notice is more urgent.
    if account.behaviour.suggestion == Some(Suggestion::Plan) && !account.notices.iter().any(Notice::is_urgent) {
        let args = [("plan", key(Name::Plan)), ("ask", key(Name::Propose))];
        more = format!(" {}", model.word("profile-head-keys", &args));
    }
    if all.len() > 1 {
        let count = i64::try_from(all.len() - 1).unwrap_or(i64::MAX);
        let args = [("count", Arg::from(count)), ("key", key(Name::Profile))];
        more = format!("{more} {}", model.word("profile-head-more", &args));
    }
    Some((urgent, head, more))
}

/// The line of the standing: what is too long is cut before the key.
fn standing(model: &Model, account: &Account, width: usize, look: Look) -> Option<Row> {
    let (urgent, head, more) = standing_line(model, account)?;
    let room = width.saturating_sub(1 + more.chars().count());
    let role = if urgent { Role::Warn } else { Role::Text };
    Some(Row::of(role, format!(" {}", fit(&head, room, look))).and(Role::Faint, more))
}

/// Most open promises that are shown.
const MOST_PROMISES: usize = 3;

/// The open promises, a line each; where none is open, the last. One that was taken back was never made.
pub(in super::super) fn promise_lines(model: &Model, account: &Account) -> Vec<String> {
    let language = model.session.words.language();
    let mut lines: Vec<String> = account.plans.iter().filter_map(|plan| plan_line(model, account, plan)).collect();
    let alone = |promise: &&Promise| promise.state == PromiseState::Open && promise.plan.is_none();
    let mut shown: Vec<&Promise> = account.promises.iter().filter(alone).take(MOST_PROMISES).collect();
    if shown.is_empty() && lines.is_empty() {
        let never = |state| matches!(state, PromiseState::Withdrawn | PromiseState::Cancelled);
        shown.extend(account.promises.iter().find(|promise| !never(promise.state)));
    }
    let line = |promise: &Promise| {
        let state = if promise.is_due(account.today) { "due" } else { promise.state.code() };
        let args = [
            ("amount", Arg::from(format::money(promise.amount, language))),
            ("date", Arg::from(format::weekday_date(promise.due_on, language))),
            ("state", Arg::from(model.word(&format!("promise-state-{}", state.replace('_', "-")), &[]))),
            ("level", Arg::from(promise.level)),
        ];
        model.word("account-promise", &args)
    };
    lines.extend(shown.into_iter().map(line));
    if let Some(next) = account.next.as_ref().filter(|next| next.step == "broken_promise") {
        let by = next.at.with_timezone(&account.customer.time_zone).date_naive();
        lines.push(model.word("account-answer", &[("by", Arg::from(format::weekday_date(by, language)))]));
    }
    lines
}

/// An active plan: how far it is, and what comes next.
fn plan_line(model: &Model, account: &Account, plan: &Plan) -> Option<String> {
    let language = model.session.words.language();
    let of: Vec<&Promise> = account.promises.iter().filter(|promise| promise.plan == Some(plan.id)).collect();
    let open = of.iter().filter(|promise| promise.state == PromiseState::Open);
    let next = open.min_by_key(|promise| promise.place).filter(|_| plan.state == PlanState::Active)?;
    let n = |n: usize| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
    let args = [
        ("paid", n(of.iter().filter(|promise| promise.state == PromiseState::Kept).count())),
        ("all", n(of.len())),
        ("amount", Arg::from(format::money(next.amount, language))),
        ("date", Arg::from(format::weekday_date(next.due_on, language))),
    ];
    Some(model.word("account-plan", &args))
}

fn promises(model: &Model, account: &Account) -> Vec<Row> {
    let lines = promise_lines(model, account);
    if lines.is_empty() {
        return vec![Row::of(Role::Faint, format!(" {}", model.word("account-no-promise", &[])))];
    }
    lines.into_iter().map(|line| Row::of(Role::Text, format!(" {line}"))).collect()
}

/// Most lines of one request: other terms are read out as a whole.
const MOST_LINES: usize = 2;

/// The requests for authority that matter now.
fn requests(model: &Model, account: &Account, width: usize) -> Vec<Row> {
    let lines = super::approval::on_account(model, &account.approvals);
    lines
        .into_iter()
        .flat_map(|(line, text)| {
            let role = super::approval::role(model, line);
            let whole = wrapped(&text, width.saturating_sub(1));
            whole.into_iter().take(MOST_LINES).map(move |text| Row::of(role, format!(" {text}")))
        })
        .collect()
}

/// What happened, a line each.
pub(in super::super) fn touch(model: &Model, entry: &crate::service::account::Entry) -> String {
    let zone = model.session.revision.desk.time_zone;
    let local = entry.at.with_timezone(&zone);
    let (day, language) = (local.date_naive(), model.session.words.language());
    let this_year = day.year() == model.today_on().year();
    let day = if this_year { format::day_month(day, language) } else { format::date(day, language) };
    let who = clean::line(&entry.who);
    let who = if who.is_empty() { who } else { format!("{who}: ") };
    format!("{day} {} {who}{}", format::time(local.time()), say::fact(model, entry))
}

fn touches(model: &Model, account: &Account, most: usize) -> Vec<Row> {
    if most == 0 {
        return Vec::new();
    }
    let mut rows: Vec<Row> = account
        .timeline
        .iter()
        .take(most)
        .map(|entry| Row::of(Role::Text, format!(" {}", touch(model, entry))))
        .collect();
    if rows.is_empty() {
        rows.push(Row::of(Role::Faint, format!(" {}", model.word("account-no-touch", &[]))));
    }
    rows
}

fn invoices(model: &Model, screen: &AccountScreen, canvas: &mut Canvas<'_>, area: Rect) {
    let account = &screen.account;
    let look = canvas.look;
    let language = model.session.words.language();
    let args = [("count", Arg::from(account.invoice_count))];
    let focus = screen.pane == Pane::Invoices;
    if account.invoices.is_empty() {
        canvas.row(area, 0, &Row::of(Role::Faint, format!(" {}", model.word("account-no-invoices", &[]))));
        return;
    }
    let open: Vec<String> = account.invoices.iter().map(|invoice| format::money(invoice.open(), language)).collect();
    let amount = open.iter().map(|open| open.chars().count()).max().unwrap_or(0).max(8);
    let kinds: Vec<String> = account.invoices.iter().map(|invoice| kind(model, account, invoice)).collect();
    let kind = kinds.iter().map(|kind| kind.chars().count()).max().unwrap_or(0);
    let due: Vec<String> = account.invoices.iter().map(|invoice| format::date(invoice.due_on, language)).collect();
    let date = due.iter().map(|due| due.chars().count()).max().unwrap_or(0).max(6);
    let rest = usize::from(area.width).saturating_sub(3 + 1 + date + 1 + 4 + 1 + amount + 2);
    // The number comes first; the day of issue is the first to go where the rest needs its room.
    let title = model.word("account-invoices", &args);
    let longest = account.invoices.iter().map(|invoice| invoice.number.chars().count());
    let longest = longest.max().unwrap_or(0).max(title.chars().count()).clamp(8, 20);
    let number = longest.min(rest.max(8));
    let issued = rest > number + date + 1 + kind;
    let day = |text: &str| if issued { format!("{} ", left(text, date, look)) } else { String::new() };
    let heading = format!(
        "   {} {}{} {} {}  {}",
        left(&title, number, look),
        day(&model.word("column-issued", &[])),
        left(&model.word("column-due", &[]), date, look),
        right(&model.word("column-days", &[]), 4),
        right(&model.word("column-open", &[]), amount),
        model.word("column-kind", &[]),
    );
    canvas.row(area, 0, &Row::of(if focus { Role::Heading } else { Role::Faint }, heading));
    let at = screen.invoice_at();
    // Where the documents leave a line free, it tells the way of the selected one.
    if usize::from(area.height) > account.invoices.len() + 1
        && let Some(invoice) = account.invoices.get(at).filter(|invoice| !invoice.kind.is_credit())
    {
        canvas.row(area, area.height - 1, &milestone::line(model, account, invoice, area.width.into(), look));
    }
    let height = area.height.saturating_sub(1);
    let first = window::first(at, account.invoices.len(), height.into());
    for (y, (place, invoice)) in (1..area.height).zip(account.invoices.iter().enumerate().skip(first)) {
        let selected = focus && place == at;
        let days = invoice.days_late(account.today);
        let text = format!(
            " {} {} {}{} {} {}  {}",
            if selected { ">" } else { " " },
            left(&invoice.number, number, look),
            day(&format::date(invoice.issued_on, language)),
            left(&due[place], date, look),
            right(&days.to_string(), 4),
            right(&open[place], amount),
            kinds[place],
        );
        let role = match (selected, days > 0 && !invoice.kind.is_credit()) {
            (true, _) => Role::Selected,
            (false, true) => Role::Text,
            (false, false) => Role::Faint,
        };
        canvas.row(area, y, &Row::of(role, text));
        if selected && model.overlays.is_empty() {
            canvas.point(area, 1, y);
        }
    }
}
