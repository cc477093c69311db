insert into constraint_area (id, kind, effect, name, url, source, geom)
select 'pnr-' || id_mnhn, 'regional_park', 'informs', 'Parc naturel régional ' || nom, url, 'pnr', _geom
from raw_pnr;
