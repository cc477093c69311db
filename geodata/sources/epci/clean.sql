-- The kind of an EPCI is the first word of its official name.
insert into epci (siren, name, kind, geom)
select code, nom,
  case
    when type = 'EPT' then 'EPT'
    when nom like 'CA %' then 'CA'
    when nom like 'CC %' then 'CC'
    when nom like 'CU %' then 'CU'
    else 'METRO'
  end,
  _geom
from raw_epci;
