-- Areas that people brought or drew at length, each under the hash of its content: a link names it by its key.
create table explorer.area (
  key text primary key check (key ~ '^[0-9a-f]{32}$'),
  name text,
  geom geometry(MultiPolygon, 2154) not null,
  kept_at timestamptz not null default now(),
  asked_at timestamptz not null default now()
);
