//! Pictures: what a file is, and how large it prints.

use docx_rs::{Paragraph, Pic, Run};

use super::changes;
use super::package::Part;
use super::style::id;
use super::writer::Writer;
use crate::diag::{Diagnostic, code};
use crate::edition::Image;

/// The extension of a picture in a format that Word shows, by its first bytes.
fn extension(bytes: &[u8]) -> Option<&'static str> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("png")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("jpeg")
    } else {
        None
    }
}

/// Width and height in pixels; none where a file does not tell them.
fn pixels(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(bytes).ok()?;
    let pixels = |side: usize| u32::try_from(side).ok().filter(|side| *side > 0);
    Some((pixels(size.width)?, pixels(size.height)?))
}

/// English Metric Units a twip and a pixel at 96 to the inch.
const EMU_PER_TWIP: u32 = 635;
const EMU_PER_PIXEL: u32 = 9525;

/// The printed size in EMU: by its pixels, but no larger than the text area leaves room for.
fn printed((width, height): (u32, u32), room: (u32, u32)) -> (u32, u32) {
    let size = [width, height].map(|pixels| u64::from(pixels) * u64::from(EMU_PER_PIXEL));
    let room = [room.0, room.1].map(|twips| u64::from(twips) * u64::from(EMU_PER_TWIP));
    let [mut width, mut height] = size;
    if width > room[0] {
        (width, height) = (room[0], height * room[0] / width);
    }
    if height > room[1] {
        (width, height) = (width * room[1] / height, room[1]);
    }
    (width as u32, height as u32)
}

impl Writer<'_> {
    /// Writes an image and its caption below it.
    pub fn write_image(&mut self, image: &Image) {
        match self.picture(image) {
            Ok(run) => {
                let caption = image.caption.as_deref();
                let mut paragraph = Paragraph::new().style(id::FIGURE);
                paragraph = paragraph.keep_next(caption.is_some());
                paragraph.children.push(changes::run(run, self.change));
                self.push(paragraph);
                if let Some(caption) = caption {
                    let label = (image.label.as_str(), image.number, image.anchor.as_ref());
                    let caption = self.caption(label, caption);
                    self.push(caption);
                }
            }
            Err(error) => {
                let error = self.edition.place(error, image.file_node);
                self.errors.push(error);
            }
        }
    }

    fn picture(&mut self, image: &Image) -> Result<Run, Diagnostic> {
        let file = &image.file;
        let format = |case| {
            let found = code::IMAGE_FORMAT.error().with("case", case);
            found.with("file", file)
        };
        let bytes = self.options.assets.get(file).ok_or_else(|| {
            let found = code::IMAGE_MISSING.error().with("case", "absent");
            found.with("file", file)
        })?;
        let extension = extension(bytes).ok_or_else(|| format("kind").help("save"))?;
        let pixels = pixels(bytes).ok_or_else(|| format("damaged"))?;
        // A line for the caption is left free.
        let room = (self.layout.text_width(), self.layout.text_height() - 1200);
        let (width, height) = printed(pixels, room);
        self.pictures.push(image.alt.clone());
        let known = self.media.iter().find(|part| part.bytes == *bytes);
        let relation = match known {
            Some(part) => part.relation.clone(),
            None => {
                let relation = format!("image{}", self.pictures.len());
                self.media.push(Part {
                    relation: relation.clone(),
                    kind: "image",
                    name: format!("media/{relation}.{extension}"),
                    bytes: bytes.clone(),
                });
                relation
            }
        };
        let picture = Pic::new_with_dimensions(Vec::new(), pixels.0, pixels.1);
        Ok(Run::new().add_image(picture.id(relation).size(width, height)))
    }
}
