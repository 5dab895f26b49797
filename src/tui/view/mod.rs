//! Draws the model. Reads only: which rows are in sight follows from what is selected and how much room there is.

mod account;
pub mod approval;
mod choices;
mod commands;
pub(super) mod disputes;
pub(super) mod dossier;
pub(super) mod footer;
pub mod messages;
mod milestone;
pub mod mine;
mod overlay;
mod queue;
pub mod reader;
mod search;
mod timeline;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::command::{Command, Name};
use super::keymap::{Hint, Resolved};
use super::look::{Look, Role};
use super::model::{Link, Model, Tone};
use super::overlay::Overlay;
use super::screen::Screen;
use super::tutor;
use super::widget::canvas::{Canvas, Row, left, wrapped};
use crate::domain::clean;
use crate::text::{Arg, format};

pub(super) use account::{disputed, language_name, point, promise_lines, standing_line, touch};
pub(super) use choices::take_back_lines;
pub(super) use overlay::label;
pub(super) use queue::{at_risk, reasons, unread};
pub(super) use search::{fit, state};

/// The least width at which the timeline stands beside the invoices.
pub const WIDE: u16 = 110;

/// The least width at which the timeline has a column of its own, from the customer's name down.
pub const SPACIOUS: u16 = 160;

/// One frame: its cells, and where the terminal's cursor goes.
pub fn render(model: &Model, look: Look, width: u16, height: u16) -> (Buffer, Option<Position>) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let mut canvas = Canvas { buffer: &mut buffer, look, cursor: None };
    draw(model, &mut canvas);
    let cursor = canvas.cursor;
    (buffer, cursor)
}

