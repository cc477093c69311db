with gone as (delete from raw_ite where etat_ite like 'Inutilisable%' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'ite', _feature, 'inutilisable : à reconstruire, pas un accès', true from gone;

insert into access_point (id, kind, name, detail, source, geom)
select 'ite-' || id_ite, 'rail', regexp_replace(btrim(raison_sociale, E' \t'), '\s+', ' ', 'g'),
  concat_ws(', ', 'embranchement (ITE)',
    case when etat_ite like 'Bon%' then 'en bon état' when etat_ite like 'Mauvais%' then 'en mauvais état' end,
    case utilisation_ite when 'Oui' then 'utilisé' when 'Non' then 'non utilisé' end),
  'ite', _geom
from raw_ite;
