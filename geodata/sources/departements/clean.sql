insert into departement (code, name, geom)
select code, nom, _geom from raw_departements;
