//! What a person can do to the photograph that is looked at, as rows. Knows no more than the table it
//! belongs to.

use egui::{Key, KeyboardShortcut, Modifiers};
use egui_material_icons::icons;

use super::{Act, Action, Bar, Menu, Standing, act, chosen, plain, row};

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

#[rustfmt::skip]
pub(super) fn rows() -> Vec<Action> {
    let left = Some(KeyboardShortcut::new(Modifiers::SHIFT, Key::R));
    vec![
        row(Act::LookAtPhotos, Menu::View, act::LOOK_AT_PHOTOS, plain(Key::F3), icons::ICON_PHOTO_CAMERA, has_photos),
        row(Act::NextPhoto, Menu::Photo, act::NEXT_PHOTO, plain(Key::ArrowRight), icons::ICON_CHEVRON_RIGHT, looking),
        row(Act::PreviousPhoto, Menu::Photo, act::PREVIOUS_PHOTO, plain(Key::ArrowLeft), icons::ICON_CHEVRON_LEFT, looking),
        row(Act::FitPhoto, Menu::Photo, act::FIT_PHOTO, plain(Key::Num0), icons::ICON_FIT_SCREEN, looking),
        row(Act::PhotoPixels, Menu::Photo, act::PHOTO_PIXELS, plain(Key::Num1), icons::ICON_CROP_FREE, looking),
        row(Act::PhotoCloser, Menu::Photo, act::PHOTO_CLOSER, plain(Key::Plus), icons::ICON_ZOOM_IN, looking),
        row(Act::PhotoFarther, Menu::Photo, act::PHOTO_FARTHER, plain(Key::Minus), icons::ICON_ZOOM_OUT, looking),
        row(Act::TurnRight, Menu::Photo, act::TURN_RIGHT, plain(Key::R), icons::ICON_ROTATE_RIGHT, looking),
        row(Act::TurnLeft, Menu::Photo, act::TURN_LEFT, left, icons::ICON_ROTATE_LEFT, looking),
        row(Act::Glass, Menu::Photo, act::GLASS, plain(Key::L), icons::ICON_SEARCH, looking),
        row(Act::PhotoAlone, Menu::Photo, act::PHOTO_ALONE, plain(Key::F11), icons::ICON_FULLSCREEN, looking),
    ]
}
