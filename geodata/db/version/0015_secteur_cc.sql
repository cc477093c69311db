-- Sectors of communal maps, with the words of the GPU; zone_urba has them too, as Zc and ZnC.
create table secteur_cc (
  id text primary key,
  libelle text,
  libelong text,
  typesect text not null,             -- as the source writes it
  fermreco text,
  destdomi text,
  partition text,
  idurba text,
  approved_on date,
  url text,
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on secteur_cc using gist (geom);
