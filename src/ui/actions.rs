//! Everything a person can do, as rows: title, tooltip, keys, icon, menu, when it is enabled.
//! Menus, palette, buttons and the sheet of keys read this table. Knows not how it is done.

mod compare;
mod edit;
mod menu;
mod photo;
mod pressed;
mod step;

use egui::{Key, KeyboardShortcut};
use egui_material_icons::{MaterialIcon, icons};

pub use menu::Menu;
pub use pressed::pressed;
pub use step::Step;

use super::compare::PairStanding;
use super::forms::Forms;
use super::lens::MarksStanding;
use super::shortcut::{alt, ctrl, ctrl_shift, plain};
use super::text::act;
use crate::domain::id::Id;

/// Something a person can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(
    missing_docs,
    reason = "each is described by its row in the table below"
)]
pub enum Act {
    New,
    NewEmpty,
    Open,
    SaveCopy,
    Report,
    ReportMarked,
    House,
    EditMarked,
    GiveNumber,
    Numbering,
    Check,
    Quit,
    Undo,
    Redo,
    AddSite,
    EditSite,
    DeleteSite,
    AddEvent,
    AddObservation,
    Rapid,
    SeenAgain,
    ScenePair,
    PressReport,
    FieldVisit,
    AddClaim,
    AddIntervention,
    AddAssessment,
    AssessAgain,
    AddName,
    AddIdentifier,
    AddDesignation,
    AddDimension,
    AddPeriod,
    AddMaterial,
    AddChronology,
    AddSource,
    AddImagery,
    AddPerson,
    Terms,
    Author,
    Find,
    FindSite,
    Tree,
    List,
    Map,
    Table,
    Review,
    SaveFindings,
    SaveNumbers,
    Statistics,
    Chronology,
    People,
    Sources,
    Photos,
    ExportRegister,
    FinerTime,
    CoarserTime,
    BuildFilter,
    ExportSpreadsheet,
    ExportCsv,
    ExportGeoJson,
    MarkListed,
    ClearMarks,
    ToggleLeft,
    ToggleRight,
    History,
    SiteHistory,
    EarlierEvent,
    LaterEvent,
    Today,
    FitAll,
    FitSite,
    Light,
    Dark,
    LookAtPhotos,
    TakeIn,
    Received,
    Verify,
    PutBack,
    SmallPictures,
    PlacePhoto,
    LookingAtPlace,
    NextPhoto,
    PreviousPhoto,
    FitPhoto,
    PhotoPixels,
    PhotoCloser,
    PhotoFarther,
    TurnRight,
    TurnLeft,
    Glass,
    PhotoAlone,
    EditPhoto,
    PhotoPlace,
    MarkPolygon,
    MarkRectangle,
    MarkArrow,
    ShowMarks,
    NextMark,
    MoveMark,
    DeleteMark,
    ExportMarks,
    ExportOpenMarks,
    Compare,
    CompareSlider,
    CompareBlink,
    CompareBeside,
    CompareDifference,
    CompareAlign,
    CompareFit,
    ComparePixels,
    ExchangePair,
    TakeBackPoint,
    KeepPair,
    ExportPair,
    ExportOpenPair,
    Keys,
    About,
    Close,
}

/// What decides which actions are possible now.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// A catalogue is open.
    pub open: bool,
    /// A place is chosen.
    pub chosen: bool,
    /// Why nothing can be written; `None` = it can.
    pub read_only: Option<String>,
    /// What undo would take back.
    pub undo: Step,
    /// What redo would bring back.
    pub redo: Step,
    /// How many places are marked.
    pub marked: usize,
    /// How many photographs the chosen place has.
    pub photos: usize,
    /// There are damage events to step through.
    pub events: bool,
    /// The photograph that is looked at.
    pub photo: Option<Id>,
    /// What is marked on it.
    pub marks: MarksStanding,
    /// That one, or the one chosen in the gallery or on the map.
    pub picture: Option<Id>,
    /// Two photographs that are compared.
    pub pair: PairStanding,
    /// The colours in use.
    pub theme: egui::Theme,
}

