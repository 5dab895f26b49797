//! `dunlin keys`: the keymap in force, printed and checked.

use crate::tui::keys;

use super::Exit;
use super::args::KeysAct;
use super::door::Door;
use super::out::{self, Failure};
use super::work;

pub(super) fn run(door: &Door, act: &KeysAct, json: bool) -> Result<Exit, Failure> {
    let (keymap, faults) = work::keymap(&door.settings)?;
    match act {
        KeysAct::Print if json => out::print_json(&keys::print_json(&keymap, &door.words))?,
        KeysAct::Print => out::print(keys::print(&keymap, &door.words).trim_end())?,
        KeysAct::Check => {
            let check = keys::check(&keymap, faults);
            if json {
                out::print_json(&check.json(&door.words))?;
            } else {
                out::print(check.say(&door.words).trim_end())?;
            }
            return Ok(if check.is_clean() { Exit::Done } else { Exit::Nothing });
        }
    }
    Ok(Exit::Done)
}
