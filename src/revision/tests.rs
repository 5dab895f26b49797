//! The embedded desk is in order, and what is not is said all at once, with its place.

use uuid::Uuid;

use super::*;
use crate::domain::entry::date_may_continue;
use crate::domain::outcome::Trigger;

fn id() -> RevisionId {
    RevisionId(Uuid::from_u128(1))
}

fn embedded() -> Revision {
    let checked = read(id(), &Documents::embedded()).unwrap();
    assert_eq!(checked.warnings, []);
    checked.revision
}

/// The embedded desk with one document changed, and what `read` says of it: file, line, message with hint.
fn faults_after(file: &str, from: &str, to: &str) -> Vec<String> {
    let mut documents = Documents::embedded();
    let text = documents.get(file).unwrap().to_owned();
    assert!(text.contains(from), "{file} has no {from}");
    documents.insert(file, text.replacen(from, to, 1));
    let faults = match read(id(), &documents) {
        Ok(checked) => checked.warnings,
        Err(faults) => faults,
    };
    faults.iter().map(ToString::to_string).collect()
}

fn line_of(file: &str, needle: &str) -> usize {
    let documents = Documents::embedded();
    1 + documents.get(file).unwrap().lines().position(|line| line.contains(needle)).unwrap()
}

#[test]
fn the_embedded_desk_is_in_order() {
    let revision = embedded();
    assert_eq!(revision.outcomes.len(), 38);
    assert_eq!(revision.excuses.len(), 7);
    assert_eq!(revision.desk.time_zone, chrono_tz::Europe::Oslo);
    assert!(!revision.desk.rehearsal && revision.desk.large_balances.is_none());
    assert_eq!(revision.hash.len(), 64);
    assert_eq!(revision.packs.packs.iter().map(|pack| pack.id.as_str()).collect::<Vec<_>>(), ["team", "team-private"]);
    for kind in &revision.outcomes {
        assert_eq!(kind.label.len(), 5, "{}", kind.code);
    }
    assert!(revision.outcome("promise").unwrap().sets(Trigger::Promise));
    let rehearsal = read(id(), &Documents::rehearsal()).unwrap().revision;
    assert!(rehearsal.desk.rehearsal && rehearsal.desk.large_balances.is_some());
    assert_ne!(rehearsal.hash, revision.hash);
}

#[test]
fn the_buckets_of_aging_rise() {
    assert_eq!(embedded().desk.aging.buckets(), 5);
    let line = line_of("dunlin.toml", "aging = [");
    for (to, message) in [
        ("aging = [60, 30]", "`aging` must name 1 to 6 days in rising order (for example: aging = [30, 60, 90])"),
        ("aging = []", "`aging` must name 1 to 6 days in rising order (for example: aging = [30, 60, 90])"),
        ("aging = [0]", "[report] `aging` must lie between 1 and 3650"),
        ("aging = 30", "[report] `aging` must be a list of whole numbers in [ ], not integer"),
    ] {
        let faults = faults_after("dunlin.toml", "aging = [30, 60, 90]", to);
        assert_eq!(faults, [format!("dunlin.toml:{line}: {message}")]);
    }
    assert!(faults_after("dunlin.toml", "[report]\naging = [30, 60, 90]\n", "").is_empty());
}

#[test]
fn an_excuse_may_follow_a_typed_friday() {
    for excuse in embedded().excuses {
        for typed in ["fri", "15.12", "+3", "eom"] {
            assert!(!date_may_continue(typed, excuse.key), "{} after {typed}", excuse.code);
        }
    }
}

