//! `twinpress schema`

use super::exit::Fault;
use super::output;
use crate::{locale, read};

/// Prints the JSON Schema of the report file.
pub fn run() -> Result<(), Fault> {
    let schema = read::schema(&locale::vocabulary());
    let text = serde_json::to_string_pretty(&schema).expect("a schema is JSON");
    output::write_stdout(format!("{text}\n").as_bytes())
}
