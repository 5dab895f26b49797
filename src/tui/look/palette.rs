//! The colours of the themes, as data. Contrast and the difference between meanings are computed in the tests.

use ratatui::style::Color;

use super::shade::Shade;
use super::{Role, Theme};

/// The colours of one theme. A role without one has the colour of ordinary text.
#[derive(Debug)]
pub(super) struct Palette {
    /// Ordinary text and the background; nothing where both are the terminal's own.
    pub(super) ground: Option<(Shade, Shade)>,
    /// The colours that repeat a meaning.
    roles: &'static [(Role, Shade)],
}

impl Palette {
    /// The colour of a role.
    pub(super) fn of(&self, role: Role) -> Option<Shade> {
        self.roles.iter().find(|(known, _)| *known == role).map(|(_, shade)| *shade)
    }
}

impl Theme {
    /// The colours; nothing where there are none.
    pub(super) fn palette(self) -> Option<&'static Palette> {
        match self {
            Theme::Default => Some(&DEFAULT),
            Theme::Light => Some(&LIGHT),
            Theme::HighContrast => Some(&HIGH_CONTRAST),
            Theme::Deuteranopia => Some(&DEUTERANOPIA),
            Theme::Tritanopia => Some(&TRITANOPIA),
            Theme::Mono => None,
        }
    }
}

/// The terminal's own colours: no blue, which many terminals show too dark on black.
static DEFAULT: Palette = Palette {
    ground: None,
    roles: &[
        (Role::Good, Shade::own(Color::Green)),
        (Role::Warn, Shade::own(Color::Yellow)),
        (Role::Alarm, Shade::own(Color::Red)),
        (Role::Key, Shade::own(Color::Cyan)),
        (Role::Field, Shade::own(Color::Cyan)),
    ],
};

/// No yellow: it cannot be read on white.
static LIGHT: Palette = Palette {
    ground: Some((Shade::exact(0x1C1C1C, 234, Color::Black), Shade::exact(0xFFFFFF, 231, Color::White))),
    roles: &[
        (Role::Faint, Shade::exact(0x5F5F5F, 59, Color::Black)),
        (Role::Good, Shade::exact(0x005F00, 22, Color::Green)),
        (Role::Warn, Shade::exact(0x870087, 90, Color::Magenta)),
        (Role::Alarm, Shade::exact(0xAF0000, 124, Color::Red)),
        (Role::Key, Shade::exact(0x005FAF, 25, Color::Blue)),
        (Role::Field, Shade::exact(0x005FAF, 25, Color::Blue)),
    ],
};

static HIGH_CONTRAST: Palette = Palette {
    ground: Some((Shade::exact(0xFFFFFF, 231, Color::White), Shade::exact(0x000000, 16, Color::Black))),
    roles: &[
        (Role::Good, Shade::exact(0x5FFF5F, 83, Color::LightGreen)),
        (Role::Warn, Shade::exact(0xFFFF00, 226, Color::LightYellow)),
        (Role::Alarm, Shade::exact(0xFFAFAF, 217, Color::LightRed)),
        (Role::Key, Shade::exact(0x5FFFFF, 87, Color::LightCyan)),
        (Role::Field, Shade::exact(0x5FFFFF, 87, Color::LightCyan)),
    ],
};

/// Blue is well, orange is not.
static DEUTERANOPIA: Palette = Palette {
    ground: Some((Shade::exact(0xE4E4E4, 254, Color::Gray), Shade::exact(0x121212, 233, Color::Black))),
    roles: &[
        (Role::Faint, Shade::exact(0xA8A8A8, 248, Color::Gray)),
        (Role::Good, Shade::exact(0x5FAFFF, 75, Color::LightCyan)),
        (Role::Warn, Shade::exact(0xFFAF00, 214, Color::Yellow)),
        (Role::Alarm, Shade::exact(0xFFFF87, 228, Color::LightYellow)),
        (Role::Key, Shade::exact(0xAFD7FF, 153, Color::LightCyan)),
        (Role::Field, Shade::exact(0xAFD7FF, 153, Color::LightCyan)),
    ],
};

/// Teal is well, red is not.
static TRITANOPIA: Palette = Palette {
    ground: Some((Shade::exact(0xE4E4E4, 254, Color::Gray), Shade::exact(0x121212, 233, Color::Black))),
    roles: &[
        (Role::Faint, Shade::exact(0xA8A8A8, 248, Color::Gray)),
        (Role::Good, Shade::exact(0x00AFAF, 37, Color::Cyan)),
        (Role::Warn, Shade::exact(0xFF8787, 210, Color::LightRed)),
        (Role::Alarm, Shade::exact(0xFF5F5F, 203, Color::Red)),
        (Role::Key, Shade::exact(0xAFFFFF, 159, Color::LightCyan)),
        (Role::Field, Shade::exact(0xAFFFFF, 159, Color::LightCyan)),
    ],
};

#[cfg(test)]
pub(super) fn every(theme: Theme) -> Vec<(Option<Role>, Shade, Shade)> {
    let Some((palette, (text, back))) = theme.palette().and_then(|palette| Some((palette, palette.ground?))) else {
        return Vec::new();
    };
    let roles = palette.roles.iter().map(|(role, shade)| (Some(*role), *shade, back));
    std::iter::once((None, text, back)).chain(roles).collect()
}
