-- Roads as lines of their sources (geodata/roads/graph/road-line.ts says each column), and the graph that is made of them.
create table road (
  id integer primary key,
  class text not null,                -- model/roads.ts, ROAD_CLASSES
  name text,
  oneway smallint check (oneway in (-1, 0, 1)), -- null: the source does not say, taken as both ways
  speed_kmh smallint,                 -- posted limit
  truck boolean not null default true,-- false: lorries are banned
  foot boolean not null default true,
  max_weight_t real,
  max_height_m real,
  max_width_m real,
  level smallint not null default 0,  -- above (bridge) or under (tunnel) the ground
  source text not null references dataset,
  geom geometry(LineString, 2154) not null
);

-- Flat arrays of the graph, little-endian, gzipped; `facts` holds counts, and what was left out of the connected part.
create table road_array (
  name text primary key,
  data bytea not null
);
alter table road_array alter column data set storage external;
create table road_graph (
  one boolean primary key default true check (one),
  digest text not null,               -- of the roads and the speeds it was made from
  facts jsonb not null
);
