//! Why a command ends before its work is done.

use std::io;
use std::process::ExitCode;

use crate::output::report;

/// Why a command ends before its work is done.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Nobody reads the output any more; that is no fault.
    ClosedPipe,
    /// The work cannot be done.
    Failed(String),
    /// The work cannot be done, and the user has been told why.
    Reported,
    /// The command line asks for what cannot be.
    Usage(String),
}

impl Stop {
    /// Makes a failure out of a message and what to do about it.
    pub(crate) fn failed(message: impl Into<String>, hint: &str) -> Self {
        Self::Failed(with_hint(message.into(), hint))
    }

    /// Makes a wrong use out of a message and what to do about it.
    pub(crate) fn usage(message: impl Into<String>, hint: &str) -> Self {
        Self::Usage(with_hint(message.into(), hint))
    }

    /// Returns this failure as one of the command line: nothing was done.
    pub(crate) fn into_usage(self) -> Self {
        match self {
            Self::Failed(message) => Self::Usage(message),
            other => other,
        }
    }

    /// Says on standard error what stopped the command, and returns the exit code.
    pub(crate) fn exit(self) -> ExitCode {
        match self {
            Self::ClosedPipe => ExitCode::SUCCESS,
            Self::Reported => ExitCode::from(1),
            Self::Failed(message) => {
                report(&format!("error: {message}"));
                ExitCode::from(1)
            }
            Self::Usage(message) => {
                report(&format!("error: {message}"));
                ExitCode::from(2)
            }
        }
    }
}

impl From<io::Error> for Stop {
    /// Makes a stop out of an error of writing to standard output.
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ClosedPipe,
            _ => Self::Failed(format!("standard output: {error}")),
        }
    }
}

/// Puts a hint on its own line below a message.
pub(crate) fn with_hint(message: String, hint: &str) -> String {
    if hint.is_empty() { message } else { format!("{message}\n  hint: {hint}") }
}

/// Returns a message about a path, with a hint where the error has a known way out.
pub(crate) fn about_path(path: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => with_hint(format!("{path}: no such file or directory"), "check the path"),
        io::ErrorKind::PermissionDenied => {
            with_hint(format!("{path}: permission denied"), "check the rights of the file")
        }
        _ => format!("{path}: {error}"),
    }
}
