//! The bundled typefaces as egui families: regular and semibold, each Latin, then Arabic, then
//! signs, then icons. Knows no system font, so that every machine shows the same.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

const SEMIBOLD: &str = "semibold";
const ARABIC: &str = "arabic-first";
const ICONS: &str = egui_material_icons::FONT_FAMILY;

/// Regular text of a size.
#[must_use]
pub fn regular(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

/// Text that weighs more.
#[must_use]
pub fn semibold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(SEMIBOLD.into()))
}

/// Text of fields that hold Arabic: the Arabic typeface first, so that a line is shaped as one.
#[must_use]
pub fn arabic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ARABIC.into()))
}

/// Icons of a size.
#[must_use]
pub fn icon_font(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

/// An icon as text.
#[must_use]
pub fn icon(icon: egui_material_icons::MaterialIcon, size: f32) -> egui::RichText {
    egui::RichText::new(icon.codepoint).font(icon_font(size))
}

/// All families.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let files: [(&str, &'static [u8]); 6] = [
        (
            "latin",
            include_bytes!("../../../assets/fonts/NotoSans-Regular.ttf"),
        ),
        (
            "latin-semibold",
            include_bytes!("../../../assets/fonts/NotoSans-SemiBold.ttf"),
        ),
        (
            "arabic",
            include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf"),
        ),
        (
            "arabic-semibold",
            include_bytes!("../../../assets/fonts/NotoSansArabic-SemiBold.ttf"),
        ),
        (
            "signs",
            include_bytes!("../../../assets/fonts/NotoSansMath-Regular.ttf"),
        ),
        (
            "symbols",
            include_bytes!("../../../assets/fonts/NotoSansSymbols2-Regular.ttf"),
        ),
    ];
    for (name, bytes) in files {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let icons = egui_material_icons::font_insert();
    fonts
        .font_data
        .insert(ICONS.to_owned(), Arc::new(icons.data));
    let family = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let plain: Vec<String> = family(&["latin", "arabic", "signs", "symbols", ICONS]);
    let heavy = family(&[
        "latin-semibold",
        "arabic-semibold",
        "signs",
        "symbols",
        ICONS,
    ]);
    fonts
        .families
        .insert(FontFamily::Proportional, plain.clone());
    fonts.families.insert(FontFamily::Monospace, plain);
    fonts
        .families
        .insert(FontFamily::Name(SEMIBOLD.into()), heavy);
    let arabic_first = family(&["arabic", "latin", "signs", "symbols", ICONS]);
    fonts
        .families
        .insert(FontFamily::Name(ARABIC.into()), arabic_first);
    fonts
        .families
        .insert(FontFamily::Name(ICONS.into()), family(&[ICONS, "latin"]));
    fonts
}
