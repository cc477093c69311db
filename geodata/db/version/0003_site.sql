-- A site (CNIG SITE-ECO): an economic area that holds plots. A proxy site stands in for a perimeter that is not published.
create table site (
  id text primary key,
  name text,                          -- null: unnamed in the source
  kind text,                          -- CNIG site_type, or what the proxy is
  vocation text,                      -- CNIG site_vocadomi
  state text,                         -- CNIG site_etat
  category text,                      -- SDRIF-E category, null when unknown
  code_insee text references commune,
  epci text references epci,
  departement text references departement,
  surface_m2 bigint not null,         -- gross, planar, EPSG:2154
  plots integer not null default 0,
  proxy boolean not null default false,
  declared jsonb not null default '{}', -- further facts of the source, its declared surfaces among them
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on site using gist (geom);
create index on site (code_insee);
