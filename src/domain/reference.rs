//! What a payer quotes: a document's number, a KID, an RF creditor reference, however it was spaced.

/// Most characters of a reference, blanks left out (a KID has at most 25, an RF reference at most 25).
const LONGEST: usize = 40;

/// Most words that one reference is written in (an RF reference in groups of four has seven).
const MOST_WORDS: usize = 8;

/// The parts of a text that stand between blanks and signs; a dash belongs to a part.
fn parts(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = text;
    let mut at = 0;
    std::iter::from_fn(move || {
        let inside = |c: char| c.is_alphanumeric() || c == '-';
        let begin = rest.find(inside)?;
        let length = rest[begin..].find(|c| !inside(c)).unwrap_or(rest.len() - begin);
        let part = (at + begin, &rest[begin..begin + length]);
        rest = &rest[begin + length..];
        at += begin + length;
        Some(part)
    })
}

/// A reference as it is compared: letters, digits and dashes, in capitals.
fn bare(reference: &str) -> String {
    parts(reference).flat_map(|(_, part)| part.chars()).flat_map(char::to_uppercase).collect()
}

/// True when the text holds the reference as a word of its own, or as words that together are it: `RF18 5390 0754 7034`,
/// `2026/113`.
pub fn quotes(text: &str, reference: &str) -> bool {
    let wanted = bare(reference);
    if wanted.is_empty() {
        return false;
    }
    let words: Vec<String> = parts(text).map(|(_, part)| part.to_uppercase()).collect();
    (0..words.len()).any(|from| {
        let mut joined = String::new();
        words[from..].iter().take(MOST_WORDS).any(|word| {
            joined.push_str(word);
            joined == wanted
        })
    })
}

