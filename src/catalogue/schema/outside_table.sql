-- Rows of {t} as they were before another program's first change; was_here 0 = there was none.
CREATE TABLE "atlas_outside_{t}" (
  "was_here" INTEGER NOT NULL,
  "fid" INTEGER PRIMARY KEY NOT NULL,
  {columns}
);
