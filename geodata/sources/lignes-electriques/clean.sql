with gone as (
  delete from raw_lignes_electriques
  where fold(etat_de_l_objet) <> 'en service' or fold(voltage) = 'hors tension'
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'lignes-electriques', _feature, 'ligne qui n’est pas en service', true from gone;

-- «63 kV»; «Inconnu» and «Sans objet» say none.
insert into network_line (id, kind, detail, voltage_kv, source, geom)
select 'ligne-electrique-' || cleabs,
  case when said.kv >= 400 then 'power_400' when said.kv >= 225 then 'power_225' else 'power_lower' end,
  said.kv || ' kV', said.kv, 'lignes-electriques', ST_Multi(_geom)
from raw_lignes_electriques
cross join lateral (select substring(voltage from '(\d+)\s*[kK][vV]')::integer as kv) as said;
