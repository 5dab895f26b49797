//! The statement of account, a line of the letter a line of the screen.

use ratatui::layout::Rect;

use super::super::super::command::{Command, Context, Name};
use super::super::super::look::Role;
use super::super::super::model::Model;
use super::super::super::overlay::dossier::statement::StatementSheet;
use super::super::super::widget::canvas::{Canvas, Row};
use crate::text::Arg;

/// What can be done with the letter, with the keys for it.
pub(in super::super::super) fn how(model: &Model, sheet: &StatementSheet) -> String {
    if sheet.is_filtering() || !sheet.filter.is_blank() {
        return format!("/{}", sheet.filter.text());
    }
    let key = |name: Name| {
        let command = Command::plain(name);
        let chain = [Context::Reader, Context::Account];
        if model.session.plain { command.to_string() } else { model.session.keymap.written(&chain, &command) }
    };
    model.word("statement-how", &[("copy", Arg::from(key(Name::Copy))), ("save", Arg::from(key(Name::Statement)))])
}

/// The letter has eighty columns: it takes the whole width, without a frame.
pub(super) fn draw(model: &Model, sheet: &StatementSheet, canvas: &mut Canvas<'_>, body: Rect) {
    canvas.clear(body);
    canvas.row(body, 0, &Row::of(Role::Heading, how(model, sheet)));
    let lines = sheet.lines().unwrap_or_default();
    let first = sheet.top.min(lines.len().saturating_sub(1));
    for (y, line) in (1..body.height).zip(lines.iter().skip(first)) {
        canvas.row(body, y, &Row::of(Role::Text, (*line).to_owned()));
    }
    canvas.point(body, 0, 0);
}
