//! Arguments that can't be parsed: clap's errors as messages of the interface.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::help;
use super::values::Unfit;
use crate::diag::{Argument, Diagnostic, Message, code};
use crate::locale::Interface;

/// True if the program was called without a command: its help is shown.
pub fn is_help(error: &clap::Error) -> bool {
    error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
}

/// A parse error as one diagnostic.
pub fn diagnostic(error: &clap::Error) -> Diagnostic {
    let found = code::USAGE_ARGUMENTS
        .error()
        .with("problem", problem(error));
    match tips(error) {
        tips if tips.is_empty() => found.help("more"),
        tips => found.with("tips", Argument::list(tips)).help("tips"),
    }
}

/// A parse error for people, as clap lays it out: what is wrong, what may be meant, the usage.
pub fn for_people(error: &clap::Error, interface: &Interface) -> String {
    let tip = |tip| interface.text(&Message::new("cli-tip").with("tip", tip));
    let tips: Vec<String> = tips(error).into_iter().map(tip).collect();
    let usage = match error.get(ContextKind::Usage) {
        Some(ContextValue::StyledStr(usage)) => Some(help::usage(&usage.to_string(), interface)),
        _ => None,
    };
    let parts = [
        Some(interface.text(&Message::new("cli-error").with("message", problem(error)))),
        (!tips.is_empty()).then(|| format!("  {}", tips.join("\n  "))),
        usage.map(|usage| interface.text(&Message::new("help-usage").with("usage", usage))),
        Some(interface.text(&Message::new("cli-more").with("option", "--help"))),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join("\n\n")
}

/// What is wrong.
fn problem(error: &clap::Error) -> Message {
    let text = |kind| text(error, kind);
    let list = |kind| list(error, kind);
    let argument = || text(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::ArgumentConflict => {
            let others = list(ContextKind::PriorArg);
            match others == [argument()] {
                true => Message::new("cli-repeated").with("argument", argument()),
                false => Message::new("cli-conflict")
                    .with("argument", argument())
                    .with("others", names(others)),
            }
        }
        ErrorKind::NoEquals => Message::new("cli-no-equals").with("argument", argument()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => value(error),
        ErrorKind::InvalidSubcommand => Message::new("cli-subcommand-unknown")
            .with("command", text(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingRequiredArgument => Message::new("cli-required").with(
            "arguments",
            Argument::joined("cli-line", list(ContextKind::InvalidArg)),
        ),
        ErrorKind::TooManyValues => Message::new("cli-values-too-many")
            .with("argument", argument())
            .with("value", text(ContextKind::InvalidValue)),
        ErrorKind::TooFewValues => Message::new("cli-values-too-few")
            .with("argument", argument())
            .with("expected", number(error, ContextKind::MinValues))
            .with("actual", number(error, ContextKind::ActualNumValues)),
        ErrorKind::WrongNumberOfValues => Message::new("cli-values-count")
            .with("argument", argument())
            .with("expected", number(error, ContextKind::ExpectedNumValues))
            .with("actual", number(error, ContextKind::ActualNumValues)),
        ErrorKind::UnknownArgument => {
            Message::new("cli-argument-unknown").with("argument", argument())
        }
        ErrorKind::InvalidUtf8 => Message::new("cli-utf8"),
        // Help and version are no errors, and what else there is comes of no argument.
        _ => subcommand_missing(error),
    }
}

fn subcommand_missing(error: &clap::Error) -> Message {
    let command = match text(error, ContextKind::InvalidSubcommand) {
        command if command.is_empty() => "twinpress".to_owned(),
        command => command,
    };
    let commands = list(error, ContextKind::ValidSubcommand);
    Message::new("cli-subcommand-missing")
        .with("command", command)
        .with("commands", below("cli-subcommands", commands))
}

/// Values in a list below the sentence; nothing without any.
fn below(id: &'static str, values: Vec<String>) -> Argument {
    match values.is_empty() {
        true => "".into(),
        false => Message::new(id)
            .with("values", Argument::list(values))
            .into(),
    }
}

/// A value that an argument does not take.
fn value(error: &clap::Error) -> Message {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    let valid = list(error, ContextKind::ValidValue);
    let source = std::error::Error::source(error);
    let reason = source.and_then(|source| source.downcast_ref::<Unfit>());
    let message = match (reason, value.is_empty()) {
        (Some(reason), _) => Message::new("cli-value-unfit").with("reason", reason.0.clone()),
        (None, true) => Message::new("cli-value-missing"),
        (None, false) => Message::new("cli-value-invalid"),
    };
    message
        .with("argument", argument)
        .with("value", value)
        .with("values", below("cli-values", valid))
}

/// What may be meant instead.
fn tips(error: &clap::Error) -> Vec<Message> {
    let similar = [
        (ContextKind::SuggestedSubcommand, "cli-similar-command"),
        (ContextKind::SuggestedArg, "cli-similar-argument"),
        (ContextKind::SuggestedValue, "cli-similar-value"),
    ];
    let similar = similar.into_iter().filter_map(|(kind, id)| {
        let found = list(error, kind);
        let id = if found.len() > 1 {
            "cli-similar-commands"
        } else {
            id
        };
        (!found.is_empty()).then(|| Message::new(id).with("names", names(found)))
    });
    let others: &[_] = match error.get(ContextKind::Suggested) {
        Some(ContextValue::StyledStrs(tips)) => tips,
        _ => &[],
    };
    let others = others.iter().filter_map(|tip| other_tip(&tip.to_string()));
    similar.chain(others).collect()
}

/// A tip that clap gives as an English sentence only: the names in it, in single quotes, tell which
/// it is.
fn other_tip(tip: &str) -> Option<Message> {
    let quoted: Vec<&str> = tip.split('\'').skip(1).step_by(2).collect();
    match quoted[..] {
        [written] => Some(Message::new("cli-other-command").with("written", written)),
        [value, "--"] => Some(Message::new("cli-no-dashes").with("value", value)),
        [value, written] => Some(
            Message::new("cli-as-value")
                .with("value", value)
                .with("written", written),
        ),
        _ => None,
    }
}

fn names(names: Vec<String>) -> Argument {
    let quoted = |name| Message::new("cli-name").with("name", name);
    Argument::list(names.into_iter().map(quoted))
}

fn text(error: &clap::Error, kind: ContextKind) -> String {
    list(error, kind).into_iter().next().unwrap_or_default()
}

fn list(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn number(error: &clap::Error, kind: ContextKind) -> usize {
    match error.get(kind) {
        Some(ContextValue::Number(number)) => usize::try_from(*number).unwrap_or(0),
        _ => 0,
    }
}
