//! What the desk answered, and what it means when it did not.

use super::super::command::{Command, Name};
use super::super::effect::Effect;
use super::super::model::{After, Awaited, Link, Model, Sent, Tone};
use super::super::opt;
use super::super::overlay::form::Form;
use super::super::overlay::{self, Overlay, approval, dossier, search};
use super::super::post;
use super::super::requests;
use super::super::say;
use super::super::screen::Screen;
use super::super::screen::account::AccountScreen;
use super::super::screen::queue::{self, QueueScreen};
use super::{dialling, go, go_list, undo};
use crate::domain::id::{CustomerId, OpId};
use crate::domain::op::{Act, Started};
use crate::service::account::Account;
use crate::service::mine::Head;
use crate::service::queue::Empty;
use crate::service::record::{Opened, Recorded, Saved};
use crate::service::{Refusal, Reply, Trouble};
use crate::text::Arg;

/// Takes an answer.
pub(super) fn take(model: &mut Model, what: Awaited, answer: Reply) -> Vec<Effect> {
    match (what, answer) {
        (_, Reply::Hello(hello)) => {
            model.today = hello.today;
            let mut effects = set_aside(model, &hello.aside);
            effects.extend(post::arrived(model, hello.unread));
            link(model, if hello.waiting == 0 { Link::Saved } else { Link::Kept(hello.waiting) });
            let unread = matches!(&model.screen, Screen::Queue(screen) if screen.page.is_none());
            if unread && !model.waits_for(|what| *what == Awaited::Page) {
                effects.push(queue::read(model));
            }
            effects
        }
        (_, Reply::Queue(page)) => {
            reached(model);
            if let Screen::Queue(screen) = &mut model.screen {
                if page.workable > 0 {
                    screen.empty = None;
                }
                screen.take(page);
            }
            Vec::new()
        }
        (Awaited::Claim, Reply::Account(account)) => {
            reached(model);
            open(model, *account)
        }
        (Awaited::Dossier, answer) => {
            reached(model);
            dossier::answered(model, answer)
        }
        (_, Reply::Account(account)) => {
            reached(model);
            refresh(model, *account);
            Vec::new()
        }
        (Awaited::Search(text), Reply::Search(answer)) => {
            reached(model);
            search::take(model, &text, answer)
        }
        (_, Reply::Search(_)) => Vec::new(),
        (_, Reply::Empty(empty)) => {
            reached(model);
            nothing_left(model, empty)
        }
        (_, Reply::Renewed { customer, until, unread }) => {
            reached(model);
            if let Some(screen) = model.account_mut()
                && screen.account.customer.id == customer
                && let Some(claim) = &mut screen.account.claim
            {
                claim.lease_until = until;
            }
            post::arrived(model, unread)
        }
        (_, Reply::Mine(page)) => {
            // Where only this machine could be asked, nothing was reached.
            if page.head != Some(Head::Waiting { away: true }) {
                reached(model);
            }
            overlay::mine::take(model, *page);
            Vec::new()
        }
        (_, Reply::Disputes(page)) => {
            reached(model);
            overlay::disputes::take(model, *page);
            Vec::new()
        }
        (_, Reply::Dispute(shown)) => {
            reached(model);
            overlay::disputes::told(model, *shown)
        }
        (_, Reply::Messages(page)) => {
            reached(model);
            overlay::messages::take(model, *page)
        }
        (_, Reply::Recipients(known)) => {
            overlay::compose::know(model, known);
            Vec::new()
        }
        (_, Reply::Sent(sent)) => {
            reached(model);
            overlay::compose::sent(model, &sent)
        }
        (_, Reply::Unread(unread)) => {
            reached(model);
            post::arrived(model, unread)
        }
        (Awaited::Record(sent), Reply::Recorded(recorded)) => written(model, *sent, *recorded),
        (_, Reply::Undoable(undoable)) => {
            reached(model);
            undo::found(model, undoable)
        }
        (_, Reply::Undone(undone)) => {
            reached(model);
            undo::took(model, *undone)
        }
        (_, Reply::Weighed(weighed)) => {
            model.weighed = Some(weighed);
            Vec::new()
        }
        (Awaited::Exemplary, _) => {
            reached(model);
            let text = model.word("approval-exemplary", &[]);
            model.say(Tone::Good, text);
            approval::again(model, true)
        }
        (Awaited::Polled(None), Reply::Approval(shown)) => approval::opened::renew(model, *shown),
        (_, answer @ (Reply::Approvals(_) | Reply::Approval(_) | Reply::Drafted(_) | Reply::Decided(_))) => {
            reached(model);
            approval::answered(model, answer)
        }
        (_, Reply::Recorded(_) | Reply::DraftKept) => Vec::new(),
        (_, Reply::Looked(_) | Reply::Points(_) | Reply::History(_) | Reply::Told(_) | Reply::Statement(_)) => {
            Vec::new()
        }
        (_, Reply::Payments(_) | Reply::Moved(_)) => Vec::new(),
        // The command line asks for reports.
        (_, Reply::Report(_) | Reply::ReportNoted) => Vec::new(),
    }
}

