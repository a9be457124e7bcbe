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
    use ContextKind::{ActualNumValues, ExpectedNumValues, InvalidArg, InvalidValue, MinValues};
    let said = |id, arguments: &[(&'static str, ContextKind)]| {
        let arguments = arguments.iter();
        arguments.fold(Message::new(id), |message, &(name, kind)| {
            message.with(name, argument(error, kind))
        })
    };
    let argument = ("argument", InvalidArg);
    match error.kind() {
        ErrorKind::ArgumentConflict => match list(error, ContextKind::PriorArg) {
            others if others == list(error, InvalidArg) => said("cli-repeated", &[argument]),
            others => said("cli-conflict", &[argument]).with("others", names(others)),
        },
        ErrorKind::NoEquals => said("cli-no-equals", &[argument]),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let source = std::error::Error::source(error);
            let reason = source.and_then(|source| source.downcast_ref::<Unfit>());
            let arguments = [argument, ("value", InvalidValue)];
            let message = match (reason, text(error, InvalidValue).is_empty()) {
                (Some(Unfit(reason)), _) => {
                    said("cli-value-unfit", &arguments).with("reason", reason.clone())
                }
                (None, true) => said("cli-value-missing", &arguments),
                (None, false) => said("cli-value-invalid", &arguments),
            };
            message.with(
                "values",
                below("cli-values", list(error, ContextKind::ValidValue)),
            )
        }
        ErrorKind::InvalidSubcommand => {
            let command = ("command", ContextKind::InvalidSubcommand);
            said("cli-subcommand-unknown", &[command])
        }
        ErrorKind::MissingRequiredArgument => {
            let lines = Argument::joined("cli-line", list(error, InvalidArg));
            Message::new("cli-required").with("arguments", lines)
        }
        ErrorKind::TooManyValues => {
            said("cli-values-too-many", &[argument, ("value", InvalidValue)])
        }
        ErrorKind::TooFewValues => said(
            "cli-values-too-few",
            &[
                argument,
                ("expected", MinValues),
                ("actual", ActualNumValues),
            ],
        ),
        ErrorKind::WrongNumberOfValues => said(
            "cli-values-count",
            &[
                argument,
                ("expected", ExpectedNumValues),
                ("actual", ActualNumValues),
            ],
        ),
        ErrorKind::UnknownArgument => said("cli-argument-unknown", &[argument]),
        ErrorKind::InvalidUtf8 => Message::new("cli-utf8"),
        // Help and version are no errors, and what else there is comes of no argument.
        _ => {
            let command = match text(error, ContextKind::InvalidSubcommand) {
                command if command.is_empty() => "twinpress".to_owned(),
                command => command,
            };
            let commands = list(error, ContextKind::ValidSubcommand);
            Message::new("cli-subcommand-missing")
                .with("command", command)
                .with("commands", below("cli-subcommands", commands))
        }
    }
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

/// What may be meant instead.
fn tips(error: &clap::Error) -> Vec<Message> {
    let similar = [
        (ContextKind::SuggestedSubcommand, "cli-similar-command"),
        (ContextKind::SuggestedArg, "cli-similar-argument"),
        (ContextKind::SuggestedValue, "cli-similar-value"),
    ];
    let similar = similar.into_iter().filter_map(|(kind, id)| {
        let (id, found) = match list(error, kind) {
            none if none.is_empty() => return None,
            one if one.len() == 1 => (id, one),
            several => ("cli-similar-commands", several),
        };
        Some(Message::new(id).with("names", names(found)))
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

fn argument(error: &clap::Error, kind: ContextKind) -> Argument {
    match error.get(kind) {
        Some(&ContextValue::Number(number)) => usize::try_from(number).unwrap_or(0).into(),
        _ => text(error, kind).into(),
    }
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
