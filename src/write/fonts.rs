//! Which family serves each role.
