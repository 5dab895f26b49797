//! The command line: every command to choose from, narrowed by what is typed. What is a whole command runs as typed.

use super::super::chord::Chord;
use super::super::command::{COMMANDS, Command, LineFault, Spec};
use super::super::effect::Effect;
use super::super::enabled::enabled;
use super::super::model::{Model, Tone};
use super::super::update::run;
use super::super::widget::field::TextField;
use super::super::widget::window::step;
use super::prompt::line_fault;
use super::{Name, Overlay};
use crate::domain::clean;

/// Most lines that a session remembers.
const MOST: usize = 100;

/// The command line as it is open.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    /// What is typed.
    pub input: TextField,
    /// The command with the cursor, once it was moved; before that the best hit has it.
    pub selected: Option<Name>,
    /// What stands against it.
    pub fault: Option<String>,
    /// How many lines back in what was run before; none while a line of one's own is typed.
    back: usize,
}

/// Opens the command line.
pub fn open(model: &mut Model) -> Vec<Effect> {
    if !matches!(model.overlays.last(), Some(Overlay::Palette(_))) {
        model.overlays.push(Overlay::Palette(Box::default()));
    }
    Vec::new()
}

/// The commands that fit what is typed, the best hit first; in the order of the registry while nothing is.
pub fn rows(model: &Model, palette: &Palette) -> Vec<&'static Spec> {
    let line = palette.input.text().trim_start();
    let wanted = clean::fold(line.split_whitespace().next().unwrap_or_default());
    let mut rows: Vec<(u8, &Spec)> = COMMANDS
        .iter()
        .filter(|spec| !matches!(spec.name, Name::Line | Name::Complete))
        .filter_map(|spec| Some((rank(model, spec, &wanted)?, spec)))
        .collect();
    rows.sort_by_key(|(rank, _)| *rank);
    rows.into_iter().map(|(_, spec)| spec).collect()
}

/// How well a command fits a word: by its whole name, the beginning of name or title, a word of the title, anything in
/// them, its prose, and at last by letters in order.
fn rank(model: &Model, spec: &Spec, wanted: &str) -> Option<u8> {
    let title = clean::fold(&model.word(&spec.name.title_key(), &[]));
    if wanted.is_empty() || spec.code == wanted {
        return Some(0);
    }
    if spec.code.starts_with(wanted) || title.starts_with(wanted) {
        return Some(1);
    }
    let words = |text: &str| text.split([' ', '_']).any(|word| word.starts_with(wanted));
    if words(&title) || words(spec.code) {
        return Some(2);
    }
    if title.contains(wanted) || spec.code.contains(wanted) {
        return Some(3);
    }
    let prose = clean::fold(&model.word(&spec.name.prose_key(), &[]));
    if wanted.chars().count() > 2 && prose.contains(wanted) {
        return Some(4);
    }
    let mut letters = spec.code.chars();
    (wanted.chars().count() > 1 && wanted.chars().all(|c| letters.any(|own| own == c))).then_some(5)
}

/// The place of the cursor.
pub fn at(palette: &Palette, rows: &[&Spec]) -> usize {
    rows.iter().position(|spec| Some(spec.name) == palette.selected).unwrap_or(0)
}

/// What a command does to the line.
pub fn act(model: &mut Model, mut palette: Palette, command: &Command) -> Vec<Effect> {
    let rows = rows(model, &palette);
    let at = at(&palette, &rows);
    let page = isize::try_from(usize::from(model.size.1).saturating_sub(9).max(1)).unwrap_or(10);
    let by = match command.name {
        Name::Up if palette.input.is_blank() && palette.selected.is_none() || palette.back > 0 => {
            let back = (palette.back + 1).min(model.lines.len());
            recall(model, &mut palette, back);
            0
        }
        Name::Down if palette.back > 0 => {
            let back = palette.back - 1;
            recall(model, &mut palette, back);
            0
        }
        Name::Up => -1,
        Name::Down => 1,
        Name::PageUp => -page,
        Name::PageDown => page,
        Name::Cancel => return Vec::new(),
        Name::Clear => {
            palette = Palette::default();
            0
        }
        Name::Complete => {
            complete(&mut palette, rows.get(at).copied());
            0
        }
        Name::Select => return submit(model, palette, rows.get(at).copied()),
        _ => 0,
    };
    if by != 0 {
        // The first step down from nothing typed goes to the first row.
        let first = palette.selected.is_none() && palette.input.is_blank();
        let to = if first { 0 } else { step(at, rows.len(), by) };
        palette.selected = rows.get(to).map(|spec| spec.name);
    }
    model.overlays.push(Overlay::Palette(Box::new(palette)));
    Vec::new()
}

/// A line that was run before, counted from the last; 0 is an empty one.
fn recall(model: &Model, palette: &mut Palette, back: usize) {
    let line = back.checked_sub(1).and_then(|back| model.lines.iter().rev().nth(back));
    palette.input.set(line.map_or("", String::as_str));
    palette.back = back;
    palette.fault = None;
}

/// Puts the selected name where the typed word stands; what follows it stays.
fn complete(palette: &mut Palette, row: Option<&Spec>) {
    let Some(spec) = row else { return };
    let line = palette.input.text().trim().to_owned();
    let rest = line.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim());
    let gap = if spec.usage.is_empty() && rest.is_empty() { "" } else { " " };
    palette.input.set(&format!("{}{gap}{rest}", spec.code));
    palette.selected = None;
    palette.back = 0;
}

