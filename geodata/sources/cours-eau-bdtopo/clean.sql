-- Drawn twice, a river would be two.
delete from base_feature where source = 'cours-eau';

insert into base_feature (id, kind, class, name, source, geom)
select (select coalesce(max(id), 0) from base_feature) + row_number() over (order by _feature),
  'water', 'river', nullif(btrim(toponyme), ''), 'cours-eau-bdtopo', _geom
from raw_cours_eau_bdtopo;
