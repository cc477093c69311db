-- Finished vector tiles, gzipped, and what the base map is drawn from.
create table base_feature (
  id integer primary key,
  kind text not null check (kind in ('water', 'wood', 'urban', 'rail', 'road')),
  class text,                         -- river | lake; rer | train | tram | metro; motorway | trunk | primary
  name text,
  source text not null references dataset,
  geom geometry(Geometry, 2154) not null
);

create table tileset (
  id text primary key,
  minzoom integer not null,
  maxzoom integer not null,
  bounds double precision[] not null, -- west, south, east, north
  layers jsonb not null               -- TileJSON vector_layers
);

create table tile (
  tileset text not null references tileset,
  z integer not null,
  x integer not null,
  y integer not null,
  data bytea not null,
  primary key (tileset, z, x, y)
);
-- Already compressed: PostgreSQL is not to try again, which took half the time of writing.
alter table tile alter column data set storage external;
