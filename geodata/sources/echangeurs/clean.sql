insert into access_point (id, kind, name, detail, source, geom)
select 'echangeur-' || cleabs, 'junction', coalesce(nullif(btrim(toponyme), ''), 'Échangeur sans nom'),
  case when fold(nature_detaillee) ~ 'partiel' then 'échangeur partiel' when fold(nature_detaillee) ~ 'complet' then 'échangeur complet' else 'échangeur' end,
  'echangeurs', ST_PointOnSurface(ST_MakeValid(_geom))
from raw_echangeurs;
