//! What must hold of the program, seen from outside: one crate, so that Typst is linked once.

mod annexes;
mod architecture;
mod bad_input;
#[cfg(unix)]
mod damaged_fonts;
mod desk;
mod docx;
mod editions;
mod encodings;
mod examples;
mod existing_files;
mod faces;
mod figure_import;
mod figures;
mod fuzzed;
mod import;
mod interface;
mod licences;
mod line_shapes;
mod measure;
mod merge;
mod messages;
mod normalize;
mod numbering;
mod numbers;
mod pairs;
mod pdf;
mod plain_text;
mod readme;
mod real_report;
mod redline;
mod references;
#[cfg(unix)]
mod refused_files;
mod run_in;
mod setup;
mod sound_import;
mod tables;
mod text_import;
mod themes;
mod unfinished;
mod user_reports;
mod watch;
mod word_import;
mod word_input;
mod written;
