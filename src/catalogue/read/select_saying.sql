-- {t} stands for a table, {said} for its columns joined: its records that hold a text.
SELECT uuid FROM "{t}" WHERE {said} LIKE ?1 ESCAPE '\' AND uuid IS NOT NULL LIMIT ?2
