//! How everything looks: colours, sizes, typefaces, and egui's own style made from them. Knows
//! nothing of what is shown.

mod colours;
mod fonts;
pub mod size;
mod style;

use egui::{Context, RichText};

pub use colours::{Colours, DARK, LIGHT};
pub use fonts::{arabic, icon, icon_font, regular, semibold};

/// Sets typefaces and both styles once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts::definitions());
    // Where the desktop does not say, the light colours.
    ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
    ctx.set_style_of(egui::Theme::Light, style::of(&LIGHT));
    ctx.set_style_of(egui::Theme::Dark, style::of(&DARK));
}

/// The colours in use now.
#[must_use]
pub fn colours(ctx: &Context) -> &'static Colours {
    match ctx.theme() {
        egui::Theme::Dark => &DARK,
        egui::Theme::Light => &LIGHT,
    }
}

/// Body text.
#[must_use]
pub fn body(text: impl Into<String>) -> RichText {
    RichText::new(text).font(regular(size::BODY))
}

/// Body text that weighs more.
#[must_use]
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(size::BODY))
}

/// Secondary text, smaller and quieter.
#[must_use]
pub fn quiet(ctx: &Context, text: impl Into<String>) -> RichText {
    RichText::new(text)
        .font(regular(size::SMALL))
        .color(colours(ctx).text_quiet)
}

/// The title of a section.
#[must_use]
pub fn heading(text: impl Into<String>) -> RichText {
    RichText::new(text).font(semibold(size::HEAD))
}
