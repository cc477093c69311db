with gone as (
  delete from raw_postes_electriques
  where fold(etat_de_l_objet) <> 'en service'
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'postes-electriques', _feature, 'poste qui n’est pas en service', true from gone;

-- The same substations, known better.
delete from access_point where source = 'postes-sources';

insert into access_point (id, kind, name, source, geom, enclosure)
select 'poste-electrique-' || cleabs, 'substation', coalesce(nullif(btrim(toponyme), ''), 'Poste sans nom'),
  'postes-electriques', ST_PointOnSurface(ST_MakeValid(_geom)),
  case when ST_Dimension(_geom) = 2 then ST_Multi(ST_CollectionExtract(ST_MakeValid(_geom), 3)) end
from raw_postes_electriques;
