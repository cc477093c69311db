with gone as (
  delete from raw_gares_fret raw
  where not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'gares-fret', _feature, 'hors d’Île-de-France', true from gone;

insert into access_point (id, kind, name, detail, source, geom)
select 'gare-fret-' || cleabs, 'rail', coalesce(nullif(btrim(toponyme), ''), 'Gare de fret sans nom'),
  case nature when 'Gare fret uniquement' then 'gare de fret' else 'gare de voyageurs et de fret' end || ' (service à vérifier)',
  'gares-fret', ST_PointOnSurface(ST_MakeValid(_geom))
from raw_gares_fret;
