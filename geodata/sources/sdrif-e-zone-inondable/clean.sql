-- The legend item stands on two maps: it is read on each.
insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-zone-inondable-' || lower(map) || '-' || _feature, map, 'flood_risk_zone',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-zone-inondable', _geom
from raw_sdrif_e_zone_inondable cross join (values ('M1'), ('M3')) as legend (map);
