-- The envelopes of Val-d'Oise have a dataset of their own.
with gone as (
  delete from raw_sup_pm1 raw
  where exists (select from constraint_area where id = 'ppr-' || raw.idass)
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'sup-pm1', _feature, 'déjà lue dans la source ppr', true from gone;

insert into constraint_area (id, kind, effect, name, source, geom)
select 'pm1-' || gid, 'risk_plan', 'conditions', nullif(btrim(nomass), ''), 'sup-pm1', _geom
from raw_sup_pm1;

insert into constraint_area (id, kind, effect, name, source, geom)
select 'pm1-flood-' || gid, 'flood', 'conditions', nomass, 'sup-pm1', _geom
from raw_sup_pm1
where fold(nomass) ~ '(^| )ppri( |$)|inond|submersion';
