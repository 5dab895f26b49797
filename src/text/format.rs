//! How each language writes amounts, days and times. The order of the parts and the signs follow the language that is
//! read, never the currency or the country.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};

use crate::domain::money::Money;

use super::Language;

/// A blank that no line breaks at. French print has the narrow U+202F between groups; many terminals' fonts lack it, so every
/// language that groups with a blank takes this one.
const NBSP: &str = "\u{a0}";

/// What a language writes between and beside numbers.
struct Signs {
    /// Between groups of three digits.
    group: &'static str,
    /// Before the minor digits.
    decimal: &'static str,
    /// Monday to Sunday, short.
    weekdays: [&'static str; 7],
    /// January to December, short.
    months: [&'static str; 12],
    /// Seconds, minutes, hours, days, short.
    units: [&'static str; 4],
}

const EN: Signs = Signs {
    group: ",",
    decimal: ".",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
    units: ["s", "min", "h", "d"],
};

const NO: Signs = Signs {
    group: NBSP,
    decimal: ",",
    weekdays: ["man.", "tir.", "ons.", "tor.", "fre.", "lør.", "søn."],
    months: ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
    units: ["s", "min", "t", "d"],
};

const HU: Signs = Signs {
    group: NBSP,
    decimal: ",",
    weekdays: ["hé", "ke", "sze", "csü", "pé", "szo", "va"],
    months: ["jan.", "febr.", "márc.", "ápr.", "máj.", "jún.", "júl.", "aug.", "szept.", "okt.", "nov.", "dec."],
    units: ["mp", "p", "ó", "nap"],
};

const RO: Signs = Signs {
    group: ".",
    decimal: ",",
    weekdays: ["lun.", "mar.", "mie.", "joi", "vin.", "sâm.", "dum."],
    months: ["ian.", "feb.", "mar.", "apr.", "mai", "iun.", "iul.", "aug.", "sept.", "oct.", "nov.", "dec."],
    units: ["s", "min", "h", "z"],
};

const FR: Signs = Signs {
    group: NBSP,
    decimal: ",",
    weekdays: ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."],
    months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
    units: ["s", "min", "h", "j"],
};

fn signs(language: Language) -> &'static Signs {
    match language {
        Language::En => &EN,
        Language::No => &NO,
        Language::Hu => &HU,
        Language::Ro => &RO,
        Language::Fr => &FR,
    }
}

/// An amount with its currency: `12,430.00 NOK`, `12 430,00 NOK` (no-break groups), `12.430,00 NOK`.
pub fn money(money: Money, language: Language) -> String {
    format!("{} {}", amount(money, language), money.currency)
}

/// An amount without its currency, with all minor digits of the currency.
pub fn amount(money: Money, language: Language) -> String {
    let signs = signs(language);
    let digits = money.currency.minor_digits() as usize;
    let plain = format!("{:0width$}", money.minor.unsigned_abs(), width = digits + 1);
    let (major, minor) = plain.split_at(plain.len() - digits);
    let mut out = String::with_capacity(plain.len() * 2);
    if money.minor < 0 {
        out.push('-');
    }
    group(major, signs, &mut out);
    if digits > 0 {
        out.push_str(signs.decimal);
        out.push_str(minor);
    }
    out
}

fn group(digits: &str, signs: &Signs, out: &mut String) {
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(signs.group);
        }
        out.push(digit);
    }
}

/// Counts below this are written without groups: they are read at a glance, and line numbers are looked up as they stand.
const GROUPED_FROM: u64 = 10_000;

/// A count: `9999`, then `12,430`, `12 430` (no-break groups), `12.430`.
pub fn count(count: i64, language: Language) -> String {
    if count.unsigned_abs() < GROUPED_FROM {
        return count.to_string();
    }
    let mut out = String::from(if count < 0 { "-" } else { "" });
    group(&count.unsigned_abs().to_string(), signs(language), &mut out);
    out
}

/// A whole number of money, grouped from four digits on as amounts are.
pub fn whole(number: i64, language: Language) -> String {
    let mut out = String::from(if number < 0 { "-" } else { "" });
    group(&number.unsigned_abs().to_string(), signs(language), &mut out);
    out
}

/// Parts per thousand as a share of one hundred, always with one digit: `12.5`, `12,0`.
pub fn percent(per_mille: i64, language: Language) -> String {
    let sign = if per_mille < 0 { "-" } else { "" };
    let parts = per_mille.unsigned_abs();
    format!("{sign}{}{}{}", parts / 10, signs(language).decimal, parts % 10)
}

/// A factor: `1.5`, `1,5`.
pub fn factor(factor: rust_decimal::Decimal, language: Language) -> String {
    factor.normalize().to_string().replace('.', signs(language).decimal)
}

