with gone as (delete from raw_reseau_ferre_idfm where mode = 'CABLE' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'reseau-ferre-idfm', _feature, 'téléphérique, pas une voie ferrée', true from gone;

insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'rail',
  case mode when 'RER' then 'rer' when 'METRO' then 'metro' when 'VAL' then 'metro' when 'TRAMWAY' then 'tram' else 'train' end,
  res_com, 'reseau-ferre-idfm', _geom
from raw_reseau_ferre_idfm;
