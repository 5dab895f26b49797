//! One key press: how a terminal reports it, and how a keymap file writes it.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key without its modifiers. Shift is part of the character ("N", "?"), as the terminal delivers it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A character.
    Char(char),
    /// Enter or keypad Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Shift and tabulator.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key.
    F(u8),
}

/// One key press.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Control held.
    pub ctrl: bool,
    /// Alt held.
    pub alt: bool,
}

/// The text is not a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAKey(pub String);

/// Names of keys that are no characters.
const NAMES: &[(&str, Key)] = &[
    ("enter", Key::Enter),
    ("esc", Key::Esc),
    ("tab", Key::Tab),
    ("shift-tab", Key::BackTab),
    ("space", Key::Char(' ')),
    ("backspace", Key::Backspace),
    ("delete", Key::Delete),
    ("insert", Key::Insert),
    ("up", Key::Up),
    ("down", Key::Down),
    ("left", Key::Left),
    ("right", Key::Right),
    ("home", Key::Home),
    ("end", Key::End),
    ("page_up", Key::PageUp),
    ("page_down", Key::PageDown),
];

/// The unshifted top row of a French keyboard, from 1 to 0.
const FRENCH_DIGITS: [char; 10] = ['&', 'é', '"', '\'', '(', '-', 'è', '_', 'ç', 'à'];

impl Chord {
    /// A key without control or alt.
    pub fn plain(key: Key) -> Self {
        Chord { key, ctrl: false, alt: false }
    }

    /// A character without control or alt.
    pub fn char(c: char) -> Self {
        Chord::plain(Key::Char(c))
    }

    /// The key press that a terminal reported; nothing for releases and keys that no keymap can name.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        let ctrl = event.modifiers.contains(KeyModifiers::CONTROL);
        let alt = event.modifiers.contains(KeyModifiers::ALT);
        let key = match event.code {
            KeyCode::Char(c) => {
                // AltGr comes as control and alt together: the character is what was meant.
                let composed = ctrl && alt && !c.is_ascii_alphanumeric();
                let c = if ctrl && !composed { c.to_ascii_lowercase() } else { c };
                return Some(Chord { key: Key::Char(c), ctrl: ctrl && !composed, alt: alt && !composed });
            }
            KeyCode::Enter => Key::Enter,
            KeyCode::Esc => Key::Esc,
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
            KeyCode::Tab => Key::Tab,
            KeyCode::BackTab => Key::BackTab,
            KeyCode::Backspace => Key::Backspace,
            KeyCode::Delete => Key::Delete,
            KeyCode::Insert => Key::Insert,
            KeyCode::Up => Key::Up,
            KeyCode::Down => Key::Down,
            KeyCode::Left => Key::Left,
            KeyCode::Right => Key::Right,
            KeyCode::Home => Key::Home,
            KeyCode::End => Key::End,
            KeyCode::PageUp => Key::PageUp,
            KeyCode::PageDown => Key::PageDown,
            KeyCode::F(n) => Key::F(n),
            _ => return None,
        };
        Some(Chord { key, ctrl, alt })
    }

    /// The character typed, when it is one and no command.
    pub fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The digit that this key stands for on a French keyboard without shift.
    pub fn french_digit(self) -> Option<Chord> {
        let typed = self.typed()?;
        let at = FRENCH_DIGITS.iter().position(|c| *c == typed)?;
        char::from_digit((at as u32 + 1) % 10, 10).map(Chord::char)
    }

    /// The digit that was meant, on any keyboard of the desk.
    pub fn digit(self) -> Option<u32> {
        let own = self.typed().and_then(|c| c.to_digit(10));
        own.or_else(|| self.french_digit().and_then(Chord::typed).and_then(|c| c.to_digit(10)))
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        if let Some((name, _)) = NAMES.iter().find(|(_, key)| *key == self.key) {
            return f.write_str(name);
        }
        match self.key {
            Key::Char(c) => write!(f, "{c}"),
            Key::F(n) => write!(f, "f{n}"),
            _ => Ok(()),
        }
    }
}

impl FromStr for Chord {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut rest = text;
        let (mut ctrl, mut alt) = (false, false);
        loop {
            if let Some(tail) = rest.strip_prefix("ctrl-").filter(|tail| !tail.is_empty()) {
                ctrl = true;
                rest = tail;
            } else if let Some(tail) = rest.strip_prefix("alt-").filter(|tail| !tail.is_empty()) {
                alt = true;
                rest = tail;
            } else {
                break;
            }
        }
        let mut chars = rest.chars();
        let key = match (chars.next(), chars.next()) {
            (Some(c), None) if !c.is_control() && c != ' ' => {
                Some(Key::Char(if ctrl { c.to_ascii_lowercase() } else { c }))
            }
            _ => {
                let name = rest.to_lowercase();
                let function =
                    name.strip_prefix('f').and_then(|n| n.parse().ok()).filter(|n| (1..=24).contains(n)).map(Key::F);
                NAMES.iter().find(|(known, _)| *known == name).map(|(_, key)| *key).or(function)
            }
        };
        key.map(|key| Chord { key, ctrl, alt }).ok_or_else(|| NotAKey(text.to_owned()))
    }
}

/// A sequence of keys as a keymap file writes it: parted by blanks.
///
/// # Errors
/// [`NotAKey`] with the part that is none.
pub fn sequence(text: &str) -> Result<Vec<Chord>, NotAKey> {
    let chords = text.split_whitespace().map(str::parse).collect::<Result<Vec<Chord>, _>>()?;
    if chords.is_empty() { Err(NotAKey(text.to_owned())) } else { Ok(chords) }
}

/// A sequence as a keymap file writes it.
pub fn written(chords: &[Chord]) -> String {
    chords.iter().map(Chord::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chords_are_written_as_they_are_read() {
        for text in ["n", "N", "?", ":", "-", "ctrl-c", "alt-x", "space", "shift-tab", "f1", "f12", "page_down", "ő"] {
            assert_eq!(text.parse::<Chord>().unwrap().to_string(), text);
        }
        for text in ["", "hyper-x", "f99", "nn", "ctrl-"] {
            assert!(text.parse::<Chord>().is_err(), "{text}");
        }
        assert_eq!(written(&sequence("g  g").unwrap()), "g g");
    }

    #[test]
    fn terminals_report_keys_in_their_own_way() {
        let event = |code, modifiers| Chord::from_event(KeyEvent::new(code, modifiers)).unwrap().to_string();
        assert_eq!(event(KeyCode::Char('N'), KeyModifiers::SHIFT), "N");
        assert_eq!(event(KeyCode::Char('C'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), "ctrl-c");
        assert_eq!(event(KeyCode::Tab, KeyModifiers::SHIFT), "shift-tab");
        assert_eq!(event(KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT), "@");
        let release = KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(Chord::from_event(release), None);
    }

    #[test]
    fn the_top_row_of_a_french_keyboard_counts_as_digits() {
        let digits: Vec<u32> = "&é\"'(-è_çà".chars().filter_map(|c| Chord::char(c).digit()).collect();
        assert_eq!(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]);
        assert_eq!(Chord::char('7').digit(), Some(7));
        assert_eq!(Chord::char('x').digit(), None);
    }
}
