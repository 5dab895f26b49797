//! Rows of `dispute`, and lists of them over all customers.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::mine::fits;
use super::work_item::of_scope;
use super::{StoreError, Tx, all, opt, run, unknown};
use crate::domain::dispute::{Decision, Dispute};
use crate::domain::id::{AgentId, CustomerId, DisputeId, InvoiceId, OpId};
use crate::domain::money::Money;

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    customer_id: Uuid,
    invoice_id: Option<Uuid>,
    amount_minor: i64,
    currency: String,
    kind: String,
    note: String,
    opened_at: DateTime<Utc>,
    answer_by: NaiveDate,
    owner_id: Option<Uuid>,
    owner: String,
    closed_at: Option<DateTime<Utc>>,
    decision: Option<String>,
    decided_minor: Option<i64>,
    decided_by: Option<Uuid>,
    decided_note: String,
}

impl TryFrom<Row> for Dispute {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let currency = row.currency.parse().map_err(|_| unknown("the currency", row.currency))?;
        let decision = row.decision.map(|code| code.parse()).transpose();
        Ok(Dispute {
            id: DisputeId(row.id),
            number: row.number,
            customer: CustomerId(row.customer_id),
            invoice: row.invoice_id.map(InvoiceId),
            amount: Money::new(row.amount_minor, currency),
            kind: row.kind,
            text: row.note,
            opened_at: row.opened_at,
            answer_by: row.answer_by,
            owner: row.owner_id.map(AgentId),
            department: row.owner,
            closed_at: row.closed_at,
            decision: decision.map_err(|code| unknown("the decision of a dispute", code))?,
            decided_minor: row.decided_minor,
            decided_by: row.decided_by.map(AgentId),
            note: row.decided_note,
        })
    }
}

macro_rules! columns {
    () => {
        "d.id, d.number, d.customer_id, d.invoice_id, d.amount_minor, d.currency, d.kind, d.note, d.opened_at, d.answer_by,
         d.owner_id, d.owner, d.closed_at, d.decision, d.decided_minor, d.decided_by, d.decided_note"
    };
}

const OPEN: &str = concat!(
    "select ",
    columns!(),
    " from dispute d where d.customer_id = $1 and d.closed_at is null order by d.opened_at, d.id"
);

/// A customer's open disputes, oldest first.
pub async fn open(tx: &mut Tx, customer: CustomerId) -> Result<Vec<Dispute>, StoreError> {
    all!(tx, Row, OPEN, customer.0)?.into_iter().map(Dispute::try_from).collect()
}

const INSERT: &str = "insert into dispute
     (id, number, customer_id, invoice_id, amount_minor, currency, kind, note, opened_at, answer_by, owner_id, owner,
      closed_at, opened_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)";

/// Adds a dispute that an agent opened; nothing of a decision is written.
pub async fn insert(tx: &mut Tx, dispute: &Dispute, opened_by: AgentId) -> Result<(), StoreError> {
    run!(
        tx,
        INSERT,
        dispute.id.0,
        dispute.number,
        dispute.customer.0,
        dispute.invoice.map(|id| id.0),
        dispute.amount.minor,
        dispute.amount.currency.code(),
        &dispute.kind,
        &dispute.text,
        dispute.opened_at,
        dispute.answer_by,
        dispute.owner.map(|id| id.0),
        &dispute.department,
        dispute.closed_at,
        opened_by.0
    )
    .map(|_| ())
}

const RAISE: &str = "update dispute set amount_minor = $2 where id = $1 and amount_minor < $2 and closed_at is null";

/// Raises what an open dispute is about to an amount, minor units; false when it was about as much before.
pub async fn raise(tx: &mut Tx, id: DisputeId, minor: i64) -> Result<bool, StoreError> {
    Ok(run!(tx, RAISE, id.0, minor)? == 1)
}

/// A dispute with what a list shows beside it.
#[derive(sqlx::FromRow)]
struct ListedRow {
    #[sqlx(flatten)]
    row: Row,
    customer_number: String,
    customer_name: String,
    document: Option<String>,
    document_open: Option<i64>,
    owner_name: Option<String>,
    opened_by: Option<Uuid>,
    opened_by_name: Option<String>,
    decided_by_name: Option<String>,
}

