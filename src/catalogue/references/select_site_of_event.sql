-- The place of the event that a row of {t} belongs to.
SELECT event.site_uuid FROM "{t}" AS child
JOIN damage_event AS event ON event.uuid = child.event_uuid
WHERE child.uuid = ?1
