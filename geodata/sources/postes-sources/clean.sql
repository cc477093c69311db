insert into access_point (id, kind, name, source, geom)
select 'poste-source-' || code, 'substation', btrim(nom), 'postes-sources', _geom
from raw_postes_sources;
