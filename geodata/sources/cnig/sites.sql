-- What does not lie in the region is no row of this version.
with gone as (
  delete from raw_cnig_site as raw
  where not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature)
insert into raw_rejected (source, feature, reason)
select 'cnig', _feature, 'SITE-ECO : hors de l’Île-de-France' from gone;

with gone as (
  delete from raw_cnig_terrain as raw
  where ST_Area(_geom) < 1
    or not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature, ST_Area(_geom) < 1 as small)
insert into raw_rejected (source, feature, reason)
select 'cnig', _feature,
  'TERRAIN-ECO : ' || case when small then 'moins de 1 m²' else 'hors de l’Île-de-France' end
from gone;

insert into raw_mended (source, feature, rule)
select 'cnig', _feature, 'SITE-ECO : commune inconnue, prise au lieu du site'
from raw_cnig_site
where site_comm_insee is null or site_comm_insee not in (select code_insee from commune);

-- The surface is measured on the perimeter; the declared one stays among the declared facts.
insert into site (id, name, kind, vocation, state, code_insee, surface_m2, declared, source, geom)
select site_id, site_nom, site_type, site_vocadomi, site_etat, commune.code_insee,
  round(ST_Area(_geom)), raw.declared, 'cnig', _geom
from raw_cnig_site as raw
left join commune on commune.code_insee = site_comm_insee;

insert into raw_mended (source, feature, rule)
select 'cnig', _feature, 'TERRAIN-ECO : sans site connu, site_id laissé vide'
from raw_cnig_terrain
where site_id is null or site_id not in (select id from site where source = 'cnig');

insert into raw_mended (source, feature, rule)
select 'cnig', _feature,
  'TERRAIN-ECO : surface déclarée hors de toute mesure (0 à 200 000 ha), laissée inconnue'
from raw_cnig_terrain where terr_surf_brute <= 0 or terr_surf_brute > 200000;

create table raw_cnig_claim as select terr_id as plot_id, refs from raw_cnig_terrain;
