-- What the steps stand on: the plots in the order of their ids, and where each kind of data can be relied on.
-- Keys of the tables that are filled in bulk are dropped here and made again by 0009_finish.sql: one pass instead of
-- a check a row.
drop table if exists derive_order, derive_coverage, derive_constraint, derive_zone, derive_area, derive_cover;

create table derive_order as
select (row_number() over (order by id collate "C") - 1)::integer as ordinal, id
from plot;
create unique index on derive_order (ordinal);

-- Words that are served from the same area share a row.
create table derive_coverage as
with by_word as (
  select word, ST_Union(coverage) as geom
  from dataset cross join unnest(serves) as word
  where coverage is not null
  group by word)
select array_agg(word order by word) as words, geom
from by_word
group by geom, ST_AsBinary(geom);

create table derive_cover as
select words, ST_Subdivide(geom, 96) as geom from derive_coverage;
create index on derive_cover using gist (geom);

-- Zones and constraint areas in small pieces: filled by derive-pieces.ts.
create table derive_zone (id text not null, geom geometry not null);
create index on derive_zone using gist (geom);

create table derive_area (id text not null, kind text not null, geom geometry not null);
create index on derive_area using gist (geom);

create table derive_constraint (
  ordinal integer primary key,
  hit text[] not null,
  unknown text[] not null
);

alter table plot_zone
  drop constraint if exists plot_zone_pkey,
  drop constraint if exists plot_zone_plot_id_fkey,
  drop constraint if exists plot_zone_zone_id_fkey;
alter table plot_constraint
  drop constraint if exists plot_constraint_pkey,
  drop constraint if exists plot_constraint_plot_id_fkey,
  drop constraint if exists plot_constraint_constraint_id_fkey;
alter table plot_access
  drop constraint if exists plot_access_pkey,
  drop constraint if exists plot_access_plot_id_fkey,
  drop constraint if exists plot_access_point_id_fkey;
alter table plot_road
  drop constraint if exists plot_road_pkey,
  drop constraint if exists plot_road_plot_id_fkey,
  drop constraint if exists plot_road_point_id_fkey;
truncate plot_zone, plot_constraint, plot_constraint_kind, plot_access, plot_road, plot_network;

analyze derive_order;
analyze plot (id, site_id, code_insee);
analyze commune;
analyze site;
analyze zone_urba;
analyze sdrif_e;
analyze constraint_area;
