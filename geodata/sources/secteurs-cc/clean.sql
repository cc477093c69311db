insert into raw_mended (source, feature, rule)
select 'secteurs-cc', _feature, 'date d’approbation illisible, laissée inconnue'
from raw_secteurs_cc where datappro is not null and datappro !~ '^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])';

insert into secteur_cc (
  id, libelle, libelong, typesect, fermreco, destdomi, partition, idurba, approved_on, url, source, geom)
select 'secteur-' || gid, nullif(btrim(libelle), ''), nullif(btrim(libelong), ''), btrim(typesect),
  nullif(btrim(fermreco), ''), nullif(btrim(destdomi), ''), partition, idurba,
  case when datappro ~ '^\d{4}-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\d|3[01])'
    then to_date(replace(substr(datappro, 1, case when datappro ~ '^\d{4}-' then 10 else 8 end), '-', ''), 'YYYYMMDD') end,
  case when urlfic ~ '^https?://' then urlfic end, 'secteurs-cc', _geom
from raw_secteurs_cc;
