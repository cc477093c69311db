insert into sdrif_e (id, map, item, name, source, geom)
select 'connexion-ecologique-' || objectid, 'M3', 'ecological_connection',
  concat_ws(' : ', commune, lib_sstra), 'connexions-ecologiques', _geom
from raw_connexions_ecologiques;
