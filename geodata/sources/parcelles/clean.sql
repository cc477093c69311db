insert into parcel (id, code_insee, declared_m2, source, geom)
select id, commune, round(contenance), 'parcelles', _geom from raw_parcelles;
