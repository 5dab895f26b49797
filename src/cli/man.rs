//! `dunlin man` and `dunlin completions`: made from the arguments and the registry of commands when they are asked for.

use clap::CommandFactory;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

use crate::tui::chord::written;
use crate::tui::command::{Context, Name};
use crate::tui::keymap::Keymap;

use super::Exit;
use super::args::Args;
use super::door::Door;
use super::out::{self, Failure};
use super::work;

/// Prints the man page, with the keys in force.
pub(super) fn page(door: &Door) -> Result<Exit, Failure> {
    let (keymap, _) = work::keymap(door)?;
    let man = Man::new(Args::command());
    let mut text: Vec<u8> = Vec::new();
    man.render_title(&mut text).map_err(Failure::trouble)?;
    man.render_name_section(&mut text).map_err(Failure::trouble)?;
    man.render_synopsis_section(&mut text).map_err(Failure::trouble)?;
    man.render_description_section(&mut text).map_err(Failure::trouble)?;
    man.render_options_section(&mut text).map_err(Failure::trouble)?;
    man.render_subcommands_section(&mut text).map_err(Failure::trouble)?;
    keys(door, &keymap).to_writer(&mut text).map_err(Failure::trouble)?;
    man.render_version_section(&mut text).map_err(Failure::trouble)?;
    out::print(String::from_utf8_lossy(&text).trim_end())?;
    Ok(Exit::Done)
}

/// The KEYS section: each context with its commands, their keys, names and prose.
fn keys(door: &Door, keymap: &Keymap) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    let lines = keymap.lines();
    for context in Context::ALL {
        let mut told: Vec<String> = Vec::new();
        roff.control("SS", [door.words.say(&format!("context-{}", context.code()), &[]).as_str()]);
        for line in lines.iter().filter(|line| line.context == context) {
            let command = line.binding.command.to_string();
            if told.contains(&command) {
                continue;
            }
            let same =
                lines.iter().filter(|other| other.context == context && other.binding.command == line.binding.command);
            let keys: Vec<String> = same.map(|other| written(&other.keys)).collect();
            roff.control("TP", []);
            roff.text([bold(keys.join(", ")), roman(format!("  ({command})"))]);
            roff.text([roman(door.words.say(&line.binding.command.name.prose_key(), &[]))]);
            told.push(command);
        }
    }
    let by_name: Vec<&str> = keymap.unbound().into_iter().map(Name::code).collect();
    roff.text([roman(door.words.say("keys-unbound", &[("commands", by_name.join(", ").into())]))]);
    roff
}

/// Prints what a shell completes.
pub(super) fn completions(shell: clap_complete::Shell) -> Result<Exit, Failure> {
    let mut text: Vec<u8> = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "dunlin", &mut text);
    out::print(String::from_utf8_lossy(&text).trim_end())?;
    Ok(Exit::Done)
}
