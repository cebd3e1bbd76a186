//! egui's style made from our colours and sizes. Knows no widget of ours.

use egui::style::{ScrollStyle, Selection, WidgetVisuals, Widgets};
use egui::{Color32, CornerRadius, Margin, Shadow, Stroke, Style, TextStyle, Visuals, vec2};

use super::colours::Colours;
use super::{fonts, size};

/// The style of one theme.
pub(super) fn of(colours: &Colours) -> Style {
    let mut style = Style {
        visuals: visuals(colours),
        animation_time: size::MOVE,
        text_styles: [
            (TextStyle::Small, fonts::regular(size::SMALL)),
            (TextStyle::Body, fonts::regular(size::BODY)),
            (TextStyle::Button, fonts::regular(size::BODY)),
            (TextStyle::Heading, fonts::semibold(size::HEAD)),
            (TextStyle::Monospace, fonts::regular(size::SMALL)),
        ]
        .into(),
        ..Style::default()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.35;
    style.spacing.item_spacing = vec2(8.0, 4.0);
    style.spacing.button_padding = vec2(10.0, 4.0);
    style.spacing.interact_size = vec2(28.0, size::CONTROL);
    style.spacing.menu_margin = Margin::same(4);
    style.spacing.menu_spacing = 4.0;
    style.spacing.tooltip_width = 360.0;
    style.spacing.icon_width = 16.0;
    style.spacing.icon_width_inner = 10.0;
    style.spacing.scroll = ScrollStyle::thin();
    style.scroll_animation = egui::style::ScrollAnimation::none();
    style.visuals.indent_has_left_vline = false;
    style
}

fn visuals(colours: &Colours) -> Visuals {
    let base = if colours.dark {
        Visuals::dark()
    } else {
        Visuals::light()
    };
    let shadow = Shadow {
        offset: [0, 4],
        blur: 16,
        spread: 0,
        color: Color32::from_black_alpha(if colours.dark { 90 } else { 28 }),
    };
    Visuals {
        dark_mode: colours.dark,
        weak_text_color: Some(colours.text_quiet),
        widgets: widgets(colours),
        selection: Selection {
            bg_fill: colours.accent_soft,
            stroke: Stroke::new(1.5, colours.accent),
        },
        hyperlink_color: colours.accent,
        faint_bg_color: colours.band,
        extreme_bg_color: colours.raised,
        code_bg_color: colours.band,
        warn_fg_color: colours.text,
        error_fg_color: colours.error,
        window_corner_radius: CornerRadius::same(8),
        window_shadow: shadow,
        window_fill: colours.raised,
        window_stroke: Stroke::new(1.0, colours.edge),
        menu_corner_radius: CornerRadius::same(6),
        panel_fill: colours.panel,
        popup_shadow: shadow,
        striped: false,
        ..base
    }
}

fn widgets(colours: &Colours) -> Widgets {
    let widget = |fill: Color32, edge: Color32, text: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, edge),
        corner_radius: CornerRadius::same(size::ROUND),
        fg_stroke: Stroke::new(1.0, text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: widget(colours.panel, colours.line, colours.text),
        inactive: widget(colours.raised, colours.edge, colours.text),
        hovered: widget(colours.hover, colours.edge, colours.text),
        active: widget(colours.accent_soft, colours.accent, colours.text),
        open: widget(colours.hover, colours.accent, colours.text),
    }
}
