-- A plot (CNIG TERRAIN-ECO): what is filtered, compared and offered. Every filterable value is a plain column.
-- Loaded by a source or the demonstration: identity and geometry. Filled by geodata/derive: the rest.
-- Its columns of access are made from the table of kinds, by geodata/db/add-kinds.ts.
create table plot (
  id text primary key,
  ordinal integer unique,             -- 0…n-1 within the version, by id: the bit of a plot in a bit set
  replaces text,
  name text,
  site_id text references site,
  code_insee text references commune,
  epci text references epci,
  departement text references departement,
  cadastral_refs text[] not null default '{}',
  surface_m2 integer,                 -- planar, EPSG:2154: what is filtered
  declared_m2 integer,                -- as the source declares it
  cadastral_m2 integer,
  usable_m2 integer,
  fit_length_dm smallint[],           -- by rung of width (model/footprint-rung.ts), the greatest length that fits, dm
  fit_rectangle geometry(Polygon, 2154), -- the largest rectangle of the usable surface
  land text,
  natural_m2 integer,
  status text,
  stage text,
  brownfield_stage text,              -- as Cartofriches says; null: no brownfield of it
  servicing text,
  zone text,                          -- type with the largest share
  category text,
  use_admitted text[] not null default '{}',
  use_unknown text[] not null default '{}',
  road_snap_m integer,                -- from the edge to the road that lorries leave by; null: none near enough
  constraint_hit text[] not null default '{}',     -- covers more than 1 % or 100 m²
  constraint_unknown text[] not null default '{}', -- no coverage here
  search text not null default '',    -- folded: plot, site and commune names, cadastral references
  declared jsonb not null default '{}', -- further facts of the source, shown on the sheet under their source
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null,
  centre geometry(Point, 2154)        -- on the surface
);

create table plot_zone (
  plot_id text not null references plot,
  zone_id text not null references zone_urba,
  area_m2 double precision not null,
  share real not null,
  primary key (plot_id, zone_id)
);

create table plot_constraint (
  plot_id text not null references plot,
  kind text not null,
  constraint_id text not null references constraint_area,
  area_m2 double precision not null,
  share real not null,
  primary key (plot_id, constraint_id)
);

create table plot_access (
  plot_id text not null references plot,
  kind text not null,
  point_id text not null references access_point,
  straight_m integer not null,
  primary key (plot_id, kind)
);

-- By road: the point of each kind that is soonest reached, which need not be the nearest as the crow flies.
create table plot_road (
  plot_id text not null references plot,
  kind text not null,
  point_id text not null references access_point,
  road_m integer not null,
  road_s integer not null,
  point_snap_m integer not null,      -- from the road to the point
  primary key (plot_id, kind)
);