/// Why an action is not possible, as a sentence.
pub type Bar = Result<(), String>;

/// One row of the table.
pub struct Action {
    /// Which.
    pub act: Act,
    /// Its menu.
    pub menu: Menu,
    /// Its title.
    pub title: &'static str,
    /// What it does, in a sentence.
    pub tip: &'static str,
    /// Its keys.
    pub keys: Option<KeyboardShortcut>,
    /// Its icon.
    pub icon: MaterialIcon,
    /// Whether it is possible.
    pub enabled: fn(&Standing) -> Bar,
}

fn row(
    act: Act,
    menu: Menu,
    words: (&'static str, &'static str),
    keys: Option<KeyboardShortcut>,
    icon: MaterialIcon,
    enabled: fn(&Standing) -> Bar,
) -> Action {
    Action {
        act,
        menu,
        title: words.0,
        tip: words.1,
        keys,
        icon,
        enabled,
    }
}

#[expect(
    clippy::unnecessary_wraps,
    reason = "stands in a table beside those that bar"
)]
fn always(_: &Standing) -> Bar {
    Ok(())
}

fn open(standing: &Standing) -> Bar {
    if standing.open {
        return Ok(());
    }
    Err(act::NOTHING_OPEN.to_owned())
}

fn writable(standing: &Standing) -> Bar {
    open(standing)?;
    match &standing.read_only {
        Some(why) => Err(why.clone()),
        None if Forms::ready() => Ok(()),
        None => Err(act::NO_FORMS.to_owned()),
    }
}

fn reportable(standing: &Standing) -> Bar {
    open(standing)?;
    if Forms::ready() {
        return Ok(());
    }
    Err(act::NO_FORMS.to_owned())
}

fn chosen(standing: &Standing) -> Bar {
    open(standing)?;
    if standing.chosen {
        return Ok(());
    }
    Err(act::NOTHING_CHOSEN.to_owned())
}

fn chosen_writable(standing: &Standing) -> Bar {
    chosen(standing)?;
    writable(standing)
}

fn marked(standing: &Standing) -> Bar {
    open(standing)?;
    if standing.marked > 0 {
        return Ok(());
    }
    Err(act::NOTHING_MARKED.to_owned())
}

/// Places are marked, or one is chosen.
fn placed_writable(standing: &Standing) -> Bar {
    writable(standing)?;
    if standing.marked > 0 {
        return Ok(());
    }
    chosen(standing)
}

fn has_events(standing: &Standing) -> Bar {
    if standing.events {
        return Ok(());
    }
    Err(act::NO_EVENTS.to_owned())
}

fn in_light(standing: &Standing) -> Bar {
    if standing.theme == egui::Theme::Dark {
        return Err(act::IS_DARK.to_owned());
    }
    Ok(())
}

fn in_dark(standing: &Standing) -> Bar {
    if standing.theme == egui::Theme::Dark {
        return Ok(());
    }
    Err(act::IS_LIGHT.to_owned())
}

/// The table.
#[must_use]
pub fn table() -> &'static [Action] {
    static TABLE: std::sync::LazyLock<Vec<Action>> = std::sync::LazyLock::new(rows);
    &TABLE
}

/// The row of an action.
#[must_use]
pub fn of(act: Act) -> Option<&'static Action> {
    table().iter().find(|action| action.act == act)
}

fn rows() -> Vec<Action> {
    let mut rows = file_rows();
    rows.extend(edit::rows());
    rows.extend(view_rows());
    rows.extend(photo::rows());
    rows.extend(compare::rows());
    rows
}

