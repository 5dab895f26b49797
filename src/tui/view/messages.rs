//! Messages as a list with the selected one in full, and the form in which one is written.

use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::Role;
use super::super::model::{Awaited, Model};
use super::super::overlay::compose::{Compose, FIELDS};
use super::super::overlay::key_on_sheet;
use super::super::overlay::messages::Messages;
use super::super::say;
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::table::{self, Column, Fill, Line};
use super::overlay::{boxed, field, sheet};
use crate::domain::clean;
use crate::service::message::Row as Message;
use crate::text::Arg;

/// The next best keys on the list.
pub(super) const FOOTER: &[&str] = &["edit", "add", "select", "cancel", "filter", "refresh"];

pub(super) fn draw(model: &Model, messages: &Messages, canvas: &mut Canvas<'_>, body: Rect) {
    let area = sheet(canvas, body, &model.word("messages-title", &[]));
    let mut y = 0;
    if messages.is_filtering() || !messages.filter.is_blank() {
        field(canvas, area, y, &model.word("mine-filter", &[]), 8, &messages.filter.text, messages.is_filtering());
        y += 1;
    }
    let rest = Rect { y: area.y + y.min(area.height), height: area.height.saturating_sub(y), ..area };
    let Some(row) = messages.row() else {
        for (y, line) in (0..rest.height).zip(wrapped(&empty(model, messages), rest.width.into())) {
            canvas.row(rest, y, &Row::of(Role::Text, line));
        }
        if !messages.is_filtering() {
            canvas.point(rest, 0, 0);
        }
        return;
    };
    let full: Vec<Row> = full(model, row)
        .into_iter()
        .flat_map(|(role, line)| {
            wrapped(&line, rest.width.into()).into_iter().map(move |line| Row::of(role, line)).collect::<Vec<_>>()
        })
        .collect();
    // The message in full has what it needs, the list at least a third.
    let most = rest.height - (rest.height / 3).max(1).min(rest.height);
    let below = u16::try_from(full.len()).unwrap_or(u16::MAX).min(most);
    let list = Rect { height: rest.height - below, ..rest };
    let lines: Vec<Line> = messages.rows().iter().map(|row| line(model, row)).collect();
    let column = |key: &str, fill| Column { title: model.word(&format!("messages-column-{key}"), &[]), fill };
    let columns = [
        column("new", Fill::Left(3)),
        column("when", Fill::Left(16)),
        column("who", Fill::Left(20)),
        column("text", Fill::Rest),
    ];
    table::draw(canvas, list, &columns, &lines, messages.at(), !messages.is_filtering());
    for (y, row) in (list.height..rest.height).zip(&full) {
        canvas.row(rest, y, row);
    }
}

fn line(model: &Model, row: &Message) -> Line {
    let new = if row.read { String::new() } else { model.word("messages-new", &[]) };
    let line = Line::of([new, say::when(model, row.at), parties(model, row), clean::line(&row.text)]);
    if row.read { line } else { line.meaning(Role::Strong) }
}

/// From whom, or to whom.
fn parties(model: &Model, row: &Message) -> String {
    let to = row.to.as_deref().map_or_else(|| model.word("message-leads", &[]), clean::line);
    let from = clean::line(&row.sender);
    match (row.own, row.group) {
        (true, _) => model.word("messages-to", &[("to", Arg::from(to))]),
        (false, true) => model.word("messages-from-to", &[("from", Arg::from(from)), ("to", Arg::from(to))]),
        (false, false) => from,
    }
}

/// The selected message: who, when, how many have read it, the text, the customer.
fn full(model: &Model, row: &Message) -> Vec<(Role, String)> {
    let mut out = vec![(Role::Heading, heading(model, row)), (Role::Text, clean::line(&row.text))];
    out.extend(about(model, row).map(|about| (Role::Faint, about)));
    out
}

fn heading(model: &Model, row: &Message) -> String {
    let args = [("who", Arg::from(parties(model, row))), ("at", Arg::from(say::when(model, row.at)))];
    let heading = model.word("messages-heading", &args);
    if !row.own {
        return heading;
    }
    let args = [("readers", Arg::from(row.readers)), ("recipients", Arg::from(row.recipients))];
    format!("{heading}, {}", model.word("messages-read-by", &args))
}

fn about(model: &Model, row: &Message) -> Option<String> {
    let (_, number, name) = row.about.as_ref()?;
    let customer = format!("{} {}", clean::line(number), clean::line(name));
    let key = key_on_sheet(model, &Command::plain(Name::Select));
    Some(model.word("messages-about", &[("customer", Arg::from(customer)), ("key", Arg::from(key))]))
}

/// Why there are no messages here, and what to press.
pub(in super::super) fn empty(model: &Model, messages: &Messages) -> String {
    if model.waits_for(|what| *what == Awaited::Messages) {
        return model.word("mine-reading", &[]);
    }
    let key = |name| Arg::from(key_on_sheet(model, &Command::plain(name)));
    if messages.rows.is_none() {
        return model.word("mine-unread", &[("key", key(Name::Refresh))]);
    }
    if !messages.filter.is_blank() {
        let letters = clean::line(messages.filter.text.text());
        return model.word("messages-nothing-fits", &[("letters", Arg::from(letters)), ("key", key(Name::Cancel))]);
    }
    let key = if model.session.plain { Arg::from(Name::Message.code()) } else { key(Name::Add) };
    model.word("messages-empty", &[("key", key)])
}

/// A message as a sentence, whole.
pub(in super::super) fn sentence(model: &Model, row: &Message) -> String {
    let text = clean::line(&row.text);
    let args = [("heading", Arg::from(heading(model, row))), ("text", Arg::from(text))];
    let line = model.word("messages-line", &args);
    about(model, row).map_or_else(|| line.clone(), |about| format!("{line} ({about})"))
}

pub(super) fn compose(model: &Model, compose: &Compose, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    let mut saying = |role: Role, text: &str| {
        below
            .extend(wrapped(text, columns).into_iter().filter(|line| !line.is_empty()).map(|line| Row::of(role, line)));
    };
    if compose.sending {
        saying(Role::Strong, &model.word("message-sending", &[]));
    }
    if let Some(why) = &compose.fault {
        saying(Role::Warn, why);
    }
    saying(Role::Text, &compose.meaning(model));
    saying(Role::Faint, &model.word("message-how", &[]));
    let labels = FIELDS.map(|field| model.word(field, &[]));
    let widest = labels.iter().map(|label| Row::of(Role::Text, label.clone()).width()).max().unwrap_or(0);
    let area = boxed(canvas, body, &model.word("message-title", &[]), FIELDS.len() + below.len());
    let mut y = 0;
    for (at, (label, input)) in labels.iter().zip(&compose.inputs).enumerate() {
        field(canvas, area, y, label, widest.min(columns / 2), input, at == compose.focus);
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}
