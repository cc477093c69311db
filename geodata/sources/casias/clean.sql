insert into risk_point (id, kind, name, detail, source, geom)
select 'casias-' || identifiant_ssp, 'former_industrial', nullif(btrim(nom_etablissement), ''),
  nullif(btrim(statut), ''), 'casias', _geom
from raw_casias;
