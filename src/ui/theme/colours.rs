//! Every colour of the window's controls and texts, once for light and once for dark; the map's
//! and the symbols' colours are the map's own, shared with the report. Knows no widget.

use egui::Color32;

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

/// The colours of one theme. Ramp colours carry no text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Colours {
    /// Whether this is the dark theme.
    pub dark: bool,
    /// Panels.
    pub panel: Color32,
    /// Fields, cards, menus: a little above the panels.
    pub raised: Color32,
    /// Rows and buttons under the pointer.
    pub hover: Color32,
    /// Quiet bands behind table heads and chips.
    pub band: Color32,
    /// Hairlines.
    pub line: Color32,
    /// Edges of fields and buttons.
    pub edge: Color32,
    /// Text.
    pub text: Color32,
    /// Secondary text, still at contrast 4.5.
    pub text_quiet: Color32,
    /// The one accent: deep teal.
    pub accent: Color32,
    /// The accent under the pointer.
    pub accent_hover: Color32,
    /// Behind what is selected.
    pub accent_soft: Color32,
    /// Text on the accent.
    pub on_accent: Color32,
    /// Error sentences.
    pub error: Color32,
    /// Behind error sentences.
    pub error_soft: Color32,
    /// Outline of symbols.
    pub symbol_line: Color32,
    /// Halo round symbols and labels.
    pub halo: Color32,
    /// Hatching of a bracket.
    pub hatch: Color32,
    /// Ground of a bracket.
    pub bracket: Color32,
    /// Shade behind dialogs.
    pub shade: Color32,
}

/// For day.
pub const LIGHT: Colours = Colours {
    dark: false,
    panel: rgb(0x00FB_F9F4),
    raised: rgb(0x00FF_FFFF),
    hover: rgb(0x00F1_ECE1),
    band: rgb(0x00F3_EFE6),
    line: rgb(0x00E4_DCCC),
    edge: rgb(0x00CF_C4AE),
    text: rgb(0x0028_231B),
    text_quiet: rgb(0x006E_614A),
    accent: rgb(0x001F_6F78),
    accent_hover: rgb(0x0018_5A62),
    accent_soft: rgb(0x00DD_EAEA),
    on_accent: rgb(0x00FF_FFFF),
    error: rgb(0x009C_2A1F),
    error_soft: rgb(0x00F8_E9E4),
    symbol_line: rgb(0x0033_2B20),
    halo: rgb(0x00FF_FDF8),
    hatch: rgb(0x0099_8560),
    bracket: rgb(0x00EC_E2CD),
    shade: Color32::from_black_alpha(60),
};

/// For night.
pub const DARK: Colours = Colours {
    dark: true,
    panel: rgb(0x0022_1F1A),
    raised: rgb(0x002D_2922),
    hover: rgb(0x0036_3129),
    band: rgb(0x002A_2620),
    line: rgb(0x003C_362D),
    edge: rgb(0x0057_4E40),
    text: rgb(0x00EE_E7DA),
    text_quiet: rgb(0x00B3_A68D),
    accent: rgb(0x0062_B6BF),
    accent_hover: rgb(0x007C_C8D0),
    accent_soft: rgb(0x0023_4245),
    on_accent: rgb(0x000E_2629),
    error: rgb(0x00F0_9C8C),
    error_soft: rgb(0x0042_2822),
    symbol_line: rgb(0x0016_130F),
    halo: rgb(0x00E9_E1D2),
    hatch: rgb(0x009C_8A68),
    bracket: rgb(0x0046_3D2E),
    shade: Color32::from_black_alpha(130),
};
