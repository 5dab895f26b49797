//! Messages between colleagues: who can be written to, and whom a written name means.

use serde::{Deserialize, Serialize};

use super::clean::fold;
use super::id::{AgentId, TeamId};

/// Longest text of a message, in characters.
pub const LONGEST: usize = 500;

/// The name under which everybody with the right to lead is written to.
pub const LEADS: &str = "leads";

/// Most words of a name that stands before a text.
const MOST_WORDS: usize = 5;
/// Most names that are listed where a name fits several.
const MOST_NAMES: usize = 5;

/// Who a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// One colleague.
    Agent(AgentId),
    /// Everybody in a team.
    Team(TeamId),
    /// Everybody with the right to lead.
    Leads,
}

impl Audience {
    /// The name in the database.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Agent(_) => "agent",
            Audience::Team(_) => "team",
            Audience::Leads => "leads",
        }
    }
}

/// Somebody, or a group, that can be written to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Recipient {
    /// Who.
    pub audience: Audience,
    /// What is written to mean it: a login, a team's name, or [`LEADS`].
    pub address: String,
    /// The name as colleagues know it; the same as the address where there is no other.
    pub name: String,
    /// True for a colleague who is away today.
    pub away: bool,
}

impl Recipient {
    fn is(&self, wanted: &str) -> bool {
        fold(&self.address) == wanted || fold(&self.name) == wanted
    }

    /// True when the address or the name begins so; `begun` is folded.
    pub fn begins(&self, begun: &str) -> bool {
        fold(&self.address).starts_with(begun) || fold(&self.name).starts_with(begun)
    }
}

/// Why a name means nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missed {
    /// Nobody is called that.
    Nobody {
        /// The address that resembles it most.
        nearest: Option<String>,
    },
    /// Several are.
    Several {
        /// Addresses of the first of them.
        addresses: Vec<String>,
    },
}

/// Whom a name means: an address or a name written out, else the only one that begins so.
///
/// # Errors
/// [`Missed`] for nobody, with the nearest, and for several.
pub fn find<'a>(known: &'a [Recipient], wanted: &str) -> Result<&'a Recipient, Missed> {
    let folded = fold(wanted);
    if folded.is_empty() {
        return Err(Missed::Nobody { nearest: None });
    }
    // A login is unique, a name is not: the address goes first.
    if let Some(one) = known.iter().find(|recipient| fold(&recipient.address) == folded) {
        return Ok(one);
    }
    let exact: Vec<&Recipient> = known.iter().filter(|recipient| recipient.is(&folded)).collect();
    let found =
        if exact.is_empty() { known.iter().filter(|recipient| recipient.begins(&folded)).collect() } else { exact };
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(Missed::Nobody { nearest: nearest(known, &folded) }),
        several => {
            let addresses = several.iter().take(MOST_NAMES).map(|recipient| recipient.address.clone()).collect();
            Err(Missed::Several { addresses })
        }
    }
}

/// Parts a line into whom it is for and its text: the longest beginning that is somebody's whole name, else its first word.
///
/// # Errors
/// [`Missed`] as [`find`] has it for the first word.
pub fn split<'a, 'b>(known: &'a [Recipient], line: &'b str) -> Result<(&'a Recipient, &'b str), Missed> {
    let line = line.trim();
    let mut ends: Vec<usize> =
        line.match_indices(char::is_whitespace).map(|(at, _)| at).chain([line.len()]).take(MOST_WORDS).collect();
    while let Some(end) = ends.pop() {
        let (name, text) = line.split_at(end);
        let folded = fold(name);
        if ends.is_empty() {
            return find(known, name).map(|recipient| (recipient, text.trim_start()));
        }
        let mut exact = known.iter().filter(|recipient| recipient.is(&folded));
        if let (Some(one), None) = (exact.next(), exact.next()) {
            return Ok((one, text.trim_start()));
        }
    }
    Err(Missed::Nobody { nearest: None })
}

/// The address that resembles a name most, if one is near enough to be a slip of the hand.
fn nearest(known: &[Recipient], folded: &str) -> Option<String> {
    known
        .iter()
        .flat_map(|recipient| {
            let name = fold(&recipient.name);
            let first = name.split(' ').next().unwrap_or_default().to_owned();
            [fold(&recipient.address), name, first].map(|name| (recipient, strsim::damerau_levenshtein(&name, folded)))
        })
        .filter(|(_, far)| *far <= 1 + folded.chars().count() / 3)
        .min_by_key(|(_, far)| *far)
        .map(|(recipient, _)| recipient.address.clone())
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn known() -> Vec<Recipient> {
        let agent = |n: u128, login: &str, name: &str| Recipient {
            audience: Audience::Agent(AgentId(Uuid::from_u128(n))),
            address: login.to_owned(),
            name: name.to_owned(),
            away: false,
        };
        let team = |n: u128, name: &str| Recipient {
            audience: Audience::Team(TeamId(Uuid::from_u128(n))),
            address: name.to_owned(),
            name: name.to_owned(),
            away: false,
        };
        let leads = Recipient { audience: Audience::Leads, address: LEADS.into(), name: LEADS.into(), away: false };
        vec![
            agent(1, "bszabo", "Béla Szabó"),
            agent(2, "kari", "Kari Nordmann"),
            agent(3, "karin", "Karin Berg"),
            team(4, "Nord Øst"),
            leads,
        ]
    }

    #[test]
    fn a_name_is_a_login_a_beginning_or_a_team() {
        let known = known();
        let address = |wanted: &str| find(&known, wanted).map(|recipient| recipient.address.as_str());
        for (wanted, found) in
            [("bela", "bszabo"), ("kari", "kari"), ("Kari N", "kari"), ("karin", "karin"), ("nord ost", "Nord Øst")]
        {
            assert_eq!(address(wanted), Ok(found), "{wanted}");
        }
        assert_eq!(address("leads"), Ok("leads"));
        let several = vec!["kari".to_owned(), "karin".to_owned()];
        assert_eq!(address("kar"), Err(Missed::Several { addresses: several }));
        assert_eq!(address("bella"), Err(Missed::Nobody { nearest: Some("bszabo".to_owned()) }));
        assert_eq!(address("xyzzyx"), Err(Missed::Nobody { nearest: None }));
        assert_eq!(address(" "), Err(Missed::Nobody { nearest: None }));
    }

    #[test]
    fn a_line_begins_with_whom_it_is_for() {
        let known = known();
        let parted = |line: &'static str| split(&known, line).map(|(to, text)| (to.address.clone(), text));
        assert_eq!(parted("bela can you take 1042"), Ok(("bszabo".to_owned(), "can you take 1042")));
        assert_eq!(parted("Nord Øst meeting at two"), Ok(("Nord Øst".to_owned(), "meeting at two")));
        assert_eq!(parted("kari  hello"), Ok(("kari".to_owned(), "hello")));
        assert_eq!(parted("kari"), Ok(("kari".to_owned(), "")));
        assert!(parted("bob hello").is_err());
    }
}
