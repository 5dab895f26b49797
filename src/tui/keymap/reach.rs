//! Which bindings a keyboard or a terminal does not bring to the desk, with a free key that would do.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::super::chord::{Chord, Key, written};
use super::super::command::Context;
use super::{CHAINS, Keymap, Resolved};

/// The table of keyboards and terminals.
const TABLE: &str = include_str!("reach.toml");

/// Terminals that are asked whatever is named.
const ANY: &str = "any";

#[derive(Debug, Default, Deserialize)]
struct Table {
    layout: BTreeMap<String, Layout>,
    terminal: BTreeMap<String, Vec<Kept>>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Layout {
    shift: String,
    altgr: String,
    dead: String,
}

#[derive(Debug, Deserialize)]
struct Kept {
    keys: Vec<String>,
    why: String,
}

/// The table; a test reads it whole.
fn table() -> Table {
    toml::from_str(TABLE).unwrap_or_default()
}

/// The keyboard layouts of the table.
pub fn layouts() -> Vec<String> {
    table().layout.into_keys().collect()
}

/// The terminals of the table.
pub fn terminals() -> Vec<String> {
    table().terminal.into_keys().filter(|name| name != ANY).collect()
}

/// A binding that does not reach the desk easily, or at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Where the key is bound.
    pub context: Context,
    /// The keys.
    pub keys: Vec<Chord>,
    /// The command, as it is written.
    pub command: String,
    /// The keyboard layout or terminal.
    pub place: String,
    /// Why: `shift`, `altgr`, `dead`, or what the terminal does with it. The catalogue has the words behind `reach-`.
    pub why: String,
    /// Another key of the same command there that does reach the desk.
    pub other: Option<Vec<Chord>>,
    /// A key that is free there and would do.
    pub free: Option<Chord>,
}

impl Finding {
    /// True when the command cannot be reached by any key there.
    pub fn is_trouble(&self) -> bool {
        self.why != "shift" && self.other.is_none()
    }
}

struct Place {
    layout: Option<(String, Layout)>,
    kept: Vec<(String, Chord, String)>,
}

impl Place {
    fn of(layout: Option<&str>, terminal: Option<&str>) -> Self {
        let mut table = table();
        let layout = layout.and_then(|name| Some((name.to_owned(), table.layout.remove(name)?)));
        let kept = [Some(ANY), terminal]
            .into_iter()
            .flatten()
            .filter_map(|name| Some((name, table.terminal.remove(name)?)))
            .flat_map(|(name, kept)| kept.into_iter().map(move |kept| (name.to_owned(), kept)))
            .flat_map(|(name, kept)| {
                let keys: Vec<Chord> = kept.keys.iter().filter_map(|key| key.parse().ok()).collect();
                keys.into_iter().map(move |key| (name.clone(), key, kept.why.clone()))
            })
            .collect();
        Place { layout, kept }
    }

    /// What stands in a key's way: the place and the reason.
    fn against(&self, chord: Chord) -> Option<(String, String)> {
        if let Some((terminal, _, why)) = self.kept.iter().find(|(_, kept, _)| *kept == chord) {
            return Some((terminal.clone(), why.clone()));
        }
        let (name, layout) = self.layout.as_ref()?;
        let Key::Char(c) = chord.key else { return None };
        let why = [("altgr", &layout.altgr), ("dead", &layout.dead), ("shift", &layout.shift)];
        why.into_iter().find(|(_, chars)| chars.contains(c)).map(|(why, _)| (name.clone(), why.to_owned()))
    }
}

/// Every binding that a layout reaches only with AltGr, a dead key or Shift, and that a terminal keeps for itself. Shift
/// is named only where the command has no key without it; capital letters are meant to be stronger and are never named.
pub fn findings(map: &Keymap, layout: Option<&str>, terminal: Option<&str>) -> Vec<Finding> {
    let place = Place::of(layout, terminal);
    let lines = map.lines();
    let mut found = Vec::new();
    let mut given: BTreeSet<(Context, Chord)> = BTreeSet::new();
    for line in &lines {
        let Some((where_, why)) = line.keys.iter().find_map(|key| place.against(*key)) else { continue };
        // The digits of a French keyboard count without Shift.
        if why == "shift" && line.keys.iter().all(|key| key.typed().is_some_and(|c| c.is_ascii_digit())) {
            continue;
        }
        let other = lines
            .iter()
            .filter(|other| other.binding.command == line.binding.command && other.keys != line.keys)
            .filter(|other| asked_together(line.context, other.context))
            .find(|other| other.keys.iter().all(|key| place.against(*key).is_none()))
            .map(|other| other.keys.clone());
        if why == "shift" && other.is_some() {
            continue;
        }
        let free = free(map, &place, line.context, line.binding.command.name.code(), &given);
        given.extend(free.map(|key| (line.context, key)));
        found.push(Finding {
            context: line.context,
            keys: line.keys.clone(),
            command: line.binding.command.to_string(),
            place: where_,
            why,
            other,
            free,
        });
    }
    found
}

