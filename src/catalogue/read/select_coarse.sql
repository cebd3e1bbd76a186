-- How many metres each place is coarsened to: its own wish or one from above, the coarsest counts.
WITH RECURSIVE below (uuid, step) AS (
  SELECT uuid, coarsen_m FROM site WHERE coarsen_m > 0
  UNION
  SELECT s.uuid, b.step FROM below b JOIN site s ON s.parent_uuid = b.uuid
)
SELECT uuid, max(step) FROM below GROUP BY uuid
