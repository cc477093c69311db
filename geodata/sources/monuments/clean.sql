insert into context_point (id, kind, name, detail, source, geom)
select 'monument-' || reference, 'monument', nullif(btrim(denomination_de_l_edifice), ''),
  nullif(btrim(typologie_de_la_protection), ''), 'monuments', _geom
from raw_monuments;
