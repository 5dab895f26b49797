//! `dunlin keys`: the keymap in force, printed, checked, and tried at this terminal.

use crate::tui::keymap::reach;
use crate::tui::{keys, probe};

use super::Exit;
use super::args::{KeysAct, value_name};
use super::door::Door;
use super::out::{self, Failure};
use super::work;

pub(super) async fn run(door: &Door, act: &KeysAct, json: bool) -> Result<Exit, Failure> {
    let (keymap, faults) = work::keymap(door)?;
    match act {
        KeysAct::Print { markdown: true } => out::print(keys::markdown(&keymap, &door.words).trim_end())?,
        KeysAct::Print { .. } if json => out::print_json(&keys::print_json(&keymap, &door.words))?,
        KeysAct::Print { .. } => out::print(keys::print(&keymap, &door.words).trim_end())?,
        KeysAct::Check { layout, terminal } => {
            let layout = layout.as_ref().and_then(value_name).or_else(|| door.settings.keyboard.clone());
            let terminal = terminal.as_ref().and_then(value_name);
            let findings = reach::findings(&keymap, layout.as_deref(), terminal.as_deref());
            let check = keys::check(&keymap, faults, findings);
            if json {
                out::print_json(&check.json(&door.words))?;
            } else {
                out::print(check.say(&door.words).trim_end())?;
            }
            return Ok(if check.is_clean() { Exit::Done } else { Exit::Nothing });
        }
        KeysAct::Probe if !work::on_terminal() => {
            return Err(Failure::trouble(door.words.say("probe-no-terminal", &[])));
        }
        KeysAct::Probe => probe::run(&keymap, &door.words).await.map_err(Failure::trouble)?,
    }
    Ok(Exit::Done)
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::super::args::{LayoutArg, TerminalArg};
    use super::*;

    #[test]
    fn every_keyboard_and_terminal_that_may_be_named_stands_in_the_table() {
        let names = |found: Vec<Option<String>>| {
            let mut names: Vec<String> = found.into_iter().flatten().collect();
            names.sort();
            names
        };
        assert_eq!(names(LayoutArg::value_variants().iter().map(value_name).collect()), reach::layouts());
        assert_eq!(names(TerminalArg::value_variants().iter().map(value_name).collect()), reach::terminals());
    }
}
