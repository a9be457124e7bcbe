//! What `twinpress import` makes of Word documents.

mod drafts;
mod elsewhere;
mod refused;
mod shapes;