#[test]
fn a_fault_names_its_place_and_the_nearest_name() {
    let place = |file: &str, needle: &str| format!("{file}:{}: ", line_of(file, needle));
    for (file, from, to, said) in [
        ("dunlin.toml", "time_zone", "time_zon", "`time_zon` is not known here (did you mean 'time_zone'?)"),
        (
            "dunlin.toml",
            "Europe/Oslo",
            "Europe/Olso",
            "`time_zone`: 'Europe/Olso' is not known (did you mean 'Europe/Oslo'?)",
        ),
        (
            "dunlin.toml",
            "strategy = \"default\"",
            "strategy = \"defualt\"",
            "there is no strategies/defualt.toml (did you mean 'default'?)",
        ),
        (
            "dunlin.toml",
            "# large_balances = \"solveig\"",
            "large_balances = \"Solveig Moe\"",
            "`large_balances`: 'Solveig Moe' is no login",
        ),
        (
            "dunlin.toml",
            "renew_seconds = 30",
            "renew_seconds = 80",
            "a lease must be renewed at least twice in its length",
        ),
        (
            "dunlin.toml",
            "tolerance_percent = 2",
            "tolerance_percent = -2",
            "[promise] `tolerance_percent` must lie between 0 and 50",
        ),
        ("dunlin.toml", "rehearsal = false", "rehearsal = \"no\"", "`rehearsal` must be true or false, not string"),
        ("rates.toml", "NOK =", "NOR =", "[rates] `rates`: 'NOR' is not known (did you mean 'NOK'?)"),
        ("rates.toml", "NOK = 0.086", "NOK = 0", "the rate of NOK must be above zero"),
        ("rates.toml", "NOK = 0.086", "EUR = 2", "EUR is the base: its rate is 1 (leave the line out)"),
        ("rates.toml", "date = 2026-03-02", "date = \"2026-02-30\"", "`date` must be like 2026-03-02"),
        ("rules/team.toml", "until = \"18:00\"", "until = \"08:00\"", "`until` must be later than `from`"),
        (
            "rules/team.toml",
            "\"mon\", \"tue\"",
            "\"mon\", \"tuesday\"",
            "`weekdays`: 'tuesday' is not known (did you mean 'tue'?)",
        ),
        (
            "rules/team.toml",
            "window_days = 7",
            "window_days = 31",
            "[attempts] `window_days` must lie between 1 and 30",
        ),
        (
            "rules/team.toml",
            "checked_on = 2026-03-02",
            "country = \"no\"\nchecked_on = 2026-03-02",
            "'no' is no country of two capital letters",
        ),
        ("strategies/default.toml", "floor = 10", "floor = \"ten\"", "`floor` must be a plain number, not string"),
        ("outcomes.toml", "code = \"busy\"", "code = \"no_answer\"", "the outcome's code 'no_answer' stands twice"),
        ("outcomes.toml", "short = \"BZ\"", "short = \"NA\"", "the outcome's short form 'NA' stands twice"),
        ("outcomes.toml", "key = \"b\"", "key = \"n\"", "the outcome's key 'n' stands twice"),
        ("outcomes.toml", "key = \"b\"", "key = \"ø\"", "`key`: 'ø' is not one letter from a to z or A to Z"),
        (
            "outcomes.toml",
            "triggers = [\"resend\"",
            "triggers = [\"resent\"",
            "[outcome] `triggers`: 'resent' is not known (did you mean 'resend'?)",
        ),
        (
            "outcomes.toml",
            "required = [\"name\"]",
            "required = [\"naem\"]",
            "[outcome] `required`: 'naem' is not known (did you mean 'name'?)",
        ),
        ("outcomes.toml", "minutes = 30", "minuts = 30", "no outcome without a next step"),
        (
            "outcomes.toml",
            "step = \"call\", minutes = 30",
            "step = \"cal\", minutes = 30",
            "[next] `step`: 'cal' is not known (did you mean 'call'?)",
        ),
    ] {
        let faults = faults_after(file, from, to);
        let place = place(file, from.lines().next().unwrap());
        assert!(
            faults.iter().any(|fault| fault.starts_with(&place) && fault[place.len()..].starts_with(said)),
            "{said}: {faults:#?}"
        );
    }
}

