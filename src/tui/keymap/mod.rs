//! From keys to commands: one trie a context, asked from the most particular context to the most general.

mod load;
pub mod reach;
pub mod shipped;

use std::collections::BTreeMap;

pub use load::{Fault, Problem, load};

use super::chord::{Chord, written};
use super::command::{Command, Context, Name};

/// The keymap that every desk has, as its file stands in the program.
pub const DEFAULT: &str = include_str!("../../../keymaps/default.toml");

/// The contexts that are asked together, the most particular first.
pub const CHAINS: &[&[Context]] = &[
    &[Context::Queue, Context::List, Context::Global],
    &[Context::Account, Context::List, Context::Global],
    &[Context::Reader, Context::List, Context::Global],
    &[Context::Sheet, Context::List, Context::Global],
    &[Context::Form],
    &[Context::Choice],
    &[Context::Search],
    &[Context::Approval, Context::Sheet, Context::List, Context::Global],
];

/// What a key does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    /// The command.
    pub command: Command,
    /// Words of the desk's own for it.
    pub desc: Option<String>,
    /// Its place in the file: of several keys for one command the first is the one that is shown.
    pub order: usize,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Node {
    next: BTreeMap<Chord, Node>,
    leaf: Option<Leaf>,
}

#[derive(Clone, Debug, PartialEq)]
enum Leaf {
    Bound(Binding),
    Disabled,
}

/// The keys in force.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Keymap {
    contexts: BTreeMap<Context, Node>,
    bound: usize,
    manners: Manners,
}

/// How a keymap shows itself; each may be set at the head of its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manners {
    /// Keys that the footer prints first, as `F3=exit`.
    pub footer: Vec<Chord>,
    /// False where the keys that may follow a begun sequence are not shown.
    pub which_key: bool,
    /// True where choices are numbered, and a number with Enter picks one.
    pub numbered: bool,
}

impl Default for Manners {
    fn default() -> Self {
        Manners { footer: Vec::new(), which_key: true, numbered: false }
    }
}

/// A key that may come next, and what it leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key.
    pub chord: Chord,
    /// What it does; nothing when more keys follow.
    pub binding: Option<Binding>,
}

/// What the keys pressed so far mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolved {
    /// A command.
    Action(Command),
    /// The beginning of one: what may follow.
    Pending(Vec<Hint>),
    /// Nothing.
    Unbound,
}

/// One line of the key table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The context.
    pub context: Context,
    /// The keys.
    pub keys: Vec<Chord>,
    /// What they do.
    pub binding: Binding,
}

impl Keymap {
    /// The keys that every desk has.
    pub fn standard() -> Self {
        load(DEFAULT, "keymaps/default.toml", Keymap::default()).0
    }

    /// How it shows itself.
    pub fn manners(&self) -> &Manners {
        &self.manners
    }

    /// True when a key of that context leads to the command, whatever follows it.
    pub fn leads_to(&self, context: Context, name: Name) -> bool {
        self.lines().iter().any(|line| line.context == context && line.binding.command.name == name)
    }

    /// What the keys pressed so far mean in a chain of contexts, the first that knows them ruling. Where a key means
    /// nothing and stands for a digit on a French keyboard, the digit is meant.
    pub fn resolve(&self, chain: &[Context], pressed: &[Chord]) -> Resolved {
        let found = self.exactly(chain, pressed);
        if found != Resolved::Unbound {
            return found;
        }
        let digits: Vec<Chord> = pressed.iter().map(|chord| chord.french_digit().unwrap_or(*chord)).collect();
        if digits == pressed { Resolved::Unbound } else { self.exactly(chain, &digits) }
    }

    fn exactly(&self, chain: &[Context], pressed: &[Chord]) -> Resolved {
        let mut hints: Vec<Hint> = Vec::new();
        for node in chain.iter().filter_map(|context| self.contexts.get(context)).filter_map(|root| walk(root, pressed))
        {
            match &node.leaf {
                Some(Leaf::Bound(binding)) if hints.is_empty() => return Resolved::Action(binding.command.clone()),
                Some(Leaf::Disabled) if hints.is_empty() => return Resolved::Unbound,
                Some(_) => break,
                None => {}
            }
            for (chord, next) in &node.next {
                let known = hints.iter().any(|hint| hint.chord == *chord);
                match &next.leaf {
                    Some(Leaf::Disabled) => {}
                    _ if known => {}
                    Some(Leaf::Bound(binding)) => hints.push(Hint { chord: *chord, binding: Some(binding.clone()) }),
                    None => hints.push(Hint { chord: *chord, binding: None }),
                }
            }
        }
        if hints.is_empty() { Resolved::Unbound } else { Resolved::Pending(hints) }
    }

    /// The keys of a command in a chain: the shortest sequence, the first in the file, that is bound to it and not hidden by a more particular
    /// context.
    pub fn keys_of(&self, chain: &[Context], command: &Command) -> Option<Vec<Chord>> {
        let mut lines: Vec<Line> = self.lines().into_iter().filter(|line| line.binding.command == *command).collect();
        lines.retain(|line| chain.contains(&line.context));
        lines.retain(|line| self.resolve(chain, &line.keys) == Resolved::Action(command.clone()));
        lines.sort_by_key(|line| (line.keys.len(), line.binding.order));
        lines.into_iter().next().map(|line| line.keys)
    }

    /// The same, as it is written; the command's name after `:` when no key is bound to it.
    pub fn written(&self, chain: &[Context], command: &Command) -> String {
        self.keys_of(chain, command).map_or_else(|| format!(":{command}"), |keys| written(&keys))
    }

