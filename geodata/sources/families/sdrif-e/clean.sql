-- An item that stands on several maps is read on each, and its ids name the map.
insert into sdrif_e (id, map, item, name, source, geom)
select concat_ws('-', current_setting('source.id'), case when cardinality(maps) > 1 then lower(map) end, _feature),
  map, current_setting('source.item'),
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|lib|commune|gare)' and btrim(value) <> '' order by key limit 1),
  current_setting('source.id'), _geom
from raw_sdrif_e
cross join string_to_array(current_setting('source.maps'), ',') as maps
cross join unnest(maps) as map;
