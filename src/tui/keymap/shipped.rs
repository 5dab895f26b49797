//! The keymaps that come with dunlin, and how they are put together: a preset, over it the person's keyboard, over both
//! a file of one's own.

use std::path::Path;

use include_dir::{Dir, include_dir};

use super::super::command::nearest_of;
use super::load::{Over, inherited, read};
use super::{Fault, Keymap, Problem};

/// Every shipped file.
static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/keymaps");

/// How the names of keyboard layouts begin among the files.
const LAYOUT: &str = "layout-";

/// What is asked for in the settings.
#[derive(Clone, Copy, Debug, Default)]
pub struct Asked<'a> {
    /// `keymap`: a preset's name, or a file.
    pub keymap: Option<&'a Path>,
    /// `keyboard`: a layout's name.
    pub keyboard: Option<&'a str>,
    /// The language of words that a keymap has in several.
    pub language: &'a str,
}

fn names() -> Vec<&'static str> {
    let mut names: Vec<&str> = FILES.files().filter_map(|file| file.path().file_stem()?.to_str()).collect();
    names.sort_unstable();
    names
}

/// The presets, by name.
pub fn presets() -> Vec<&'static str> {
    names().into_iter().filter(|name| !name.starts_with(LAYOUT)).collect()
}

/// The keyboard layouts that have keys of their own, by name.
pub fn layouts() -> Vec<&'static str> {
    names().into_iter().filter_map(|name| name.strip_prefix(LAYOUT)).collect()
}

/// The text of a shipped file.
fn text(name: &str) -> Option<&'static str> {
    FILES.get_file(format!("{name}.toml"))?.contents_utf8()
}

/// True when a setting names a file rather than a preset.
pub fn is_file(keymap: &Path) -> bool {
    keymap.components().count() > 1 || keymap.extension().is_some_and(|ending| ending == "toml")
}

/// The keys in force: preset, then layout, then a file of one's own, whose text comes with its name. Names that nobody
/// knows are told, and what they stand for is left out.
pub fn compose(asked: Asked<'_>, file: Option<(&str, &str)>) -> (Keymap, Vec<Fault>) {
    let mut faults = Vec::new();
    let preset = match (file, asked.keymap) {
        (Some((text, name)), _) => inherited(text).map(|(preset, line)| (preset, name, line)),
        (None, Some(keymap)) => Some((keymap.display().to_string(), "keymap", 1)),
        (None, None) => None,
    };
    let mut map = match preset {
        None => Keymap::standard(),
        Some((preset, ..)) if presets().contains(&preset.as_str()) => {
            let (map, found) = self::preset(&preset, asked.language);
            faults.extend(found);
            map
        }
        Some((preset, place, line)) => {
            faults.push(unknown(place, line, preset, &presets()));
            Keymap::standard()
        }
    };
    if let Some(keyboard) = asked.keyboard {
        let name = format!("{LAYOUT}{keyboard}");
        match text(&name) {
            Some(text) => {
                let (laid, found) = read(text, &format!("keymaps/{name}.toml"), map, Over::Adds, asked.language);
                map = laid;
                faults.extend(found);
            }
            // The keyboard that every key is chosen for needs no file of its own.
            None if keyboard == "us" => {}
            None => faults.push(unknown("keyboard", 1, keyboard.to_owned(), &layouts())),
        }
    }
    if let Some((text, name)) = file {
        let (own, found) = read(text, name, map, Over::Rules, asked.language);
        map = own;
        faults.extend(found);
    }
    (map, faults)
}

