//! The guide of the demo: ten keys, one after the other. A step is done by doing it, in whatever order; the guide shows
//! the first that is left, says why it matters, and stands in nobody's way.

use super::command::{Command, Context, Name};
use super::effect::Effect;
use super::model::{Awaited, Model, Tone};
use super::screen::Screen;
use crate::text::Arg;

/// One thing to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// Names its sentence in the catalogue (`tutor-...`), and how it is given by name.
    pub line: &'static str,
    /// Commands that are this step; the first is the one that is shown.
    pub names: &'static [Name],
    /// True when it is only done by going through with it: closing what it opened undoes it.
    pub whole: bool,
}

/// The ten keys of a morning, in the order in which they come up.
pub const STEPS: [Step; 10] = [
    Step { line: "next", names: &[Name::Next, Name::Open, Name::Select], whole: true },
    Step { line: "call", names: &[Name::Call], whole: true },
    Step { line: "outcome no_answer", names: &[Name::Outcome], whole: true },
    Step { line: "promise", names: &[Name::Promise], whole: true },
    Step { line: "callback", names: &[Name::Callback], whole: true },
    Step { line: "note", names: &[Name::Note], whole: true },
    Step { line: "undo", names: &[Name::Undo], whole: true },
    Step { line: "find", names: &[Name::Find, Name::Look], whole: false },
    Step { line: "why", names: &[Name::Why, Name::Help], whole: false },
    Step { line: "mine", names: &[Name::Mine, Name::Messages], whole: false },
];

/// What somebody has learned in this session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tutor {
    /// True while the guide is on the screen.
    pub shown: bool,
    /// A place a step: true when it was done.
    done: [bool; STEPS.len()],
    /// A place a step: true while what it opened is still open.
    begun: [bool; STEPS.len()],
    /// The step that is being given now: what is refused on the spot was never begun.
    given: Option<usize>,
    /// True when the last command closed something.
    closed: bool,
    /// True when something opened for what was begun.
    opened: bool,
    /// True when what was begun was confirmed.
    confirmed: bool,
    /// True when what was begun was refused.
    refused: bool,
}

impl Tutor {
    /// A guide that nothing was done of yet.
    pub fn new(shown: bool) -> Self {
        Tutor { shown, ..Tutor::default() }
    }

    /// Hears what is said to the person: nothing is learned from what was refused.
    pub fn hear(&mut self, tone: Tone) {
        match tone {
            Tone::Good => self.confirmed = true,
            Tone::Refused => {
                self.refused = true;
                if let Some(begun) = self.given.take().and_then(|at| self.begun.get_mut(at)) {
                    *begun = false;
                }
            }
            Tone::Plain | Tone::Alarm => {}
        }
    }

    /// True when a step that was begun and is over was really done.
    fn counts(&self, step: &Step) -> bool {
        if step.whole { self.confirmed || !self.refused && !self.closed } else { self.opened || !self.refused }
    }

    /// The first step that is left, with its place from 1; nothing when all are done.
    pub fn step(&self) -> Option<(usize, &'static Step)> {
        let at = self.done.iter().position(|done| !done)?;
        Some((at + 1, &STEPS[at]))
    }
}

/// Notes a command that was given where it makes sense.
pub fn note(model: &mut Model, name: Name) {
    let here = match model.screen {
        Screen::Queue(_) => Context::Queue,
        Screen::Account(_) => Context::Account,
    };
    // Enter takes a customer from the queue; above it, it takes something else.
    let takes = name != Name::Select || model.overlays.is_empty() && here == Context::Queue;
    let contexts = name.spec().contexts;
    let sensible = contexts.contains(&here) || contexts.contains(&Context::Global);
    let tutor = &mut model.tutor;
    tutor.closed = name == Name::Cancel;
    let at = STEPS.iter().position(|step| takes && sensible && step.names.contains(&name));
    tutor.given = at;
    let Some(at) = at else { return };
    if !tutor.begun.contains(&true) {
        (tutor.opened, tutor.confirmed, tutor.refused) = (false, false, false);
    }
    if let Some(begun) = tutor.begun.get_mut(at) {
        *begun = true;
    }
}

/// Counts as done what was begun and is over: nothing lies above the screen, and nothing is on its way.
pub fn follow(model: &mut Model) {
    let taking_back = model.waits_for(|what| matches!(what, Awaited::Undoable | Awaited::Undone));
    let on_the_way = taking_back || model.is_writing() || model.is_claiming();
    let tutor = &mut model.tutor;
    tutor.given = None;
    if !model.overlays.is_empty() {
        tutor.opened = true;
        return;
    }
    if on_the_way {
        return;
    }
    let counted = STEPS.map(|step| tutor.counts(&step));
    for ((counts, begun), done) in counted.iter().zip(&mut tutor.begun).zip(&mut tutor.done) {
        *done |= *begun && *counts;
        *begun = false;
    }
}

/// Shows or hides the guide. A real desk has none: every step of it would be written on a real customer.
pub fn toggle(model: &mut Model) -> Vec<Effect> {
    if !model.session.revision.desk.rehearsal {
        return model.refuse("refused-tutor", &Command::plain(Name::Help));
    }
    model.tutor.shown = !model.tutor.shown;
    let key = if model.tutor.shown { "said-tutor-shown" } else { "said-tutor-hidden" };
    let text = model.word(key, &[("key", Arg::from(model.key(&Command::plain(Name::Tutor))))]);
    model.say(Tone::Plain, text);
    Vec::new()
}