/// Says once that operations which were confirmed on this machine could not be taken.
fn set_aside(model: &mut Model, aside: &[String]) -> Vec<Effect> {
    let more = aside.len() > model.aside;
    model.aside = aside.len();
    let Some(last) = aside.last().filter(|_| more) else { return Vec::new() };
    let count = i64::try_from(aside.len()).unwrap_or(i64::MAX);
    let text = model.word("said-aside", &[("count", Arg::from(count)), ("why", Arg::from(last.as_str()))]);
    model.say(Tone::Alarm, text);
    vec![Effect::Bell]
}

/// The desk answered: it is there again.
fn reached(model: &mut Model) {
    if matches!(model.link, Link::Opening | Link::Away) {
        link(model, Link::Saved);
    }
}

fn link(model: &mut Model, now: Link) {
    if model.link != now && now == Link::Saved && model.link != Link::Opening {
        let text = model.word("said-back", &[]);
        model.say(Tone::Good, text);
    }
    model.link = now;
    model.asked_at = model.now;
}

/// Shows a customer that was just taken; a form begun before comes back as it was.
pub(super) fn open(model: &mut Model, account: Account) -> Vec<Effect> {
    let draft = account.draft.clone();
    let resumed = account.resumed;
    let customer = account.customer.id;
    // The configuration in force changes between customers, never under one.
    model.session.revision = account.revision.clone();
    search::remember(model, &account);
    let mut screen = AccountScreen::new(account, model.now);
    if let Some(draft) = &draft {
        screen.put_away = Form::put_away_of(draft, &model.session.revision, &screen, &model.session.words);
    }
    let words = model.session.words.clone();
    let form = draft.and_then(|draft| Form::resumed(&draft, &model.session.revision, &screen, &words));
    model.overlays.clear();
    model.unkept = false;
    model.screen = Screen::Account(Box::new(screen));
    if resumed {
        let key = if form.is_some() { "said-resumed-form" } else { "said-resumed" };
        let text = model.word(key, &[]);
        model.say(Tone::Plain, text);
    }
    model.overlays.extend(form.map(|form| Overlay::Form(Box::new(form))));
    requests::seen(model);
    opt::opened(model, customer)
}

fn refresh(model: &mut Model, account: Account) {
    if let Some(screen) = model.account_mut()
        && screen.account.customer.id == account.customer.id
    {
        screen.refresh(account);
    }
    requests::seen(model);
    dossier::refreshed(model);
}

/// The queue has nothing for this agent: the list says what is held and until when.
fn nothing_left(model: &mut Model, empty: Empty) -> Vec<Effect> {
    model.today = empty.today;
    let text = say::empty(model, &empty);
    model.say(Tone::Plain, text);
    model.overlays.clear();
    model.screen = Screen::Queue(QueueScreen { empty: Some(empty), ..QueueScreen::default() });
    vec![queue::read(model)]
}

/// A write is safe: in the journal, or on this machine's disk until it can be.
fn written(model: &mut Model, sent: Sent, recorded: Recorded) -> Vec<Effect> {
    match recorded.saved {
        Saved::Journal => {
            model.today = recorded.today;
            if !matches!(model.link, Link::Kept(_)) {
                reached(model);
            }
        }
        Saved::Spool => {
            let waiting = if let Link::Kept(waiting) = model.link { waiting + 1 } else { 1 };
            model.link = Link::Kept(waiting);
            model.asked_at = model.now;
        }
    }
    let text = say::recorded(model, &sent, &recorded);
    let breach = recorded.done.as_ref().is_some_and(|done| done.breach);
    model.say(if breach { Tone::Alarm } else { Tone::Good }, text);
    undo::note(model, &sent, recorded.saved);
    model.unkept = false;
    dossier::written(model, &sent.op);
    let mut started = None;
    if let Some(screen) = model.account_mut()
        && screen.account.customer.id == recorded.customer
    {
        screen.unsent = None;
        if let Act::Call { point, channel, direction } = sent.op.act {
            let call = Started { point, channel, direction, at: sent.op.at };
            screen.call = Some(call);
            started = Some(call).filter(|_| recorded.saved == Saved::Journal);
        }
    }
    if let Act::Propose { approval, .. } = &sent.op.act {
        requests::raised(model, *approval);
    }
    let mut effects = if breach { vec![Effect::Bell] } else { Vec::new() };
    effects.extend(started.and_then(|call| dialling::started(model, &call)));
    effects.extend(match (recorded.next, sent.after) {
        (Opened::Account(account), After::Stay) => {
            refresh(model, *account);
            Vec::new()
        }
        (Opened::Account(account), _) => {
            let effects = open(model, *account);
            let now = model.now;
            if let Some(screen) = model.account_mut() {
                screen.opened_at = Some(now);
            }
            effects
        }
        (Opened::Empty(empty), _) => nothing_left(model, empty),
        // Kept here: the next customer cannot be taken until the desk answers, the list says so.
        (Opened::Nothing, After::Next) => leave_written(model),
        (Opened::Nothing, after) => {
            if after != After::Stay
                && let Some(screen) = model.account_mut()
            {
                screen.account.claim = None;
            }
            go(model, after)
        }
    });
    effects
}

