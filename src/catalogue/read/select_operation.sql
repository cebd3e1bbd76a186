SELECT number, uuid, kind, at, by, sentence, undoes, hash FROM atlas_operation WHERE number = ?1
