//! The search box: the line, the customers that fit, and one sentence on how it stands.

use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::search::{Search, State};
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::table::{self, Column, Fill, Line};
use super::overlay::{boxed, field};
use crate::domain::agent::Right;
use crate::domain::clean;
use crate::domain::search::Kind;
use crate::service::search::Hit;
use crate::text::{Arg, format};

/// Rows of the account or queue that stay in sight above the box, where there is room for both.
const ABOVE: u16 = 5;

/// The least height at which something stays in sight above the box.
const ROOMY: u16 = 16;

/// The least width at which what fits has a wide column.
const WIDE: u16 = 72;

/// The least width at which what fits is shown at all: the name needs the room more.
const TINY: u16 = 50;

/// Signs of a telephone that are shown where there is little room.
const END: usize = 9;

pub(super) fn draw(model: &Model, list: &Search, canvas: &mut Canvas<'_>, body: Rect) {
    let height = if body.height >= ROOMY { body.height - ABOVE } else { body.height };
    let area = boxed(canvas, body, &model.word("search-title", &[]), usize::from(height.saturating_sub(2)));
    field(canvas, area, 0, "", 0, &list.input, true);
    let cursor = canvas.cursor;
    let (said, role) = state(model, list);
    let mut below = wrapped(&said, area.width.into());
    below.truncate(usize::from(area.height.saturating_sub(1)).min(4));
    let rest = u16::try_from(below.len()).unwrap_or(0);
    let rows = list.shown(model);
    let room = area.height.saturating_sub(1 + rest);
    if room > 0 && !rows.is_empty() {
        let narrow = body.width < WIDE;
        let tiny = body.width < TINY;
        let column = |key: &str, fill| Column { title: model.word(key, &[]), fill };
        let mut columns = vec![
            column("column-customer", Fill::Rest),
            column("column-number", Fill::Left(if narrow { 8 } else { 12 })),
            column("column-at-risk", Fill::Right),
        ];
        if !tiny {
            columns.push(column("search-column-fit", Fill::Left(if narrow { 14 } else { 25 })));
        }
        // What is shown of an older text is faint until the newer answer comes.
        let old = !list.input.is_blank() && list.current().is_none();
        let lines: Vec<Line> = rows
            .iter()
            .map(|hit| {
                let risk =
                    hit.at_risk.map_or_else(String::new, |risk| format::money(risk, model.session.words.language()));
                let line = Line::of([clean::line(&hit.name), clean::line(&hit.number), risk, fit(model, hit, narrow)]);
                let away = hit.holder.as_ref().is_some_and(|holder| *holder != model.session.actor.name);
                line.meaning(if old || away { Role::Faint } else { Role::Text })
            })
            .collect();
        table::draw(canvas, Rect { y: area.y + 1, height: room, ..area }, &columns, &lines, list.at(rows), false);
    }
    for (y, line) in (area.height.saturating_sub(rest)..area.height).zip(below) {
        canvas.row(area, y, &Row::of(role, line));
    }
    // The terminal's cursor stays in the line: that is where letters go.
    canvas.cursor = cursor;
}

/// Who has the customer open, what stands against what fits, and what that is. Where there is little room, without its
/// kind, and of a telephone the end.
pub(in super::super) fn fit(model: &Model, hit: &Hit, narrow: bool) -> String {
    let mut parts = Vec::new();
    if let Some(holder) = hit.holder.as_ref().filter(|holder| **holder != model.session.actor.name) {
        parts.push(model.word("search-held", &[("name", Arg::from(clean::line(holder)))]));
    }
    if let Some(status) = hit.status.filter(|status| !status.is_usable()) {
        parts.push(model.word(&format!("point-status-{}", status.code()), &[]));
    }
    let shown = match hit.amount {
        Some(amount) => format::money(amount, model.session.words.language()),
        None => clean::line(&hit.shown),
    };
    match hit.kind {
        Kind::Name => {}
        Kind::Phone if narrow || !parts.is_empty() => {
            let skipped = shown.chars().count().saturating_sub(END);
            parts.push(format!("…{}", shown.chars().skip(skipped).collect::<String>().trim_start()));
        }
        Kind::Number => parts.push(model.word("search-fit-number", &[])),
        _ if narrow => parts.push(shown),
        kind => parts.push(model.word(&format!("search-fit-{}", kind.code()), &[("shown", Arg::from(shown))])),
    }
    parts.join(", ")
}

/// How the box stands, as one sentence or two.
pub(in super::super) fn state(model: &Model, list: &Search) -> (String, Role) {
    let retry = || Arg::from(model.key(&Command::plain(Name::Select)));
    let (mut said, role) = match list.state(model.now) {
        State::Empty if model.opened.is_empty() => (model.word("search-hint", &[]), Role::Faint),
        State::Empty => {
            (format!("{} {}", model.word("search-recent", &[]), model.word("search-hint", &[])), Role::Faint)
        }
        State::Short => (model.word("search-short", &[]), Role::Faint),
        State::Running => (model.word("search-running", &[]), Role::Faint),
        State::Slow => (model.word("search-slow", &[]), Role::Warn),
        State::Away => (model.word("search-away", &[("key", retry())]), Role::Warn),
        State::Nothing | State::Rows => (found(model, list), Role::Faint),
    };
    if list.current().is_some_and(|answer| !answer.complete) {
        said = format!("{said} {}", model.word("search-building", &[]));
    }
    (said, role)
}

fn found(model: &Model, list: &Search) -> String {
    let Some(answer) = list.current() else { return String::new() };
    if answer.hits.is_empty() {
        let kinds: Vec<String> =
            answer.tried.iter().map(|kind| model.word(&format!("search-kind-{}", kind.code()), &[])).collect();
        let everybody = model.session.actor.role.has(Right::Run);
        let key = if everybody { "search-none" } else { "search-none-scope" };
        let text = Arg::from(clean::line(list.input.text()));
        return model.word(key, &[("text", text), ("kinds", Arg::from(kinds.join(", ")))]);
    }
    let count = Arg::from(i64::try_from(answer.hits.len()).unwrap_or(i64::MAX));
    model.word(if answer.more { "search-more" } else { "search-count" }, &[("count", count)])
}
