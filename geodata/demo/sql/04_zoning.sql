-- What the zones over sites leave of each commune: town (UB), wood (N), field (A). A commune without a plan is RNU.
create table raw_demo_ground as
select
  commune.code_insee,
  plan.has_plan,
  commune.geom,
  coalesce(
    (select ST_Union(zone.geom) from zone_urba zone where zone.geom && commune.geom),
    'SRID=2154;POLYGON EMPTY'::geometry
  ) as economic,
  coalesce(
    (select ST_Union(ST_MakeValid(f.geom)) from base_feature f where f.kind = 'urban' and f.geom && commune.geom),
    'SRID=2154;POLYGON EMPTY'::geometry
  ) as town,
  coalesce(
    (select ST_Union(ST_MakeValid(f.geom)) from base_feature f where f.kind = 'wood' and f.geom && commune.geom),
    'SRID=2154;POLYGON EMPTY'::geometry
  ) as wood
from commune
join raw_demo_plan plan using (code_insee)
where commune.geom is not null;

with piece (code_insee, libelle, libelong, typezone, zone, geom) as (
  select code_insee, 'UB', 'Zone urbaine mixte à dominante d’habitat', 'U', 'U',
    ST_Difference(ST_Intersection(geom, town), economic)
  from raw_demo_ground where has_plan
  union all
  select code_insee, 'N', 'Zone naturelle et forestière', 'N', 'N',
    ST_Difference(ST_Difference(ST_Intersection(geom, wood), town), economic)
  from raw_demo_ground where has_plan
  union all
  select code_insee, 'A', 'Zone agricole', 'A', 'A',
    ST_Difference(ST_Difference(ST_Difference(geom, town), wood), economic)
  from raw_demo_ground where has_plan
  union all
  select code_insee, 'RNU', 'Règlement national d’urbanisme', 'RNU', 'RNU', ST_Difference(geom, economic)
  from raw_demo_ground where not has_plan
)
insert into zone_urba (id, libelle, libelong, typezone, zone, partition, idurba, approved_on, source, geom)
select
  'demo-zone-' || libelle || '-' || code_insee, libelle, libelong, typezone, zone,
  case when libelle = 'RNU' then null else partition end,
  case when libelle = 'RNU' then null else idurba end,
  case when libelle = 'RNU' then null else approved_on end,
  'demo-zoning',
  ST_Multi(ST_CollectionExtract(ST_MakeValid(piece.geom), 3))
from piece
join raw_demo_plan using (code_insee)
where ST_Area(piece.geom) > 1;
