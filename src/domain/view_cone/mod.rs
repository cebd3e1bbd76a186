//! What a photograph looks at: from where it was taken, which way and how wide. Knows no pixel,
//! no map projection and no screen; what stands between is not known, so «looks at» means
//! «towards», never «can see».

mod cone;
mod drag;
mod ground;
mod looking;

pub use cone::ViewCone;
pub use drag::Handles;
pub use looking::{Sight, looking_at};
