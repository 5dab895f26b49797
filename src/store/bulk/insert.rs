//! Inserting sets of rows.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use super::{inserts, sqlite_column};
use crate::domain::allocation::{Allocation, From, To};
use crate::domain::clean;
use crate::domain::contact_point::ContactPoint;
use crate::domain::customer::Customer;
use crate::domain::dispute::{Decision, Dispute};
use crate::domain::fact::Fact;
use crate::domain::id::{AgentId, CustomerId, InvoiceId, OpId, OutcomeId, PaymentId};
use crate::domain::invoice::Invoice;
use crate::domain::payment::Payment;
use crate::domain::promise::Promise;
use crate::store::customer::Kept;
use crate::store::{attempt, counter, work_item};

/// A new customer, with what is known from talking to it.
#[derive(Clone, Debug)]
pub struct Fresh {
    /// The customer.
    pub customer: Customer,
    /// The excuse on file.
    pub excuse: Option<String>,
    /// Whether a right party was ever reached.
    pub reached: bool,
}

inserts! {
    /// Adds customers; their chains are empty.
    customers, "customer", |row: Fresh| {
        id uuid = row.customer.id,
        source text = row.customer.source,
        number text = row.customer.number,
        name text = row.customer.name,
        folded text = clean::fold(&row.customer.name),
        segment text = row.customer.segment.code(),
        language text = row.customer.language,
        time_zone text = row.customer.time_zone.name(),
        country text = row.customer.country,
        currency text = row.customer.currency.code(),
        team_id uuid = row.customer.team,
        responsible_id uuid = row.customer.responsible,
        terms_days bigint = row.customer.terms_days,
        terms_version text = row.customer.terms_version,
        terms_accepted_on date = row.customer.terms_accepted_on,
        free_until date = row.customer.free_until,
        ways_to_pay text = row.customer.ways_to_pay,
        habits text = row.customer.habits,
        pay_run text = Kept::of(&row.customer).pay_run,
        approver text = row.customer.profile.habits.approver,
        portal text = row.customer.profile.habits.portal,
        order_rule text = row.customer.profile.habits.order_rule,
        best_hour text = Kept::of(&row.customer).best_hour,
        allocation_rule text = Kept::of(&row.customer).allocation_rule,
        credit_limit_minor bigint = row.customer.profile.terms.credit_limit.map(|limit| limit.minor),
        credit_currency text = row.customer.profile.terms.credit_limit.map(|limit| limit.currency.code().to_owned()),
        deposit_percent text = Kept::of(&row.customer).deposit,
        credit_checked_on date = row.customer.profile.terms.credit_checked_on,
        credit_source text = row.customer.profile.terms.credit_source,
        free_from date = row.customer.profile.terms.free_from,
        excuse text = row.excuse,
        reached boolean = row.reached,
        head text = "",
        facts bigint = 0,
    }
}

/// What is to be done about a new customer.
#[derive(Clone, Debug)]
pub struct WorkItem {
    /// Whose.
    pub customer: CustomerId,
    /// What waits.
    pub plan: work_item::Plan,
    /// When it was written.
    pub touched_at: DateTime<Utc>,
}

inserts! {
    /// Adds work items, which nobody holds and which have no rank yet.
    work_items, "work_item", |row: WorkItem| {
        customer_id uuid = row.customer,
        epoch bigint = 0,
        hold_reason text = row.plan.hold_reason,
        hold_until timestamptz = row.plan.hold_until,
        step text = row.plan.step,
        step_at timestamptz = row.plan.step_at,
        callback_at timestamptz = row.plan.callback_at,
        callback_agent_id uuid = row.plan.callback_agent_id,
        broken_on date = row.plan.broken_on,
        score bigint = 0,
        reasons text = row.plan.reasons,
        touched_at timestamptz = row.touched_at,
    }
}

/// Another spelling of a customer's name.
#[derive(Clone, Debug)]
pub struct Alias {
    /// Whose.
    pub customer: CustomerId,
    /// The spelling.
    pub name: String,
}

inserts! {
    /// Adds spellings.
    aliases, "customer_alias", |row: Alias| { customer_id uuid = row.customer, name text = row.name }
}

/// A contact point with its place among the customer's.
#[derive(Clone, Debug)]
pub struct Point {
    /// The point.
    pub point: ContactPoint,
    /// Its place; the least is used first.
    pub place: i64,
}

inserts! {
    /// Adds contact points. One that the customer has meanwhile stays as it is.
    points, "contact_point", |row: Point| {
        id uuid = row.point.id,
        customer_id uuid = row.point.customer,
        place bigint = row.place,
        channel text = row.point.channel.code(),
        value text = row.point.value,
        label text = row.point.label,
        status text = row.point.status.code(),
        consent boolean = row.point.consent,
        last_result text = row.point.last_result,
        last_at timestamptz = row.point.last_at,
        source text = row.point.source,
    } "on conflict (customer_id, channel, value) do nothing"
}

inserts! {
    /// Adds documents.
    invoices, "invoice", |row: Invoice| {
        id uuid = row.id,
        customer_id uuid = row.customer,
        source text = row.source,
        number text = row.number,
        kind text = row.kind.code(),
        amount_minor bigint = row.amount.minor,
        open_minor bigint = row.open_minor,
        currency text = row.amount.currency.code(),
        issued_on date = row.issued_on,
        due_on date = row.due_on,
        service_on date = row.references.service_on,
        sent_on date = row.references.sent_on,
        received_on date = row.references.received_on,
        approved_on date = row.references.approved_on,
        order_reference text = row.references.order,
        delivery_reference text = row.references.delivery,
        purchase_order text = row.references.purchase_order,
        payment_reference text = row.references.payment,
        corrects text = row.corrects,
    }
}

