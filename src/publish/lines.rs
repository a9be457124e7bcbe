//! Where a line may end, and where the lines of Chinese running text do: what the writers hold in
//! common.

pub mod balanced;
pub mod breaks;
pub mod composer;
mod fill;
mod fit;
pub mod flow;
pub mod marks;
mod pages;
mod pieces;
mod runs;
mod setter;
pub mod width;
