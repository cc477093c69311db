-- Sites in small pieces, the plots that other sources hold on them, and the sites that these plots already fill.
drop table if exists derive_site_piece, derive_held_plot, derive_filled_site, derive_parcel_share, derive_chosen,
  derive_parcel, derive_parcel_overlap, derive_left_site, derive_out_of_play;

create table derive_site_piece as
select (row_number() over (order by id collate "C") - 1)::integer as ordinal, id as site_id, geom
from (select id, ST_Subdivide(geom, 96) as geom from site) as piece;
create unique index on derive_site_piece (ordinal);

create table derive_held_plot as
select id, geom from plot where exists (select from site where site.geom && plot.geom);
create index on derive_held_plot using gist (geom);

-- Over half in plots of an inventory: its streets and greens are not to come back as plots.
create table derive_filled_site as
select site.id
from site join derive_held_plot as held on held.geom && site.geom
group by site.id
having sum(ST_Area(ST_Intersection(held.geom, site.geom))) > 0.5 * ST_Area(site.geom);

create table derive_parcel_share (
  parcel_id text not null,
  site_id text not null,
  whole_m2 double precision not null,
  inside_m2 double precision not null
);

create table derive_parcel (
  ordinal integer primary key,
  id text not null,
  site_id text not null,
  geom geometry(MultiPolygon, 2154) not null
);
create unique index on derive_parcel (id);
create index on derive_parcel using gist (geom);

create table derive_parcel_overlap (
  ordinal integer primary key,
  geom geometry not null
);
-- Sites that are no land to settle on, by their own words or by the operator's (leave-out-sites.ts).
create table derive_left_site (
  site_id text primary key,
  reason text not null,               -- model/plans/ground-out-of-play.ts, or operator
  said text not null
);

-- Ground that is out of play wherever it lies, in small pieces (leave-out-ground.ts).
create table derive_out_of_play (
  reason text not null,
  geom geometry not null
);
create index on derive_out_of_play using gist (geom);
analyze site;
analyze parcel;
