insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-secteurs-gares-' || _feature, 'M2', 'station_development',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-secteurs-gares', _geom
from raw_sdrif_e_secteurs_gares;
