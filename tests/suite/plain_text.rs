//! Plain text: what the whole of it looks like.

mod blocks;
mod fixture;
mod lines;
mod tables;
mod whole;
