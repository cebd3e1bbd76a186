//! What is said beneath a text of the desk: signs nobody sees that were taken out or are kept,
//! and when it is too long. Knows the texts as they are typed; no record and no gesture.

use std::collections::HashMap;

use egui::{Context, Id, Response, Ui};

use crate::domain::unseen::Lines;
use crate::ui::forms::{Choice, Taken, error, fits, put_back, too_long};

/// What was found in the texts of the desk.
#[derive(Debug, Clone, Default)]
struct Signs {
    /// By field, with the text as it stood when it was drawn last: another text in the same field
    /// (the next row's note) has nothing to do with what was found before.
    fields: HashMap<Id, (Taken, String)>,
    /// What the person wants kept, also while its field is folded away.
    kept: Vec<Taken>,
}

impl Signs {
    fn of(&self, field: Id, text: &str, typed: bool) -> Option<Taken> {
        let here = self.fields.get(&field);
        let here = here.filter(|(_, last)| typed || last == text);
        let wanted = |taken: &&Taken| taken.text(Choice::Kept) == text;
        here.map(|(taken, _)| taken)
            .or_else(|| self.kept.iter().find(wanted))
            .cloned()
    }

    fn put(&mut self, field: Id, was: Option<&Taken>, now: Option<Taken>, text: &str) {
        self.kept.retain(|taken| Some(taken) != was);
        match now {
            Some(now) => {
                if now.choice == Choice::Kept {
                    self.kept.push(now.clone());
                }
                self.fields.insert(field, (now, text.to_owned()));
            }
            None => drop(self.fields.remove(&field)),
        }
    }
}

fn key() -> Id {
    Id::unique("desk-signs")
}

/// Says beneath a text what became of signs nobody sees, offers to choose otherwise, and says
/// when it is too long.
pub(super) fn answer(
    ui: &mut Ui,
    response: &Response,
    name: &str,
    (text, lines): (&mut String, Lines),
) {
    let field = response.id;
    let was = ui.data_mut(|data| {
        let signs: &mut Signs = data.get_temp_mut_or_default(key());
        signs.of(field, text, response.changed())
    });
    let mut now = Taken::follow(was.clone(), text, lines);
    if let Some(taken) = &mut now {
        let (sentence, offer) = taken.words(text);
        if put_back(ui, name, &sentence, offer) {
            taken.turn(text);
        }
    }
    let wanted = now
        .as_ref()
        .is_some_and(|taken| taken.choice == Choice::Kept);
    if was.is_some() || now.is_some() {
        ui.data_mut(|data| {
            let signs: &mut Signs = data.get_temp_mut_or_default(key());
            signs.put(field, was.as_ref(), now, text);
        });
    }
    let check = if wanted { too_long } else { fits };
    error(ui, check(text, lines).err().as_deref());
}

/// The texts whose unseen signs the person wants kept, as a command writes them.
pub(super) fn wanted(ctx: &Context) -> Vec<String> {
    let signs: Option<Signs> = ctx.data(|data| data.get_temp(key()));
    let kept = signs.map(|signs| signs.kept).unwrap_or_default();
    kept.iter()
        .map(|taken| taken.text(Choice::Kept).trim().to_owned())
        .collect()
}
