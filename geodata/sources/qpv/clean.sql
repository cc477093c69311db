insert into context_area (id, kind, name, source, geom)
select 'qpv-' || code, 'qpv', btrim(nom), 'qpv', _geom
from raw_qpv;
