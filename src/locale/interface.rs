//! The language the program speaks to its user, as against those it prints.

use std::sync::{LazyLock, OnceLock};

use fluent_bundle::FluentValue;
use include_dir::Dir;

use super::localizer::folders;
use super::messages::{Messages, Purpose, SENTENCES, WHOLE};
use crate::diag::{Argument, Diagnostic, Message, Severity, Wording};
use crate::model::Lang;

static ENGLISH: LazyLock<Interface> =
    LazyLock::new(|| Interface::new(&Lang::new("en")).expect(WHOLE));

/// What is said to the user, in one language: diagnostics, help, progress, summaries.
///
/// Its messages are read when the first of them is asked for.
pub struct Interface {
    lang: Lang,
    folder: &'static Dir<'static>,
    messages: OnceLock<Messages>,
}

impl Interface {
    /// The interface in a language, if there is one: see [`interface_languages`].
    pub fn new(lang: &Lang) -> Option<Self> {
        let (lang, folder) = spoken().find(|(known, _)| known == lang)?;
        Some(Self {
            lang,
            folder,
            messages: OnceLock::new(),
        })
    }

    /// The interface in English.
    pub fn english() -> &'static Self {
        &ENGLISH
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
        let arguments = arguments.iter();
        let values = arguments.map(|(name, value)| (*name, self.value(value)));
        // Read before the cell is asked to hold them: what is wrong with them is said through here.
        let messages = self.messages.get().unwrap_or_else(|| {
            let read = Messages::new(self.folder, Purpose::Interface);
            self.messages.get_or_init(|| read)
        });
        let text = messages.get(id, attribute, &values.collect())?;
        debug_assert!(text.is_ok(), "{id}: {text:?}");
        text.ok()
    }

    fn value<'a>(&self, argument: &'a Argument) -> FluentValue<'a> {
        match argument {
            Argument::Number(number) => FluentValue::from(*number),
            Argument::Text(text) => FluentValue::from(&**text),
            Argument::List { .. } | Argument::Message(_) => self.argument(argument).into(),
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
    spoken().map(|(lang, _)| lang)
}

fn spoken() -> impl Iterator<Item = (Lang, &'static Dir<'static>)> {
    folders().filter(|(_, folder)| folder.contains(folder.path().join(SENTENCES)))
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
