//! Help: every command with its keys, what it does and its name, narrowed by typing a word or a key. Enter runs it.

use super::super::chord::{Chord, written};
use super::super::command::{COMMANDS, Command, Context};
use super::super::effect::Effect;
use super::super::enabled::enabled;
use super::super::keymap::Line;
use super::super::model::{Model, Tone};
use super::super::update::run;
use super::super::view::title;
use super::super::widget::field::TextField;
use super::super::widget::window::step;
use super::{Name, Overlay};
use crate::domain::clean;

/// Help as it is open.
#[derive(Clone, Debug)]
pub struct Help {
    /// A word, or a key as a keymap writes it.
    pub filter: TextField,
    /// The command with the cursor, once it was moved; before that the best hit has it.
    pub selected: Option<(Context, Command)>,
    /// The contexts below, the most particular first.
    below: &'static [Context],
}

/// One command in help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The section that it stands in.
    pub context: Context,
    /// What runs.
    pub command: Command,
    /// Its keys, the first the best.
    pub keys: Vec<String>,
    /// What it is called.
    pub title: String,
    /// What it does.
    pub prose: String,
    /// Why it cannot run now.
    pub reason: Option<String>,
    /// How well it fits what is typed: the least fits best.
    pub rank: u8,
}

impl Help {
    /// Help over what is open, narrowed by a text if one came with the command.
    pub fn new(model: &Model, filter: &str) -> Self {
        Help { filter: TextField::new(filter), selected: None, below: model.chain() }
    }
}

/// Opens help; on top of help it stays as it is.
pub fn open(model: &mut Model, filter: &str) -> Vec<Effect> {
    if matches!(model.overlays.last(), Some(Overlay::Help(_))) {
        model.overlays.pop();
    }
    let help = Help::new(model, filter);
    model.overlays.push(Overlay::Help(Box::new(help)));
    Vec::new()
}

/// The commands that fit what is typed: those that work below first, context by context, then all others.
pub fn entries(model: &Model, help: &Help) -> Vec<Entry> {
    let lines = model.session.keymap.lines();
    let mut entries: Vec<Entry> = Vec::new();
    let rest = Context::ALL.into_iter().filter(|context| !help.below.contains(context));
    for context in help.below.iter().copied().chain(rest) {
        let bound = lines.iter().filter(|line| line.context == context);
        // A command without a key stands where it makes sense, by its name alone.
        let named = COMMANDS
            .iter()
            .filter(|spec| spec.contexts.contains(&context))
            .filter(|spec| !lines.iter().any(|line| line.binding.command == Command::plain(spec.name)));
        let known = |command: &Command, entries: &[Entry]| entries.iter().position(|entry| entry.command == *command);
        for line in bound {
            match known(&line.binding.command, &entries) {
                Some(at) if entries[at].context == context => entries[at].keys.push(written(&line.keys)),
                // What a more particular context has already is said there.
                Some(_) => {}
                None => entries.push(entry(model, context, &line.binding.command, Some(line))),
            }
        }
        for spec in named {
            let command = Command::plain(spec.name);
            if known(&command, &entries).is_none() {
                entries.push(entry(model, context, &command, None));
            }
        }
    }
    let wanted = help.filter.text().trim();
    for entry in &mut entries {
        entry.rank = rank(entry, wanted);
    }
    entries.retain(|entry| entry.rank < NO_HIT);
    entries
}

fn entry(model: &Model, context: Context, command: &Command, line: Option<&Line>) -> Entry {
    let desc = line.and_then(|line| line.binding.desc.clone());
    Entry {
        context,
        command: command.clone(),
        keys: line.map(|line| written(&line.keys)).into_iter().collect(),
        title: title(model, command, desc),
        prose: model.word(&command.name.prose_key(), &[]),
        reason: enabled(model, command).err().map(|reason| reason.say(model, command)),
        rank: 0,
    }
}

/// The rank of what does not fit at all.
const NO_HIT: u8 = 9;

/// How well a command fits: by its key to the letter, by the beginning of a key, by the beginning of its title or name, by
/// a word in them, by its prose.
fn rank(entry: &Entry, wanted: &str) -> u8 {
    if wanted.is_empty() {
        return 0;
    }
    let folded = clean::fold(wanted);
    let key = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
    let (title, name) = (clean::fold(&entry.title), entry.command.to_string());
    let begins = |text: &str| text.split([' ', '_']).any(|word| word.starts_with(&folded));
    // A single letter is more often the beginning of a word; a key of several characters is meant as one.
    let exact = entry.keys.contains(&key);
    let spelled = key.chars().count() > 1 && entry.keys.iter().any(|own| own.eq_ignore_ascii_case(&key));
    match () {
        () if exact || spelled => 0,
        () if title.starts_with(&folded) || name.starts_with(&folded) => 1,
        () if begins(&title) || begins(&name) => 2,
        () if key.chars().count() > 2 && entry.keys.iter().any(|own| own.starts_with(&key)) => 3,
        () if title.contains(&folded) || name.contains(&folded) => 4,
        () if clean::fold(&entry.prose).contains(&folded) => 5,
        () => NO_HIT,
    }
}

/// The place of the cursor among the entries: on what was selected, else on the best hit that can run.
pub fn at(help: &Help, entries: &[Entry]) -> usize {
    let selected = help.selected.as_ref().and_then(|(context, command)| {
        entries.iter().position(|entry| entry.context == *context && entry.command == *command)
    });
    let best = || entries.iter().enumerate().min_by_key(|(at, entry)| (entry.rank, entry.reason.is_some(), *at));
    selected.or_else(|| best().map(|(at, _)| at)).unwrap_or(0)
}

