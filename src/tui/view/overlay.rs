//! Overlays stand at the bottom of the screen, so that who it is and whether to call stay in sight.

use ratatui::layout::Rect;

use super::super::look::Role;
use super::super::model::Model;
use super::super::overlay::Overlay;
use super::super::overlay::call::{Call, phones};
use super::super::overlay::confirm::Confirm;
use super::super::overlay::form::{Form, What};
use super::super::overlay::outcome::{Cell, Outcomes, cells, columns, listed};
use super::super::overlay::prompt::{self, Prompt};
use super::super::overlay::reader::Reader;
use super::super::say;
use super::super::widget::canvas::{Canvas, Row, fit, left, wrapped};
use super::super::widget::field::TextField;
use super::super::widget::window;
use crate::domain::clean;
use crate::domain::contact_point::Direction;
use crate::text::Arg;

pub(super) fn draw(model: &Model, overlay: &Overlay, canvas: &mut Canvas<'_>, body: Rect) {
    canvas.cursor = None;
    match overlay {
        Overlay::Outcomes(list) => outcomes(model, list, canvas, body),
        Overlay::Form(form) => self::form(model, form, canvas, body),
        Overlay::Call(call) => self::call(model, call, canvas, body),
        Overlay::Search(search) => super::search::draw(model, search, canvas, body),
        Overlay::Confirm(confirm) => self::confirm(model, confirm, canvas, body),
        Overlay::Prompt(prompt) => self::prompt(model, prompt, canvas, body),
        Overlay::Reader(reader) => self::reader(model, reader, canvas, body),
        Overlay::Letters(list) => super::choices::letters(model, list, canvas, body),
        Overlay::TakeBack(asked) => super::choices::take_back(model, asked, canvas, body),
        Overlay::Mine(mine) => super::mine::draw(model, mine, canvas, body),
        Overlay::Messages(messages) => super::messages::draw(model, messages, canvas, body),
        Overlay::Compose(compose) => super::messages::compose(model, compose, canvas, body),
        Overlay::Dossier(dossier) => super::dossier::draw(model, dossier, canvas, body),
        Overlay::Disputes(disputes) => super::disputes::draw(model, disputes, canvas, body),
        Overlay::Help(help) => super::commands::help(model, help, canvas, body),
        Overlay::Palette(palette) => super::commands::palette(model, palette, canvas, body),
        Overlay::Values(values) => super::commands::values(model, values, canvas, body),
        Overlay::Approval(approval) => super::approval::draw(model, approval, canvas, body),
    }
}

/// A framed box of that many rows at the bottom of the body; gives the room inside.
pub(super) fn boxed(canvas: &mut Canvas<'_>, body: Rect, title: &str, rows: usize) -> Rect {
    let height = u16::try_from(rows + 2).unwrap_or(u16::MAX).min(body.height);
    let area = Rect { y: body.bottom() - height, height, ..body };
    canvas.frame(area, title)
}

/// Rows of the screen below that stay in sight above a list, where there is room: who is open, and the gate's answer.
const IN_SIGHT: u16 = 2;
/// The least height at which they do.
const TALL: u16 = 16;

/// A framed box for a list, as tall as there is room whatever it holds; gives the room inside.
pub(super) fn sheet(canvas: &mut Canvas<'_>, body: Rect, title: &str) -> Rect {
    let above = if body.height >= TALL { IN_SIGHT } else { 0 };
    boxed(canvas, body, title, usize::from(body.height - above).saturating_sub(2))
}

