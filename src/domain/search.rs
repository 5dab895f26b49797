//! What a person types to find a customer, and what of a customer is found by it.
//!
//! A word is folded to a key that is the same however the letters of our languages are written: å, aa and a are one, so are
//! ö, ø, oe and o, ő and o, ș, ş and s. The key of the beginning of a word is the beginning of the word's key, so that a
//! name is found while it is typed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::clean;
use super::money::Currency;

/// The fewest letters of a name.
pub const LEAST_NAME: usize = 2;
/// The fewest digits of a telephone number, counted from its end.
pub const LEAST_PHONE: usize = 4;
/// The fewest characters of which the beginning of a number is looked for; fewer must be all of it.
pub const LEAST_NUMBER: usize = 3;
/// The fewest letters of a reference that has no digit: shorter ones are a name only.
pub const LEAST_REFERENCE: usize = 4;
/// The fewest characters of an e-mail address.
pub const LEAST_EMAIL: usize = 3;
/// The fewest digits of an amount.
pub const LEAST_AMOUNT: usize = 2;

/// Most words that must fit; the longest count.
pub const MOST_WORDS: usize = 5;
/// Most words of a customer's names that are found.
const MOST_TERMS: usize = 24;
/// Most characters of one word.
const LONGEST_WORD: usize = 40;
/// Digits at the end of a telephone number that tell it from others: whatever stands before is a prefix that is written
/// in more than one way (+47, 0047, 06, (0)).
const TAIL: usize = 8;

/// What of a customer fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The customer's number.
    Number,
    /// A document's number.
    Document,
    /// A document's order reference.
    Order,
    /// A document's delivery reference.
    Delivery,
    /// A document's purchase order.
    Purchase,
    /// A document's payment reference.
    Payment,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// The open amount of a document.
    Amount,
    /// What is owed in all, or what of it is at risk.
    Balance,
    /// The name.
    Name,
    /// Another spelling of the name.
    Alias,
}

impl Kind {
    /// The end of the catalogue's key, and the name between store and service.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Number => "number",
            Kind::Document => "document",
            Kind::Order => "order",
            Kind::Delivery => "delivery",
            Kind::Purchase => "purchase",
            Kind::Payment => "payment",
            Kind::Phone => "phone",
            Kind::Email => "email",
            Kind::Amount => "amount",
            Kind::Balance => "balance",
            Kind::Name => "name",
            Kind::Alias => "alias",
        }
    }

    /// Where a hit of this kind stands, the least first: what is exact before what only begins so.
    pub fn place(self, exact: bool) -> u8 {
        match (self, exact) {
            (Kind::Number, true) => 0,
            (Kind::Document, true) => 1,
            (Kind::Order | Kind::Delivery | Kind::Purchase | Kind::Payment, true) => 2,
            (Kind::Email, true) => 3,
            (Kind::Phone, _) => 4,
            (Kind::Amount | Kind::Balance, _) => 5,
            (Kind::Name | Kind::Alias, _) => 6,
            (Kind::Number, false) => 7,
            (Kind::Email, false) => 8,
            (Kind::Document, false) => 9,
            (Kind::Order | Kind::Delivery | Kind::Purchase | Kind::Payment, false) => 10,
        }
    }
}

/// What was typed, as each kind reads it. A kind for which it is too short, or which it cannot be, is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sought {
    /// Keys of the words of a name, the longest first.
    pub words: Vec<String>,
    /// The key of a number, with the last key that fits: of a number typed far enough, its beginning.
    pub number: Option<(String, String)>,
    /// True when it has a digit: without one it is hardly a number.
    pub has_digit: bool,
    /// The beginning of a telephone's term.
    pub phone: Option<String>,
    /// The beginning of an e-mail address.
    pub email: Option<String>,
    /// An amount in hundredths.
    pub hundredths: Option<i64>,
}

impl Sought {
    /// The kinds that it is looked for as.
    pub fn kinds(&self) -> Vec<Kind> {
        let mut kinds = Vec::new();
        let mut add = |there: bool, kind| {
            if there {
                kinds.push(kind);
            }
        };
        add(!self.words.is_empty(), Kind::Name);
        add(self.number.is_some(), Kind::Number);
        add(self.number.is_some(), Kind::Document);
        add(self.phone.is_some(), Kind::Phone);
        add(self.email.is_some(), Kind::Email);
        add(self.hundredths.is_some(), Kind::Amount);
        kinds
    }
}

/// The greatest character: behind it nothing begins with what stands before it.
pub const LAST: char = '\u{10FFFF}';