/// What a command does to help.
pub fn act(model: &mut Model, mut help: Help, command: &Command) -> Vec<Effect> {
    let entries = entries(model, &help);
    let at = at(&help, &entries);
    let page = isize::try_from(usize::from(model.size.1).saturating_sub(9).max(1)).unwrap_or(10);
    let by = match command.name {
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -page,
        Name::PageDown => page,
        Name::Cancel if help.filter.is_blank() => return Vec::new(),
        Name::Cancel | Name::Clear => {
            help.filter.set("");
            help.selected = None;
            model.overlays.push(Overlay::Help(Box::new(help)));
            return Vec::new();
        }
        Name::Select => {
            let picked = command.args.parse::<usize>().map_or(at, |n| n.wrapping_sub(1));
            return match entries.get(picked).cloned() {
                Some(entry) => choose(model, help, &entry),
                None => {
                    model.overlays.push(Overlay::Help(Box::new(help)));
                    model.refuse("help-no-hit", &Command::plain(Name::Cancel))
                }
            };
        }
        _ => 0,
    };
    if by != 0 {
        help.selected = entries.get(step(at, entries.len(), by)).map(|entry| (entry.context, entry.command.clone()));
    }
    model.overlays.push(Overlay::Help(Box::new(help)));
    Vec::new()
}

/// Runs the command where help was opened; what cannot run there says why, and help stays.
fn choose(model: &mut Model, help: Help, entry: &Entry) -> Vec<Effect> {
    if let Some(reason) = &entry.reason {
        model.overlays.push(Overlay::Help(Box::new(help)));
        model.say(Tone::Refused, reason.clone());
        return Vec::new();
    }
    run(model, &entry.command)
}

/// A letter of the word or key that is looked for.
pub fn typed(model: &mut Model, mut help: Help, chord: Chord) -> Vec<Effect> {
    if help.filter.key(chord) {
        help.selected = None;
    }
    model.overlays.push(Overlay::Help(Box::new(help)));
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::super::super::fake::Hands;
    use super::super::super::model::Tone;
    use super::*;

    fn help(hands: &Hands) -> (&Help, Vec<Entry>) {
        match hands.model.overlays.last() {
            Some(Overlay::Help(help)) => (help, entries(&hands.model, help)),
            other => panic!("no help: {other:?}"),
        }
    }

    fn best(hands: &Hands) -> String {
        let (help, entries) = help(hands);
        entries[at(help, &entries)].command.to_string()
    }

    #[test]
    fn a_word_is_found_and_run_with_its_letters_and_two_keys() {
        for (word, command) in [("promise", "promise"), ("timel", "timeline"), ("undo", "undo"), ("dispute", "dispute")]
        {
            let mut hands = Hands::at_an_account();
            hands.press("?");
            hands.types(word);
            assert_eq!(best(&hands), command, "{word}");
        }
        let mut hands = Hands::at_an_account();
        hands.press("?");
        hands.types("promise");
        hands.press("enter");
        assert!(matches!(hands.model.overlays.as_slice(), [Overlay::Form(form)] if form.kind.code == "promise"));
    }

    #[test]
    fn a_key_is_found_as_a_keymap_writes_it() {
        for (key, command) in
            [("ctrl-d", "page_down"), ("f5", "refresh"), ("g g", "top"), ("F1", "help"), ("N", "next")]
        {
            let mut hands = Hands::at_an_account();
            hands.press("?");
            hands.types(key);
            assert_eq!(best(&hands), command, "{key}");
        }
    }

    #[test]
    fn what_works_here_stands_first_and_the_rest_says_why_it_cannot_run() {
        let mut hands = Hands::at_the_queue();
        hands.press("?");
        let (_, all) = help(&hands);
        assert_eq!(all[0].context, Context::Queue);
        for spec in COMMANDS {
            assert!(all.iter().any(|entry| entry.command.name == spec.name), "{}", spec.code);
        }
        hands.types("promise");
        let (_, found) = help(&hands);
        assert!(found.iter().find(|entry| entry.command.name == Name::Promise).unwrap().reason.is_some());
        hands.press("enter");
        assert_eq!(hands.model.said.last().unwrap().tone, Tone::Refused);
        assert!(matches!(hands.model.overlays.last(), Some(Overlay::Help(_))), "help stays");
        hands.press("esc esc");
        assert!(hands.model.overlays.is_empty());
    }

    #[test]
    fn arrows_move_and_enter_runs_what_they_stand_on() {
        let mut hands = Hands::at_an_account();
        hands.press("?");
        let first = best(&hands);
        hands.press("down down up");
        assert_ne!(best(&hands), first);
        hands.press("ctrl-u");
        hands.types("why");
        hands.press("enter");
        assert!(matches!(hands.model.overlays.as_slice(), [Overlay::Reader(_)]));
    }

    #[test]
    fn over_a_form_help_leaves_what_is_typed() {
        let mut hands = Hands::at_an_account();
        hands.press("p f r i f1");
        assert_eq!(help(&hands).1[0].context, Context::Form);
        hands.press("esc");
        let Some(Overlay::Form(form)) = hands.model.overlays.last() else { panic!("the form") };
        assert_eq!(form.slots[0].input.text(), "fri");
    }
}
