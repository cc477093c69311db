-- The kind of an EPCI is the nature that ADMIN EXPRESS gives, else the first word of its official name.
insert into epci (siren, name, kind, geom)
select code, nom,
  case
    when fold(type) ~ '^ept|public territorial' then 'EPT'
    when fold(nom) like 'ca %' or fold(type) ~ 'agglomeration' then 'CA'
    when fold(nom) like 'cc %' or fold(type) ~ 'de communes' then 'CC'
    when fold(nom) like 'cu %' or fold(type) ~ 'urbaine' then 'CU'
    else 'METRO'
  end,
  _geom
from raw_epci;

-- Where the métropole is drawn over its EPT, what is left of it is Paris.
update epci
set geom = ST_Multi(ST_CollectionExtract(ST_Difference(epci.geom, ept.geom), 3))
from (select ST_Union(geom) as geom from epci where kind = 'EPT') as ept
where epci.kind = 'METRO'
  and ST_Area(ST_Intersection(epci.geom, ept.geom)) > 0.5 * ST_Area(ept.geom);
