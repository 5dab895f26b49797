//! May a command run now, and if not, why? One answer for help, the list of commands, the footer and every refusal.

use super::command::{Command, Context, Name};
use super::model::Model;
use super::overlay::Overlay;
use super::say;
use super::screen::Screen;
use crate::domain::agent::Right;
use crate::text::Arg;

/// Why a command cannot run now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is for an open customer, and none is open.
    NoCustomer,
    /// It is for the queue, and a customer is open.
    NotOnAccount,
    /// It is for something that does not lie above the screen.
    Elsewhere(&'static [Context]),
    /// The claim is gone; the sentence says to whom.
    Lost(String),
    /// The customer is only read.
    OnlyRead,
    /// A write is on its way.
    Saving,
    /// A customer is being opened.
    Opening,
    /// No row is selected.
    NoRow,
    /// Nothing lies above the queue.
    NothingToClose,
    /// The role does not reach that far.
    Right(Right),
}

impl Reason {
    /// True when it goes away by itself in a moment: what is shown need not change for it.
    pub fn passes(&self) -> bool {
        matches!(self, Reason::Saving | Reason::Opening)
    }

    /// The sentence, with what to press.
    pub fn say(&self, model: &Model, command: &Command) -> String {
        let with = |key: &str, wanted: Name| {
            let args =
                [("command", Arg::from(command.name.code())), ("key", Arg::from(model.key(&Command::plain(wanted))))];
            model.word(key, &args)
        };
        match self {
            Reason::NoCustomer => with("refused-not-here-queue", Name::Next),
            Reason::NotOnAccount => with("refused-not-here-account", Name::Back),
            Reason::Elsewhere(contexts) => {
                let places: Vec<String> =
                    contexts.iter().map(|context| model.word(&format!("context-{}", context.code()), &[])).collect();
                let args = [
                    ("command", Arg::from(command.name.code())),
                    ("places", Arg::from(places.join(", ").to_lowercase())),
                ];
                model.word("keys-elsewhere", &args)
            }
            Reason::Lost(why) => why.clone(),
            Reason::OnlyRead => with("refused-only-read", Name::Back),
            Reason::Saving => model.word("refused-still-saving", &[]),
            Reason::Opening => model.word("refused-still-opening", &[]),
            Reason::NoRow => with("refused-no-row", Name::Refresh),
            Reason::NothingToClose => with("refused-nothing-to-close", Name::Quit),
            Reason::Right(right) => say::right_missing(model, *right),
        }
    }
}

/// Commands that write under the claim of the open customer.
const WRITES: &[Name] = &[
    Name::Call,
    Name::Outcome,
    Name::Promise,
    Name::Plan,
    Name::Withdraw,
    Name::Callback,
    Name::Dispute,
    Name::Propose,
    Name::Snooze,
    Name::Skip,
    Name::Note,
    Name::Release,
];

/// The overlay that a command is given to. Help and the command line are looked through: what they run, runs below them.
pub fn below(model: &Model) -> Option<&Overlay> {
    model.overlays.iter().rev().find(|top| !matches!(top, Overlay::Help(_) | Overlay::Palette(_)))
}

/// May the command run where the person is?
///
/// # Errors
/// The [`Reason`] why not.
pub fn enabled(model: &Model, command: &Command) -> Result<(), Reason> {
    let contexts = command.name.spec().contexts;
    let top = below(model);
    if let Some(top) = top
        && top.chain().iter().any(|context| *context != Context::Global && contexts.contains(context))
    {
        // One line of text has no other fields, and no list of values.
        let of_fields = matches!(command.name, Name::NextField | Name::PreviousField | Name::Values);
        let one_line = matches!(top, Overlay::Prompt(_));
        let own_fields = matches!(top, Overlay::Disputes(_)) && command.name == Name::Values;
        return if of_fields && one_line || own_fields { Err(Reason::Elsewhere(contexts)) } else { Ok(()) };
    }
    if !model.screen.chain().iter().any(|context| contexts.contains(context)) {
        return Err(match (&model.screen, contexts.contains(&Context::Account), contexts.contains(&Context::Queue)) {
            (Screen::Queue(_), true, _) => Reason::NoCustomer,
            (Screen::Account(_), _, true) => Reason::NotOnAccount,
            _ => Reason::Elsewhere(contexts),
        });
    }
    match &model.screen {
        Screen::Queue(screen) => {
            let claims = matches!(command.name, Name::Next | Name::Open | Name::Select | Name::Opt);
            let has_row = screen.row().is_some() || !command.args.is_empty();
            match command.name {
                _ if claims && !model.session.actor.role.has(Right::Work) => Err(Reason::Right(Right::Work)),
                _ if claims && model.is_claiming() => Err(Reason::Opening),
                Name::Open | Name::Select | Name::Why if !has_row => Err(Reason::NoRow),
                Name::Opt if screen.row().is_none() => Err(Reason::NoRow),
                Name::Cancel if top.is_none() && model.opts.is_empty() => Err(Reason::NothingToClose),
                _ => Ok(()),
            }
        }
        Screen::Account(screen) if WRITES.contains(&command.name) => match &screen.lost {
            _ if !model.session.actor.role.has(Right::Work) => Err(Reason::Right(Right::Work)),
            Some(why) => Err(Reason::Lost(why.clone())),
            None if !screen.is_held() => Err(Reason::OnlyRead),
            None if model.is_writing() => Err(Reason::Saving),
            None => Ok(()),
        },
        Screen::Account(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fake::Hands;
    use super::*;

    fn reason(hands: &Hands, line: &str) -> Option<Reason> {
        enabled(&hands.model, &Command::parse(line).unwrap()).err()
    }

    #[test]
    fn what_can_run_depends_on_where_the_person_is() {
        let queue = Hands::at_the_queue();
        let account = Hands::at_an_account();
        assert_eq!((reason(&queue, "next"), reason(&account, "next")), (None, None));
        assert_eq!((reason(&queue, "promise"), reason(&account, "promise")), (Some(Reason::NoCustomer), None));
        assert_eq!((reason(&queue, "opt 7"), reason(&account, "opt 7")), (None, Some(Reason::NotOnAccount)));
        assert_eq!(reason(&queue, "cancel"), Some(Reason::NothingToClose));
        let Some(Reason::Elsewhere(contexts)) = reason(&queue, "next_field") else { panic!("a form's") };
        assert_eq!(contexts, [Context::Form]);
        let mut form = Hands::at_an_account();
        form.press("p");
        assert_eq!(reason(&form, "next_field"), None);
        assert_eq!(reason(&form, "note"), None);
    }

    #[test]
    fn what_was_lost_or_is_only_read_takes_no_writes_and_every_reason_is_a_sentence() {
        let mut hands = Hands::at_an_account();
        hands.model.account_mut().unwrap().account.claim = None;
        assert_eq!(reason(&hands, "note"), Some(Reason::OnlyRead));
        assert_eq!(reason(&hands, "why"), None);
        hands.model.account_mut().unwrap().lost = Some("Béla has it.".to_owned());
        assert_eq!(reason(&hands, "note"), Some(Reason::Lost("Béla has it.".to_owned())));
        let mut saving = Hands::at_an_account();
        saving.press("n");
        assert!(reason(&saving, "note").unwrap().passes());
        for (hands, line) in [(&hands, "note"), (&saving, "promise"), (&Hands::at_the_queue(), "values")] {
            let said = reason(hands, line).unwrap().say(&hands.model, &Command::parse(line).unwrap());
            assert!(said.len() > 8 && !said.contains(['<', '$']), "{said}");
        }
    }
}
