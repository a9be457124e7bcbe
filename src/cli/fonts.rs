//! `twinpress fonts`

use super::args::FontsArgs;
use super::exit::Fault;
use super::reporter::Reporter;

/// Shows which family serves each role.
pub fn run(_: &FontsArgs, _: &mut Reporter) -> Result<(), Fault> {
    Err(Fault::Reported)
}
