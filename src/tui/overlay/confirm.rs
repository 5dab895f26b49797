//! One question with yes or no. Enter and Esc answer it everywhere; so do `y`, the letter that yes begins with in the
//! agent's language, and `n`, with which no begins in all five.

use super::super::chord::{Chord, Key};
use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::Model;
use super::Overlay;

/// What follows a yes.
pub type Yes = fn(&mut Model) -> Vec<Effect>;

/// A question that stands above everything else until it is answered.
#[derive(Clone, Debug)]
pub struct Confirm {
    /// The question, ready to read.
    pub question: String,
    yes: Yes,
}

/// Asks; `yes` runs when the person agrees, and nothing happens otherwise.
pub fn ask(model: &mut Model, question: String, yes: Yes) -> Vec<Effect> {
    model.overlays.retain(|overlay| !matches!(overlay, Overlay::Confirm(_)));
    model.overlays.push(Overlay::Confirm(Confirm { question, yes }));
    Vec::new()
}

/// What a command does to the question, which is taken off the screen.
pub fn act(model: &mut Model, confirm: Confirm, command: &Command) -> Vec<Effect> {
    match command.name {
        Name::Select => (confirm.yes)(model),
        Name::Cancel => Vec::new(),
        _ => stay(model, confirm),
    }
}

/// The letters for yes and no; any other leaves the question where it is.
pub fn typed(model: &mut Model, confirm: Confirm, chord: Chord) -> Vec<Effect> {
    let Key::Char(letter) = chord.key else { return stay(model, confirm) };
    let letter = letter.to_lowercase().to_string();
    if letter == "y" || letter == model.word("confirm-yes", &[]) {
        (confirm.yes)(model)
    } else if letter == "n" {
        Vec::new()
    } else {
        stay(model, confirm)
    }
}

fn stay(model: &mut Model, confirm: Confirm) -> Vec<Effect> {
    model.overlays.push(Overlay::Confirm(confirm));
    Vec::new()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::text::{Language, Words};
    use crate::tui::fake::Hands;
    use crate::tui::model::Link;

    fn quitting(language: Language) -> Hands {
        let mut hands = Hands::at_the_queue();
        hands.model.session.words = Arc::new(Words::new(language));
        hands.model.link = Link::Kept(2);
        hands.effects.clear();
        hands.press("q");
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::Confirm(_))), "{language}");
        assert!(hands.effects.is_empty());
        hands
    }

    #[test]
    fn each_language_says_yes_with_its_letter() {
        let letters =
            [(Language::En, "y"), (Language::No, "j"), (Language::Hu, "i"), (Language::Ro, "d"), (Language::Fr, "o")];
        for (language, letter) in letters {
            for yes in [letter, "y", "enter", &letter.to_uppercase()] {
                let mut hands = quitting(language);
                hands.press(yes);
                assert!(hands.model.overlays.is_empty(), "{language} {yes}");
                assert!(hands.effects.iter().any(|effect| matches!(effect, Effect::Quit)), "{language} {yes}");
            }
            for no in ["n", "esc"] {
                let mut hands = quitting(language);
                hands.press(no);
                assert!(hands.model.overlays.is_empty() && hands.effects.is_empty(), "{language} {no}");
            }
            let mut hands = quitting(language);
            hands.press("x q k");
            assert!(hands.effects.is_empty() && hands.model.overlays.len() == 1, "{language}: any other key waits");
        }
    }

    #[test]
    fn nothing_is_asked_where_nothing_waits() {
        let mut hands = Hands::at_the_queue();
        hands.effects.clear();
        hands.press("q");
        assert!(hands.effects.iter().any(|effect| matches!(effect, Effect::Quit)));
    }
}