/// The frame as text, a line a row: for line mode's tests and for snapshots.
pub fn text(buffer: &Buffer) -> String {
    let area = buffer.area;
    let mut out = String::new();
    for y in area.top()..area.bottom() {
        let mut line = String::new();
        let mut skip = 0;
        for x in area.left()..area.right() {
            let symbol = buffer.cell((x, y)).map_or(" ", |cell| cell.symbol());
            if skip == 0 {
                line.push_str(symbol);
                skip = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
            } else {
                skip -= 1;
            }
        }
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// Draws everything, from the bottom up. What there is no room for is left out, the least needed first.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let whole = canvas.buffer.area;
    if whole.width == 0 || whole.height == 0 {
        return;
    }
    canvas.buffer.set_style(whole, canvas.look.ground());
    let status = status(model, whole.width);
    let head = u16::from(whole.height >= 6);
    let foot = u16::from(whole.height >= 5);
    let most = if whole.height >= 20 { 3 } else { 1 };
    let said = if whole.height >= 3 { u16::try_from(status.len()).unwrap_or(1).clamp(1, most) } else { 0 };
    if head > 0 {
        header(model, canvas, Rect { height: 1, ..whole });
    }
    let guide = guide(model, whole);
    let guided = u16::try_from(guide.len()).unwrap_or(0);
    let body = Rect { y: whole.y + head, height: whole.height - head - foot - said - guided, ..whole };
    match &model.screen {
        Screen::Queue(screen) => queue::draw(model, screen, canvas, body),
        Screen::Account(screen) => account::draw(model, screen, canvas, body),
    }
    for overlay in &model.overlays {
        // Whether to call is in sight above everything that is filled in or chosen.
        let gate = matches!(model.screen, Screen::Account(_)) && !matches!(overlay, Overlay::Reader(_));
        let kept = u16::from(gate && body.height >= GATE_KEPT_FROM);
        overlay::draw(model, overlay, canvas, Rect { y: body.y + kept, height: body.height - kept, ..body });
    }
    let strip = Rect { y: body.bottom(), height: guided, ..whole };
    for (y, row) in (0..guided).zip(&guide) {
        canvas.row(strip, y, row);
    }
    let line = Rect { y: strip.bottom(), height: said, ..whole };
    for (y, row) in (0..said).zip(&status) {
        canvas.row(line, y, row);
    }
    if foot > 0 {
        footer::draw(model, canvas, Rect { y: whole.bottom() - 1, height: 1, ..whole });
    }
    // Where nothing has rows, and where there is no room for them, readers and magnifiers find the first line.
    let first = Position::new(whole.x, body.y.min(whole.bottom() - 1));
    canvas.cursor = canvas.cursor.filter(|at| whole.contains(*at)).or(Some(first));
}

/// Rows of the body from which the gate's line is kept above an overlay; below that the overlay needs them all.
const GATE_KEPT_FROM: u16 = 10;

/// Desk, agent, clock, the day so far, and where what was confirmed lies.
fn header(model: &Model, canvas: &mut Canvas<'_>, area: Rect) {
    let zone = model.session.revision.desk.time_zone;
    let time = format::time(model.now.with_timezone(&zone).time());
    let link = match model.link {
        Link::Opening => model.word("link-opening", &[]),
        Link::Saved => model.word("link-saved", &[]),
        Link::Kept(waiting) => {
            model.word("link-kept", &[("count", Arg::from(i64::try_from(waiting).unwrap_or(i64::MAX)))])
        }
        Link::Away => model.word("link-away", &[]),
    };
    let day = model.word(
        "header-day",
        &[("worked", Arg::from(model.today.worked)), ("promises", Arg::from(model.today.promises))],
    );
    let day = match model.post.unread {
        0 => day,
        unread => format!("{}  {day}", model.word("header-unread", &[("count", Arg::from(unread))])),
    };
    let on = format::weekday_day(model.today_on(), model.session.words.language());
    let desk = clean::line(&model.session.revision.desk.name);
    let who = format!(" {desk} · {}", clean::line(&model.session.actor.name));
    let who = if canvas.look.ascii { who.replace('·', "-") } else { who };
    let width = |text: &str| Row::of(Role::Header, text).width();
    let dated = format!("{day}  {on} {time}  {link} ");
    // The day stands with the time where it takes no room from the names.
    let roomy = width(&dated) + width(&who) + 3 <= usize::from(area.width);
    let right = if roomy { dated } else { format!("{day}  {time}  {link} ") };
    // What waits to be decided stands before all of it, in reverse.
    let badge = approval::badge(model).map(|badge| format!(" {badge} "));
    let badge = badge.filter(|badge| width(badge) + width(&right) + 8 <= usize::from(area.width)).unwrap_or_default();
    let columns = usize::from(area.width).saturating_sub(width(&right) + width(&badge));
    let who = format!("{} ", left(&who, columns.saturating_sub(2), canvas.look));
    let before = Row::of(Role::Header, format!(" {who}"));
    let at = u16::try_from(before.width()).unwrap_or(0);
    canvas.row(area, 0, &before.and(Role::Alarm, badge.clone()).and(Role::Header, right));
    canvas.paint(area, 0, Role::Header);
    if !badge.is_empty() {
        canvas.row_at(area, at, 0, &Row::of(Role::Alarm, badge));
    }
}

/// The guide's step: two lines where there is room, one on a small screen, none on a smaller one.
fn guide(model: &Model, whole: Rect) -> Vec<Row> {
    let most = match whole.height {
        20.. => 2,
        15.. => 1,
        _ => 0,
    };
    if !model.tutor.shown || most == 0 {
        return Vec::new();
    }
    let lines = wrapped(&tutor::words(model), whole.width.into());
    lines.into_iter().take(most).map(|line| Row::of(Role::Strong, line)).collect()
}

/// The last that was said, or what may follow the keys pressed.
fn status(model: &Model, width: u16) -> Vec<Row> {
    if !model.pressed.is_empty()
        && let Resolved::Pending(hints) = model.session.keymap.resolve(model.chain(), &model.pressed)
    {
        let begun = Row::of(Role::Key, format!("{} ", super::chord::written(&model.pressed)));
        return if model.session.keymap.manners().which_key {
            which_key(model, begun, hints, width)
        } else {
            vec![begun]
        };
    }
    let waiting = model.is_claiming() || model.is_writing();
    // What the box above says is not said twice.
    let shown = model.overlays.last().and_then(Overlay::fault);
    let said = model.said.last().filter(|said| model.said_since_key && shown != Some(said.text.as_str()));
    match said {
        None if waiting => vec![Row::of(
            Role::Faint,
            model.word(if model.is_writing() { "status-saving" } else { "status-opening" }, &[]),
        )],
        None if super::requests::alert(model).is_some() => {
            let text = super::requests::alert(model).map(|alert| alert.text.clone()).unwrap_or_default();
            wrapped(&text, width.into()).into_iter().map(|line| Row::of(Role::Alarm, line)).collect()
        }
        None => {
            let line = super::update::undo::line(model).unwrap_or_default();
            let lines = if line.is_empty() { Vec::new() } else { wrapped(&line, width.into()) };
            lines.into_iter().map(|line| Row::of(Role::Text, line)).collect()
        }
        Some(said) => {
            let role = match said.tone {
                Tone::Plain => Role::Text,
                Tone::Good => Role::Good,
                Tone::Refused => Role::Warn,
                Tone::Alarm => Role::Alarm,
            };
            let recorded = model.recent.as_ref().is_some_and(|recent| recent.said == said.text);
            let tail = super::update::undo::tail(model).filter(|_| recorded);
            let text = tail.map_or_else(|| said.text.clone(), |tail| format!("{} {tail}", said.text));
            // Cleaning would make the blanks that hold amounts together ordinary ones.
            let text = text.split('\u{a0}').map(clean::line).collect::<Vec<_>>().join("\u{a0}");
            wrapped(&text, width.into()).into_iter().map(|line| Row::of(role, line)).collect()
        }
    }
}

/// The keys pressed, and those that may follow, in as many lines as it takes.
fn which_key(model: &Model, begun: Row, hints: Vec<Hint>, width: u16) -> Vec<Row> {
    let mut rows = vec![begun];
    for hint in hints {
        let words =
            hint.binding.map_or_else(|| "...".to_owned(), |binding| title(model, &binding.command, binding.desc));
        let piece = Row::of(Role::Key, hint.chord.to_string()).and(Role::Text, format!(" {words}"));
        match rows.last_mut() {
            Some(row) if row.width() + 2 + piece.width() <= usize::from(width) => {
                row.0.push((Role::Text, "  ".to_owned()));
                row.0.extend(piece.0);
            }
            _ => rows.push(Row(std::iter::once((Role::Text, "   ".to_owned())).chain(piece.0).collect())),
        }
    }
    rows
}

/// The words for a command: the keymap's own, an outcome's label, else the registry's.
pub fn title(model: &Model, command: &Command, desc: Option<String>) -> String {
    match (desc, command.name) {
        (Some(desc), _) => clean::line(&desc),
        (None, Name::Outcome) if !command.args.is_empty() => super::say::outcome_name(model, &command.args),
        (None, name) if command.args.is_empty() => model.word(&name.title_key(), &[]),
        (None, name) => format!("{} {}", model.word(&name.title_key(), &[]), clean::line(&command.args)),
    }
}

#[cfg(test)]
mod languages;
#[cfg(test)]
mod profile_tests;
#[cfg(test)]
mod sizes;
#[cfg(test)]
mod tests;
