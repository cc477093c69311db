insert into zone_urba (id, libelle, libelong, typezone, zone, source, geom)
select 'rnu-' || insee, 'RNU', 'Règlement national d’urbanisme', 'RNU', 'RNU', 'communes-gpu', _geom
from raw_communes_gpu where fold(is_rnu) = 'true' and fold(is_deleted) is distinct from 'true';
