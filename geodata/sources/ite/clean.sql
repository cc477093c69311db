with gone as (delete from raw_ite where fold(etat_ite) like 'inutilisable%' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'ite', _feature, 'inutilisable : à reconstruire, pas un accès', true from gone;

insert into access_point (id, kind, name, detail, source, geom)
select 'ite-' || id_ite, 'rail', regexp_replace(btrim(raison_sociale, E' \t'), '\s+', ' ', 'g'),
  concat_ws(', ', 'embranchement (ITE)',
    case when fold(etat_ite) like 'bon%' then 'en bon état' when fold(etat_ite) like 'mauvais%' then 'en mauvais état'
      when fold(etat_ite) like 'neu%' then 'neuf' end,
    case when fold(utilisation_ite) ~ '^(oui|utilise)' then 'utilisé'
      when fold(utilisation_ite) ~ '^(non|inutilise)' then 'non utilisé'
      when fold(etat_ite) like 'utilise%' then 'utilisé' end),
  'ite', _geom
from raw_ite;
