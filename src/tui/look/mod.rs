//! How meaning looks: a theme, and what the terminal can show of it. Words and places carry the meaning; colour only
//! repeats it, and bold, underline and reverse are the same in every theme.

mod palette;
mod shade;

use ratatui::style::{Modifier, Style};

pub use shade::Depth;

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

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The sixteen colours of the person's own terminal, on its own background.
    #[default]
    Default,
    /// Dark on white.
    Light,
    /// White on black, and nothing faint.
    HighContrast,
    /// For eyes that mix red and green: blue and orange.
    Deuteranopia,
    /// For eyes that mix blue and green, or yellow and pink: teal and red.
    Tritanopia,
    /// No colour at all.
    Mono,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 6] =
        [Theme::Default, Theme::Light, Theme::HighContrast, Theme::Deuteranopia, Theme::Tritanopia, Theme::Mono];

    /// Its name in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Default => "default",
            Theme::Light => "light",
            Theme::HighContrast => "high-contrast",
            Theme::Deuteranopia => "deuteranopia",
            Theme::Tritanopia => "tritanopia",
            Theme::Mono => "mono",
        }
    }

    /// The theme of that name; an underscore stands for a hyphen.
    pub fn of(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase().replace('_', "-");
        Theme::ALL.into_iter().find(|theme| theme.code() == name)
    }

    /// The name that resembles a word most.
    pub fn nearest(name: &str) -> &'static str {
        let name = name.trim().to_lowercase();
        let codes = Theme::ALL.into_iter().map(Theme::code);
        codes.min_by_key(|code| strsim::damerau_levenshtein(code, &name)).unwrap_or_default()
    }
}

/// The look of one terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The colours.
    pub theme: Theme,
    /// How many of them the terminal shows.
    pub depth: Depth,
    /// True where only ASCII may be drawn.
    pub ascii: bool,
}

impl Look {
    /// The terminal's own sixteen colours.
    pub const COLOUR: Look = Look { theme: Theme::Default, depth: Depth::Sixteen, ascii: false };
    /// No colour.
    pub const MONO: Look = Look { theme: Theme::Mono, depth: Depth::None, ascii: false };
    /// No colour, and ASCII only.
    pub const ASCII: Look = Look { ascii: true, ..Look::MONO };

    /// The look that the person and the environment ask for. No colour under `NO_COLOR` (<https://no-color.org>) and on a
    /// dumb terminal; ASCII where it is asked for, on the Linux console, on a dumb terminal and where the locale is not
    /// UTF-8.
    pub fn of(theme: Theme, ascii: bool, variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let term = set("TERM").unwrap_or_default();
        let dumb = term == "dumb";
        let locale = set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")).unwrap_or_default();
        let utf8 = locale.to_lowercase().replace('-', "").contains("utf8");
        let depth = if dumb || set("NO_COLOR").is_some() {
            Depth::None
        } else {
            Depth::of(&term, &set("COLORTERM").unwrap_or_default())
        };
        Look { theme, depth, ascii: ascii || dumb || term == "linux" || !utf8 }
    }

    /// The style of a role. What it adds stands apart from the theme, so that nothing is lost without colour.
    pub fn style(self, role: Role) -> Style {
        let added = match role {
            Role::Header => Modifier::REVERSED,
            Role::Heading => Modifier::UNDERLINED,
            Role::Strong | Role::Key | Role::Selected | Role::Warn => Modifier::BOLD,
            Role::Alarm => Modifier::REVERSED.union(Modifier::BOLD),
            // A theme with a background of its own has a colour for it: how dark a terminal makes it is not known.
            Role::Faint if self.ground() == Style::new() => Modifier::DIM,
            Role::Text | Role::Faint | Role::Good | Role::Field => Modifier::empty(),
        };
        let style = Style::new().add_modifier(added);
        let shade = self.theme.palette().and_then(|palette| palette.of(role));
        match shade.and_then(|shade| shade.at(self.depth)) {
            Some(colour) => style.fg(colour),
            None => style,
        }
    }

    /// What every cell has before something is drawn on it: a theme with exact colours brings its background along.
    pub fn ground(self) -> Style {
        let ground = self.theme.palette().and_then(|palette| palette.ground);
        let colours = ground.and_then(|(text, back)| text.at(self.depth).zip(back.at(self.depth)));
        colours.map_or(Style::new(), |(text, back)| Style::new().fg(text).bg(back))
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
mod tests;
