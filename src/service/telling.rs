//! How a fact is told: its kind's sentence with its particulars, the same on the screen, in line mode and in a search.

use serde_json::Value;

use crate::domain::clean;
use crate::domain::money::Money;
use crate::domain::profile::Line;
use crate::revision::Revision;
use crate::text::{Arg, Words, format};

use super::account::Entry;
use super::profile;
use super::voice::hyphens;

/// Most characters of a note within a line.
const TEXT: usize = 200;

fn shortened(text: &str) -> String {
    if text.chars().count() <= TEXT {
        return text.to_owned();
    }
    text.chars().take(TEXT - 1).chain(['…']).collect()
}

/// Words, and the catalogue that codes are told by.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The words of the person's language.
    pub words: &'a Words,
    /// The configuration in force.
    pub revision: &'a Revision,
}

impl Teller<'_> {
    /// The words of an outcome's code.
    pub fn outcome(&self, code: &str) -> String {
        let language = self.words.language().code();
        self.revision.outcome(code).map_or_else(|| clean::line(code), |kind| kind.label_in(language).to_owned())
    }

    /// The words of an excuse's code.
    pub fn excuse(&self, code: &str) -> String {
        let language = self.words.language().code();
        self.revision.excuse(code).map_or_else(|| clean::line(code), |kind| kind.label_in(language).to_owned())
    }

    /// The words of a reason for passing over.
    pub fn skip(&self, code: &str) -> String {
        let language = self.words.language().code();
        self.revision.skip(code).map_or_else(|| clean::line(code), |kind| clean::line(kind.label_in(language)))
    }

    /// The words of a kind of dispute, by the code of the outcome that opens it.
    pub fn dispute(&self, code: &str) -> String {
        let language = self.words.language().code();
        self.revision.dispute(code).map_or_else(|| self.outcome(code), |kind| clean::line(kind.label_in(language)))
    }

    /// A department as the person calls it, of which the row has the English name; a name that the desk no longer has
    /// stands as it is.
    pub fn department(&self, name: &str) -> String {
        let language = self.words.language().code();
        let kind = self.revision.disputes.iter().find(|kind| !name.is_empty() && kind.owner_in("en") == name);
        kind.map_or_else(|| clean::line(name), |kind| clean::line(kind.owner_in(language)))
    }

    /// The departments that answer disputes, each once.
    pub fn departments(&self) -> Vec<String> {
        let language = self.words.language().code();
        let mut names: Vec<String> =
            self.revision.disputes.iter().map(|kind| clean::line(kind.owner_in(language))).collect();
        names.retain(|name| !name.is_empty());
        names.sort_unstable();
        names.dedup();
        names
    }

    /// The words of a reason for something beyond somebody's authority.
    pub fn reason(&self, code: &str) -> String {
        let language = self.words.language().code();
        self.revision.reason(code).map_or_else(|| clean::line(code), |kind| clean::line(kind.label_in(language)))
    }

    /// One line of the timeline: the fact's words with its particulars, and behind it the parts that are there.
    pub fn fact(&self, entry: &Entry) -> String {
        let words = self.words;
        let body = &entry.body;
        let text = |name: &str| body.get(name).and_then(Value::as_str).map(clean::line);
        let language = words.language();
        // Only a change of the profile names a line.
        let changed: Option<Line> = text("line").and_then(|line| line.parse().ok());
        let money = |name: &str| -> Option<String> {
            let money: Money = serde_json::from_value(body.get(name)?.clone()).ok()?;
            Some(format::money(money, language))
        };
        let particular = |name: &str| -> Option<String> {
            match name {
                "amount" | "paid" => money(name),
                "date" => {
                    let day = text("date").or_else(|| text("due_on"))?;
                    Some(day.parse().map_or(day, |day| format::date(day, language)))
                }
                "outcome" => text("outcome").map(|code| self.outcome(&code)),
                "excuse" => text("excuse").map(|code| self.excuse(&code)),
                "rule" => text("rule").map(|code| words.say(&format!("rule-{}", hyphens(&code)), &[])),
                "language" => text("language").map(|code| {
                    let key = format!("language-{code}");
                    if words.has(&key) { words.say(&key, &[]) } else { code }
                }),
                "agent" => Some(clean::line(&entry.who)),
                "point" => {
                    text("point").filter(|point| !point.is_empty()).or_else(|| Some(words.say("number-other", &[])))
                }
                "format" => text("format").map(|code| words.say(&format!("statement-format-{code}"), &[])),
                "text" => text("text").map(|text| shortened(&text)),
                "time" => text("time").map(|time| time.parse().map_or(time, format::time)),
                "dispute" => body.get("dispute").and_then(Value::as_i64).map(|number| number.to_string()),
                "decision" => {
                    text("decision").map(|code| words.say(&format!("dispute-decision-{}", hyphens(&code)), &[]))
                }
                "approval" => text("approval").map(|kind| words.say(&format!("approval-kind-{}", hyphens(&kind)), &[])),
                "reason" => text("reason").map(|code| self.reason(&code)),
                "skip" => text("skip").map(|code| self.skip(&code)),
                "what" if changed.is_some() => changed.map(|line| profile::words::line(words, line)),
                "old" | "new" if changed.is_some() => {
                    let value = changed.map(|line| profile::words::value(words, line, &text(name).unwrap_or_default()));
                    value.filter(|value| !value.is_empty()).or_else(|| Some(words.say("profile-nothing", &[])))
                }
                "what" => text("outcome").map(|code| self.outcome(&code)).or_else(|| {
                    let act = text("act").map(|act| format!("act-{act}")).filter(|key| words.has(key))?;
                    Some(words.say(&act, &[]))
                }),
                "label" => text("label").filter(|label| !label.is_empty()).map(|label| format!(" ({label})")),
                "document" => text("document").map(|kind| words.say(&format!("kind-{}", hyphens(&kind)), &[])),
                "place" => body.get("place").and_then(Value::as_i64).map(|place| place.to_string()),
                "name" if entry.kind.starts_with("dispute_") => text("name").map(|name| self.department(&name)),
                name => text(name),
            }
        };
        const NAMES: &[&str] = &[
            "dispute",
            "decision",
            "new",
            "format",
            "approval",
            "reason",
            "skip",
            "what",
            "old",
            "label",
            "place",
            "amount",
            "paid",
            "date",
            "outcome",
            "excuse",
            "rule",
            "language",
            "agent",
            "source",
            "number",
            "point",
            "text",
            "time",
            "name",
            "reference",
            "about",
            "document",
        ];
        let mut args: Vec<(&str, Arg<'_>)> = Vec::new();
        for name in NAMES.iter().copied() {
            args.push((name, Arg::from(particular(name).unwrap_or_default())));
        }
        args.push(("kind", Arg::from(clean::line(&entry.kind).replace('_', " "))));
        let key = format!("fact-{}", hyphens(&entry.kind));
        let mut line = words.say(if words.has(&key) { key.as_str() } else { "fact-other" }, &args);
        if matches!(
            entry.kind.as_str(),
            "outcome_recorded"
                | "call_started"
                | "point_suppressed"
                | "snoozed"
                | "undone"
                | "dispute_decided"
                | "dispute_reopened"
                | "profile_changed"
        ) || entry.kind.starts_with("approval")
        {
            for name in ["name", "text", "reference", "excuse"].into_iter().chain(changed.map(|_| "source")) {
                let value = particular(name).filter(|value| !value.is_empty());
                if let Some(value) = value {
                    line = format!("{line}, {}", words.say(&format!("detail-{name}"), &[(name, Arg::from(value))]));
                }
            }
        }
        // A particular that is missing leaves nothing hanging.
        clean::line(&line).trim_end_matches([':', ' ', '\u{a0}']).to_owned()
    }
}
