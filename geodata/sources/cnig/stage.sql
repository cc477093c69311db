-- What is used of SITE-ECO and TERRAIN-ECO, already judged by geodata/cnig; codes and `declared` stand in the model's words.
create table raw_cnig_site (
  _feature integer primary key,
  _position geometry not null,
  _geom geometry(Geometry, 2154),
  site_id text not null unique,
  site_nom text,
  site_type text,
  site_vocadomi text,
  site_etat text,
  site_comm_insee text,
  site_epci_siren text,
  source_producteur text,
  site_actu_date date,
  declared jsonb not null
);

create table raw_cnig_terrain (
  _feature integer primary key,
  _position geometry not null,
  _geom geometry(Geometry, 2154),
  terr_id text not null unique,
  site_id text,
  refs text[] not null,               -- sorted, each once
  terr_surf_brute double precision,
  terr_actu_date date,
  status text,
  stage text,
  servicing text,
  declared jsonb not null
);

-- ETABLISSEMENT: which activity stands on which plot, and nothing about who.
create table raw_cnig_activity (
  _feature integer not null,
  terr_id text not null,
  naf text
);
