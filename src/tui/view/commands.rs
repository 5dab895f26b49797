//! Lists that are narrowed by typing, and the values of a field: help, the command line, what a field may hold.

use ratatui::layout::Rect;

use super::super::chord::written;
use super::super::command::{Command, Context};
use super::super::enabled::{below, enabled};
use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::help::{self, Entry, Help};
use super::super::overlay::palette::{self, Palette};
use super::super::overlay::values::Values;
use super::super::widget::canvas::{Canvas, Row, fit, left, wrapped};
use super::super::widget::table::{self, Column, Fill, Line};
use super::super::widget::window;
use super::overlay::{boxed, field};
use crate::text::Arg;

/// Columns of the keys in help.
const KEYS: usize = 12;

/// Splits what a box has room for: the typed line, the list, and the particulars of the row with the cursor.
fn parts(area: Rect, particulars: usize) -> (Rect, Rect) {
    let below = u16::try_from(particulars).unwrap_or(0).min(area.height.saturating_sub(4));
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1 + below), ..area };
    (list, Rect { y: list.bottom(), height: below, ..area })
}

/// Draws lines into an area, as many as there is room for.
fn lines(canvas: &mut Canvas<'_>, area: Rect, rows: &[Row]) {
    for (y, row) in (0..area.height).zip(rows) {
        canvas.row(area, y, row);
    }
}

/// What a command is called by: its name with what may follow it, behind a colon.
fn name(command: &Command) -> String {
    let usage = command.name.spec().usage;
    if command.args.is_empty() && !usage.is_empty() { format!(":{command} {usage}") } else { format!(":{command}") }
}

/// Help: sections by context, each command with keys, title, prose and name; the whole of the selected one below.
pub(super) fn help(model: &Model, help: &Help, canvas: &mut Canvas<'_>, body: Rect) {
    let area = boxed(canvas, body, &model.word("help-title", &[]), usize::from(body.height));
    let entries = help::entries(model, help);
    let at = help::at(help, &entries);
    let columns = usize::from(area.width);
    let mut particulars: Vec<Row> = Vec::new();
    match entries.get(at) {
        Some(entry) => {
            let text = format!("{}: {} {}", entry.title, entry.prose, name(&entry.command));
            particulars.extend(wrapped(&text, columns).into_iter().map(|line| Row::of(Role::Strong, line)));
            let reason = entry.reason.as_deref().map(|reason| wrapped(reason, columns)).unwrap_or_default();
            particulars.extend(reason.into_iter().map(|line| Row::of(Role::Warn, line)));
        }
        None => particulars.push(Row::of(Role::Warn, model.word("help-no-hit", &[("key", Arg::from("esc"))]))),
    }
    let (list, below) = parts(area, particulars.len());
    let mut rows: Vec<Row> = Vec::new();
    let mut selected = 0;
    let mut section: Option<Context> = None;
    for (place, entry) in entries.iter().enumerate() {
        if section != Some(entry.context) {
            section = Some(entry.context);
            rows.push(Row::of(Role::Heading, model.word(&format!("context-{}", entry.context.code()), &[])));
        }
        if place == at {
            selected = rows.len();
        }
        rows.push(row(entry, place == at, columns, canvas));
    }
    let first = window::first(selected, rows.len(), list.height.into());
    lines(canvas, list, rows.get(first..).unwrap_or_default());
    lines(canvas, below, &particulars);
    // Last, so that the terminal's cursor stands where letters go.
    field(canvas, area, 0, &model.word("help-filter", &[]), 8, &help.filter, true);
}

