//! The queue as a list.

use ratatui::layout::Rect;

use super::super::command::{Command, Context, Name};
use super::super::look::Role;
use super::super::model::{Awaited, Link, Model};
use super::super::say;
use super::super::screen::queue::QueueScreen;
use super::super::widget::canvas::{Canvas, Row, fit, left, right, wrapped};
use super::super::widget::window;
use crate::domain::clean;
use crate::service::queue::{Row as Customer, Task};
use crate::text::{Arg, format};

/// Columns of the days late.
const DAYS: usize = 4;

/// From so many lines the summary may take three: on a narrow screen its end says when the next call may be made.
const ROOMY: u16 = 14;

pub(super) fn draw(model: &Model, screen: &QueueScreen, canvas: &mut Canvas<'_>, area: Rect) {
    let Some(page) = &screen.page else {
        let text = unread(model);
        for (y, line) in (0..area.height).zip(wrapped(&text, usize::from(area.width).saturating_sub(2))) {
            canvas.row(area, y, &Row::of(Role::Faint, format!(" {line}")));
        }
        return;
    };
    let held = say::held(model, &page.held, page.next_at);
    let summary = model.word("queue-summary", &[("count", Arg::from(page.workable)), ("held", Arg::from(held))]);
    let mut y = 0;
    let most = if area.height >= ROOMY { 3 } else { 2 };
    for line in wrapped(&summary, usize::from(area.width).saturating_sub(2)).into_iter().take(most) {
        canvas.row(area, y, &Row::of(Role::Strong, format!(" {line}")));
        y += 1;
    }
    if page.rows.is_empty() {
        let done = super::mine::done(model, page.callback_at);
        for line in wrapped(&done, usize::from(area.width).saturating_sub(2)) {
            canvas.row(area, y + 1, &Row::of(Role::Text, format!(" {line}")));
            y += 1;
        }
        return;
    }
    let longest =
        |texts: &mut dyn Iterator<Item = usize>, least: usize, most: usize| texts.max().unwrap_or(0).clamp(least, most);
    let number = longest(&mut page.rows.iter().map(|row| row.number.chars().count()), 6, 12);
    let amount = longest(&mut page.rows.iter().map(|row| at_risk(model, row).chars().count()), 8, 24);
    let opts = model.session.keymap.leads_to(Context::Queue, Name::Opt) || !model.opts.is_empty();
    let opt = if opts { 4 } else { 0 };
    let fixed = opt + 3 + 4 + number + 1 + amount + 1 + DAYS + 3;
    let rest = usize::from(area.width).saturating_sub(fixed);
    let name = (rest * 3 / 5).clamp(8, 40);
    let why = rest.saturating_sub(name + 1);
    let look = canvas.look;
    if area.height > y + 2 {
        let title = |key: &str| model.word(key, &[]);
        let heading = format!(
            "   {}{} {} {} {} {}  {}",
            left(&if opts { title("column-opt") } else { String::new() }, opt, look),
            right(&title("column-rank"), 3),
            left(&title("column-customer"), name, look),
            left(&title("column-number"), number, look),
            right(&title("column-at-risk"), amount),
            right(&title("column-days"), DAYS),
            left(&title("column-why"), why, look),
        );
        canvas.row(area, y, &Row::of(Role::Heading, heading));
        y += 1;
    }
    let height = area.height.saturating_sub(y);
    let at = screen.at();
    let first = window::first(at, page.rows.len(), height.into());
    for (line, (place, row)) in (y..area.height).zip(page.rows.iter().enumerate().skip(first)) {
        let selected = place == at;
        let role = match (selected, row.holder.is_some() && !is_own(model, row)) {
            (true, _) => Role::Selected,
            (false, true) => Role::Faint,
            (false, false) => Role::Text,
        };
        let text = format!(
            " {} {}{} {} {} {} {}  {}",
            if selected { ">" } else { " " },
            left(&model.opts.digit(row.customer).map_or_else(String::new, |digit| digit.to_string()), opt, look),
            right(&(place + 1).to_string(), 3),
            left(&row.name, name, look),
            left(&row.number, number, look),
            right(&at_risk(model, row), amount),
            right(&row.days_late.max(0).to_string(), DAYS),
            fit(&reasons(model, row), why, look),
        );
        canvas.row(area, line, &Row::of(role, text));
        if selected && model.overlays.is_empty() {
            canvas.point(area, 1, line);
        }
    }
}

/// Why no rows are shown yet, and what to press.
pub(in super::super) fn unread(model: &Model) -> String {
    if model.waits_for(|what| *what == Awaited::Page) || model.link == Link::Opening {
        model.word("queue-reading", &[])
    } else {
        model.word("queue-unread", &[("key", Arg::from(model.key(&Command::plain(Name::Refresh))))])
    }
}

/// The largest amount at risk; a plus says that there are more currencies.
pub(in super::super) fn at_risk(model: &Model, row: &Customer) -> String {
    let language = model.session.words.language();
    let Some(balance) = row.balances.first() else { return String::new() };
    let more = if row.balances.len() > 1 { "+" } else { "" };
    format!("{}{more}", format::money(balance.money(balance.at_risk), language))
}

/// True when the agent holds the customer, perhaps from another screen.
fn is_own(model: &Model, row: &Customer) -> bool {
    row.holder.as_ref() == Some(&model.session.actor.name)
}

/// Who has it, what is to be done, and what lifted it.
pub(in super::super) fn reasons(model: &Model, row: &Customer) -> String {
    let mut chips = Vec::new();
    let own = is_own(model, row);
    if own {
        chips.push(model.word("chip-mine-open", &[]));
    } else if let Some(holder) = &row.holder {
        chips.push(model.word("chip-with", &[("holder", Arg::from(clean::line(holder)))]));
    }
    if row.mine && !own {
        chips.push(model.word("chip-mine", &[]));
    }
    if row.task != Task::Call {
        chips.push(say::task(model, &row.task));
    }
    for factor in &row.score.factors {
        let key = format!("chip-{}", factor.code.replace('_', "-"));
        chips.push(if model.session.words.has(&key) { model.word(&key, &[]) } else { clean::line(&factor.code) });
    }
    if row.score.lifted_out {
        chips.push(model.word("chip-lifted-out", &[]));
    }
    chips.join(", ")
}
