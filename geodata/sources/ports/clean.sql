with gone as (
  delete from raw_ports where fold(nature_detaillee) is distinct from 'port de commerce' returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'ports', _feature, 'port de plaisance ou sans précision, pas un accès au fret', true from gone;

insert into access_point (id, kind, name, detail, source, geom)
select 'port-' || cleabs, 'port', coalesce(nullif(btrim(toponyme), ''), 'Port sans nom'), 'port de commerce', 'ports', ST_PointOnSurface(ST_MakeValid(_geom))
from raw_ports;
