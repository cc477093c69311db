-- A kind as it is compared: no accents, small letters, ligatures opened, what is neither letter nor digit one space.
-- Producers write one word in several ways. The same folding as geodata/model/text/normalise-text.ts.
create function fold(said text) returns text
language sql immutable strict parallel safe
return btrim(regexp_replace(
  replace(replace(replace(replace(
    lower(regexp_replace(normalize(said, nfd), '[\u0300-\u036f]', '', 'g')),
    'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
  '[^a-z0-9]+', ' ', 'g'));

-- What became of rows that were not taken as they came. A row of a source is its place in the file, from 1.
create table raw_rejected (
  source text not null,
  feature integer not null,
  reason text not null,
  on_purpose boolean not null default false  -- left out by design: does not count against the threshold
);

create table raw_mended (
  source text not null,
  feature integer not null,
  rule text not null
);

-- Where datasets can be relied on, by their ids, and `region`: all of it.
create table raw_coverage (
  code text primary key,
  geom geometry(MultiPolygon, 2154) not null
);
