//! Where a line may end: what the writers hold in common.

pub mod balanced;
pub mod breaks;
pub mod flow;
pub mod marks;
pub mod width;