inserts! {
    /// Adds payments.
    payments, "payment", |row: Payment| {
        id uuid = row.id,
        customer_id uuid = row.customer,
        source text = row.source,
        number text = row.number,
        kind text = row.kind.code(),
        amount_minor bigint = row.amount.minor,
        unapplied_minor bigint = row.unapplied_minor,
        currency text = row.amount.currency.code(),
        received_on date = row.received_on,
        noted_at timestamptz = row.noted_at,
        payer text = row.payer,
        reference text = row.reference,
    }
}

/// What pays, as the columns that name it.
fn paying(share: &Allocation) -> (Option<PaymentId>, Option<InvoiceId>) {
    match share.from {
        From::Payment(id) => (Some(id), None),
        From::Credit(id) => (None, Some(id)),
    }
}

/// What is paid, as the columns that name it.
fn paid(share: &Allocation) -> (Option<InvoiceId>, Option<PaymentId>) {
    match share.to {
        To::Invoice(id) => (Some(id), None),
        To::Return(id) => (None, Some(id)),
    }
}

inserts! {
    /// Adds shares.
    allocations, "allocation", |row: Allocation| {
        id uuid = row.id,
        payment_id uuid = paying(row).0,
        credit_id uuid = paying(row).1,
        invoice_id uuid = paid(row).0,
        return_id uuid = paid(row).1,
        minor bigint = row.minor,
        how text = row.how.code(),
        confidence text = row.confidence.code(),
        at timestamptz = row.at,
        by_id uuid = row.by,
    }
}

inserts! {
    /// Adds promises.
    promises, "promise", |row: Promise| {
        id uuid = row.id,
        customer_id uuid = row.customer,
        agent_id uuid = row.agent,
        amount_minor bigint = row.amount.minor,
        paid_minor bigint = row.paid_minor,
        currency text = row.amount.currency.code(),
        due_on date = row.due_on,
        state text = row.state.code(),
        level bigint = row.level,
        made_at timestamptz = row.made_at,
        settled_at timestamptz = row.settled_at,
        plan_id uuid = row.plan.map(|id| id.0),
        place bigint = row.place,
        approval_id uuid = row.approval.map(|id| id.0),
        method text = row.method,
        covers text = super::super::promise::written(&row.covers),
    }
}

inserts! {
    /// Adds disputes.
    disputes, "dispute", |row: Dispute| {
        id uuid = row.id,
        customer_id uuid = row.customer,
        invoice_id uuid = row.invoice,
        amount_minor bigint = row.amount.minor,
        currency text = row.amount.currency.code(),
        kind text = row.kind,
        note text = row.text,
        opened_at timestamptz = row.opened_at,
        answer_by date = row.answer_by,
        closed_at timestamptz = row.closed_at,
        number bigint = row.number,
        owner_id uuid = row.owner,
        owner text = row.department,
        decision text = row.decision.map(Decision::code),
        decided_minor bigint = row.decided_minor,
        decided_by uuid = row.decided_by,
        decided_note text = row.note,
    }
}

inserts! {
    /// Adds attempts.
    attempts, "attempt", |row: attempt::New| {
        id uuid = row.id,
        customer_id uuid = row.customer,
        agent_id uuid = row.agent,
        contact_point_id uuid = row.point,
        channel text = row.channel.code(),
        direction text = row.direction.code(),
        at timestamptz = row.at,
        conversation boolean = row.conversation,
    }
}

/// A new outcome.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Identifier.
    pub id: OutcomeId,
    /// Whose.
    pub customer: CustomerId,
    /// Who recorded it.
    pub agent: AgentId,
    /// The attempt that it is of.
    pub attempt: Option<Uuid>,
    /// The operation.
    pub op: OpId,
    /// Code in the catalogue.
    pub code: String,
    /// Excuse.
    pub excuse: Option<String>,
    /// Whether the right party was reached.
    pub right_party: bool,
    /// When.
    pub at: DateTime<Utc>,
}

inserts! {
    /// Adds outcomes.
    outcomes, "outcome", |row: Outcome| {
        id uuid = row.id,
        customer_id uuid = row.customer,
        agent_id uuid = row.agent,
        attempt_id uuid = row.attempt,
        op_id uuid = row.op,
        code text = row.code,
        excuse text = row.excuse,
        right_party boolean = row.right_party,
        at timestamptz = row.at,
    }
}

/// One agent's day.
#[derive(Clone, Copy, Debug)]
pub struct AgentDay {
    /// Who.
    pub agent: AgentId,
    /// When.
    pub day: NaiveDate,
    /// How much.
    pub count: counter::Day,
}

inserts! {
    /// Adds agents' days.
    agent_days, "agent_day", |row: AgentDay| {
        agent_id uuid = row.agent,
        day date = row.day,
        worked bigint = row.count.worked,
        contacted bigint = row.count.contacted,
        right_party bigint = row.count.right_party,
        promises bigint = row.count.promises,
        not_said bigint = row.count.not_said,
    }
}

inserts! {
    /// Adds facts that are already chained.
    facts, "fact", |row: Fact| {
        id uuid = row.id,
        subject text = row.subject.code(),
        subject_id uuid = row.subject_id,
        seq bigint = row.seq,
        kind text = row.kind,
        at timestamptz = row.at,
        actor_id uuid = row.actor,
        op_id uuid = row.op,
        revision_id uuid = row.revision,
        body text = row.body,
        prev text = row.prev,
        hash text = row.hash,
    }
}
