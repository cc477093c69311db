-- An outline that shares over 80 % of the union with an earlier one is the same area in another vintage.
with twin as (
  select later._feature,
    bool_or(later.id_aire = earlier.id_aire) as same_id
  from raw_aires_logistiques later
  join raw_aires_logistiques earlier
    on earlier._feature < later._feature and earlier._geom && later._geom
  where ST_Area(ST_Intersection(later._geom, earlier._geom))
    > 0.8 * ST_Area(ST_Union(later._geom, earlier._geom))
  group by later._feature),
gone as (
  delete from raw_aires_logistiques raw using twin where raw._feature = twin._feature
  returning raw._feature, twin.same_id)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'aires-logistiques', _feature,
  case when same_id then 'même aire, identifiant en double'
    else 'même aire sous un autre identifiant (plus de 80 % en commun)' end,
  true
from gone;

with gone as (
  delete from raw_aires_logistiques raw
  where not exists (select from departement where ST_Intersects(departement.geom, ST_PointOnSurface(raw._geom)))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'aires-logistiques', _feature, 'hors d’Île-de-France', true from gone;

-- What is left of one id but different areas is told apart by its place in the file.
insert into site (id, name, kind, vocation, surface_m2, proxy, source, geom)
select 'aire-logistique-' || id_aire || case when rank = 1 then '' else '-' || rank end,
  'Aire logistique ' || id_aire || case when cut then ' (tronquée par l’extraction)' else '' end,
  'Aire logistique (SDES)', 'entrepôts, logistique', round(ST_Area(_geom)), true, 'aires-logistiques', _geom
from (
  select *, row_number() over (partition by id_aire order by _feature) as rank,
    ST_XMax(_position) >= 2.65 - 1e-9 or ST_YMin(_position) <= 48.8 + 1e-9 as cut
  from raw_aires_logistiques) as numbered;
