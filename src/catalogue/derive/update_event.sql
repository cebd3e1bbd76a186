UPDATE damage_event SET bracket_edtf = ?2, from_date = ?3, to_date = ?4
WHERE uuid = ?1 AND (bracket_edtf, from_date, to_date) IS NOT (?2, ?3, ?4)
