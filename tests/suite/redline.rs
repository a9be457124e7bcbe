//! Redlines: what two versions of a report become in Word, PDF and text.

mod annexes;
mod command;
mod edits;
mod properties;
mod real;
mod sentences;
mod views;
mod words;
