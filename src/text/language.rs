//! The languages of the desk.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English: complete, and what is said where another language has no words.
    #[default]
    En,
    /// Norwegian (bokmål).
    No,
    /// Hungarian.
    Hu,
    /// Romanian.
    Ro,
    /// French.
    Fr,
}

/// The text is not the code of a language that the program speaks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is none of the languages en, no, hu, ro, fr")]
pub struct UnknownLanguage(pub String);

impl Language {
    /// Every language, as they are listed.
    pub const ALL: [Language; 5] = [Language::En, Language::No, Language::Hu, Language::Ro, Language::Fr];

    /// The two letters in files, in the database and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::No => "no",
            Language::Hu => "hu",
            Language::Ro => "ro",
            Language::Fr => "fr",
        }
    }

    /// The language of a POSIX locale name (`nb_NO.UTF-8`, `hu`); English for any other.
    pub fn from_locale(locale: &str) -> Language {
        locale.split(['_', '-', '.', '@']).next().unwrap_or_default().parse().unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// The two written forms of Norwegian are understood, too: `nb` and `nn`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().to_lowercase().as_str() {
            "en" => Ok(Language::En),
            "no" | "nb" | "nn" => Ok(Language::No),
            "hu" => Ok(Language::Hu),
            "ro" => Ok(Language::Ro),
            "fr" => Ok(Language::Fr),
            _ => Err(UnknownLanguage(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_lead_to_a_language() {
        for (locale, language) in [
            ("nb_NO.UTF-8", Language::No),
            ("nn", Language::No),
            ("hu_HU", Language::Hu),
            ("ro-RO", Language::Ro),
            ("fr_CA.ISO8859-1@euro", Language::Fr),
            ("C.UTF-8", Language::En),
            ("", Language::En),
            ("de_DE", Language::En),
        ] {
            assert_eq!(Language::from_locale(locale), language, "{locale}");
        }
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
        }
    }
}
