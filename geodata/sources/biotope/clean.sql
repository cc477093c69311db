insert into constraint_area (id, kind, effect, name, url, source, geom)
select 'apb-' || id_mnhn, 'biotope', 'forbids', nom, url, 'biotope', _geom
from raw_biotope;
