//! Short lists with letters, and the question before something older is taken back.

use ratatui::layout::Rect;

use super::super::command::{Command, Name};
use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::letters::{self, Letters};
use super::super::overlay::take_back::TakeBack;
use super::super::say;
use super::super::update::undo;
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::super::widget::window;
use crate::domain::clean;
use crate::text::Arg;

/// A list of which a letter takes one.
pub(super) fn letters(model: &Model, list: &Letters, canvas: &mut Canvas<'_>, body: Rect) {
    let lines = letters::lines(model, list.topic);
    let columns = usize::from(body.width).saturating_sub(4);
    let below: Vec<Row> =
        list.fault.iter().flat_map(|why| wrapped(why, columns)).map(|line| Row::of(Role::Warn, line)).collect();
    let area = super::overlay::boxed(canvas, body, &letters::title(model, list.topic), lines.len() + below.len());
    let rows = usize::from(area.height).saturating_sub(below.len()).max(1);
    let first = window::first(list.at, lines.len(), rows);
    let numbered = model.session.keymap.manners().numbered;
    let mut y = 0;
    for (at, line) in lines.iter().enumerate().skip(first).take(rows) {
        let selected = at == list.at;
        let role = if selected { Role::Selected } else { Role::Text };
        let row = Row::of(role, if selected { "> " } else { "  " })
            .and(Role::Key, if numbered { format!("{:>2}", at + 1) } else { line.key.to_string() })
            .and(role, format!(" {}", line.label));
        canvas.row(area, y, &row);
        if selected {
            canvas.point(area, 0, y);
        }
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}

/// What the question says.
pub(in super::super) fn take_back_lines(model: &Model, asked: &TakeBack) -> Vec<String> {
    let undoable = &asked.undoable;
    let of = clean::line(&format!("{} {}", undoable.number, undoable.name));
    let args = [
        ("what", Arg::from(undo::what(model, undoable))),
        ("of", Arg::from(of)),
        ("at", Arg::from(say::when(model, undoable.at))),
    ];
    let mut lines = vec![model.word("undo-ask", &args)];
    if let Some(screen) = model.account().filter(|screen| screen.is_held()) {
        let name = Arg::from(clean::line(&screen.account.customer.name));
        lines.push(model.word("undo-ask-leaves", &[("name", name)]));
    }
    let key = Arg::from(model.key(&Command::plain(Name::Undo)));
    lines.push(model.word(if model.session.plain { "undo-how-plain" } else { "undo-how" }, &[("key", key)]));
    lines
}

/// The question before something older is taken back.
pub(super) fn take_back(model: &Model, asked: &TakeBack, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut rows: Vec<Row> = Vec::new();
    for (at, line) in take_back_lines(model, asked).iter().enumerate() {
        let role = if at == 0 { Role::Strong } else { Role::Faint };
        rows.extend(wrapped(line, columns).into_iter().map(|line| Row::of(role, line)));
    }
    if let Some(why) = &asked.fault {
        rows.extend(wrapped(why, columns).into_iter().map(|line| Row::of(Role::Warn, line)));
    }
    let area = super::overlay::boxed(canvas, body, &model.word("undo-title", &[]), rows.len());
    for (y, row) in (0..).zip(&rows) {
        canvas.row(area, y, row);
    }
    canvas.point(area, 0, 0);
}
