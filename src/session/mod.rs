//! The open atlas: one catalogue file, its writer and reader threads, its jobs, who works on
//! it, the lock, the settings. Knows no widget and no terminal.
//!
//! Both faces use it the same way: the command line waits for answers ([`Session::ask_now`],
//! [`Session::perform_now`]); the window sends ([`Session::ask`], [`Session::perform`]) and
//! collects what has come back once a frame ([`Session::poll`]).

mod atlas;
mod backup;
mod checkup;
mod clock;
pub mod comparing;
mod deeds;
mod drawings;
mod editions;
mod errands;
mod error;
mod findings;
mod folders;
mod house;
mod issuing;
mod lock;
pub mod looking;
mod media;
mod messages;
pub mod online;
mod open;
mod opening;
mod photographs;
mod plain_file;
mod previewing;
mod public_numbers;
mod purging;
mod reader;
mod registers;
mod report_batch;
mod report_choice;
mod report_data;
mod report_edition;
mod report_file;
mod report_pictures;
mod reporting;
mod running;
mod settings;
mod shipped;
mod tabling;
mod thumbnails;
mod workshop;
mod writer;

pub use atlas::Session;
pub use editions::PublicEdition;
pub use error::{Blocking, Reason, SessionError};
pub use folders::{CONFIG_VARIABLE, DOCUMENTS_VARIABLE, own_copy};
pub use house::{LogoLook, ReportStyle, look_at_logo, read_house, write_templates};
pub use issuing::{Naming, file_hash, planned};
pub use messages::{
    Contents, Details, Done, Event, Finished, FirstRun, JobView, Originals, RegisterRequest,
    ReportRequest, TableRequest, Ticket, Writing,
};
pub use opening::{Opening, create_in_background, open_in_background};
pub use photographs::{
    Annotations, Became, HandOut, Outcome, PairPage, Rendition, TakeIn, Verified,
};
pub use previewing::{PageWish, Preview, Previewed};
pub use public_numbers::Counted as PublicNumbers;
pub use report_file::ReportForm;
pub use settings::Settings;
pub use thumbnails::{Small, Thumbnail, Thumbnails};

pub use crate::domain::report_plan::{
    PaperSize, ReportKind, ReportLanguage, ReportPlan, Section, chapters,
};
pub use crate::exchange::{TableFormat, separated, separated_cell};
pub use crate::report::Raster;
