insert into constraint_area (id, kind, effect, name, source, geom)
select concat_ws('-', 'peb', nullif(fold("CODE_OACI"), ''), zone, _feature), 'noise', 'conditions',
  'PEB ' || coalesce(nullif(btrim("NOM"), '') || ', ', '') || 'zone ' || upper(zone) || ' (2020)',
  'bruit-aerien', _geom
from (select *, right(fold("ZONE"), 1) as zone from raw_bruit_aerien) as lettered;
