//! What is said of an entry that is doubtful, does not fit or met another edit: what is wrong,
//! what stays true, what to do. Knows no widget.

/// What scales that stand beside each other are, and that they write nothing by themselves.
pub const CROSS_WALK: &str =
    "Scales beside each other, to compare. Nothing is written before you choose it.";

/// A sign that cannot be seen.
#[must_use]
pub fn unseen(name: &str) -> String {
    format!(
        "It holds a sign that cannot be seen ({name}). Nothing was changed: delete it and type the text again."
    )
}

/// Signs that cannot be seen were taken out of what was pasted.
#[must_use]
pub fn taken_out(many: usize, list: &str) -> String {
    let signs = super::count(many, "unseen sign", "unseen signs");
    format!("{signs} taken out ({list})")
}

/// They were put back.
#[must_use]
pub fn kept_unseen(many: usize, list: &str) -> String {
    let signs = super::count(many, "unseen sign", "unseen signs");
    format!("{signs} kept ({list})")
}

/// Nothing in a list answers what was typed.
#[must_use]
pub fn nothing_called(typed: &str, closed: bool) -> String {
    let short: String = typed.trim().chars().take(60).collect();
    if short.is_empty() {
        return "There is nothing to choose yet.".to_owned();
    }
    if closed {
        return format!(
            "Nothing here is called «{short}». This list is a scale and stays as it is: clear the search and choose the step that fits."
        );
    }
    format!("Nothing here is called «{short}». Clear the search to see the whole list.")
}

/// Adds what was typed to the terms of this catalogue.
#[must_use]
pub fn add_local(typed: &str) -> String {
    let short: String = typed.trim().chars().take(60).collect();
    format!("Add «{short}» as a local term of this catalogue")
}

/// The list has such a term already.
#[must_use]
pub fn has_already(label: &str) -> String {
    format!("The list has this already: «{label}». Close this form and pick it.")
}

/// A code that is not one of the list, but a word for one of its terms.
#[must_use]
pub fn not_in_list_but(term: &str) -> String {
    format!("Not spelled as in this list; kept as it is. The list calls it «{term}».")
}

/// A text that is too long.
#[must_use]
pub fn too_long(now: usize, most: usize) -> String {
    format!("It has {now} letters; at most {most} fit here. Nothing was cut: shorten it.")
}

/// A number that is none.
#[must_use]
pub fn no_number(text: &str) -> String {
    let text = shortened(text);
    format!("«{text}» is not a number. Write 0.5 or 12.")
}

/// A number whose comma may stand for two things.
#[must_use]
pub fn two_numbers(text: &str) -> String {
    let text = shortened(text);
    let bare: String = text.chars().filter(|sign| *sign != ',').collect();
    let point = text.replacen(',', ".", 1);
    format!("«{text}» may be {bare} or {point}. Write it without the comma, or with a point.")
}

/// A number out of bounds.
#[must_use]
pub fn out_of_bounds(least: f64, most: f64, unit: &str) -> String {
    format!("Give a number from {least} to {most} {unit}.")
}

/// A process needs an interval.
#[must_use]
pub fn no_process(edtf: &str) -> String {
    format!(
        "A process lasts: write its beginning and end with a stroke, 2015-05/2016-03, not {edtf}."
    )
}

/// Fields still to be chosen.
#[must_use]
pub fn to_choose(left: usize) -> String {
    let fields = super::count(left, "field", "fields");
    format!("Choose a value for {fields} first.")
}

/// A field only the other edit changed.
#[must_use]
pub fn taken_over(label: &str, value: &str) -> String {
    format!("{label}: now saved «{value}», taken over")
}

/// A search that is longer than what is looked for.
#[must_use]
pub fn searched_of(letters: usize) -> String {
    format!(
        "Only the first {} letters are searched.",
        super::thousands(letters)
    )
}

/// So much of a text as a sentence can quote.
fn shortened(text: &str) -> String {
    text.trim().chars().take(60).collect()
}
