//! What a day off is called.

use crate::domain::holiday::Name;

use super::{Arg, Words};

/// The name of a day off in the language of the words; what the desk calls it stays as it wrote it.
pub fn name(words: &Words, name: Name<'_>) -> String {
    match name {
        Name::Own(name) => name.to_owned(),
        Name::Public { code, instead } => {
            let name = words.say(&format!("holiday-{}", code.replace('_', "-")), &[]);
            if instead { words.say("holiday-instead", &[("name", Arg::from(name))]) } else { name }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Language;
    use super::*;
    use crate::domain::holiday::codes;

    #[test]
    fn every_public_holiday_has_a_name_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for code in codes() {
                assert!(words.has(&format!("holiday-{}", code.replace('_', "-"))), "{language}: {code}");
            }
        }
    }

    #[test]
    fn a_day_in_place_of_another_says_so() {
        let public = |instead| Name::Public { code: "easter_monday", instead };
        let hungarian = Words::new(Language::Hu);
        assert_eq!(name(&hungarian, public(false)), "Húsvéthétfő");
        assert_eq!(name(&Words::new(Language::En), public(true)), "Easter Monday (day off in its place)");
        assert_eq!(name(&hungarian, Name::Own("Closed")), "Closed");
    }
}
