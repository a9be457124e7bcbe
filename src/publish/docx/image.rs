//! Pictures.

use docx_rs::{LineSpacing, LineSpacingType, Paragraph, Pic, Run};

use super::changes;
use super::cover::LOGO;
use super::layout;
use super::package::Part;
use super::style::id;
use super::writer::Writer;
use crate::diag::{Diagnostic, code};
use crate::edition::Image;
use crate::publish::picture;
use crate::raster::Format;

/// How far a line reaches below its baseline, in its size.
const DESCENT: f64 = 0.2;

/// English Metric Units in a point.
const EMU: f64 = 12_700.0;

impl Writer<'_> {
    /// Writes an image and its caption below it.
    pub fn write_image(&mut self, image: &Image) {
        match self.picture(image, f64::INFINITY) {
            Ok((run, height)) => {
                let caption = image.caption.as_deref();
                let mut paragraph = self.on_grid(
                    Paragraph::new().style(id::FIGURE),
                    height,
                    caption.is_some(),
                );
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
            Ok((run, _)) => self.push(Paragraph::new().style(id::LABEL).add_run(run)),
            Err(error) => {
                let error = self.edition.place(error, logo.file_node);
                self.errors.push(error);
            }
        }
    }

    /// The paragraph of a picture so many points high: with its caption it takes whole lines of a grid,
    /// as in print, where the picture stands in the middle of what is left to it.
    fn on_grid(&self, paragraph: Paragraph, height: f64, has_caption: bool) -> Paragraph {
        let Some(grid) = self.layout.pitch.map(|twips| f64::from(twips) / 20.0) else {
            return paragraph;
        };
        let design = self.design();
        let (leading, caption) = (grid - design.size(), design.size_in(&design.styles.caption));
        let (below, lines) = if has_caption {
            (leading + caption, 1.0)
        } else {
            (0.0, 0.0)
        };
        let count = ((height + below + leading) / grid).ceil();
        // A line reaches below the picture in it.
        let line = height + design.size_in(&design.styles.figure) * DESCENT;
        let beside = ((count - lines) * grid - line).max(0.0) / 2.0;
        // Space before a paragraph is lost at the head of a page, that within a line is not.
        let spacing = LineSpacing::new()
            .line_rule(LineSpacingType::AtLeast)
            .line(layout::twips(line + beside) as i32)
            .before(0)
            .after(layout::twips(beside));
        paragraph.line_spacing(spacing)
    }

    /// An image no taller than so many points, and its height.
    fn picture(&mut self, image: &Image, tallest: f64) -> Result<(Run, f64), Diagnostic> {
        let raster = self.options.assets.get(&image.file).ok_or_else(|| {
            let found = code::IMAGE_MISSING.error().with("case", "absent");
            found.with("file", &image.file)
        })?;
        let (width, height) = picture::size(image.width, raster, &self.edition.theme);
        let scale = (tallest / height).min(1.0);
        let points = height * scale;
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
        let run = Run::new().add_image(picture.id(relation).size(width, height));
        Ok((run, points))
    }
}
