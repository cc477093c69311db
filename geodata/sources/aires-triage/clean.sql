insert into ground_out_of_play (id, kind, name, source, geom)
select 'triage-' || cleabs, 'railway', nullif(btrim(toponyme), ''), 'aires-triage', _geom from raw_aires_triage;
