with gone as (
  delete from raw_voies_fret
  where fold(etat_de_l_objet) <> 'en service'
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'voies-fret', _feature, 'voie qui n’est pas en service', true from gone;

insert into network_line (id, kind, name, detail, source, geom)
select 'voie-fret-' || cleabs, 'freight_rail', nullif(btrim(cpx_toponyme), ''), nullif(btrim(nature), ''),
  'voies-fret', ST_Multi(_geom)
from raw_voies_fret;