/// A dispute with the names that a list shows beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The dispute.
    pub dispute: Dispute,
    /// Number of the customer.
    pub number: String,
    /// Name of the customer.
    pub name: String,
    /// The document's number and what is open of it, if it is of one.
    pub document: Option<(String, Money)>,
    /// Name of the agent who owes the answer.
    pub owner: Option<String>,
    /// Who opened it, with the name; nothing for one that a file brought.
    pub opened_by: Option<(AgentId, String)>,
    /// Name of who decided.
    pub decided_by: Option<String>,
}

impl TryFrom<ListedRow> for Listed {
    type Error = StoreError;

    fn try_from(row: ListedRow) -> Result<Self, StoreError> {
        let dispute = Dispute::try_from(row.row)?;
        let open = Money::new(row.document_open.unwrap_or(0), dispute.amount.currency);
        Ok(Listed {
            number: row.customer_number,
            name: row.customer_name,
            document: row.document.map(|number| (number, open)),
            owner: row.owner_name,
            opened_by: row.opened_by.map(AgentId).zip(row.opened_by_name),
            decided_by: row.decided_by_name,
            dispute,
        })
    }
}

macro_rules! listed {
    () => {
        concat!(
            "select ",
            columns!(),
            ", c.number as customer_number, c.name as customer_name, i.number as document, i.open_minor as document_open,
               o.name as owner_name, d.opened_by, b.name as opened_by_name, x.name as decided_by_name
             from dispute d join customer c on c.id = d.customer_id left join invoice i on i.id = d.invoice_id
             left join agent o on o.id = d.owner_id left join agent b on b.id = d.opened_by
             left join agent x on x.id = d.decided_by where "
        )
    };
}

const ONE: &str = concat!(listed!(), "d.id = $1");

/// The dispute with that identifier.
pub async fn one(tx: &mut Tx, id: DisputeId) -> Result<Option<Listed>, StoreError> {
    opt!(tx, ListedRow, ONE, id.0)?.map(Listed::try_from).transpose()
}

const OPEN_OF: &str =
    concat!(listed!(), "d.customer_id = $1 and d.closed_at is null order by d.answer_by, d.id limit $2");
const CLOSED_OF: &str =
    concat!(listed!(), "d.customer_id = $1 and d.closed_at is not null order by d.closed_at desc, d.id desc limit $2");

/// A customer's disputes: the open ones, earliest answer first, then those that ended, the newest first; at most so many
/// of each.
pub async fn of(tx: &mut Tx, customer: CustomerId, most: i64) -> Result<Vec<Listed>, StoreError> {
    let mut rows = all!(tx, ListedRow, OPEN_OF, customer.0, most)?;
    rows.extend(all!(tx, ListedRow, CLOSED_OF, customer.0, most)?);
    rows.into_iter().map(Listed::try_from).collect()
}

/// Which open disputes a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whose {
    /// Who asks: what lies outside this agent's scope is left out.
    pub agent: AgentId,
    /// True for who sees every customer.
    pub all: bool,
    /// True for those alone that the agent owes, opened, or whose customers it answers for.
    pub own: bool,
    /// Only those that should have been answered before that day.
    pub late_on: Option<NaiveDate>,
}

macro_rules! theirs {
    () => {
        concat!(
            "d.closed_at is null and ($2 or (",
            of_scope!(),
            ")) and (not $3 or d.owner_id = $1 or d.opened_by = $1 or c.responsible_id = $1)"
        )
    };
}

const LIST: &str = concat!(
    listed!(),
    theirs!(),
    " and d.answer_by < $4 and (d.answer_by, d.id) > ($5, $6)",
    fits!("$7"),
    " order by d.answer_by, d.id limit $8"
);

/// Open disputes behind a place, the earliest answer first; `pattern` narrows them to customers that fit, as
/// [`pattern`](super::mine::pattern) has it.
pub async fn list(
    tx: &mut Tx,
    whose: Whose,
    after: (NaiveDate, Uuid),
    pattern: &str,
    most: i64,
) -> Result<Vec<Listed>, StoreError> {
    let before = whose.late_on.unwrap_or(FAR);
    all!(tx, ListedRow, LIST, whose.agent.0, whose.all, whose.own, before, after.0, after.1, pattern, most)?
        .into_iter()
        .map(Listed::try_from)
        .collect()
}

/// A day that no answer is due after: both databases know it.
const FAR: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

