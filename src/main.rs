//! Chooses a face: the window or the command line. Alone ends the process.

fn main() {}
