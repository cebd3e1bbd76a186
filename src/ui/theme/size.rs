//! The sizes of the window, in points on a grid of 4. Knows no colour.

/// Body text.
pub const BODY: f32 = 14.0;
/// Secondary text.
pub const SMALL: f32 = 12.0;
/// Section titles.
pub const HEAD: f32 = 16.0;
/// The name of the place that is shown.
pub const TITLE: f32 = 22.0;
/// The step of the grid.
pub const GRID: f32 = 4.0;
/// Height of a row in a list.
pub const ROW: f32 = 24.0;
/// Height of a row of a list that says in a second line why it is there.
pub const FOUND_ROW: f32 = 42.0;
/// Least height of a line of text with small controls in it.
pub const LINE: f32 = 20.0;
/// Height of buttons and fields.
pub const CONTROL: f32 = 28.0;
/// Indentation of a level in the tree.
pub const INDENT: f32 = 12.0;
/// Room for the three small icons at the end of a row: history, edit, delete.
pub const ICONS: f32 = 96.0;
/// Radius of a state symbol in lists.
pub const SYMBOL: f32 = 5.5;
/// Width of the list of sites.
pub const LEFT: f32 = 280.0;
/// Width of the detail view.
pub const RIGHT: f32 = 400.0;
/// Height of the top bar.
pub const TOP: f32 = 44.0;
/// Height of the status bar.
pub const STATUS: f32 = 28.0;
/// Height of the strip above the page.
pub const TABS: f32 = 36.0;
/// Height of the time slider.
pub const TIME: f32 = 128.0;
/// Margin inside panels.
pub const MARGIN: f32 = 16.0;
/// Radius of rounded corners.
pub const ROUND: u8 = 5;
/// The longest anything moves, seconds.
pub const MOVE: f32 = 0.1;