#[test]
fn what_belongs_together_is_asked_for() {
    for (file, from, to, said) in [
        ("outcomes.toml", "next = { step = \"call\", minutes = 30 }\n", "", "the section [next] is missing"),
        ("outcomes.toml", "label.en = \"busy\"\n", "", "the label has no English words"),
        (
            "outcomes.toml",
            "code = \"not_said\"",
            "code = \"not_told\"",
            "there is no [[excuse]] with code = \"not_said\"",
        ),
        (
            "outcomes.toml",
            "required = [\"date\", \"amount\"]",
            "required = [\"date\"]",
            "the trigger 'promise' needs 'amount'",
        ),
        ("outcomes.toml", "required = [\"name\", \"date\"]", "required = [\"name\"]", "`date = true` needs 'date'"),
        (
            "outcomes.toml",
            "triggers = [\"stop\"]",
            "triggers = []",
            "the flag 'terminal' and the trigger 'stop' go together",
        ),
        (
            "outcomes.toml",
            "code = \"dispute_tax\"\nbusiness_days",
            "code = \"dispute_tex\"\nbusiness_days",
            "`code`: 'dispute_tex' is not known (did you mean 'dispute_tax'?)",
        ),
        (
            "outcomes.toml",
            "code = \"dispute_tax\"\nbusiness_days",
            "code = \"dispute_price\"\nbusiness_days",
            "the dispute's code 'dispute_price' stands twice",
        ),
        (
            "outcomes.toml",
            "code = \"dispute_tax\"\nbusiness_days = 10",
            "code = \"dispute_tax\"\nbusiness_days = 0",
            "`business_days` must lie between 1 and 365",
        ),
        ("outcomes.toml", "owner.en = \"sales\"\n", "", "the owner has no English words"),
        ("rates.toml", "base = \"EUR\"\n", "", "`base` is missing (for example: base = \"EUR\")"),
        ("rates.toml", "source = \"illustrative, replace\"", "source = \"\"", "`source` is empty"),
        (
            "rules/team-private.toml",
            "segment = \"private\"\n",
            "",
            "rules/team-private.toml: is for the same payers as rules/team.toml",
        ),
        ("dunlin.toml", "[lease]", "[leese]", "the section [lease] is missing"),
    ] {
        let faults = faults_after(file, from, to);
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:#?}");
    }
}

#[test]
fn a_pack_without_provenance_is_only_warned_about() {
    let mut documents = Documents::embedded();
    let text = documents
        .get("rules/team.toml")
        .unwrap()
        .replace("source =", "# source =")
        .replace("checked_on =", "# checked_on =");
    documents.insert("rules/team.toml", text);
    let checked = read(id(), &documents).unwrap();
    assert_eq!(checked.warnings.len(), 2);
    assert!(checked.warnings.iter().all(|fault| fault.level == Level::Warning && fault.file == "rules/team.toml"));
}

#[test]
fn all_faults_of_all_documents_come_at_once() {
    let mut documents = Documents::embedded();
    documents.insert("dunlin.toml", "name = \"\"\nlanguag = \"en\"\n[lease\nseconds = 1\n");
    documents.insert("rates.toml", "base = \"XXX\"\n");
    documents.insert("outcome.toml", "");
    documents.insert("mappings/odd.toml", "columns = [\n");
    let mut without = Documents::default();
    documents.iter().filter(|(path, _)| *path != "outcomes.toml").for_each(|(path, text)| without.insert(path, text));
    let faults = read(id(), &without).unwrap_err();
    let files: std::collections::BTreeSet<&str> = faults.iter().map(|fault| fault.file.as_str()).collect();
    assert_eq!(
        files.into_iter().collect::<Vec<_>>(),
        ["dunlin.toml", "mappings/odd.toml", "outcome.toml", "outcomes.toml", "rates.toml"]
    );
    assert!(
        faults
            .iter()
            .any(|fault| fault.to_string()
                == "outcomes.toml: the document is missing (is 'outcome.toml' meant to be it?)")
    );
    let empty = read(id(), &Documents::default()).unwrap_err();
    assert_eq!(empty.len(), 4);
}

#[test]
fn the_invented_book_uses_the_shipped_catalogue() {
    use crate::domain::demo::{self, Recorded};

    let revision = embedded();
    for event in demo::book(1, 400, "2026-03-09".parse().unwrap()).history {
        if let Recorded::Outcome { filled, .. } = event.what {
            let kind = revision.outcome(&filled.outcome).unwrap();
            assert_eq!(filled.missing(kind), [], "{}", filled.outcome);
            assert_eq!(filled.excuse.is_some(), kind.excuse, "{}", filled.outcome);
            assert!(filled.excuse.is_none_or(|excuse| revision.excuse(&excuse).is_some()));
        }
    }
}

