with gone as (
  delete from raw_routes_bdtopo
  where fold(nature) ~ '^bac' or fold(etat_de_l_objet) <> 'en service'
  returning _feature, nature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'routes-bdtopo', _feature,
  case when fold(nature) ~ '^bac' then 'bac, pas une route' else 'route qui n’est pas en service' end, true
from gone;

insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'road',
  case when fold(nature) ~ 'bretelle' then 'link' when fold(nature) ~ 'autoroutier' then 'motorway'
    when importance = '1' then 'trunk' else 'primary' end,
  case when fold(nature) !~ 'bretelle' then nullif(btrim(cpx_numero), '') end, 'routes-bdtopo', _geom
from raw_routes_bdtopo
where importance in ('1', '2');

delete from road where source in ('routes-osm', 'reseau-osm-saclay', 'reseau-osm-seine-aval', 'routes-fichier');

-- A ford is on the ground (`Gué ou radier`). A mean speed of 0 is a road that cars do not take. Values of restrictions: tonnes and metres.
with judged as (
  select *,
    fold(nature) ~ '^(chemin|sentier|escalier|piste cyclable)'
      or fold(acces_vehicule_leger) in ('physiquement impossible', 'restreint aux ayants droit')
      or vitesse_moyenne_vl ~ '^0+([.,]0+)?$' as is_path,
    coalesce(importance, '6') as rank
  from raw_routes_bdtopo
  where not exists (select from road where source = 'routes-osm-pbf')),
classed as (
  select *,
    case
      when is_path then 'path'
      when fold(nature) ~ 'autoroutier' then 'motorway'
      when fold(nature) ~ 'bretelle' then
        case rank when '1' then 'motorway_link' when '2' then 'primary_link' when '3' then 'secondary_link'
          else 'tertiary_link' end
      when rank = '1' and fold(nature) ~ '2 chauss' then 'trunk'
      when rank in ('1', '2') then 'primary'
      when rank = '3' then 'secondary'
      when rank = '4' then 'tertiary'
      when rank = '5' then case when fold(urbain) in ('t', 'true', '1', 'vrai', 'oui') then 'residential' else 'unclassified' end
      else 'service'
    end as class
  from judged)
insert into road
  (id, class, name, oneway, speed_kmh, foot, max_weight_t, max_height_m, max_width_m, max_length_m, max_axle_t, level,
    source, geom)
select (select coalesce(max(id), 0) from road) + row_number() over (order by _feature, part.path),
  class,
  coalesce(nullif(btrim(cpx_numero), ''), nullif(btrim(nom_collaboratif_gauche), '')),
  case when class = 'path' then 0
    else case fold(sens_de_circulation) when 'sens direct' then 1 when 'sens inverse' then -1 when 'double sens' then 0 end
  end,
  case when vitesse_moyenne_vl ~ '^[1-9]\d{0,2}([.,]\d+)?$'
    then round(replace(vitesse_moyenne_vl, ',', '.')::numeric)::smallint end,
  class !~ '^(motorway|trunk)',
  case when restriction_de_poids_total ~ '^\d{1,3}([.,]\d+)?$'
    then nullif(replace(restriction_de_poids_total, ',', '.')::real, 0) end,
  case when restriction_de_hauteur ~ '^\d{1,2}([.,]\d+)?$'
    then nullif(replace(restriction_de_hauteur, ',', '.')::real, 0) end,
  case when restriction_de_largeur ~ '^\d{1,2}([.,]\d+)?$'
    then nullif(replace(restriction_de_largeur, ',', '.')::real, 0) end,
  case when restriction_de_longueur ~ '^\d{1,2}([.,]\d+)?$'
    then nullif(replace(restriction_de_longueur, ',', '.')::real, 0) end,
  case when restriction_de_poids_par_essieu ~ '^\d{1,2}([.,]\d+)?$'
    then nullif(replace(restriction_de_poids_par_essieu, ',', '.')::real, 0) end,
  case when position_par_rapport_au_sol ~ '^[+-]?\d$' then position_par_rapport_au_sol::smallint else 0 end,
  'routes-bdtopo', part.geom
from classed, ST_Dump(_geom) as part;
