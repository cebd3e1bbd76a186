//! What a person can do to the photograph that is looked at, as rows. Knows no more than the table it
//! belongs to.

use egui::{Key, KeyboardShortcut, Modifiers};
use egui_material_icons::icons;

use super::{Act, Action, Bar, Menu, Standing, act, chosen, ctrl, open, plain, row, writable};
use crate::ui::text::{marks, viewpoint};

fn looking(standing: &Standing) -> Bar {
    if standing.photo.is_some() {
        return Ok(());
    }
    Err(act::NO_PHOTO.to_owned())
}

fn has_photos(standing: &Standing) -> Bar {
    chosen(standing)?;
    if standing.photos > 0 {
        return Ok(());
    }
    Err(act::NO_PHOTOS.to_owned())
}

fn described(standing: &Standing) -> Bar {
    looking(standing)?;
    writable(standing)
}

fn placed(standing: &Standing) -> Bar {
    looking(standing)?;
    if standing.marks.placed {
        return Ok(());
    }
    Err(marks::NO_SITE.to_owned())
}

fn markable(standing: &Standing) -> Bar {
    described(standing)?;
    if standing.marks.sized {
        return Ok(());
    }
    Err(marks::NO_SIZE.to_owned())
}

fn marked(standing: &Standing) -> Bar {
    looking(standing)?;
    if standing.marks.count > 0 {
        return Ok(());
    }
    Err(marks::NO_MARKS.to_owned())
}

fn mark_chosen(standing: &Standing) -> Bar {
    described(standing)?;
    if standing.marks.chosen {
        return Ok(());
    }
    Err(marks::NOT_CHOSEN.to_owned())
}

fn placeable(standing: &Standing) -> Bar {
    writable(standing)?;
    if standing.picture.is_some() {
        return Ok(());
    }
    Err(viewpoint::NONE_CHOSEN.to_owned())
}

#[rustfmt::skip]
pub(super) fn rows() -> Vec<Action> {
    let left = Some(KeyboardShortcut::new(Modifiers::SHIFT, Key::R));
    vec![
        row(Act::LookAtPhotos, Menu::Photos, act::LOOK_AT_PHOTOS, plain(Key::F3), icons::ICON_PHOTO_CAMERA, has_photos),
        row(Act::TakeIn, Menu::Photos, act::TAKE_IN, ctrl(Key::I), icons::ICON_ADD_PHOTO_ALTERNATE, writable),
        row(Act::Received, Menu::Photos, act::RECEIVED, None, icons::ICON_LIST_ALT, open),
        row(Act::Verify, Menu::Photos, act::VERIFY, None, icons::ICON_VERIFIED, open),
        row(Act::PutBack, Menu::Photos, act::PUT_BACK, None, icons::ICON_DRIVE_FOLDER_UPLOAD, writable),
        row(Act::SmallPictures, Menu::Photos, act::SMALL_PICTURES, None, icons::ICON_PHOTO_SIZE_SELECT_SMALL, open),
        row(Act::PlacePhoto, Menu::Photos, act::PLACE_PHOTO, None, icons::ICON_ADD_LOCATION_ALT, placeable),
        row(Act::LookingAtPlace, Menu::Photos, act::LOOKING_AT_PLACE, None, icons::ICON_VISIBILITY, chosen),
        row(Act::NextPhoto, Menu::Photo, act::NEXT_PHOTO, plain(Key::ArrowRight), icons::ICON_CHEVRON_RIGHT, looking),
        row(Act::PreviousPhoto, Menu::Photo, act::PREVIOUS_PHOTO, plain(Key::ArrowLeft), icons::ICON_CHEVRON_LEFT, looking),
        row(Act::FitPhoto, Menu::Photo, act::FIT_PHOTO, plain(Key::Num0), icons::ICON_FIT_SCREEN, looking),
        row(Act::PhotoPixels, Menu::Photo, act::PHOTO_PIXELS, plain(Key::Num1), icons::ICON_VIEW_REAL_SIZE, looking),
        row(Act::PhotoCloser, Menu::Photo, act::PHOTO_CLOSER, plain(Key::Plus), icons::ICON_ZOOM_IN, looking),
        row(Act::PhotoFarther, Menu::Photo, act::PHOTO_FARTHER, plain(Key::Minus), icons::ICON_ZOOM_OUT, looking),
        row(Act::TurnRight, Menu::Photo, act::TURN_RIGHT, plain(Key::R), icons::ICON_ROTATE_RIGHT, looking),
        row(Act::TurnLeft, Menu::Photo, act::TURN_LEFT, left, icons::ICON_ROTATE_LEFT, looking),
        row(Act::Glass, Menu::Photo, act::GLASS, plain(Key::L), icons::ICON_FRAME_INSPECT, looking),
        row(Act::PhotoAlone, Menu::Photo, act::PHOTO_ALONE, plain(Key::F11), icons::ICON_FULLSCREEN, looking),
        row(Act::EditPhoto, Menu::Photo, marks::EDIT_PHOTO, plain(Key::E), icons::ICON_EDIT, described),
        row(Act::PhotoPlace, Menu::Photo, marks::PHOTO_PLACE, plain(Key::G), icons::ICON_PLACE, placed),
        row(Act::MarkPolygon, Menu::Photo, marks::MARK_POLYGON, plain(Key::P), icons::ICON_PENTAGON, markable),
        row(Act::MarkRectangle, Menu::Photo, marks::MARK_RECTANGLE, plain(Key::B), icons::ICON_RECTANGLE, markable),
        row(Act::MarkArrow, Menu::Photo, marks::MARK_ARROW, plain(Key::A), icons::ICON_NORTH_EAST, markable),
        row(Act::ShowMarks, Menu::Photo, marks::SHOW_MARKS, plain(Key::H), icons::ICON_VISIBILITY, marked),
        row(Act::NextMark, Menu::Photo, marks::NEXT_MARK, plain(Key::N), icons::ICON_NAVIGATE_NEXT, marked),
        row(Act::MoveMark, Menu::Photo, marks::MOVE_MARK, plain(Key::M), icons::ICON_OPEN_WITH, mark_chosen),
        row(Act::DeleteMark, Menu::Photo, marks::DELETE_MARK, plain(Key::Delete), icons::ICON_DELETE, mark_chosen),
        row(Act::ExportMarks, Menu::Photo, marks::EXPORT_MARKS, None, icons::ICON_DOWNLOAD, marked),
        row(Act::ExportOpenMarks, Menu::Photo, marks::EXPORT_OPEN_MARKS, None, icons::ICON_DOWNLOAD, marked),
    ]
}
