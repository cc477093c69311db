insert into raw_mended (source, feature, rule)
select 'zone-urba', _feature, 'date d’approbation illisible, laissée inconnue'
from raw_zone_urba where datappro is not null and datappro !~ '^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])';

insert into zone_urba (id, libelle, libelong, typezone, zone, destdomi, partition, idurba, approved_on, url, source, geom)
select 'zone-' || gid, btrim(libelle), nullif(btrim(libelong), ''), typezone,
  case
    when typezone in ('U', 'AUc', 'AUs', 'A', 'N') then typezone
    when typezone = 'AU' then 'AUc'
    when typezone in ('Ah') then 'A'
    when typezone in ('Nd', 'Nh') then 'N'
    else 'other'
  end,
  case when btrim(destdomi) ~ '^\d$' then '0' || btrim(destdomi) else nullif(btrim(destdomi), '') end, partition, idurba,
  case when datappro ~ '^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])'
    then to_date(replace(substr(datappro, 1, case when datappro ~ '^\d{4}-' then 10 else 8 end), '-', ''), 'YYYYMMDD') end,
  case when urlfic ~ '^https?://' then urlfic end, 'zone-urba', _geom
from raw_zone_urba;
