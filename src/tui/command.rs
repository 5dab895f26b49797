//! The one registry of commands. Key bindings, the command line, line mode, help, the footer and the key table all
//! come from it.

use std::fmt;

/// A part of the screen in which keys have their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Everywhere but in text fields and choices.
    Global,
    /// Anything with rows.
    List,
    /// The queue.
    Queue,
    /// A customer's account.
    Account,
    /// A form: what is not bound here is typed into its field.
    Form,
    /// A choice: what is not bound here picks by letter or digit.
    Choice,
    /// Text that is only read: help, the reasons of a rank.
    Reader,
    /// A list above the screen: contact points, a day's work, messages, the timeline.
    Sheet,
    /// A list that is narrowed by typing: what is not bound here is typed into its line.
    Search,
    /// The requests, and one of them.
    Approval,
}

impl Context {
    /// Every context, the general ones first.
    pub const ALL: [Context; 10] = [
        Context::Global,
        Context::List,
        Context::Queue,
        Context::Account,
        Context::Form,
        Context::Choice,
        Context::Reader,
        Context::Sheet,
        Context::Search,
        Context::Approval,
    ];

    /// The name of its table in a keymap file.
    pub fn code(self) -> &'static str {
        match self {
            Context::Global => "global",
            Context::List => "list",
            Context::Queue => "queue",
            Context::Account => "account",
            Context::Form => "form",
            Context::Choice => "choice",
            Context::Reader => "reader",
            Context::Sheet => "sheet",
            Context::Search => "search",
            Context::Approval => "approval",
        }
    }
}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $name:ident = $code:literal, $usage:literal, [$($context:ident),*], $changes:literal;)*) => {
        /// What can be done, by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Name {
            $($(#[doc = $doc])* $name,)*
        }

        /// The registry, in the order of help.
        pub const COMMANDS: &[Spec] = &[
            $(Spec {
                name: Name::$name,
                code: $code,
                usage: $usage,
                contexts: &[$(Context::$context),*],
                changes: $changes,
            },)*
        ];
    };
}

