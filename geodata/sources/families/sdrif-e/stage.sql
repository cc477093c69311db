-- The fields of these layers are not published: rows are taken whole, as `_properties`.
create table raw_sdrif_e ();
