//! The window: the face that draws. It shows what the session answers and hands every wish to
//! it; it stores nothing itself.

pub mod actions;
mod app;
mod browse;
mod builder;
mod chronicling;
mod counted;
mod counting;
pub mod desk;
mod dispatch;
mod driven;
pub mod filing;
mod filtering;
mod forming;
pub mod forms;
pub mod gallery;
mod going;
pub mod intent;
mod keeping;
pub mod lens;
pub mod log;
pub mod looked;
pub mod map_view;
mod memory;
pub mod model;
mod outliving;
mod pages;
mod panels;
pub mod registers;
mod restate;
mod reviewing;
mod said;
mod shortcut;
mod slot;
mod start;
pub mod surveying;
pub mod text;
pub mod theme;
pub mod thumbs;
pub mod view;
mod viewing;
mod wants;
pub mod widgets;

pub use app::App;
pub use start::{StartOptions, UiError, run};
