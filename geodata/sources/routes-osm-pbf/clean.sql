-- The most complete source of roads takes the place of the others: two networks side by side would not meet.
delete from road where source in ('routes-osm', 'routes-bdtopo');

insert into road
  (id, class, name, oneway, speed_kmh, truck, foot, max_weight_t, max_height_m, max_width_m, level, source, geom)
select (select coalesce(max(id), 0) from road) + row_number() over (order by _feature),
  class, name, oneway, speed_kmh, truck::boolean, foot::boolean, max_weight_t, max_height_m, max_width_m, level,
  'routes-osm-pbf', _geom
from raw_routes_osm_pbf;
