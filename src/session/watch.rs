//! Waiting for another input.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use typst_kit::watcher::Watcher;

use super::state::State;
use super::{Failure, Session, folder};

impl Session {
    /// Waits until a path that was asked for is another than it was when it was read: written,
    /// replaced by another file, there at last, or gone.
    ///
    /// The folders are watched, as editors put a new file in the place of the old one; whatever
    /// happens in them, the paths are then looked at.
    ///
    /// # Errors
    ///
    /// A system that can't watch folders.
    pub fn wait_for_change(&self) -> Result<(), Failure> {
        let first = self.asked.keys().next();
        let failed = |message: String| {
            let path = first.map_or(Path::new("."), PathBuf::as_path);
            Failure::io("watch", path, io::Error::other(message))
        };
        loop {
            // Anew each time: a folder may have been taken away and made again.
            let mut watcher = Watcher::new(None).map_err(|error| failed(error.to_string()))?;
            let watched = watcher.update(self.folders());
            // Of what happened before there was no word.
            if self.is_outdated() {
                return Ok(());
            }
            watched
                .and_then(|()| watcher.wait())
                .map_err(|error| failed(error.to_string()))?;
        }
    }

    /// True if a path that was asked for is another now.
    fn is_outdated(&self) -> bool {
        let mut asked = self.asked.iter();
        asked.any(|(path, state)| State::of(path) != *state)
    }

    /// The folders in which something may happen to what was asked for: of a link also that of what
    /// it leads to.
    fn folders(&self) -> BTreeSet<PathBuf> {
        let mut folders = BTreeSet::new();
        for path in self.asked.keys() {
            folders.insert(folder(path));
            if let Ok(target) = path.canonicalize() {
                folders.insert(folder(&target));
                folders.extend(target.is_dir().then_some(target));
            }
        }
        folders
    }
}
