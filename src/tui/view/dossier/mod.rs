//! The sheets of the account's record.

mod fact;
mod history;
mod payments;
mod points;
mod profile;
mod statement;

use ratatui::layout::Rect;

use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::dossier::Dossier;
use super::super::overlay::dossier::choice::Choice;
use super::super::overlay::dossier::look::{Look, banner};
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::window;
use super::overlay::boxed;

pub(in super::super) use fact::lines as fact_lines;
pub(in super::super) use history::{cells as history_cells, end as history_end};
pub(in super::super) use payments::lines as payment_lines;
pub(in super::super) use points::{details as point_details, status as point_status};
pub(in super::super) use statement::how as statement_how;

pub(super) fn draw(model: &Model, dossier: &Dossier, canvas: &mut Canvas<'_>, body: Rect) {
    match dossier {
        Dossier::History(sheet) => history::draw(model, sheet, canvas, body),
        Dossier::Fact(sheet) => fact::draw(model, sheet, canvas, body),
        Dossier::Points(sheet) => points::draw(model, sheet, canvas, body),
        Dossier::Point(form) => points::form(model, form, canvas, body),
        Dossier::Profile(sheet) => profile::draw(model, sheet, canvas, body),
        Dossier::ProfileForm(form) => profile::form(model, form, canvas, body),
        Dossier::Look(look) => self::look(model, look, canvas, body),
        Dossier::Payments(sheet) => payments::draw(model, sheet, canvas, body),
        Dossier::Choice(choice) => self::choice(model, choice, canvas, body),
        Dossier::Statement(sheet) => statement::draw(model, sheet, canvas, body),
    }
}

/// The account as every account is drawn, under a line that says that it is only looked at.
fn look(model: &Model, look: &Look, canvas: &mut Canvas<'_>, body: Rect) {
    canvas.clear(body);
    let lines = wrapped(&banner(model, look), body.width.into());
    let head = u16::try_from(lines.len()).unwrap_or(1).min(body.height);
    for (y, line) in (0..head).zip(&lines) {
        canvas.row(body, y, &Row::of(Role::Warn, line.clone()));
    }
    let rest = Rect { y: body.y + head, height: body.height - head, ..body };
    super::account::draw(model, &look.screen, canvas, rest);
    canvas.point(body, 0, 0);
}

fn choice(model: &Model, choice: &Choice, canvas: &mut Canvas<'_>, body: Rect) {
    let area = boxed(canvas, body, &model.word(choice.title, &[]), choice.rows.len());
    let first = window::first(choice.at, choice.rows.len(), area.height.into());
    for (y, (at, row)) in (0..area.height).zip(choice.rows.iter().enumerate().skip(first)) {
        let selected = at == choice.at;
        let role = if selected { Role::Selected } else { Role::Text };
        let line = Row::of(role, if selected { "> " } else { "  " })
            .and(Role::Key, (at + 1).to_string())
            .and(role, format!(" {}", row.name));
        canvas.row(area, y, &line);
        if selected {
            canvas.point(area, 0, y);
        }
    }
}
