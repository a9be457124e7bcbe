//! The table directories of a font file: whether the file is whole, and what tells it from another.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hasher as _};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::failure::system_reason;
use super::state::FileState;
use crate::diag::Message;

/// Why a font file can't be used.
#[derive(Debug)]
pub enum Damage {
    /// It does not begin as a TrueType or OpenType font or collection.
    Foreign,
    /// It ends before its tables do.
    CutShort {
        /// The bytes of the file.
        size: u64,
        /// The bytes up to the end of the last table or directory.
        wanted: u64,
    },
    /// Its tables are not those of a font.
    Garbled,
    /// The system can't read it.
    Unreadable(io::Error),
}

impl From<io::Error> for Damage {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

impl Damage {
    /// The reason.
    pub fn message(&self) -> Message {
        let damage = |case: &'static str| Message::new("font-damage").with("case", case);
        match self {
            Self::Foreign => damage("foreign"),
            Self::CutShort { size, wanted } => {
                let short = damage("short").with("size", *size);
                short.with("wanted", *wanted)
            }
            Self::Garbled => damage("garbled"),
            Self::Unreadable(error) => system_reason(error),
        }
    }
}

/// What tells a font file from another at the same path. The directories hold a checksum of each
/// table; size and times tell of changes that leave the checksums as they were.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    file: FileState,
    directories: u64,
    /// How many faces the file holds.
    pub faces: u32,
}

/// Holds the table directories of a font file against its size.
///
/// # Errors
///
/// [`Damage`] where the file is no font, or its tables reach beyond its end.
pub fn stamp(path: &Path) -> Result<Stamp, Damage> {
    let metadata = fs::metadata(path)?;
    let mut directories = Directories {
        file: File::open(path)?,
        size: metadata.len(),
        wanted: 0,
        hash: DefaultHasher::new(),
    };
    let faces = directories.read_all()?;
    Ok(Stamp {
        file: FileState::of(&metadata),
        directories: directories.hash.finish(),
        faces,
    })
}

/// The table directories of a file, read one after the other.
struct Directories<R> {
    file: R,
    size: u64,
    /// The bytes that the file must have for what was read until now.
    wanted: u64,
    hash: DefaultHasher,
}

impl<R: Read + Seek> Directories<R> {
    /// Reads the directories of all faces, and returns how many there are.
    fn read_all(&mut self) -> Result<u32, Damage> {
        const MOST_FACES: u64 = 256;
        let head = self.bytes(0, 12)?;
        if !head.starts_with(b"ttcf") {
            self.read_one(0)?;
            return self.end(1);
        }
        let faces = number(&head[8..]).min(MOST_FACES);
        for place in self.bytes(12, 4 * faces)?.chunks_exact(4) {
            self.read_one(number(place))?;
        }
        self.end(faces)
    }

    /// Reads the directory that begins at a byte: a version, a count, and 16 bytes a table.
    fn read_one(&mut self, start: u64) -> Result<(), Damage> {
        let head = self.bytes(start, 12)?;
        if ![&b"\0\x01\0\0"[..], b"OTTO", b"true"].contains(&&head[..4]) {
            return Err(Damage::Foreign);
        }
        let tables = self.bytes(start + 12, 16 * number(&head[4..6]))?;
        for table in tables.chunks_exact(16) {
            let end = number(&table[8..12]) + number(&table[12..]);
            self.wanted = self.wanted.max(end);
        }
        Ok(())
    }

    /// So many bytes from a place on.
    fn bytes(&mut self, at: u64, count: u64) -> Result<Vec<u8>, Damage> {
        self.wanted = self.wanted.max(at + count);
        self.file.seek(SeekFrom::Start(at))?;
        let mut bytes = Vec::new();
        self.file.by_ref().take(count).read_to_end(&mut bytes)?;
        self.hash.write(&bytes);
        match bytes.len() as u64 == count {
            true => Ok(bytes),
            false => Err(self.cut_short()),
        }
    }

    fn end(&self, faces: u64) -> Result<u32, Damage> {
        match self.wanted <= self.size {
            true => Ok(u32::try_from(faces).unwrap_or(u32::MAX)),
            false => Err(self.cut_short()),
        }
    }

    fn cut_short(&self) -> Damage {
        Damage::CutShort {
            size: self.size,
            wanted: self.wanted,
        }
    }
}

/// A number as fonts write it, its highest byte first.
fn number(bytes: &[u8]) -> u64 {
    let add = |number, &byte| number << 8 | u64::from(byte);
    bytes.iter().fold(0, add)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;
    use crate::locale::Interface;

    /// A font of one table of ten bytes at byte 28.
    const FONT: &[u8] = b"OTTO\0\x01\0\x10\0\0\0\0CFF sum!\0\0\0\x1c\0\0\0\x0a0123456789";

    fn read(bytes: &[u8]) -> Result<u32, String> {
        let mut directories = Directories {
            file: Cursor::new(bytes),
            size: bytes.len() as u64,
            wanted: 0,
            hash: DefaultHasher::new(),
        };
        directories
            .read_all()
            .map_err(|damage| Interface::english().text(&damage.message()))
    }

    #[test]
    fn a_font_is_whole_where_it_reaches_to_the_end_of_its_last_table() {
        assert_eq!(FONT.len(), 38);
        assert_eq!(read(FONT), Ok(1));
        assert_eq!(read(&[FONT, b"more"].concat()), Ok(1));
        for size in 0..FONT.len() {
            let told = read(&FONT[..size]).expect_err("it is cut short");
            assert!(told.starts_with("it is cut short"), "{size}: {told}");
        }
        let wanted = "it is cut short: it has 37 bytes, and its tables want 38";
        assert_eq!(read(&FONT[..37]), Err(wanted.to_owned()));
    }

    #[test]
    fn every_face_of_a_collection_must_be_whole() {
        let mut collection = b"ttcf\0\x01\0\0\0\0\0\x02\0\0\0\x14\0\0\0\x14".to_vec();
        collection.extend(&FONT[..24]);
        collection.extend(b"\0\0\0\x0a0123456789");
        assert_eq!(read(&collection), Ok(2));
        // The directory, which has the table end at byte 38, ends itself at byte 48.
        assert_eq!(read(&collection[..48]), Ok(2));
        let wanted = "it is cut short: it has 47 bytes, and its tables want 48";
        assert_eq!(read(&collection[..47]), Err(wanted.to_owned()));
        let beyond = b"ttcf\0\x01\0\0\0\0\0\x01\0\x01\0\0";
        let wanted = "it is cut short: it has 16 bytes, and its tables want 65548";
        assert_eq!(read(beyond), Err(wanted.to_owned()));
    }

    #[test]
    fn a_file_of_another_kind_is_no_font() {
        let foreign = "it is no TrueType or OpenType font";
        assert_eq!(read(b"<!DOCTYPE html>"), Err(foreign.to_owned()));
    }
}
