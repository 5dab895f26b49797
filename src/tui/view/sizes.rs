//! Every screen and everything that lies above one, at every size, with texts that nobody would wish for.

use std::sync::OnceLock;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthStr;

use super::super::command::{COMMANDS, Command};
use super::super::fake::{Hands, request};
use super::super::look::{Depth, Look, Theme};
use super::super::model::Model;
use super::super::msg::Msg;
use super::super::screen::Screen;
use super::super::terminal::Painter;
use super::super::update::update;
use super::{render, text};

/// Every place that a command of the registry leads to, from the queue and from an account, and a few that take more
/// than one key. Commands that others add are in the walk by being commands.
fn places() -> &'static [(String, Model)] {
    static PLACES: OnceLock<Vec<(String, Model)>> = OnceLock::new();
    PLACES.get_or_init(walked)
}

fn walked() -> Vec<(String, Model)> {
    let mut places = Vec::new();
    for name in ["queue", "account"] {
        let start = || if name == "queue" { Hands::at_the_queue() } else { Hands::at_an_account() };
        places.push((name.to_owned(), start().model));
        for spec in COMMANDS {
            let mut hands = start();
            hands.effects.extend(update(&mut hands.model, Msg::Command(Command::plain(spec.name))));
            hands.answered();
            places.push((format!("{name}, {}", spec.code), hands.model));
        }
    }
    for keys in ["p f r i", "o down right", "o f", "? / n o t", "w /", "c x", "g", ": x enter", "t", "a x y", "/ o d"] {
        let mut hands = Hands::at_an_account();
        hands.press(keys);
        places.push((keys.to_owned(), hands.model));
    }
    for keys in ["x s 7 0 % enter", "x f", "x w", "x a", "x p", "A enter", "A a", "A c", "A x", "A right right"] {
        let mut hands = Hands::at_an_account();
        for key in keys.split(' ') {
            hands.press(key);
            hands.answered();
        }
        places.push((keys.to_owned(), hands.model));
    }
    let mut hands = Hands::at_an_account();
    hands.model.account_mut().unwrap().account.approvals = request::told();
    places.push(("requests".to_owned(), hands.model));
    let mut hands = Hands::at_the_queue();
    hands.press("/");
    hands.types("several");
    hands.press("enter");
    hands.answered();
    places.push(("several".to_owned(), hands.model));
    places
}

/// Puts a text wherever a text of the database stands.
fn named(model: &mut Model, name: &str) {
    match &mut model.screen {
        Screen::Queue(screen) => {
            for row in screen.page.iter_mut().flat_map(|page| &mut page.rows) {
                row.name = name.to_owned();
                row.number = name.to_owned();
                row.holder = Some(name.to_owned());
            }
        }
        Screen::Account(screen) => {
            let account = &mut screen.account;
            account.customer.name = name.to_owned();
            account.customer.number = name.to_owned();
            account.customer.country = name.to_owned();
            account.team = Some(name.to_owned());
            account.responsible = Some(name.to_owned());
            for point in &mut account.points {
                point.value = name.to_owned();
                point.label = name.to_owned();
            }
            for invoice in &mut account.invoices {
                invoice.number = name.to_owned();
            }
            for entry in &mut account.timeline {
                entry.who = name.to_owned();
                entry.body = serde_json::json!({ "text": name });
                entry.kind = "note_added".to_owned();
            }
        }
    }
    model.session.actor.name = name.to_owned();
}

/// Nothing acts on the terminal, nothing stands across the edge, and every line is as wide as the screen.
fn sound(place: &str, buffer: &Buffer, cursor: Option<Position>) -> Result<(), TestCaseError> {
    let area = buffer.area;
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        while x < area.right() {
            let symbol = buffer.cell((x, y)).unwrap().symbol();
            prop_assert!(!symbol.chars().any(crate::domain::clean::is_hostile), "{place}: {symbol:?} at {x},{y}");
            let width = u16::try_from(symbol.width()).unwrap();
            prop_assert!((1..=2).contains(&width), "{place}: {symbol:?} at {x},{y}");
            x += width;
        }
        prop_assert_eq!(x, area.right(), "{}: line {} is too wide", place, y);
    }
    let inside = cursor.is_some_and(|at| area.contains(at));
    prop_assert!(inside, "{place}: the cursor is at {cursor:?} of {area:?}");
    Ok(())
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("x".repeat(300)),
        Just("Wide words with blanks in them ".repeat(10)),
        Just("株式会社".repeat(75)),
        // One sign of three columns: a letter of two with a vowel sign of another script.
        Just("\u{1b155}\u{bcb}x".repeat(9)),
        Just("e\u{301}\u{302}\u{303}\u{304}\u{305}".repeat(60)),
        Just("a\u{200b}\u{200d}\u{feff}b".repeat(60)),
        Just("\u{1b}[2J\u{1b}]0;x\u{7}\r\n\t\u{9b}31m".repeat(20)),
        Just("\u{202e}\u{2066}drowssap\u{2069}".repeat(20)),
        Just("👩‍👩‍👧‍👦🇳🇴".repeat(40)),
        Just(String::new()),
        "\\PC{0,60}",
        any::<String>(),
    ]
}

