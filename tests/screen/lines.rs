//! Line mode on the real desk.

use std::io::Cursor;
use std::sync::Arc;

use dunlin::text::{Language, Words};
use dunlin::tui::command::{COMMANDS, Context, Name};
use dunlin::tui::keymap::Keymap;
use dunlin::tui::model::Session;
use dunlin::tui::plain;

use crate::support::{Seat, Stage};

/// What line mode prints for a script, and whether nothing was refused.
async fn script(stage: &Stage, seat: &Seat, language: Language, lines: &str) -> (String, bool) {
    let session = Session {
        outward: dunlin::tui::dial::Outward::default(),
        tutor: false,
        actor: seat.actor.clone(),
        revision: seat.desk.revision(),
        words: Arc::new(Words::new(language)),
        keymap: Arc::new(Keymap::standard()),
        ids: stage.ids().clone(),
        plain: true,
        still: false,
        notices: Vec::new(),
    };
    let mut out = Vec::new();
    let input = Cursor::new(lines.as_bytes().to_vec());
    let clean = plain::run(session, seat.desk.clone(), stage.clock().clone(), false, input, &mut out).await.unwrap();
    (String::from_utf8(out).unwrap(), clean)
}

/// What a line answered: what is printed with it and not without it, before the end of the input is told.
fn answered(before: &str, with: &str) -> String {
    let end = |text: &str| text.find("End of input.").unwrap_or(text.len());
    let before = &before[..end(before)];
    let with = &with[..end(with)];
    let news: Vec<&str> = with.lines().skip(before.lines().count()).collect();
    news.join("\n")
}

on_both! {
    async fn every_command_of_the_registry_is_answered_in_line_mode(stage: Stage) {
        for number in 1..=12 {
            stage.debtor(&format!("10{number:02}")).owes(100_000 + number * 1000, 40).put().await;
        }
        stage.desk().advance().await.unwrap();
        let kari = stage.agent("kari").await;
        for open in ["", "claim 1001\n", "claim 1001\noutcome\n", "claim 1001\npromise\n", "claim 1001\nnote\n"] {
            // Taken once, so that every script finds it taken up again.
            script(&stage, &kari, Language::En, "claim 1001\n").await;
            let (before, _) = script(&stage, &kari, Language::En, open).await;
            let above = open.lines().count() > 1;
            let here = |at: &Context| matches!(at, Context::Form | Context::Choice | Context::Global);
            for spec in COMMANDS.iter().filter(|spec| !above || spec.contexts.iter().any(here)) {
                let line = if open.ends_with("note\n") { format!(":{}", spec.code) } else { spec.code.to_owned() };
                let (said, _) = script(&stage, &kari, Language::En, &format!("{open}{line}\n")).await;
                let answer = answered(&before, &said);
                let left = spec.name == Name::Quit && open.is_empty();
                assert!(left || !answer.is_empty(), "“{open}” {} says nothing:\n{said}", spec.code);
                for odd in ["Press ", "Esc", "Enter", "<", "{$", "│", "─", "\u{1b}"] {
                    assert!(!answer.contains(odd), "“{open}” {} says {odd:?}:\n{answer}", spec.code);
                }
            }
        }
    }

    async fn a_day_in_lines_says_what_changed_and_nothing_twice(stage: Stage) {
        for number in 1..=12 {
            stage.debtor(&format!("10{number:02}")).owes(900_000 - number * 1000, 40).put().await;
        }
        stage.desk().advance().await.unwrap();
        let kari = stage.agent("kari").await;
        let (said, clean) = script(
            &stage,
            &kari,
            Language::En,
            "page_down\nnext\ncall 1\noutcome no_answer\npromise full fri\nnote says hello\nrelease lunch\nquit\n",
        )
        .await;
        assert!(clean, "{said}");
        assert!(said.contains("2 more: type “page_down”.") && said.contains("\n11: "), "{said}");
        assert!(said.contains("Today: worked 1, promises 0.\ncustomer: "), "{said}");
        assert!(said.contains("Today: worked 2, promises 1.\ncustomer: "), "{said}");
        // The call changes one line of the account, and the note adds one.
        assert_eq!(said.matches("gate: ").count(), 4, "{said}");
        assert_eq!(said.matches("customer: ").count(), 3, "{said}");
        assert!(said.contains("note added.\nbefore: "), "{said}");
        for language in [Language::No, Language::Hu, Language::Ro, Language::Fr] {
            let (said, _) = script(&stage, &kari, language, "\npage_down\nnext\n\nhelp undo\nxyzzy\nrelease x\n").await;
            assert!(!said.contains('<') && !said.contains("{$"), "{said}");
        }
    }
}
