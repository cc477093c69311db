-- The layer keeps what its producer took out; once the word is misspelt.
with gone as (
  delete from raw_cours_eau where fold("MODIFICATI") in ('suppression', 'supression', 'fosse')
  returning _feature, "MODIFICATI")
insert into raw_rejected (source, feature, reason, on_purpose)
select 'cours-eau', _feature,
  case when fold("MODIFICATI") = 'fosse' then 'fossé, pas un cours d’eau' else 'tronçon supprimé par le producteur' end,
  true
from gone;

insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'water', 'river', case when fold("NOM") not in ('', 'sans nom') then "NOM" end, 'cours-eau', _geom
from raw_cours_eau;
