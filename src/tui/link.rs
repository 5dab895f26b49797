//! Telephone numbers as links (OSC 8): which cells of a frame belong to one, and which terminals follow them.

use ratatui::buffer::Buffer;

/// A stretch of cells in a row that is one telephone number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// First column.
    pub x: u16,
    /// Row.
    pub y: u16,
    /// Columns.
    pub width: u16,
    /// Where it leads: `tel:` and the number (RFC 3966).
    pub target: String,
}

impl Link {
    /// True for a cell of it.
    pub fn holds(&self, x: u16, y: u16) -> bool {
        y == self.y && (self.x..self.x + self.width).contains(&x)
    }
}

/// The numbers of a frame: `+` and 7 to 15 digits, every one a cell, nothing like a digit before or behind. What is cut off
/// is no number.
pub fn links(frame: &Buffer) -> Vec<Link> {
    let area = frame.area;
    let mut found = Vec::new();
    for y in area.top()..area.bottom() {
        let symbol = |x: u16| frame.cell((x, y)).map_or(" ", |cell| cell.symbol());
        let mut x = area.left();
        while x < area.right() {
            if symbol(x) != "+" || (x > area.left() && is_digit(symbol(x - 1))) {
                x += 1;
                continue;
            }
            let digits: String = (x + 1..area.right()).map(symbol).take_while(|symbol| is_digit(symbol)).collect();
            let width = 1 + u16::try_from(digits.len()).unwrap_or(u16::MAX - 1);
            let behind = if x + width < area.right() { symbol(x + width) } else { " " };
            if (7..=15).contains(&digits.len()) && !matches!(behind, "…" | "~") {
                found.push(Link { x, y, width, target: format!("tel:+{digits}") });
            }
            x = x.saturating_add(width);
        }
    }
    found
}

fn is_digit(symbol: &str) -> bool {
    matches!(symbol.as_bytes(), [byte] if byte.is_ascii_digit())
}

/// True where the environment names a terminal that is known to follow links, and nothing stands between that may drop them.
pub fn is_supported(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    if set("TMUX").is_some() || set("STY").is_some() {
        return false;
    }
    let term = set("TERM").unwrap_or_default();
    let known = ["xterm-kitty", "alacritty", "foot", "wezterm", "xterm-ghostty", "contour"];
    let program = set("TERM_PROGRAM").unwrap_or_default();
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper"];
    // VTE has known links since 0.50; the variable counts in hundredths.
    let vte = set("VTE_VERSION").and_then(|version| version.parse::<u32>().ok()).is_some_and(|version| version >= 5000);
    known.iter().any(|name| term == *name || term.starts_with(&format!("{name}-")))
        || programs.contains(&program.as_str())
        || vte
        || set("KONSOLE_VERSION").is_some()
        || set("WT_SESSION").is_some()
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    use super::*;

    #[test]
    fn whole_numbers_are_links_and_nothing_else_is() {
        let mut frame = Buffer::empty(Rect::new(0, 0, 40, 4));
        frame.set_string(0, 0, "Ő1 +4722334455 mobile +36301234567", Style::new());
        frame.set_string(0, 1, "1+2 +123456 +1234567890123456 3+4722334455", Style::new());
        frame.set_string(0, 2, "cut +472233445…", Style::new());
        let found = links(&frame);
        let found: Vec<_> = found.iter().map(|link| (link.x, link.y, link.width, link.target.as_str())).collect();
        assert_eq!(found, [(3, 0, 11, "tel:+4722334455"), (22, 0, 12, "tel:+36301234567")]);
    }

    #[test]
    fn the_environment_tells_whether_links_are_followed() {
        let with = |variables: &[(&str, &str)]| {
            is_supported(|name| {
                variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert!(with(&[("TERM", "xterm-kitty")]));
        assert!(with(&[("TERM", "xterm-256color"), ("VTE_VERSION", "7200")]));
        assert!(!with(&[("TERM", "xterm-kitty"), ("TMUX", "/tmp/tmux")]));
        assert!(!with(&[("TERM", "xterm-256color")]));
        assert!(!with(&[("TERM", "xterm"), ("VTE_VERSION", "4600")]));
    }
}
