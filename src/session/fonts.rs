//! Finds the fonts of this machine. Reading every font takes longer than setting a report, so what
//! was found in a file is kept, by its absolute path, for as long as its size and times are the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{self, Path, PathBuf};

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};
use typst::text::FontInfo;
use typst_kit::fonts::{FontPath, FontStore, embedded};

use super::state::FileState;
use super::{Failure, extension, system_reason};
use crate::diag::{Diagnostic, Message, Warned, code};

/// Folders of fonts that a system does not tell programs of, such as those of TeX Live.
const FURTHER_FOLDERS: [&str; 2] = [
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/local/share/texmf/fonts/opentype/public/fandol",
];

/// Where fonts are looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFolders {
    /// Folders whose fonts are preferred to all others.
    pub preferred: Vec<PathBuf>,
    /// Whether the fonts of the system are used.
    pub with_system: bool,
}

impl Default for FontFolders {
    /// The system's.
    fn default() -> Self {
        Self {
            preferred: Vec::new(),
            with_system: true,
        }
    }
}

/// The fonts at hand: those of the preferred folders first, then those built in, then the system's.
/// A warning `font.damaged` names each file that is no whole font; it is left out.
///
/// # Errors
///
/// A preferred folder that can't be read.
pub fn find(folders: &FontFolders) -> Result<Warned<FontStore>, Failure> {
    let mut store = FontStore::new();
    let mut cache = Cache::load();
    for folder in &folders.preferred {
        let failed = |error| Failure::io("read-fonts", folder, error);
        fs::read_dir(folder).map_err(failed)?;
        cache.add_folder(&path::absolute(folder).map_err(failed)?, &mut store);
    }
    store.extend(embedded());
    if folders.with_system {
        for folder in system_folders() {
            cache.add_folder(&folder, &mut store);
        }
    }
    cache.save();
    Ok(Warned {
        value: store,
        warnings: cache.damaged,
    })
}

/// The folders in which systems keep fonts; those that are not there are passed over.
fn system_folders() -> Vec<PathBuf> {
    let home = etcetera::home_dir().unwrap_or_default();
    let own = etcetera::choose_base_strategy().ok();
    let mut folders = Vec::new();
    if cfg!(windows) {
        let windows = std::env::var_os("WINDIR").map(PathBuf::from);
        folders.extend(windows.map(|windows| windows.join("Fonts")));
        folders.extend(own.map(|own| own.cache_dir().join(r"Microsoft\Windows\Fonts")));
    } else if cfg!(target_os = "macos") {
        let system = ["/System/Library/Fonts", "/System/Library/AssetsV2"];
        folders.extend(system.map(PathBuf::from));
        folders.extend(["/Library/Fonts".into(), home.join("Library/Fonts")]);
    } else {
        let system = ["/usr/share/fonts", "/usr/local/share/fonts"];
        folders.extend(system.map(PathBuf::from));
        folders.extend(own.map(|own| own.data_dir().join("fonts")));
        folders.push(home.join(".fonts"));
    }
    folders.extend(FURTHER_FOLDERS.map(PathBuf::from));
    folders
}

/// What was found in font files.
struct Cache {
    file: Option<PathBuf>,
    known: BTreeMap<PathBuf, Known>,
    changed: bool,
    /// The files that are left out.
    damaged: Vec<Diagnostic>,
}

/// What one file holds, and how to tell that it is still the same file.
#[derive(Serialize, Deserialize)]
struct Known {
    state: FileState,
    fonts: Vec<(u32, FontInfo)>,
}

