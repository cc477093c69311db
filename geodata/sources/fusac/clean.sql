with gone as (
  delete from raw_fusac raw
  where not exists (select from departement where ST_Intersects(departement.geom, ST_PointOnSurface(raw._geom)))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'fusac', _feature, 'hors d’Île-de-France', true from gone;

insert into site (id, kind, surface_m2, proxy, source, geom)
select 'fusac-' || site_id, 'zone d’activité (FUSAC)', round(ST_Area(_geom)), true, 'fusac', _geom
from raw_fusac;
