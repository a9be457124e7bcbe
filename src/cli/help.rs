//! The help of every command, in the user's language.
//!
//! The derive of [`Args`] has names and types only. Here its commands are walked: the names of
//! values and all texts are messages. Layout and words around the texts are ours, since clap prints
//! its own in English and breaks Chinese nowhere.
//!
//! | message | what it says |
//! |---|---|
//! | `help-program`, `help-COMMAND` | what the program or a command does |
//! | `help-COMMAND-after` | what stands below its options, if anything |
//! | `help-COMMAND-ARGUMENT` | what an argument of one command is |
//! | `help-any-ARGUMENT` | what an argument is that several commands have |
//! | `help-value-VALUE` | what a possible value means |
//! | `value-NAME` | how the value of an argument is called |

use clap::builder::Styles;
use clap::{Arg, Command, CommandFactory};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::args::Args;
use crate::diag::Message;
use crate::locale::Interface;

/// The widest line, in columns, on a terminal that is wider.
const WIDEST: usize = 100;
/// Texts stand beside their arguments where they have so many columns, else below.
const ENOUGH: usize = 40;
/// How far in they stand below.
const BELOW: usize = 10;

/// The program's arguments with their help.
pub fn command(interface: &Interface) -> Command {
    let help = Help {
        interface,
        columns: columns(),
    };
    let command = help.with_value_names(Args::command());
    let mut built = command.clone();
    built.build();
    command
        .override_help(help.text(&built, "program"))
        .mut_subcommands(|sub| {
            let name = sub.get_name().to_owned();
            let built = built.find_subcommand(&name).unwrap_or(&sub);
            let text = help.text(built, &name);
            sub.override_help(text)
        })
}

/// A usage line as clap gives it, in the words of the interface: with the name for all options,
/// without its own heading.
pub fn usage(usage: &str, interface: &Interface) -> String {
    let usage = usage.trim().trim_start_matches("Usage: ");
    usage.replace("[OPTIONS]", &interface.word("help-options"))
}

fn columns() -> usize {
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    terminal.or_else(told).unwrap_or(WIDEST).min(WIDEST)
}

struct Help<'a> {
    interface: &'a Interface,
    columns: usize,
}

