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
