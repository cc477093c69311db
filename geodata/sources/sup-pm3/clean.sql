with gone as (
  delete from raw_sup_pm3 raw
  where not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'sup-pm3', _feature, 'hors d’Île-de-France', true from gone;

insert into constraint_area (id, kind, effect, name, source, geom)
select 'pm3-' || idass, 'technological_risk', 'conditions', nullif(btrim(nomass), ''), 'sup-pm3', _geom
from raw_sup_pm3;
