//! Reads a keymap file: everything that is right comes into force, and everything that is wrong is told at once.

use std::collections::BTreeMap;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::chord::{Chord, sequence, written};
use super::super::command::{Command, Context, LineFault, nearest_of};
use super::{Binding, Keymap, Leaf};
use crate::text::{Arg, Words};

/// Something in a keymap file that does not come into force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The context and key, as written; empty for the file as a whole.
    pub key: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a binding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The file is no TOML there.
    NotToml(String),
    /// No context is called that.
    UnknownContext(Option<&'static str>),
    /// No key is called that.
    UnknownKey(String),
    /// No command is called that.
    UnknownCommand(String, Option<&'static str>),
    /// The command takes nothing after it.
    NoArguments(&'static str),
    /// Neither text nor `{ run, desc }`.
    NotABinding,
    /// One sequence is the beginning of another that is asked with it.
    Prefix(String),
    /// The key stands in this file twice: the line of the first.
    Twice(usize),
    /// No keymap, layout or setting of a keymap is called that: the word, and the nearest.
    UnknownName(String, Option<String>),
    /// The keymap that is inherited inherits this one.
    Circle(String),
    /// A setting of the keymap has a value of another kind: what would do.
    Setting(&'static str),
}

impl Fault {
    /// The fault as a sentence.
    pub fn say(&self, words: &Words) -> String {
        fn text(text: &str) -> Arg<'_> {
            Arg::from(text)
        }
        let problem = match &self.problem {
            Problem::NotToml(why) => words.say("keymap-not-toml", &[("why", text(why))]),
            Problem::UnknownContext(None) => words.say("keymap-unknown-context", &[]),
            Problem::UnknownContext(Some(near)) => words.say("keymap-unknown-context-near", &[("near", text(near))]),
            Problem::UnknownKey(key) => words.say("keymap-unknown-key", &[("key", text(key))]),
            Problem::UnknownCommand(word, None) => words.say("keymap-unknown-command", &[("word", text(word))]),
            Problem::UnknownCommand(word, Some(near)) => {
                words.say("keymap-unknown-command-near", &[("word", text(word)), ("near", text(near))])
            }
            Problem::NoArguments(code) => words.say("keymap-no-arguments", &[("command", text(code))]),
            Problem::NotABinding => words.say("keymap-not-a-binding", &[]),
            Problem::Prefix(other) => words.say("keymap-prefix", &[("other", text(other))]),
            Problem::Twice(first) => {
                words.say("keymap-twice", &[("line", Arg::from(i64::try_from(*first).unwrap_or(i64::MAX)))])
            }
            Problem::UnknownName(word, None) => words.say("keymap-unknown-name", &[("word", text(word))]),
            Problem::UnknownName(word, Some(near)) => {
                words.say("keymap-unknown-name-near", &[("word", text(word)), ("near", text(near))])
            }
            Problem::Circle(name) => words.say("keymap-circle", &[("name", text(name))]),
            Problem::Setting(would) => words.say("keymap-setting", &[("would", text(would))]),
        };
        let place = format!("{}:{}", self.file, self.line);
        if self.key.is_empty() { format!("{place}: {problem}") } else { format!("{place}: {}: {problem}", self.key) }
    }
}

/// The head of a keymap file: what stands above its tables.
const HEAD: [&str; 4] = ["inherits", "footer", "which_key", "numbered"];

/// How a file is laid over what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Over {
    /// It rules.
    Rules,
    /// It only adds: a key that means something already keeps its meaning.
    Adds,
}

/// Reads a keymap over `base`. What is faulty leaves the base's binding in force.
pub fn load(text: &str, file: &str, base: Keymap) -> (Keymap, Vec<Fault>) {
    read(text, file, base, Over::Rules, "en")
}

/// The same with a way of laying it over, and the language of words that a file has in several.
pub(super) fn read(text: &str, file: &str, base: Keymap, over: Over, language: &str) -> (Keymap, Vec<Fault>) {
    let mut reader = Reader { text, file, map: base, over, language, faults: Vec::new(), seen: BTreeMap::new() };
    let (root, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().unwrap_or_default();
        let problem = match reader.first_of_two(&at).filter(|_| error.message().contains("duplicate key")) {
            Some(first) => Problem::Twice(first),
            None => Problem::NotToml(error.message().to_owned()),
        };
        reader.fault(&at, String::new(), problem);
    }
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for (name, value) in root.get_ref() {
        let name_text = name.get_ref().as_ref();
        let Some(table) = value.get_ref().as_table() else {
            reader.head(name_text, &name.span(), value);
            continue;
        };
        let Some(context) = Context::ALL.into_iter().find(|context| context.code() == name_text) else {
            let near = nearest_of(name_text, Context::ALL.into_iter().map(Context::code));
            reader.fault(&name.span(), format!("[{name_text}]"), Problem::UnknownContext(near));
            continue;
        };
        entries.extend(table.iter().map(|(key, value)| Entry { context, key: key.get_ref(), at: key.span(), value }));
    }
    // What is taken away goes first, so that it makes room whatever the order of the lines.
    entries.sort_by_key(|entry| (!is_disabled(entry.value.get_ref()), entry.at.start));
    for entry in entries {
        reader.bind(&entry);
    }
    reader.faults.sort_by_key(|fault| fault.line);
    (reader.map, reader.faults)
}

/// The keymap that a file says it inherits, with the line that says so.
pub(super) fn inherited(text: &str) -> Option<(String, usize)> {
    let (root, _) = DeTable::parse_recoverable(text);
    let (_, value) = root.get_ref().iter().find(|(name, _)| name.get_ref().as_ref() == "inherits")?;
    let line = line_of(text, value.span().start);
    Some((value.get_ref().as_str()?.to_owned(), line))
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

struct Entry<'a> {
    context: Context,
    key: &'a str,
    at: Range<usize>,
    value: &'a Spanned<DeValue<'a>>,
}

struct Reader<'a> {
    text: &'a str,
    file: &'a str,
    map: Keymap,
    over: Over,
    language: &'a str,
    faults: Vec<Fault>,
    /// The keys that this file has given a meaning, with their lines.
    seen: BTreeMap<(Context, Vec<Chord>), usize>,
}

