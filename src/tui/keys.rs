//! The key table and the check of a keymap, as the command line prints them.

use serde_json::{Value, json};

use super::chord::written;
use super::keymap::{Fault, Keymap};
use crate::text::{Arg, Words};

/// Every binding in force: context, key, command, what it does.
pub fn print(map: &Keymap, words: &Words) -> String {
    let mut table = vec![[
        words.say("keys-context", &[]),
        words.say("keys-key", &[]),
        words.say("keys-command", &[]),
        words.say("keys-does", &[]),
    ]];
    for line in map.lines() {
        let does = line.binding.desc.clone().unwrap_or_else(|| words.say(&line.binding.command.name.title_key(), &[]));
        table.push([line.context.code().to_owned(), written(&line.keys), line.binding.command.to_string(), does]);
    }
    let width = |column: usize| table.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [width(0), width(1), width(2)];
    let mut out = String::new();
    for [context, key, command, does] in &table {
        out.push_str(&format!(
            "{context:<a$}  {key:<b$}  {command:<c$}  {does}\n",
            a = widths[0],
            b = widths[1],
            c = widths[2]
        ));
    }
    out
}

/// The same for programs.
pub fn print_json(map: &Keymap, words: &Words) -> Value {
    let rows: Vec<Value> = map
        .lines()
        .into_iter()
        .map(|line| {
            let title = words.say(&line.binding.command.name.title_key(), &[]);
            json!({
                "context": line.context.code(),
                "key": written(&line.keys),
                "command": line.binding.command.name.code(),
                "arguments": line.binding.command.args,
                "does": line.binding.desc.unwrap_or(title),
                "changes": line.binding.command.name.spec().changes,
            })
        })
        .collect();
    Value::Array(rows)
}

/// What a check of a keymap file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Everything that does not come into force: unknown names, and sequences that stand in each other's way.
    pub faults: Vec<Fault>,
    /// Commands that no key leads to: they are given by name.
    pub unbound: Vec<&'static str>,
    /// Bindings in force.
    pub bindings: usize,
}

/// Checks the keymap in force and the faults that its file had.
pub fn check(map: &Keymap, faults: Vec<Fault>) -> Check {
    let unbound = map.unbound().into_iter().map(super::command::Name::code).collect();
    Check { faults, unbound, bindings: map.lines().len() }
}

impl Check {
    /// True when everything in the file is in force.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty()
    }

    /// The findings as sentences, a line each.
    pub fn say(&self, words: &Words) -> String {
        let count = |count: usize| Arg::from(i64::try_from(count).unwrap_or(i64::MAX));
        let mut lines: Vec<String> = self.faults.iter().map(|fault| fault.say(words)).collect();
        lines.push(if self.is_clean() {
            words.say("keys-clean", &[("count", count(self.bindings))])
        } else {
            words.say("keys-faults", &[("count", count(self.faults.len()))])
        });
        if !self.unbound.is_empty() {
            lines.push(words.say("keys-unbound", &[("commands", Arg::from(self.unbound.join(", ")))]));
        }
        lines.join("\n") + "\n"
    }

    /// The findings for programs.
    pub fn json(&self, words: &Words) -> Value {
        let faults: Vec<Value> = self
            .faults
            .iter()
            .map(|fault| json!({ "file": fault.file, "line": fault.line, "key": fault.key, "says": fault.say(words) }))
            .collect();
        json!({ "faults": faults, "by_name_only": self.unbound, "bindings": self.bindings })
    }
}

#[cfg(test)]
mod tests {
    use super::super::keymap::load;
    use super::*;
    use crate::text::Language;

    #[test]
    fn the_table_lists_every_binding_and_the_check_every_fault() {
        let words = Words::new(Language::En);
        let map = Keymap::standard();
        let table = print(&map, &words);
        assert!(table.contains("account  n          outcome no_answer  outcome\n"), "{table}");
        assert_eq!(table.lines().count(), map.lines().len() + 1);
        assert_eq!(print_json(&map, &words).as_array().map(Vec::len), Some(map.lines().len()));
        let (map, faults) = load("[account]\n\"x\" = \"promis full\"\n", "mine.toml", map);
        let check = check(&map, faults);
        assert!(!check.is_clean());
        let said = check.say(&words);
        assert!(
            said.starts_with("mine.toml:2: [account] \"x\": there is no command “promis”; did you mean “promise”?"),
            "{said}"
        );
        assert!(said.contains("release"), "{said}");
        assert_eq!(check.json(&words)["faults"][0]["line"], 2);
    }
}
