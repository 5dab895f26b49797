//! Habits, standing and terms, and the form of one line.

use ratatui::layout::Rect;

use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::dossier::is_held;
use super::super::super::overlay::dossier::profile::Profile;
use super::super::super::overlay::dossier::profile_form::{ProfileForm, Slot};
use super::super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::super::widget::table::{self, Column, Fill, Line};
use super::super::overlay::{boxed, field};
use crate::domain::clean;
use crate::service::profile::words;
use crate::text::Arg;

/// Most columns of what a row is called.
const LABEL: usize = 22;

pub(super) fn draw(model: &Model, sheet: &Profile, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let nothing = model.word("profile-nothing", &[]);
    let rows = sheet.rows(model);
    let lines: Vec<Line> = rows
        .iter()
        .map(|(label, said, line)| {
            let role = if said.is_empty() { Role::Faint } else { Role::Text };
            let said = if said.is_empty() && line.is_some() { nothing.clone() } else { said.clone() };
            Line::of([label.clone(), said]).meaning(role)
        })
        .collect();
    let mut below: Vec<Row> = Vec::new();
    // What is cut in its row is told whole below it.
    if let Some((label, said, _)) = rows.get(sheet.at)
        && LABEL + said.chars().count() + 6 > columns
    {
        let whole = format!("{label}: {said}");
        below.extend(wrapped(&whole, columns).into_iter().take(3).map(|line| Row::of(Role::Text, line)));
    }
    let how = if is_held(model, sheet.customer.id) { "profile-how" } else { "profile-how-looked" };
    below.extend(wrapped(&model.word(how, &[]), columns).into_iter().map(|line| Row::of(Role::Faint, line)));
    let args = [("name", Arg::from(clean::line(&sheet.customer.name)))];
    let area = boxed(canvas, body, &model.word("profile-title", &args), rows.len() + 1 + below.len());
    let foot = u16::try_from(below.len()).unwrap_or(u16::MAX).min(area.height.saturating_sub(4));
    let list = Rect { height: area.height - foot, ..area };
    let table = [
        Column { title: model.word("profile-line", &[]), fill: Fill::Left(LABEL) },
        Column { title: model.word("profile-value", &[]), fill: Fill::Rest },
    ];
    table::draw(canvas, list, &table, &lines, sheet.at, true);
    for (y, row) in (list.height..area.height).zip(&below) {
        canvas.row(area, y, row);
    }
}

pub(super) fn form(model: &Model, form: &ProfileForm, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    if form.sending {
        below.push(Row::of(Role::Strong, model.word("status-saving", &[])));
    }
    let mut told = |role: Role, text: &str| {
        below.extend(wrapped(text, columns).into_iter().map(|line| Row::of(role, line)));
    };
    match (&form.fault, form.meaning(model)) {
        (Some(why), _) => told(Role::Warn, why),
        (None, Ok(meaning)) => told(Role::Text, &meaning),
        // Half a value is no fault yet.
        (None, Err(why)) => told(Role::Faint, &why),
    }
    told(Role::Faint, &model.word(&form.how(), &[]));
    let title = words::line(&model.session.words, form.line);
    let area = boxed(canvas, body, &title, form.slots().len() + below.len());
    let mut y = 0;
    for slot in form.slots() {
        let (key, input) = match slot {
            Slot::Value => ("profile-value", &form.value),
            Slot::Source => ("profile-source", &form.source),
        };
        field(canvas, area, y, &model.word(key, &[]), LABEL, input, *slot == form.focus);
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}
