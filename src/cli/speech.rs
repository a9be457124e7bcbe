//! How the program speaks: its language and form are known before the arguments are parsed, so that
//! help and usage errors are in them too.

use std::ffi::OsString;
use std::sync::OnceLock;

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
        let options = Options(arguments);
        let asked = options.value::<Language>("--ui-lang");
        let lang = match asked {
            Some(lang) => Lang::new(lang.tag()),
            None => {
                let values = VARIABLES.map(variable);
                interface_language(values.iter().map(|value| value.as_ref()?.to_str()))
            }
        };
        Self {
            interface: interface(&lang),
            format: options.value("--message-format").unwrap_or_default(),
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
    static CHINESE: OnceLock<Option<Interface>> = OnceLock::new();
    let chinese = || {
        CHINESE
            .get_or_init(|| Interface::new(&Lang::new("zh")))
            .as_ref()
    };
    match lang.as_str() {
        "zh" => chinese().unwrap_or(Interface::english()),
        _ => Interface::english(),
    }
}

/// Arguments before they are parsed, the program's name among them.
struct Options<'a>(&'a [OsString]);

impl Options<'_> {
    /// The value of an option that stands anywhere before `--`; none if it has no such value, which
    /// the parser then says.
    fn value<T: ValueEnum>(&self, option: &str) -> Option<T> {
        let words = self.0.iter().map(|word| word.to_str().unwrap_or_default());
        let mut words = words.take_while(|word| *word != "--").skip(1);
        while let Some(word) = words.next() {
            let value = match word.strip_prefix(option) {
                Some("") => words.next().unwrap_or_default(),
                Some(rest) => match rest.strip_prefix('=') {
                    Some(value) => value,
                    None => continue,
                },
                None => continue,
            };
            return T::from_str(value, false).ok();
        }
        None
    }
}
