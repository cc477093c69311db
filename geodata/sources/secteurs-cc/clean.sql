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

-- Types of sector of the CNIG: 01 open to building, 02 reserved for activities, 03 not open, 99 outside the map.
insert into raw_mended (source, feature, rule)
select 'secteurs-cc', _feature, 'type de secteur inconnu : zone laissée inconnue'
from raw_secteurs_cc where lpad(btrim(typesect), 2, '0') not in ('01', '02', '03', '99');

insert into zone_urba (id, libelle, libelong, typezone, zone, partition, idurba, approved_on, url, source, geom)
select id, coalesce(libelle, case lpad(typesect, 2, '0') when '03' then 'ZnC' else 'ZC' end),
  coalesce(libelong, case lpad(typesect, 2, '0')
    when '01' then 'Secteur où les constructions sont autorisées'
    when '02' then 'Secteur réservé à l’implantation d’activités'
    else 'Secteur où les constructions ne sont pas admises' end),
  typesect, case lpad(typesect, 2, '0') when '03' then 'ZnC' else 'Zc' end,
  partition, idurba, approved_on, url, source, geom
from secteur_cc where source = 'secteurs-cc' and lpad(typesect, 2, '0') in ('01', '02', '03');
