//! The catalogues, and one sentence out of them.

use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use super::{Language, format};

/// Every catalogue as its folder has it: a language a folder, a noun or a room a file.
static CATALOGUES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/text/words");

/// The catalogues of a language with their file names, in the order of these.
pub(super) fn sources(language: Language) -> Vec<(&'static str, &'static str)> {
    let Some(folder) = CATALOGUES.get_dir(language.code()) else { return Vec::new() };
    let mut found: Vec<_> = folder
        .files()
        .filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents_utf8()?)))
        .filter(|(name, _)| name.ends_with(".ftl"))
        .collect();
    found.sort_unstable();
    found
}

/// What stands in a sentence's gap. Numbers choose the plural.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Words, as they are.
    Borrowed(&'a str),
    /// Words made for the sentence.
    Owned(String),
    /// A count.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Borrowed(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Arg::Borrowed(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Owned(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Arg::Number(number)
    }
}

impl<'a> Arg<'a> {
    fn value(&'a self, language: Language) -> FluentValue<'a> {
        match self {
            Arg::Borrowed(text) => FluentValue::from(*text),
            Arg::Owned(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) if language == Language::Ro && *number > 100 && matches!(*number % 100, 1..=19) => {
                // CLDR: `few` is n % 100 = 1..19, for 102 as for 2; the rules behind the bundle look at n alone. A number
                // with a fraction digit is `few` for them, and `counted` writes none.
                let options = FluentNumberOptions { minimum_fraction_digits: Some(1), ..Default::default() };
                FluentValue::Number(FluentNumber::new(*number as f64, options))
            }
            Arg::Number(number) => FluentValue::from(*number),
        }
    }
}

/// The words of one language, with English behind them.
pub struct Words {
    language: Language,
    own: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
}

impl Words {
    /// Reads the embedded catalogues of a language.
    pub fn new(language: Language) -> Self {
        let english = (language != Language::En).then(|| bundle(Language::En));
        Words { language, own: bundle(language), english }
    }

    /// True when every room's catalogue is there in the language: no screen falls back to English half-way.
    pub fn is_complete(language: Language) -> bool {
        sources(Language::En).iter().all(|(room, _)| sources(language).iter().any(|(own, _)| own == room))
    }

    /// The language that is spoken.
    pub fn language(&self) -> Language {
        self.language
    }

    /// True when there are words for the key, in the language or in English.
    pub fn has(&self, key: &str) -> bool {
        self.own.has_message(key) || self.english.as_ref().is_some_and(|english| english.has_message(key))
    }

    /// The sentence for a key, its gaps filled; the key in angle marks when nobody wrote one.
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        fill(&self.own, self.language, key, args)
            .or_else(|| fill(self.english.as_ref()?, Language::En, key, args))
            .unwrap_or_else(|| format!("<{key}>"))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({})", self.language)
    }
}