impl Help<'_> {
    /// A text by its name; the name itself where it is missing, which a test forbids.
    fn say(&self, id: &str) -> String {
        self.interface.find(id).unwrap_or_else(|| id.to_owned())
    }

    /// Gives the values of all arguments their names.
    fn with_value_names(&self, command: Command) -> Command {
        let named = command.mut_args(|arg| {
            let names = arg.get_value_names().unwrap_or_default().to_vec();
            match names.first() {
                Some(name) => {
                    let name = format!("value-{}", name.to_lowercase());
                    arg.value_name(self.say(&name))
                }
                None => arg,
            }
        });
        named
            .subcommand_value_name(self.say("value-command"))
            .mut_subcommands(|sub| self.with_value_names(sub))
    }

    /// The help of a command that clap has built.
    fn text(&self, command: &Command, name: &str) -> String {
        let styles = command.get_styles();
        let about = self.say(&format!("help-{name}"));
        let usage = usage(&command.clone().render_usage().to_string(), self.interface);
        let mut parts = vec![
            wrap(&about, self.columns).join("\n"),
            self.interface
                .text(&Message::new("help-usage").with("usage", usage)),
        ];
        let visible = |sub: &&Command| !sub.is_hide_set();
        let commands: Vec<Entry> = command
            .get_subcommands()
            .filter(visible)
            .map(|sub| Entry {
                name: sub.get_name().to_owned(),
                text: vec![self.say(&format!("help-{}", sub.get_name()))],
            })
            .collect();
        let arguments = command
            .get_positionals()
            .map(|arg| self.argument(arg, name));
        let options = command.get_arguments().filter(|arg| !arg.is_positional());
        let options = options.map(|arg| self.argument(arg, name));
        parts.extend(self.list("help-heading-commands", commands, styles));
        parts.extend(self.list("help-heading-arguments", arguments.collect(), styles));
        parts.extend(self.list("help-heading-options", options.collect(), styles));
        let after = self.interface.find(&format!("help-{name}-after"));
        parts.extend(after.map(|text| wrap(&text, self.columns).join("\n")));
        parts.join("\n\n")
    }

    /// An argument: its name, what it is, and what its values mean.
    fn argument(&self, arg: &Arg, command: &str) -> Entry {
        let id = arg.get_long().unwrap_or_else(|| arg.get_id().as_str());
        let own = self.interface.find(&format!("help-{command}-{id}"));
        let short = match (arg.get_short(), arg.is_positional()) {
            (Some(short), _) => format!("-{short}, "),
            (None, true) => String::new(),
            (None, false) => "    ".to_owned(),
        };
        let mut text = vec![own.unwrap_or_else(|| self.say(&format!("help-any-{id}")))];
        if arg.get_action().takes_values() {
            let defaults = arg.get_default_values().iter();
            for value in defaults.map(|value| value.to_string_lossy()) {
                let default = Message::new("help-default").with("value", &*value);
                text[0] += &self.interface.text(&default);
            }
            for value in arg.get_possible_values() {
                let value = value.get_name();
                let meaning = self.say(&format!("help-value-{value}"));
                let line = Message::new("help-value").with("value", value);
                text.push(self.interface.text(&line.with("meaning", meaning)));
            }
        }
        Entry {
            name: format!("{short}{arg}"),
            text,
        }
    }

    /// A heading and the entries below it; nothing without entries.
    fn list(&self, heading: &str, entries: Vec<Entry>, styles: &Styles) -> Option<String> {
        let longest = entries.iter().map(|entry| entry.name.width_cjk()).max()?;
        let (header, literal) = (styles.get_header(), styles.get_literal());
        let beside = longest + 4;
        let is_beside = self.columns >= beside + ENOUGH;
        let indent = if is_beside { beside } else { BELOW };
        let columns = self.columns.saturating_sub(indent).max(1);
        let mut lines = vec![format!("{header}{}{header:#}", self.say(heading))];
        for Entry { name, text } in entries {
            let head = format!("  {literal}{name}{literal:#}");
            let filled = head.clone() + &" ".repeat(beside - 2 - name.width_cjk());
            let texts = text.iter().flat_map(|text| wrap(text, columns));
            let mut texts = texts.peekable();
            match texts.next_if(|_| is_beside) {
                Some(first) => lines.push(filled + &first),
                None => lines.push(head),
            }
            lines.extend(texts.map(|text| " ".repeat(indent) + &text));
        }
        Some(lines.join("\n"))
    }
}

/// A command or an argument: its name, and its text, a paragraph each.
struct Entry {
    name: String,
    text: Vec<String>,
}

/// Marks that begin no line, and marks that end none.
const NOT_FIRST: &str = "，。、；：？！）”》";
const NOT_LAST: &str = "（“《";

/// A text in lines of so many columns at most, a full-width character taking two. A line ends at a
/// blank, or beside a full-width character where the marks allow it: names such as `--set-aside`
/// stay whole.
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for piece in pieces(text) {
        let line = lines.last_mut().expect("there is a line");
        if !line.is_empty() && line.width_cjk() + piece.trim_end().width_cjk() > columns {
            line.truncate(line.trim_end().len());
            lines.push(piece.to_owned());
        } else {
            line.push_str(piece);
        }
    }
    lines
}

/// What stands between the places where a text may break.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let is_wide = |c: char| c.width() == Some(2);
    let characters = text.char_indices();
    let breaks =
        characters
            .clone()
            .zip(characters.skip(1))
            .filter(move |((_, before), (_, after))| {
                let parted = is_wide(*before) || is_wide(*after);
                let allowed = !NOT_LAST.contains(*before) && !NOT_FIRST.contains(*after);
                before.is_whitespace() || parted && allowed
            });
    let ends = breaks.map(|(_, (at, _))| at).chain([text.len()]);
    ends.scan(0, |start, end| {
        Some(&text[std::mem::replace(start, end)..end])
    })
}