#[test]
fn the_cursor_of_the_terminal_is_on_every_screen_and_on_what_has_the_focus() {
    for (place, model) in places() {
        for (width, height) in [(80, 24), (60, 20), (200, 60), (40, 10)] {
            let (buffer, cursor) = render(model, Look::MONO, width, height);
            sound(place, &buffer, cursor).unwrap();
            let at = cursor.unwrap();
            let line = text(&buffer).lines().nth(at.y.into()).unwrap_or_default().to_owned();
            let is_list = model.overlays.last().is_some_and(|top| top.chain().iter().any(|c| c.code() == "choice"))
                || model.overlays.is_empty() && model.account().is_none();
            let mark = buffer.cell(at).unwrap().symbol();
            let marked = mark == ">" || mark == " " && line.contains('>');
            assert!(!is_list || marked, "{place} at {width}x{height}: the cursor is on {mark:?} of {line:?}");
        }
    }
}

#[test]
fn without_colour_every_selection_and_alarm_has_a_sign_or_a_modifier() {
    for (place, model) in places() {
        let (mono, _) = render(model, Look::MONO, 80, 24);
        for theme in Theme::ALL {
            let look = Look { theme, depth: Depth::True, ascii: false };
            let (coloured, _) = render(model, look, 80, 24);
            assert_eq!(text(&mono), text(&coloured), "{place}: {theme:?}");
            let strip = |buffer: &Buffer| -> Vec<Modifier> {
                buffer.content().iter().map(|cell| cell.modifier.difference(Modifier::DIM)).collect()
            };
            assert_eq!(strip(&mono), strip(&coloured), "{place}: {theme:?}");
            let grounded = look.ground().bg;
            assert!(coloured.content().iter().all(|cell| grounded.is_none_or(|back| cell.bg == back)), "{place}");
        }
        let (ascii, _) = render(model, Look::ASCII, 80, 24);
        let lines = |c: char| ('\u{2500}'..'\u{2600}').contains(&c);
        assert!(!text(&ascii).contains(lines), "{place}");
    }
}

#[test]
fn few_screens_in_every_look() {
    let mut account = Hands::at_an_account();
    let mut shown = |look, width, height| {
        account.model.size = (width, height);
        text(&render(&account.model, look, width, height).0)
    };
    insta::assert_snapshot!("account_200x60", shown(Look::MONO, 200, 60));
    insta::assert_snapshot!("account_ascii_60x20", shown(Look::ASCII, 60, 20));
    insta::assert_snapshot!("account_20x5", shown(Look::MONO, 20, 5));
    let mut queue = Hands::at_the_queue();
    for (name, width, height) in [("queue_200x60", 200, 60), ("queue_60x20", 60, 20)] {
        queue.model.size = (width, height);
        insta::assert_snapshot!(name, text(&render(&queue.model, Look::MONO, width, height).0));
    }
    let mut outcomes = Hands::at_an_account();
    outcomes.press("o down down down down down");
    insta::assert_snapshot!("outcomes_60x20", text(&render(&outcomes.model, Look::ASCII, 60, 20).0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn any_size_and_any_name(
        name in hostile(),
        sizes in prop::collection::vec((1_u16..=220, 1_u16..=70), 3),
        ascii in any::<bool>(),
    ) {
        for (place, model) in places() {
            let mut model = model.clone();
            named(&mut model, &name);
            for (width, height) in sizes.iter().copied().chain([(1, 1), (20, 5), (40, 10)]) {
                update(&mut model, Msg::Resize(width, height));
                let (buffer, cursor) = render(&model, Look { ascii, ..Look::COLOUR }, width, height);
                sound(place, &buffer, cursor)?;
            }
        }
    }

    #[test]
    fn what_is_sent_is_what_was_drawn(
        name in prop::sample::select(vec!["Ødegård Rør & Varme AS", "Őszi… – Țăranu", "株式会社 x", "e\u{301}x\u{323}y", ""]),
        places_at in prop::collection::vec(any::<prop::sample::Index>(), 6),
        size in (20_u16..120, 5_u16..40),
        theme in prop::sample::select(Theme::ALL.to_vec()),
    ) {
        let mut painter = Painter::new(Vec::new());
        let cells = |count| std::num::NonZero::new(count).unwrap();
        let mut screen = vt100::Parser::new(cells(size.1), cells(size.0), 0);
        for at in places_at {
            let (place, model) = at.get(places());
            let mut model = model.clone();
            named(&mut model, name);
            let (buffer, cursor) = render(&model, Look { theme, depth: Depth::TwoFiftySix, ascii: false }, size.0, size.1);
            let drawn = text(&buffer);
            painter.paint(buffer, cursor).unwrap();
            let sent = std::mem::take(painter.sent());
            screen.process(&sent);
            for (line, wanted) in screen.screen().rows(0, size.0).zip(drawn.lines()) {
                prop_assert_eq!(line.trim_end(), wanted, "{}", place);
            }
            let at = cursor.map(|at| (at.y, at.x));
            prop_assert_eq!(Some(screen.screen().cursor_position()), at);
        }
    }
}
