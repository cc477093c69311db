-- Roads from tags of OpenStreetMap: what the reader makes of them (geodata/readers/road-columns.ts). No class: no road.
create table raw_road_tags (
  way text,
  class text,
  name text,
  oneway integer,
  speed_kmh integer constraint "vitesse limite hors de 1 à 300 km/h" check (speed_kmh between 1 and 300),
  truck text,
  car text,
  foot text,
  max_weight_t double precision,
  max_height_m double precision,
  max_width_m double precision,
  max_length_m double precision,
  max_axle_t double precision,
  at_hours text,
  unread text,
  level integer,
  turns text
);
