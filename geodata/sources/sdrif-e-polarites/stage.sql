-- The fields of this layer are not published: its rows are taken whole, as `_properties`.
create table raw_sdrif_e_polarites ();
