with gone as (delete from raw_gares_idfm where fold(mode) = 'cable' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'gares-idfm', _feature, 'téléphérique, pas une gare', true from gone;

-- A station may have platforms 300 m apart: rows of one station stay apart when they stand on different metres.
insert into access_point (id, kind, name, detail, source, geom)
select 'gare-' || id_ref_zda || case when rank = 1 then '' else '-' || rank end,
  'station', name, lines, 'gares-idfm', geom
from (
  select id_ref_zda, min(nom_gares) as name,
    string_agg(distinct res_com, ', ' order by res_com) as lines,
    row_number() over (partition by id_ref_zda order by min(_feature)) as rank,
    (array_agg(_geom order by _feature))[1] as geom
  from raw_gares_idfm
  group by id_ref_zda, ST_SnapToGrid(_geom, 1)) as station;
