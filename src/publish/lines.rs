//! Where a line may end: what print and plain text hold in common.

pub mod breaks;
pub mod flow;
pub mod marks;
pub mod width;
