insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-rayon-gares-' || _feature, 'M1', 'station_perimeter_2km',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-rayon-gares', _geom
from raw_sdrif_e_rayon_gares;
