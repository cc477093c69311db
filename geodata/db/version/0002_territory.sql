-- Communes, EPCI (EPT inside Greater Paris) and départements. A commune may stand without a geometry.
create table departement (
  code text primary key,
  name text not null,
  geom geometry(MultiPolygon, 2154)
);

create table epci (
  siren text primary key check (siren ~ '^\d{9}$'),
  name text not null,
  kind text not null,                 -- CA, CC, CU, EPT, METRO
  geom geometry(MultiPolygon, 2154)
);

create table commune (
  code_insee text primary key check (code_insee ~ '^\d[\dAB]\d{3}$'),
  name text not null,
  departement text not null references departement,
  epci text references epci,
  population integer,
  geom geometry(MultiPolygon, 2154),
  centre geometry(Point, 2154)
);
create index on commune using gist (geom);
