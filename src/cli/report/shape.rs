//! How figures of reports are written.

use unicode_width::UnicodeWidthStr as _;

use crate::domain::money::{Currency, Money};
use crate::domain::report::{Band, Share, half_even, percent};
use crate::export::Cell;
use crate::text::{Arg, Words, format};

use super::super::out;
use super::SCREEN;

/// Words, and the currency of what is marked ≈.
pub(super) struct Shape<'a> {
    pub(super) words: &'a Words,
    pub(super) base: Currency,
}

/// How many digits before the decimal sign are left out on the screen, and the words for it.
const SCALES: [(u32, &str); 3] =
    [(0, "report-scale-units"), (3, "report-scale-thousands"), (6, "report-scale-millions")];

impl Shape<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.words.say(key, &[])
    }

    pub(super) fn with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.words.say(key, args)
    }

    pub(super) fn heads(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(key)).collect()
    }

    pub(super) fn count(&self, count: i64) -> String {
        format::count(count, self.words.language())
    }

    /// Parts per thousand as a percentage with one digit, or `-`.
    pub(super) fn per_mille(&self, per_mille: Option<i64>) -> String {
        let Some(per_mille) = per_mille else { return "-".to_owned() };
        let value = format::percent(per_mille, self.words.language());
        self.with("report-percent", &[("value", value.into())])
    }

    /// The 95 % interval of a share in whole percent, or `-`.
    pub(super) fn interval(&self, share: Share) -> String {
        let Some((low, high)) = share.interval() else { return "-".to_owned() };
        let whole = |per_mille: i64| half_even(i128::from(per_mille), 10);
        self.with("report-percent-between", &[("low", whole(low).into()), ("high", whole(high).into())])
    }

    pub(super) fn days(&self, days: Option<i64>) -> String {
        days.map_or_else(|| "-".to_owned(), |days| self.count(days))
    }

    pub(super) fn money(&self, minor: i64, currency: Currency) -> String {
        format::money(Money::new(minor, currency), self.words.language())
    }

    /// An amount in units, thousands or millions of its currency, half to even.
    pub(super) fn scaled(&self, minor: i64, currency: Currency, digits: u32) -> String {
        let divisor = 10_i128.pow(currency.minor_digits() + digits);
        format::whole(half_even(i128::from(minor), divisor), self.words.language())
    }

    /// The first of three scales at which a table fits the screen, with the line that names it.
    pub(super) fn fitted(&self, table: impl Fn(u32) -> String) -> String {
        let mut shown = String::new();
        for (digits, key) in SCALES {
            let made = table(digits);
            let fits = made.lines().all(|line| line.width() <= SCREEN);
            shown = format!("{made}\n{}\n", self.say(key));
            if fits {
                break;
            }
        }
        shown
    }

    /// A currency of its own, or the base with its mark.
    pub(super) fn currency(&self, currency: Currency, is_base: bool) -> String {
        if is_base { self.in_base() } else { currency.code().to_owned() }
    }

    pub(super) fn in_base(&self) -> String {
        self.with("report-in-base", &[("currency", self.base.code().into())])
    }

    pub(super) fn segment(&self, code: &str) -> String {
        self.say(&format!("segment-{code}"))
    }

    /// The words of a band of amounts, with its edge in the base currency.
    pub(super) fn band(&self, code: &str) -> String {
        let band = Band::ALL.into_iter().find(|band| band.code() == code);
        let (key, edge) = match band {
            Some(Band::Below100) => ("report-band-below", 100),
            Some(Band::Below1000) => ("report-band-below", 1_000),
            Some(Band::Below10000) => ("report-band-below", 10_000),
            Some(Band::Above) => ("report-band-above", 10_000),
            Some(Band::Unrated) | None => return self.say("report-band-unrated"),
        };
        let amount = format!("{} {}", self.count(edge), self.base);
        self.with(key, &[("amount", amount.into())])
    }

    /// What fits a column of so many cells.
    pub(super) fn cut(&self, text: &str, columns: usize) -> String {
        if text.width() <= columns {
            return text.to_owned();
        }
        let mut kept = String::new();
        for c in text.chars() {
            if kept.width() + 2 > columns {
                break;
            }
            kept.push(c);
        }
        kept.push('…');
        kept
    }
}

/// Rows under headings; the first columns flush left, the others flush right.
pub(super) fn table(heads: &[String], rows: &[Vec<String>], left: usize) -> String {
    let right: Vec<usize> = (left..heads.len()).collect();
    out::table(heads, rows, &right)
}

/// Parts per thousand in a file.
pub(super) fn share(per_mille: Option<i64>) -> Cell {
    per_mille.map_or(Cell::Empty, |per_mille| Cell::Percent(percent(per_mille)))
}
