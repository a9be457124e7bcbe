//! What the PDF writer's pages look like, measured with poppler.

mod fixture;
mod grid;
mod lines;
mod marks;

mod structure;
mod type_faces;
mod western;