/// One labelled field; the terminal's cursor stands in the focused one.
pub(super) fn field(
    canvas: &mut Canvas<'_>,
    area: Rect,
    y: u16,
    label: &str,
    columns: usize,
    input: &TextField,
    focused: bool,
) {
    let look = canvas.look;
    let mark = if focused { ">" } else { " " };
    let room = usize::from(area.width).saturating_sub(columns + 4);
    // A long text shows its end, where the cursor mostly is.
    let before = input.cursor();
    let skip = before.saturating_sub(room.saturating_sub(1));
    let shown: String = input.text().chars().skip(skip).collect();
    let row =
        Row::of(if focused { Role::Selected } else { Role::Text }, format!("{mark} {} ", left(label, columns, look)))
            .and(if input.is_prefilled() { Role::Faint } else { Role::Field }, fit(&shown, room, look));
    canvas.row(area, y, &row);
    if focused {
        canvas.point(area, u16::try_from(columns + 3 + before - skip).unwrap_or(u16::MAX), y);
    }
}

fn form(model: &Model, form: &Form, canvas: &mut Canvas<'_>, body: Rect) {
    let Some(screen) = model.account() else { return };
    let language = model.session.words.language().code();
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    if form.sending {
        below.push(Row::of(Role::Strong, model.word("status-saving", &[])));
    }
    if let Some((_, why)) = &form.fault {
        below.extend(wrapped(why, columns).into_iter().map(|line| Row::of(Role::Warn, line)));
    }
    for (unfinished, why) in form.faults(model, &screen.account) {
        let role = if unfinished { Role::Faint } else { Role::Warn };
        below.extend(wrapped(&why, columns).into_iter().map(|line| Row::of(role, line)));
    }
    if let Some(why) = form.against(model) {
        below.extend(wrapped(&why, columns).into_iter().map(|line| Row::of(Role::Warn, line)));
    }
    for line in form.meaning(model, &screen.account) {
        below.extend(wrapped(&line, columns).into_iter().map(|line| Row::of(Role::Text, line)));
    }
    if form.kind.excuse {
        let excuses: Vec<String> = model
            .session
            .revision
            .excuses
            .iter()
            .map(|excuse| {
                format!("{}\u{a0}{}", excuse.key, clean::line(excuse.label_in(language)).replace(' ', "\u{a0}"))
            })
            .collect();
        below.extend(choices(&excuses, columns).into_iter().map(|line| Row::of(Role::Faint, line)));
    }
    let title = format!("{} · {}", form.title(model), clean::line(&screen.account.customer.name));
    let title = if canvas.look.ascii { title.replace('·', "-") } else { title };
    let area = boxed(canvas, body, &title, form.slots.len() + below.len());
    let labels: Vec<String> = form.slots.iter().map(|slot| label(model, slot.what, slot.required)).collect();
    let widest =
        labels.iter().map(|label| Row::of(Role::Text, label.clone()).width()).max().unwrap_or(0).min(columns / 2);
    // Where there is little room the focused line is in sight first.
    let first = window::first(form.focus, form.slots.len(), usize::from(area.height).min(form.slots.len()));
    let mut y = 0;
    for (at, (slot, label)) in form.slots.iter().zip(&labels).enumerate().skip(first) {
        field(canvas, area, y, label, widest, &slot.input, at == form.focus);
        y += 1;
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}

/// Pieces with blanks of their own kept together, parted by two blanks.
fn choices(pieces: &[String], columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces {
        let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
        let piece = piece.replace('\u{a0}', " ");
        if let Some(line) = lines.last_mut()
            && (line.is_empty() || width(line) + 2 + width(&piece) <= columns)
        {
            if !line.is_empty() {
                line.push_str("  ");
            }
            line.push_str(&piece);
        } else {
            lines.push(piece);
        }
    }
    lines
}

/// A field's name, marked where the form insists on it.
pub(in super::super) fn label(model: &Model, what: What, required: bool) -> String {
    let name = say::field_name(model, what.code());
    if required { format!("{name} *") } else { name }
}

fn outcomes(model: &Model, list: &Outcomes, canvas: &mut Canvas<'_>, body: Rect) {
    let language = model.session.words.language().code();
    let look = canvas.look;
    let numbered = model.session.keymap.manners().numbered;
    let kinds = listed(&model.session.revision);
    let cells: Vec<(Row, Option<usize>)> = cells(&model.session.revision)
        .into_iter()
        .filter_map(|cell| match cell {
            Cell::Group(name) => Some((Row::of(Role::Heading, model.word(name, &[])), None)),
            Cell::Outcome(at) => {
                let kind = kinds.get(at)?;
                let selected = at == list.at;
                let role = if selected { Role::Selected } else { Role::Text };
                let row = Row::of(role, if selected { ">" } else { " " })
                    .and(Role::Key, if numbered { format!("{:>2}", at + 1) } else { kind.key.to_string() })
                    .and(role, format!(" {}", clean::line(kind.label_in(language))));
                Some((row, Some(at)))
            }
        })
        .collect();
    let rows = cells.len().div_ceil(columns(body.width)).max(1);
    let wanted: Vec<usize> =
        cells.chunks(rows).map(|column| column.iter().map(|(row, _)| row.width()).max().unwrap_or(0)).collect();
    let widths = shares(&wanted, usize::from(body.width).saturating_sub(4));
    // Where words are cut, the whole of the one with the cursor stands below.
    let below: Vec<Row> = match kinds.get(list.at) {
        Some(kind) if wanted.iter().zip(&widths).any(|(wanted, width)| wanted > width) => {
            let text = format!("{} {}", kind.key, clean::line(kind.label_in(language)));
            vec![Row::of(Role::Strong, text)]
        }
        _ => Vec::new(),
    };
    let area = boxed(canvas, body, &model.word("outcomes-title", &[]), rows + below.len());
    let below = if area.height > 4 { below } else { Vec::new() };
    let height = usize::from(area.height).saturating_sub(below.len());
    for row in &below {
        canvas.row(area, area.height - 1, row);
    }
    let at = cells.iter().position(|(_, at)| *at == Some(list.at)).unwrap_or(0);
    let first = window::first(at % rows, rows, height);
    let mut x = 0;
    for (column, width) in cells.chunks(rows).zip(widths) {
        for (y, (row, place)) in column.iter().enumerate().skip(first).take(height) {
            let y = u16::try_from(y - first).unwrap_or(u16::MAX);
            let mut room = width;
            let mut cut = Row::default();
            for (role, text) in &row.0 {
                let piece = Row::of(*role, fit(text, room, look));
                room = room.saturating_sub(piece.width());
                cut.0.extend(piece.0);
            }
            canvas.row_at(area, x, y, &cut);
            if *place == Some(list.at) {
                canvas.point(area, x, y);
            }
        }
        x += u16::try_from(width + 1).unwrap_or(u16::MAX);
    }
}

/// The widths of columns with a blank between them: all equal where that is enough for each, else each as wide as it
/// needs, and what is missing is taken from the widest.
fn shares(wanted: &[usize], room: usize) -> Vec<usize> {
    let room = room.saturating_sub(wanted.len().saturating_sub(1));
    let equal = room / wanted.len().max(1);
    if wanted.iter().all(|width| *width <= equal) {
        return vec![equal; wanted.len()];
    }
    let mut widths = wanted.to_vec();
    while widths.iter().sum::<usize>() > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > 0 => *widest -= 1,
            _ => break,
        }
    }
    widths
}

