insert into constraint_area (id, kind, effect, name, url, source, geom)
select current_setting('source.prefix') || id_mnhn, current_setting('source.kind'), current_setting('source.effect'),
  current_setting('source.before') || nom, url, current_setting('source.id'), _geom
from raw_inpn;
