-- Pairs that were said to be two places.
SELECT a.fid, b.fid FROM site_distinct d
JOIN site a ON a.uuid = d.site_uuid JOIN site b ON b.uuid = d.other_uuid