#[test]
fn a_higher_role_never_has_less_authority() {
    let of = |from: &str, to: &str| faults_after("authority.toml", from, to);
    let at = |needle: &str| format!("authority.toml:{}: ", line_of("authority.toml", needle));
    let senior = "max_days = 30\nmax_plan_days = 184\nmin_first_percent = 15\nmin_first = 10\nmax_instalments = 6\n\
                  max_level = 3\nmax_discount_percent = 3\nmax_discount = 100\nmax_waiver = 100\nmax_adjustment = 50\n\
                  max_write_off = 10\n";
    assert!(Documents::embedded().get("authority.toml").unwrap().contains(senior));
    for (line, lower) in [
        ("max_days = 30\n", "max_days = 13\n"),
        ("max_plan_days = 184\n", "max_plan_days = 91\n"),
        ("min_first_percent = 15\n", "min_first_percent = 21\n"),
        ("min_first = 10\n", "min_first = 10.5\n"),
        ("max_instalments = 6\n", "max_instalments = 2\n"),
        ("max_level = 3\n", "max_level = 1\n"),
        ("max_waiver = 100\n", "max_waiver = 24\n"),
        ("max_write_off = 10\n", "max_write_off = 0.5\n"),
    ] {
        let faults = of(senior, &senior.replacen(line, lower, 1));
        let field = line.split(' ').next().unwrap();
        let said = format!("{}[senior] `{field}`", at("[senior]"));
        assert!(faults.iter().any(|fault| fault.starts_with(&said)), "{said}: {faults:#?}");
    }
    let admin = "max_discount_percent = 40\nmax_discount = 10000\nmax_waiver = 5000\nmax_adjustment = 10000\n";
    let less = "max_discount_percent = 9\nmax_discount = 999\nmax_waiver = 499\nmax_adjustment = 999\n";
    let faults = of(admin, less);
    assert_eq!(faults.iter().filter(|fault| fault.contains("[admin]")).count(), 4, "{faults:#?}");
}

#[test]
fn authority_is_whole_or_it_is_refused() {
    for (from, to, said) in [
        ("max_waiver = 25\n", "max_waver = 25\n", "[agent] `max_waver` is not known here (did you mean 'max_waiver'?)"),
        ("max_waiver = 25\n", "max_waiver = -1\n", "[agent] `max_waiver` must lie between 0 and"),
        ("max_days = 14\n", "max_days = -1\n", "[agent] `max_days` must lie between 0 and"),
        ("max_plan_days = 92\n", "max_plan_days = 13\n", "`max_plan_days` must not be less than `max_days`"),
        ("split_days = 30\n", "split_day = 30\n", "`split_day` is not known here"),
        ("max_write_off = 1\n", "max_write_off = 1\n[senor]\n", "`senor` is not known here (did you mean 'senior'?)"),
        (
            "max_write_off = 1\n",
            "max_write_off = 1\n[agent.NOK]\nmin_first = 0\nmax_discount = 0\nmax_waiver = 0\nmax_adjustment = 0\n\
             max_write_off = 0\n",
            "NOK has a table of its own in one of [agent] and [senior]",
        ),
        ("code = \"goodwill\"", "code = \"our_error\"", "the reason's code 'our_error' stands twice"),
        (
            "kinds = [\"settlement\", \"waiver\", \"adjustment\"]",
            "kinds = [\"settlment\"]",
            "`kinds`: 'settlment' is not known (did you mean 'settlement'?)",
        ),
        ("label.en = \"goodwill\"\n", "", "the label has no English words"),
    ] {
        let faults = faults_after("authority.toml", from, to);
        assert!(faults.iter().any(|fault| fault.contains(said)), "{said}: {faults:#?}");
    }
    let mut documents = Documents::embedded();
    let text = documents.get("authority.toml").unwrap().to_owned();
    let (start, end) = (text.find("[senior]").unwrap(), text.find("[supervisor]").unwrap());
    documents.insert("authority.toml", format!("{}{}", &text[..start], &text[end..]));
    let faults = read(id(), &documents).unwrap_err();
    assert!(faults.iter().any(|fault| fault.to_string().contains("[senior] is missing")), "{faults:#?}");
    for kind in crate::domain::approval::ApprovalKind::ALL {
        assert!(embedded().reasons.iter().any(|reason| reason.kinds.contains(&kind)), "{}", kind.code());
    }
}

