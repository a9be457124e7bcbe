//! Pictures.

use docx_rs::{Paragraph, Pic, Run};

use super::changes;
use super::cover::LOGO;
use super::package::Part;
use super::style::id;
use super::writer::Writer;
use crate::diag::{Diagnostic, code};
use crate::edition::Image;
use crate::publish::picture;
use crate::raster::Format;

/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

impl Writer<'_> {
    /// Writes an image and its caption below it.
    pub fn write_image(&mut self, image: &Image) {
        match self.picture(image, f64::INFINITY) {
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

    /// Writes the mark of the organization, in a line of its own.
    pub fn write_logo(&mut self, logo: &Image) {
        match self.picture(logo, LOGO) {
            Ok(run) => self.push(Paragraph::new().style(id::LABEL).add_run(run)),
            Err(error) => {
                let error = self.edition.place(error, logo.file_node);
                self.errors.push(error);
            }
        }
    }

    /// An image no taller than so many points.
    fn picture(&mut self, image: &Image, tallest: f64) -> Result<Run, Diagnostic> {
        let raster = self.options.assets.get(&image.file).ok_or_else(|| {
            let found = code::IMAGE_MISSING.error().with("case", "absent");
            found.with("file", &image.file)
        })?;
        let (width, height) = picture::size(image.width, raster, &self.edition.theme);
        let scale = (tallest / height).min(1.0);
        let [width, height] = [width, height].map(|points| (points * scale * EMU).round() as u32);
        let bytes = raster.upright();
        self.pictures.push(image.alt.clone());
        let known = self.media.iter().find(|part| part.bytes == bytes);
        let relation = match known {
            Some(part) => part.relation.clone(),
            None => {
                let relation = format!("image{}", self.pictures.len());
                let extension = match raster.facts().format {
                    Format::Png => "png",
                    Format::Jpeg => "jpeg",
                };
                self.media.push(Part {
                    relation: relation.clone(),
                    kind: "image",
                    name: format!("media/{relation}.{extension}"),
                    bytes: bytes.to_vec(),
                });
                relation
            }
        };
        let pixels = raster.facts().pixels;
        let picture = Pic::new_with_dimensions(Vec::new(), pixels.0, pixels.1);
        Ok(Run::new().add_image(picture.id(relation).size(width, height)))
    }
}
