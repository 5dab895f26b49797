//! Text from outside is hostile: what is stripped at import and again at draw, and how names fold for search.

use unicode_normalization::UnicodeNormalization;

/// Longest text kept in one field, in characters: a field beyond that is a broken file, not a name.
pub const LONGEST: usize = 2000;

/// True for characters that act on a terminal or on its reader instead of being read: controls,
/// bidirectional overrides and isolates, zero-width and tag characters, private use, line separators.
pub fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{180E}'
            | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}')
}

/// Combining marks that may follow one letter; more is an attack on the screen, not a language.
const MOST_MARKS: usize = 3;

/// One line of safe text: composed (NFC), without hostile characters, runs of blanks folded to one, trimmed,
/// marks capped, cut at [`LONGEST`].
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut marks = 0;
    let mut blank = true;
    let mut count = 0;
    for c in text.nfc() {
        if count >= LONGEST {
            break;
        }
        let c =
            if matches!(c, '\t' | '\n' | '\r' | '\u{00A0}' | '\u{202F}' | '\u{2028}' | '\u{2029}') { ' ' } else { c };
        if is_hostile(c) {
            continue;
        }
        if unicode_normalization::char::is_combining_mark(c) {
            marks += 1;
            if marks > MOST_MARKS {
                continue;
            }
        } else {
            marks = 0;
        }
        if c == ' ' {
            if !blank {
                out.push(' ');
                count += 1;
            }
            blank = true;
        } else {
            out.push(c);
            count += 1;
            blank = false;
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// True when [`line()`] would take characters away that a person could not see.
pub fn was_hostile(text: &str) -> bool {
    text.trim_end_matches(['\r', '\n']).chars().any(is_hostile)
}

/// A name as it is searched: lower case, without accents, with the letters of our languages written out
/// (å as aa, ø as o, ß as ss), so that "Ångström" is found by "aangstrom" and "angstrom" alike needs two keys.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in line(text).chars().flat_map(char::to_lowercase) {
        match c {
            'å' => out.push_str("aa"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'ø' => out.push('o'),
            'ß' => out.push_str("ss"),
            'đ' => out.push('d'),
            'ł' => out.push('l'),
            c => out.extend(std::iter::once(c).nfd().filter(|d| !unicode_normalization::char::is_combining_mark(*d))),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_and_overrides_are_taken_out() {
        for (given, kept) in [
            ("\u{1b}[31mRed\u{1b}[0m Ltd", "[31mRed[0m Ltd"),
            ("abc\u{202E}fdp.exe", "abcfdp.exe"),
            ("  Nord  \t Øst\r\n", "Nord Øst"),
            ("zero\u{200B}width", "zerowidth"),
            ("e\u{301}", "é"),
        ] {
            assert_eq!(line(given), kept);
        }
        assert!(was_hostile("a\u{202E}b"));
        assert!(!was_hostile("Ősz Kft"));
    }

    #[test]
    fn piled_marks_are_capped() {
        let zalgo: String = std::iter::once('x').chain(std::iter::repeat_n('\u{0337}', 500)).collect();
        assert_eq!(line(&zalgo).chars().count(), 1 + MOST_MARKS);
    }

    #[test]
    fn names_fold_for_search() {
        assert_eq!(fold("ŐSZ Țară Ångström Œuvre"), "osz tara aangstrom oeuvre");
    }
}
