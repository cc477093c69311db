-- Inside Greater Paris the EPT stands where an EPCI would; Paris alone stays with the métropole.
insert into commune (code_insee, name, departement, epci, population, geom, centre)
select "INSEE_COM", "NOM", "DEP", coalesce(ept.siren, epci.siren), "POP_2020", _geom, ST_PointOnSurface(_geom)
from raw_communes
left join raw_ept_member ept on ept.code_insee = "INSEE_COM"
left join epci on epci.siren = "EPCI";

drop table raw_ept_member;