/// Reads what was typed.
pub fn read(text: &str) -> Sought {
    let text = clean::line(text);
    let is_address = text.contains('@');
    let key = number_key(&text);
    let typed = text.chars().filter(|c| c.is_alphanumeric()).count();
    let has_digit = text.chars().any(|c| c.is_ascii_digit());
    let is_number = !key.is_empty() && !is_address && (has_digit || typed >= LEAST_REFERENCE);
    let number = is_number.then(|| {
        let last = if typed < LEAST_NUMBER { key.clone() } else { format!("{key}{LAST}") };
        (key, last)
    });
    let email = ((is_address || text.contains('.')) && !text.contains(' ') && text.chars().count() >= LEAST_EMAIL)
        .then(|| text.to_ascii_lowercase());
    let mut words = if is_address { Vec::new() } else { words(&text) };
    words.sort_by_key(|word| std::cmp::Reverse(word.chars().count()));
    words.truncate(MOST_WORDS);
    if words.first().is_none_or(|word| word.chars().count() < LEAST_NAME) {
        words.clear();
    }
    Sought { words, number, has_digit, phone: phone(&text), email, hundredths: hundredths(&text) }
}

/// The key of a customer's, document's or reference's number: without dashes, blanks, strokes and leading zeros, in small
/// letters, as the store's indexes write it.
pub fn number_key(text: &str) -> String {
    let key: String = text.chars().filter(|c| !matches!(c, '-' | ' ' | '/')).map(|c| c.to_ascii_lowercase()).collect();
    key.trim_start_matches('0').to_owned()
}

/// The words of a name as keys, each once.
pub fn words(text: &str) -> Vec<String> {
    let text: String = text.chars().filter(|c| !matches!(c, '\'' | '’' | '`')).collect();
    let mut words: Vec<String> = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).filter(|word| !word.is_empty()) {
        let key = word_key(word);
        if !key.is_empty() && !words.contains(&key) {
            words.push(key);
        }
    }
    words
}

fn word_key(word: &str) -> String {
    let mut plain: Vec<char> = Vec::new();
    for c in word.chars().flat_map(char::to_lowercase).take(LONGEST_WORD) {
        match c {
            'æ' | 'å' => plain.push('a'),
            'œ' | 'ø' => plain.push('o'),
            'ß' => plain.extend(['s', 's']),
            'đ' | 'ð' => plain.push('d'),
            'ł' => plain.push('l'),
            c => plain.extend(std::iter::once(c).nfd().filter(|d| !is_combining_mark(*d))),
        }
    }
    // Two letters that are written for one become its first: what begins a word still begins its key.
    let mut key = String::with_capacity(plain.len());
    let mut at = 0;
    while let Some(c) = plain.get(at) {
        key.push(*c);
        let pair = matches!((c, plain.get(at + 1)), ('a', Some('a' | 'e')) | ('o' | 'u', Some('e')));
        at += if pair { 2 } else { 1 };
    }
    key
}

/// The telephone's term: its last digits backwards, so that its end is a beginning. Nothing of a number too short to tell.
pub fn phone_term(value: &str) -> Option<String> {
    let digits: Vec<char> = value.chars().filter(char::is_ascii_digit).collect();
    let backwards = digits.iter().rev().take(TAIL);
    (digits.len() >= LEAST_PHONE).then(|| std::iter::once(&'#').chain(backwards).collect())
}

fn phone(text: &str) -> Option<String> {
    let written = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '(' | ')' | '/' | '.'));
    written.then(|| phone_term(text)).flatten()
}

fn hundredths(text: &str) -> Option<i64> {
    let text = text.trim_matches(|c: char| c == ' ' || matches!(c, '€' | '£' | '$'));
    let (head, tail) = text.split_once(' ').unwrap_or((text, ""));
    let last = text.rsplit_once(' ');
    let text = if head.parse::<Currency>().is_ok() {
        tail
    } else {
        last.filter(|(_, code)| code.parse::<Currency>().is_ok()).map_or(text, |(amount, _)| amount)
    };
    if !text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '.' | ',' | '\'')) {
        return None;
    }
    let decimals = text.rsplit_once(['.', ',']).map(|(_, tail)| tail).filter(|tail| matches!(tail.len(), 1 | 2));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < LEAST_AMOUNT {
        return None;
    }
    let value: i64 = digits.parse().ok()?;
    let scale = match decimals.filter(|tail| tail.chars().all(|c| c.is_ascii_digit())) {
        Some(tail) if tail.len() == 2 => 1,
        Some(_) => 10,
        None => 100,
    };
    value.checked_mul(scale).filter(|value| *value > 0)
}

/// An amount of hundredths in minor units of that many digits, where it is a whole number of them.
pub fn minor(hundredths: i64, digits: u32) -> Option<i64> {
    let scaled = hundredths.checked_mul(10_i64.checked_pow(digits)?)?;
    (scaled % 100 == 0).then_some(scaled / 100)
}

/// Everything that a customer is found by beside numbers and amounts: words of its names, ends of its telephones.
pub fn terms<'a>(names: impl Iterator<Item = &'a str>, phones: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut terms: Vec<String> = names.flat_map(words).collect();
    terms.sort_unstable();
    terms.dedup();
    terms.truncate(MOST_TERMS);
    let mut ends: Vec<String> = phones.filter_map(phone_term).collect();
    ends.sort_unstable();
    ends.dedup();
    terms.append(&mut ends);
    terms
}

