//! Requests for authority beside the work: what the agent waits for, what waits for whoever may decide, and when to ask
//! again. A decision that arrives takes no key and covers nothing.

use chrono::{DateTime, TimeDelta, Utc};

use super::command::{Command, Name};
use super::effect::Effect;
use super::model::{Awaited, Link, Model, Tone};
use super::overlay::approval;
use super::overlay::approval::form::Form;
use super::view;
use crate::domain::agent::Role;
use crate::domain::approval::ApprovalState;
use crate::domain::clean;
use crate::domain::id::{ApprovalId, CustomerId};
use crate::service::approval::{Ask, Decide, Line, Page, Which};
use crate::service::{Request, account};
use crate::text::Arg;

/// How often an agent's waiting requests are asked for.
const MINE_EVERY: TimeDelta = TimeDelta::seconds(5);
/// How often whoever may decide is told what waits.
const WAITING_EVERY: TimeDelta = TimeDelta::seconds(15);
/// How often what is being decided on is read again: well before it is too old to be decided.
const OPEN_EVERY: TimeDelta = TimeDelta::seconds(4);
/// The bell sounds for requests at most so often.
const RING_EVERY: TimeDelta = TimeDelta::seconds(60);
/// How long a decision stays in sight while nobody answers it.
const IN_SIGHT: TimeDelta = TimeDelta::seconds(120);

/// What a session knows of requests.
#[derive(Clone, Debug, Default)]
pub struct Requests {
    /// How many wait that this agent may decide.
    pub waiting: i64,
    /// On how many of them a customer waits on the line.
    pub live: i64,
    /// The agent's own that were not decided when they were last heard of.
    pub mine: Vec<ApprovalId>,
    /// The decision that was heard of last.
    pub alert: Option<Alert>,
    /// A decision that had no answer: the same again goes out under the same identifier.
    pub unanswered: Option<Box<Decide>>,
    /// What is about to be confirmed, as it was read.
    pub asked: Option<Box<(Line, String)>>,
    /// A form that was closed with something typed in it.
    pub put_away: Option<Box<Form>>,
    asked_at: Option<DateTime<Utc>>,
    rang_at: Option<DateTime<Utc>>,
}

/// A decision that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// About whom.
    pub customer: CustomerId,
    /// The sentence.
    pub text: String,
    /// When it arrived.
    at: DateTime<Utc>,
}

/// True for roles to which requests come.
fn decides(role: Role) -> bool {
    matches!(role, Role::Senior | Role::Supervisor | Role::Admin)
}

/// When the desk is to be asked next; nothing while the session sleeps or the desk is away, and for whoever waits for
/// nothing.
pub fn ask_at(model: &Model) -> Option<DateTime<Utc>> {
    if !model.post.is_awake(model.now) || model.link == Link::Away {
        return None;
    }
    let every = [
        approval::is_open(model).then_some(OPEN_EVERY),
        (!model.requests.mine.is_empty()).then_some(MINE_EVERY),
        decides(model.session.actor.role).then_some(WAITING_EVERY),
    ];
    let every = every.into_iter().flatten().min()?;
    // Nothing was asked yet: at once.
    Some(model.requests.asked_at.map_or(model.now, |at| at + every))
}

/// Asks what is to be asked by now.
pub fn tick(model: &mut Model) -> Vec<Effect> {
    if ask_at(model).is_none_or(|at| at > model.now) {
        return Vec::new();
    }
    model.requests.asked_at = Some(model.now);
    let mut effects = approval::again(model, true);
    // What lies above the screen is read by that already.
    let mine = (!model.requests.mine.is_empty()).then_some(Which::Mine);
    let waiting = decides(model.session.actor.role).then_some(Which::Waiting);
    let mut polled: Vec<Which> = [mine, waiting].into_iter().flatten().collect();
    polled.retain(|which| !approval::reads(model, *which));
    for which in polled {
        let request = Request::Approval(Ask::List { which, from: 0 });
        effects.push(model.ask(Awaited::Polled(Some(which)), request));
    }
    effects
}

/// When a clock on the screen changes: every second only while a customer is seen to wait on the line.
pub fn next_second(model: &Model) -> Option<DateTime<Utc>> {
    let still = model.session.still || model.session.plain;
    (!still && (approval::counts(model) || on_account(model))).then(|| model.now + TimeDelta::seconds(1))
}

fn on_account(model: &Model) -> bool {
    let lines = model.account().map(|screen| screen.account.approvals.as_slice()).unwrap_or_default();
    lines.iter().any(|line| line.live && is_waiting(model, line))
}

