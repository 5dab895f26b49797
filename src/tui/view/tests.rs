use proptest::prelude::*;

use super::super::fake::{self, Hands};
use super::super::look::Look;
use super::super::msg::Msg;
use super::super::terminal::Painter;
use super::super::update::update;
use super::{render, text};
use crate::domain::contact::{Rule, Verdict};
use crate::service::Refusal;
use crate::text::Language;

const PLAIN: Look = Look::MONO;
const COLOUR: Look = Look::COLOUR;
const ASCII: Look = Look::ASCII;

fn shown(hands: &mut Hands, look: Look, width: u16, height: u16) -> String {
    hands.model.size = (width, height);
    text(&render(&hands.model, look, width, height).0)
}

#[test]
fn screens_at_the_design_size_and_wider() {
    let mut queue = Hands::at_the_queue();
    insta::assert_snapshot!("queue_80x24", shown(&mut queue, COLOUR, 80, 24));
    insta::assert_snapshot!("queue_120x40", shown(&mut queue, COLOUR, 120, 40));
    let mut account = Hands::at_an_account();
    insta::assert_snapshot!("account_80x24", shown(&mut account, COLOUR, 80, 24));
    insta::assert_snapshot!("account_120x40", shown(&mut account, COLOUR, 120, 40));
    insta::assert_snapshot!("account_60x20", shown(&mut account, COLOUR, 60, 20));
    insta::assert_snapshot!("account_40x10", shown(&mut account, COLOUR, 40, 10));
}

#[test]
fn overlays_at_the_design_size() {
    for (name, keys) in [
        ("promise", "p f r i"),
        ("outcomes", "o"),
        ("call", "c"),
        ("why", "w"),
        ("help", "?"),
        ("release", "b"),
        ("which_key", "g"),
        ("timeline", "t"),
    ] {
        let mut hands = Hands::at_an_account();
        hands.press(keys);
        insta::assert_snapshot!(format!("{name}_80x24"), shown(&mut hands, COLOUR, 80, 24));
    }
}

#[test]
fn help_the_command_line_and_hints_at_both_sizes() {
    for (name, keys) in
        [("help_word", "? p r o m"), ("help", "?"), ("palette", ":"), ("palette_word", ": s k i"), ("values", "p f4")]
    {
        let mut hands = Hands::at_an_account();
        hands.press(keys);
        insta::assert_snapshot!(format!("{name}_80x24"), shown(&mut hands, COLOUR, 80, 24));
        insta::assert_snapshot!(format!("{name}_60x20"), shown(&mut hands, COLOUR, 60, 20));
    }
    let mut hands = Hands::at_an_account();
    hands.press("g");
    insta::assert_snapshot!("which_key_60x20", shown(&mut hands, COLOUR, 60, 20));
}

fn with_keymap(name: &str, mut hands: Hands) -> Hands {
    use super::super::keymap::shipped::{Asked, compose};
    let asked = Asked { keymap: Some(std::path::Path::new(name)), ..Asked::default() };
    hands.model.session.keymap = std::sync::Arc::new(compose(asked, None).0);
    hands
}

#[test]
fn the_green_screen_has_an_opt_column_and_its_keys_below() {
    let mut hands = with_keymap("function-keys", Hands::at_the_queue());
    hands.press("7 5");
    insta::assert_snapshot!("opt_80x24", shown(&mut hands, COLOUR, 80, 24));
    insta::assert_snapshot!("opt_60x20", shown(&mut hands, COLOUR, 60, 20));
    let mut hands = with_keymap("function-keys", Hands::at_an_account());
    hands.press("p");
    let footer = shown(&mut hands, COLOUR, 80, 24).lines().last().unwrap().to_owned();
    assert!(footer.starts_with("enter=go on  F1=keys  F3=quit  F4=values  "), "{footer}");
}

#[test]
fn numbered_choices_show_their_numbers_and_no_hints_are_shown_where_they_are_off() {
    let mut hands = with_keymap("accessible", Hands::at_an_account());
    hands.press("o");
    insta::assert_snapshot!("outcomes_numbered_80x24", shown(&mut hands, COLOUR, 80, 24));
    let text = "inherits = \"accessible\"\n[account]\n\"g x\" = \"why\"\n";
    let asked = super::super::keymap::shipped::Asked::default();
    hands.model.session.keymap =
        std::sync::Arc::new(super::super::keymap::shipped::compose(asked, Some((text, "mine.toml"))).0);
    hands.press("esc g");
    assert!(!shown(&mut hands, COLOUR, 80, 24).contains("x why"));
}

