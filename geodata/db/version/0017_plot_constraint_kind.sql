-- What all areas of one kind cover of a plot together: their union, where plot_constraint has a row an area.
create table plot_constraint_kind (
  plot_id text not null,
  kind text not null,
  area_m2 double precision not null,
  share real not null,
  primary key (plot_id, kind)
);
