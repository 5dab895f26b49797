//! One line of text that a person edits.

use tui_input::{Input, InputRequest};

use super::super::chord::{Chord, Key};
use crate::domain::clean;

/// Most characters in one field.
pub const MOST: usize = 500;

/// A line of text with a cursor.
#[derive(Clone, Debug, Default)]
pub struct TextField {
    input: Input,
    prefilled: bool,
}

impl TextField {
    /// A field that holds a text already, with the cursor at its end.
    pub fn new(text: &str) -> Self {
        TextField { input: Input::new(text.to_owned()), prefilled: false }
    }

    /// A field that the program filled in: the first letter typed replaces all of it, an edit makes it ordinary text.
    pub fn prefilled(text: &str) -> Self {
        TextField { prefilled: !text.is_empty(), ..TextField::new(text) }
    }

    /// True while what stands in it is the program's, untouched.
    pub fn is_prefilled(&self) -> bool {
        self.prefilled
    }

    /// What stands in it.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Columns before the cursor.
    pub fn cursor(&self) -> usize {
        self.input.visual_cursor()
    }

    /// True when nothing but blanks stands in it.
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// Puts another text in.
    pub fn set(&mut self, text: &str) {
        *self = TextField::new(text);
    }

    /// Adds text at the cursor, without what would act on a terminal.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars().filter(|c| !clean::is_hostile(*c)) {
            if self.prefilled {
                self.set("");
            }
            if self.text().chars().count() >= MOST {
                return;
            }
            self.input.handle(InputRequest::InsertChar(c));
        }
    }

    /// Takes a key that no command took; true when the text changed.
    pub fn key(&mut self, chord: Chord) -> bool {
        if let Some(c) = chord.typed() {
            let before = self.text().to_owned();
            self.insert(c.encode_utf8(&mut [0; 4]));
            return self.text() != before;
        }
        let request = match chord.key {
            Key::Backspace => InputRequest::DeletePrevChar,
            Key::Delete => InputRequest::DeleteNextChar,
            Key::Left => InputRequest::GoToPrevChar,
            Key::Right => InputRequest::GoToNextChar,
            Key::Home => InputRequest::GoToStart,
            Key::End => InputRequest::GoToEnd,
            Key::Char('w') if chord.ctrl => InputRequest::DeletePrevWord,
            Key::Char('k') if chord.ctrl => InputRequest::DeleteTillEnd,
            _ => return false,
        };
        self.prefilled = false;
        self.input.handle(request).is_some_and(|changed| changed.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_edits() {
        let mut field = TextField::new("fr");
        assert!(field.key(Chord::char('i')));
        assert!(field.key(Chord::plain(Key::Backspace)));
        assert!(!field.key(Chord::plain(Key::Left)));
        field.key(Chord::char('ő'));
        assert_eq!((field.text(), field.cursor()), ("főr", 2));
        field.insert("\u{1b}[31m\u{202e}x");
        assert_eq!(field.text(), "fő[31mxr");
    }

    #[test]
    fn the_first_letter_replaces_what_the_program_filled_in() {
        let mut field = TextField::prefilled("full");
        field.key(Chord::char('1'));
        field.key(Chord::char('2'));
        assert_eq!(field.text(), "12");
        let mut field = TextField::prefilled("full");
        field.key(Chord::plain(Key::Backspace));
        field.key(Chord::char('l'));
        assert_eq!(field.text(), "full");
        let mut field = TextField::prefilled("full");
        field.key(Chord::plain(Key::Left));
        field.key(Chord::char('x'));
        assert_eq!((field.text(), field.is_prefilled()), ("fulxl", false));
    }
}
