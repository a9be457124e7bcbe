//! Arguments: every one is explained in both languages, and so is what is wrong with them.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command, CommandFactory};
use twinpress::cli::args::{Args, MessageFormat};
use twinpress::cli::help::{command, wrap};
use twinpress::cli::speech::Speech;
use twinpress::cli::usage::{diagnostic, for_people};
use twinpress::cli::values::pattern;
use twinpress::locale::Interface;
use twinpress::model::Lang;

#[test]
fn the_arguments_are_consistent() {
    Args::command().debug_assert();
}

/// The program and its commands as clap has built them.
fn commands() -> Vec<Command> {
    let mut program = Args::command().name("program");
    program.build();
    let subs: Vec<Command> = program.get_subcommands().cloned().collect();
    std::iter::once(program).chain(subs).collect()
}

/// The messages that the help of a command asks for.
fn asked(command: &Command) -> Vec<String> {
    let name = command.get_name();
    let mut asked = vec![format!("help-{name}")];
    for arg in command.get_arguments() {
        let id = arg.get_long().unwrap_or_else(|| arg.get_id().as_str());
        let own = format!("help-{name}-{id}");
        let has_own = Interface::english().find(&own).is_some();
        asked.push(if has_own {
            own
        } else {
            format!("help-any-{id}")
        });
        if arg.get_action().takes_values() {
            let names = arg.get_value_names().unwrap_or_default().iter();
            asked.extend(names.map(|name| format!("value-{}", name.to_lowercase())));
            let values = arg.get_possible_values();
            asked.extend(
                values
                    .iter()
                    .map(|value| format!("help-value-{}", value.get_name())),
            );
        }
    }
    asked
}

#[test]
fn every_argument_and_value_of_every_command_is_explained_in_both_languages() {
    let commands = commands();
    assert_eq!(commands.len(), 10);
    // The help of the command that shows help is the program’s.
    let explained = commands
        .iter()
        .filter(|command| command.get_name() != "help");
    let asked: Vec<String> = explained
        .flat_map(asked)
        .chain(["help-help".to_owned()])
        .collect();
    assert!(asked.len() > 80);
    let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
    for interface in [Interface::english(), &chinese] {
        let missing: Vec<_> = asked
            .iter()
            .filter(|id| interface.find(id).is_none())
            .collect();
        assert!(missing.is_empty(), "{}: {missing:?}", interface.lang());
    }
}

#[test]
fn no_help_is_left_of_what_is_gone() {
    const WORDS: [&str; 7] = [
        "help-usage",
        "help-options",
        "help-heading-commands",
        "help-heading-arguments",
        "help-heading-options",
        "help-default",
        "help-value",
    ];
    let commands = commands();
    let mut asked: Vec<String> = commands.iter().flat_map(asked).collect();
    asked.extend(
        commands
            .iter()
            .map(|one| format!("help-{}-after", one.get_name())),
    );
    asked.extend(WORDS.map(str::to_owned));
    asked.push("value-command".to_owned());
    for file in [
        include_str!("../../locales/en/help.ftl"),
        include_str!("../../locales/zh/help.ftl"),
    ] {
        let ids = file
            .lines()
            .filter_map(|line| Some(line.split_once(" =")?.0));
        let mut ids = ids.filter(|id| id.starts_with("help-") || id.starts_with("value-"));
        assert_eq!(ids.find(|id| !asked.contains(&(*id).to_owned())), None);
    }
}

#[test]
fn no_help_comes_from_the_source() {
    let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
    let mut program = command(&chinese);
    let texts = program
        .get_subcommands_mut()
        .map(|sub| sub.render_help().to_string());
    let shown = texts.collect::<String>() + &program.render_help().to_string();
    let mut sources = 0;
    for command in commands() {
        let own = command.get_about().into_iter();
        for text in own.chain(command.get_arguments().filter_map(Arg::get_help)) {
            sources += 1;
            assert!(!shown.contains(&text.to_string()), "{text}");
        }
    }
    assert!(sources > 10, "clap has texts of its own");
}

