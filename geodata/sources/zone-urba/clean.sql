insert into raw_mended (source, feature, rule)
select 'zone-urba', _feature, 'date d’approbation illisible, laissée inconnue'
from raw_zone_urba where datappro is not null and datappro !~ '^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])';

insert into zone_urba (id, libelle, libelong, typezone, zone, destdomi, partition, idurba, approved_on, url, source, geom)
select 'zone-' || gid, btrim(libelle), nullif(btrim(libelong), ''), typezone,
  case fold(typezone)
    when 'u' then 'U' when 'auc' then 'AUc' when 'aus' then 'AUs' when 'a' then 'A' when 'n' then 'N'
    when 'au' then 'AUc' when 'ah' then 'A' when 'nd' then 'N' when 'nh' then 'N'
    else 'other'
  end,
  case when btrim(destdomi) ~ '^\d$' then '0' || btrim(destdomi) else nullif(btrim(destdomi), '') end, partition, idurba,
  case when datappro ~ '^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])'
    then to_date(replace(substr(datappro, 1, case when datappro ~ '^\d{4}-' then 10 else 8 end), '-', ''), 'YYYYMMDD') end,
  case when urlfic ~ '^https?://' then urlfic end, 'zone-urba', _geom
from raw_zone_urba;
