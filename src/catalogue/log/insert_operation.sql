INSERT INTO atlas_operation
  (number, uuid, kind, at, "by", sentence, sentence_hash, undoes, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
