//! One colour in the three ways in which terminals show colours.

use ratatui::style::Color;

/// How many colours a terminal shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// None.
    None,
    /// The sixteen that it names.
    Sixteen,
    /// Those and the cube of 6×6×6 with its greys.
    TwoFiftySix,
    /// All of them.
    True,
}

impl Depth {
    /// What a terminal of that name shows. `COLORTERM` is the one sign of exact colours; SSH mostly drops it.
    pub fn of(term: &str, colorterm: &str) -> Self {
        if matches!(colorterm, "truecolor" | "24bit") || term.ends_with("-direct") {
            Depth::True
        } else if term.contains("256color") {
            Depth::TwoFiftySix
        } else {
            Depth::Sixteen
        }
    }
}

/// A colour: exact, in the table of 256, and the nearest of the sixteen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shade {
    /// Red, green, blue; nothing where only the terminal's own colour is meant.
    pub(super) rgb: Option<(u8, u8, u8)>,
    /// Its place in the table of 256.
    pub(super) indexed: u8,
    /// Which of the sixteen.
    pub(super) base: Color,
}

impl Shade {
    /// One of the terminal's own sixteen, whatever it shows.
    pub(super) const fn own(base: Color) -> Self {
        Shade { rgb: None, indexed: 0, base }
    }

    /// A colour of its own: `0xRRGGBB`, its place among the 256, which of the sixteen.
    pub(super) const fn exact(rgb: u32, indexed: u8, base: Color) -> Self {
        let [_, red, green, blue] = rgb.to_be_bytes();
        Shade { rgb: Some((red, green, blue)), indexed, base }
    }

    /// The colour for a terminal that shows so many.
    pub(super) fn at(self, depth: Depth) -> Option<Color> {
        match (depth, self.rgb) {
            (Depth::None, _) => None,
            (Depth::Sixteen, _) | (_, None) => Some(self.base),
            (Depth::TwoFiftySix, Some(_)) => Some(Color::Indexed(self.indexed)),
            (Depth::True, Some((red, green, blue))) => Some(Color::Rgb(red, green, blue)),
        }
    }
}