#[test]
fn lists_of_letters_take_a_number_and_enter_too() {
    let mut hands = with_keymap("accessible", Hands::at_an_account());
    hands.press("s");
    let (first, second) = (" 1 ", " 2 ");
    let seen = shown(&mut hands, COLOUR, 80, 24);
    assert!(seen.contains(first) && seen.contains(&format!("  {second}")), "{seen}");
    let mut hands = Hands::at_an_account();
    let skips = hands.model.session.revision.skips.clone();
    hands.press("s 2 enter");
    let Some(crate::domain::op::Act::Skip { reason }) = hands.sent().map(|sent| sent.op.act.clone()) else {
        panic!("skipped")
    };
    assert_eq!(reason, skips[1].code);
    let mut hands = Hands::at_an_account();
    hands.press("s 9");
    assert!(hands.model.said.iter().any(|said| said.text.contains("Choose one of the list")));
}

#[test]
fn a_factor_has_the_decimal_sign_of_the_language() {
    let factor = "1.50".parse().unwrap();
    let said = |language| crate::text::format::factor(factor, language);
    assert_eq!((said(Language::En), said(Language::Hu)), ("1.5".to_owned(), "1,5".to_owned()));
}

#[test]
fn of_several_faults_the_first_is_said_and_how_many_more_there_are() {
    let mut hands = Hands::at_an_account();
    hands.model.session.notices = ["one is wrong.", "two", "three"].map(str::to_owned).to_vec();
    hands.model.said.clear();
    update(&mut hands.model, Msg::Start);
    let said: Vec<&str> = hands.model.said.iter().map(|said| said.text.as_str()).collect();
    assert_eq!(said, ["one is wrong. 2 more faults: “dunlin keys check” names them."]);
}

/// The footer of an account as a test has changed it.
fn footer(width: u16, change: impl Fn(&mut crate::service::account::Account)) -> String {
    let mut hands = Hands::at_an_account();
    change(&mut hands.model.account_mut().unwrap().account);
    shown(&mut hands, COLOUR, width, 24).lines().last().unwrap().to_owned()
}

#[test]
fn the_footer_names_the_next_best_key_first_and_help_always() {
    use crate::service::queue::Task;
    for width in [60, 80, 120] {
        let usual = footer(width, |_| {});
        assert!(usual.starts_with("n no answer  p promise") && usual.ends_with("? keys"), "{usual}");
        assert!(usual.chars().count() <= usize::from(width), "{usual}");
    }
    let due = footer(80, |account| account.task = Task::Callback { at: fake::now() });
    assert!(due.starts_with("c call  "), "{due}");
    let promised = footer(80, |account| {
        account.promises[0].state = crate::domain::promise::PromiseState::Open;
        account.promises[0].due_on = account.today;
    });
    assert!(promised.starts_with("c call  "), "{promised}");
    let denied = footer(120, |account| account.decision.verdict = Verdict::Deny(Rule::Hours));
    assert!(!denied.contains("c call  ") && denied.starts_with("a note"), "{denied}");
    let read = footer(80, |account| account.claim = None);
    assert!(read.starts_with("b back") && !read.contains("no answer"), "{read}");
}

#[test]
fn without_colour_the_words_are_the_same_and_no_cell_has_a_colour() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i");
    let (plain, _) = render(&hands.model, PLAIN, 80, 24);
    let (colour, _) = render(&hands.model, COLOUR, 80, 24);
    assert_eq!(text(&plain), text(&colour));
    for cell in plain.content() {
        assert_eq!((cell.fg, cell.bg), (ratatui::style::Color::Reset, ratatui::style::Color::Reset));
    }
    insta::assert_snapshot!("promise_ascii_80x24", shown(&mut hands, ASCII, 80, 24));
}

#[test]
fn text_of_the_database_cannot_act_on_the_terminal() {
    let mut hands = Hands::at_the_queue();
    assert!(shown(&mut hands, COLOUR, 80, 24).contains("[31mEvil ]0;xLtd"));
    hands.press("end enter");
    hands.answered();
    let shown = shown(&mut hands, COLOUR, 120, 40);
    assert!(!shown.chars().any(|c| c != '\n' && crate::domain::clean::is_hostile(c)));
}

