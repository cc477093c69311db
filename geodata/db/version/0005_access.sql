-- Points by which goods and people reach a plot.
create table access_point (
  id text primary key,
  kind text not null,                 -- checked by geodata/db/add-kinds.ts
  name text not null,
  detail text,                        -- A 86, RER B, quay, siding in good state…
  source text not null references dataset,
  geom geometry(Point, 2154) not null,
  enclosure geometry(MultiPolygon, 2154) -- of a substation, where its source draws one: power lines end within it
);
create index on access_point using gist (geom);