/// True when both contexts are asked for the same key somewhere, the first always with the second.
fn asked_together(one: Context, other: Context) -> bool {
    one == other || CHAINS.iter().any(|chain| chain.contains(&one) && chain.contains(&other))
}

/// A key that nothing stands against and that means nothing in the contexts asked together: a letter of the command's own
/// name if there is one.
fn free(
    map: &Keymap,
    place: &Place,
    context: Context,
    code: &str,
    given: &BTreeSet<(Context, Chord)>,
) -> Option<Chord> {
    let typed_into = matches!(context, Context::Form | Context::Choice | Context::Search);
    let letters = code.chars().filter(char::is_ascii_lowercase).chain('a'..='z').filter(|_| !typed_into);
    let capitals =
        code.chars().filter(char::is_ascii_lowercase).map(|c| c.to_ascii_uppercase()).filter(|_| !typed_into);
    let functions = (2..=9).map(|n| Chord::plain(Key::F(n)));
    letters.map(Chord::char).chain(functions).chain(capitals.map(Chord::char)).find(|key| {
        let taken = CHAINS
            .iter()
            .filter(|chain| chain.contains(&context))
            .any(|chain| map.resolve(chain, &[*key]) != Resolved::Unbound);
        !taken && place.against(*key).is_none() && !given.contains(&(context, *key))
    })
}

/// The key sequence of a finding, as a keymap file writes it.
pub fn key(finding: &Finding) -> String {
    written(&finding.keys)
}

#[cfg(test)]
mod tests {
    use super::super::load;
    use super::*;

    fn told(text: &str, layout: Option<&str>, terminal: Option<&str>) -> Vec<(String, String, String)> {
        let (map, faults) = load(text, "mine.toml", Keymap::standard());
        assert_eq!(faults, []);
        findings(&map, layout, terminal)
            .into_iter()
            .map(|finding| (key(&finding), finding.place.clone(), finding.why.clone()))
            .collect()
    }

    fn one(key: &str, place: &str, why: &str) -> Vec<(String, String, String)> {
        vec![(key.to_owned(), place.to_owned(), why.to_owned())]
    }

    #[test]
    fn the_table_can_be_read_whole() {
        let table: Table = toml::from_str(TABLE).unwrap();
        assert_eq!(layouts(), ["fr", "hu", "no", "ro", "us"]);
        assert_eq!(terminals(), ["mosh", "putty", "screen", "tmux", "windows-terminal", "zellij"]);
        let words = crate::text::Words::new(crate::text::Language::En);
        for kept in table.terminal.values().flatten() {
            assert!(words.has(&format!("reach-{}", kept.why)), "{}", kept.why);
            for key in &kept.keys {
                assert!(key.parse::<Chord>().is_ok(), "{key}");
            }
        }
    }

    #[test]
    fn keys_behind_altgr_and_dead_keys_are_named_by_layout() {
        let text = "[account]\n\"[\" = \"timeline\"\n";
        assert_eq!(told(text, Some("us"), None), []);
        for layout in ["no", "hu", "fr"] {
            let found = told(text, Some(layout), None);
            assert!(found.contains(&("[".to_owned(), layout.to_owned(), "altgr".to_owned())), "{found:?}");
        }
        let dead = told("[account]\n\"~\" = \"back\"\n", Some("no"), None);
        assert!(dead.contains(&("~".to_owned(), "no".to_owned(), "dead".to_owned())), "{dead:?}");
    }

    #[test]
    fn what_terminals_keep_is_named_with_the_reason_and_a_free_key() {
        assert_eq!(told("[account]\n\"ctrl-b\" = \"back\"\n", None, Some("tmux")), one("ctrl-b", "tmux", "prefix"));
        assert_eq!(told("[account]\n\"ctrl-b\" = \"back\"\n", None, Some("screen")), []);
        assert_eq!(
            told("[account]\n\"f11\" = \"back\"\n", None, Some("windows-terminal")),
            one("f11", "windows-terminal", "window")
        );
        assert_eq!(told("[account]\n\"ctrl-m\" = \"back\"\n", None, None), one("ctrl-m", "any", "same-byte"));
        let (map, _) = load("[account]\n\"ctrl-g\" = \"release\"\n", "mine.toml", Keymap::standard());
        let found = findings(&map, None, Some("zellij"));
        let found = found.first().unwrap();
        assert!(found.is_trouble());
        assert_eq!(found.free.map(|key| key.to_string()).as_deref(), Some("v"));
    }

    #[test]
    fn shift_is_named_only_where_there_is_no_key_without_it() {
        // `?` and `:` have function keys beside them, `/` has none.
        let found = findings(&Keymap::standard(), Some("no"), None);
        assert!(found.iter().all(|finding| finding.why == "shift" && key(finding) == "/"), "{found:?}");
        assert!(!found.is_empty() && found.iter().all(|finding| !finding.is_trouble()));
    }
}
