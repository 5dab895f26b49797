//! The Opt column: digits typed beside customers of the queue, worked one after the other.

use super::command::{Command, Name};
use super::effect::Effect;
use super::model::{After, Model, Tone};
use super::screen::Screen;
use super::update::{claim, run};
use crate::domain::id::CustomerId;
use crate::service::Trouble;
use crate::service::claim::Ask;
use crate::text::Arg;

/// One customer with a digit beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The customer.
    pub customer: CustomerId,
    /// The customer's number, as a command names it.
    pub number: String,
    /// The digit.
    pub digit: u8,
}

/// The digits beside the queue, and whether they are being worked.
#[derive(Clone, Debug, Default)]
pub struct Opts {
    marks: Vec<Mark>,
    /// True from Enter until the last is done or the rest is given up.
    running: bool,
    /// True once the next one opens because the one before is done, and not because a key was pressed for it.
    by_itself: bool,
}

impl Opts {
    /// True when no customer has a digit.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// True while the customers are worked one after the other.
    pub fn is_running(&self) -> bool {
        self.running
    }

    /// How many customers have a digit.
    pub fn count(&self) -> usize {
        self.marks.len()
    }

    /// The digit beside a customer.
    pub fn digit(&self, customer: CustomerId) -> Option<u8> {
        self.marks.iter().find(|mark| mark.customer == customer).map(|mark| mark.digit)
    }
}

/// What a digit does once its customer is open; nothing for "open it". 0 takes the digit away.
const DIGITS: [(u8, Option<Name>); 8] = [
    (0, None),
    (1, None),
    (2, Some(Name::Points)),
    (4, Some(Name::Skip)),
    (5, Some(Name::Look)),
    (7, Some(Name::Promise)),
    (8, Some(Name::Callback)),
    (9, Some(Name::Dispute)),
];

/// Puts a digit beside the selected customer and goes on to the row below; without a digit works what is marked, and
/// where nothing is, opens the selected customer.
pub fn act(model: &mut Model, args: &str) -> Vec<Effect> {
    if args.is_empty() {
        return begin(model);
    }
    let digit = args.parse::<u8>().ok().filter(|digit| DIGITS.iter().any(|(known, _)| known == digit));
    let Some(digit) = digit else { return model.refuse("opt-no-such", &Command::plain(Name::Help)) };
    let Screen::Queue(screen) = &model.screen else { return Vec::new() };
    let Some(row) = screen.row() else { return model.refuse("refused-no-row", &Command::plain(Name::Refresh)) };
    let mark = Mark { customer: row.customer, number: row.number.clone(), digit };
    model.opts.marks.retain(|known| known.customer != mark.customer);
    if digit != 0 {
        model.opts.marks.push(mark);
    }
    run(model, &Command::plain(Name::Down))
}

/// Works the marked customers in the order of the queue.
fn begin(model: &mut Model) -> Vec<Effect> {
    if model.opts.is_empty() {
        return run(model, &Command::plain(Name::Open));
    }
    if let Screen::Queue(screen) = &model.screen {
        let rows: Vec<CustomerId> = screen.rows().iter().map(|row| row.customer).collect();
        model.opts.marks.sort_by_key(|mark| rows.iter().position(|row| *row == mark.customer).unwrap_or(usize::MAX));
    }
    model.opts.running = true;
    model.opts.by_itself = false;
    open_first(model)
}

/// What follows a finished customer while the marked ones are worked: not the best of the queue.
pub fn follows(model: &Model, after: After) -> After {
    if model.opts.running && after == After::Next { After::Marked } else { after }
}

/// Opens the next marked customer by itself; the queue is on the screen.
pub fn go_on(model: &mut Model) -> Vec<Effect> {
    model.opts.by_itself = true;
    open_first(model)
}

fn open_first(model: &mut Model) -> Vec<Effect> {
    let Some(next) = model.opts.marks.first().cloned() else {
        model.opts.running = false;
        return Vec::new();
    };
    if next.digit != 5 {
        return claim(model, Ask::Customer(next.customer));
    }
    model.opts.marks.remove(0);
    run(model, &Command::with(Name::Look, next.number))
}

/// A customer has opened: when it is the one that was waited for, its digit is carried out.
pub fn opened(model: &mut Model, customer: CustomerId) -> Vec<Effect> {
    if !model.opts.running || model.opts.marks.first().is_none_or(|mark| mark.customer != customer) {
        return Vec::new();
    }
    let mark = model.opts.marks.remove(0);
    let opened_at = model.opts.by_itself.then_some(model.now);
    if let Some(screen) = model.account_mut() {
        screen.opened_at = opened_at;
    }
    match DIGITS.iter().find(|(digit, _)| *digit == mark.digit) {
        Some((_, Some(name))) if model.overlays.is_empty() => run(model, &Command::plain(*name)),
        _ => Vec::new(),
    }
}

