-- The zones of every plot are there: keys come back, for the steps that read them.
alter table plot_zone add primary key (plot_id, zone_id);
alter table plot_zone add foreign key (plot_id) references plot;
alter table plot_zone add foreign key (zone_id) references zone_urba;
analyze plot_zone;
