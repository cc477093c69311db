-- The legend item stands on two maps: it is read on each.
insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-rayon-gares-' || lower(map) || '-' || _feature, map, 'station_perimeter_2km',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-rayon-gares', _geom
from raw_sdrif_e_rayon_gares cross join (values ('M1'), ('M2')) as legend (map);