fn call(model: &Model, call: &Call, canvas: &mut Canvas<'_>, body: Rect) {
    let Some(screen) = model.account() else { return };
    let columns = usize::from(body.width).saturating_sub(4);
    let phones = phones(&screen.account);
    let decision = &screen.account.decision;
    let mut below: Vec<Row> = Vec::new();
    let saying = |text: &str, role: Role| {
        wrapped(text, columns).into_iter().map(move |line| Row::of(role, line)).collect::<Vec<_>>()
    };
    if call.direction == Direction::Out && !decision.allows() {
        below.extend(saying(&say::gate(model, decision), Role::Warn));
    }
    if let Some(why) = &call.fault {
        below.extend(saying(why, Role::Warn));
    }
    below.extend(saying(&model.word("call-how", &[]), Role::Faint));
    let direction = model.word(&format!("direction-{}", call.direction.code()), &[]);
    let title = model.word("call-title", &[("direction", Arg::from(direction))]);
    let area = boxed(canvas, body, &title, phones.len() + 1 + below.len());
    let mut y = 0;
    let mut names: Vec<String> = phones.iter().map(|phone| super::account::point(model, phone)).collect();
    names.push(model.word("call-other-number", &[]));
    for (at, name) in names.iter().enumerate() {
        let selected = at == call.at;
        let role = if selected { Role::Selected } else { Role::Text };
        let row = Row::of(role, if selected { "> " } else { "  " })
            .and(Role::Key, (at + 1).to_string())
            .and(role, format!(" {name}"));
        canvas.row(area, y, &row);
        if selected {
            canvas.point(area, 0, y);
        }
        y = y.saturating_add(1);
    }
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}

