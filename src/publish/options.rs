//! What a writer needs besides the edition.

use std::collections::BTreeMap;

use typst_kit::fonts::FontStore;

use crate::raster::Raster;

/// The images of a report, by the name the report gives them.
pub type Assets = BTreeMap<String, Raster>;

/// What a writer needs besides the edition.
pub struct WriteOptions<'a> {
    /// The fonts at hand, in the order in which they are preferred.
    pub fonts: &'a FontStore,
    /// The images.
    pub assets: &'a Assets,
    /// Templates that stand in for the program's own, by file name.
    pub templates: &'a BTreeMap<String, String>,
    /// Whose family names go into a Word file.
    pub font_profile: FontProfile,
    /// Columns of a line of plain text, counting a full-width character as two; none for what the
    /// typography has: [`HAN_WIDTH`](super::text::HAN_WIDTH) or [`LATIN_WIDTH`](super::text::LATIN_WIDTH). Fewer than
    /// [`MIN_WIDTH`](super::text::MIN_WIDTH) count as that.
    pub text_width: Option<usize>,
}

/// Whose family names go into a Word file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FontProfile {
    /// The names the standard's users know: 仿宋_GB2312, Times New Roman.
    #[default]
    Official,
    /// The open families found on this machine.
    Open,
}
