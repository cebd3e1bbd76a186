//! The colours of the sheet, once for day, once for night, once for paper; and the two ramps
//! that state and extent are told with. Knows no form.

use crate::domain::kinds::Extent;

use super::px::Rgba;

/// What lies under the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Base {
    /// Our own ground.
    #[default]
    Plan,
    /// Something else is drawn already: map tiles.
    Tiles,
}

/// The colours and sizes the sheet is drawn with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// The ground of the plan, and land.
    pub ground: Rgba,
    /// Water of the world outline.
    pub sea: Rgba,
    /// The edge between both.
    pub shore: Rgba,
    /// Borders between countries.
    pub border: Rgba,
    /// The net of meridians and parallels.
    pub net: Rgba,
    /// Floors of what stands.
    pub floor: Rgba,
    /// Ground within an enclosing wall.
    pub court: Rgba,
    /// Ground within traces.
    pub floor_trace: Rgba,
    /// Walls that stand.
    pub wall: Rgba,
    /// Traces: outlines about which nothing is said.
    pub trace: Rgba,
    /// Outlines of what is gone.
    pub lost: Rgba,
    /// Hatching of what is gone.
    pub lost_hatch: Rgba,
    /// The pavement of a street.
    pub street: Rgba,
    /// Columns.
    pub column: Rgba,
    /// Edges of areas and protected zones.
    pub perimeter: Rgba,
    /// Outline of symbols.
    pub ink: Rgba,
    /// The light part of symbols.
    pub paper: Rgba,
    /// Halo round symbols.
    pub rim: Rgba,
    /// Halo round labels.
    pub halo: Rgba,
    /// Labels.
    pub label: Rgba,
    /// Labels of the second rank, and of countries.
    pub label_quiet: Rgba,
    /// The one accent: what is selected.
    pub accent: Rgba,
}

impl Style {
    /// By day.
    pub const LIGHT: Self = Self {
        ground: Rgba::hex(0x00F0_E9DB),
        sea: Rgba::hex(0x00DB_E2E0),
        shore: Rgba::hex(0x00B9_B7A6),
        border: Rgba::hex(0x00C9_B99A),
        net: Rgba(0x8C, 0x83, 0x6C, 56),
        floor: Rgba::hex(0x00E3_D3B4),
        court: Rgba::hex(0x00EA_DFC9),
        floor_trace: Rgba::hex(0x00EC_E3D1),
        wall: Rgba::hex(0x0071_5330),
        trace: Rgba::hex(0x00B3_9D78),
        lost: Rgba::hex(0x0080_5A3A),
        lost_hatch: Rgba(0x96, 0x71, 0x4C, 150),
        street: Rgba::hex(0x00E8_DCC3),
        column: Rgba::hex(0x007F_6139),
        perimeter: Rgba(0x9A, 0x82, 0x58, 170),
        ink: Rgba::hex(0x0033_2B20),
        paper: Rgba::hex(0x00FF_FDF8),
        rim: Rgba::hex(0x00FF_FDF8),
        halo: Rgba(0xFA, 0xF5, 0xEA, 225),
        label: Rgba::hex(0x0028_231B),
        label_quiet: Rgba::hex(0x0065_5942),
        accent: Rgba::hex(0x001F_6F78),
    };

    /// By night.
    pub const DARK: Self = Self {
        ground: Rgba::hex(0x002A_2620),
        sea: Rgba::hex(0x001C_2224),
        shore: Rgba::hex(0x004A_4A42),
        border: Rgba::hex(0x0057_4E3E),
        net: Rgba(0xB3, 0xA6, 0x8D, 36),
        floor: Rgba::hex(0x0046_3C2C),
        court: Rgba::hex(0x0037_3025),
        floor_trace: Rgba::hex(0x0031_2B22),
        wall: Rgba::hex(0x00C9_A874),
        trace: Rgba::hex(0x0078_6A50),
        lost: Rgba::hex(0x00C0_9A72),
        lost_hatch: Rgba(0xA8, 0x86, 0x60, 130),
        street: Rgba::hex(0x0039_3226),
        column: Rgba::hex(0x00BE_9E6C),
        perimeter: Rgba(0x9C, 0x8A, 0x68, 150),
        ink: Rgba::hex(0x0016_130F),
        paper: Rgba::hex(0x00F3_ECDF),
        rim: Rgba::hex(0x00E9_E1D2),
        halo: Rgba(0x1C, 0x19, 0x15, 225),
        label: Rgba::hex(0x00EE_E7DA),
        label_quiet: Rgba::hex(0x00B3_A68D),
        accent: Rgba::hex(0x0062_B6BF),
    };

    /// On paper: the day's colours on a lighter ground that prints.
    pub const PRINT: Self = Self {
        ground: Rgba::hex(0x00F7_F3EA),
        court: Rgba::hex(0x00EF_E7D6),
        floor_trace: Rgba::hex(0x00F2_EBDD),
        street: Rgba::hex(0x00EF_E6D3),
        ..Self::LIGHT
    };
}

/// What stands without recorded damage: grey-green.
pub const STANDING: Rgba = Rgba::hex(0x006E_8B74);

/// EAMENA's ramp for the extent of damage. It carries no text.
#[must_use]
pub const fn ramp(extent: Extent) -> Rgba {
    match extent {
        Extent::NoneVisible => STANDING,
        Extent::UpTo10 => Rgba::hex(0x00FF_FFB2),
        Extent::UpTo30 => Rgba::hex(0x00FE_CC5C),
        Extent::UpTo60 => Rgba::hex(0x00FD_8D3C),
        Extent::UpTo90 => Rgba::hex(0x00F0_3B20),
        Extent::UpTo100 => Rgba::hex(0x00BD_0026),
        Extent::Unknown => Rgba::hex(0x0080_8080),
    }
}
