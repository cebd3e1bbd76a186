//! Saved filters: the foot of the builder that keeps one, the list that applies one. Knows the
//! commands that keep them; writes nothing itself.

use egui::{TextEdit, Ui};

use super::Building;
use crate::domain::filter::{Expr, saved};
use crate::domain::query::SiteFilter;
use crate::domain::record::SavedFilter;
use crate::domain::table::Columns;
use crate::ui::app::Sight;
use crate::ui::intent::{Intent, Intents};
use crate::ui::surveying::Survey;
use crate::ui::text::filter as words;
use crate::ui::theme::{self, size};
use crate::ui::widgets::Words;

/// The name of the filter and what can be done under it.
pub(super) fn foot(ui: &mut Ui, sight: &Sight<'_>, held: &mut Building, out: &mut Intents) {
    let all = sight.model.saved_filters();
    let own = held
        .from
        .and_then(|id| all.iter().find(|kept| kept.uuid == id));
    let expr = held.root.expr();
    let columns = &sight.view.columns;
    let named = saved::name(&held.name, all, own.map(|kept| kept.uuid));
    let mut perform = |command| out.push(Intent::Perform(Box::new(command)));
    let ready = !expr.is_everything() && !held.root.is_unfinished();
    let mut typed = held.name.clone();
    ui.horizontal(|ui| {
        let field = TextEdit::singleline(&mut typed)
            .hint_text(words::NAME)
            .desired_width((ui.available_width() - 90.0).max(80.0));
        ui.add(field).accessible_name(words::NAME);
        let fresh = own.is_none_or(|kept| kept.name != held.name.trim());
        let save = egui::Button::new(words::SAVE);
        if ui
            .add_enabled(ready && fresh && named.is_ok(), save)
            .clicked()
            && let Ok(name) = &named
        {
            let id = (sight.fresh)();
            held.from = Some(id);
            perform(saved::save(id, name, &expr, columns));
        }
    });
    if let Some(kept) = own {
        ui.horizontal(|ui| {
            let changed = kept.expression != expr.to_json() || kept.columns != columns.to_json();
            let save = egui::Button::new(words::SAVE_CHANGES);
            if ui.add_enabled(ready && changed, save).clicked() {
                perform(saved::change(kept, &expr, columns));
            }
            let other = named.as_ref().ok().filter(|name| **name != kept.name);
            let rename = egui::Button::new(words::RENAME);
            if ui.add_enabled(other.is_some(), rename).clicked()
                && let Some(name) = other
            {
                perform(saved::rename(kept, name));
            }
            if ui.button(words::DELETE).clicked() {
                perform(saved::remove(kept));
                held.from = None;
            }
        });
    }
    held.name = typed;
    if let (false, Err(why)) = (held.name.trim().is_empty(), &named) {
        let colour = theme::colours(ui.ctx()).error;
        ui.add(Words::new(why).size(size::SMALL).colour(colour));
    }
}

/// The wishes that show what a saved filter keeps.
pub(in crate::ui) fn apply(kept: &SavedFilter, now: &SiteFilter) -> Vec<Intent> {
    let expr = match Expr::from_json(&kept.expression) {
        Ok(expr) => expr,
        Err(error) => return vec![Intent::Tell(error.to_string())],
    };
    let unknown = expr.unknown();
    if !unknown.is_empty() {
        return vec![Intent::Tell(words::unknown(&kept.name, &unknown))];
    }
    let filter = SiteFilter {
        expr: Box::new(expr),
        ..now.clone()
    };
    vec![
        Intent::Filter(Box::new(filter)),
        Intent::Survey(Survey::Columns(Box::new(Columns::from_json(&kept.columns)))),
    ]
}

/// The saved filters in a menu.
pub(in crate::ui) fn menu(ui: &mut Ui, sight: &Sight<'_>, out: &mut Intents) {
    let all = sight.model.saved_filters();
    if all.is_empty() {
        return;
    }
    ui.separator();
    ui.label(theme::strong(words::SAVED));
    for kept in all {
        let expr = Expr::from_json(&kept.expression).unwrap_or_default();
        let sentence = expr.sentence(sight.model.terms());
        let response = ui.button(kept.name.as_str()).on_hover_text(sentence);
        if response.clicked() {
            out.extend(apply(kept, &sight.view.filter));
            ui.close();
        }
    }
}

/// The saved filter that keeps just this condition.
pub(in crate::ui) fn named<'a>(all: &'a [SavedFilter], expr: &Expr) -> Option<&'a SavedFilter> {
    let json = expr.to_json();
    all.iter().find(|kept| kept.expression == json)
}
