-- The legend item stands on two maps: it is read on each.
insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-polarites-' || lower(map) || '-' || _feature, map, 'polarity',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-polarites', _geom
from raw_sdrif_e_polarites cross join (values ('M1'), ('M2')) as legend (map);
