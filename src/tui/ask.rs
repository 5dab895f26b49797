//! One line asked of the person, outside the screen: what is typed shows at once, Esc and Ctrl-C leave. It works in any
//! terminal, since nothing but letters and backspaces is sent.

use std::io::{self, Write};

use crossterm::event::{Event, EventStream, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use futures_util::StreamExt;
use tokio::signal::unix::{Signal, SignalKind, signal};
use unicode_width::UnicodeWidthChar;

use super::chord::Chord;
use crate::domain::clean;

/// Longest line that is taken, in letters: more than any path.
const LONGEST: usize = 4096;

/// The keyboard, a line at a time. While it is held, the terminal hands over every key at once, also those that are typed
/// ahead of a question, and [`Lines`] is what is written to.
pub struct Asker {
    _raw: Raw,
    events: EventStream,
    hangup: Signal,
    terminate: Signal,
}

impl std::fmt::Debug for Asker {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Asker")
    }
}

/// Gives the terminal its own ways back.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        // Nobody could be told.
        let _ = disable_raw_mode();
    }
}

/// Standard output while an [`Asker`] listens: lines end as such a terminal wants them to.
#[derive(Debug)]
pub struct Lines;

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut out = io::stdout().lock();
        for (at, part) in bytes.split(|byte| *byte == b'\n').enumerate() {
            if at > 0 {
                out.write_all(b"\r\n")?;
            }
            out.write_all(part)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stdout().lock().flush()
    }
}

impl Asker {
    /// Begins to listen.
    ///
    /// # Errors
    /// When the terminal cannot be taken over, or the system lets no signal be heard.
    pub fn new() -> io::Result<Self> {
        enable_raw_mode()?;
        let raw = Raw;
        Ok(Asker {
            _raw: raw,
            events: EventStream::new(),
            hangup: signal(SignalKind::hangup())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    /// Reads a line; nothing when the person leaves.
    ///
    /// # Errors
    /// When the terminal cannot be read or written.
    pub async fn line(&mut self) -> io::Result<Option<String>> {
        let mut typed = Typed::default();
        let ended = loop {
            let event = tokio::select! {
                event = self.events.next() => event,
                _ = self.hangup.recv() => None,
                _ = self.terminate.recv() => None,
            };
            let step = match event.transpose()? {
                None => Step::Leave,
                Some(Event::Key(key)) if key.kind != KeyEventKind::Release => typed.key(key),
                Some(Event::Paste(text)) => typed.add(&text),
                Some(_) => Step::Show(String::new()),
            };
            match step {
                Step::Show(text) => {
                    Lines.write_all(text.as_bytes())?;
                    Lines.flush()?;
                }
                Step::Done => break Some(typed.text),
                Step::Leave => break None,
            }
        };
        writeln!(Lines)?;
        Ok(ended)
    }
}

/// A digit as it is meant: on a French keyboard the top row gives digits with shift only.
pub fn digits(text: &str) -> String {
    let meant = |c: char| Chord::char(c).digit().and_then(|digit| char::from_digit(digit, 10)).unwrap_or(c);
    if text.chars().count() == 1 { text.chars().map(meant).collect() } else { text.to_owned() }
}

/// What is typed so far.
#[derive(Default)]
struct Typed {
    text: String,
}

/// What follows a key.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// Send this to the terminal.
    Show(String),
    /// The line is whole.
    Done,
    /// The person leaves.
    Leave,
}

impl Typed {
    fn key(&mut self, key: KeyEvent) -> Step {
        let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => Step::Done,
            KeyCode::Esc => Step::Leave,
            // What was typed before the terminal was taken over ends its lines so.
            KeyCode::Char('j') if ctrl => Step::Done,
            KeyCode::Char('c') if ctrl => Step::Leave,
            KeyCode::Char('d') if ctrl && self.text.is_empty() => Step::Leave,
            KeyCode::Char('u') if ctrl => {
                let mut back = String::new();
                while let Step::Show(one) = self.back()
                    && !one.is_empty()
                {
                    back.push_str(&one);
                }
                Step::Show(back)
            }
            KeyCode::Backspace => self.back(),
            KeyCode::Char('h') if ctrl => self.back(),
            KeyCode::Char(c) if !ctrl && !key.modifiers.contains(KeyModifiers::ALT) => {
                self.add(c.encode_utf8(&mut [0; 4]))
            }
            _ => Step::Show(String::new()),
        }
    }

    fn add(&mut self, text: &str) -> Step {
        let room = LONGEST.saturating_sub(self.text.chars().count());
        let safe: String = text.chars().filter(|c| !c.is_control() && !clean::is_hostile(*c)).take(room).collect();
        self.text.push_str(&safe);
        Step::Show(safe)
    }

    fn back(&mut self) -> Step {
        let width = self.text.pop().map_or(0, |c| c.width().unwrap_or(0));
        Step::Show("\u{8} \u{8}".repeat(width))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(typed: &mut Typed, code: KeyCode, modifiers: KeyModifiers) -> Step {
        typed.key(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn letters_are_shown_as_they_are_typed_and_taken_back_by_their_width() {
        let mut typed = Typed::default();
        for c in "Ő日".chars() {
            assert_eq!(press(&mut typed, KeyCode::Char(c), KeyModifiers::NONE), Step::Show(c.to_string()));
        }
        assert_eq!(press(&mut typed, KeyCode::Backspace, KeyModifiers::NONE), Step::Show("\u{8} \u{8}".repeat(2)));
        assert_eq!(typed.text, "Ő");
        assert_eq!(press(&mut typed, KeyCode::Char('u'), KeyModifiers::CONTROL), Step::Show("\u{8} \u{8}".to_owned()));
        assert_eq!(press(&mut typed, KeyCode::Enter, KeyModifiers::NONE), Step::Done);
        assert_eq!(typed.text, "");
    }

    #[test]
    fn escape_and_control_c_leave_and_nothing_acts_on_the_terminal() {
        let mut typed = Typed::default();
        assert_eq!(press(&mut typed, KeyCode::Esc, KeyModifiers::NONE), Step::Leave);
        assert_eq!(press(&mut typed, KeyCode::Char('c'), KeyModifiers::CONTROL), Step::Leave);
        assert_eq!(typed.add("a\u{1b}[2J\u{202e}b\n"), Step::Show("a[2Jb".to_owned()));
        assert_eq!(press(&mut typed, KeyCode::Up, KeyModifiers::NONE), Step::Show(String::new()));
    }

    #[test]
    fn the_top_row_of_a_french_keyboard_counts_as_digits() {
        assert_eq!((digits("&").as_str(), digits("é").as_str(), digits("2").as_str()), ("1", "2", "2"));
        assert_eq!(digits("fr"), "fr");
    }
}
