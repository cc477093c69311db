insert into raw_mended (source, feature, rule)
select 'cnig', _feature,
  'TERRAIN-ECO : remplace un terrain d’un autre jeu de données (même identifiant ou mêmes parcelles)'
from raw_cnig_terrain where terr_id in (select plot_id from raw_cnig_replaced);

insert into plot (
  id, replaces, site_id, cadastral_refs, declared_m2, status, stage, servicing, declared, source, geom)
with activity as (
  select terr_id, naf, count(distinct _feature) as establishments
  from raw_cnig_activity group by terr_id, naf),
firms as (
  select terr_id, sum(establishments) as establishments,
    string_agg(naf || case when establishments > 1 then ' (' || establishments || ')' else '' end, ', '
      order by establishments desc, naf) as activities
  from activity group by terr_id)
select
  raw.terr_id,
  (select min(replaced_id) from raw_cnig_replaced
    where plot_id = raw.terr_id and replaced_id <> raw.terr_id),
  site.id, refs,
  case when terr_surf_brute > 0 and terr_surf_brute <= 200000 then round(terr_surf_brute * 10000) end,
  status, stage, servicing,
  raw.declared || jsonb_strip_nulls(jsonb_build_object(
    'établissements', firms.establishments, 'activités_NAF', firms.activities)),
  'cnig', _geom
from raw_cnig_terrain as raw
left join site on site.id = raw.site_id and site.source = 'cnig'
left join firms on firms.terr_id = raw.terr_id;

-- Whose territory the delivery speaks of, how old it is and who made it, by its own rows.
update dataset set
  coverage = (
    select ST_Multi(ST_Union(geom)) from epci
    where siren in (select site_epci_siren from raw_cnig_site)),
  vintage = coalesce(
    (select max(day)::text from (
      select site_actu_date as day from raw_cnig_site
      union all select terr_actu_date from raw_cnig_terrain) as days), vintage),
  producer = coalesce(
    (select left(string_agg(distinct source_producteur, ', '), 200) from raw_cnig_site), producer)
where id = 'cnig';

drop table raw_cnig_site, raw_cnig_terrain, raw_cnig_activity, raw_cnig_claim, raw_cnig_replaced;
