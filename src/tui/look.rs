//! How meaning looks: sixteen colours of the person's own terminal, or none at all. Words and places carry the meaning;
//! colour only repeats it.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// The line on top.
    Header,
    /// A heading.
    Heading,
    /// What matters most.
    Strong,
    /// What matters least.
    Faint,
    /// All is well.
    Good,
    /// Something stands against it.
    Warn,
    /// It needs eyes now.
    Alarm,
    /// The row with the cursor.
    Selected,
    /// A key to press.
    Key,
    /// What is being typed.
    Field,
}

/// The look of one terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// False under `NO_COLOR`.
    pub colour: bool,
    /// True where only ASCII may be drawn.
    pub ascii: bool,
}

impl Look {
    /// The look that the environment asks for: no colour under `NO_COLOR` and on a dumb terminal, ASCII on the Linux
    /// console, on a dumb terminal and where the locale is not UTF-8.
    pub fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        let dumb = term == "dumb";
        let locale =
            set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")).unwrap_or_default().to_lowercase();
        let utf8 = locale.contains("utf-8") || locale.contains("utf8");
        Look { colour: set("NO_COLOR").is_none() && !dumb, ascii: dumb || term == "linux" || !utf8 }
    }

    /// The style of a role.
    pub fn style(self, role: Role) -> Style {
        let plain = Style::new();
        let style = match role {
            Role::Text => plain,
            Role::Header => plain.add_modifier(Modifier::REVERSED),
            Role::Heading => plain.add_modifier(Modifier::UNDERLINED),
            Role::Strong | Role::Key | Role::Selected => plain.add_modifier(Modifier::BOLD),
            Role::Faint => plain.add_modifier(Modifier::DIM),
            Role::Good | Role::Field => plain,
            Role::Warn => plain.add_modifier(Modifier::BOLD),
            Role::Alarm => plain.add_modifier(Modifier::REVERSED.union(Modifier::BOLD)),
        };
        match (self.colour, role) {
            (true, Role::Good) => style.fg(Color::Green),
            (true, Role::Warn) => style.fg(Color::Yellow),
            (true, Role::Alarm) => style.fg(Color::Red),
            (true, Role::Key) => style.fg(Color::Cyan),
            (true, Role::Field) => style.fg(Color::Cyan),
            _ => style,
        }
    }

    /// Corners and sides of a frame: top left, top right, bottom left, bottom right, across, down.
    pub fn frame(self) -> [&'static str; 6] {
        if self.ascii { ["+", "+", "+", "+", "-", "|"] } else { ["┌", "┐", "└", "┘", "─", "│"] }
    }

    /// What stands for text that was cut off.
    pub fn cut(self) -> char {
        if self.ascii { '~' } else { '…' }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_decides_the_look() {
        let look = |variables: &[(&str, &str)]| {
            Look::of(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
        };
        let utf8 = ("LANG", "nb_NO.UTF-8");
        assert_eq!(look(&[("TERM", "xterm-256color"), utf8]), Look { colour: true, ascii: false });
        assert_eq!(look(&[("TERM", "xterm"), utf8, ("NO_COLOR", "1")]), Look { colour: false, ascii: false });
        assert_eq!(look(&[("TERM", "linux"), utf8]), Look { colour: true, ascii: true });
        assert_eq!(look(&[("TERM", "dumb"), utf8]), Look { colour: false, ascii: true });
        assert_eq!(look(&[("TERM", "xterm"), utf8, ("LC_ALL", "C")]), Look { colour: true, ascii: true });
    }
}
