//! Names, places and numbers that nobody bears: telephone numbers of ranges kept free for fiction or never given out,
//! e-mail addresses under `example.com` and `example.org`, account numbers of the IBAN registry's examples.

mod britain;
mod france;
mod hungary;
mod norway;
mod romania;

use chrono_tz::Tz;

pub(super) use britain::BRITAIN;
pub(super) use france::FRANCE;
pub(super) use hungary::HUNGARY;
pub(super) use norway::NORWAY;
pub(super) use romania::ROMANIA;

/// What a demo needs to know of a country.
pub(in crate::domain::demo) struct Place {
    /// ISO 3166.
    pub(in crate::domain::demo) country: &'static str,
    /// Two letters.
    pub(in crate::domain::demo) language: &'static str,
    /// The customers' clock.
    pub(in crate::domain::demo) zone: Tz,
    /// ISO 4217.
    pub(in crate::domain::demo) currency: &'static str,
    /// Minor units that are worth one Norwegian øre, so that amounts are of one size everywhere, times a thousand.
    pub(in crate::domain::demo) scale: i64,
    /// True where nobody writes minor units any more.
    pub(in crate::domain::demo) whole_units: bool,
    /// Land lines and mobiles, `#` for a digit.
    pub(in crate::domain::demo) phones: [&'static str; 2],
    /// First names.
    pub(in crate::domain::demo) first: &'static [&'static str],
    /// Family names.
    pub(in crate::domain::demo) last: &'static [&'static str],
    /// True where the family name stands first.
    pub(in crate::domain::demo) family_first: bool,
    /// Beginnings of company names.
    pub(in crate::domain::demo) stems: &'static [&'static str],
    /// What companies do.
    pub(in crate::domain::demo) trades: &'static [&'static str],
    /// Legal forms.
    pub(in crate::domain::demo) forms: &'static [&'static str],
    /// Places.
    pub(in crate::domain::demo) towns: &'static [&'static str],
    /// Names of authorities, `@` for a place.
    pub(in crate::domain::demo) authorities: &'static [&'static str],
    /// Streets.
    pub(in crate::domain::demo) streets: &'static [&'static str],
    /// How to pay, `#` for the reference.
    pub(in crate::domain::demo) pay: &'static str,
    /// What is known of how they pay, `@` for a person.
    pub(in crate::domain::demo) habits: &'static [&'static str],
    /// What somebody says whose money is short.
    pub(in crate::domain::demo) hardship: &'static str,
    /// What agents wrote down.
    pub(in crate::domain::demo) notes: &'static [&'static str],
    /// What disputes say.
    pub(in crate::domain::demo) claims: &'static [&'static str],
    /// What an end of contact says.
    pub(in crate::domain::demo) stop: &'static str,
}