/// Runs what is typed when it is a command, else the row with the cursor with what was typed behind the word.
fn submit(model: &mut Model, palette: Palette, row: Option<&Spec>) -> Vec<Effect> {
    let line = clean::line(palette.input.text());
    let rest = line.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim());
    let moved = palette.selected.is_some();
    let command = match (Command::parse(&line), row) {
        (Ok(command), Some(row)) if moved && row.name != command.name => Ok(Command::with(row.name, rest)),
        (Ok(command), _) => Ok(command),
        (Err(LineFault::Empty), Some(row)) if moved => Ok(Command::plain(row.name)),
        (Err(LineFault::Unknown { .. }), Some(row)) if row.usage.is_empty() && !rest.is_empty() => {
            Err(LineFault::NoArguments { code: row.code })
        }
        (Err(LineFault::Unknown { .. }), Some(row)) => Ok(Command::with(row.name, rest)),
        (Err(fault), _) => Err(fault),
    };
    let command = match command {
        Ok(command) => command,
        Err(fault) => {
            let why = line_fault(model, &fault);
            return refuse(model, palette, why);
        }
    };
    if let Err(reason) = enabled(model, &command) {
        let why = reason.say(model, &command);
        model.say(Tone::Refused, why.clone());
        return refuse(model, palette, why);
    }
    model.lines.retain(|known| *known != command.to_string());
    model.lines.push(command.to_string());
    if model.lines.len() > MOST {
        model.lines.remove(0);
    }
    run(model, &command)
}

fn refuse(model: &mut Model, palette: Palette, why: String) -> Vec<Effect> {
    model.overlays.push(Overlay::Palette(Box::new(Palette { fault: Some(why), ..palette })));
    Vec::new()
}

/// A letter of the line.
pub fn typed(model: &mut Model, mut palette: Palette, chord: Chord) -> Vec<Effect> {
    if palette.input.key(chord) {
        palette.selected = None;
        palette.fault = None;
        palette.back = 0;
    }
    model.overlays.push(Overlay::Palette(Box::new(palette)));
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::super::super::fake::Hands;
    use super::*;

    fn palette(hands: &Hands) -> &Palette {
        match hands.model.overlays.last() {
            Some(Overlay::Palette(palette)) => palette,
            other => panic!("no command line: {other:?}"),
        }
    }

    fn first(hands: &Hands) -> &'static str {
        rows(&hands.model, palette(hands))[0].code
    }

    #[test]
    fn names_titles_and_prose_narrow_the_list() {
        for (typed, code) in
            [("prom", "promise"), ("put", "snooze"), ("my", "mine"), ("teleph", "find"), ("pgdn", "page_down")]
        {
            let mut hands = Hands::at_an_account();
            hands.press(":");
            hands.types(typed);
            let found = rows(&hands.model, palette(&hands));
            assert_eq!(found.first().map_or("", |spec| spec.code), code, "{typed}");
        }
    }

    #[test]
    fn what_is_typed_runs_when_it_is_a_command_else_the_selected_row() {
        let mut hands = Hands::at_an_account();
        hands.press(":");
        hands.types("prom 1500 fri forgot");
        hands.press("enter");
        assert!(hands.sent().is_some(), "the row takes what was typed behind the word");
        let mut hands = Hands::at_an_account();
        hands.press(":");
        hands.types("wh");
        hands.press("enter");
        assert!(matches!(hands.model.overlays.as_slice(), [Overlay::Reader(_) | Overlay::Palette(_)]));
        let mut hands = Hands::at_an_account();
        hands.press(":");
        hands.types("next 3");
        hands.press("enter");
        assert!(palette(&hands).fault.as_deref().unwrap().contains("stands alone"));
        hands.press("esc :");
        hands.types("xyzzy");
        hands.press("enter");
        assert!(palette(&hands).fault.is_some());
    }

    #[test]
    fn tab_completes_and_keeps_what_follows() {
        let mut hands = Hands::at_an_account();
        hands.press(":");
        hands.types("prom full fri");
        hands.press("tab");
        assert_eq!(palette(&hands).input.text(), "promise full fri");
        assert_eq!(first(&hands), "promise");
    }

    #[test]
    fn up_on_an_empty_line_brings_back_what_was_run() {
        let mut hands = Hands::at_an_account();
        for line in ["note", "timeline", "why"] {
            hands.press(":");
            hands.types(line);
            hands.press("enter");
            hands.press("esc");
            if hands.model.overlays.is_empty() && line == "timeline" {
                continue;
            }
            hands.model.overlays.clear();
        }
        hands.press(": up");
        assert_eq!(palette(&hands).input.text(), "why");
        hands.press("up up up");
        assert_eq!(palette(&hands).input.text(), "note");
        hands.press("down down down");
        assert_eq!(palette(&hands).input.text(), "");
    }

    #[test]
    fn what_cannot_run_now_says_why_and_the_line_stays() {
        let mut hands = Hands::at_the_queue();
        hands.press(":");
        hands.types("promise full fri");
        hands.press("enter");
        assert!(palette(&hands).fault.as_deref().unwrap().contains("works on an open customer"));
        assert_eq!(palette(&hands).input.text(), "promise full fri");
        assert!(hands.model.lines.is_empty());
    }
}
