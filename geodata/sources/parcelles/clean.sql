-- Millions of rows: the reference and the index are made once all are in, as the file is the only one that fills the table.
alter table parcel drop constraint parcel_source_fkey;
drop index parcel_geom_idx;

insert into parcel (id, code_insee, declared_m2, source, geom)
select id, commune, round(contenance), 'parcelles', _geom from raw_parcelles;

alter table parcel add foreign key (source) references dataset;
create index on parcel using gist (geom);