#[rustfmt::skip]
fn file_rows() -> Vec<Action> {
    vec![
        row(Act::New, Menu::File, act::NEW, ctrl_shift(Key::N), icons::ICON_NOTE_ADD, always),
        row(Act::NewEmpty, Menu::File, act::NEW_EMPTY, None, icons::ICON_NOTE_ADD, always),
        row(Act::Open, Menu::File, act::OPEN, ctrl(Key::O), icons::ICON_FOLDER_OPEN, always),
        row(Act::SaveCopy, Menu::File, act::SAVE_COPY, ctrl_shift(Key::S), icons::ICON_SAVE_AS, open),
        row(Act::Report, Menu::File, act::REPORT, ctrl(Key::P), icons::ICON_DESCRIPTION, reportable),
        row(Act::ReportMarked, Menu::File, act::REPORT_MARKED, None, icons::ICON_DESCRIPTION, marked),
        row(Act::House, Menu::File, act::HOUSE, None, icons::ICON_BRUSH, open),
        row(Act::ExportSpreadsheet, Menu::File, act::EXPORT_SPREADSHEET, None, icons::ICON_DOWNLOAD, open),
        row(Act::ExportCsv, Menu::File, act::EXPORT_CSV, None, icons::ICON_DOWNLOAD, open),
        row(Act::ExportGeoJson, Menu::File, act::EXPORT_GEOJSON, None, icons::ICON_DOWNLOAD, open),
        row(Act::Check, Menu::File, act::CHECK, None, icons::ICON_FACT_CHECK, open),
        row(Act::Quit, Menu::File, act::QUIT, ctrl(Key::Q), icons::ICON_LOGOUT, always),
    ]
}

