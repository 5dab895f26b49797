//! `outcomes.toml`: what can come of a contact, and the reasons for delay.

use crate::domain::dispute::DisputeKind;
use crate::domain::outcome::{ExcuseKind, Field, NOT_SAID, OutcomeKind, SkipKind, Trigger};
use crate::text::Language;

use super::dispute;
use super::section::{At, Section, refuse_doubles};

/// The catalogue read.
pub(super) struct Catalogue {
    /// Outcomes, in the order of the file.
    pub(super) outcomes: Vec<OutcomeKind>,
    /// Excuses, in the order of the file.
    pub(super) excuses: Vec<ExcuseKind>,
    /// Reasons for passing a customer over, in the order of the file.
    pub(super) skips: Vec<SkipKind>,
    /// Kinds of dispute, one for each outcome that opens one.
    pub(super) disputes: Vec<DisputeKind>,
}

/// What an outcome counts as.
#[derive(Clone, Copy, PartialEq)]
enum Flag {
    Worked,
    Contacted,
    RightParty,
    Conversation,
    LooksBack,
    NoContact,
    Terminal,
}

const FLAGS: [(&str, Flag); 7] = [
    ("worked", Flag::Worked),
    ("contacted", Flag::Contacted),
    ("right_party", Flag::RightParty),
    ("conversation", Flag::Conversation),
    ("looks_back", Flag::LooksBack),
    ("no_contact", Flag::NoContact),
    ("terminal", Flag::Terminal),
];

const TRIGGERS: [(&str, Trigger); 15] = [
    ("promise", Trigger::Promise),
    ("plan", Trigger::Plan),
    ("callback", Trigger::Callback),
    ("dispute", Trigger::Dispute),
    ("invalidate_point", Trigger::InvalidatePoint),
    ("suppress_point", Trigger::SuppressPoint),
    ("hold", Trigger::Hold),
    ("stop", Trigger::Stop),
    ("language", Trigger::Language),
    ("supervisor", Trigger::Supervisor),
    ("resend", Trigger::Resend),
    ("trace", Trigger::Trace),
    ("learn_approver", Trigger::LearnApprover),
    ("learn_hour", Trigger::LearnHour),
    ("task", Trigger::Task),
];

/// Steps that the desk has words for.
const STEPS: [&str; 7] = ["call", "callback", "review", "trace", "promise", "resend", "none"];

/// What a trigger cannot do without.
const NEEDS: [(Trigger, &str, &[Field]); 7] = [
    (Trigger::Promise, "promise", &[Field::Amount, Field::Date]),
    (Trigger::Plan, "plan", &[Field::Amount, Field::Count, Field::Date]),
    (Trigger::Callback, "callback", &[Field::Date]),
    (Trigger::Dispute, "dispute", &[Field::Amount]),
    (Trigger::InvalidatePoint, "invalidate_point", &[Field::ContactPoint]),
    (Trigger::SuppressPoint, "suppress_point", &[Field::ContactPoint]),
    (Trigger::Language, "language", &[Field::Language]),
];

/// Reads the whole document.
pub(super) fn read(section: &Section<'_>) -> Option<Catalogue> {
    let mut heads = Heads::default();
    let outcomes = section.sections("outcome");
    let outcomes: Vec<OutcomeKind> = outcomes
        .iter()
        .filter_map(|section| {
            let kind = outcome(section, &mut heads);
            section.finish();
            kind
        })
        .collect();
    heads.refuse_doubles(section, "outcome");
    let mut heads = Heads::default();
    let excuses = section.sections("excuse");
    let excuses: Vec<ExcuseKind> = excuses
        .iter()
        .filter_map(|section| {
            let excuse = excuse(section, &mut heads);
            section.finish();
            excuse
        })
        .collect();
    heads.refuse_doubles(section, "excuse");
    if !heads.codes.iter().any(|code| code.value == NOT_SAID) {
        let hint = "it is recorded when the agent presses Enter in place of a letter".to_owned();
        section.fault(section.at(), format!("there is no [[excuse]] with code = \"{NOT_SAID}\""), Some(hint));
    }
    let disputes = dispute::read(section, &outcomes);
    Some(Catalogue { outcomes, excuses, skips: skips(section), disputes })
}

