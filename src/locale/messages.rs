//! The messages of a language: Fluent resources from its folder.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, File};
use unic_langid::LanguageIdentifier;

use super::{LocaleError, interface};

/// True for the messages that go into print, as against those to the user.
pub fn is_printed(file: &File) -> bool {
    let path = file.path();
    path.extension().is_some_and(|e| e == "ftl")
        && !interface::FILES.iter().any(|name| path.ends_with(name))
}

/// A language's messages.
pub struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Reads the `.ftl` files of a language folder.
    pub fn new(tag: &str, folder: &Dir) -> Result<Self, LocaleError> {
        let invalid = |reason: String| LocaleError::Data {
            folder: folder.path().display().to_string(),
            reason,
        };
        let language: LanguageIdentifier = tag
            .parse()
            .map_err(|_| invalid(format!("`{tag}` is no tag")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Otherwise U+2068 and U+2069 around each value reach print.
        bundle.set_use_isolating(false);
        for file in folder.files().filter(|file| is_printed(file)) {
            let text = file.contents_utf8().unwrap_or_default();
            let resource = FluentResource::try_new(text.to_owned())
                .map_err(|(_, errors)| invalid(format!("{}: {errors:?}", file.path().display())))?;
            bundle
                .add_resource(resource)
                .map_err(|errors| invalid(format!("{errors:?}")))?;
        }
        Ok(Self(bundle))
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.0.has_message(id)
    }

    /// A message with its arguments.
    ///
    /// # Errors
    ///
    /// A message that is missing, or an argument that it asks for and did not get.
    pub fn get(&self, id: &str, args: &[(&str, &str)]) -> Result<String, LocaleError> {
        let failed = |reason: String| LocaleError::Message {
            id: id.to_owned(),
            reason,
        };
        let message = self.0.get_message(id).and_then(|message| message.value());
        let pattern = message.ok_or_else(|| failed("there is no such message".into()))?;
        let args: FluentArgs = args.iter().copied().collect();
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&args), &mut errors);
        match errors.first() {
            Some(error) => Err(failed(error.to_string())),
            None => Ok(text.into_owned()),
        }
    }
}
