//! One fact, whole.

use chrono::SecondsFormat;
use ratatui::layout::Rect;
use serde_json::Value;
use unicode_width::UnicodeWidthChar;

use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::dossier::fact::FactSheet;
use super::super::super::overlay::dossier::meant;
use super::super::super::say;
use super::super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::overlay::boxed;
use crate::domain::clean;
use crate::service::history::Told;
use crate::text::{Arg, format};

/// A text as it was recorded, with what acts on a terminal written out: nothing of it is left away.
fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if clean::is_hostile(c) {
            out.push_str(&format!("\\u{{{:X}}}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    out
}

/// A text in pieces of at most that many columns, with every blank of it.
fn broken(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(2);
    let (mut lines, mut used) = (vec![String::new()], 0);
    for c in text.chars() {
        let width = c.width().unwrap_or(0);
        if used + width > columns {
            lines.push(String::new());
            used = 0;
        }
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
        used += width;
    }
    lines
}

/// The particulars, a name and its value each, in the order of the record.
fn particulars(name: &str, value: &Value, out: &mut Vec<(String, String)>) {
    let below = |part: &str| if name.is_empty() { part.to_owned() } else { format!("{name}.{part}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(part, value)| particulars(&below(part), value, out)),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(at, value)| particulars(&below(&(at + 1).to_string()), value, out));
        }
        Value::String(text) => out.push((name.to_owned(), text.clone())),
        other => out.push((name.to_owned(), other.to_string())),
    }
}

/// An instant on a clock, to the second.
fn on_clock(model: &Model, told: &Told, zone: chrono_tz::Tz) -> String {
    let local = told.fact.at.with_timezone(&zone);
    let day = format::weekday_date(local.date_naive(), model.session.words.language());
    format!("{day} {} ({})", local.format("%H:%M:%S"), zone.name())
}

/// The fact as lines of at most that many columns.
pub(in super::super::super) fn lines(model: &Model, sheet: &FactSheet, columns: usize) -> Vec<Row> {
    let told = &sheet.told;
    let fact = &told.fact;
    let mut rows: Vec<Row> =
        wrapped(&say::fact(model, &told.entry), columns).into_iter().map(|line| Row::of(Role::Strong, line)).collect();
    let mut put = |role: Role, name: &str, value: &str| {
        let text = format!("{name}: {}", visible(value));
        rows.extend(broken(&text, columns).into_iter().map(|line| Row::of(role, line)));
    };
    let label = |key: &str| model.word(key, &[]);
    put(Role::Text, &label("told-when"), &on_clock(model, told, model.session.revision.desk.time_zone));
    if let Some(account) = meant(model).filter(|account| account.customer.id.0 == fact.subject_id) {
        put(Role::Text, &label("told-there"), &on_clock(model, told, account.customer.time_zone));
    }
    put(Role::Text, "UTC", &fact.at.to_rfc3339_opts(SecondsFormat::Micros, true));
    let who = match &told.login {
        Some(login) => format!("{} ({login})", told.entry.who),
        None => label("told-program"),
    };
    put(Role::Text, &label("told-who"), &who);
    put(Role::Text, &label("told-kind"), &fact.kind);
    if let Some(op) = fact.op {
        put(Role::Text, &label("told-operation"), format!("{} {op}", told.act.as_deref().unwrap_or_default()).trim());
    }
    if let Some(revision) = fact.revision {
        let number = told.revision.map_or_else(String::new, |number| number.to_string());
        put(Role::Text, &label("told-revision"), format!("{number} ({revision})").trim());
    }
    let place = model.word("told-place-of", &[("place", Arg::from(fact.seq)), ("facts", Arg::from(told.facts))]);
    put(Role::Text, &label("told-place"), &place);
    put(Role::Text, &label("told-hash"), &fact.hash);
    put(Role::Text, &label("told-before"), if fact.prev.is_empty() { "-" } else { &fact.prev });
    if told.intact {
        put(Role::Good, &label("told-proof"), &label("told-intact"));
    } else {
        put(Role::Alarm, &label("told-proof"), &label("told-altered"));
    }
    let mut found = Vec::new();
    particulars("", &told.entry.body, &mut found);
    rows.push(Row::default());
    rows.push(Row::of(Role::Heading, label("told-record")));
    for (name, value) in found {
        let text = format!("{}: {}", visible(&name), visible(&value));
        rows.extend(broken(&text, columns).into_iter().map(|line| Row::of(Role::Text, line)));
    }
    rows
}

pub(super) fn draw(model: &Model, sheet: &FactSheet, canvas: &mut Canvas<'_>, body: Rect) {
    let rows = lines(model, sheet, usize::from(body.width).saturating_sub(4));
    let args = [("place", Arg::from(sheet.told.fact.seq))];
    let area = boxed(canvas, body, &model.word("told-title", &args), rows.len());
    let first = sheet.top.min(rows.len().saturating_sub(area.height.into()));
    for (y, row) in (0..area.height).zip(rows.iter().skip(first)) {
        canvas.row(area, y, row);
    }
    canvas.point(area, 0, 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_left_away() {
        assert_eq!(visible("a\u{1b}[31m\u{202e}b\n"), "a\\u{1B}[31m\\u{202E}b\\u{A}");
        let text = "two  blanks and Ődegård, longer than a line";
        for columns in 2..60 {
            assert_eq!(broken(text, columns).concat(), text);
        }
    }
}