#[test]
fn chinese_breaks_between_characters_and_options_stay_whole() {
    let lines = wrap("字体文件夹，先于系统字体查找；用“--set-aside-all”", 12);
    assert_eq!(
        lines,
        [
            "字体文件夹，",
            "先于系统字体",
            "查找；用",
            "“--set-aside-all”"
        ]
    );
    assert_eq!(wrap("one two --three-four", 9), ["one two", "--three-four"]);
    assert_eq!(wrap("一句话", 100), ["一句话"]);
}

/// A command whose arguments can be wrong in every way that clap knows.
fn faulty() -> Command {
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
    faulty()
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
        assert_eq!(ours + "\n", error.render().to_string(), "{words:?}");
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
    let error = faulty().try_get_matches_from(words).expect_err("no text");
    assert_eq!(error.kind(), ErrorKind::InvalidUtf8);
    let ours = for_people(&error, Interface::english());
    assert_eq!(ours + "\n", error.render().to_string());
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

fn speech(arguments: &[&str], variables: &[(&str, &str)]) -> (String, MessageFormat) {
    let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
    let variable = |name: &str| {
        let found = variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| OsString::from(value))
    };
    let speech = Speech::new(&arguments, variable);
    (speech.interface.lang().to_string(), speech.format)
}

#[test]
fn the_first_variable_that_is_set_and_not_empty_decides() {
    for (variables, right) in [
        (vec![], "en"),
        (vec![("LANG", "zh_CN.UTF-8")], "zh"),
        (vec![("LANG", "zh")], "zh"),
        (vec![("LANG", "zh_TW")], "zh"),
        (vec![("LANG", "zh_HK.UTF-8@x")], "zh"),
        (vec![("LANG", "C")], "en"),
        (vec![("LANG", "POSIX")], "en"),
        (vec![("LANG", "C.UTF-8")], "en"),
        (vec![("LANG", "en_GB.UTF-8")], "en"),
        (vec![("LANG", "de_DE.UTF-8")], "en"),
        (vec![("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")], "en"),
        (vec![("LC_ALL", ""), ("LANG", "zh_CN.UTF-8")], "zh"),
        (vec![("LC_MESSAGES", "zh_CN"), ("LANG", "en_US")], "zh"),
        (vec![("LC_ALL", "en_US"), ("LC_MESSAGES", "zh_CN")], "en"),
        (vec![("LANGUAGE", "zh"), ("LC_CTYPE", "zh_CN")], "en"),
    ] {
        assert_eq!(speech(&["twinpress"], &variables).0, right, "{variables:?}");
    }
}

#[test]
fn the_option_decides_wherever_it_stands() {
    let chinese = [("LANG", "zh_CN.UTF-8")];
    for (arguments, right) in [
        (vec!["twinpress", "--ui-lang=en", "build"], "en"),
        (
            vec!["twinpress", "build", "r.yaml", "--ui-lang", "en"],
            "en",
        ),
        (vec!["twinpress", "build", "--ui-lang", "fr"], "zh"),
        (vec!["twinpress", "build", "--ui-lang"], "zh"),
        (vec!["twinpress", "numbers", "--", "--ui-lang=en"], "zh"),
        (vec!["twinpress", "--ui-language=en"], "zh"),
        (vec!["--ui-lang=en"], "zh"),
    ] {
        assert_eq!(speech(&arguments, &chinese).0, right, "{arguments:?}");
    }
    let json = speech(&["twinpress", "--message-format", "json", "--x"], &[]).1;
    assert_eq!(json, MessageFormat::Json);
}

#[test]
fn a_pattern_that_is_none_is_refused_with_its_place() {
    let refused = pattern("甲(乙").expect_err("the group is open").0;
    let chinese = Interface::new(&Lang::new("zh")).expect("it is spoken");
    for (interface, said) in [
        (Interface::english(), "unclosed group"),
        (&chinese, "圆括号没有闭合"),
    ] {
        let text = interface.text(&refused);
        assert_eq!(text, format!("{said}\n    甲(乙\n     ^"));
    }
    let backwards = pattern(r"(?<=x)y").expect_err("not supported").0;
    assert!(chinese.text(&backwards).starts_with("不支持环视"));
}
