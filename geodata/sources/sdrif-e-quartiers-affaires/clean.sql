insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-quartiers-affaires-' || _feature, 'M2', 'business_district',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-quartiers-affaires', _geom
from raw_sdrif_e_quartiers_affaires;
