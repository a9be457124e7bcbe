//! Finds the fonts of this machine. Reading every font takes longer than setting a report, so what
//! was found in a file is kept, keyed by path, size and time.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use etcetera::BaseStrategy;
use serde::{Deserialize, Serialize};
use typst::text::FontInfo;
use typst_kit::fonts::{FontPath, FontStore, embedded};

use super::args::FontPaths;
use super::exit::Fault;

/// Folders of fonts that a system does not tell programs of, such as those of TeX Live.
const FURTHER_FOLDERS: [&str; 2] = [
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/local/share/texmf/fonts/opentype/public/fandol",
];

/// The fonts at hand: those of the given folders first, then those built in, then the system's.
pub fn font_store(paths: &FontPaths) -> Result<FontStore, Fault> {
    let mut store = FontStore::new();
    let mut cache = Cache::load();
    for folder in &paths.font_paths {
        fs::read_dir(folder).map_err(|error| Fault::io("read-fonts", folder, error))?;
        cache.add_folder(folder, &mut store);
    }
    store.extend(embedded());
    if !paths.ignore_system_fonts {
        for folder in system_folders() {
            cache.add_folder(&folder, &mut store);
        }
    }
    cache.save();
    Ok(store)
}

/// The folders in which systems keep fonts; those that are not there are passed over.
fn system_folders() -> Vec<PathBuf> {
    let home = etcetera::home_dir().unwrap_or_default();
    let own = etcetera::choose_base_strategy().ok();
    let mut folders: Vec<PathBuf> = if cfg!(windows) {
        let windows = std::env::var_os("WINDIR").map(PathBuf::from);
        let own = own.map(|own| own.cache_dir().join(r"Microsoft\Windows\Fonts"));
        windows
            .map(|windows| windows.join("Fonts"))
            .into_iter()
            .chain(own)
            .collect()
    } else if cfg!(target_os = "macos") {
        let system = [
            "/System/Library/Fonts",
            "/System/Library/AssetsV2",
            "/Library/Fonts",
        ];
        system
            .map(PathBuf::from)
            .into_iter()
            .chain([home.join("Library/Fonts")])
            .collect()
    } else {
        let system = ["/usr/share/fonts", "/usr/local/share/fonts"];
        let own = own.map(|own| own.data_dir().join("fonts"));
        system
            .map(PathBuf::from)
            .into_iter()
            .chain(own)
            .chain([home.join(".fonts")])
            .collect()
    };
    folders.extend(FURTHER_FOLDERS.map(PathBuf::from));
    folders
}

/// What was found in font files.
struct Cache {
    file: Option<PathBuf>,
    known: BTreeMap<PathBuf, Known>,
    changed: bool,
}

/// What one file holds, and how to tell that it is still the same file.
#[derive(Serialize, Deserialize)]
struct Known {
    size: u64,
    time: u64,
    fonts: Vec<(u32, FontInfo)>,
}

impl Cache {
    /// A cache that can't be read is made anew.
    fn load() -> Self {
        let name = concat!("fonts-", env!("CARGO_PKG_VERSION"), ".json");
        let own = etcetera::choose_base_strategy().ok();
        let file = own.map(|own| own.cache_dir().join("twinpress").join(name));
        let bytes = file.as_ref().and_then(|file| fs::read(file).ok());
        let known = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self {
            file,
            known: known.unwrap_or_default(),
            changed: false,
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
        collect(folder, &mut files, 0);
        files.sort();
        for path in files {
            for (index, info) in self.fonts(&path) {
                let source = FontPath {
                    path: path.clone(),
                    index,
                };
                store.push((source, info));
            }
        }
    }

    fn fonts(&mut self, path: &Path) -> Vec<(u32, FontInfo)> {
        let Ok(metadata) = fs::metadata(path) else {
            return Vec::new();
        };
        let modified = metadata
            .modified()
            .ok()
            .and_then(|time| time.duration_since(UNIX_EPOCH).ok());
        let (size, time) = (metadata.len(), modified.map_or(0, |time| time.as_secs()));
        if let Some(known) = self
            .known
            .get(path)
            .filter(|k| k.size == size && k.time == time)
        {
            return known.fonts.clone();
        }
        let bytes = fs::read(path).unwrap_or_default();
        let fonts: Vec<(u32, FontInfo)> = (0..faces(&bytes))
            .filter_map(|index| Some((index, FontInfo::new(&bytes, index)?)))
            .collect();
        let known = Known {
            size,
            time,
            fonts: fonts.clone(),
        };
        self.known.insert(path.to_owned(), known);
        self.changed = true;
        fonts
    }
}

/// How many faces a font file holds: a collection says so in its head.
fn faces(bytes: &[u8]) -> u32 {
    match (bytes.get(..4), bytes.get(8..12)) {
        (Some(b"ttcf"), Some(&[a, b, c, d])) => u32::from_be_bytes([a, b, c, d]).min(256),
        _ => 1,
    }
}

/// The font files under a folder.
fn collect(folder: &Path, files: &mut Vec<PathBuf>, depth: usize) {
    const DEEPEST: usize = 16;
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            if depth < DEEPEST {
                collect(&path, files, depth + 1);
            }
        } else if is_font(&path) {
            files.push(path);
        }
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| {
        ["ttf", "otf", "ttc", "otc"].contains(&ending.to_ascii_lowercase().as_str())
    })
}
