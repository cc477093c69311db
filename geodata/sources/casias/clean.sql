insert into risk_point (id, kind, name, source, geom)
select 'casias-' || identifiant, 'former_industrial', nom, 'casias', _geom
from raw_casias;
