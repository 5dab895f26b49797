//! What happened to a customer, the newest first.

use ratatui::layout::Rect;

use super::super::look::Role;
use super::super::model::Model;
use super::super::screen::account::{AccountScreen, Pane};
use super::super::widget::canvas::{Canvas, Row, wrapped};
use super::account::touch;

/// Draws the timeline. Beside the documents it has room for whole texts; alone on a narrow screen an entry is a line.
pub(super) fn draw(model: &Model, screen: &AccountScreen, canvas: &mut Canvas<'_>, area: Rect) {
    let focus = screen.pane == Pane::Timeline;
    let title = model.word("account-timeline", &[]);
    canvas.row(area, 0, &Row::of(if focus { Role::Heading } else { Role::Faint }, format!(" {title}")));
    let entries = &screen.account.timeline;
    if entries.is_empty() {
        canvas.row(area, 1, &Row::of(Role::Faint, format!(" {}", model.word("account-no-touch", &[]))));
    }
    let first = screen.entry.min(entries.len().saturating_sub(1));
    let whole = area.width < canvas.buffer.area.width;
    let columns = usize::from(area.width).saturating_sub(4);
    let mut y = 1;
    for entry in entries.iter().skip(first) {
        if y >= area.height {
            break;
        }
        let text = touch(model, entry);
        let lines = if whole { wrapped(&text, columns) } else { vec![text] };
        for (at, line) in lines.into_iter().enumerate() {
            let indent = if at == 0 { " " } else { "   " };
            canvas.row(area, y, &Row::of(Role::Text, format!("{indent}{line}")));
            y = y.saturating_add(1);
        }
    }
    if focus && model.overlays.is_empty() {
        canvas.point(area, 0, 1);
    }
}