/// A day with its year: `13 Mar 2026`, `13.03.2026`, `2026. 03. 13.`, `13/03/2026`.
pub fn date(day: NaiveDate, language: Language) -> String {
    match language {
        Language::En => format!("{} {} {}", day.day(), month(day, language), day.year()),
        Language::No | Language::Ro => day.format("%d.%m.%Y").to_string(),
        Language::Hu => day.format("%Y. %m. %d.").to_string(),
        Language::Fr => day.format("%d/%m/%Y").to_string(),
    }
}

/// A day of a year that is clear from where it stands: `13 Mar`, `13. mars`, `márc. 13.`, `13 mar.`, `13 mars`.
pub fn day_month(day: NaiveDate, language: Language) -> String {
    let (month, number) = (month(day, language), day_number(day, language));
    if language == Language::Hu { format!("{month} {number}") } else { format!("{number} {month}") }
}

/// A day as it is echoed before it is agreed on: `Fri 13 Mar 2026`, `fre. 13. mars 2026`, `2026. márc. 13., pé`.
pub fn weekday_date(day: NaiveDate, language: Language) -> String {
    let (weekday, short, year) = (weekday(day, language), day_month(day, language), day.year());
    if language == Language::Hu { format!("{year}. {short}, {weekday}") } else { format!("{weekday} {short} {year}") }
}

/// The same of a year that is clear from where it stands: `Fri 13 Mar`.
pub fn weekday_day(day: NaiveDate, language: Language) -> String {
    let (weekday, short) = (weekday(day, language), day_month(day, language));
    if language == Language::Hu { format!("{short}, {weekday}") } else { format!("{weekday} {short}") }
}

/// The day's number as the language sets it beside the name of the month; French counts the first only.
fn day_number(day: NaiveDate, language: Language) -> String {
    match (language, day.day()) {
        (Language::No | Language::Hu, number) => format!("{number}."),
        (Language::Fr, 1) => "1er".to_owned(),
        (_, number) => number.to_string(),
    }
}

/// A time of day, of the same width in every language: `14:30`.
pub fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// A stretch of time in its two largest units at most: `45 s`, `12 min`, `2 h 05 min`, `3 d`. What is negative is
/// nothing.
pub fn duration_short(length: TimeDelta, language: Language) -> String {
    let [s, min, h, d] = signs(language).units;
    let seconds = length.num_seconds().max(0);
    let (minutes, hours, days) = (seconds / 60, seconds / 3600, seconds / 86_400);
    match (days, hours, minutes) {
        (0, 0, 0) => format!("{seconds} {s}"),
        (0, 0, _) => format!("{minutes} {min}"),
        (0, _, _) if minutes % 60 == 0 => format!("{hours} {h}"),
        (0, _, _) => format!("{hours} {h} {:02} {min}", minutes % 60),
        _ => format!("{days} {d}"),
    }
}

/// The short name of a day of the week, as in front of a date.
pub fn weekday(day: NaiveDate, language: Language) -> &'static str {
    signs(language).weekdays.get(day.weekday().num_days_from_monday() as usize).copied().unwrap_or_default()
}