fn is_disabled(value: &DeValue<'_>) -> bool {
    value.as_str() == Some("disabled")
}

impl Reader<'_> {
    fn fault(&mut self, at: &Range<usize>, key: String, problem: Problem) {
        let line = line_of(self.text, at.start);
        self.faults.push(Fault { file: self.file.to_owned(), line, key, problem });
    }

    /// The line above that begins with the very text of a key which stands twice in a table.
    fn first_of_two(&self, at: &Range<usize>) -> Option<usize> {
        let key = self.text.get(at.clone())?;
        let before = self.text.get(..at.start)?;
        let table = before.rfind("\n[").map_or(0, |at| at + 1);
        let above = before.get(table..)?.lines().position(|line| line.trim_start().starts_with(key))?;
        Some(line_of(self.text, table) + above)
    }

    /// What stands above the tables.
    fn head(&mut self, name: &str, at: &Range<usize>, value: &Spanned<DeValue<'_>>) {
        let value = value.get_ref();
        let wrong = match name {
            // Followed by whoever composes the files.
            "inherits" => value.as_str().is_none().then_some("\"name\""),
            "which_key" | "numbered" => match value.as_bool() {
                Some(on) if name == "numbered" => {
                    self.map.manners.numbered = on;
                    None
                }
                Some(on) => {
                    self.map.manners.which_key = on;
                    None
                }
                None => Some("true, false"),
            },
            "footer" => {
                let keys = value.as_array().and_then(|keys| {
                    keys.iter().map(|key| key.get_ref().as_str()?.parse().ok()).collect::<Option<Vec<Chord>>>()
                });
                match keys {
                    Some(keys) => {
                        self.map.manners.footer = keys;
                        None
                    }
                    None => Some("[\"f1\", \"f3\"]"),
                }
            }
            _ => {
                let names = HEAD.into_iter().chain(Context::ALL.into_iter().map(Context::code));
                let near = nearest_of(name, names).map(str::to_owned);
                return self.fault(at, name.to_owned(), Problem::UnknownName(name.to_owned(), near));
            }
        };
        if let Some(would) = wrong {
            self.fault(at, name.to_owned(), Problem::Setting(would));
        }
    }

    /// Words of the keymap's own: a text, or one a language (`desc.no = "..."`).
    fn desc(&self, value: Option<&Spanned<DeValue<'_>>>) -> Option<String> {
        let value = value?.get_ref();
        let spoken = |language: &str| Some(value.as_table()?.get(language)?.get_ref().as_str()?.to_owned());
        value.as_str().map(str::to_owned).or_else(|| spoken(self.language)).or_else(|| spoken("en"))
    }

    fn bind(&mut self, entry: &Entry<'_>) {
        let shown = format!("[{}] \"{}\"", entry.context.code(), entry.key);
        let keys: Vec<Chord> = match sequence(entry.key) {
            Ok(keys) => keys,
            Err(not) => return self.fault(&entry.at, shown, Problem::UnknownKey(not.0)),
        };
        let line = line_of(self.text, entry.at.start);
        if let Some(first) = self.seen.insert((entry.context, keys.clone()), line) {
            let (first, second) = (first.min(line), first.max(line));
            self.faults.push(Fault {
                file: self.file.to_owned(),
                line: second,
                key: shown,
                problem: Problem::Twice(first),
            });
            return;
        }
        let value = entry.value.get_ref();
        let leaf = if is_disabled(value) {
            Leaf::Disabled
        } else {
            let (run, desc) = match (value.as_str(), value.as_table()) {
                (Some(run), _) => (Some(run), None),
                (None, Some(table)) => {
                    let known = table.keys().all(|key| matches!(key.get_ref().as_ref(), "run" | "desc"));
                    let run = table.get("run").and_then(|value| value.get_ref().as_str());
                    (run.filter(|_| known), self.desc(table.get("desc")))
                }
                (None, None) => (None, None),
            };
            let Some(run) = run else {
                return self.fault(&entry.value.span(), shown, Problem::NotABinding);
            };
            match Command::parse(run) {
                Ok(command) => Leaf::Bound(Binding { command, desc, order: 0 }),
                Err(fault) => {
                    let problem = match fault {
                        LineFault::Empty => Problem::NotABinding,
                        LineFault::Unknown { word, nearest } => Problem::UnknownCommand(word, nearest),
                        LineFault::NoArguments { code } => Problem::NoArguments(code),
                    };
                    return self.fault(&entry.value.span(), shown, problem);
                }
            }
        };
        let adds = self.over == Over::Adds;
        if adds && self.map.is_taken(entry.context, &keys) {
            return;
        }
        if let Err((context, other)) = self.map.bind(entry.context, &keys, leaf)
            && !adds
        {
            self.fault(&entry.at, shown, Problem::Prefix(format!("[{}] \"{}\"", context.code(), written(&other))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Resolved;
    use super::*;

    const CHAIN: &[Context] = &[Context::Account, Context::List, Context::Global];

    fn told(text: &str) -> Vec<(usize, Problem)> {
        load(text, "mine.toml", Keymap::standard()).1.into_iter().map(|fault| (fault.line, fault.problem)).collect()
    }

    #[test]
    fn every_fault_is_told_at_once_with_its_line() {
        let text = "[acount]\n\"x\" = \"next\"\n[account]\n\"x\" = \"promis full\"\n\"hyper-y\" = \"next\"\n\"z\" = 3\n\
                    \"g\" = \"next\"\n\"p f\" = \"promise full fri\"\n\"v\" = \"why now\"\n";
        assert_eq!(
            told(text),
            [
                (1, Problem::UnknownContext(Some("account"))),
                (4, Problem::UnknownCommand("promis".to_owned(), Some("promise"))),
                (5, Problem::UnknownKey("hyper-y".to_owned())),
                (6, Problem::NotABinding),
                (7, Problem::Prefix("[account] \"g q\"".to_owned())),
                (8, Problem::Prefix("[account] \"p\"".to_owned())),
                (9, Problem::NoArguments("why")),
            ]
        );
    }

    #[test]
    fn what_is_faulty_leaves_the_default_in_force_and_the_rest_is_taken() {
        let text = "[account]\n\"p\" = \"promiss\"\n\"n\" = { run = \"outcome busy\", desc = \"Busy\" }\n\"c\" = \"disabled\"\n";
        let (map, faults) = load(text, "mine.toml", Keymap::standard());
        assert_eq!(faults.len(), 1);
        let press = |keys: &str| map.resolve(CHAIN, &sequence(keys).unwrap());
        assert_eq!(press("p"), Resolved::Action(Command::parse("promise").unwrap()));
        assert_eq!(press("n"), Resolved::Action(Command::parse("outcome busy").unwrap()));
        assert_eq!(press("c"), Resolved::Unbound);
    }

    #[test]
    fn a_key_taken_away_makes_room_for_a_sequence() {
        assert_eq!(told("[account]\n\"p f\" = \"promise full fri\"\n\"p\" = \"disabled\"\n"), []);
    }

    #[test]
    fn a_broken_file_is_told_and_harms_nothing() {
        let (map, faults) = load("[account\n\"n\" = ", "mine.toml", Keymap::standard());
        assert!(matches!(faults.first().map(|fault| &fault.problem), Some(Problem::NotToml(_))), "{faults:?}");
        assert_eq!(map, Keymap::standard());
        let twice = told("[account]\n\"x\" = \"next\"\n\"x\" = \"back\"\n");
        assert!(matches!(twice.as_slice(), [(3, Problem::Twice(2))]), "{twice:?}");
    }
}