/// Under which head a term is walked in the order of ranks: its first two characters, of a telephone its last two digits.
pub fn head(term: &str) -> String {
    let count = if term.starts_with('#') { 3 } else { LEAST_NAME };
    term.chars().take(count).collect()
}

/// What is at risk, minor units of the base currency, in steps of a quarter of a doubling: it seldom changes when a little
/// is paid, and within one step the exact amounts decide.
pub fn weight(at_risk_base: i64) -> i64 {
    let Ok(amount) = u64::try_from(at_risk_base) else { return 0 };
    let Some(log) = amount.checked_ilog2() else { return 0 };
    let quarter = if log >= 2 { (amount >> (log - 2)) & 3 } else { 0 };
    i64::from(log) * 4 + i64::try_from(quarter).unwrap_or(0) + 1
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_of_our_languages_are_one_however_they_are_written() {
        for (one, other) in [
            ("Ångström", "aangstroem"),
            ("Ångström", "angstrom"),
            ("Ødegård", "odegaard"),
            ("Őszi", "oszi"),
            ("Țăranu", "taranu"),
            ("Ştefan", "Ștefan"),
            ("Cœur", "coeur"),
            ("Strauß", "strauss"),
            ("Sæther", "Saether"),
            ("Müller", "mueller"),
            ("O'Brien", "obrien"),
            ("e\u{301}tude", "etude"),
        ] {
            assert_eq!(words(one), words(other), "{one}");
        }
        assert_eq!(words("Rør & Varme A/S, Rør"), ["ror", "varme", "a", "s"]);
    }

    #[test]
    fn one_box_is_read_as_everything_that_it_may_be() {
        let sought = read("1042");
        assert_eq!(sought.number, Some(("1042".to_owned(), format!("1042{LAST}"))));
        assert_eq!((sought.phone.as_deref(), sought.hundredths), (Some("#2401"), Some(104_200)));
        let sought = read("F2026-0017");
        assert_eq!(sought.number.map(|(key, _)| key).as_deref(), Some("f20260017"));
        assert_eq!((sought.phone, sought.hundredths), (None, None));
        let sought = read("Post@Odegard.example");
        assert_eq!((sought.email.as_deref(), sought.words.len()), (Some("post@odegard.example"), 0));
        assert_eq!(read("7").number, Some(("7".to_owned(), "7".to_owned())));
        assert_eq!(read("h"), Sought::default());
        assert_eq!(read("kari h").words, ["kari", "h"]);
        assert_eq!(read(" \u{202e}\u{1b} "), Sought::default());
        assert_eq!(read("").kinds(), []);
    }

    #[test]
    fn telephones_are_one_however_they_are_written() {
        let term = phone_term("+47 22 33 44 55");
        for written in ["2233 4455", "+4722334455", "0047 22334455", "(0047) 22-33-44-55", "22.33.44.55"] {
            assert_eq!(read(written).phone, term, "{written}");
        }
        assert_eq!(read("4455").phone.as_deref(), Some("#5544"));
        assert!(term.is_some_and(|term| term.starts_with("#5544")));
        assert_eq!(read("06 30 123 4567").phone, phone_term("+36301234567"));
        assert_eq!((read("455").phone, read("4455 kr").phone), (None, None));
    }

    #[test]
    fn amounts_are_read_in_every_way_of_writing() {
        for (text, hundredths) in [
            ("1 234,50", Some(123_450)),
            ("1234.50", Some(123_450)),
            ("1.234,5", Some(123_450)),
            ("1'234.50", Some(123_450)),
            ("NOK 1234", Some(123_400)),
            ("1 234 EUR", Some(123_400)),
            ("€ 12,00", Some(1_200)),
            ("1.234", Some(123_400)),
            ("7", None),
            ("0,00", None),
            ("12a", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read(text).hundredths, hundredths, "{text}");
        }
        assert_eq!((minor(123_450, 2), minor(123_450, 0), minor(123_400, 0)), (Some(123_450), None, Some(1_234)));
    }

    #[test]
    fn the_weight_grows_with_what_is_at_risk() {
        let weights: Vec<i64> = [-1, 0, 1, 2, 3, 4, 5, 100, 125, 160, 1_000_000, i64::MAX].map(weight).into();
        assert!(weights.windows(2).all(|pair| pair[0] <= pair[1]), "{weights:?}");
        assert_eq!((weight(0), weight(100) < weight(130)), (0, true));
    }

    proptest! {
        #[test]
        fn the_beginning_of_a_word_finds_the_word(word in "[a-zåäæöøœőüșţéß]{1,12}", cut in any::<prop::sample::Index>()) {
            let letters: Vec<char> = word.chars().collect();
            let begun: String = letters[..=cut.index(letters.len())].iter().collect();
            prop_assert!(word_key(&word).starts_with(&word_key(&begun)), "{word} {begun}");
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(text in "\\PC{0,40}") {
            let sought = read(&text);
            prop_assert!(sought.words.len() <= MOST_WORDS);
        }
    }
}