    /// Every binding in force, by context.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines = Vec::new();
        for (context, root) in &self.contexts {
            gather(*context, root, &mut Vec::new(), &mut lines);
        }
        lines.sort_by_key(|line| (line.context, line.binding.order));
        lines
    }

    /// Commands that no key leads to in any chain.
    pub fn unbound(&self) -> Vec<Name> {
        let bound: Vec<Name> = self.lines().into_iter().map(|line| line.binding.command.name).collect();
        super::command::COMMANDS.iter().map(|spec| spec.name).filter(|name| !bound.contains(name)).collect()
    }

    /// True when the keys mean something in a context, or in one that is asked with it.
    fn is_taken(&self, context: Context, keys: &[Chord]) -> bool {
        CHAINS.iter().any(|chain| chain.contains(&context) && self.exactly(chain, keys) != Resolved::Unbound)
    }

    /// Sets what a sequence means in a context; nothing is changed when another sequence that is asked with it begins
    /// with this one or the other way round, which is given back.
    fn bind(&mut self, context: Context, keys: &[Chord], mut leaf: Leaf) -> Result<(), (Context, Vec<Chord>)> {
        if matches!(leaf, Leaf::Bound(_)) {
            let together =
                CHAINS.iter().filter(|chain| chain.contains(&context)).flat_map(|chain| chain.iter().copied());
            for other in together {
                let clash = self.clash(other, keys);
                if let Some(clash) = clash {
                    return Err((other, clash));
                }
            }
        }
        if let Leaf::Bound(binding) = &mut leaf {
            self.bound += 1;
            binding.order = self.bound;
        }
        let mut node = self.contexts.entry(context).or_default();
        for chord in keys {
            node = node.next.entry(*chord).or_default();
        }
        node.leaf = Some(leaf);
        Ok(())
    }

    /// A sequence of that context of which `keys` is a strict prefix, or that is a strict prefix of `keys`.
    fn clash(&self, context: Context, keys: &[Chord]) -> Option<Vec<Chord>> {
        let mut node = self.contexts.get(&context)?;
        for (at, chord) in keys.iter().enumerate() {
            if at > 0 && matches!(node.leaf, Some(Leaf::Bound(_))) {
                return keys.get(..at).map(<[Chord]>::to_vec);
            }
            node = node.next.get(chord)?;
        }
        let mut lines = Vec::new();
        gather(context, node, &mut keys.to_vec(), &mut lines);
        lines.into_iter().map(|line| line.keys).find(|found| found.len() > keys.len())
    }
}

fn walk<'a>(root: &'a Node, pressed: &[Chord]) -> Option<&'a Node> {
    pressed.iter().try_fold(root, |node, chord| node.next.get(chord))
}

fn gather(context: Context, node: &Node, path: &mut Vec<Chord>, lines: &mut Vec<Line>) {
    if let Some(Leaf::Bound(binding)) = &node.leaf {
        lines.push(Line { context, keys: path.clone(), binding: binding.clone() });
    }
    for (chord, next) in &node.next {
        path.push(*chord);
        gather(context, next, path, lines);
        path.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::super::chord::sequence;
    use super::*;

    const ACCOUNT: &[Context] = &[Context::Account, Context::List, Context::Global];

    fn press(map: &Keymap, keys: &str) -> Resolved {
        map.resolve(ACCOUNT, &sequence(keys).unwrap())
    }

    #[test]
    fn the_default_has_no_fault_and_the_promised_keys() {
        let (map, faults) = load(DEFAULT, "keymaps/default.toml", Keymap::default());
        assert_eq!(faults, []);
        for (keys, command) in [
            ("n", "outcome no_answer"),
            ("p", "promise"),
            ("o", "outcome"),
            ("c", "call"),
            ("w", "why"),
            ("?", "help"),
            ("f1", "help"),
            (":", "line"),
            ("q", "quit"),
            ("esc", "cancel"),
            ("g g", "top"),
        ] {
            assert_eq!(press(&map, keys), Resolved::Action(Command::parse(command).unwrap()), "{keys}");
        }
        let Resolved::Pending(hints) = press(&map, "g") else { panic!("a prefix") };
        assert_eq!(hints.iter().map(|hint| hint.chord.to_string()).collect::<Vec<_>>(), ["q", "e", "g"]);
        assert_eq!(press(&map, "+"), Resolved::Unbound);
    }

    #[test]
    fn only_keys_that_every_keyboard_has() {
        for line in Keymap::standard().lines() {
            for chord in line.keys {
                let safe = match chord.typed() {
                    Some(c) => c.is_ascii_alphanumeric() || "/?:+-=.,! ".contains(c),
                    None => !(chord.alt || chord.ctrl && "ihm[abgjopqst".contains(&chord.to_string()[5..])),
                };
                assert!(safe, "{chord}");
            }
        }
    }

    #[test]
    fn a_french_key_is_a_digit_only_where_the_digit_is_a_command() {
        let (map, faults) = load("[account]\n\"2\" = \"call 2\"\n", "mine.toml", Keymap::standard());
        assert_eq!(faults, []);
        assert_eq!(press(&map, "é"), Resolved::Action(Command::parse("call 2").unwrap()));
        assert_eq!(press(&map, "ç"), Resolved::Unbound);
        assert_eq!(map.resolve(&[Context::Form], &sequence("é").unwrap()), Resolved::Unbound);
    }

    #[test]
    fn a_command_knows_its_key() {
        let map = Keymap::standard();
        assert_eq!(map.written(ACCOUNT, &Command::plain(Name::Help)), "?");
        assert_eq!(map.written(ACCOUNT, &Command::plain(Name::Release)), ":release");
    }
}
