-- Two legend items in one layer: the one that a row names. A row that names neither, or both, is not guessed.
alter table raw_sdrif_e_urbanisation add industrial boolean, add preferential boolean;
update raw_sdrif_e_urbanisation set
  industrial = exists (select from jsonb_each_text(_properties) where fold(value) ~ 'developpement industriel'),
  preferential = exists (select from jsonb_each_text(_properties) where fold(value) ~ 'urbanisation preferentielle');

with gone as (delete from raw_sdrif_e_urbanisation where industrial = preferential returning _feature)
insert into raw_rejected (source, feature, reason)
select 'sdrif-e-urbanisation', _feature, 'poste de légende non reconnu' from gone;

insert into sdrif_e (id, map, item, name, source, geom)
select 'sdrif-e-urbanisation-' || _feature, 'M2',
  case when industrial then 'industrial_development' else 'preferential_urbanisation' end,
  (select value from jsonb_each_text(_properties)
   where key ~* '^(nom|commune)' and btrim(value) <> '' order by key limit 1),
  'sdrif-e-urbanisation', _geom
from raw_sdrif_e_urbanisation;
