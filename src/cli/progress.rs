//! A progress line on a terminal; nothing elsewhere.

use std::io::{Write, stderr};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Counts what is done, on one line of a terminal.
pub struct Progress {
    shown: bool,
    total: usize,
    done: AtomicUsize,
}

impl Progress {
    /// Out of so many.
    pub fn new(shown: bool, total: usize) -> Self {
        Self {
            shown,
            total,
            done: AtomicUsize::new(0),
        }
    }

    /// One more is done.
    pub fn step(&self, name: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[K[{done}/{}] {name}", self.total);
        }
    }

    /// Clears the line, before diagnostics.
    pub fn clear(&self) {
        if self.shown {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }
}