fn row(entry: &Entry, selected: bool, columns: usize, canvas: &Canvas<'_>) -> Row {
    let look = canvas.look;
    let role = match (selected, &entry.reason) {
        (true, _) => Role::Selected,
        (false, Some(_)) => Role::Faint,
        (false, None) => Role::Text,
    };
    let name = format!(":{}", entry.command);
    let room = columns.saturating_sub(2 + KEYS + 2);
    let name = if room > 36 { name } else { String::new() };
    let width = room.saturating_sub(Row::of(role, name.clone()).width() + 2);
    let does = match &entry.reason {
        Some(reason) => format!("{} ({reason})", entry.title),
        None => format!("{}: {}", entry.title, entry.prose),
    };
    let keys = fit(&entry.keys.join(", "), KEYS, look);
    Row::of(role, if selected { "> " } else { "  " })
        .and(if selected { Role::Selected } else { Role::Key }, left(&keys, KEYS, look))
        .and(role, format!("  {}  ", left(&does, width, look)))
        .and(Role::Faint, name)
}

/// The command line with the commands that fit, each with its title and key.
pub(super) fn palette(model: &Model, palette: &Palette, canvas: &mut Canvas<'_>, body: Rect) {
    let area = boxed(canvas, body, &model.word("prompt-line", &[]), usize::from(body.height).min(18));
    let found = palette::rows(model, palette);
    let at = palette::at(palette, &found);
    let chain = below(model).map_or_else(|| model.screen.chain(), Overlay::chain);
    let columns = [
        Column { title: model.word("keys-command", &[]), fill: Fill::Left(14) },
        Column { title: model.word("keys-does", &[]), fill: Fill::Rest },
        Column { title: model.word("keys-key", &[]), fill: Fill::Left(10) },
    ];
    let rows: Vec<Line> = found
        .iter()
        .map(|spec| {
            let command = Command::plain(spec.name);
            let keys = model.session.keymap.keys_of(chain, &command);
            let title = model.word(&spec.name.title_key(), &[]);
            let (role, does) = match enabled(model, &command) {
                Err(reason) if !reason.passes() => (Role::Faint, format!("{title} ({})", reason.say(model, &command))),
                _ => (Role::Text, title),
            };
            Line::of([spec.code.to_owned(), does, keys.map_or_else(String::new, |keys| written(&keys))]).meaning(role)
        })
        .collect();
    let width = usize::from(area.width);
    let mut particulars: Vec<Row> = Vec::new();
    if let Some(why) = &palette.fault {
        particulars.extend(wrapped(why, width).into_iter().map(|line| Row::of(Role::Warn, line)));
    } else if palette.input.is_blank() && palette.selected.is_none() {
        let how = model.word("prompt-line-help", &[]);
        particulars.extend(wrapped(&how, width).into_iter().map(|line| Row::of(Role::Faint, line)));
    } else if let Some(spec) = found.get(at) {
        let text = format!("{}: {}", name(&Command::plain(spec.name)), model.word(&spec.name.prose_key(), &[]));
        particulars.extend(wrapped(&text, width).into_iter().map(|line| Row::of(Role::Strong, line)));
    } else {
        particulars.push(Row::of(Role::Warn, model.word("help-no-hit", &[("key", Arg::from("esc"))])));
    }
    let (list, below) = parts(area, particulars.len());
    table::draw(canvas, list, &columns, &rows, at, false);
    lines(canvas, below, &particulars);
    field(canvas, area, 0, ":", 1, &palette.input, true);
}

/// What a field may hold, numbered.
pub(super) fn values(model: &Model, values: &Values, canvas: &mut Canvas<'_>, body: Rect) {
    let area = boxed(canvas, body, &model.word("values-title", &[]), values.rows.len() + 1);
    let columns = [
        Column { title: model.word("column-rank", &[]), fill: Fill::Right },
        Column { title: model.word("values-typed", &[]), fill: Fill::Left(24) },
        Column { title: model.word("values-means", &[]), fill: Fill::Rest },
    ];
    let rows: Vec<Line> = values
        .rows
        .iter()
        .enumerate()
        .map(|(at, (text, means))| Line::of([(at + 1).to_string(), text.clone(), means.clone()]))
        .collect();
    table::draw(canvas, area, &columns, &rows, values.at, true);
}
