//! Nothing is cut: in the smallest window we promise, whatever can be read or pressed on a page or
//! in a form lies within its panel. Driven without display, by accessible names.

use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::driver::{Opening, Window};

/// The smallest window in which all must work, points.
const SMALLEST: [f32; 2] = [1280.0, 720.0];

/// Where the panel of places ends and where that of the chosen place begins, points from the left.
const EDGES: [f32; 2] = [280.0, 880.0];

fn small() -> Window {
    Opening::palmyra().sized(SMALLEST).open()
}

/// What reaches beyond the panel it begins in, with how far.
fn cut(window: &Window) -> Vec<String> {
    let [left, right] = EDGES;
    let read = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::Label,
        Role::Link,
        Role::MultilineTextInput,
        Role::RadioButton,
        Role::Tab,
        Role::TextInput,
    ];
    let mut found = Vec::new();
    for role in read {
        for node in window.harness.query_all_by_role(role) {
            let rect = node.rect();
            let ends = match rect.left() {
                begins if begins < left => left,
                begins if begins < right => right,
                _ => SMALLEST[0],
            };
            let seen = rect.top() < SMALLEST[1] && rect.bottom() > 44.0;
            if seen && rect.right() > ends + 0.5 && rect.top() > 44.0 {
                let node = node.accesskit_node();
                let name = node.label().or(node.value()).unwrap_or_default();
                found.push(format!(
                    "{role:?} «{name}»: {} too far",
                    rect.right() - ends
                ));
            }
        }
    }
    found
}

#[test]
fn no_page_is_cut_in_the_smallest_window() {
    let mut window = small();
    for key in [Key::Num4, Key::Num5, Key::R] {
        window.press(Modifiers::COMMAND, key);
        for _ in 0..40 {
            window.harness.step();
        }
        window.wait("the page has come", |harness| {
            harness.query_by_label("Reading…").is_none()
        });
        assert_eq!(cut(&window), Vec::<String>::new(), "on the page of {key:?}");
    }
}

#[test]
fn no_topic_of_the_review_is_cut() {
    let mut window = small();
    window.press(Modifiers::COMMAND, Key::R);
    for topic in [
        "Contradictions",
        "Events without evidence",
        "Several claims, one origin",
        "Sources recorded twice",
        "Gaps",
        "Places without a position",
        "Sources nobody cites",
    ] {
        window.click_part(topic);
        for _ in 0..20 {
            window.harness.step();
        }
        assert_eq!(cut(&window), Vec::<String>::new(), "in {topic}");
    }
}

#[test]
fn no_form_is_cut_in_the_smallest_window() {
    let mut window = small();
    let shift = Modifiers::COMMAND.plus(Modifiers::SHIFT);
    for (modifiers, key) in [
        (Modifiers::NONE, Key::F2),
        (Modifiers::NONE, Key::F4),
        (Modifiers::NONE, Key::F6),
        (Modifiers::NONE, Key::F8),
        (Modifiers::NONE, Key::F10),
        (shift, Key::A),
        (shift, Key::F),
        (Modifiers::COMMAND, Key::P),
        (Modifiers::COMMAND, Key::H),
        (Modifiers::COMMAND, Key::N),
    ] {
        window.press(modifiers, key);
        for _ in 0..20 {
            window.harness.step();
        }
        assert_eq!(cut(&window), Vec::<String>::new(), "in the form of {key:?}");
        window.press(Modifiers::NONE, Key::Escape);
    }
    for form in ["Add observation", "Add damage event"] {
        window.click(form);
        for _ in 0..20 {
            window.harness.step();
        }
        assert_eq!(cut(&window), Vec::<String>::new(), "in {form}");
        window.press(Modifiers::NONE, Key::Escape);
    }
}
