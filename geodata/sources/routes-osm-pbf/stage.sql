-- Ways of OpenStreetMap as roads: what the reader makes of their tags.
create table raw_routes_osm_pbf (
  class text not null,
  name text,
  oneway integer,
  speed_kmh integer constraint "vitesse limite hors de 1 à 300 km/h" check (speed_kmh between 1 and 300),
  truck text not null,
  foot text not null,
  max_weight_t double precision,
  max_height_m double precision,
  max_width_m double precision,
  level integer not null
);