#[rustfmt::skip]
fn view_rows() -> Vec<Action> {
    vec![
        row(Act::Find, Menu::View, act::FIND, ctrl(Key::K), icons::ICON_SEARCH, open),
        row(Act::FindSite, Menu::View, act::FIND_SITE, ctrl(Key::F), icons::ICON_SEARCH, open),
        row(Act::Tree, Menu::View, act::TREE, ctrl(Key::Num1), icons::ICON_ACCOUNT_TREE, open),
        row(Act::List, Menu::View, act::LIST, ctrl(Key::Num2), icons::ICON_LIST, open),
        row(Act::Map, Menu::View, act::MAP, ctrl(Key::M), icons::ICON_MAP, open),
        row(Act::Table, Menu::View, act::TABLE, ctrl(Key::Num3), icons::ICON_TABLE_ROWS, open),
        row(Act::Review, Menu::View, act::REVIEW, ctrl(Key::R), icons::ICON_RULE, open),
        row(Act::SaveFindings, Menu::Hidden, act::SAVE_FINDINGS, None, icons::ICON_SAVE_AS, open),
        row(Act::SaveNumbers, Menu::Hidden, act::SAVE_NUMBERS, None, icons::ICON_SAVE_AS, open),
        row(Act::Statistics, Menu::View, act::STATISTICS, ctrl(Key::Num4), icons::ICON_BAR_CHART, open),
        row(Act::Chronology, Menu::View, act::CHRONOLOGY, ctrl(Key::Num5), icons::ICON_TIMELINE, open),
        row(Act::People, Menu::View, act::PEOPLE, ctrl(Key::Num6), icons::ICON_GROUP, open),
        row(Act::Sources, Menu::View, act::SOURCES, ctrl(Key::Num7), icons::ICON_MENU_BOOK, open),
        row(Act::Photos, Menu::View, act::PHOTOS, ctrl(Key::Num8), icons::ICON_PHOTO_LIBRARY, open),
        row(Act::ExportRegister, Menu::Hidden, act::EXPORT_REGISTER, None, icons::ICON_DOWNLOAD, open),
        row(Act::FinerTime, Menu::View, act::FINER_TIME, alt(Key::ArrowDown), icons::ICON_UNFOLD_MORE, open),
        row(Act::CoarserTime, Menu::View, act::COARSER_TIME, alt(Key::ArrowUp), icons::ICON_UNFOLD_LESS, open),
        row(Act::BuildFilter, Menu::View, act::BUILD_FILTER, ctrl_shift(Key::F), icons::ICON_FILTER_ALT, open),
        row(Act::MarkListed, Menu::View, act::MARK_LISTED, None, icons::ICON_CHECK_BOX, open),
        row(Act::ClearMarks, Menu::View, act::CLEAR_MARKS, None, icons::ICON_DESELECT, marked),
        row(Act::ToggleLeft, Menu::View, act::TOGGLE_LEFT, ctrl(Key::B), icons::ICON_LEFT_PANEL_OPEN, open),
        row(Act::ToggleRight, Menu::View, act::TOGGLE_RIGHT, ctrl_shift(Key::B), icons::ICON_RIGHT_PANEL_OPEN, open),
        row(Act::History, Menu::View, act::HISTORY, ctrl(Key::H), icons::ICON_HISTORY, open),
        row(Act::SiteHistory, Menu::View, act::SITE_HISTORY, ctrl_shift(Key::H), icons::ICON_HISTORY, chosen),
        row(Act::EarlierEvent, Menu::View, act::EARLIER, alt(Key::ArrowLeft), icons::ICON_SKIP_PREVIOUS, has_events),
        row(Act::LaterEvent, Menu::View, act::LATER, alt(Key::ArrowRight), icons::ICON_SKIP_NEXT, has_events),
        row(Act::Today, Menu::View, act::TODAY, ctrl(Key::T), icons::ICON_TODAY, open),
        row(Act::FitAll, Menu::View, act::FIT_ALL, ctrl(Key::Num0), icons::ICON_FIT_SCREEN, open),
        row(Act::FitSite, Menu::View, act::FIT_SITE, ctrl(Key::Enter), icons::ICON_FIT_SCREEN, chosen),
        row(Act::Light, Menu::View, act::LIGHT, None, icons::ICON_LIGHT_MODE, in_dark),
        row(Act::Dark, Menu::View, act::DARK, None, icons::ICON_DARK_MODE, in_light),
        row(Act::Keys, Menu::Help, act::KEYS, plain(Key::F1), icons::ICON_KEYBOARD, always),
        row(Act::About, Menu::Help, act::ABOUT, None, icons::ICON_INFO, always),
        row(Act::Close, Menu::Hidden, act::CLOSE, plain(Key::Escape), icons::ICON_CLOSE, always),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_titles_are_unique() {
        let mut keys = std::collections::BTreeSet::new();
        let mut titles = std::collections::BTreeSet::new();
        for row in table() {
            assert!(titles.insert(row.title), "{} twice", row.title);
            if let Some(shortcut) = row.keys {
                assert!(keys.insert(format!("{shortcut:?}")), "{shortcut:?} twice");
            }
        }
    }

    /// Everything is possible.
    fn ready() -> Standing {
        Standing {
            open: true,
            chosen: true,
            marked: 1,
            photos: 1,
            read_only: None,
            undo: Step::To("x".to_owned()),
            redo: Step::To("x".to_owned()),
            events: true,
            photo: Some(Id::default()),
            marks: MarksStanding::default(),
            picture: Some(Id::default()),
            pair: PairStanding {
                photo: true,
                open: true,
                shown: true,
                points: true,
                ordered: true,
                unkept: true,
                kept: true,
            },
            theme: egui::Theme::Light,
        }
    }

    #[test]
    fn undo_and_redo_are_left_to_the_catalogue_while_an_edit_is_under_way() {
        for act in [Act::Undo, Act::Redo] {
            let row = of(act).unwrap();
            let standing = |step: Step| Standing {
                undo: step.clone(),
                redo: step,
                ..ready()
            };
            assert!((row.enabled)(&standing(Step::Unknown)).is_ok());
            assert!((row.enabled)(&standing(Step::Nothing)).is_err());
        }
    }

    #[test]
    fn nothing_that_writes_is_possible_in_a_read_only_catalogue() {
        let standing = Standing {
            read_only: Some("because".to_owned()),
            ..ready()
        };
        for act in [
            Act::AddSite,
            Act::EditSite,
            Act::Undo,
            Act::Redo,
            Act::AddEvent,
            Act::EditPhoto,
            Act::MarkPolygon,
            Act::MarkRectangle,
            Act::MarkArrow,
            Act::MoveMark,
            Act::DeleteMark,
            Act::TakeIn,
            Act::PutBack,
            Act::PlacePhoto,
        ] {
            let row = of(act).unwrap();
            assert_eq!((row.enabled)(&standing), Err("because".to_owned()));
        }
    }
}
