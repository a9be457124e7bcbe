//! The language the program speaks to its user, as against those it prints.

use std::sync::{LazyLock, OnceLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::localizer::FOLDERS;
use crate::diag::{Argument, Diagnostic, Message, Severity, Wording};
use crate::model::Lang;

/// The file of a language folder that holds the sentences to the user.
const MESSAGES: &str = "messages.ftl";

/// The files of a language folder that are for the user, and never printed.
pub const FILES: [&str; 2] = [MESSAGES, "help.ftl"];

static ENGLISH: LazyLock<Interface> = LazyLock::new(|| Interface::speaking("en"));

/// What is said to the user, in one language: diagnostics, help, progress, summaries.
///
/// Its messages are read when the first of them is asked for.
pub struct Interface {
    lang: Lang,
    bundle: OnceLock<FluentBundle<FluentResource>>,
}

impl Interface {
    /// The interface in a language, if there is one: see [`interface_languages`].
    pub fn new(lang: &Lang) -> Option<Self> {
        let is_there = interface_languages().any(|known| known == *lang);
        is_there.then(|| Self::speaking(lang.as_str()))
    }

    /// The interface in English.
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    fn speaking(lang: &str) -> Self {
        Self {
            lang: Lang::new(lang),
            bundle: OnceLock::new(),
        }
    }

    /// Its language.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// A diagnostic in words.
    pub fn wording(&self, found: &Diagnostic) -> Wording {
        let severity = match found.severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        };
        let block = found.block.as_deref();
        Wording {
            severity: self.word(severity),
            message: self.message(found),
            block: block.map(|block| self.text(&Message::new("in-block").with("block", block))),
            note_title: self.word("severity-note"),
            help_title: self.word("help-title"),
            help: self.help(found),
        }
    }

    /// The sentence of a diagnostic.
    pub fn message(&self, found: &Diagnostic) -> String {
        let sentence = self.format(&found.code.message_id(), None, &found.arguments);
        sentence.unwrap_or_else(|| found.to_string())
    }

    /// The remedy of a diagnostic: the one it chose, else the one its message always has.
    pub fn help(&self, found: &Diagnostic) -> Option<String> {
        let chosen = found.help.map(|name| format!("help-{name}"));
        let attribute = chosen.as_deref().unwrap_or("help");
        let id = found.code.message_id();
        self.format(&id, Some(attribute), &found.arguments)
    }

    /// A message with its arguments. One that is missing, which a test forbids, is shown by name.
    pub fn text(&self, message: &Message) -> String {
        let text = self.format(message.id, None, &message.arguments);
        text.unwrap_or_else(|| message.to_string())
    }

    /// A message without arguments.
    pub fn word(&self, id: &'static str) -> String {
        self.text(&Message::new(id))
    }

    /// A message without arguments, by a name made of other names, such as that of the help of an
    /// argument; none if there is none.
    pub fn find(&self, id: &str) -> Option<String> {
        self.format(id, None, &[])
    }

    fn format(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: &[(&'static str, Argument)],
    ) -> Option<String> {
        let bundle = self.bundle.get_or_init(|| read(&self.lang));
        let message = bundle.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs = arguments
            .iter()
            .map(|(name, value)| (*name, self.value(value)))
            .collect();
        // Fluent shows an argument that is missing by its name.
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        Some(text.into_owned())
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Text(text) => FluentValue::from(&**text),
            Argument::List { .. } | Argument::Message(_) => {
                FluentValue::from(self.argument(argument))
            }
        }
    }

    fn argument(&self, argument: &Argument) -> String {
        match argument {
            Argument::Text(text) => text.to_string(),
            Argument::Number(number) => number.to_string(),
            Argument::Message(message) => self.text(message),
            Argument::List { joint, items } => {
                let items: Vec<String> = items.iter().map(|item| self.argument(item)).collect();
                items.join(&self.word(joint))
            }
        }
    }
}

/// The languages that the program can speak to its user.
pub fn interface_languages() -> impl Iterator<Item = Lang> {
    let folders = FOLDERS.dirs();
    let speaking = folders.filter(|folder| folder.get_file(folder.path().join(MESSAGES)).is_some());
    speaking.map(|folder| Lang::new(super::localizer::folder_name(folder)))
}

/// The language to speak by the values of `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order: the
/// first that is set and not empty decides, by its language, whatever its region and encoding.
/// English where the program does not speak it.
pub fn interface_language<'a>(variables: impl IntoIterator<Item = Option<&'a str>>) -> Lang {
    let mut values = variables.into_iter().flatten();
    let value = values.find(|value| !value.is_empty()).unwrap_or_default();
    let end = value.find(['_', '-', '.', '@']).unwrap_or(value.len());
    let asked = Lang::new(value[..end].to_ascii_lowercase());
    let known = interface_languages().find(|known| *known == asked);
    known.unwrap_or_else(|| Lang::new("en"))
}

/// The messages of a language. What Fluent can't read of them is left out; a test reads them all.
fn read(lang: &Lang) -> FluentBundle<FluentResource> {
    let tag = lang.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for name in FILES {
        let file = FOLDERS.get_file(format!("{lang}/{name}"));
        let text = file.and_then(|file| file.contents_utf8());
        let resource = match FluentResource::try_new(text.unwrap_or_default().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}