fn leave_written(model: &mut Model) -> Vec<Effect> {
    let args = [("key", Arg::from(model.key(&Command::plain(Name::Next))))];
    let text = model.word("said-no-next", &args);
    model.say(Tone::Refused, text);
    if let Some(screen) = model.account_mut() {
        screen.account.claim = None;
    }
    go_list(model)
}

/// An answer is missing: nothing that was typed is lost, and the person hears why and what to press.
pub(super) fn missing(model: &mut Model, what: Awaited, trouble: &Trouble) -> Vec<Effect> {
    if let Trouble::Away(_) = trouble {
        if !matches!(model.link, Link::Kept(_)) {
            model.link = Link::Away;
        }
        model.asked_at = model.now;
    }
    let text = say::trouble(model, trouble);
    match what {
        // Asked by the program itself: the header tells.
        Awaited::Hello | Awaited::Unread | Awaited::Recipients | Awaited::Polled(_) => return Vec::new(),
        Awaited::Disputes => overlay::disputes::missing(model, &text, matches!(trouble, Trouble::Refused(_))),
        Awaited::Drafted => return approval::form::undrafted(model, trouble, &text),
        Awaited::Decided(decide) => approval::decide::missing(model, decide, trouble, &text),
        Awaited::Sent => overlay::compose::came_back(model, &text),
        Awaited::Search(_) => return search::missing(model, trouble),
        Awaited::Renew(customer, epoch) => {
            return match trouble {
                Trouble::Refused(_) if is_open(model, customer, epoch) => lose(model, &text),
                _ => Vec::new(),
            };
        }
        Awaited::Record(sent) => {
            for overlay in &mut model.overlays {
                overlay.came_back(&text);
            }
            if let Trouble::Refused(refusal) = trouble {
                // That identifier is spent; what is typed may be sent anew under the next claim.
                if matches!(**refusal, Refusal::Stale { .. } | Refusal::Altered) {
                    let next = OpId(model.session.ids.next());
                    if let Some(Overlay::Form(form)) = model.overlays.last_mut() {
                        form.op = next;
                    }
                }
                if matches!(**refusal, Refusal::Stale { .. }) && is_open(model, sent.op.customer, sent.op.epoch) {
                    let mut effects = model.keep();
                    effects.extend(lose(model, &text));
                    return effects;
                }
            } else if let Some(screen) =
                model.account_mut().filter(|screen| screen.account.customer.id == sent.op.customer)
            {
                screen.unsent = Some(sent.op);
            }
        }
        // The form says what it knows without it.
        Awaited::Weighed => return Vec::new(),
        Awaited::Undoable | Awaited::Undone => return undo::missing(model, trouble),
        Awaited::Dossier => dossier::unanswered(model),
        Awaited::Claim => opt::missed(model, trouble),
        Awaited::Page | Awaited::Read | Awaited::Mine | Awaited::Messages | Awaited::Approval | Awaited::Exemplary => {}
    }
    let tone = if matches!(trouble, Trouble::Refused(_)) { Tone::Refused } else { Tone::Alarm };
    model.say(tone, text);
    Vec::new()
}

/// True while that claim is the one on the screen: an answer about another says nothing about what is open by now.
fn is_open(model: &Model, customer: CustomerId, epoch: i64) -> bool {
    model.account().is_some_and(|screen| {
        screen.account.customer.id == customer && screen.account.claim.is_some_and(|claim| claim.epoch == epoch)
    })
}

/// The claim is gone: the account can be read, the form stays as it is, nothing is sent any more.
fn lose(model: &mut Model, why: &str) -> Vec<Effect> {
    let back = model.key(&Command::plain(Name::Back));
    let text = model.word("said-lost", &[("why", Arg::from(why)), ("key", Arg::from(back))]);
    if let Some(screen) = model.account_mut() {
        screen.lost = Some(text.clone());
    }
    model.say(Tone::Alarm, text);
    vec![Effect::Bell]
}
