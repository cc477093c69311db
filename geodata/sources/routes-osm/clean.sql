insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'road',
  case when type like '%_link' then 'link' else type end,
  case when type like '%_link' then null else coalesce(nullif(ref, ''), nullif(name, 'Axe sans nom')) end,
  'routes-osm', _geom
from raw_routes_osm;
