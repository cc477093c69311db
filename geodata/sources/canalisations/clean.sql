with gone as (
  delete from raw_canalisations
  where fold(etat_de_l_objet) <> 'en service'
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'canalisations', _feature, 'canalisation qui n’est pas en service', true from gone;

insert into network_line (id, kind, detail, source, geom)
select 'canalisation-' || cleabs, 'pipeline', nullif(btrim(nature), ''), 'canalisations', ST_Multi(_geom)
from raw_canalisations;
