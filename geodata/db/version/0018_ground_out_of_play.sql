-- Ground where nobody settles, as BD TOPO draws it: parcels that lie on it make no plot.
create table ground_out_of_play (
  id text primary key,
  kind text not null check (kind in ('airport', 'railway', 'road', 'water', 'cemetery')),
  name text,
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on ground_out_of_play using gist (geom);
