//! Rows in columns with a cursor on one: how every list above a screen is drawn.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::super::look::Role;
use super::canvas::{Canvas, Row, left, right};
use super::window;

/// Blanks between two columns.
const GAP: usize = 1;

/// How a column is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// As wide as its widest text, to the left, cut at that many columns.
    Left(usize),
    /// As wide as its widest text, to the right, never cut.
    Right,
    /// What the others leave. One column of a table has it.
    Rest,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// How it is filled.
    pub fill: Fill,
}

/// One row: a text for each column, and what the row means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the row means while the cursor is elsewhere.
    pub role: Role,
    /// The texts, a column each.
    pub cells: Vec<String>,
}

impl Line {
    /// An ordinary row.
    pub fn of(cells: impl IntoIterator<Item = String>) -> Self {
        Line { role: Role::Text, cells: cells.into_iter().collect() }
    }

    /// The row with another meaning.
    pub fn meaning(self, role: Role) -> Self {
        Line { role, ..self }
    }
}

/// Draws headings and the rows around `at`, the row with the cursor.
/// The terminal's own cursor goes to the row when `focused`.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, columns: &[Column], lines: &[Line], at: usize, focused: bool) {
    let look = canvas.look;
    let widths = widths(columns, lines, usize::from(area.width).saturating_sub(2));
    let text = |cells: &mut dyn Iterator<Item = &str>| {
        let cells: Vec<String> = cells
            .zip(columns.iter().zip(&widths))
            .map(|(cell, (column, width))| match column.fill {
                Fill::Right => right(cell, *width),
                Fill::Left(_) | Fill::Rest => left(cell, *width, look),
            })
            .collect();
        cells.join(&" ".repeat(GAP))
    };
    let heading = u16::from(area.height > 3);
    if heading > 0 {
        let titles = text(&mut columns.iter().map(|column| column.title.as_str()));
        canvas.row(area, 0, &Row::of(Role::Heading, format!("  {titles}")));
    }
    let first = window::first(at, lines.len(), area.height.saturating_sub(heading).into());
    for (y, (place, line)) in (heading..area.height).zip(lines.iter().enumerate().skip(first)) {
        let selected = place == at;
        let mark = if selected { ">" } else { " " };
        let cells = text(&mut line.cells.iter().map(String::as_str));
        let role = if selected && line.role == Role::Text { Role::Selected } else { line.role };
        canvas.row(area, y, &Row::of(role, format!("{mark} {cells}")));
        if selected && focused {
            canvas.point(area, 0, y);
        }
    }
}

fn widths(columns: &[Column], lines: &[Line], room: usize) -> Vec<usize> {
    let widest = |at: usize| {
        let cells = lines.iter().filter_map(|line| line.cells.get(at)).map(|cell| cell.width());
        cells.chain([columns[at].title.width()]).max().unwrap_or(0)
    };
    let mut widths: Vec<usize> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| match column.fill {
            Fill::Left(most) => widest(at).min(most),
            Fill::Right => widest(at),
            Fill::Rest => 0,
        })
        .collect();
    let taken: usize = widths.iter().sum::<usize>() + GAP * columns.len().saturating_sub(1);
    for (width, column) in widths.iter_mut().zip(columns) {
        if column.fill == Fill::Rest {
            *width = room.saturating_sub(taken);
        }
    }
    widths
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;

    use super::super::super::look::Look;
    use super::*;

    #[test]
    fn columns_take_what_they_need_and_one_takes_the_rest() {
        let columns = [
            Column { title: "day".to_owned(), fill: Fill::Left(6) },
            Column { title: "what".to_owned(), fill: Fill::Rest },
            Column { title: "amount".to_owned(), fill: Fill::Right },
        ];
        let line = |day: &str, what: &str, amount: &str| Line::of([day, what, amount].map(str::to_owned));
        let lines = [line("06 Mar", "a promise that is told at length", "1.00"), line("Őszi", "short", "12,430.00")];
        let area = Rect::new(0, 0, 40, 5);
        let mut buffer = Buffer::empty(area);
        let look = Look::MONO;
        let mut canvas = Canvas { buffer: &mut buffer, look, cursor: None };
        draw(&mut canvas, area, &columns, &lines, 1, true);
        assert_eq!(canvas.cursor.map(|at| (at.x, at.y)), Some((0, 2)));
        let shown = super::super::super::view::text(&buffer);
        assert_eq!(
            shown,
            "  day    what                     amount\n  06 Mar a promise that is to…      1.00\n> Őszi   short                 12,430.00\n\n\n"
        );
    }
}
