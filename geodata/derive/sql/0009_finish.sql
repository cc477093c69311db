-- Plots of each site are counted; keys come back; what the steps stood on goes.
update site
set plots = counted.plots
from (select site_id, count(*)::integer as plots from plot where site_id is not null group by site_id) as counted
where counted.site_id = site.id and site.plots <> counted.plots;

alter table plot_constraint add primary key (plot_id, constraint_id);
alter table plot_constraint add foreign key (plot_id) references plot;
alter table plot_constraint add foreign key (constraint_id) references constraint_area;
alter table plot_access add primary key (plot_id, kind);
alter table plot_access add foreign key (plot_id) references plot;
alter table plot_access add foreign key (point_id) references access_point;
alter table plot_road add primary key (plot_id, kind);
alter table plot_road add foreign key (plot_id) references plot;
alter table plot_road add foreign key (point_id) references access_point;

-- Every row was written twice or more: the table is packed again, in the order of the ordinals.
cluster plot using plot_ordinal_key;

drop table derive_order, derive_coverage, derive_constraint, derive_zone, derive_area, derive_cover;
analyze plot_constraint;
analyze plot_constraint_kind;
analyze plot_access;
analyze plot_road;
analyze plot_network;