#[test]
fn every_word_on_the_screen_is_in_the_catalogue() {
    for keys in ["p f r i", "o", "c", "w", "?", "b", "t", "a", ": x enter", "g", "p enter", "o c t"] {
        let mut hands = Hands::at_an_account();
        hands.press(keys);
        let shown = shown(&mut hands, COLOUR, 200, 60);
        assert!(!shown.contains("<") && !shown.contains("{$"), "{keys}: {shown}");
    }
}

#[test]
fn the_cursor_of_the_terminal_stands_on_the_focus() {
    let mut hands = Hands::at_an_account();
    hands.press("p f r i");
    let (buffer, cursor) = render(&hands.model, COLOUR, 80, 24);
    let at = cursor.unwrap();
    let before: String = (at.x - 3..at.x).filter_map(|x| buffer.cell((x, at.y))).map(|cell| cell.symbol()).collect();
    assert_eq!(before, "fri");
}

#[test]
fn a_denied_call_says_why_and_until_when() {
    let mut hands = Hands::at_an_account();
    let screen = hands.model.account_mut().unwrap();
    screen.account.decision.verdict = Verdict::Deny(Rule::Hours);
    screen.account.decision.until = Some(fake::now() + chrono::TimeDelta::hours(26));
    hands.press("c");
    insta::assert_snapshot!("denied_80x24", shown(&mut hands, COLOUR, 80, 24));
    let decision = hands.model.account().unwrap().account.decision.clone();
    hands.press("1");
    hands.answered_by(|_| Err(Refusal::Gate { decision: decision.clone() }.into()));
    let shown = shown(&mut hands, COLOUR, 80, 24);
    assert!(shown.contains("No contact now: it is outside the hours"), "{shown}");
}

#[test]
fn little_goes_over_the_line() {
    let mut hands = Hands::at_the_queue();
    let mut painter = Painter::new(Vec::new());
    let mut sent = |hands: &Hands| {
        let (frame, cursor) = render(&hands.model, COLOUR, 80, 24);
        painter.paint(frame, cursor).unwrap()
    };
    sent(&hands);
    hands.press("down");
    let moved = sent(&hands);
    assert!(moved > 0 && moved <= 400, "cursor move: {moved}");
    assert_eq!(sent(&hands), 0, "idle");
    hands.waits(20);
    assert_eq!(sent(&hands), 0, "a tick within the minute");
    hands.press("enter");
    hands.answered();
    let opened = sent(&hands);
    assert!(opened <= 4096, "next account: {opened}");
}

fn any_key() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9?:+/.=-]",
        prop::sample::select(vec![
            "enter",
            "esc",
            "tab",
            "shift-tab",
            "up",
            "down",
            "left",
            "right",
            "home",
            "end",
            "page_up",
            "page_down",
            "backspace",
            "delete",
            "ctrl-u",
            "ctrl-w",
            "f1",
            "f5",
            "f9",
            "space",
            "é",
            "ő",
        ])
        .prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]
    #[test]
    fn no_size_and_no_keys_break_it(
        keys in prop::collection::vec(any_key(), 0..40),
        sizes in prop::collection::vec((0_u16..160, 0_u16..60), 1..4),
        trouble in any::<bool>(),
    ) {
        let mut hands = Hands::at_the_queue();
        for (at, key) in keys.iter().enumerate() {
            hands.press(key);
            if at % 3 == 0 {
                if trouble && at % 2 == 0 {
                    hands.answered_by(|_| Err(crate::service::Trouble::Away("gone".to_owned())));
                } else {
                    hands.answered();
                }
            }
            if at % 5 == 0 {
                hands.waits(7);
            }
            let (width, height) = sizes[at % sizes.len()];
            update(&mut hands.model, Msg::Resize(width, height));
            render(&hands.model, COLOUR, width, height);
        }
        for (width, height) in [(1, 1), (2, 3), (40, 10), (80, 24)] {
            render(&hands.model, ASCII, width, height);
        }
        // Nothing that is due stays due once the time has come: no tick follows another without end.
        hands.waits(0);
        prop_assert!(hands.model.next_tick() > hands.model.now || hands.model.unkept);
    }
}

