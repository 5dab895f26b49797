//! The contact points, and the form of one.

use ratatui::layout::Rect;

use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::dossier::is_held;
use super::super::super::overlay::dossier::point::{PointForm, Slot};
use super::super::super::overlay::dossier::points::Points;
use super::super::super::say;
use super::super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::super::widget::field::TextField;
use super::super::super::widget::table::{self, Column, Fill, Line};
use super::super::overlay::{boxed, field};
use crate::domain::clean;
use crate::domain::contact_point::{Channel, ContactPoint};
use crate::text::Arg;

/// Least rows of the table: with fewer it has no headings.
const LEAST: usize = 4;

/// Whether a point may be used, in words.
pub(in super::super::super) fn status(model: &Model, point: &ContactPoint) -> String {
    model.word(&format!("point-status-{}", point.status.code()), &[])
}

/// Consent, the last result, where it comes from, and how often it was tried.
pub(in super::super::super) fn details(model: &Model, sheet: &Points, point: &ContactPoint) -> String {
    let consent = match point.consent {
        Some(true) => "points-consent-yes",
        Some(false) => "points-consent-no",
        None => "points-consent-unknown",
    };
    let mut parts = vec![model.word(consent, &[])];
    parts.push(match (&point.last_result, point.last_at) {
        (Some(result), Some(at)) => model.word(
            "points-last",
            &[("result", Arg::from(say::outcome_name(model, result))), ("when", Arg::from(say::when(model, at)))],
        ),
        _ => model.word("points-never", &[]),
    });
    if point.channel == Channel::Phone {
        parts.push(model.word("points-tried", &[("count", Arg::from(sheet.tried(point.id)))]));
    }
    let source = clean::line(&point.source);
    if !source.is_empty() {
        parts.push(model.word("points-source", &[("source", Arg::from(source))]));
    }
    parts.join(", ")
}

pub(super) fn draw(model: &Model, sheet: &Points, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    match sheet.point() {
        Some(point) => {
            let details = details(model, sheet, point);
            below.extend(wrapped(&details, columns).into_iter().map(|line| Row::of(Role::Text, line)));
        }
        None => below.push(Row::of(Role::Warn, model.word("points-none", &[]))),
    }
    let how = if is_held(model, sheet.customer) { "points-how" } else { "points-how-looked" };
    below.extend(wrapped(&model.word(how, &[]), columns).into_iter().map(|line| Row::of(Role::Faint, line)));
    let args = [("name", Arg::from(clean::line(&sheet.name)))];
    let area =
        boxed(canvas, body, &model.word("points-title", &args), (sheet.points.len() + 1).max(LEAST) + below.len());
    let foot = u16::try_from(below.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(2));
    let rows = Rect { height: area.height - foot, ..area };
    let lines: Vec<Line> = sheet
        .points
        .iter()
        .enumerate()
        .map(|(at, point)| {
            let tried = if point.channel == Channel::Phone { sheet.tried(point.id).to_string() } else { String::new() };
            let role = if point.status.is_usable() { Role::Text } else { Role::Faint };
            Line::of([
                (at + 1).to_string(),
                model.word(&format!("channel-{}", point.channel.code()), &[]),
                clean::line(&point.value),
                clean::line(&point.label),
                status(model, point),
                tried,
            ])
            .meaning(role)
        })
        .collect();
    let title = |key: &str| model.word(key, &[]);
    let narrow = area.width < 70;
    let table = [
        Column { title: String::new(), fill: Fill::Right },
        Column { title: title("points-channel"), fill: Fill::Left(if narrow { 4 } else { 10 }) },
        Column { title: title("points-value"), fill: Fill::Rest },
        Column { title: title("points-label"), fill: Fill::Left(if narrow { 8 } else { 14 }) },
        Column { title: title("points-status"), fill: Fill::Left(14) },
        Column { title: title("points-tried-short"), fill: Fill::Right },
    ];
    table::draw(canvas, rows, &table, &lines, sheet.at(), true);
    for (y, row) in (rows.height..area.height).zip(&below) {
        canvas.row(area, y, row);
    }
}

pub(super) fn form(model: &Model, form: &PointForm, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    if form.sending {
        below.push(Row::of(Role::Strong, model.word("status-saving", &[])));
    }
    match (&form.fault, form.meaning(model)) {
        (Some(why), _) => below.extend(wrapped(why, columns).into_iter().map(|line| Row::of(Role::Warn, line))),
        (None, Ok(meaning)) => {
            below.extend(wrapped(&meaning, columns).into_iter().map(|line| Row::of(Role::Text, line)));
        }
        // Half a number is no fault yet.
        (None, Err(why)) => below.extend(wrapped(&why, columns).into_iter().map(|line| Row::of(Role::Faint, line))),
    }
    let how = if form.old.is_some() { "point-form-how-correct" } else { "point-form-how" };
    below.extend(wrapped(&model.word(how, &[]), columns).into_iter().map(|line| Row::of(Role::Faint, line)));
    let title = if form.old.is_some() { "point-form-correct" } else { "point-form-add" };
    let slots = form.slots();
    let area = boxed(canvas, body, &model.word(title, &[]), slots.len() + below.len());
    let channel = TextField::new(&model.word(&format!("channel-{}", form.channel().code()), &[]));
    let mut y = 0;
    for slot in slots {
        let (key, input) = match slot {
            Slot::Value => ("points-value", &form.value),
            Slot::Label => ("points-label", &form.label),
            Slot::Channel => ("points-channel", &channel),
        };
        field(canvas, area, y, &model.word(key, &[]), 17, input, *slot == form.focus);
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}
