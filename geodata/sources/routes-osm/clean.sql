insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'road',
  case when type like '%_link' then 'link' else type end,
  case when type like '%_link' then null else coalesce(nullif(ref, ''), nullif(name, 'Axe sans nom')) end,
  'routes-osm', _geom
from raw_routes_osm;

-- Its ways say no direction: null, taken as both. Other sources of roads hold all of these and more.
insert into road (id, class, name, oneway, foot, source, geom)
select (select coalesce(max(id), 0) from road) + row_number() over (order by _feature, part.path),
  type, coalesce(nullif(ref, ''), nullif(name, 'Axe sans nom')), null, type !~ '^(motorway|trunk)', 'routes-osm',
  part.geom
from raw_routes_osm, ST_Dump(_geom) as part
where not exists (select from road where source in ('routes-bdtopo', 'routes-osm-pbf', 'reseau-osm-saclay', 'reseau-osm-seine-aval', 'routes-fichier'));
