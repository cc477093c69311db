-- Communes cut by the region's outline; départements and EPCI are the union of their communes.
update commune set geom = ST_Multi(ST_CollectionExtract(ST_Intersection(ST_MakeValid(commune.geom), outline.geom), 3))
from raw_demo_outline outline
where commune.geom is not null;

update departement set geom = ST_Multi(joined.geom)
from (
  select departement as code, ST_Union(geom) as geom from commune where geom is not null group by departement
) joined
where joined.code = departement.code;

update epci set geom = ST_Multi(joined.geom)
from (select epci as siren, ST_Union(geom) as geom from commune where geom is not null group by epci) joined
where joined.siren = epci.siren;

update dataset set coverage = ST_Multi(ST_Buffer(outline.geom, 60000, 2)) from raw_demo_outline outline;
-- Two inventories leave a département out, so that «unknown here» is seen.
update dataset set coverage = ST_Multi(ST_Difference(coverage, departement.geom))
from departement
where (dataset.id, departement.code) in (('demo-heritage', '77'), ('demo-soil_pollution', '91'));