fn confirm(model: &Model, confirm: &Confirm, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let question = wrapped(&confirm.question, columns);
    let area = boxed(canvas, body, &model.word("confirm-title", &[]), question.len() + 1);
    let letter = model.word("confirm-yes", &[]);
    let how = Row::of(Role::Faint, model.word("confirm-how", &[("yes", Arg::from(letter))]));
    let rows = question.into_iter().map(|line| Row::of(Role::Strong, line)).chain([how]);
    for (y, row) in (0..area.height).zip(rows) {
        canvas.row(area, y, &row);
    }
    canvas.point(area, 0, 0);
}

fn prompt(model: &Model, prompt: &Prompt, canvas: &mut Canvas<'_>, body: Rect) {
    let columns = usize::from(body.width).saturating_sub(4);
    let mut below: Vec<Row> = Vec::new();
    if prompt.sending {
        below.push(Row::of(Role::Strong, model.word("status-saving", &[])));
    }
    if let Some(why) = &prompt.fault {
        below.extend(wrapped(why, columns).into_iter().map(|line| Row::of(Role::Warn, line)));
    }
    if prompt.purpose == prompt::Purpose::Note {
        for line in prompt::note_lines(model, prompt) {
            below.extend(wrapped(&line, columns).into_iter().map(|line| Row::of(Role::Text, line)));
        }
    }
    let how = prompt::help(model, &prompt.purpose);
    below.extend(wrapped(&how, columns).into_iter().map(|line| Row::of(Role::Faint, line)));
    let title = model.word(prompt.purpose.key(), &[]);
    let area = boxed(canvas, body, &title, 1 + below.len());
    field(canvas, area, 0, "", 0, &prompt.input, true);
    let mut y = 1;
    for row in &below {
        canvas.row(area, y, row);
        y = y.saturating_add(1);
    }
}

/// Two columns where there is room for them; the place is held within the text.
fn reader(model: &Model, reader: &Reader, canvas: &mut Canvas<'_>, body: Rect) {
    let rows = super::reader::lines(model, reader);
    let filter = usize::from(reader.is_filtering() || !reader.filter.is_blank());
    let area = boxed(canvas, body, &super::reader::title(model, reader), rows.len() + filter);
    if filter > 0 {
        field(canvas, area, 0, &model.word("help-filter", &[]), 8, &reader.filter, reader.is_filtering());
    }
    let height = usize::from(area.height).saturating_sub(filter);
    let columns = if area.width >= 140 { 2 } else { 1 };
    let shown = height * columns;
    let first = reader.top.min(rows.len().saturating_sub(shown.max(1)));
    let width = area.width / u16::try_from(columns).unwrap_or(1);
    for (at, row) in rows.iter().skip(first).take(shown).enumerate() {
        let (column, line) = (at / height.max(1), at % height.max(1));
        let x = area.x + width * u16::try_from(column).unwrap_or(0);
        let part = Rect { x, width: width.min(area.right().saturating_sub(x)), ..area };
        canvas.row(part, u16::try_from(line + filter).unwrap_or(u16::MAX), row);
    }
    if !reader.is_filtering() {
        canvas.point(area, 0, u16::try_from(filter).unwrap_or(0));
    }
}
