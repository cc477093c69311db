with gone as (delete from raw_reseau_ferre_idfm where fold(mode) = 'cable' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'reseau-ferre-idfm', _feature, 'téléphérique, pas une voie ferrée', true from gone;

insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'rail',
  case fold(mode) when 'rer' then 'rer' when 'metro' then 'metro' when 'val' then 'metro' when 'tramway' then 'tram'
    when 'tram' then 'tram' else 'train' end,
  res_com, 'reseau-ferre-idfm', _geom
from raw_reseau_ferre_idfm;
