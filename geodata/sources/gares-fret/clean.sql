insert into access_point (id, kind, name, detail, source, geom)
select 'gare-fret-' || cleabs, 'rail', coalesce(nullif(btrim(toponyme), ''), 'Gare de fret sans nom'),
  case fold(nature) when 'gare fret uniquement' then 'gare de fret' else 'gare de voyageurs et de fret' end || ' (service à vérifier)',
  'gares-fret', ST_PointOnSurface(ST_MakeValid(_geom))
from raw_gares_fret;