/// The reasons for passing over. A desk that was published before there were any gets one that says nothing more.
fn skips(section: &Section<'_>) -> Vec<SkipKind> {
    if !section.has("skip") {
        let words =
            [("en", "not now"), ("no", "ikke nå"), ("hu", "most nem"), ("ro", "nu acum"), ("fr", "pas maintenant")];
        let label = words.map(|(language, words)| (language.to_owned(), words.to_owned())).to_vec();
        return vec![SkipKind { code: "not_now".to_owned(), key: 'n', label }];
    }
    let mut heads = Heads::default();
    let skips = section.sections("skip");
    let skips: Vec<SkipKind> = skips
        .iter()
        .filter_map(|section| {
            let skip = (code(section, &mut heads), key(section, &mut heads), label(section));
            section.finish();
            Some(SkipKind { code: skip.0?, key: skip.1?, label: skip.2? })
        })
        .collect();
    heads.refuse_doubles(section, "skip");
    skips
}

/// What must not stand twice.
#[derive(Default)]
struct Heads<'d> {
    codes: Vec<At<&'d str>>,
    shorts: Vec<At<&'d str>>,
    keys: Vec<At<char>>,
}

impl Heads<'_> {
    fn refuse_doubles(&self, section: &Section<'_>, noun: &str) {
        refuse_doubles(section, &format!("{noun}'s code"), &self.codes);
        refuse_doubles(section, &format!("{noun}'s short form"), &self.shorts);
        refuse_doubles(section, &format!("{noun}'s key"), &self.keys);
    }
}

fn outcome<'d>(section: &Section<'d>, heads: &mut Heads<'d>) -> Option<OutcomeKind> {
    let code = code(section, heads);
    let short = section.text("short", "\"NA\"");
    heads.shorts.extend(short);
    let key = key(section, heads);
    let label = label(section);
    let flags = section.names("flags", &FLAGS);
    let fields: Vec<(&str, Field)> = Field::ALL.into_iter().map(|field| (field.code(), field)).collect();
    let required = section.names("required", &fields);
    let optional = section.names("optional", &fields);
    let triggers = section.names("triggers", &TRIGGERS);
    let excuse = section.flag("excuse");
    let terminal = flags.contains(&Flag::Terminal);
    if let Some(both) = required.iter().find(|field| optional.contains(field)) {
        section.fault(section.at(), format!("'{}' is required and optional at once", both.code()), None);
    }
    for (trigger, name, needed) in NEEDS.iter().filter(|(trigger, _, _)| triggers.contains(trigger)) {
        for field in needed.iter().filter(|field| !required.contains(field)) {
            let message = format!("the trigger '{name}' needs '{}' among the required fields", field.code());
            section.fault(section.at(), message, None);
        }
        // A promise and a callback set their own day; two of them would ask for two.
        if *trigger == Trigger::Promise && triggers.contains(&Trigger::Plan) {
            section.fault(section.at(), "'promise' and 'plan' cannot both be triggered", None);
        }
        if matches!(trigger, Trigger::Promise | Trigger::Plan) && triggers.contains(&Trigger::Callback) {
            section.fault(section.at(), "'promise' and 'callback' cannot both be triggered", None);
        }
    }
    if triggers.contains(&Trigger::Stop) != terminal {
        section.fault(section.at(), "the flag 'terminal' and the trigger 'stop' go together", None);
    }
    let next = next(section, terminal, &required);
    let (next_step, next_minutes, next_business_days) = next?;
    Some(OutcomeKind {
        code: code?,
        short: short?.value.to_owned(),
        key: key?,
        label: label?,
        worked: flags.contains(&Flag::Worked),
        contacted: flags.contains(&Flag::Contacted),
        right_party: flags.contains(&Flag::RightParty),
        conversation: flags.contains(&Flag::Conversation),
        looks_back: flags.contains(&Flag::LooksBack),
        no_contact: flags.contains(&Flag::NoContact),
        terminal,
        excuse,
        required,
        optional,
        triggers,
        next_minutes,
        next_business_days,
        next_step,
    })
}

