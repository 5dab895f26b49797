//! Who owes: the one record of a customer.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::id::{AgentId, CustomerId, TeamId};
use super::money::Currency;
use super::profile::Profile;

/// The kind of payer, which decides tone, hours and law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Segment {
    /// Public administration.
    Public,
    /// A business or a self-employed professional.
    Professional,
    /// A private individual.
    Private,
}

impl Segment {
    /// Every segment, as they are listed.
    pub const ALL: [Segment; 3] = [Segment::Public, Segment::Professional, Segment::Private];

    /// The name in the database, in files and on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Segment::Public => "public",
            Segment::Professional => "professional",
            Segment::Private => "private",
        }
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Segment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_lowercase();
        Segment::ALL.into_iter().find(|segment| segment.code() == wanted).ok_or(wanted)
    }
}

/// A customer as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Customer {
    /// Identifier.
    pub id: CustomerId,
    /// The system that the number comes from ("erp", "ibm-ar").
    pub source: String,
    /// The customer's number there. Text: leading zeros are part of it.
    pub number: String,
    /// Name, cleaned.
    pub name: String,
    /// Other spellings that came with the same number.
    pub aliases: Vec<String>,
    /// Kind of payer.
    pub segment: Segment,
    /// Language to speak and write, two letters.
    pub language: String,
    /// Where the customer's clock stands.
    pub time_zone: Tz,
    /// Country, ISO 3166 two letters; empty when unknown.
    pub country: String,
    /// Currency of new promises; invoices carry their own.
    pub currency: Currency,
    /// The team whose customer this is; customers without one are everybody's.
    pub team: Option<TeamId>,
    /// The agent who answers for this customer, if one does.
    pub responsible: Option<AgentId>,
    /// Agreed days from issue to due.
    pub terms_days: Option<i64>,
    /// Which version of the terms the customer accepted.
    pub terms_version: Option<String>,
    /// When the customer accepted them.
    pub terms_accepted_on: Option<NaiveDate>,
    /// End of a free period, if one runs.
    pub free_until: Option<NaiveDate>,
    /// How this customer can pay (account, KID, link), as told on the phone.
    pub ways_to_pay: String,
    /// What is known of how this customer pays and has no place of its own in the profile.
    pub habits: String,
    /// Habits and terms, each in its own place.
    #[serde(default)]
    pub profile: Profile,
}
