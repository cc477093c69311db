with gone as (
  delete from raw_conso_espace where idcom not in (select code_insee from commune) returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select 'conso-espace', _feature, 'commune absente du fichier des communes', true from gone;

-- naf11art12: all land consumed from 1 January 2011 to 1 January 2012. art11act12: that for activity. Sums of several
-- years (naf11art25) are left.
create table raw_conso_cell as
select _feature, idcom, 2000 + found[2]::integer as year, coalesce(found[3], 'all') as use,
  replace(value, ',', '.')::double precision as m2
from raw_conso_espace, jsonb_each_text(_properties),
  regexp_match(lower(key), '^(naf|art)(\d\d)(act|hab|mix|rou|fer|inf|inc)?(?:art)?(\d\d)$') as found
where found[4]::integer = found[2]::integer + 1
  and (found[1] = 'naf') = (found[3] is null)
  and value ~ '^\d+([.,]\d+)?$';

-- A file without a column of years is not the one this reads.
with gone as (
  delete from raw_conso_espace as raw
  where not exists (select from raw_conso_cell as cell where cell.idcom = raw.idcom and use = 'all')
  returning _feature)
insert into raw_rejected (source, feature, reason)
select 'conso-espace', _feature, 'aucune année lisible (naf11art12, …)' from gone;

insert into land_consumption (
  code_insee, year, total_m2, activity_m2, housing_m2, mixed_m2, infrastructure_m2, unknown_m2, source)
select idcom, year,
  max(m2) filter (where use = 'all'), max(m2) filter (where use = 'act'), max(m2) filter (where use = 'hab'),
  max(m2) filter (where use = 'mix'), sum(m2) filter (where use in ('rou', 'fer', 'inf')),
  max(m2) filter (where use = 'inc'), 'conso-espace'
from raw_conso_cell
group by idcom, year
having bool_or(use = 'all');

drop table raw_conso_cell;
