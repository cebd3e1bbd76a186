//! Threads and what passes between them: named workers, progress, cancelling, channels that
//! wake the screen. Knows nothing of what the work is about: no record, no SQL, no widget.
//!
//! Nothing else in the program names `std::thread`.

mod cancel;
mod channel;
mod progress;
mod warned;
mod worker;

pub use cancel::{Cancel, Cancelled};
pub use channel::{Closed, Receiver, Sender, Waker, channel};
pub use progress::{Progress, ProgressView};
pub use warned::Warned;
pub use worker::{Broke, Worker, guarded};
