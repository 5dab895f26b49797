//! Short forms in notes, written out word by word.

use std::collections::BTreeMap;

/// The desk's short forms: for every language, and those of one language, which go before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Abbreviations {
    /// Short form to text, in every language.
    pub common: BTreeMap<String, String>,
    /// The same by code of a language.
    pub by_language: BTreeMap<String, BTreeMap<String, String>>,
}

impl Abbreviations {
    /// What a short form stands for in a language.
    pub fn text(&self, language: &str, word: &str) -> Option<&str> {
        let own = self.by_language.get(language).and_then(|own| own.get(word));
        own.or_else(|| self.common.get(word)).map(String::as_str)
    }

    /// Every short form of a language with its text, in the order of the alphabet.
    pub fn of(&self, language: &str) -> BTreeMap<&str, &str> {
        let own = self.by_language.get(language).into_iter().flatten();
        self.common.iter().chain(own).map(|(short, text)| (short.as_str(), text.as_str())).collect()
    }

    /// One word as it goes into the note: written out where it is a short form, once where a short form stands twice in it,
    /// else as it is. Signs around it stay.
    fn word(&self, language: &str, word: &str) -> String {
        let is_sign = |c: char| !c.is_alphanumeric();
        let core = word.trim_matches(is_sign);
        let Some(from) = word.find(core).filter(|_| !core.is_empty()) else { return word.to_owned() };
        let (before, behind) = (&word[..from], &word[from + core.len()..]);
        if let Some(text) = self.text(language, core) {
            return format!("{before}{text}{behind}");
        }
        let half = core.len() / 2;
        let twice = core.is_char_boundary(half) && core[..half] == core[half..];
        if twice && self.text(language, &core[..half]).is_some() {
            return format!("{before}{}{behind}", &core[..half]);
        }
        word.to_owned()
    }

    /// The text with its last word written out.
    pub fn last(&self, language: &str, text: &str) -> String {
        let from =
            text.rfind(char::is_whitespace).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
        format!("{}{}", &text[..from], self.word(language, &text[from..]))
    }

    /// The text with every word written out.
    pub fn all(&self, language: &str, text: &str) -> String {
        text.split_whitespace().map(|word| self.word(language, word)).collect::<Vec<_>>().join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn desk() -> Abbreviations {
        let table = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        Abbreviations {
            common: table(&[("inv", "invoice"), ("lm", "left message")]),
            by_language: [("no".to_owned(), table(&[("inv", "faktura")]))].into(),
        }
    }

    #[test]
    fn whole_words_are_written_out_and_doubled_ones_stay_short() {
        let desk = desk();
        for (language, text, all) in [
            ("en", "lm about inv, twice", "left message about invoice, twice"),
            ("no", "lm om inv.", "left message om faktura."),
            ("en", "(inv) invest lmx", "(invoice) invest lmx"),
            ("en", "lmlm (invinv)", "lm (inv)"),
            ("en", "", ""),
            ("en", "— ő lm", "— ő left message"),
        ] {
            assert_eq!(desk.all(language, text), all, "{text}");
        }
        assert_eq!(desk.last("en", "lm inv"), "lm invoice");
        assert_eq!(desk.last("en", "lm "), "lm ");
        assert_eq!(desk.last("en", "lm"), "left message");
        assert_eq!(desk.of("no").get("inv"), Some(&"faktura"));
    }
}
