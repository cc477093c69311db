-- Roads as lines of their sources (geodata/roads/graph/road-line.ts says each column), and the graph that is made of them.
create table road (
  id integer primary key,
  way bigint,                         -- its number at the source, by which turns name it
  class text not null,                -- model/roads.ts, ROAD_CLASSES
  name text,
  oneway smallint check (oneway in (-1, 0, 1)), -- null: the source does not say, taken as both ways
  speed_kmh smallint,                 -- posted limit
  truck boolean not null default true,-- false: lorries are banned
  car boolean not null default true,
  foot boolean not null default true,
  max_weight_t real,
  max_height_m real,
  max_width_m real,
  max_length_m real,
  max_axle_t real,
  at_hours boolean not null default false, -- a ban of lorries holds at certain hours only: the road counts as open
  unread boolean not null default false, -- a limit is said that cannot be read
  level smallint not null default 0,  -- above (bridge) or under (tunnel) the ground
  source text not null references dataset,
  geom geometry(LineString, 2154) not null
);

-- Turns that signs forbid or order between roads of a source (geodata/roads/graph/road-turn.ts).
create table road_turn (
  from_way bigint not null,
  to_way bigint not null,
  by_ways bigint[],                   -- between the two, in their order; null: they meet at `geom`
  is_only boolean not null,            -- true: nowhere else; false: not there
  truck boolean not null,             -- whom it means
  car boolean not null,
  said text not null check (said in ('always', 'hours', 'unread')), -- hours, unread: bans nothing, counted
  source text not null references dataset,
  geom geometry(Point, 2154)
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