/// A customer could not be opened: the others wait for the person. A digit is taken away only where the desk refused.
pub fn missed(model: &mut Model, trouble: &Trouble) {
    let refused = matches!(trouble, Trouble::Refused(_));
    if std::mem::take(&mut model.opts.running) && refused && !model.opts.marks.is_empty() {
        model.opts.marks.remove(0);
    }
}

/// Gives the rest up, and says how many that were. True when there was something to give up.
pub fn give_up(model: &mut Model) -> bool {
    let rest = model.opts.marks.len();
    let had = rest > 0;
    model.opts = Opts::default();
    if had {
        let count = Arg::from(i64::try_from(rest).unwrap_or(i64::MAX));
        let text = model.word("opt-given-up", &[("count", count)]);
        model.say(Tone::Plain, text);
    }
    had
}

#[cfg(test)]
mod tests {
    use super::super::effect::Effect;
    use super::super::fake::Hands;
    use super::super::keymap::shipped::{Asked, compose};
    use super::super::overlay::Overlay;
    use super::super::screen::Screen;
    use crate::service::{Refusal, Request};

    fn green() -> Hands {
        let mut hands = Hands::at_the_queue();
        let asked = Asked { keymap: Some(std::path::Path::new("function-keys")), ..Asked::default() };
        hands.model.session.keymap = std::sync::Arc::new(compose(asked, None).0);
        hands
    }

    fn open(hands: &Hands) -> Option<u128> {
        hands.model.account().map(|screen| screen.account.customer.id.0.as_u128())
    }

    #[test]
    fn digits_beside_three_customers_are_worked_one_after_the_other() {
        let mut hands = green();
        hands.press("7 down 1 enter");
        hands.answered();
        assert_eq!(open(&hands), Some(1));
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::Form(_))), "7 is a promise");
        hands.press("f r i f");
        hands.answered();
        assert_eq!(open(&hands), Some(3), "the next that is marked, not the best of the queue");
        assert!(hands.model.overlays.is_empty(), "1 only opens");
        hands.waits(1);
        hands.press("n");
        hands.answered();
        assert!(matches!(hands.model.screen, Screen::Queue(_)), "the last leads back to the queue");
        assert!(hands.model.opts.is_empty() && !hands.model.opts.is_running());
    }

    #[test]
    fn esc_gives_up_the_rest_and_says_how_many() {
        let mut hands = green();
        hands.press("1 1 7 0 up up 0 enter");
        hands.answered();
        assert_eq!(open(&hands), Some(1));
        hands.press("f12");
        assert!(hands.model.said.iter().any(|said| said.text.contains("1 marked customer ")), "{:?}", hands.model.said);
        hands.types("lunch");
        hands.press("enter");
        hands.answered();
        assert_eq!(open(&hands), None);
        assert!(!hands.effects.iter().any(|effect| matches!(effect, Effect::Ask(_, Request::Claim(_)))));
    }

    #[test]
    fn esc_on_the_queue_takes_the_digits_away_and_zero_takes_one() {
        let mut hands = green();
        hands.press("1 2");
        assert_eq!(hands.model.opts.count(), 2);
        hands.press("home 0");
        assert_eq!(hands.model.opts.count(), 1);
        hands.press("esc");
        assert!(hands.model.opts.is_empty());
        hands.press("enter");
        hands.answered();
        assert!(open(&hands).is_some(), "with nothing marked Enter opens the selected customer");
    }

    #[test]
    fn a_customer_that_a_colleague_has_leaves_the_others_marked() {
        let mut hands = green();
        hands.press("1 1 enter");
        let until = super::super::fake::now();
        hands.answered_by(|_| {
            Err(Refusal::HeldBy {
                customer: crate::domain::id::CustomerId(uuid::Uuid::from_u128(1)),
                holder: "Béla".to_owned(),
                until,
            }
            .into())
        });
        assert_eq!((hands.model.opts.count(), hands.model.opts.is_running()), (1, false));
        hands.press("enter");
        hands.answered();
        assert_eq!(open(&hands), Some(2));
    }

    #[test]
    fn a_database_that_is_away_takes_no_digit_away() {
        let mut hands = green();
        hands.press("1 1 enter");
        hands.answered_by(|_| Err(crate::service::Trouble::Away("gone".to_owned())));
        assert_eq!((hands.model.opts.count(), hands.model.opts.is_running()), (2, false));
    }

    #[test]
    fn a_key_pressed_twice_passes_nobody_over_that_opened_by_itself() {
        let mut hands = green();
        hands.press("1 4 enter");
        hands.answered();
        hands.waits(1);
        hands.press("n");
        hands.answered();
        assert_eq!(open(&hands), Some(2));
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::Letters(_))), "4 passes over, for a reason");
        hands.press("n");
        assert!(hands.sent().is_none(), "nobody can have read it yet");
        hands.waits(1);
        hands.press("n");
        assert!(hands.sent().is_some());
    }

    #[test]
    fn the_unshifted_top_row_of_a_french_keyboard_marks_too() {
        let mut hands = green();
        hands.press("è &");
        assert_eq!(hands.model.opts.count(), 2);
    }
}
