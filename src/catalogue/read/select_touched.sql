-- Places on which something hangs that is not public: ?1 the places that are not, ?2 the damage
-- events, ?3 the photographs, ?4 the sources, ?5 the assessments.
WITH places AS MATERIALIZED (SELECT value FROM json_each(?1)),
     events AS MATERIALIZED (SELECT value FROM json_each(?2)),
     photos AS MATERIALIZED (SELECT value FROM json_each(?3)),
     sources AS MATERIALIZED (SELECT value FROM json_each(?4)),
     looks AS MATERIALIZED (
       SELECT o.site_uuid, o.event_uuid FROM observation o
       WHERE o.site_uuid IN places OR o.event_uuid IN events OR o.photo_uuid IN photos
          OR o.source_uuid IN sources
     )
SELECT site_uuid FROM damage_event WHERE uuid IN events
UNION SELECT site_uuid FROM photo WHERE uuid IN photos
UNION SELECT site_uuid FROM assessment WHERE uuid IN (SELECT value FROM json_each(?5))
UNION SELECT site_uuid FROM looks
UNION SELECT e.site_uuid FROM looks l JOIN damage_event e ON e.uuid = l.event_uuid
UNION SELECT e.site_uuid FROM claim c JOIN damage_event e ON e.uuid = c.event_uuid
      WHERE c.source_uuid IN sources
UNION SELECT x.site_uuid FROM event_effect x WHERE x.event_uuid IN events
UNION SELECT e.site_uuid FROM event_effect x JOIN damage_event e ON e.uuid = x.event_uuid
      WHERE x.site_uuid IN places
UNION SELECT site_uuid FROM intervention WHERE event_uuid IN events
