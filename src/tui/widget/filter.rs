//! The letters that narrow a list which the desk reads.

use super::super::chord::Chord;
use super::super::command::{Command, Name};
use super::field::TextField;

/// A line of letters, and whether keys go into it.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// What is typed.
    pub text: TextField,
    typing: bool,
}

impl Filter {
    /// True while letters go into it.
    pub fn is_typing(&self) -> bool {
        self.typing
    }

    /// True when it narrows nothing.
    pub fn is_blank(&self) -> bool {
        self.text.is_blank()
    }

    /// Takes a command that is about it, and says whether the list is to be read again; gives nothing for any other.
    pub fn act(&mut self, command: &Command) -> Option<bool> {
        match command.name {
            Name::Filter => {
                self.typing = command.args.is_empty();
                self.text.set(&command.args);
                Some(!command.args.is_empty())
            }
            Name::Select if self.typing => {
                self.typing = false;
                Some(false)
            }
            Name::Clear => {
                self.text.set("");
                Some(true)
            }
            Name::Cancel if self.typing || !self.is_blank() => {
                self.typing = false;
                self.text.set("");
                Some(true)
            }
            _ => None,
        }
    }

    /// Takes a key that no command took; true when the list is to be read again.
    pub fn key(&mut self, chord: Chord) -> bool {
        self.typing && self.text.key(chord)
    }
}