const COUNT: &str = concat!(
    "select count(*), count(case when d.answer_by < $4 then 1 end) from dispute d join customer c on c.id = d.customer_id
     where ",
    theirs!()
);

/// How many of those disputes are open, and how many of them should have been answered before a day.
pub async fn count(tx: &mut Tx, whose: Whose, today: NaiveDate) -> Result<(i64, i64), StoreError> {
    Ok(opt!(tx, (i64, i64), COUNT, whose.agent.0, whose.all, whose.own, today)?.unwrap_or_default())
}

const ASSIGN: &str = "update dispute set owner_id = $2, owner = $3, told_on = null where id = $1 and closed_at is null";

/// Says who owes the answer from now on: an agent, or a department alone. False when the dispute is closed.
pub async fn assign(tx: &mut Tx, id: DisputeId, agent: Option<AgentId>, department: &str) -> Result<bool, StoreError> {
    Ok(run!(tx, ASSIGN, id.0, agent.map(|id| id.0), department)? == 1)
}

/// A decision as it is written.
#[derive(Clone, Copy, Debug)]
pub struct Decided<'a> {
    /// What was decided.
    pub decision: Decision,
    /// What was credited, minor units.
    pub minor: i64,
    /// Who.
    pub by: AgentId,
    /// What was said with it.
    pub note: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

const DECIDE: &str = "update dispute
     set decision = $2, decided_minor = $3, decided_by = $4, decided_note = $5, closed_at = $6
     where id = $1 and closed_at is null";

/// Closes a dispute with a decision; false when it is closed already.
pub async fn decide(tx: &mut Tx, id: DisputeId, decided: Decided<'_>) -> Result<bool, StoreError> {
    let Decided { decision, minor, by, note, at } = decided;
    Ok(run!(tx, DECIDE, id.0, decision.code(), minor, by.0, note, at)? == 1)
}

const REOPEN: &str = "update dispute
     set decision = null, decided_minor = null, decided_by = null, decided_note = '', closed_at = null, answer_by = $2,
         told_on = null
     where id = $1 and closed_at is not null and decision is not null";

/// Opens a dispute again that was decided, with a new day for the answer; false where it was not.
pub async fn reopen(tx: &mut Tx, id: DisputeId, answer_by: NaiveDate) -> Result<bool, StoreError> {
    Ok(run!(tx, REOPEN, id.0, answer_by)? == 1)
}

const LATE: &str = concat!(
    "select ",
    columns!(),
    " from dispute d where d.closed_at is null and d.answer_by < $1 and d.told_on is null order by d.customer_id, d.id
     limit $2"
);

/// Open disputes that should have been answered before a day and of which that was not told yet, by customer.
pub async fn late(tx: &mut Tx, today: NaiveDate, most: i64) -> Result<Vec<Dispute>, StoreError> {
    all!(tx, Row, LATE, today, most)?.into_iter().map(Dispute::try_from).collect()
}

const TOLD: &str = "update dispute set told_on = $2 where id = $1 and closed_at is null and told_on is null";

/// Notes that it was told that the answer is late; false when it was told before.
pub async fn set_told(tx: &mut Tx, id: DisputeId, today: NaiveDate) -> Result<bool, StoreError> {
    Ok(run!(tx, TOLD, id.0, today)? == 1)
}

/// Kind of the rows of `operation` that say what was done with a dispute.
pub const KIND: &str = "dispute";

/// What was done with a dispute, beside the claim.
#[derive(Clone, Copy, Debug)]
pub struct Deed<'a> {
    /// Identifier.
    pub id: OpId,
    /// About whom.
    pub customer: CustomerId,
    /// Who.
    pub agent: AgentId,
    /// Hash of what was asked.
    pub payload_hash: &'a str,
    /// When.
    pub at: DateTime<Utc>,
}

const NOTE: &str = "insert into operation
     (id, customer_id, agent_id, epoch, kind, payload_hash, state, result, recorded_at)
     values ($1, $2, $3, 0, 'dispute', $4, 'applied', '{}', $5)";

/// Notes that it was done, so that a retry does nothing more.
///
/// # Errors
/// [`StoreError::Taken`] when it was noted before.
pub async fn note(tx: &mut Tx, deed: Deed<'_>) -> Result<(), StoreError> {
    run!(tx, NOTE, deed.id.0, deed.customer.0, deed.agent.0, deed.payload_hash, deed.at).map(|_| ())
}