/// True while nobody has decided it and it has not run out.
pub fn is_waiting(model: &Model, line: &Line) -> bool {
    line.approval.state == ApprovalState::Pending && model.now < line.approval.expires_at
}

/// Notes a request that was just raised.
pub fn raised(model: &mut Model, id: ApprovalId) {
    if !model.requests.mine.contains(&id) {
        model.requests.mine.push(id);
    }
}

/// Notes the agent's own requests of the account on the screen.
pub fn seen(model: &mut Model) {
    let me = model.session.actor.id;
    let lines = model.account().map(|screen| screen.account.approvals.as_slice()).unwrap_or_default();
    let own = |line: &&Line| line.approval.requested_by == me && is_waiting(model, line);
    let ids: Vec<ApprovalId> = lines.iter().filter(own).map(|line| line.approval.id).collect();
    for id in ids {
        raised(model, id);
    }
}

/// The decision that stands in the status line where nothing else does.
pub fn alert(model: &Model) -> Option<&Alert> {
    model.requests.alert.as_ref().filter(|alert| model.now < alert.at + IN_SIGHT)
}

/// Takes a page that nobody asked for by a key.
pub fn heard(model: &mut Model, page: &Page) -> Vec<Effect> {
    match page.which {
        Which::Mine => page.lines.iter().flat_map(|line| own(model, line)).collect(),
        Which::Waiting => {
            let live = i64::try_from(page.lines.iter().filter(|line| line.live).count()).unwrap_or(i64::MAX);
            let more = page.count > model.requests.waiting || live > model.requests.live;
            (model.requests.waiting, model.requests.live) = (page.count, live);
            if more { ring(model) } else { Vec::new() }
        }
        Which::Decided => Vec::new(),
    }
}

/// One of the agent's own: says so when it was waited for and is decided now.
fn own(model: &mut Model, line: &Line) -> Vec<Effect> {
    if !model.requests.mine.contains(&line.approval.id) || is_waiting(model, line) {
        return Vec::new();
    }
    model.requests.mine.retain(|id| *id != line.approval.id);
    let open = model.account().is_some_and(|screen| screen.account.customer.id == line.approval.customer);
    let mut effects = Vec::new();
    if open {
        let customer = line.approval.customer;
        effects.push(model.ask(Awaited::Read, Request::Account(account::Ask::Read(customer))));
        if let Some(screen) = model.account_mut() {
            for known in &mut screen.account.approvals {
                if known.approval.id == line.approval.id {
                    known.clone_from(line);
                }
            }
        }
    }
    let Some(text) = sentence(model, line) else { return effects };
    let text = if open {
        text
    } else {
        let name = Arg::from(clean::line(&format!("{} {}", line.customer.0, line.customer.1)));
        model.word("said-of", &[("name", name), ("what", Arg::from(text))])
    };
    model.say(Tone::Alarm, text.clone());
    model.requests.alert = Some(Alert { customer: line.approval.customer, text, at: model.now });
    effects.extend(ring(model));
    effects
}

/// What was decided, in one sentence; nothing where the agent did it.
fn sentence(model: &Model, line: &Line) -> Option<String> {
    let key = match line.approval.state {
        ApprovalState::Applied => "approval-alert-applied",
        ApprovalState::Refused => "approval-alert-refused",
        ApprovalState::Countered => "approval-alert-countered",
        ApprovalState::Overtaken => "approval-alert-overtaken",
        ApprovalState::Pending => "approval-alert-expired",
        ApprovalState::Withdrawn | ApprovalState::Reversed => return None,
    };
    let terms = line.approval.counter.as_ref().unwrap_or(&line.approval.proposal);
    let args = [
        ("number", Arg::from(line.approval.number)),
        ("what", Arg::from(view::approval::short(model, &line.approval.proposal))),
        ("who", Arg::from(clean::line(line.decided_by.as_deref().unwrap_or_default()))),
        ("reason", Arg::from(clean::line(&line.approval.decision_note))),
        ("terms", Arg::from(view::approval::terms(model, terms))),
        ("key", Arg::from(model.key(&Command::plain(Name::Propose)))),
    ];
    Some(model.word(key, &args))
}

fn ring(model: &mut Model) -> Vec<Effect> {
    if model.requests.rang_at.is_some_and(|at| model.now - at < RING_EVERY) {
        return Vec::new();
    }
    model.requests.rang_at = Some(model.now);
    vec![Effect::Bell]
}
