insert into access_point (id, kind, name, detail, source, geom)
select 'multimodal-' || fold(mode) || '-' || substr(md5(nom), 1, 8),
  case fold(mode) when 'ferrov' then 'rail' else 'port' end,
  nom,
  case fold(mode) when 'ferrov' then 'site multimodal ferroviaire' else 'site multimodal fluvial' end,
  'plateformes-multimodales', _geom
from raw_plateformes_multimodales;
