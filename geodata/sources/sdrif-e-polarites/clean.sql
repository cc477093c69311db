insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-polarites-' || _feature, 'M1', 'polarity',
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-polarites', _geom
from raw_sdrif_e_polarites;