#[test]
fn every_outcome_that_opens_a_dispute_has_a_kind_and_one_that_is_not_described_has_nobody() {
    let mut documents = Documents::embedded();
    let text = documents.get("outcomes.toml").unwrap().to_owned();
    let tax = "[[dispute]]\ncode = \"dispute_tax\"";
    let (before, after) = text.split_once(tax).unwrap();
    let after = after.split_once("# ---- Without").unwrap().1;
    documents.insert("outcomes.toml", format!("{before}# ---- Without{after}"));
    let checked = read(id(), &documents).unwrap();
    let said = |checked: &crate::revision::Checked| {
        checked.warnings.iter().filter(|fault| fault.message.contains("[[dispute]]")).count()
    };
    assert_eq!(said(&checked), 1, "{:?}", checked.warnings);
    let kind = checked.revision.dispute("dispute_tax").unwrap();
    assert_eq!((kind.owner_in("en"), kind.business_days, kind.label_in("en")), ("", 5, "dispute: tax or terms"));
    assert_eq!(checked.revision.dispute("dispute_price").unwrap().owner_in("hu"), "értékesítés");
    assert_eq!(checked.revision.dispute("no_answer"), None);
    // A desk that was published before there were kinds.
    let (before, after) = text.split_once("\n[[dispute]]\n").unwrap();
    let after = after.split_once("# ---- Without").unwrap().1;
    documents.insert("outcomes.toml", format!("{before}# ---- Without{after}"));
    let checked = read(id(), &documents).unwrap();
    assert_eq!((said(&checked), checked.revision.disputes.len()), (0, 6));
}

#[test]
fn promises_are_read_otherwise_for_a_segment_that_says_so() {
    let mut documents = Documents::embedded();
    let text = documents.get("dunlin.toml").unwrap().to_owned();
    let of_public = "tolerance_amount = 1.00\nevidence_above = 500\n[promise.public]\ntolerance_days = 5\n";
    documents.insert(
        "dunlin.toml",
        text.replacen("tolerance_amount = 1.00\n", of_public, 1).replacen("broken_answer_days = 2\n", "", 1),
    );
    let revision = read(id(), &documents).unwrap().revision;
    let of = |segment| revision.promise_measure(segment, "NO").rules.clone();
    let (public, private) = (of(Segment::Public), of(Segment::Private));
    assert_eq!((public.tolerance_days, private.tolerance_days), (5, 3));
    assert_eq!(public.tolerance_percent, private.tolerance_percent);
    assert_eq!((public.evidence_above, public.broken_answer_days), (private.evidence_above, 2));
    let thirty = faults_after(
        "dunlin.toml",
        "tolerance_amount = 1.00\n",
        "tolerance_amount = 1.00\n[promise.public]\ntolerance_days = 31\n",
    );
    assert!(thirty.iter().any(|fault| fault.contains("between 0 and 30")), "{thirty:?}");
}

#[test]
fn how_far_ahead_a_promise_may_lie_is_said_by_the_authority_and_without_one_as_before() {
    let longest = "tolerance_amount = 1.00\nmax_days = 45\n";
    let said = faults_after("dunlin.toml", "tolerance_amount = 1.00\n", longest);
    assert!(said.len() == 1 && said[0].contains("max_days") && said[0].contains("authority.toml"), "{said:?}");
    let eur = "EUR".parse().unwrap();
    assert_eq!(embedded().promise_limits(Role::Agent, eur).unwrap().max_days, 14);
    let mut old = Documents::default();
    let embedded = Documents::embedded();
    for (path, text) in embedded.iter().filter(|(path, _)| *path != "authority.toml") {
        old.insert(path, text.replacen("tolerance_amount = 1.00\n", longest, 1));
    }
    let checked = read(id(), &old).unwrap();
    assert_eq!(checked.warnings, []);
    let limits = checked.revision.promise_limits(Role::Agent, eur).unwrap();
    assert_eq!((limits.max_days, limits.max_instalments, limits.max_discount_minor), (45, 1, 0));
}
