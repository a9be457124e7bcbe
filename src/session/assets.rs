//! The images and templates of a report, from its folder and nowhere else.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use encoding_rs::{GB18030, UTF_8};

use super::failure::system_reason;
use super::input::{self, LARGEST, LARGEST_IMAGE, Refused};
use super::{Failure, Session};
use crate::diag::{Argument, Diagnostic, code};
use crate::model::{Block, LocalizedText, Report, SharedText};
use crate::publish::{Assets, pdf};
use crate::raster::Raster;
use crate::read::Node;
use crate::source::Span;

/// No template is larger, in bytes.
const LARGEST_TEMPLATE: u64 = 1 << 20;

/// Templates by file name.
pub type Templates = BTreeMap<String, String>;

impl Session {
    /// The images that a report names, by that name, and what is told of them: an error for each that
    /// can't be used.
    pub fn images(&mut self, report: &Report, report_path: &Path) -> (Assets, Vec<Diagnostic>) {
        let folder = folder(report_path);
        let mut assets = Assets::new();
        let mut problems = Vec::new();
        for (path, block) in report.blocks() {
            let Block::Image(image) = block else { continue };
            for file in image.file.all() {
                let found = self.asset(&folder, file, &mut assets);
                problems.extend(found.map(|found| found.in_block(path.as_str())));
            }
        }
        let logo = report.logo.as_ref();
        problems.extend(logo.and_then(|logo| self.asset(&folder, logo, &mut assets)));
        (assets, problems)
    }

    /// Takes up an image, and gives what is told of it.
    fn asset(&mut self, folder: &Path, file: &SharedText, into: &mut Assets) -> Option<Diagnostic> {
        match self.image(folder, &file.value, file.span()) {
            Ok(raster) => {
                let is_converted = raster.facts().is_cmyk;
                into.insert(file.path(), raster);
                is_converted.then(|| converted(file))
            }
            Err(problem) => Some(problem),
        }
    }

    /// An image that is named in a place.
    fn image(&mut self, folder: &Path, name: &str, span: Span) -> Result<Raster, Diagnostic> {
        self.ask(folder.join(name));
        let read = input::inside(folder, Path::new(name), LARGEST_IMAGE);
        let bytes = read.map_err(|refused| refused_image(name, &refused).at(span))?;
        Raster::read(bytes).map_err(|reason| {
            let found = code::IMAGE_FORMAT.error().with("file", name);
            found.with("reason", reason).help("save").at(span)
        })
    }

    /// The text of a file that a table takes its rows from: UTF-8, else GB 18030.
    pub(super) fn rows(&mut self, folder: &Path, name: &str) -> Result<String, Diagnostic> {
        let wrong = |case| code::TABLE_FILE.error().with("case", case);
        self.ask(folder.join(name));
        let read = input::inside(folder, Path::new(name), LARGEST);
        let bytes = read.map_err(|refused| match refused {
            Refused::Missing(error) => wrong("unread").with("reason", system_reason(&error)),
            Refused::Outside => wrong("outside"),
            Refused::Special => wrong("special"),
            Refused::TooLarge(most) => wrong("large").with("count", most >> 20),
        })?;
        let text = UTF_8.decode_without_bom_handling_and_without_replacement(
            bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes),
        );
        let text =
            text.or_else(|| GB18030.decode_without_bom_handling_and_without_replacement(&bytes));
        text.map(Cow::into_owned).ok_or_else(|| wrong("encoding"))
    }

    /// The templates of a folder inside that of the report at a path. A warning names each file that
    /// nothing would read, an error each that can't be used.
    ///
    /// # Errors
    ///
    /// A folder outside, or one that can't be read.
    pub fn templates(
        &mut self,
        folder: &Path,
        report_path: &Path,
    ) -> Result<(Templates, Vec<Diagnostic>), Failure> {
        self.ask(folder.to_owned());
        let failed = |error| Failure::io("read-templates", folder, error);
        let home = self::folder(report_path).canonicalize().map_err(failed)?;
        let inside = folder.canonicalize().map_err(failed)?;
        if !inside.starts_with(&home) {
            let found = code::USAGE_TEMPLATES_OUTSIDE.error();
            return Err(found.with("path", folder.display().to_string()).into());
        }
        let entries = fs::read_dir(&inside).map_err(failed)?;
        let paths = entries.map(|entry| Ok(entry?.path()));
        let mut paths = paths.collect::<io::Result<Vec<_>>>().map_err(failed)?;
        paths.sort_unstable();
        let mut found = Templates::new();
        let mut others = Vec::new();
        let mut problems = Vec::new();
        for path in paths {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            if name.ends_with(".typ") && !path.is_dir() {
                self.ask(folder.join(&*name));
                match template(&home, &path) {
                    Ok(text) => drop(found.insert(name.into_owned(), text)),
                    Err(why) => {
                        let why = why.with("file", folder.join(&*name).display().to_string());
                        problems.push(why.with("most", LARGEST_TEMPLATE >> 20));
                    }
                }
            } else if !name.starts_with('.') {
                others.push(name.into_owned());
            }
        }
        others.extend(idle(&found));
        others.sort_unstable();
        problems.extend(others.iter().map(|name| unread(folder, name)));
        Ok((found, problems))
    }
}

