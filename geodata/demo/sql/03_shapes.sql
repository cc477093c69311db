-- Rivers get their width; so do constraints that follow them.
update base_feature
set geom = ST_Buffer(geom, case name when 'Seine' then 85 when 'Marne' then 55 when 'Oise' then 40 when 'Yonne' then 45 else 14 end)
where kind = 'water' and class = 'river';

insert into constraint_area (id, kind, effect, name, source, geom)
select id, kind, effect, name, source,
  ST_Multi(case when width_m is null then ST_MakeValid(geom) else ST_Buffer(geom, width_m, 4) end)
from raw_demo_constraint;

insert into sdrif_e (id, map, item, name, source, geom)
select 'demo-sdrif-e-flood-' || id, 'M1', 'flood_risk_zone', name, 'demo-sdrif-e', ST_Buffer(geom, 420, 4)
from base_feature where kind = 'water' and class = 'river';
