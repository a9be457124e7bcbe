//! What the whole text looks like.

mod blocks;
mod lines;
mod tables;
mod whole;