/// What is wrong with the images that a file names which is no report: errors come all at once.
pub fn missing(session: &mut Session, file: &Node, report_path: &Path) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for (key, value) in file.entries() {
        let named = value.get("file").filter(|_| key.name == "image");
        let each = named.into_iter().flat_map(Node::entries);
        let files = named.into_iter().chain(each.map(|(_, file)| file));
        for (file, name) in files.filter_map(|file| Some((file, file.as_str()?))) {
            let read = session.image(&folder(report_path), name, file.span);
            problems.extend(read.err());
        }
        problems.extend(missing(session, value, report_path));
    }
    let items = file.items().iter();
    problems.extend(items.flat_map(|item| missing(session, item, report_path)));
    problems
}

/// The folder a report lies in.
pub fn folder(report_path: &Path) -> PathBuf {
    match report_path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

fn converted(file: &LocalizedText) -> Diagnostic {
    let found = code::IMAGE_CONVERTED.warning();
    found.with("file", &file.value).at(file.span)
}

fn refused_image(name: &str, refused: &Refused) -> Diagnostic {
    match refused {
        Refused::Missing(error) => code::IMAGE_MISSING
            .error()
            .with("case", "unread")
            .with("file", name)
            .with("reason", system_reason(error))
            .help("put"),
        Refused::Outside => code::IMAGE_OUTSIDE.error().with("file", name).help("name"),
        Refused::Special => code::IMAGE_SPECIAL.error().with("file", name),
        Refused::TooLarge(most) => {
            let found = code::IMAGE_TOO_LARGE.error().with("file", name);
            found.with("most", most >> 20)
        }
    }
}

/// The text of a template that must lie in the report's folder; or why it is refused.
fn template(home: &Path, path: &Path) -> Result<String, Diagnostic> {
    let bytes = input::inside(home, path, LARGEST_TEMPLATE).map_err(|refused| match refused {
        Refused::Missing(error) => {
            let found = code::TEMPLATE_MISSING.error();
            found.with("reason", system_reason(&error))
        }
        Refused::Outside => code::TEMPLATE_OUTSIDE.error(),
        Refused::Special => code::TEMPLATE_SPECIAL.error(),
        Refused::TooLarge(_) => code::TEMPLATE_TOO_LARGE.error(),
    })?;
    String::from_utf8(bytes).map_err(|_| code::TEMPLATE_ENCODING.error())
}

/// The templates that stand in for none of the program's and that no other names.
fn idle(found: &BTreeMap<String, String>) -> Vec<String> {
    let own = pdf::template_names();
    let names = |name: &str| {
        let mut others = found.iter().filter(|(other, _)| *other != name);
        others.any(|(_, text)| text.contains(name))
    };
    let idle = found
        .keys()
        .filter(|name| !own.contains(&name.as_str()) && !names(name));
    idle.cloned().collect()
}

fn unread(folder: &Path, name: &str) -> Diagnostic {
    let own = pdf::template_names();
    let found = code::TEMPLATE_UNUSED.warning();
    let found = found.with("file", folder.join(name).display().to_string());
    found.with("templates", Argument::list(own.iter().copied()))
}
