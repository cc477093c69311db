insert into constraint_area (id, kind, effect, name, source, geom)
select 'ac1-' || gid, 'heritage', 'conditions', nullif(btrim(nomass), ''), 'sup-ac1', _geom
from raw_sup_ac1;
