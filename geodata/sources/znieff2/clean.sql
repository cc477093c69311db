insert into constraint_area (id, kind, effect, name, url, source, geom)
select 'znieff2-' || id_mnhn, 'znieff2', 'informs', nom, url, 'znieff2', _geom
from raw_znieff2;