/// What the guide says now: the step, its key and why it matters; at the end, where to go on.
pub fn words(model: &Model) -> String {
    let count = |n: usize| Arg::from(i64::try_from(n).unwrap_or(i64::MAX));
    let hide = Arg::from(model.key(&Command::plain(Name::Tutor)));
    let Some((at, step)) = model.tutor.step() else {
        let help = Arg::from(model.key(&Command::plain(Name::Help)));
        return model.word("tutor-end", &[("help", help), ("hide", hide)]);
    };
    let head = model.word("tutor-head", &[("n", count(at)), ("all", count(STEPS.len()))]);
    let name = step.names.first().map_or("", |name| name.code());
    let does = model.word(&format!("tutor-{name}"), &[("key", Arg::from(key(model, step))), ("hide", hide)]);
    let needs_account = !step.names.iter().any(|name| {
        let contexts = name.spec().contexts;
        contexts.contains(&Context::Queue) || contexts.contains(&Context::Global)
    });
    if needs_account && model.account().is_none() {
        let next = Arg::from(model.key(&Command::plain(Name::Next)));
        return format!("{head} {} {does}", model.word("tutor-first", &[("key", next)]));
    }
    format!("{head} {does}")
}

/// The key of a step as the keymap in force has it, on the screen where it works; its name in line mode.
fn key(model: &Model, step: &Step) -> String {
    let Ok(command) = Command::parse(step.line) else { return step.line.to_owned() };
    if model.session.plain {
        return command.to_string();
    }
    let here = model.screen.chain();
    let account: &[Context] = &[Context::Account, Context::List, Context::Global];
    let chain = if command.name.spec().contexts.iter().any(|context| here.contains(context)) { here } else { account };
    model.session.keymap.written(chain, &command)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::fake::Hands;
    use super::super::look::Look;
    use super::super::view;
    use super::*;
    use crate::text::{Language, Words};

    /// The guide in front of the queue.
    fn begun() -> Hands {
        let mut hands = Hands::at_the_queue();
        hands.model.tutor.shown = true;
        hands
    }

    fn at(hands: &Hands) -> Option<usize> {
        hands.model.tutor.step().map(|(at, _)| at)
    }

    #[test]
    fn steps_are_done_by_doing_them_and_the_end_says_where_to_go_on() {
        let mut hands = begun();
        assert!(words(&hands.model).starts_with("Guide 1/10: space takes the best customer"));
        for (keys, reached) in [
            // Nothing is learned from a promise where there is no customer to make it.
            ("p", Some(1)),
            ("space", Some(2)),
            ("c esc", Some(2)),
            ("c 1", Some(3)),
            ("n", Some(4)),
            ("p f1 esc esc", Some(4)),
            ("p f r i f", Some(5)),
        ] {
            hands.waits(1);
            hands.press(keys);
            hands.answered();
            assert_eq!(at(&hands), reached, "{keys}: {:?}", hands.model.said.last());
        }
        // What the screen says of the others is told where they are built.
        for name in [Name::Callback, Name::Note, Name::Undo, Name::Find, Name::Why, Name::Mine] {
            assert!(at(&hands).is_some());
            note(&mut hands.model, name);
            follow(&mut hands.model);
        }
        assert_eq!(at(&hands), None);
        assert!(words(&hands.model).contains("“dunlin init DIR” makes a desk of your own"));
    }

    #[test]
    fn the_order_is_free() {
        let mut hands = begun();
        hands.press("w esc /");
        hands.press("esc space");
        hands.answered();
        hands.waits(1);
        hands.press("n");
        hands.answered();
        assert_eq!(hands.model.tutor.done.iter().filter(|done| **done).count(), 4);
        assert_eq!(at(&hands), Some(2));
        let text = words(&hands.model);
        assert!(text.starts_with("Guide 2/10: c and a digit call."), "{text}");
    }

    #[test]
    fn a_step_on_an_account_says_how_to_get_to_one() {
        let mut hands = begun();
        note(&mut hands.model, Name::Next);
        follow(&mut hands.model);
        let text = words(&hands.model);
        assert!(text.starts_with("Guide 2/10: Take a customer with space; then: c and a digit call."), "{text}");
        hands.model.session.plain = true;
        let text = words(&hands.model);
        assert!(text.starts_with("Guide 2/10: Take a customer with next; then: call and a digit call."), "{text}");
    }

    #[test]
    fn it_is_put_away_and_brought_back_and_a_real_desk_has_none() {
        let mut hands = begun();
        let mut rehearsal = (*hands.model.session.revision).clone();
        hands.press("T");
        assert!(hands.model.tutor.shown, "the fake desk is no rehearsal");
        assert!(hands.model.said.last().is_some_and(|said| said.text.contains("real customers")));
        rehearsal.desk.rehearsal = true;
        hands.model.session.revision = Arc::new(rehearsal);
        hands.press("T");
        assert!(!hands.model.tutor.shown);
        hands.press("T");
        assert!(hands.model.tutor.shown);
    }

    #[test]
    fn every_step_fits_into_two_lines_in_every_language_and_leaves_small_screens_alone() {
        for language in Language::ALL {
            let mut hands = begun();
            hands.press("space");
            hands.answered();
            hands.model.session.words = Arc::new(Words::new(language));
            for at in 0..=STEPS.len() {
                for (place, done) in hands.model.tutor.done.iter_mut().enumerate() {
                    *done = place < at;
                }
                let text = words(&hands.model);
                assert!(!text.contains('<'), "{language}: {text}");
                let lines = super::super::widget::canvas::wrapped(&text, 80);
                assert!(lines.len() <= 2, "{language}: {lines:?}");
                let look = Look::MONO;
                let shown = view::text(&view::render(&hands.model, look, 80, 24).0);
                assert!(lines.iter().all(|line| shown.contains(line)), "{shown}");
                let small = view::text(&view::render(&hands.model, look, 40, 10).0);
                assert!(!small.contains(&lines[0][..9]), "{small}");
            }
        }
    }
}
