with gone as (
  delete from raw_communes where "DEP" not in (select code from departement) returning _feature)
insert into raw_rejected (source, feature, reason)
select 'communes', _feature, 'département absent du fichier des départements' from gone;

insert into raw_mended (source, feature, rule)
select 'communes', _feature, 'EPCI inconnu, laissé vide'
from raw_communes
where not exists (select from epci where siren = any (string_to_array("EPCI", '/')))
  and "EPCI" is not null
  and "INSEE_COM" not in (select code_insee from raw_ept_member join epci using (siren));

-- Inside Greater Paris the EPT stands where an EPCI would; Paris alone stays with the métropole.
insert into commune (code_insee, name, departement, epci, population, geom, centre)
select "INSEE_COM", "NOM", "DEP", coalesce(ept.siren, epci.siren), "POP_2020", _geom, ST_PointOnSurface(_geom)
from raw_communes
left join (select * from raw_ept_member join epci using (siren)) as ept on ept.code_insee = "INSEE_COM"
left join lateral (
  select siren from epci where siren = any (string_to_array("EPCI", '/')) order by kind = 'METRO', siren limit 1) as epci
  on true;

drop table raw_ept_member;
