//! A stand-in for the text room, thrown away at the merge.
use std::collections::BTreeMap;
/// Language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    En,
}
impl Language {
    /// Code.
    pub fn code(self) -> &'static str {
        "en"
    }
}
/// Argument.
#[derive(Clone, Debug)]
pub struct Arg(String);
impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Arg(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Arg(text)
    }
}
impl From<i64> for Arg {
    fn from(n: i64) -> Self {
        Arg(n.to_string())
    }
}
/// Words.
#[derive(Debug)]
pub struct Words {
    language: Language,
    table: BTreeMap<String, String>,
}
impl Words {
    /// Catalogue.
    pub fn new(language: Language) -> Self {
        let table = include_str!("en/tui.ftl")
            .lines()
            .filter_map(|line| line.split_once(" = "))
            .map(|(key, text)| (key.to_owned(), text.to_owned()))
            .collect();
        Words { language, table }
    }
    /// Language.
    pub fn language(&self) -> Language {
        self.language
    }
    /// Known.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }
    /// Says.
    pub fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        let mut text = self.table.get(key).cloned().unwrap_or_else(|| key.to_owned());
        for (name, arg) in args {
            text = text.replace(&format!("{{ ${name} }}"), &arg.0);
        }
        text
    }
}
/// Formats.
pub mod format {
    use super::Language;
    use crate::domain::money::Money;
    use chrono::{NaiveDate, NaiveTime};
    /// Money.
    pub fn money(money: Money, language: Language) -> String {
        format!("{} {}", amount(money, language), money.currency)
    }
    /// Amount.
    pub fn amount(money: Money, _: Language) -> String {
        format!("{}.{:02}", money.minor / 100, money.minor % 100)
    }
    /// Date.
    pub fn date(date: NaiveDate, _: Language) -> String {
        date.format("%-d %b %Y").to_string()
    }
    /// Day and month.
    pub fn day_month(date: NaiveDate, _: Language) -> String {
        date.format("%-d %b").to_string()
    }
    /// Time.
    pub fn time(time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }
    /// Weekday and date.
    pub fn weekday_date(date: NaiveDate, _: Language) -> String {
        date.format("%a %-d %b %Y").to_string()
    }
}