fn fill(
    bundle: &FluentBundle<FluentResource>,
    language: Language,
    key: &str,
    args: &[(&str, Arg<'_>)],
) -> Option<String> {
    let pattern = bundle.get_message(key)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        values.set(*name, arg.value(language));
    }
    // A gap without a value shows its name: a test of the caller sees it, and the person still reads the rest.
    Some(bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
}

/// French sets a blank before `; : ! ?` and inside its quotation marks, and no line may break there. Catalogues are
/// written with the blank of the keyboard; here it becomes the no-break blank U+00A0. The narrow one, U+202F, which print
/// prefers, is missing from many terminals' fonts, so amounts and sentences both take the wide one.
fn typeset(language: Language, source: &str) -> String {
    if language != Language::Fr {
        return source.to_owned();
    }
    let mut out = source.replace("« ", "«\u{a0}");
    for mark in ["»", ";", ":", "!", "?"] {
        out = out.replace(&format!(" {mark}"), &format!("\u{a0}{mark}"));
    }
    out
}

/// A count as the language groups it; the plural is chosen by the number itself.
fn counted(value: &FluentValue<'_>, language: Language) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    // Counts come in as whole numbers below 2^53, which a float holds exactly.
    Some(format::count(number.value as i64, language))
}

/// A faulty line of a catalogue is left out here and fails a test.
fn bundle(language: Language) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    // One function a language: the bundle takes no closure that captures.
    bundle.set_formatter(Some(match language {
        Language::En => |value, _| counted(value, Language::En),
        Language::No => |value, _| counted(value, Language::No),
        Language::Hu => |value, _| counted(value, Language::Hu),
        Language::Ro => |value, _| counted(value, Language::Ro),
        Language::Fr => |value, _| counted(value, Language::Fr),
    }));
    for (_, source) in sources(language) {
        let resource = FluentResource::try_new(typeset(language, source)).unwrap_or_else(|(read, _)| read);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_choose_their_plural() {
        for (language, said) in [
            (Language::En, ["1 customer held", "2 customers held", "5 customers held", "20 customers held"]),
            (Language::No, ["1 kunde på vent", "2 kunder på vent", "5 kunder på vent", "20 kunder på vent"]),
            (Language::Hu, ["1 ügyfél vár", "2 ügyfél vár", "5 ügyfél vár", "20 ügyfél vár"]),
            (
                Language::Ro,
                [
                    "1 client în așteptare",
                    "2 clienți în așteptare",
                    "5 clienți în așteptare",
                    "20 de clienți în așteptare",
                ],
            ),
            (
                Language::Fr,
                ["1 client en attente", "2 clients en attente", "5 clients en attente", "20 clients en attente"],
            ),
        ] {
            let words = Words::new(language);
            for (count, expected) in [1, 2, 5, 20].into_iter().zip(said) {
                assert_eq!(words.say("held-total", &[("count", Arg::Number(count))]), expected, "{language}");
            }
        }
    }

    #[test]
    fn long_counts_are_grouped_and_still_choose_their_plural() {
        let said = |language, count| Words::new(language).say("held-total", &[("count", Arg::Number(count))]);
        assert_eq!(said(Language::No, 12_430), "12\u{a0}430 kunder på vent");
        assert_eq!(said(Language::Ro, 101), "101 clienți în așteptare");
        assert_eq!(said(Language::Ro, 120), "120 de clienți în așteptare");
        assert_eq!(said(Language::Ro, 10_002), "10.002 clienți în așteptare");
        assert_eq!(said(Language::Ro, 10_020), "10.020 de clienți în așteptare");
    }

    #[test]
    fn nothing_is_missing_for_the_values_of_the_domain() {
        use crate::domain::agent::Role;
        use crate::domain::contact::Rule;
        use crate::domain::contact_point::Channel;
        use crate::domain::customer::Segment;
        use crate::domain::invoice::InvoiceKind;
        use crate::domain::outcome::Field;

        let words = Words::new(Language::En);
        let keys = Rule::ALL
            .iter()
            .flat_map(|rule| [format!("rule-{}", rule.code()), format!("gate-{}", rule.code())])
            .chain(Field::ALL.iter().map(|field| format!("field-{}", field.code())))
            .chain(Segment::ALL.iter().map(|segment| format!("segment-{segment}")))
            .chain(InvoiceKind::ALL.iter().map(|kind| format!("kind-{kind}")))
            .chain(Role::ALL.iter().map(|role| format!("role-{role}")))
            .chain(Channel::ALL.iter().map(|channel| format!("channel-{channel}")))
            .chain(Language::ALL.iter().map(|language| format!("language-{language}")));
        for key in keys {
            let key = key.replace('_', "-");
            assert!(words.has(&key), "{key}");
        }
    }

    /// Every key that stands in the sources as a literal has words; keys put together from codes are tested above.
    #[test]
    fn no_source_says_a_key_that_nobody_wrote() {
        let words = Words::new(Language::En);
        let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
                if entry.is_dir() {
                    folders.push(entry);
                } else if entry.extension().is_some_and(|ending| ending == "rs") && !entry.ends_with("text/words.rs") {
                    let source = std::fs::read_to_string(&entry).unwrap();
                    for call in source.split(".say(").skip(1) {
                        if let Some(key) = call.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                            assert!(words.has(key), "{}: no words for {key}", entry.display());
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn a_key_nobody_wrote_shows_itself() {
        let words = Words::new(Language::Hu);
        assert_eq!(words.say("no-such-key", &[]), "<no-such-key>");
        assert!(!words.has("no-such-key"));
    }

    #[test]
    fn french_marks_never_stand_at_the_beginning_of_a_line() {
        let words = Words::new(Language::Fr);
        let said = words.say("line-unknown-near", &[("word", Arg::from("nxt ; x")), ("near", Arg::from("next"))]);
        assert_eq!(said, "La commande «\u{a0}nxt ; x\u{a0}» n'existe pas. Vouliez-vous dire «\u{a0}next\u{a0}»\u{a0}?");
    }
}
