with gone as (
  delete from raw_routes_bdtopo raw
  where not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'routes-bdtopo', _feature, 'hors d’Île-de-France', true from gone;

insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'road',
  case when nature ~* 'bretelle' then 'link' when nature ~* 'autoroutier' then 'motorway'
    when importance = '1' then 'trunk' else 'primary' end,
  case when nature !~* 'bretelle' then nullif(btrim(cpx_numero), '') end, 'routes-bdtopo', _geom
from raw_routes_bdtopo;
