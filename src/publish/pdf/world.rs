//! The whole world a template can see: templates, the edition, its images and the fonts.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use include_dir::{Dir, include_dir};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_kit::fonts::FontStore;

use crate::publish::options::{Assets, WriteOptions};

static TEMPLATES: Dir = include_dir!("$CARGO_MANIFEST_DIR/templates");
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The template that everything starts from.
const MAIN: &str = "main.typ";
/// The file that holds the edition.
const EDITION: &str = "edition.json";
/// The folder of the images.
const ASSETS: &str = "assets/";

/// The files of one edition. There is no disk, network, package or clock behind it.
pub struct EditionWorld<'a> {
    fonts: &'a FontStore,
    sources: BTreeMap<String, Source>,
    edition: Bytes,
    assets: &'a Assets,
}

impl<'a> EditionWorld<'a> {
    /// A world around an edition's data: the program's own templates, each unless another of its
    /// name stands in for it.
    pub fn new(edition: String, options: &WriteOptions<'a>) -> Self {
        let own = templates().map(|(name, text)| (name.to_owned(), text.to_owned()));
        let sources = own.chain(options.templates.clone()).map(|(name, text)| {
            let source = Source::new(file_id(&name), text);
            (name, source)
        });
        Self {
            fonts: options.fonts,
            sources: sources.collect(),
            edition: Bytes::from_string(edition),
            assets: options.assets,
        }
    }

    fn bytes(&self, path: &str) -> Option<Bytes> {
        if path == EDITION {
            return Some(self.edition.clone());
        }
        if let Some(source) = self.sources.get(path) {
            return Some(Bytes::from_string(source.clone()));
        }
        let image = self.assets.get(path.strip_prefix(ASSETS)?)?;
        Some(Bytes::new(image.in_rgb().to_vec()))
    }
}

impl World for EditionWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        file_id(MAIN)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = project_path(id)?;
        self.sources.get(path).cloned().ok_or_else(|| refused(path))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = project_path(id)?;
        self.bytes(path).ok_or_else(|| refused(path))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The names of the program's own templates, for which a user's may stand in.
pub fn template_names() -> Vec<&'static str> {
    templates().map(|(name, _)| name).collect()
}

/// The program's own templates, name and text, without the themes that lie beside them.
fn templates() -> impl Iterator<Item = (&'static str, &'static str)> {
    let files = TEMPLATES.files();
    let texts = files.filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?)));
    texts.filter(|(name, _)| name.ends_with(".typ"))
}

fn file_id(name: &str) -> FileId {
    let path = VirtualPath::new(name).or_else(|_| VirtualPath::new(MAIN));
    let path = path.expect("the name of the main template is a plain name");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn project_path(id: FileId) -> FileResult<&'static str> {
    let path = id.get();
    match path.root() {
        VirtualRoot::Project => Ok(path.vpath().get_without_slash()),
        VirtualRoot::Package(package) => Err(FileError::Other(Some(
            format!("packages are not available, and {package} is one").into(),
        ))),
    }
}

/// The words by which [`super::problems`] knows a refusal.
pub const REFUSED: &str = "is neither a template nor an image of the report";

fn refused(path: &str) -> FileError {
    FileError::Other(Some(format!("{path} {REFUSED}").into()))
}