commands! {
    /// Takes the best customer of the queue.
    Next = "next", "", [Queue, Account], true;
    /// Takes the selected customer, or the one with that number or name.
    Open = "claim", "[NUMBER | NAME]", [Queue, Account], true;
    /// Shows a customer without taking it.
    Look = "look", "[NUMBER | NAME]", [Queue, Account, Sheet, Search], false;
    /// Looks for a customer: name, telephone, document, amount.
    Find = "find", "[TEXT]", [Queue, Account], false;
    /// Starts a call.
    Call = "call", "[N] [out | in]", [Account], true;
    /// Records what came of the contact.
    Outcome = "outcome", "[CODE [VALUE ...]]", [Account], true;
    /// Records a promise to pay.
    Promise = "promise", "[AMOUNT] [DATE] [EXCUSE]", [Account], true;
    /// Agrees on instalments.
    Plan = "plan", "[COUNT] [EXCUSE]", [Account], true;
    /// Takes back a promise or a plan that the customer gave up.
    Withdraw = "withdraw", "[LETTER] [REASON]", [Account], true;
    /// Agrees on a call back, at a time on the customer's clock.
    Callback = "callback", "[WHEN] [TEXT]", [Account], true;
    /// Opens a dispute of the selected document.
    Dispute = "dispute", "[CODE [VALUE ...]]", [Account], true;
    /// Shows the customer's disputes, and decides them.
    Disputes = "disputes", "", [Account], false;
    /// Asks for a settlement, a waiver, a write-off, an adjustment or a plan; takes up or lets go what was offered instead.
    Propose = "propose", "[KIND [AMOUNT] [DATE] [REASON]]", [Account], true;
    /// Puts the customer off until a day, with a reason.
    Snooze = "snooze", "[WHEN] [REASON]", [Account], true;
    /// Passes the customer over for now, with a reason.
    Skip = "skip", "[REASON]", [Account], true;
    /// Adds a note.
    Note = "note", "[TEXT]", [Account], true;
    /// Takes back what was recorded last; in the list of the day, what the row recorded.
    Undo = "undo", "", [Queue, Account, Sheet], true;
    /// Gives the customer back without an outcome.
    Release = "release", "[REASON]", [Account], true;
    /// Back to the queue.
    Back = "back", "", [Account], false;
    /// Shows why the customer ranks here, and what the gate answers.
    Why = "why", "", [Queue, Account], false;
    /// Changes between invoices and timeline.
    Timeline = "timeline", "", [Account], false;
    /// Shows everything that happened, with the exact texts.
    History = "history", "[TEXT]", [Account], false;
    /// Shows the customer's telephones and addresses.
    Points = "contacts", "", [Account], false;
    /// Shows habits, standing and terms.
    Profile = "profile", "[LINE [VALUE [; SOURCE]]]", [Account], false;
    /// Shows the payments and what each settled.
    Money = "money", "", [Account], false;
    /// Shows the statement of account, and writes it to a file.
    Statement = "statement", "[FILE]", [Account], false;
    /// Puts a text of the account on the clipboard.
    Copy = "copy", "[phone | number | name | invoice | amount]", [Account], false;
    /// To the invoices; in a list to the column or page before.
    Left = "left", "", [Account, Choice, Sheet], false;
    /// To the timeline; in a list to the next column or page.
    Right = "right", "", [Account, Choice, Sheet], false;
    /// Shows the queue.
    Queue = "queue", "", [Account], false;
    /// Shows the agent's own day, promises, disputes, callbacks and what waits.
    Mine = "mine", "[day | promises | disputes | callbacks | waiting]", [Global], false;
    /// Shows the messages.
    Messages = "messages", "", [Global], false;
    /// Writes a message to a colleague or a team.
    Message = "message", "[TO TEXT]", [Global], true;
    /// Shows the requests that wait, the agent's own, and those that were decided.
    Approvals = "approvals", "[waiting | mine | decided]", [Global], false;
    /// Approves the selected request.
    Approve = "approve", "[NOTE]", [Approval], true;
    /// Refuses the selected request, with a reason.
    Refuse = "refuse", "[REASON]", [Approval], true;
    /// Answers the selected request with other terms.
    Counter = "counter", "", [Approval], true;
    /// Says that the selected request was executed as it should be.
    Exemplary = "exemplary", "", [Approval], true;
    /// Adds a row: a contact point, a message.
    Add = "add", "[VALUE [; LABEL]]", [Sheet], true;
    /// Corrects the selected row, or answers the selected message.
    Edit = "edit", "[VALUE [; LABEL]]", [Sheet], true;
    /// Takes the selected row out of use, or back into it.
    Remove = "remove", "[REASON]", [Sheet], true;
    /// Moves the selected row up: it is tried earlier.
    Raise = "raise", "", [Sheet], true;
    /// Moves the selected row down: it is tried later.
    Lower = "lower", "", [Sheet], true;
    /// One row up.
    Up = "up", "", [List, Choice, Search], false;
    /// One row down.
    Down = "down", "", [List, Choice, Search], false;
    /// One screen up.
    PageUp = "page_up", "", [List, Choice, Search], false;
    /// One screen down.
    PageDown = "page_down", "", [List, Choice, Search], false;
    /// To the first row.
    Top = "top", "", [List, Choice], false;
    /// To the last row.
    Bottom = "bottom", "", [List, Choice], false;
    /// Takes what is selected; sends a form.
    Select = "select", "[N]", [Queue, Account, Form, Choice, Reader, Sheet, Search], false;
    /// Closes what is on top.
    Cancel = "cancel", "", [Global, Form, Choice, Reader, Sheet, Search], false;
    /// To the next field.
    NextField = "next_field", "", [Form], false;
    /// To the field before.
    PreviousField = "previous_field", "", [Form], false;
    /// Empties the field.
    Clear = "clear", "", [Form, Search], false;
    /// Filters what is read.
    Filter = "filter", "[TEXT]", [Reader, Sheet], false;
    /// Reads the data again.
    Refresh = "refresh", "", [Global], false;
    /// Says again where the person is and what is selected.
    Where = "where", "", [Global], false;
    /// Shows or hides the guide of a rehearsal desk.
    Tutor = "tutor", "", [Global], false;
    /// Lists what the field with the cursor may hold.
    Values = "values", "", [Form], false;
    /// Fills in the selected name; in the search for customers it shows the selected one without taking it.
    Complete = "complete", "", [Search], false;
    /// Puts a digit beside the selected customer (7 promise, 8 callback, ...), or works every customer with one.
    Opt = "opt", "[0 | 1 | 2 | 4 | 5 | 7 | 8 | 9]", [Queue], false;
    /// Opens the command line, with every command to choose from.
    Line = "line", "", [Global], false;
    /// Shows the keys.
    Help = "help", "[TEXT]", [Global, Form, Choice, Search], false;
    /// Leaves the program.
    Quit = "quit", "[REASON]", [Global, Form, Choice, Search], false;
}

/// Ten commands for the first day, with the catalogue's key of their words: the table of the README and of the man page.
pub const TEN: [(&str, &str); 10] = [
    ("next", "ten-next"),
    ("outcome no_answer", "ten-no-answer"),
    ("promise", "ten-promise"),
    ("call", "ten-call"),
    ("outcome", "ten-outcome"),
    ("callback", "ten-callback"),
    ("undo", "ten-undo"),
    ("find", "ten-find"),
    ("why", "ten-why"),
    ("help", "ten-help"),
];

