-- The place of the event or assessment that a row of {t} belongs to.
SELECT parent.site_uuid FROM "{t}" AS child
JOIN "{parent}" AS parent ON parent.uuid = child."{column}"
WHERE child.uuid = ?1