fn month(day: NaiveDate, language: Language) -> &'static str {
    signs(language).months.get(day.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(minor: i64, currency: &str) -> Money {
        Money::new(minor, currency.parse().unwrap())
    }

    #[test]
    fn amounts_in_five_languages() {
        for (language, large, small, negative) in [
            (Language::En, "12,430.00 NOK", "0.05 NOK", "-1,234.50 NOK"),
            (Language::No, "12\u{a0}430,00 NOK", "0,05 NOK", "-1\u{a0}234,50 NOK"),
            (Language::Hu, "12\u{a0}430,00 NOK", "0,05 NOK", "-1\u{a0}234,50 NOK"),
            (Language::Ro, "12.430,00 NOK", "0,05 NOK", "-1.234,50 NOK"),
            (Language::Fr, "12\u{a0}430,00 NOK", "0,05 NOK", "-1\u{a0}234,50 NOK"),
        ] {
            assert_eq!(money(of(1_243_000, "NOK"), language), large);
            assert_eq!(money(of(5, "NOK"), language), small);
            assert_eq!(money(of(-123_450, "NOK"), language), negative);
        }
    }

    #[test]
    fn groups_and_decimals_at_their_boundaries() {
        for (minor, currency, said) in [
            (0, "EUR", "0.00"),
            (99_999, "EUR", "999.99"),
            (100_000, "EUR", "1,000.00"),
            (99_999_999, "EUR", "999,999.99"),
            (100_000_000, "EUR", "1,000,000.00"),
            (1_234_567, "JPY", "1,234,567"),
            (7, "JPY", "7"),
            (1_234, "KWD", "1.234"),
            (-1, "EUR", "-0.01"),
            (i64::MIN, "EUR", "-92,233,720,368,547,758.08"),
        ] {
            assert_eq!(amount(of(minor, currency), Language::En), said);
        }
    }

    #[test]
    fn shares_have_one_digit_and_sums_are_grouped() {
        for (per_mille, said) in
            [(0, "0.0"), (5, "0.5"), (-5, "-0.5"), (125, "12.5"), (1000, "100.0"), (-1205, "-120.5")]
        {
            assert_eq!(percent(per_mille, Language::En), said);
        }
        assert_eq!(percent(125, Language::Fr), "12,5");
        assert_eq!((whole(-9144, Language::En), whole(12, Language::Ro)), ("-9,144".to_owned(), "12".to_owned()));
    }

    #[test]
    fn days_in_five_languages() {
        let day = "2026-03-06".parse().unwrap();
        for (language, full, short, echoed) in [
            (Language::En, "6 Mar 2026", "6 Mar", "Fri 6 Mar 2026"),
            (Language::No, "06.03.2026", "6. mars", "fre. 6. mars 2026"),
            (Language::Hu, "2026. 03. 06.", "márc. 6.", "2026. márc. 6., pé"),
            (Language::Ro, "06.03.2026", "6 mar.", "vin. 6 mar. 2026"),
            (Language::Fr, "06/03/2026", "6 mars", "ven. 6 mars 2026"),
        ] {
            assert_eq!(date(day, language), full);
            assert_eq!(day_month(day, language), short);
            assert_eq!(weekday_date(day, language), echoed);
        }
        assert_eq!(weekday_date("2028-02-29".parse().unwrap(), Language::En), "Tue 29 Feb 2028");
        assert_eq!(weekday_date("2026-12-27".parse().unwrap(), Language::Fr), "dim. 27 déc. 2026");
    }

    #[test]
    fn the_first_of_a_month() {
        let day = "2026-08-01".parse().unwrap();
        for (language, said) in [
            (Language::En, "Sat 1 Aug"),
            (Language::No, "lør. 1. aug."),
            (Language::Hu, "aug. 1., szo"),
            (Language::Ro, "sâm. 1 aug."),
            (Language::Fr, "sam. 1er août"),
        ] {
            assert_eq!(weekday_day(day, language), said);
        }
    }

    /// The names of CLDR 46 (abbreviated, format), which a day in words is read by.
    #[test]
    fn every_month_and_weekday_has_its_name() {
        for (language, months, weekdays) in [
            (Language::En, "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", "Mon Tue Wed Thu Fri Sat Sun"),
            (
                Language::No,
                "jan. feb. mars april mai juni juli aug. sep. okt. nov. des.",
                "man. tir. ons. tor. fre. lør. søn.",
            ),
            (
                Language::Hu,
                "jan. febr. márc. ápr. máj. jún. júl. aug. szept. okt. nov. dec.",
                "hé ke sze csü pé szo va",
            ),
            (
                Language::Ro,
                "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
                "lun. mar. mie. joi vin. sâm. dum.",
            ),
            (
                Language::Fr,
                "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
                "lun. mar. mer. jeu. ven. sam. dim.",
            ),
        ] {
            for (number, name) in (1..=12).zip(months.split(' ')) {
                let day = NaiveDate::from_ymd_opt(2026, number, 20).unwrap();
                assert!(day_month(day, language).contains(name), "{language}: {name}");
            }
            for (number, name) in (2..=8).zip(weekdays.split(' ')) {
                let day = NaiveDate::from_ymd_opt(2026, 3, number).unwrap();
                assert!(weekday_day(day, language).split(' ').any(|part| part == name), "{language}: {name}");
            }
        }
    }

    #[test]
    fn counts_are_grouped_where_they_are_long() {
        for (language, said) in [
            (Language::En, "1,234,567"),
            (Language::No, "1\u{a0}234\u{a0}567"),
            (Language::Hu, "1\u{a0}234\u{a0}567"),
            (Language::Ro, "1.234.567"),
            (Language::Fr, "1\u{a0}234\u{a0}567"),
        ] {
            assert_eq!(count(1_234_567, language), said);
            assert_eq!(count(9_999, language), "9999");
        }
        assert_eq!(count(-10_000, Language::En), "-10,000");
    }

    #[test]
    fn times_and_lengths() {
        assert_eq!(time("09:05:59".parse().unwrap()), "09:05");
        for (seconds, english, hungarian) in [
            (-5, "0 s", "0 mp"),
            (59, "59 s", "59 mp"),
            (60, "1 min", "1 p"),
            (3_599, "59 min", "59 p"),
            (3_600, "1 h", "1 ó"),
            (7_500, "2 h 05 min", "2 ó 05 p"),
            (86_399, "23 h 59 min", "23 ó 59 p"),
            (86_400, "1 d", "1 nap"),
        ] {
            assert_eq!(duration_short(TimeDelta::seconds(seconds), Language::En), english);
            assert_eq!(duration_short(TimeDelta::seconds(seconds), Language::Hu), hungarian);
        }
    }
}
