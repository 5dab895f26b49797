//! Cells as bytes for a terminal: the short form of every colour and movement.
//!
//! The terminal library spells each of the sixteen colours as one of 256, resets three times after every frame and drops
//! colour by itself under `NO_COLOR`; over a slow line the first two cost, and what is drawn is [`Look`](super::look::Look)'s
//! to say.

use std::io::{self, Write};

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Writes changed cells, in the order of the screen.
///
/// # Errors
/// When `out` takes no bytes.
pub fn cells<'a>(out: &mut impl Write, changes: impl IntoIterator<Item = (u16, u16, &'a Cell)>) -> io::Result<()> {
    let mut pen = Pen::default();
    // Where the terminal's cursor is known to be: nowhere after a letter whose width terminals disagree about.
    let mut known: Option<(u16, u16)> = None;
    for (x, y, cell) in changes {
        match known {
            Some(at) if at == (x, y) => {}
            Some((from, line)) if line == y && from < x => match x - from {
                1 => out.write_all(b"\x1b[C")?,
                by => write!(out, "\x1b[{by}C")?,
            },
            _ => write!(out, "\x1b[{};{}H", y + 1, x + 1)?,
        }
        pen.change(out, Pen { fg: cell.fg, bg: cell.bg, modifier: cell.modifier })?;
        let symbol = cell.symbol();
        out.write_all(symbol.as_bytes())?;
        known = is_narrow(symbol).then_some((x + 1, y));
    }
    if pen == Pen::default() { Ok(()) } else { out.write_all(b"\x1b[m") }
}

/// True for one letter, sign or line of a frame that every terminal draws in one column.
fn is_narrow(symbol: &str) -> bool {
    let mut letters = symbol.chars();
    let one = letters
        .next()
        .is_some_and(|c| matches!(c, '\u{20}'..'\u{300}' | '\u{2010}'..'\u{2028}' | '\u{2500}'..'\u{2580}'));
    one && letters.next().is_none()
}

/// How the next letter looks.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Pen {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// The modifiers in use, with the numbers that switch them on (ECMA-48, 8.3.117).
const MODIFIERS: [(Modifier, u8); 4] =
    [(Modifier::BOLD, 1), (Modifier::DIM, 2), (Modifier::UNDERLINED, 4), (Modifier::REVERSED, 7)];

impl Pen {
    /// Tells the terminal what is different.
    fn change(&mut self, out: &mut impl Write, wanted: Pen) -> io::Result<()> {
        if *self == wanted {
            return Ok(());
        }
        let mut codes: Vec<String> = Vec::new();
        let mut from = *self;
        if !wanted.modifier.contains(from.modifier) {
            // Switched off all at once: one number, and what stays is said again.
            codes.push("0".to_owned());
            from = Pen::default();
        }
        let added = wanted.modifier.difference(from.modifier);
        codes.extend(MODIFIERS.iter().filter(|(one, _)| added.contains(*one)).map(|(_, code)| code.to_string()));
        if wanted.fg != from.fg {
            codes.push(colour(wanted.fg, 30));
        }
        if wanted.bg != from.bg {
            codes.push(colour(wanted.bg, 40));
        }
        *self = wanted;
        let codes = codes.join(";");
        write!(out, "\x1b[{}m", if codes == "0" { "" } else { &codes })
    }
}

/// The numbers of a colour: `first` is 30 for letters and 40 for what is behind them.
fn colour(colour: Color, first: u8) -> String {
    const BASE: [Color; 16] = [
        Color::Black,
        Color::Red,
        Color::Green,
        Color::Yellow,
        Color::Blue,
        Color::Magenta,
        Color::Cyan,
        Color::Gray,
        Color::DarkGray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightYellow,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
        Color::White,
    ];
    match (colour, (0_u8..).zip(BASE).find(|(_, base)| *base == colour)) {
        (_, Some((at @ 0..8, _))) => (first + at).to_string(),
        (_, Some((at, _))) => (first + 52 + at).to_string(),
        (Color::Indexed(at), None) => format!("{};5;{at}", first + 8),
        (Color::Rgb(red, green, blue), None) => format!("{};2;{red};{green};{blue}", first + 8),
        _ => (first + 9).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    fn sent(before: &Buffer, after: &Buffer) -> String {
        let mut out = Vec::new();
        cells(&mut out, before.diff(after)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn colours_and_movements_have_their_short_form() {
        let empty = Buffer::empty(Rect::new(0, 0, 40, 3));
        let mut one = empty.clone();
        one.set_string(0, 1, "well", Style::new().fg(Color::Green));
        one.set_string(9, 1, "not", Style::new().fg(Color::LightRed).add_modifier(Modifier::BOLD));
        assert_eq!(sent(&empty, &one), "\x1b[2;1H\x1b[32mwell\x1b[5C\x1b[1;91mnot\x1b[m");
        let mut two = empty.clone();
        two.set_string(0, 0, "ab", Style::new().fg(Color::Indexed(214)).bg(Color::Rgb(1, 2, 3)));
        two.set_string(2, 0, "c", Style::new());
        assert_eq!(sent(&empty, &two), "\x1b[1;1H\x1b[38;5;214;48;2;1;2;3mab\x1b[39;49mc");
        assert_eq!(colour(Color::Black, 40), "40");
        assert_eq!(colour(Color::White, 40), "107");
    }

    #[test]
    fn after_a_letter_of_doubtful_width_the_place_is_said_anew() {
        let empty = Buffer::empty(Rect::new(0, 0, 10, 1));
        let mut frame = empty.clone();
        frame.set_string(0, 0, "漢xå…ő", Style::new());
        assert_eq!(sent(&empty, &frame), "\x1b[1;1H漢\x1b[1;3Hxå…ő");
    }
}
