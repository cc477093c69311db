-- Land itself: parcels, land use, what plans prescribe beyond zones, points of risk, areas of context.
create table parcel (
  id text primary key,                -- cadastral reference of 14 characters
  code_insee text not null,
  declared_m2 integer,                -- contenance
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on parcel using gist (geom);

create table land_use (
  id integer primary key,
  code integer not null,              -- MOS, 79 classes
  code_2021 integer,
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on land_use using gist (geom);

create table prescription (
  id text primary key,
  code text not null,                 -- CNIG TYPEPSC, two digits
  subcode text not null,
  name text,
  label text,
  partition text,
  url text,
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on prescription using gist (geom);

create table risk_point (
  id text primary key,
  kind text not null check (kind in ('seveso', 'icpe', 'former_industrial')),
  name text,
  detail text,
  source text not null references dataset,
  geom geometry(Point, 2154) not null
);
create index on risk_point using gist (geom);

create table context_area (
  id text primary key,
  kind text not null check (kind in ('qpv')),
  name text,
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on context_area using gist (geom);

create table context_point (
  id text primary key,
  kind text not null check (kind in ('monument')),
  name text,
  detail text,
  source text not null references dataset,
  geom geometry(Point, 2154) not null
);
create index on context_point using gist (geom);

-- Natural, farm and forest land consumed in a year, m², by what it became. Null where the source does not say.
create table land_consumption (
  code_insee text not null references commune,
  year integer not null,
  total_m2 double precision not null,
  activity_m2 double precision,
  housing_m2 double precision,
  mixed_m2 double precision,
  infrastructure_m2 double precision,
  unknown_m2 double precision,
  source text not null references dataset,
  primary key (code_insee, year)
);
