//! What a person can do to two photographs that are compared, as rows. Knows no more than the table
//! it belongs to.

use egui::{Key, KeyboardShortcut, Modifiers};
use egui_material_icons::icons;

use super::{Act, Action, Bar, Menu, Standing, ctrl, ctrl_shift, plain, row, writable};
use crate::ui::text::compare as words;

fn said(holds: bool, why: &str) -> Bar {
    if holds { Ok(()) } else { Err(why.to_owned()) }
}

fn at_hand(standing: &Standing) -> Bar {
    super::open(standing)?;
    said(standing.pair.photo, words::NO_PHOTO)
}

fn comparing(standing: &Standing) -> Bar {
    said(standing.pair.open, words::NOT_OPEN)
}

fn with_points(standing: &Standing) -> Bar {
    comparing(standing)?;
    said(standing.pair.points, words::NO_POINTS)
}

fn keepable(standing: &Standing) -> Bar {
    comparing(standing)?;
    writable(standing)?;
    said(standing.pair.shown, words::NOT_THERE)?;
    said(standing.pair.ordered, words::NOT_ORDERED)?;
    said(standing.pair.unkept, words::ALL_KEPT)
}

fn exportable(standing: &Standing) -> Bar {
    comparing(standing)?;
    said(standing.pair.kept && !standing.pair.unkept, words::NOT_KEPT)
}

#[rustfmt::skip]
pub(super) fn rows() -> Vec<Action> {
    let shift = |key| Some(KeyboardShortcut::new(Modifiers::SHIFT, key));
    vec![
        row(Act::Compare, Menu::Photos, words::COMPARE, ctrl_shift(Key::C), icons::ICON_COMPARE, at_hand),
        row(Act::CompareSlider, Menu::Compare, words::SLIDER, plain(Key::S), icons::ICON_COMPARE, comparing),
        row(Act::CompareBlink, Menu::Compare, words::BLINK, plain(Key::K), icons::ICON_SWAP_HORIZ, comparing),
        row(Act::CompareBeside, Menu::Compare, words::BESIDE, plain(Key::T), icons::ICON_VIEW_COLUMN, comparing),
        row(Act::CompareDifference, Menu::Compare, words::DIFFERENCE, plain(Key::D), icons::ICON_DIFFERENCE, comparing),
        row(Act::CompareAlign, Menu::Compare, words::ALIGN, plain(Key::Y), icons::ICON_CONTROL_POINT, comparing),
        row(Act::CompareFit, Menu::Compare, words::FIT, shift(Key::Num0), icons::ICON_FIT_SCREEN, comparing),
        row(Act::ComparePixels, Menu::Compare, words::PIXELS, shift(Key::Num1), icons::ICON_VIEW_REAL_SIZE, comparing),
        row(Act::ExchangePair, Menu::Compare, words::EXCHANGE, plain(Key::X), icons::ICON_SWAP_HORIZ, comparing),
        row(Act::TakeBackPoint, Menu::Compare, words::TAKE_BACK, plain(Key::Backspace), icons::ICON_UNDO, with_points),
        row(Act::KeepPair, Menu::Compare, words::KEEP, ctrl(Key::S), icons::ICON_SAVE, keepable),
        row(Act::ExportPair, Menu::Compare, words::EXPORT, None, icons::ICON_DOWNLOAD, exportable),
        row(Act::ExportOpenPair, Menu::Compare, words::EXPORT_OPEN, None, icons::ICON_PUBLIC, exportable),
    ]
}
