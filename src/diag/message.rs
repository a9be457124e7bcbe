//! Messages without their words: a name and arguments.

use std::fmt;

/// A message of the interface by its name in `messages.ftl`, with its arguments: a summary, a
/// progress line, or a part of a diagnostic's sentence such as "a cell" or "the title".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    /// Its name in `messages.ftl`.
    pub id: &'static str,
    /// Its arguments by name.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without arguments.
    pub const fn new(id: &'static str) -> Self {
        Self {
            id,
            arguments: Vec::new(),
        }
    }

    /// A sentence of elsewhere, such as another crate's, in its own words as the argument `text`.
    /// The argument `key` is made of them, by which a language translates those it knows:
    /// `Tabs disallowed, in this context` has the key `tabs-disallowed-in-this-context`.
    pub fn foreign(id: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        let words = text.split(|c: char| !c.is_ascii_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        let key: Vec<String> = words.map(str::to_ascii_lowercase).collect();
        Self::new(id).with("key", key.join("-")).with("text", text)
    }

    /// With an argument.
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// The value of an argument.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Argument {
    /// A text as it is, or the name of a variant that a message selects by.
    Text(Box<str>),
    /// A count, by which a message may select a plural.
    Number(i64),
    /// Several values.
    List {
        /// The message that stands between two of them: such as `list-comma` or `list-and`.
        joint: &'static str,
        /// The values.
        items: Vec<Argument>,
    },
    /// A part of the sentence that is a message itself.
    Message(Box<Message>),
}

impl Argument {
    /// Several values with commas between.
    pub fn list<T: Into<Self>>(items: impl IntoIterator<Item = T>) -> Self {
        Self::joined("list-comma", items)
    }

    /// Several values with a message between.
    pub fn joined<T: Into<Self>>(joint: &'static str, items: impl IntoIterator<Item = T>) -> Self {
        Self::List {
            joint,
            items: items.into_iter().map(Into::into).collect(),
        }
    }

    /// Several names, each in the quotation marks of names, with commas between.
    pub fn names<T: Into<Self>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::list(names.into_iter().map(Self::name))
    }

    /// A name in the quotation marks of names.
    pub fn name(name: impl Into<Self>) -> Self {
        Message::new("name").with("name", name).into()
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text.into_boxed_str())
    }
}

impl From<&String> for Argument {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<char> for Argument {
    fn from(character: char) -> Self {
        character.to_string().into()
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

/// Numbers, the largest of them cut to the largest that a message can have.
macro_rules! from_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Argument {
            fn from(number: $number) -> Self {
                Self::Number(number.try_into().unwrap_or(i64::MAX))
            }
        }
    )+};
}

from_numbers!(u32, u64, usize, i64);

/// The value for those who read logs of the library; messages word it by language.
impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::List { items, .. } => {
                for (at, item) in items.iter().enumerate() {
                    let joint = if at == 0 { "" } else { ", " };
                    write!(f, "{joint}{item}")?;
                }
                Ok(())
            }
            Self::Message(message) => write!(f, "{message}"),
        }
    }
}

/// Its name and arguments.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.id)?;
        write_arguments(&self.arguments, f)
    }
}

/// ` (name: value, name: value)`, or nothing.
pub fn write_arguments(
    arguments: &[(&'static str, Argument)],
    f: &mut fmt::Formatter,
) -> fmt::Result {
    for (at, (name, value)) in arguments.iter().enumerate() {
        let before = if at == 0 { " (" } else { ", " };
        write!(f, "{before}{name}: {value}")?;
    }
    f.write_str(if arguments.is_empty() { "" } else { ")" })
}
