//! How the program speaks: its language and form are known before the arguments are parsed, so that
//! help and usage errors are in them too.

use std::ffi::OsString;
use std::sync::LazyLock;

use clap::ValueEnum;

use super::args::{Language, MessageFormat};
use crate::locale::{Interface, interface_language};
use crate::model::Lang;

/// The variables that tell a user's language, the strongest first, as POSIX has them.
const VARIABLES: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The language and form of all that the program says.
#[derive(Clone)]
pub struct Speech {
    /// The words of the language.
    pub interface: &'static Interface,
    /// The form of diagnostics.
    pub format: MessageFormat,
}

impl Speech {
    /// As the arguments ask for it, wherever they do, else as the environment tells.
    pub fn new(arguments: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let lang = match value::<Language>(arguments, "--ui-lang") {
            Some(lang) => Lang::new(<&str>::from(lang)),
            None => {
                let values = VARIABLES.map(variable);
                interface_language(values.iter().map(|value| value.as_ref()?.to_str()))
            }
        };
        Self {
            interface: interface(&lang),
            format: value(arguments, "--message-format").unwrap_or_default(),
        }
    }
}

impl Default for Speech {
    /// English, for people.
    fn default() -> Self {
        Self {
            interface: Interface::english(),
            format: MessageFormat::Human,
        }
    }
}

/// The words of a language: Chinese, else English.
fn interface(lang: &Lang) -> &'static Interface {
    static CHINESE: LazyLock<Option<Interface>> =
        LazyLock::new(|| Interface::new(&Lang::new("zh")));
    let chinese = CHINESE.as_ref().filter(|_| lang.as_str() == "zh");
    chinese.unwrap_or(Interface::english())
}

/// The value of an option that stands anywhere before `--` in the arguments, of which the first is
/// the program's name; none if it has no such value, which the parser then says.
fn value<T: ValueEnum>(arguments: &[OsString], option: &str) -> Option<T> {
    let words = arguments
        .iter()
        .map(|word| word.to_str().unwrap_or_default());
    let words = words.take_while(|word| *word != "--").skip(1);
    let next = words.clone().skip(1).chain([""]);
    let value = words
        .zip(next)
        .find_map(|(word, next)| match word.strip_prefix(option)? {
            "" => Some(next),
            rest => rest.strip_prefix('='),
        });
    T::from_str(value?, false).ok()
}
