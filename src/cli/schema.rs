//! `twinpress schema`

use super::exit::Fault;
use super::output;
use crate::session;

/// Prints the JSON Schema of the report file.
pub fn run() -> Result<(), Fault> {
    let text = serde_json::to_string_pretty(session::reader().schema()).expect("a schema is JSON");
    output::write_stdout(format!("{text}\n").as_bytes())
}