/// What the registry knows of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Which.
    pub name: Name,
    /// How it is written.
    pub code: &'static str,
    /// What may follow it; empty when nothing may.
    pub usage: &'static str,
    /// Where it makes sense.
    pub contexts: &'static [Context],
    /// True when it changes the desk's data.
    pub changes: bool,
}

impl Name {
    /// What the registry knows of it.
    pub fn spec(self) -> &'static Spec {
        // The enum and the table are made by one macro, in one order.
        &COMMANDS[self as usize]
    }

    /// How it is written.
    pub fn code(self) -> &'static str {
        self.spec().code
    }

    /// The catalogue's key of its title.
    pub fn title_key(self) -> String {
        format!("command-{}", self.code().replace('_', "-"))
    }

    /// The catalogue's key of its prose.
    pub fn prose_key(self) -> String {
        format!("{}-help", self.title_key())
    }
}

/// A command with its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// Which.
    pub name: Name,
    /// What followed it.
    pub args: String,
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name.code())?;
        if self.args.is_empty() { Ok(()) } else { write!(f, " {}", self.args) }
    }
}

/// Why a line is no command.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    /// Nothing stands there.
    Empty,
    /// No command is called that.
    Unknown {
        /// The word.
        word: String,
        /// The command that it resembles most.
        nearest: Option<&'static str>,
    },
    /// The command takes nothing after it.
    NoArguments {
        /// The command.
        code: &'static str,
    },
}

impl Command {
    /// A command without arguments.
    pub fn plain(name: Name) -> Self {
        Command { name, args: String::new() }
    }

    /// A command with arguments.
    pub fn with(name: Name, args: impl Into<String>) -> Self {
        Command { name, args: args.into() }
    }

    /// Reads a line: the command's name and what follows it.
    ///
    /// # Errors
    /// [`LineFault`] when it is no command, with the nearest that is.
    pub fn parse(line: &str) -> Result<Self, LineFault> {
        let line = line.trim();
        let (word, args) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        if word.is_empty() {
            return Err(LineFault::Empty);
        }
        let wanted = word.to_lowercase();
        let Some(spec) = COMMANDS.iter().find(|spec| spec.code == wanted) else {
            return Err(LineFault::Unknown { nearest: nearest(&wanted), word: word.to_owned() });
        };
        let args = args.trim();
        if spec.usage.is_empty() && !args.is_empty() {
            return Err(LineFault::NoArguments { code: spec.code });
        }
        Ok(Command { name: spec.name, args: args.to_owned() })
    }
}

/// The command whose name resembles the word most, if one does.
pub fn nearest(word: &str) -> Option<&'static str> {
    nearest_of(word, COMMANDS.iter().map(|spec| spec.code))
}

/// The name that resembles the word most, if one does.
pub fn nearest_of<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    names
        .map(|name| {
            let prefix = if !word.is_empty() && name.starts_with(word) { 0.3 } else { 0.0 };
            (name, strsim::jaro_winkler(word, name) + prefix)
        })
        .filter(|(name, _)| {
            let begins = word.chars().nth(1).is_some() && name.starts_with(word);
            begins || strsim::damerau_levenshtein(word, name) <= 1 + word.chars().count() / 3
        })
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_commands() {
        for (line, name, args) in [
            ("next", Name::Next, ""),
            ("outcome no_answer", Name::Outcome, "no_answer"),
            ("  promise full fri ", Name::Promise, "full fri"),
            ("Call 2 in", Name::Call, "2 in"),
            ("note called twice", Name::Note, "called twice"),
        ] {
            assert_eq!(Command::parse(line), Ok(Command::with(name, args)), "{line}");
        }
    }

    #[test]
    fn a_line_that_is_no_command_names_the_nearest() {
        assert_eq!(
            Command::parse("promis full"),
            Err(LineFault::Unknown { word: "promis".to_owned(), nearest: Some("promise") })
        );
        assert_eq!(Command::parse("xyzzy"), Err(LineFault::Unknown { word: "xyzzy".to_owned(), nearest: None }));
        for far in ["x", "lunch", "hva"] {
            assert_eq!(Command::parse(far), Err(LineFault::Unknown { word: far.to_owned(), nearest: None }));
        }
        assert_eq!(Command::parse("next 3"), Err(LineFault::NoArguments { code: "next" }));
        assert_eq!(Command::parse(" "), Err(LineFault::Empty));
    }

    #[test]
    fn every_name_finds_its_own_entry() {
        for spec in COMMANDS {
            assert_eq!(spec.name.spec().code, spec.code);
            assert_eq!(Command::parse(spec.code), Ok(Command::plain(spec.name)));
        }
    }
}
