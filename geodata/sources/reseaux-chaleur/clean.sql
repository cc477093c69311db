insert into network_line (id, kind, name, detail, source, geom)
select 'reseau-chaleur-' || _feature, 'heat', nullif(btrim(nom_reseau), ''), nullif(btrim("Gestionnaire"), ''),
  'reseaux-chaleur', ST_Multi(_geom)
from raw_reseaux_chaleur;
