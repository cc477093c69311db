with gone as (
  delete from raw_echangeurs raw
  where not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'echangeurs', _feature, 'hors d’Île-de-France', true from gone;

insert into access_point (id, kind, name, detail, source, geom)
select 'echangeur-' || cleabs, 'junction', coalesce(nullif(btrim(toponyme), ''), 'Échangeur sans nom'),
  case when nature_detaillee ~* 'partiel' then 'échangeur partiel' when nature_detaillee ~* 'complet' then 'échangeur complet' else 'échangeur' end,
  'echangeurs', ST_PointOnSurface(ST_MakeValid(_geom))
from raw_echangeurs;
