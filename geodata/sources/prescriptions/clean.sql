with gone as (
  delete from raw_prescriptions raw
  where not exists (select from departement where ST_Intersects(departement.geom, raw._geom))
  returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'prescriptions', _feature, 'hors d’Île-de-France', true from gone;

insert into prescription (id, code, subcode, name, label, partition, url, source, geom)
select 'prescription-' || gid, lpad(typepsc, 2, '0'), lpad(coalesce(stypepsc, '00'), 2, '0'),
  nullif(btrim(libelle), ''), nullif(btrim(txt), ''), partition,
  case when urlfic ~ '^https?://' then urlfic end, 'prescriptions', _geom
from raw_prescriptions;
