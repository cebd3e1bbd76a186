-- Recommendations with a date that are not done; then of each place its newest assessment when the
-- next one is due within a month after the day ?1.
SELECT d.site_uuid AS site, 'recommendation' AS tab, r.uuid AS row, 'due_edtf' AS field,
       coalesce(nullif(r.text, ''), r.intervention_code, '') AS a,
       coalesce(r.priority_code, '') AS b, r.due_max_day AS day, NULL AS piece
FROM recommendation r JOIN assessment d ON d.uuid = r.assessment_uuid
WHERE r.due_edtf IS NOT NULL AND r.done_edtf IS NULL
UNION ALL
SELECT site, tab, row, field, a, b, day, NULL FROM (
  SELECT d.site_uuid AS site, 'assessment' AS tab, d.uuid AS row, 'next_due_edtf' AS field,
         d.done_edtf AS a, coalesce(d.next_code, '') AS b,
         coalesce(d.next_due_max_day,
                  d.done_max_day + CASE d.next_code WHEN 'every-6-months' THEN 183
                                                    WHEN 'every-year' THEN 365
                                                    WHEN 'every-other-year' THEN 731
                                                    WHEN 'every-3-5-years' THEN 1826 END) AS day
  FROM assessment d
  WHERE NOT EXISTS (SELECT 1 FROM assessment n
                    WHERE n.site_uuid = d.site_uuid
                      AND (n.done_max_day, n.fid) > (d.done_max_day, d.fid))
) WHERE day <= ?1 + 31
