//! What a person can do to the record, as rows. Knows no more than the table it belongs to.

use egui::Key;
use egui_material_icons::icons;

use super::step::{redo, undo};
use super::{
    Act, Action, Bar, Menu, Standing, act, chosen_writable, ctrl, ctrl_shift, marked, open,
    placed_writable, plain, row, writable,
};

fn marked_writable(standing: &Standing) -> Bar {
    marked(standing)?;
    writable(standing)
}

#[rustfmt::skip]
pub(super) fn rows() -> Vec<Action> {
    vec![
        row(Act::Undo, Menu::Edit, act::UNDO, ctrl(Key::Z), icons::ICON_UNDO, undo),
        row(Act::Redo, Menu::Edit, act::REDO, ctrl_shift(Key::Z), icons::ICON_REDO, redo),
        row(Act::AddSite, Menu::Edit, act::ADD_SITE, ctrl(Key::N), icons::ICON_ADD_LOCATION_ALT, writable),
        row(Act::EditSite, Menu::Edit, act::EDIT_SITE, plain(Key::F2), icons::ICON_EDIT, chosen_writable),
        row(Act::DeleteSite, Menu::Edit, act::DELETE_SITE, None, icons::ICON_DELETE, chosen_writable),
        row(Act::AddEvent, Menu::Edit, act::ADD_EVENT, ctrl(Key::D), icons::ICON_WARNING, chosen_writable),
        row(Act::AddObservation, Menu::Edit, act::ADD_OBSERVATION, ctrl_shift(Key::O), icons::ICON_VISIBILITY, chosen_writable),
        row(Act::Rapid, Menu::Edit, act::RAPID, plain(Key::F4), icons::ICON_KEYBOARD_TAB, chosen_writable),
        row(Act::SeenAgain, Menu::Edit, act::SEEN_AGAIN, plain(Key::F7), icons::ICON_REPEAT, placed_writable),
        row(Act::ScenePair, Menu::Edit, act::SCENE_PAIR, plain(Key::F8), icons::ICON_COMPARE, placed_writable),
        row(Act::PressReport, Menu::Edit, act::PRESS_REPORT, plain(Key::F6), icons::ICON_NEWSPAPER, chosen_writable),
        row(Act::FieldVisit, Menu::Edit, act::FIELD_VISIT, plain(Key::F10), icons::ICON_HIKING, chosen_writable),
        row(Act::AddClaim, Menu::Edit, act::ADD_CLAIM, None, icons::ICON_GAVEL, chosen_writable),
        row(Act::AddIntervention, Menu::Edit, act::ADD_INTERVENTION, None, icons::ICON_CONSTRUCTION, chosen_writable),
        row(Act::AddAssessment, Menu::Edit, act::ADD_ASSESSMENT, ctrl_shift(Key::A), icons::ICON_FACT_CHECK, chosen_writable),
        row(Act::AssessAgain, Menu::Edit, act::ASSESS_AGAIN, None, icons::ICON_FACT_CHECK, chosen_writable),
        row(Act::AddName, Menu::Edit, act::ADD_NAME, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddIdentifier, Menu::Edit, act::ADD_IDENTIFIER, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddDesignation, Menu::Edit, act::ADD_DESIGNATION, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddDimension, Menu::Edit, act::ADD_DIMENSION, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddPeriod, Menu::Edit, act::ADD_PERIOD, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddMaterial, Menu::Edit, act::ADD_MATERIAL, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddChronology, Menu::Edit, act::ADD_CHRONOLOGY, None, icons::ICON_EDIT, chosen_writable),
        row(Act::AddSource, Menu::Edit, act::ADD_SOURCE, None, icons::ICON_MENU_BOOK, writable),
        row(Act::AddImagery, Menu::Edit, act::ADD_IMAGERY, None, icons::ICON_SATELLITE_ALT, writable),
        row(Act::Terms, Menu::Edit, act::TERMS, None, icons::ICON_LABEL, open),
        row(Act::AddPerson, Menu::Edit, act::ADD_PERSON, None, icons::ICON_PERSON, writable),
        row(Act::EditMarked, Menu::Edit, act::EDIT_MARKED, ctrl_shift(Key::E), icons::ICON_EDIT_NOTE, marked_writable),
        row(Act::GiveNumber, Menu::Edit, act::GIVE_NUMBER, plain(Key::F9), icons::ICON_TAG, chosen_writable),
        row(Act::Numbering, Menu::Edit, act::NUMBERING, None, icons::ICON_TAG, writable),
        row(Act::Author, Menu::Edit, act::AUTHOR, None, icons::ICON_PERSON, open),
    ]
}
