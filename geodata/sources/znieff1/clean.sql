insert into constraint_area (id, kind, effect, name, url, source, geom)
select 'znieff1-' || id_mnhn, 'znieff1', 'informs', nom, url, 'znieff1', _geom
from raw_znieff1;
