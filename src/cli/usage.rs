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
    parts.join("\n\n") + "\n"
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

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use clap::{Arg, ArgAction, Command};

    use super::*;
    use crate::model::Lang;

    /// A command whose arguments can be wrong in every way that clap knows.
    fn command() -> Command {
        let set = |name: &'static str| Arg::new(name).long(name).value_name("X");
        Command::new("twinpress")
            .subcommand_required(true)
            .subcommand(Command::new("diff"))
            .subcommand(Command::new("differ"))
            .subcommand(
                Command::new("build")
                    .arg(Arg::new("report").value_name("REPORT").required(true))
                    .arg(set("edition"))
                    .arg(set("lang").value_parser(["zh", "en"]))
                    .arg(set("only").conflicts_with("edition"))
                    .arg(set("equal").require_equals(true))
                    .arg(set("two").num_args(2))
                    .arg(set("few").num_args(2..=3))
                    .arg(Arg::new("flag").long("flag").action(ArgAction::SetTrue)),
            )
    }

    fn error(words: &[&str]) -> clap::Error {
        let words = words.iter().map(OsString::from);
        let words = std::iter::once(OsString::from("twinpress")).chain(words);
        command()
            .try_get_matches_from(words)
            .expect_err("the arguments are wrong")
    }

    const WRONG: [(&[&str], ErrorKind, &str); 16] = [
        (
            &["build", "r", "--lang", "fr"],
            ErrorKind::InvalidValue,
            "“--lang <X>”的值“fr”无效",
        ),
        (
            &["build", "r", "--lang", ""],
            ErrorKind::InvalidValue,
            "未给出“--lang <X>”的值",
        ),
        (
            &["build", "r", "--lang", "zk"],
            ErrorKind::InvalidValue,
            "（可选：zh、en）",
        ),
        (
            &["build", "r", "--edition"],
            ErrorKind::InvalidValue,
            "未给出“--edition <X>”的值",
        ),
        (
            &["build", "r", "--editon", "x"],
            ErrorKind::UnknownArgument,
            "是否应为“--edition”？",
        ),
        (
            &["build", "r", "--zzz"],
            ErrorKind::UnknownArgument,
            "如要将“--zzz”作为值，请写作“-- --zzz”",
        ),
        (
            &["--flag", "build"],
            ErrorKind::UnknownArgument,
            "可用“build --flag”",
        ),
        (
            &["bild"],
            ErrorKind::InvalidSubcommand,
            "没有“bild”这个命令",
        ),
        (&["dif"], ErrorKind::InvalidSubcommand, "是否应为其中之一"),
        (
            &["build", "r", "--equal", "x"],
            ErrorKind::NoEquals,
            "须用等号",
        ),
        (
            &["build", "r", "--flag=x"],
            ErrorKind::TooManyValues,
            "“x”是多余的",
        ),
        (
            &["build", "r", "--few", "x"],
            ErrorKind::TooFewValues,
            "至少须有2个值，现只有1个",
        ),
        (
            &["build", "r", "--two", "x"],
            ErrorKind::WrongNumberOfValues,
            "须有2个值，现有1个",
        ),
        (
            &["build", "r", "--only", "x", "--edition", "y"],
            ErrorKind::ArgumentConflict,
            "参数“--only <X>”不能与“--edition <X>”同时使用",
        ),
        (
            &["build"],
            ErrorKind::MissingRequiredArgument,
            "缺少以下参数：\n  <REPORT>",
        ),
        (
            &[],
            ErrorKind::MissingSubcommand,
            "请在“twinpress”后写明命令",
        ),
    ];

    #[test]
    fn every_kind_of_error_reads_in_english_as_clap_has_it() {
        for (words, kind, _) in WRONG {
            let error = error(words);
            assert_eq!(error.kind(), kind, "{words:?}");
            let ours = for_people(&error, Interface::english());
            assert_eq!(ours, error.render().to_string(), "{words:?}");
        }
    }

    #[test]
    fn every_kind_of_error_is_said_in_chinese() {
        let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
        for (words, _, said) in WRONG {
            let text = for_people(&error(words), &chinese);
            assert!(text.contains(said), "{words:?}: {text}");
            let english = ["error", "tip", "Usage", "OPTIONS", "possible", " the "];
            let found = english.iter().find(|word| text.contains(**word));
            assert_eq!(found, None, "{words:?}: {text}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn arguments_that_are_no_text_are_refused_in_both_languages() {
        use std::os::unix::ffi::OsStringExt;
        let word = OsString::from_vec(vec![0xff]);
        let words = ["twinpress", "build", "r", "--edition"].map(OsString::from);
        let words = words.into_iter().chain([word]);
        let error = command().try_get_matches_from(words).expect_err("no text");
        assert_eq!(error.kind(), ErrorKind::InvalidUtf8);
        let ours = for_people(&error, Interface::english());
        assert_eq!(ours, error.render().to_string());
        let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
        assert!(for_people(&error, &chinese).contains("不合UTF-8编码"));
    }

    #[test]
    fn an_error_is_a_diagnostic_with_its_tips() {
        let found = diagnostic(&error(&["build", "r", "--editon", "x"]));
        let wording = Interface::english().wording(&found);
        assert_eq!(wording.message, "unexpected argument '--editon' found");
        let tip = "a similar argument exists: '--edition'";
        assert_eq!(wording.help.as_deref(), Some(tip));
    }
}
