insert into constraint_area (id, kind, effect, name, url, source, geom)
select 'sis-' || id_sis, 'soil_pollution', 'conditions', nullif(btrim(nom), ''),
  case when fiche_risque ~ '^https?://' then fiche_risque end, 'sis', _geom
from raw_sis;
