//! What must hold at the borders of the whole program. One binary, so that it links once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::too_many_lines,
    unreachable_pub,
    reason = "a test that cannot go on shall stop loudly, and reads best in one piece"
)]

mod annotations;
mod architecture;
mod bytes;
mod catalogue;
mod cli;
mod cli_finding;
mod cli_photos;
mod commands;
mod data;
mod drawings;
mod driver;
mod editions;
mod edits;
mod facts;
mod filters;
mod grounds;
mod history;
mod incidents;
mod kept_reports;
mod local_labels;
mod local_terms;
mod map;
mod map_view;
mod merge;
mod merge_random;
mod pair_page;
mod photo_lists;
mod photographs;
mod photos;
mod photos_formats;
mod photos_recorded;
mod photos_squares;
mod pictures;
mod public_edition;
mod public_names;
mod reading;
mod report;
mod report_data;
mod report_docx;
mod report_html;
mod report_kinds;
mod report_look;
mod report_plates;
mod report_sections;
mod review;
mod scale;
mod searching;
mod session;
mod slow;
mod statistics;
mod stored;
mod tamper;
mod thousand;
mod tiles;
mod together;
mod upgrade;
mod window;
mod window_chronology;
mod window_compare;
mod window_crash;
mod window_edit;
mod window_evidence;
mod window_filter;
mod window_finding;
mod window_forms;
mod window_input;
mod window_intake;
mod window_lens;
mod window_marks;
mod window_people;
mod window_photos;
mod window_place;
mod window_record;
mod window_report;
mod window_reports;
mod window_review;
mod window_room;
mod window_search;
mod window_statistics;
mod window_terms;
mod window_viewpoints;

#[path = "../made_up/mod.rs"]
mod made_up;