fn unknown(file: &str, line: usize, word: String, known: &[&'static str]) -> Fault {
    let near = nearest_of(&word, known.iter().copied()).map_or_else(|| known.join(", "), str::to_owned);
    Fault { file: file.to_owned(), line, key: String::new(), problem: Problem::UnknownName(word, Some(near)) }
}

/// A preset over what it inherits.
fn preset(name: &str, language: &str) -> (Keymap, Vec<Fault>) {
    let mut chain: Vec<(String, &'static str)> = Vec::new();
    let mut faults = Vec::new();
    let mut next = Some(name.to_owned());
    while let Some(name) = next {
        let Some(text) = text(&name) else {
            faults.push(unknown(&format!("keymaps/{name}.toml"), 1, name, &presets()));
            break;
        };
        if chain.iter().any(|(known, _)| *known == name) {
            let file = format!("keymaps/{name}.toml");
            faults.push(Fault { file, line: 1, key: "inherits".to_owned(), problem: Problem::Circle(name) });
            break;
        }
        next = inherited(text).map(|(name, _)| name);
        chain.push((name, text));
    }
    let mut map = Keymap::default();
    for (name, text) in chain.into_iter().rev() {
        let (over, found) = read(text, &format!("keymaps/{name}.toml"), map, Over::Rules, language);
        map = over;
        faults.extend(found);
    }
    (map, faults)
}

#[cfg(test)]
mod tests {
    use super::super::super::chord::{Key, sequence};
    use super::super::super::command::{COMMANDS, Command, Context, Name};
    use super::super::reach::findings;
    use super::super::{CHAINS, Resolved};
    use super::*;

    fn asked<'a>(keymap: &'a str, keyboard: Option<&'a str>) -> Asked<'a> {
        Asked { keymap: Some(Path::new(keymap)), keyboard, language: "en" }
    }

    /// Commands of every working day, with the chain in which a key must lead to them.
    const DAILY: &[(usize, &str)] = &[
        (0, "next"),
        (0, "up"),
        (0, "down"),
        (0, "page_up"),
        (0, "page_down"),
        (0, "find"),
        (0, "why"),
        (0, "undo"),
        (0, "refresh"),
        (0, "help"),
        (0, "line"),
        (0, "quit"),
        (0, "cancel"),
        (0, "mine"),
        (0, "messages"),
        (0, "look"),
        (1, "outcome no_answer"),
        (1, "outcome"),
        (1, "promise"),
        (1, "callback"),
        (1, "dispute"),
        (1, "snooze"),
        (1, "skip"),
        (1, "undo"),
        (1, "call"),
        (1, "note"),
        (1, "why"),
        (1, "timeline"),
        (1, "history"),
        (1, "statement"),
        (1, "contacts"),
        (1, "next"),
        (1, "find"),
        (1, "back"),
        (1, "help"),
        (1, "line"),
        (1, "quit"),
        (3, "select"),
        (3, "add"),
        (3, "edit"),
        (3, "remove"),
        (3, "filter"),
        (3, "cancel"),
        (4, "select"),
        (4, "next_field"),
        (4, "previous_field"),
        (4, "clear"),
        (4, "cancel"),
        (4, "help"),
        (4, "values"),
        (5, "select"),
        (5, "up"),
        (5, "down"),
        (5, "cancel"),
        (5, "help"),
        (6, "select"),
        (6, "up"),
        (6, "down"),
        (6, "cancel"),
        (6, "complete"),
    ];

    #[test]
    fn every_preset_on_every_keyboard_is_without_fault_and_serves_the_day() {
        assert_eq!(presets(), ["accessible", "default", "emacs", "excel", "function-keys", "numpad", "vim"]);
        assert_eq!(layouts(), ["fr", "hu", "no", "ro"]);
        for preset in presets() {
            for layout in [None, Some("us"), Some("no"), Some("hu"), Some("ro"), Some("fr")] {
                let (map, faults) = compose(asked(preset, layout), None);
                assert_eq!(faults, [], "{preset} {layout:?}");
                for (chain, line) in DAILY {
                    let command = Command::parse(line).unwrap();
                    let reached = map.keys_of(CHAINS[*chain], &command);
                    assert!(reached.is_some(), "{preset} {layout:?}: {line} in {:?}", CHAINS[*chain][0]);
                }
                // Enter opens the selected customer, by itself or as the end of the Opt column.
                let open = map.resolve(CHAINS[0], &sequence("enter").unwrap());
                assert!(matches!(open, Resolved::Action(Command { name: Name::Open | Name::Opt, .. })), "{preset}");
                for finding in findings(&map, layout, None) {
                    assert_eq!(finding.why, "shift", "{preset} {layout:?}: {finding:?}");
                }
            }
        }
    }

    #[test]
    fn with_its_layout_a_keyboard_finds_and_asks_for_help_without_shift() {
        for layout in layouts() {
            let (map, _) = compose(asked("default", Some(layout)), None);
            assert_eq!(findings(&map, Some(layout), None), [], "{layout}");
        }
    }

    #[test]
    fn a_layout_adds_and_takes_nothing_away() {
        let press = |preset: &str, layout: Option<&str>, key: &str| {
            let chain = CHAINS[1];
            compose(asked(preset, layout), None).0.resolve(chain, &sequence(key).unwrap())
        };
        let find = Resolved::Action(Command::plain(Name::Find));
        assert_eq!(press("default", None, "-"), Resolved::Unbound);
        assert_eq!(press("default", Some("no"), "-"), find);
        assert_eq!(press("numpad", Some("no"), "-"), Resolved::Action(Command::plain(Name::Skip)));
        // What the top row of a French keyboard sends without Shift.
        for (key, command) in [("&", "outcome no_answer"), ("'", "promise"), ("à", "call")] {
            assert_eq!(press("numpad", Some("fr"), key), Resolved::Action(Command::parse(command).unwrap()), "{key}");
        }
    }

    #[test]
    fn the_accessible_keys_are_single_and_bare() {
        let (map, _) = compose(asked("accessible", None), None);
        for line in map.lines() {
            assert_eq!(line.keys.len(), 1, "{line:?}");
            assert!(line.keys.iter().all(|key| !key.ctrl && !key.alt && key.key != Key::BackTab), "{line:?}");
        }
        for (chain, line) in DAILY {
            let command = Command::parse(line).unwrap();
            let bare = map.lines().into_iter().any(|found| {
                let shifted = |c: char| c.is_ascii_uppercase() || c == '?' || c == ':';
                found.binding.command == command
                    && CHAINS[*chain].contains(&found.context)
                    && !found.keys.iter().any(|key| key.typed().is_some_and(shifted))
            });
            assert!(bare, "{line}");
        }
        assert!(map.manners().numbered && !map.manners().which_key);
    }

    #[test]
    fn a_file_of_ones_own_lies_over_preset_and_layout() {
        let own = "inherits = \"vim\"\n[queue]\n\"-\" = \"refresh\"\n\"h\" = { run = \"why\", desc.en = \"why?\", desc.no = \"hvorfor\" }\n";
        let asked = Asked { keymap: None, keyboard: Some("no"), language: "no" };
        let (map, faults) = compose(asked, Some((own, "mine.toml")));
        assert_eq!(faults, []);
        let press = |key: &str| map.resolve(CHAINS[0], &sequence(key).unwrap());
        assert_eq!(press("-"), Resolved::Action(Command::plain(Name::Refresh)));
        assert_eq!(press("G"), Resolved::Action(Command::plain(Name::Bottom)));
        assert_eq!(press("."), Resolved::Action(Command::plain(Name::Line)));
        let line = map.lines().into_iter().find(|line| {
            line.context == Context::Queue && line.binding.command.name == Name::Why && line.binding.desc.is_some()
        });
        assert_eq!(line.and_then(|line| line.binding.desc).as_deref(), Some("hvorfor"));
    }

    #[test]
    fn names_that_nobody_knows_are_answered_with_the_nearest() {
        let (map, faults) = compose(asked("vmi", Some("noo")), None);
        assert_eq!(map, Keymap::standard());
        let near = |fault: &Fault| match &fault.problem {
            Problem::UnknownName(word, near) => (word.clone(), near.clone()),
            other => panic!("{other:?}"),
        };
        assert_eq!(near(&faults[0]), ("vmi".to_owned(), Some("vim".to_owned())));
        assert_eq!(near(&faults[1]).1.as_deref(), Some("no"));
        let own = "\ninherits = \"emcas\"\n";
        let (_, faults) = compose(Asked::default(), Some((own, "mine.toml")));
        assert_eq!((faults[0].file.as_str(), faults[0].line), ("mine.toml", 2));
        assert!(is_file(Path::new("mine.toml")) && is_file(Path::new("./vim")) && !is_file(Path::new("vim")));
    }

    #[test]
    fn one_key_given_twice_in_a_file_is_told_with_both_lines() {
        let told = |text: &str| {
            let (_, faults) = compose(Asked::default(), Some((text, "mine.toml")));
            faults.into_iter().map(|fault| (fault.line, fault.problem)).collect::<Vec<_>>()
        };
        assert_eq!(told("[account]\n\"x\" = \"next\"\n\"x\" = \"back\"\n"), [(3, Problem::Twice(2))]);
        assert_eq!(
            told("[account]\n\"g  x\" = \"next\"\n\"q\" = \"quit\"\n\"g x\" = \"back\"\n"),
            [(4, Problem::Twice(2))]
        );
        assert_eq!(
            told("numberd = true\n"),
            [(1, Problem::UnknownName("numberd".to_owned(), Some("numbered".to_owned())))]
        );
        assert_eq!(told("footer = 3\n"), [(1, Problem::Setting("[\"f1\", \"f3\"]"))]);
    }

    #[test]
    fn every_command_has_words_a_context_and_a_key_or_is_given_by_name_on_purpose() {
        const BY_NAME: [Name; 2] = [Name::Release, Name::Opt];
        let words = crate::text::Words::new(crate::text::Language::En);
        for spec in COMMANDS {
            assert!(words.has(&spec.name.title_key()) && words.has(&spec.name.prose_key()), "{}", spec.code);
            assert!(!spec.contexts.is_empty(), "{}", spec.code);
        }
        let unbound = Keymap::standard().unbound();
        let expected: Vec<Name> = COMMANDS
            .iter()
            .map(|spec| spec.name)
            .filter(|name| BY_NAME.contains(name) || *name == Name::Message || *name == Name::Where)
            .collect();
        assert_eq!(unbound, expected);
    }
}
