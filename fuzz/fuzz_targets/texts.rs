//! Two texts and their alignment: every block of both is in the result. A line of `%` parts them.

#![no_main]

use libfuzzer_sys::fuzz_target;
use twinpress::import::{align, read_lines};

fuzz_target!(|text: &str| {
    let (zh, en) = text.split_once('%').unwrap_or((text, text));
    let (zh, en) = (read_lines(zh), read_lines(en));
    let aligned = align(&zh, &en).value;
    assert!(aligned.units.len() <= zh.units.len() + en.units.len());
    assert!(aligned.units.len() * 2 + 2 >= zh.units.len().max(en.units.len()));
    aligned.into_yaml("a");
});
