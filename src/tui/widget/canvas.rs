//! Where things are drawn: bounds are checked, widths counted, and text cleaned once more on its way to the terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::super::look::{Look, Role};
use crate::domain::clean;

/// One line of text in pieces of different meaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row(pub Vec<(Role, String)>);

impl Row {
    /// A line of one meaning.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Row(vec![(role, text.into())])
    }

    /// The line with one more piece.
    pub fn and(mut self, role: Role, text: impl Into<String>) -> Self {
        self.0.push((role, text.into()));
        self
    }

    /// The line as mere text.
    pub fn text(&self) -> String {
        self.0.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// Columns that it takes.
    pub fn width(&self) -> usize {
        self.0.iter().map(|(_, text)| text.width()).sum()
    }
}

/// What is drawn on.
#[derive(Debug)]
pub struct Canvas<'a> {
    /// The cells.
    pub buffer: &'a mut Buffer,
    /// How meaning looks.
    pub look: Look,
    /// Where the terminal's own cursor goes: on what has the focus, where readers and magnifiers look for it.
    pub cursor: Option<Position>,
}

impl Canvas<'_> {
    /// Draws a line on row `y` of an area; what does not fit is cut.
    pub fn row(&mut self, area: Rect, y: u16, row: &Row) {
        self.row_at(area, 0, y, row);
    }

    /// The same, from column `x` on.
    pub fn row_at(&mut self, area: Rect, x: u16, y: u16, row: &Row) {
        let area = area.intersection(self.buffer.area);
        if y >= area.height {
            return;
        }
        let mut at = x;
        let whole = usize::from(x) + row.width() <= usize::from(area.width);
        for (role, text) in &row.0 {
            let room = area.width.saturating_sub(at);
            if room == 0 {
                return;
            }
            let safe: String = text.chars().filter(|c| !clean::is_hostile(*c)).collect();
            let safe = drawable(safe);
            let safe =
                if whole || safe.width() <= usize::from(room) { safe } else { fit(&safe, room.into(), self.look) };
            let (end, _) = self.buffer.set_stringn(area.x + at, area.y + y, &safe, room.into(), self.look.style(*role));
            at = end.saturating_sub(area.x);
        }
    }

    /// Puts the terminal's cursor on a place of an area.
    pub fn point(&mut self, area: Rect, x: u16, y: u16) {
        let area = area.intersection(self.buffer.area);
        if area.width > 0 && y < area.height {
            self.cursor = Some(Position::new(area.x + x.min(area.width - 1), area.y + y));
        }
    }

    /// Gives a whole row of an area one meaning.
    pub fn paint(&mut self, area: Rect, y: u16, role: Role) {
        let area = area.intersection(self.buffer.area);
        if y < area.height {
            let line = Rect { y: area.y + y, height: 1, ..area };
            self.buffer.set_style(line, self.look.style(role));
        }
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_style(self.look.ground());
                }
            }
        }
    }

    /// Empties an area and draws a frame with a title around it; gives the room inside.
    pub fn frame(&mut self, area: Rect, title: &str) -> Rect {
        let area = area.intersection(self.buffer.area);
        self.clear(area);
        if area.width < 4 || area.height < 3 {
            return area;
        }
        let [top_left, top_right, bottom_left, bottom_right, across, down] = self.look.frame();
        let inside = usize::from(area.width - 2);
        let title = fit(&format!(" {title} "), inside.saturating_sub(1), self.look);
        let rest = across.repeat(inside.saturating_sub(1 + title.width()));
        self.row(
            area,
            0,
            &Row::of(Role::Text, format!("{top_left}{across}"))
                .and(Role::Strong, title)
                .and(Role::Text, format!("{rest}{top_right}")),
        );
        for y in 1..area.height - 1 {
            self.row(area, y, &Row::of(Role::Text, down));
            self.row_at(area, area.width - 1, y, &Row::of(Role::Text, down));
        }
        self.row(
            area,
            area.height - 1,
            &Row::of(Role::Text, format!("{bottom_left}{}{bottom_right}", across.repeat(inside))),
        );
        Rect { x: area.x + 2, y: area.y + 1, width: area.width.saturating_sub(4), height: area.height - 2 }
    }
}

/// Text of which every sign fits into a cell or two. Letters and marks of scripts that no name mixes can make one sign of
/// three columns or more, which no terminal draws where it is meant to stand.
fn drawable(text: String) -> String {
    let wide = |sign: &str| sign.width() > 2;
    if text.is_ascii() || !text.graphemes(true).any(wide) {
        return text;
    }
    text.graphemes(true).map(|sign| if wide(sign) { "\u{fffd}" } else { sign }).collect()
}

/// Text cut to a number of columns, with a mark where something is missing.
pub fn fit(text: &str, columns: usize, look: Look) -> String {
    if text.width() <= columns {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    for c in text.chars() {
        let width = c.width().unwrap_or(0);
        if used + width + 1 > columns {
            break;
        }
        used += width;
        out.push(c);
    }
    if columns > 0 {
        out.push(look.cut());
    }
    out
}

/// Text in a column of that width, to the left.
pub fn left(text: &str, columns: usize, look: Look) -> String {
    let text = fit(&clean::line(text), columns, look);
    let blanks = columns.saturating_sub(text.width());
    format!("{text}{}", " ".repeat(blanks))
}

/// Text in a column of that width, to the right. Numbers are never cut: a column too narrow shows what it holds.
pub fn right(text: &str, columns: usize) -> String {
    format!("{}{text}", " ".repeat(columns.saturating_sub(text.width())))
}

/// Words broken into lines of at most that many columns.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let columns = columns.max(1);
    let mut lines = vec![String::new()];
    // The no-break blank holds an amount together, and French its marks.
    for word in text.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|word| !word.is_empty()) {
        let room = lines.last().map_or(0, |line| line.width());
        if let Some(line) = lines.last_mut()
            && (room == 0 || room + 1 + word.width() <= columns)
        {
            if room > 0 {
                line.push(' ');
            }
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
