insert into prescription (id, code, subcode, name, label, partition, url, source, geom)
select 'prescription-' || gid, lpad(typepsc, 2, '0'), lpad(coalesce(stypepsc, '00'), 2, '0'),
  nullif(btrim(libelle), ''), nullif(btrim(txt), ''), partition,
  case when urlfic ~ '^https?://' then urlfic end, 'prescriptions', _geom
from raw_prescriptions;
