insert into constraint_area (id, kind, effect, name, source, geom)
select 'pm3-' || gid, 'technological_risk', 'conditions', nullif(btrim(nomass), ''), 'sup-pm3', _geom
from raw_sup_pm3;
