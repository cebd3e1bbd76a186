//! The sentences in which faults of the log are told. Knows numbers and names, no row.

/// Numbers that follow each other, both ends included.
pub(super) type Run = (i64, i64);

fn named((first, last): Run) -> String {
    if first == last {
        format!("Operation {first} was")
    } else {
        format!("Operations {first} to {last} were")
    }
}

/// Operations that are not there, though later ones are.
pub(super) fn removed(gap: Run) -> String {
    format!("{} removed from the history.", named(gap))
}

/// The newest operations are not there.
pub(super) fn cut_off(newest: i64, written: i64) -> String {
    let run = named((newest + 1, written));
    format!(
        "{run} removed from the end of the history: it ends with operation {newest}, but {written} \
         were written; the newest were removed from the file."
    )
}

/// Operations at the end that the atlas did not write.
pub(super) fn lengthened((first, last): Run) -> String {
    let before = first - 1;
    format!(
        "{} inserted at the end of the history: the atlas last wrote operation {before}.",
        named((first, last))
    )
}

/// The newest operation is another than the one that was written.
pub(super) fn replaced(number: i64) -> String {
    format!("Operation {number} was edited: it is not the one the atlas wrote last.")
}

/// The history went on from another end than the one it was left with.
pub(super) fn seam(number: i64, left: i64, then: i64) -> String {
    if left == then {
        return format!("Operation {then} was edited before operation {number} was written.");
    }
    let what = if left > then {
        format!("{} removed", named((then + 1, left)))
    } else {
        format!("{} inserted", named((left + 1, then)))
    };
    format!("{what} before operation {number} was written.")
}

/// An operation that was put in among others.
pub(super) fn inserted(number: i64) -> String {
    format!("Operation {number} was inserted: those after it carry a number one too high.")
}

/// An operation that was taken out, those after it renumbered.
pub(super) fn closed_up(number: i64) -> String {
    format!(
        "Operation {number} was removed from the history: those after it carry a number one too \
         low."
    )
}

/// Two operations that stand in each other's place.
pub(super) fn swapped(one: i64, other: i64) -> String {
    format!("Operations {one} and {other} were reordered: each stands in the other's place.")
}

/// An operation that stands elsewhere than where it was written.
pub(super) fn moved(written: i64, stands: i64) -> String {
    format!("Operation {written} was reordered: it stands in the place of operation {stands}.")
}

/// The sentence was edited.
pub(super) fn sentence(number: i64) -> String {
    format!("The sentence of operation {number} was edited.")
}

/// The sentence is gone.
pub(super) fn no_sentence(number: i64) -> String {
    format!("The sentence of operation {number} is gone, and no purge tells of it.")
}

/// A field of an operation of which is known what it was.
pub(super) fn field(number: i64, what: &str, was: &str, is: &str) -> String {
    format!("Operation {number} was edited: its {what} was «{was}», now it says «{is}».")
}

/// Only the hash was overwritten.
pub(super) fn hash(number: i64) -> String {
    format!("Operation {number} was edited: its hash was overwritten; what it says is as written.")
}

/// A change that was put into an operation.
pub(super) fn change_inserted(number: i64, title: &str) -> String {
    format!("Operation {number} was edited: its change of «{title}» was inserted.")
}

/// Something of an operation, not known what.
pub(super) fn something(number: i64) -> String {
    format!(
        "Operation {number} is not as it was written: its author, time or kind, or the list of rows \
         it touched was edited."
    )
}
