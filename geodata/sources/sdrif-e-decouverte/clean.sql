-- `item`, `map` and `category` were written by prepare, from the mapping of titles.
insert into sdrif_e (id, map, item, name, category, source, geom)
select 'sdrif-e-decouverte-' || _feature, map, item, _title, category, 'sdrif-e-decouverte', ST_MakeValid(_geom) from raw_sdrif_e_decouverte;