/// The words of a text that can be a document's number or a reference, each as it is written, and joined where parts
/// with digits follow each other.
pub fn candidates(text: &str) -> Vec<String> {
    let parts: Vec<(usize, &str)> = parts(text).collect();
    let digits = |part: &str| part.chars().any(|c| c.is_ascii_digit());
    let mut out: Vec<String> = Vec::new();
    for (from, (begin, first)) in parts.iter().enumerate() {
        if !digits(first) {
            continue;
        }
        let mut joined = String::new();
        for (begun, part) in parts[from..].iter().take(MOST_WORDS).take_while(|(_, part)| digits(part)) {
            joined.push_str(part);
            if joined.chars().count() > LONGEST {
                break;
            }
            let written = &text[*begin..begun + part.len()];
            if written != joined {
                out.push(written.to_owned());
            }
            out.push(joined.clone());
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// A reference whose check digits are right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// A KID with its last digit by modulus 10.
    Modulus10,
    /// A KID with its last digit, or dash, by modulus 11.
    Modulus11,
    /// An RF creditor reference.
    CreditorReference,
}

/// Which check digits of a reference are right, if any: an RF creditor reference (ISO 11649), or a KID of 2 to 25
/// characters (modulus 10 or 11, as the Norwegian banks' OCR giro has it).
pub fn checked(reference: &str) -> Option<Checked> {
    let bare = bare(reference);
    if bare.starts_with("RF") {
        return is_creditor_reference(&bare).then_some(Checked::CreditorReference);
    }
    let length = bare.chars().count();
    if !(2..=25).contains(&length) {
        return None;
    }
    if modulus10(&bare) {
        Some(Checked::Modulus10)
    } else if modulus11(&bare) {
        Some(Checked::Modulus11)
    } else {
        None
    }
}

/// True for an RF creditor reference whose two check digits are right: its characters from the fifth on, then the first
/// four, letters as 10 to 35, leave 1 by modulus 97 (ISO 11649, ISO 7064).
fn is_creditor_reference(bare: &str) -> bool {
    let length = bare.len();
    if !(5..=25).contains(&length) || !bare.is_ascii() || !bare[2..4].bytes().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let mut rest: u32 = 0;
    for c in bare[4..].chars().chain(bare[..4].chars()) {
        let Some(value) = c.to_digit(36) else { return false };
        rest = if value < 10 { rest * 10 + value } else { rest * 100 + value } % 97;
    }
    rest == 1
}

/// True where the digits, every second from the right doubled and its digits added, sum to a multiple of ten.
fn modulus10(digits: &str) -> bool {
    let mut sum = 0;
    for (place, c) in digits.chars().rev().enumerate() {
        let Some(digit) = c.to_digit(10) else { return false };
        let value = if place % 2 == 1 { digit * 2 } else { digit };
        sum += value / 10 + value % 10;
    }
    sum % 10 == 0
}

/// True where the last character makes the sum, weighted 2 to 7 from the right, a multiple of eleven; a dash stands for 10.
fn modulus11(digits: &str) -> bool {
    let mut sum = 0;
    for (place, c) in digits.chars().rev().enumerate() {
        let value = match c {
            '-' if place == 0 => 10,
            c => match c.to_digit(10) {
                Some(digit) => digit,
                None => return false,
            },
        };
        let weight = if place == 0 { 1 } else { 2 + u32::try_from((place - 1) % 6).unwrap_or(0) };
        sum += value * weight;
    }
    sum % 11 == 0
}

/// The first well-formed RF creditor reference of a text.
pub fn creditor_reference(text: &str) -> Option<String> {
    let words: Vec<String> = parts(text).map(|(_, part)| part.to_uppercase()).collect();
    (0..words.len()).filter(|from| words[*from].starts_with("RF")).find_map(|from| {
        let mut joined = String::new();
        let mut found = None;
        for word in words[from..].iter().take(MOST_WORDS) {
            joined.push_str(word);
            if is_creditor_reference(&joined) {
                found = Some(joined.clone());
            }
        }
        found
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_quoted_as_a_word_of_its_own_however_it_is_spaced() {
        for (text, number) in [
            ("faktura F2", "F2"),
            ("inv. f2/f3", "F2"),
            ("pays 2026/113 thanks", "2026/113"),
            ("RF18 5390 0754 7034", "RF18539007547034"),
            ("ref RF18539007547034.", "RF18 5390 0754 7034"),
            ("KID 0000 1234 5674", "000012345674"),
            ("A-17", "A-17"),
        ] {
            assert!(quotes(text, number), "{text} quotes {number}");
        }
        for (text, number) in [("faktura F22", "F2"), ("", "F2"), ("F2", ""), ("F 3", "F2"), ("A-17", "A"), ("12", "/")]
        {
            assert!(!quotes(text, number), "{text} does not quote {number}");
        }
    }

    #[test]
    fn check_digits_tell_a_reference() {
        assert_eq!(checked("RF18 5390 0754 7034"), Some(Checked::CreditorReference));
        assert_eq!(checked("RF18 5390 0754 7035"), None);
        assert_eq!(checked("234567891234564"), None);
        assert_eq!(checked("1234567897"), Some(Checked::Modulus10));
        assert_eq!(checked("123456785"), Some(Checked::Modulus11));
        assert_eq!(checked("123456786"), None);
        assert_eq!(checked("F-1"), None);
        assert_eq!(checked("7"), None);
        assert_eq!(creditor_reference("pay RF18 5390 0754 7034 today").as_deref(), Some("RF18539007547034"));
        assert_eq!(creditor_reference("RF19 5390 0754 7034"), None);
    }

    #[test]
    fn candidates_hold_what_is_written_and_what_it_means() {
        let found = candidates("for 2026/113 and RF18 5390");
        for wanted in ["2026/113", "2026113", "2026", "113", "RF18", "RF18 5390", "RF185390"] {
            assert!(found.iter().any(|word| word == wanted), "{wanted} in {found:?}");
        }
        assert!(candidates("thank you").is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        #[test]
        fn one_wrong_digit_of_a_creditor_reference_is_noticed(body in "[A-Z0-9]{1,21}", place in 0_usize..21, by in 1_u8..10) {
            let rest = format!("{body}RF00").chars().fold(0_u32, |rest, c| {
                let value = c.to_digit(36).unwrap();
                (if value < 10 { rest * 10 + value } else { rest * 100 + value }) % 97
            });
            let right = format!("RF{:02}{body}", 98 - rest);
            prop_assert_eq!(checked(&right), Some(Checked::CreditorReference));
            let mut wrong = right.clone().into_bytes();
            let at = 4 + place % body.len();
            if wrong[at].is_ascii_digit() {
                wrong[at] = b'0' + (wrong[at] - b'0' + by) % 10;
                prop_assert_eq!(checked(std::str::from_utf8(&wrong).unwrap()), None);
            }
        }

        #[test]
        fn no_text_is_too_odd(text in "\\PC{0,60}", number in "\\PC{0,12}") {
            let _ = (quotes(&text, &number), candidates(&text), checked(&text), creditor_reference(&text));
        }
    }
}
