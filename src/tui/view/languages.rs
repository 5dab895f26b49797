//! Every screen in every language, at the design size and at the smallest that is worked at.

use std::sync::Arc;

use super::super::fake::Hands;
use super::super::look::Look;
use super::super::model::Model;
use super::{render, text};
use crate::domain::contact::{Rule, Verdict};
use crate::text::{Language, Words};

const PLAIN: Look = Look::MONO;

/// Keys that lead to every overlay of the account, to which-key lines and to refusals.
const KEYS: [&str; 16] =
    ["", "p f r i", "p enter", "o", "c", "w", "?", "b", "t", "a", ": x enter", "g", "+", "x", "x s 7 0 % enter", "A"];

fn spoken(mut hands: Hands, language: Language) -> Hands {
    hands.model.session.words = Arc::new(Words::new(language));
    hands
}

fn shown(model: &Model, width: u16, height: u16) -> String {
    let mut model = model.clone();
    model.size = (width, height);
    text(&render(&model, PLAIN, width, height).0)
}

/// The words before the first colon, as the gate's line begins.
fn head(model: &Model, key: &str) -> String {
    model.word(key, &[]).split([':', '{']).next().unwrap().replace('\u{a0}', " ").trim().to_owned()
}

#[test]
fn every_screen_speaks_and_the_gate_stays_in_sight() {
    for language in Language::ALL {
        for (width, height) in [(80, 24), (60, 20)] {
            let queue = spoken(Hands::at_the_queue(), language);
            for keys in KEYS {
                for verdict in [Verdict::Allow, Verdict::Deny(Rule::Hours)] {
                    let mut hands = spoken(Hands::at_an_account(), language);
                    hands.model.account_mut().unwrap().account.decision.verdict = verdict;
                    if !keys.is_empty() {
                        hands.press(keys);
                    }
                    let seen = shown(&hands.model, width, height).replace('\u{a0}', " ");
                    assert!(!seen.contains('<') && !seen.contains("{$"), "{language} {keys}: {seen}");
                    let gate = if verdict == Verdict::Allow { "gate-allow" } else { "gate-short-deny" };
                    let gate = head(&hands.model, gate);
                    // What is only read lies over the whole account, and closes with one key.
                    let covered = matches!(keys, "?" | "w");
                    assert!(covered || seen.contains(&gate), "{language} {width} {keys}: no “{gate}”\n{seen}");
                }
            }
            let seen = shown(&queue.model, width, height);
            assert!(!seen.contains('<') && !seen.contains("{$"), "{language}: {seen}");
        }
    }
}

#[test]
fn the_key_for_help_stands_in_every_footer_at_80_columns() {
    for language in Language::ALL {
        for (hands, keys) in [
            (Hands::at_the_queue(), "? "),
            (Hands::at_an_account(), "? "),
            (
                {
                    let mut form = Hands::at_an_account();
                    form.press("p");
                    form
                },
                "f1 ",
            ),
        ] {
            let hands = spoken(hands, language);
            let seen = shown(&hands.model, 80, 24);
            let footer = seen.lines().last().unwrap();
            let help = format!("{keys}{}", hands.model.word("command-help", &[]));
            assert!(footer.contains(&help), "{language}: {footer}");
        }
    }
}

#[test]
fn the_footer_of_every_list_is_in_the_language_of_the_screen() {
    for language in Language::ALL {
        for keys in ["/", "?", "m", "e", "h", "M", "y", "z", "f1", "A", "x s"] {
            let [english, own] = [Language::En, language].map(|language| {
                let mut hands = spoken(Hands::at_an_account(), language);
                hands.press(keys);
                shown(&hands.model, 80, 24).lines().last().unwrap_or_default().trim().to_owned()
            });
            assert!(!own.contains('<'), "{language} {keys}: {own}");
            // Each piece is a key and its words; keys are the same everywhere.
            let words = |footer: &str| -> Vec<String> {
                footer
                    .split("  ")
                    .filter_map(|piece| piece.split_once(' '))
                    .map(|(_, words)| words.to_owned())
                    .collect()
            };
            let same: Vec<String> = words(&own).into_iter().filter(|piece| words(&english).contains(piece)).collect();
            let loaned = |piece: &String| {
                language == Language::En || ["send", "note", "contacts", "filter"].contains(&piece.as_str())
            };
            assert!(same.iter().all(loaned), "{language} {keys}: {same:?} of {own}");
        }
    }
}
