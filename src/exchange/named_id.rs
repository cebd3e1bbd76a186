//! Identities for small entries that carry none of their own: the same parent and the same
//! content always give the same id. Knows no files.

use sha2::{Digest, Sha256};

use crate::domain::id::{BadName, Id};

/// A version 8 id made from the parent's id and what the entry says.
pub(super) fn named_id(parent: Id, parts: &[&str]) -> Result<Id, BadName> {
    let mut hash = Sha256::new();
    hash.update(parent.to_string());
    for part in parts {
        // The length keeps «ab» + «c» apart from «a» + «bc».
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    let mut bytes = [0_u8; 16];
    for (to, from) in bytes.iter_mut().zip(hash.finalize()) {
        *to = from;
    }
    uuid::Builder::from_custom_bytes(bytes)
        .into_uuid()
        .to_string()
        .parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_content_gives_the_same_id_and_other_content_another() {
        let parent = Id::v7(1, [7; 10]);
        let id = named_id(parent, &["ab", "c"]).unwrap();
        assert_eq!(id, named_id(parent, &["ab", "c"]).unwrap());
        assert_ne!(id, named_id(parent, &["a", "bc"]).unwrap());
        assert_ne!(id, named_id(Id::v7(2, [7; 10]), &["ab", "c"]).unwrap());
        assert_eq!(id.to_string().as_bytes().get(14), Some(&b'8'));
    }
}
