//! The program: everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    dunlin::cli::run().into()
}
