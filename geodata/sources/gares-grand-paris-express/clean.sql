insert into access_point (id, kind, name, detail, source, geom)
select 'gpe-' || code, 'station', name,
  'Grand Paris Express, ligne ' || replace(replace(line, 'L', ''), '/', ' et ') || ' (ouverture à vérifier)',
  'gares-grand-paris-express', _geom
from raw_gares_grand_paris_express;
