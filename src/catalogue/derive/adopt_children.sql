-- A place that was not known before may be the parent of places that were.
UPDATE atlas_place SET parent_fid = ?1
WHERE site_fid IN (SELECT c.fid FROM site c JOIN site p ON c.parent_uuid = p.uuid WHERE p.fid = ?1)