#[test]
fn facts_without_their_particulars_leave_nothing_hanging() {
    use crate::service::account::Entry;
    use serde_json::json;
    let hands = Hands::at_the_queue();
    let said = |kind: &str, body| {
        let entry = Entry { at: fake::now(), who: String::new(), kind: kind.to_owned(), body };
        super::super::say::fact(&hands.model, &entry)
    };
    assert_eq!(said("call_started", json!({ "point": "" })), "Call started to another number");
    assert_eq!(said("task_wanted", json!({ "text": "" })), "Task for billing");
    let long = said("note_added", json!({ "text": "x".repeat(300) }));
    assert!(long.chars().count() < 210 && long.ends_with('…'), "{long}");
}

#[test]
fn the_customers_clock_stays_when_the_answer_is_long() {
    let mut hands = Hands::at_an_account();
    let screen = hands.model.account_mut().unwrap();
    screen.account.decision.verdict = Verdict::Deny(Rule::PerWindow);
    screen.account.decision.until = Some(fake::now() + chrono::TimeDelta::days(400));
    screen.account.task = crate::service::queue::Task::Callback { at: fake::now() + chrono::TimeDelta::days(1) };
    let text = shown(&mut hands, COLOUR, 80, 24);
    let line = text.lines().nth(1).unwrap();
    assert!(line.ends_with("their time 09:14 (Oslo)") && line.contains("tried often"), "{line}");
}

#[test]
fn open_promises_have_a_line_each_and_a_held_row_of_ones_own_says_so() {
    let mut hands = Hands::at_an_account();
    let account = &mut hands.model.account_mut().unwrap().account;
    for at in 1..=4_u128 {
        let id = crate::domain::id::PromiseId(uuid::Uuid::from_u128(310 + at));
        let state = crate::domain::promise::PromiseState::Open;
        account.promises.push(crate::domain::promise::Promise { id, state, ..account.promises[0].clone() });
    }
    let text = shown(&mut hands, COLOUR, 80, 24);
    assert_eq!(text.matches("Promise 1: 5,000.00 NOK on Fri 27 Feb 2026, due").count(), 3, "{text}");

    let mut hands = Hands::at_the_queue();
    let super::super::screen::Screen::Queue(queue) = &mut hands.model.screen else { panic!("the queue") };
    queue.page.as_mut().unwrap().rows[0].holder = Some("Kari Nordmann".to_owned());
    let text = shown(&mut hands, COLOUR, 120, 40);
    assert!(text.contains("yours, open, callback") && !text.contains("with Kari"), "{text}");
}

#[test]
fn the_search_box_shows_who_fits_by_what_and_whether_a_colleague_has_it() {
    let mut hands = Hands::at_an_account();
    hands.press("/");
    insta::assert_snapshot!("search_empty_80x24", shown(&mut hands, COLOUR, 80, 24));
    hands.types("several");
    hands.answered();
    hands.press("down");
    insta::assert_snapshot!("search_80x24", shown(&mut hands, COLOUR, 80, 24));
    insta::assert_snapshot!("search_60x20", shown(&mut hands, COLOUR, 60, 20));
    insta::assert_snapshot!("search_40x10", shown(&mut hands, COLOUR, 40, 10));
    hands.press("ctrl-u");
    hands.types("nobody");
    hands.answered();
    insta::assert_snapshot!("search_nobody_60x20", shown(&mut hands, COLOUR, 60, 20));
}

#[test]
fn a_narrow_queue_still_says_when_the_next_call_may_be_made() {
    let mut hands = Hands::at_the_queue();
    if let crate::tui::screen::Screen::Queue(screen) = &mut hands.model.screen {
        let held = &mut screen.page.as_mut().unwrap().held;
        *held = held.iter().cloned().cycle().take(8).collect();
    }
    let screen = shown(&mut hands, Look::MONO, 60, 20);
    assert!(screen.contains("13:14"), "{screen}");
}

#[test]
fn the_statement_of_account_has_its_eighty_columns() {
    let mut hands = Hands::at_an_account();
    let customer = hands.model.account().unwrap().account.customer.id;
    hands.press("S");
    hands.answered_by(|_| {
        let mut statement = crate::text::statement::tests::whole("F-100");
        statement.customer.id = customer;
        Ok(crate::service::Reply::Statement(Box::new(crate::service::statement::Made { statement, copy: None })))
    });
    insta::assert_snapshot!("statement_80x24", shown(&mut hands, COLOUR, 80, 24));
    hands.press("G");
    insta::assert_snapshot!("statement_end_80x24", shown(&mut hands, COLOUR, 80, 24));
}
