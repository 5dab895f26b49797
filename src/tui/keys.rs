//! The key table and the check of a keymap, as the command line prints them.

use serde_json::{Value, json};

use super::chord::written;
use super::command::{Command, Context, TEN};
use super::keymap::reach::{self, Finding};
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

/// The ten keys of the first day as a Markdown table, with the key that is in force on the account, else on the queue.
pub fn markdown(map: &Keymap, words: &Words) -> String {
    let mut out = format!("| {} | {} |\n|---|---|\n", words.say("keys-key", &[]), words.say("keys-does", &[]));
    for (line, key) in TEN {
        let Ok(command) = Command::parse(line) else { continue };
        let chain = |screen: Context| [screen, Context::List, Context::Global];
        let mut keys: Vec<String> = [Context::Queue, Context::Account]
            .into_iter()
            .filter_map(|screen| map.keys_of(&chain(screen), &command))
            .map(|keys| format!("`{}`", written(&keys)))
            .collect();
        keys.dedup();
        if keys.is_empty() {
            keys.push(format!("`:{command}`"));
        }
        out.push_str(&format!("| {} | {} |\n", keys.join(", "), words.say(key, &[])));
    }
    out
}

/// What a check of a keymap file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// Everything that does not come into force: unknown names, and sequences that stand in each other's way.
    pub faults: Vec<Fault>,
    /// Keys that a keyboard or a terminal does not bring to the desk, or not easily.
    pub findings: Vec<Finding>,
    /// Commands that no key leads to: they are given by name.
    pub unbound: Vec<&'static str>,
    /// Bindings in force.
    pub bindings: usize,
}

/// Checks the keymap in force, with the faults that its file had and what stands in its keys' way.
pub fn check(map: &Keymap, faults: Vec<Fault>, findings: Vec<Finding>) -> Check {
    let unbound = map.unbound().into_iter().map(super::command::Name::code).collect();
    Check { faults, findings, unbound, bindings: map.lines().len() }
}

impl Check {
    /// True when everything in the file is in force and every command has a key that reaches the desk.
    pub fn is_clean(&self) -> bool {
        self.faults.is_empty() && !self.findings.iter().any(Finding::is_trouble)
    }

    /// The findings as sentences, a line each.
    pub fn say(&self, words: &Words) -> String {
        let count = |count: usize| Arg::from(i64::try_from(count).unwrap_or(i64::MAX));
        let mut lines: Vec<String> = self.faults.iter().map(|fault| fault.say(words)).collect();
        for finding in &self.findings {
            let args = [
                ("context", Arg::from(finding.context.code())),
                ("key", Arg::from(reach::key(finding))),
                ("command", Arg::from(finding.command.as_str())),
                ("why", Arg::from(words.say(&format!("reach-{}", finding.why), &[]))),
                ("place", Arg::from(finding.place.as_str())),
            ];
            let mut line = words.say("reach-line", &args);
            if let Some(other) = &finding.other {
                line = format!("{line} {}", words.say("reach-other", &[("key", Arg::from(written(other)))]));
            } else if let Some(free) = finding.free {
                line = format!("{line} {}", words.say("reach-free", &[("key", Arg::from(free.to_string()))]));
            }
            lines.push(line);
        }
        if self.findings.is_empty() {
            lines.push(words.say("reach-clean", &[]));
        }
        lines.push(if self.faults.is_empty() {
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
        let findings: Vec<Value> = self
            .findings
            .iter()
            .map(|finding| {
                json!({
                    "context": finding.context.code(),
                    "key": reach::key(finding),
                    "command": finding.command,
                    "place": finding.place,
                    "why": finding.why,
                    "other": finding.other.as_deref().map(written),
                    "free": finding.free.map(|key| key.to_string()),
                })
            })
            .collect();
        json!({ "faults": faults, "findings": findings, "by_name_only": self.unbound, "bindings": self.bindings })
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
        assert!(table.contains("account   n          outcome no_answer  outcome\n"), "{table}");
        assert_eq!(table.lines().count(), map.lines().len() + 1);
        assert_eq!(print_json(&map, &words).as_array().map(Vec::len), Some(map.lines().len()));
        let (map, faults) = load("[account]\n\"x\" = \"promis full\"\n", "mine.toml", map);
        let check = check(&map, faults, reach::findings(&map, Some("no"), None));
        assert!(!check.is_clean());
        let said = check.say(&words);
        assert!(
            said.starts_with("mine.toml:2: [account] \"x\": there is no command “promis”; did you mean “promise”?"),
            "{said}"
        );
        assert!(said.contains("release"), "{said}");
        let json = check.json(&words);
        assert_eq!((&json["faults"][0]["line"], &json["findings"][0]["why"]), (&2.into(), &"shift".into()));
        assert!(said.contains("[queue] / = find: needs Shift (no)."), "{said}");
        assert!(said.contains("Free, and it would do: "), "{said}");
    }

    #[test]
    fn the_ten_keys_of_the_readme_are_those_in_force() {
        let readme = include_str!("../../README.md");
        let (_, rest) = readme.split_once("<!-- keys: dunlin keys print --markdown -->\n").unwrap();
        let (table, _) = rest.split_once("<!-- /keys -->").unwrap();
        assert_eq!(table, markdown(&Keymap::standard(), &Words::new(Language::En)));
    }
}
