-- The service answers with every IRIS of its box.
with gone as (
  delete from raw_iris_activite where fold(typ_iris) not in ('a', 'activite', 'iris d activite') returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'iris-activite', _feature, 'pas un IRIS d’activité', true from gone;

with gone as (delete from raw_iris_activite where insee_com like '75%' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'iris-activite', _feature, 'à Paris, où un IRIS d’activité est un quartier central', true from gone;

insert into site (id, name, kind, code_insee, surface_m2, proxy, source, geom)
select 'iris-' || code_iris, nullif(btrim(nom_iris), ''), 'IRIS d’activité (INSEE)',
  commune.code_insee, round(ST_Area(_geom)), true, 'iris-activite', _geom
from raw_iris_activite
left join commune on commune.code_insee = insee_com;
