-- What the database cuts and widens for the demonstration, before it becomes rows of the version.
create table raw_demo_constraint (
  id text primary key,
  kind text not null,
  effect text not null,
  name text not null,
  source text not null,
  geom geometry(Geometry, 2154) not null,
  width_m double precision
);

create table raw_demo_plan (
  code_insee text primary key,
  partition text not null,
  idurba text not null,
  approved_on date not null,
  has_plan boolean not null
);

create table raw_demo_outline (geom geometry(MultiPolygon, 2154) not null);
