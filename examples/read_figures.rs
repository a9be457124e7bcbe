//! Reads the figures of a text: what is counted, how much it is, and in which words it stands.
//!
//! ```text
//! cargo run --example read_figures -- '涉及资金近56.5亿元，比上年增长6%。'
//! ```

use twinpress::figures::recognize::{Language, read};

fn main() {
    let given = std::env::args().nth(1);
    let text = given.unwrap_or_else(|| "涉及资金近56.5亿元，比上年增长6%。".to_owned());
    for found in read(&text, Language::of(&text)) {
        let words = &text[found.start..found.end];
        let unit = found.unit.unwrap_or("-");
        println!("{words}: {} {} {unit}", found.kind.as_str(), found.value);
    }
}
