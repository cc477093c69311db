-- Their ground makes no plot, of whatever category they are.
insert into ground_out_of_play (id, kind, name, source, geom)
select 'aeroport-' || cleabs, 'airport', nullif(btrim(toponyme), ''), 'aeroports', ST_Multi(ST_CollectionExtract(ST_MakeValid(_geom), 3))
from raw_aeroports
where fold(nature) = 'aerodrome' and ST_Dimension(_geom) = 2;

with gone as (
  delete from raw_aeroports
  where fold(nature) <> 'aerodrome' or categorie is null
    or fold(categorie) not in ('internationale', 'nationale')
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'aeroports', _feature, 'héliport ou aérodrome local', true from gone;

insert into access_point (id, kind, name, detail, source, geom)
select 'aeroport-' || cleabs, 'airport', coalesce(nullif(btrim(toponyme), ''), 'Aéroport sans nom'), 'catégorie ' || fold(categorie),
  'aeroports', ST_PointOnSurface(ST_MakeValid(_geom))
from raw_aeroports;
