//! The messages of a language: Fluent resources from its folder.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource};
use include_dir::{Dir, File};

/// Why reading a language folder can't fail: a test takes each into use.
pub const WHOLE: &str = "a language folder of the program's own is whole";

/// The file of a language folder that holds the sentences to the user.
pub const SENTENCES: &str = "messages.ftl";

/// The files of a language folder that are for the user, and never printed.
const FOR_USERS: [&str; 2] = [SENTENCES, "help.ftl"];

/// Whom messages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// They go into print.
    Print,
    /// The user of the program reads them.
    Interface,
}

/// The files of a language folder that hold messages.
pub fn files<'a>(folder: &'a Dir, purpose: Purpose) -> impl Iterator<Item = &'a File<'a>> {
    let files = folder.files().filter(move |file| {
        let is_for_users = FOR_USERS.iter().any(|name| file.path().ends_with(name));
        is_for_users == (purpose == Purpose::Interface)
    });
    files.filter(|file| file.path().extension().is_some_and(|e| e == "ftl"))
}

/// A language's messages.
pub struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Reads the `.ftl` files of a language folder, which is named as the language.
    pub fn new(folder: &Dir, purpose: Purpose) -> Self {
        let language = folder.path().to_str().and_then(|name| name.parse().ok());
        let mut bundle = FluentBundle::new_concurrent(vec![language.expect(WHOLE)]);
        // Otherwise U+2068 and U+2069 around each value reach print.
        bundle.set_use_isolating(false);
        for file in files(folder, purpose) {
            let resource = FluentResource::try_new(file.contents_utf8().expect(WHOLE).to_owned());
            bundle
                .add_resource(resource.expect(WHOLE))
                .expect("each message stands once in a language folder");
        }
        Self(bundle)
    }

    /// With the messages of a variant in the place of those of the language.
    pub fn varied(mut self, variant: &Dir, purpose: Purpose) -> Self {
        for file in files(variant, purpose) {
            let resource = FluentResource::try_new(file.contents_utf8().expect(WHOLE).to_owned());
            self.0.add_resource_overriding(resource.expect(WHOLE));
        }
        self
    }

    /// Whether there is such a message.
    pub fn has(&self, id: &str) -> bool {
        self.0.has_message(id)
    }

    /// A message, or an attribute of one, with its arguments; none if there is none.
    ///
    /// # Errors
    ///
    /// An argument that it asks for and did not get.
    pub fn get(
        &self,
        id: &str,
        attribute: Option<&str>,
        args: &FluentArgs,
    ) -> Option<Result<String, FluentError>> {
        let message = self.0.get_message(id)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(args), &mut errors);
        Some(match errors.pop() {
            Some(error) => Err(error),
            None => Ok(text.into_owned()),
        })
    }
}
