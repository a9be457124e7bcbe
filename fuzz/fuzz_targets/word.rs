#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| checks::word::check(input));
