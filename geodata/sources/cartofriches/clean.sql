alter table raw_cartofriches add refs text[] not null default '{}';
update raw_cartofriches set refs = array(
  select found[1] from regexp_matches(unite_fonciere_refcad, '([0-9A-Z]{14})', 'g') as found order by 1)
where unite_fonciere_refcad is not null;

-- The producer's id, as a field or as that of the feature; without one, a hash of the sorted references and of the centroid to 10 m.
alter table raw_cartofriches add plot_id text;
update raw_cartofriches set plot_id = coalesce(site_id, _id, 'friche-' || substr(md5(
  array_to_string(refs, ',') || ST_AsText(ST_SnapToGrid(ST_Centroid(_geom), 10))), 1, 16));

-- One piece of land twice would count its hectares twice: the first of the file stays.
with twin as (
  select later._feature, bool_or(earlier.plot_id = later.plot_id) as same_id
  from raw_cartofriches later
  join raw_cartofriches earlier on earlier._feature < later._feature
    and (earlier.plot_id = later.plot_id
      or earlier.refs = later.refs and ST_Equals(earlier._geom, later._geom))
  group by later._feature),
gone as (
  delete from raw_cartofriches raw using twin where raw._feature = twin._feature
  returning raw._feature, twin.same_id)
insert into raw_rejected (source, feature, reason)
select 'cartofriches', _feature,
  case when same_id then 'identifiant en double' else 'même emprise et mêmes parcelles qu’une friche précédente' end
from gone;

insert into raw_mended (source, feature, rule)
select 'cartofriches', _feature, 'commune inconnue, prise au centre du terrain'
from raw_cartofriches where comm_insee not in (select code_insee from commune);

-- Zone types of older PLU standards: Nh and Nd are natural, Ah is agricultural. Anything else is "other".
alter table raw_cartofriches add zone text;
update raw_cartofriches set zone = case fold(urba_zone_type)
  when 'u' then 'U' when 'auc' then 'AUc' when 'aus' then 'AUs' when 'a' then 'A' when 'n' then 'N' when 'zc' then 'Zc'
  when 'znc' then 'ZnC' when 'rnu' then 'RNU' when 'nh' then 'N' when 'nd' then 'N' when 'ah' then 'A' else 'other' end
where urba_zone_type is not null;

insert into raw_mended (source, feature, rule)
select 'cartofriches', _feature,
  case when zone = 'other' then 'type de zone inconnu lu « autre »'
    else 'zone ' || urba_zone_type || ' lue ' || zone end
from raw_cartofriches
where zone = 'other' or fold(urba_zone_type) in ('nh', 'nd', 'ah');

insert into plot (
  id, name, code_insee, cadastral_refs, declared_m2, cadastral_m2, status, brownfield_stage, zone, declared, source, geom)
select
  plot_id,
  case when site_nom in ('?', '', _id) then null else site_nom end,
  commune.code_insee, refs, round(site_surface), round(unite_fonciere_surface),
  case when fold(site_statut) = 'friche reconvertie' then 'occupe' else 'friche' end,
  replace(substr(fold(site_statut), length('friche ') + 1), ' ', '_'),
  zone,
  jsonb_strip_nulls(jsonb_build_object(
    'statut', site_statut,
    'type', case when fold(site_type) <> 'inconnu' then site_type end,
    'ancienne_activité', activite_libelle,
    'pollution_du_sol', case when fold(sol_pollution_existe) <> 'inconnu' then sol_pollution_existe end,
    'pollution_du_bâti', case when fold(bati_pollution) <> 'inconnu' then bati_pollution end,
    'patrimoine_bâti', case when fold(bati_patrimoine) <> 'inconnu' then bati_patrimoine end,
    'bâtiments', bati_nombre,
    'zone_du_plan', regexp_replace(urba_zone_lib, ' - $', ''),
    'type_de_zone', urba_zone_type,
    'plan', urba_doc_type,
    'plan_approuvé_en', regexp_replace(urba_datappro, '^(\d{4})(\d{2})$', '\1-\2'),
    'en_zone_économique', zone_activites,
    'vocation_de_la_zone', site_vocadomi,
    'identifiée_le', site_identif_date,
    'actualisée_le', site_actu_date,
    'signalée_par', source_nom,
    'fiche', site_url)),
  'cartofriches', _geom
from raw_cartofriches
left join commune on commune.code_insee = comm_insee;