/// The next step: its name, and when it is due. Neither minutes nor days means: on the date filled in.
fn next(section: &Section<'_>, terminal: bool, required: &[Field]) -> Option<(String, Option<i64>, Option<u32>)> {
    if terminal {
        return Some(("none".to_owned(), None, None));
    }
    let next = section.section("next")?;
    let step = next.text("step", "\"call\"");
    if let Some(step) = step.filter(|step| !STEPS.contains(&step.value)) {
        next.unknown("step", step, &STEPS);
    }
    let minutes = next.optional_whole("minutes", 1..=10_080);
    let days = next.optional_whole("business_days", 1..=365);
    let dated = next.flag("date");
    next.finish();
    let ways = usize::from(minutes.is_some()) + usize::from(days.is_some()) + usize::from(dated);
    if ways != 1 {
        let message = "no outcome without a next step: give one of `minutes`, `business_days` and `date = true`";
        next.fault(next.at(), message, Some("or the flag 'terminal', if nothing follows".to_owned()));
    }
    if dated && !required.contains(&Field::Date) {
        next.fault(next.at(), "`date = true` needs 'date' among the required fields", None);
    }
    Some((
        step?.value.to_owned(),
        minutes.map(|minutes| minutes.value),
        days.and_then(|days| u32::try_from(days.value).ok()),
    ))
}

fn excuse<'d>(section: &Section<'d>, heads: &mut Heads<'d>) -> Option<ExcuseKind> {
    let code = code(section, heads);
    let key = key(section, heads);
    let label = label(section);
    if let Some(key) = key.filter(|key| !key.is_ascii_lowercase()) {
        section.fault(section.at(), format!("the key '{key}' of an excuse must be a letter from a to z"), None);
    }
    Some(ExcuseKind { code: code?, key: key?, label: label? })
}

fn code<'d>(section: &Section<'d>, heads: &mut Heads<'d>) -> Option<String> {
    let code = section.text("code", "\"no_answer\"")?;
    heads.codes.push(code);
    let fits = code.value.starts_with(|c: char| c.is_ascii_lowercase())
        && code.value.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    if !fits {
        let hint = "lower-case letters, digits and '_', as in \"no_answer\"".to_owned();
        section.fault(code.at, format!("'{}' does not do as a code", code.value), Some(hint));
    }
    Some(code.value.to_owned())
}

/// One letter that every keyboard has without an accent.
fn key<'d>(section: &Section<'d>, heads: &mut Heads<'d>) -> Option<char> {
    let text = section.text("key", "\"n\"")?;
    let mut letters = text.value.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii_alphabetic() => {
            heads.keys.push(At { value: letter, at: text.at });
            Some(letter)
        }
        _ => {
            let hint = Some("a to z first, then A to Z".to_owned());
            section.fault(text.at, format!("`key`: '{}' is not one letter from a to z or A to Z", text.value), hint);
            None
        }
    }
}

/// The words by language, in the order of the desk's languages. English must be among them.
pub(super) fn label(section: &Section<'_>) -> Option<Vec<(String, String)>> {
    words(section, "label", "label.en = \"no answer\"")
}

/// The words by language under a key, in the order of the desk's languages. English must be among them.
pub(super) fn words(section: &Section<'_>, key: &'static str, example: &str) -> Option<Vec<(String, String)>> {
    let table = section.section(key)?;
    let codes = Language::ALL.map(Language::code);
    let mut label = Vec::new();
    for (language, words) in table.texts() {
        if !codes.contains(&language.value) {
            table.unknown(key, language, &codes);
        } else if words.value.trim().is_empty() {
            table.fault(words.at, format!("the {key} in '{}' is empty", language.value), None);
        } else {
            label.push((language.value.to_owned(), words.value.to_owned()));
        }
    }
    if !label.iter().any(|(language, _)| language == "en") {
        table.fault(table.at(), format!("the {key} has no English words"), Some(example.to_owned()));
    }
    label.sort_by_key(|(language, _)| codes.iter().position(|code| code == language));
    Some(label)
}
