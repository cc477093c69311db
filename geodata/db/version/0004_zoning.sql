-- PLU zones, the SDRIF-E legend items, and areas that constrain. Columns of zone_urba keep the GPU's words.
create table zone_urba (
  id text primary key,
  libelle text not null,
  libelong text,
  typezone text not null,             -- as the source writes it
  zone text not null,                 -- the model's closed list
  destdomi text,
  partition text,
  idurba text,
  approved_on date,
  url text,
  uses jsonb not null default '{}',   -- use → { answer, rule, confidence }
  excludes_all boolean not null default false, -- no economic use is admitted
  economic text check (economic in ('yes', 'no', 'ambiguous', 'unknown')), -- whether it is an economic zone
  economic_rule text,                 -- the rule by which: destination, wording, name, type
  economic_confidence text check (economic_confidence in ('high', 'medium', 'low')),
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on zone_urba using gist (geom);

create table sdrif_e (
  id text primary key,
  map text not null check (map in ('M1', 'M2', 'M3')),
  item text not null,                 -- key of the legend item; the layer's own title when unconfirmed
  confirmed boolean not null default true, -- false: map and category are read from a title, for a person to confirm
  name text,
  category text,
  source text not null references dataset,
  geom geometry(Geometry, 2154) not null
);
create index on sdrif_e using gist (geom);

create table constraint_area (
  id text primary key,
  kind text not null,                 -- checked by geodata/db/add-kinds.ts
  effect text not null check (effect in ('forbids', 'conditions', 'informs')),
  name text,
  url text,
  source text not null references dataset,
  geom geometry(MultiPolygon, 2154) not null
);
create index on constraint_area using gist (geom);
create index on constraint_area (kind);
