//! Inputs, and what is made of them once: reports, images, templates, fonts, languages.
//!
//! A [`Session`] reads what a run needs from the disk, none of it from outside the report's folder
//! that a report names, none larger than it may be. It remembers every path that it was asked for,
//! found or not, and [waits](Session::wait_for_change) until one of them is another. It shows
//! nothing: what was found comes back as diagnostics, or as a [`Failure`].
//!
//! # Example
//!
//! ```no_run
//! use std::path::Path;
//! use twinpress::model::Lang;
//! use twinpress::edition::EditionSpec;
//! use twinpress::session::{Failure, Session};
//!
//! # fn main() -> Result<(), Failure> {
//! let mut session = Session::new();
//! let loaded = session.report(Path::new("report.yaml"))?.value;
//! let spec = EditionSpec::new("handout", Lang::new("zh"));
//! let edition = session.resolve(&loaded.report, &spec)?.value;
//! println!("{}", edition.head.full_title());
//! # Ok(())
//! # }
//! ```

mod assets;
mod failure;
mod fonts;
mod input;
mod state;
mod watch;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::LazyLock;

pub use assets::{Templates, folder};
pub use failure::{Failure, io_failed, system_reason};
pub use fonts::{FontFolders, find as find_fonts};
pub use typst_kit::fonts::FontStore;

pub use input::{LARGEST, LARGEST_IMAGE, Refused, extension, inside, up_to};

use crate::diag::{Diagnostic, Warned};
use crate::edition::{Edition, EditionSpec, resolve};
use crate::locale::{self, Localizer};
use crate::model::{Lang, Report, Style};
use crate::read::{self, Node, Reader, ReportFile, Themes};
use crate::source::Source;
use state::State;

/// The reader of reports in the program's languages. Its schemas are made when the first file is
/// read.
static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(locale::vocabulary()));

/// The reader of reports in the program's languages.
pub fn reader() -> &'static Reader {
    &READER
}

/// A report with the file that it was read from.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The text of the file.
    pub source: Source,
    /// The tree of the file, with the place of every value.
    pub tree: Node,
    /// What the file says.
    pub report: Report,
}

/// The inputs of a run.
#[derive(Default)]
pub struct Session {
    localizers: Vec<(Style, Rc<Localizer>)>,
    fonts: Option<(FontFolders, Rc<FontStore>)>,
    /// The paths that were asked for, as they were before they were read.
    asked: BTreeMap<PathBuf, State>,
}

impl Session {
    /// A session that was asked for nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads a report.
    ///
    /// # Errors
    ///
    /// A file that can't be read, that is too large or no UTF-8, or that has problems.
    pub fn report(&mut self, path: &Path) -> Result<Warned<Loaded>, Failure> {
        let mut source = self.source(path)?;
        let folder = assets::folder(path);
        let read = reader().read_with(&mut source, &mut |name| self.rows(&folder, name));
        let read = read.map_err(|mut found| {
            if let Ok(tree) = read::parse(&source) {
                found.extend(assets::missing(self, &tree, path));
                found.sort_by_key(Diagnostic::span);
            }
            Failure::rejected(found, &source)
        });
        let Warned { value, warnings } = read?;
        let ReportFile { tree, report } = value;
        let value = Loaded {
            source,
            tree,
            report,
        };
        Ok(Warned { value, warnings })
    }

    /// Reads a file of changes of the theme, for [`Report::change_theme`]; its diagnostics are about
    /// its text.
    ///
    /// # Errors
    ///
    /// As of [`report`](Self::report).
    pub fn theme(&mut self, path: &Path) -> Result<Warned<(Source, Themes)>, Failure> {
        let source = self.source(path)?;
        let read = reader().theme(&source);
        let Warned { value, warnings } = read.map_err(|found| Failure::rejected(found, &source))?;
        let value = (source, value);
        Ok(Warned { value, warnings })
    }

    fn source(&mut self, path: &Path) -> Result<Source, Failure> {
        self.ask(path.to_owned());
        input::source(path)
    }

    /// The fonts at hand: those of the preferred folders first, then those built in, then the
    /// system's. They are looked for once; with that come the warnings about damaged files.
    ///
    /// # Errors
    ///
    /// A preferred folder that can't be read.
    pub fn fonts(&mut self, folders: &FontFolders) -> Result<Warned<Rc<FontStore>>, Failure> {
        if let Some((known, store)) = &self.fonts
            && known == folders
        {
            return Ok(Warned {
                value: Rc::clone(store),
                warnings: Vec::new(),
            });
        }
        let Warned { value, warnings } = fonts::find(folders)?;
        let value = Rc::new(value);
        self.fonts = Some((folders.clone(), Rc::clone(&value)));
        Ok(Warned { value, warnings })
    }

    /// A language in a style, made once.
    ///
    /// # Errors
    ///
    /// A language that the program does not have.
    pub fn localizer(
        &mut self,
        lang: &Lang,
        style: Style,
    ) -> Result<Rc<Localizer>, Vec<Diagnostic>> {
        let is_it = |(known, localizer): &&(Style, Rc<Localizer>)| {
            *known == style && localizer.lang == *lang
        };
        if let Some((_, known)) = self.localizers.iter().find(is_it) {
            return Ok(Rc::clone(known));
        }
        let localizer = Localizer::with_style(lang, style).map_err(|error| vec![error.into()])?;
        let localizer = Rc::new(localizer);
        self.localizers.push((style, Rc::clone(&localizer)));
        Ok(localizer)
    }

    /// An edition of a report, in the style that the report has for its language.
    ///
    /// # Errors
    ///
    /// What the edition lacks, or can't be said in its language.
    pub fn resolve(
        &mut self,
        report: &Report,
        spec: &EditionSpec,
    ) -> Result<Warned<Edition>, Vec<Diagnostic>> {
        let localizer = self.localizer(&spec.lang, report.style(&spec.lang))?;
        resolve(report, &localizer, spec)
    }

    /// Notes that a path was asked for, before it is read.
    fn ask(&mut self, path: PathBuf) {
        let state = State::of(&path);
        self.asked.entry(path).or_insert(state);
    }

    /// Every file and folder that was asked for since the session, or its last
    /// [round](Self::begin_round), began, whether it is there or not.
    pub fn inputs(&self) -> Vec<PathBuf> {
        self.asked.keys().cloned().collect()
    }

    /// Begins to read anew: inputs and fonts may be others now.
    pub fn begin_round(&mut self) {
        self.asked.clear();
        self.fonts = None;
    }
}
