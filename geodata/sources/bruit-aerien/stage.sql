-- The fields of this layer are not confirmed: its rows are taken whole, as `_properties`.
create table raw_bruit_aerien ();
