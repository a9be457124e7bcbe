//! The archive that a Word document is: opened with limits on all that it may unpack to.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::Node;
use zip::ZipArchive;
use zip::result::ZipError;

use super::error::OoxmlError;
use super::xml;

/// The most parts that a document may have.
const MOST_PARTS: usize = 10_000;
/// The most bytes that one part may unpack to.
const MOST_IN_PART: u64 = 64 << 20;
/// The most bytes that all parts that are read may unpack to.
const MOST_IN_ALL: u64 = 256 << 20;
/// How many times its packed size a part may unpack to, once it is larger than [`SMALL`]: text
/// reaches about 100, deflate 1,032.
const MOST_RATIO: u64 = 500;
/// A part below this size is read whatever its ratio, in bytes.
const SMALL: u64 = 4 << 20;

/// How a compound file begins: an encrypted package, or an old binary document.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// An opened package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Where each part stands in the archive, by [`key`].
    parts: BTreeMap<String, usize>,
    /// What may still be unpacked, in bytes.
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens the archive; nothing is unpacked yet.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, OoxmlError> {
        look_at_the_beginning(bytes)?;
        let archive = ZipArchive::new(Cursor::new(bytes))?;
        if archive.len() > MOST_PARTS {
            return Err(OoxmlError::too_large("parts"));
        }
        let mut parts = BTreeMap::new();
        for name in archive.file_names() {
            let name = name?;
            if let Some(index) = archive.index_for_name(&name) {
                // Of two by one name the first counts.
                parts.entry(key(&name)).or_insert(index);
            }
        }
        let macros = ["vbaproject.bin", "vbadata.xml"];
        let is_macro = |name: &String| macros.iter().any(|end| name.ends_with(end));
        if parts.keys().any(is_macro) {
            return Err(OoxmlError::Macros);
        }
        Ok(Self {
            archive,
            parts,
            left: MOST_IN_ALL,
        })
    }

    /// The bytes of a part, if the package has it.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, OoxmlError> {
        let Some(&index) = self.parts.get(&key(name)) else {
            return Ok(None);
        };
        let file = self.archive.by_index(index)?;
        let packed = file.compressed_size();
        let most = MOST_IN_PART
            .min(self.left)
            .min(SMALL.max(packed.saturating_mul(MOST_RATIO)));
        let mut bytes = Vec::new();
        // One byte more than may be: whether it is there tells, whatever sizes the archive declares.
        file.take(most + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| OoxmlError::damaged("packed", name, error))?;
        if bytes.len() as u64 > most {
            return Err(OoxmlError::too_large("unpacked"));
        }
        self.left -= bytes.len() as u64;
        Ok(Some(bytes))
    }

    /// What the XML of a part says, if the package has the part.
    pub(super) fn read<R>(
        &mut self,
        name: &str,
        read: impl FnOnce(Node<'_, '_>) -> R,
    ) -> Result<Option<R>, OoxmlError> {
        let Some(bytes) = self.part(name)? else {
            return Ok(None);
        };
        let text = xml::text(name, &bytes)?;
        drop(bytes);
        Ok(Some(read(xml::parse(name, &text)?.root_element())))
    }

    /// What the XML of a part says that another names, where that names one.
    ///
    /// # Errors
    ///
    /// The part is named, and is not there.
    pub(super) fn read_named<R: Default>(
        &mut self,
        name: Option<&str>,
        read: impl FnOnce(Node<'_, '_>) -> R,
    ) -> Result<R, OoxmlError> {
        let Some(name) = name else {
            return Ok(R::default());
        };
        let missing = || OoxmlError::damaged("missing", name, "");
        self.read(name, read)?.ok_or_else(missing)
    }
}

/// A part's name as it is compared: without case, as the standard has it (ECMA-376 part 2, 6.2.2).
fn key(name: &str) -> String {
    let name = name.replace('\\', "/");
    name.trim_start_matches('/').to_ascii_lowercase()
}

impl From<ZipError> for OoxmlError {
    fn from(error: ZipError) -> Self {
        match error {
            ZipError::UnsupportedArchive(why) if why.contains("assword") => Self::Encrypted,
            other => Self::damaged("archive", "", other),
        }
    }
}

/// Tells the files that are no packages by how they begin.
fn look_at_the_beginning(bytes: &[u8]) -> Result<(), OoxmlError> {
    if bytes.is_empty() {
        return Err(OoxmlError::Empty);
    }
    if bytes.starts_with(COMPOUND) {
        let encrypted = "EncryptedPackage".encode_utf16();
        let encrypted: Vec<u8> = encrypted.flat_map(u16::to_le_bytes).collect();
        return Err(match memchr::memmem::find(bytes, &encrypted) {
            Some(_) => OoxmlError::Encrypted,
            None => OoxmlError::OldFormat,
        });
    }
    if bytes.starts_with(b"PK") {
        return Ok(());
    }
    Err(OoxmlError::not_word(match bytes {
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [b'{', b'\\', b'r', b't', b'f', ..] => "rtf",
        _ => "other",
    }))
}
