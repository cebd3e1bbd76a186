#![doc = include_str!("architecture.md")]

pub mod catalogue;
pub mod cli;
pub mod domain;
pub mod exchange;
pub mod jobs;
pub mod map;
pub mod photos;
pub mod report;
pub mod session;
pub mod tiles;
pub mod ui;

/// Lists of a million places come and go on one thread while another answers a key press; with the
/// system's allocator the second waits for the memory of the first to be given back.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;
