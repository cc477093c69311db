insert into ground_out_of_play (id, kind, name, source, geom)
select 'cimetiere-' || cleabs, 'cemetery', nullif(btrim(toponyme), ''), 'cimetieres', _geom from raw_cimetieres;
