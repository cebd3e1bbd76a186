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
