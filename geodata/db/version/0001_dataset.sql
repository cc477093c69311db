-- One row a dataset that this version was built from. Provenance of every figure is read from here.
create table dataset (
  id text primary key,
  title text not null,
  producer text not null,
  licence text not null,
  vintage text,                       -- millésime, as the producer says it
  url text,
  crs text,
  synthetic boolean not null,
  serves text[] not null default '{}',-- what it is used for: plot, site, zone_urba, access.rail, constraint.flood, …
  note text,
  fetched_at timestamptz,
  checksum text,
  rows_read integer not null default 0,
  rows_kept integer not null default 0,
  rows_mended integer not null default 0,
  rows_rejected integer not null default 0,
  mended jsonb not null default '{}',   -- rule → count
  rejected jsonb not null default '{}', -- reason → count
  coverage geometry(MultiPolygon, 2154),-- null: covers nothing that can be relied on
  coverage_basis text                  -- who says so: answer, producer, operator, beside, territory, synthetic
);
