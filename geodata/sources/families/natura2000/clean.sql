insert into constraint_area (id, kind, effect, name, url, source, geom)
select 'natura2000-' || sitecode, 'natura2000', 'conditions', sitename, url, current_setting('source.id'), _geom
from raw_natura2000;
