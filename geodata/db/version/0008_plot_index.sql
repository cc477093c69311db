-- After the plots are derived: what the list and the area words need.
create index on plot using gist (geom);
create index on plot (surface_m2, ordinal);
create index on plot (code_insee);
create index on plot (site_id);
create index on plot_constraint (constraint_id);
analyze plot;
