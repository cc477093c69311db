insert into constraint_area (id, kind, effect, name, source, geom)
select 'peb-' || _feature, 'noise', 'conditions',
  (select string_agg(value, ' ' order by key) from jsonb_each_text(_properties)
   where key ~* '^(nom|zone|indice|aero)' and btrim(value) <> ''),
  'bruit-aerien', _geom
from raw_bruit_aerien;
