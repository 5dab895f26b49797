//! Dialling: a program of the desk's own is run when a call starts outward, never through a shell.

use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

/// What of a session reaches outside dunlin: how a call is dialled, and whether numbers are links.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outward {
    /// The program and its arguments with placeholders; empty where nothing dials.
    pub dial: Vec<String>,
    /// True where telephone numbers are drawn as `tel:` links.
    pub links: bool,
}

/// What came of running the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialled {
    /// It ended as it should, or runs on.
    Done,
    /// It ended with another code than 0; nothing where a signal ended it.
    Failed {
        /// The program.
        program: String,
        /// Its code.
        code: Option<i32>,
    },
    /// It could not be started.
    NotStarted {
        /// The program.
        program: String,
        /// Why.
        why: String,
    },
}

/// True for a number as it is dialled from anywhere (E.164): `+` and 7 to 15 digits.
pub fn is_e164(number: &str) -> bool {
    number
        .strip_prefix('+')
        .is_some_and(|digits| (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// The program and its arguments for a number; each stays one argument, whatever stands in it.
pub fn argv(template: &[String], e164: &str) -> Vec<String> {
    let digits = e164.trim_start_matches('+');
    template.iter().map(|part| part.replace("{e164}", e164).replace("{digits}", digits)).collect()
}

/// Runs the program with nothing to read from and nowhere to write to, in a process group of its own, and waits for its
/// end; with `patience` no longer than that, and it runs on.
pub async fn run(argv: Vec<String>, patience: Option<Duration>) -> Dialled {
    let Some((program, args)) = argv.split_first() else { return Dialled::Done };
    let mut command = Command::new(program);
    command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    let program = program.clone();
    let mut child = match command.spawn() {
        Ok(child) => child,
        Err(error) => return Dialled::NotStarted { program, why: error.to_string() },
    };
    let ended = match patience {
        None => child.wait().await,
        Some(patience) => match tokio::time::timeout(patience, child.wait()).await {
            Ok(ended) => ended,
            Err(_) => return Dialled::Done,
        },
    };
    match ended {
        Ok(status) if status.success() => Dialled::Done,
        Ok(status) => Dialled::Failed { program, code: status.code() },
        Err(error) => Dialled::NotStarted { program, why: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_stay_one_argument_each() {
        let template = ["phone", "--to", "{e164}", "sip:{digits}@pbx; rm -rf"].map(str::to_owned);
        assert_eq!(argv(&template, "+4722334455"), ["phone", "--to", "+4722334455", "sip:4722334455@pbx; rm -rf"]);
        for (number, fits) in [("+4722334455", true), ("22334455", false), ("+47 22", false), ("+$(x)1234567", false)] {
            assert_eq!(is_e164(number), fits, "{number}");
        }
    }

    #[tokio::test]
    async fn a_code_other_than_zero_is_told() {
        let program = |name: &str| vec![name.to_owned()];
        assert_eq!(run(program("true"), None).await, Dialled::Done);
        assert_eq!(run(program("false"), None).await, Dialled::Failed { program: "false".to_owned(), code: Some(1) });
        assert!(matches!(run(program("/nowhere/phone"), None).await, Dialled::NotStarted { .. }));
        assert_eq!(run(Vec::new(), None).await, Dialled::Done);
    }
}