impl Cache {
    /// A cache that can't be read is made anew.
    fn load() -> Self {
        let name = concat!("fonts-", env!("CARGO_PKG_VERSION"), ".json");
        let own = etcetera::choose_base_strategy().ok();
        let file = own.map(|own| own.cache_dir().join("twinpress").join(name));
        let regular = file.as_ref().filter(|file| file.is_file());
        let bytes = regular.and_then(|file| fs::read(file).ok());
        let known = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            file,
            known: known.unwrap_or_default(),
            changed: false,
            damaged: Vec::new(),
        }
    }

    /// A cache that can't be written costs time, nothing else.
    fn save(&self) {
        let Some(file) = self.file.as_ref().filter(|_| self.changed) else {
            return;
        };
        let Some(folder) = file.parent() else { return };
        let bytes = serde_json::to_vec(&self.known).expect("font facts are JSON");
        let saved = fs::create_dir_all(folder)
            .and_then(|()| tempfile::NamedTempFile::new_in(folder))
            .and_then(|part| fs::write(part.path(), bytes).map(|()| part));
        if let Ok(part) = saved {
            let _ = part.persist(file);
        }
    }

    /// Adds the fonts of a folder, in the order of their paths.
    fn add_folder(&mut self, folder: &Path, store: &mut FontStore) {
        let mut files = Vec::new();
        collect(folder, &mut files, &mut BTreeSet::new());
        files.sort();
        for path in files {
            match self.fonts(&path) {
                Ok(fonts) => store.extend(fonts.into_iter().map(|(index, info)| {
                    let path = path.clone();
                    (FontPath { path, index }, info)
                })),
                Err(reason) => {
                    let found = code::FONT_DAMAGED.warning();
                    let found = found.with("file", path.display().to_string());
                    self.damaged.push(found.with("reason", reason));
                }
            }
        }
    }

    /// The fonts of a file; or why it can't be used.
    fn fonts(&mut self, path: &Path) -> Result<Vec<(u32, FontInfo)>, Message> {
        let unread = |error| system_reason(&error);
        let state = FileState::of(&fs::metadata(path).map_err(unread)?);
        if let Some(known) = self.known.get(path).filter(|known| known.state == state) {
            return Ok(known.fonts.clone());
        }
        let bytes = fs::read(path).map_err(unread)?;
        let fonts: Vec<(u32, FontInfo)> = (0..faces(&bytes)?)
            .filter_map(|index| Some((index, FontInfo::new(&bytes, index)?)))
            .collect();
        if fonts.is_empty() {
            return Err(damage("garbled"));
        }
        let known = Known {
            state,
            fonts: fonts.clone(),
        };
        self.known.insert(path.to_owned(), known);
        self.changed = true;
        Ok(fonts)
    }
}

/// How many faces a font file holds, if it reaches to the end of their last table; or why it can't
/// be used.
fn faces(bytes: &[u8]) -> Result<u32, Message> {
    const MOST_FACES: usize = 256;
    let mut file = Tables { bytes, wanted: 0 };
    let head = file.part(0, 12)?;
    let starts: Vec<usize> = match head.starts_with(b"ttcf") {
        true => {
            let faces = number(&head[8..]).min(MOST_FACES);
            file.part(12, 4 * faces)?
                .chunks_exact(4)
                .map(number)
                .collect()
        }
        false => vec![0],
    };
    for &start in &starts {
        // A directory: a version, a count, and 16 bytes a table.
        let head = file.part(start, 12)?;
        if ![&b"\0\x01\0\0"[..], b"OTTO", b"true"].contains(&&head[..4]) {
            return Err(damage("foreign"));
        }
        for table in file
            .part(start + 12, 16 * number(&head[4..6]))?
            .chunks_exact(16)
        {
            let end = number(&table[8..12]).saturating_add(number(&table[12..]));
            file.wanted = file.wanted.max(end);
        }
    }
    file.part(0, file.wanted)?;
    Ok(u32::try_from(starts.len()).unwrap_or(u32::MAX))
}

/// The bytes of a font file, and how many it must have for what was read of it until now.
struct Tables<'a> {
    bytes: &'a [u8],
    wanted: usize,
}

impl<'a> Tables<'a> {
    /// So many bytes from a place on.
    fn part(&mut self, at: usize, count: usize) -> Result<&'a [u8], Message> {
        let end = at.saturating_add(count);
        self.wanted = self.wanted.max(end);
        self.bytes.get(at..end).ok_or_else(|| {
            let short = damage("short").with("size", self.bytes.len());
            short.with("wanted", self.wanted)
        })
    }
}

/// A number as fonts write it, its highest byte first.
fn number(bytes: &[u8]) -> usize {
    let add = |number, &byte| number << 8 | usize::from(byte);
    bytes.iter().fold(0, add)
}

fn damage(case: &'static str) -> Message {
    Message::new("font-damage").with("case", case)
}

/// The font files under a folder, each folder once, however many links lead to it.
fn collect(folder: &Path, files: &mut Vec<PathBuf>, seen: &mut BTreeSet<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    if !folder.canonicalize().is_ok_and(|real| seen.insert(real)) {
        return;
    }
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            collect(&path, files, seen);
        } else if path.is_file() && is_font(&path) {
            files.push(path);
        }
    }
}

/// Whether a file's name is a font's. The hidden files that some systems lay beside others have
/// their names too.
fn is_font(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    let known = ["ttf", "otf", "ttc", "otc"].contains(&extension(path).as_str());
    known && !name.starts_with(b".")
}
