-- Rivers get their width; so do constraints that follow them.
update base_feature
set geom = ST_Buffer(geom, case name when 'Seine' then 85 when 'Marne' then 55 when 'Oise' then 40 when 'Yonne' then 45 else 14 end)
where kind = 'water' and class = 'river';

-- Nothing is drawn outside the region: it is not the demonstration's.
update base_feature set geom = ST_Intersection(base_feature.geom, outline.geom)
from raw_demo_outline outline
where kind = 'water' and not ST_CoveredBy(base_feature.geom, outline.geom);

insert into constraint_area (id, kind, effect, name, source, geom)
select raw.id, raw.kind, raw.effect, raw.name, raw.source,
  ST_Multi(case when width_m is null then ST_MakeValid(geom) else ST_Buffer(geom, width_m, 4) end)
from raw_demo_constraint raw
join dataset on dataset.id = raw.source
where ST_Covers(dataset.coverage, ST_Centroid(raw.geom)); -- an inventory holds nothing where it was not made

insert into sdrif_e (id, map, item, name, source, geom)
select 'demo-sdrif-e-flood-' || id, 'M1', 'flood_risk_zone', name, 'demo-sdrif-e', ST_Buffer(geom, 420, 4)
from base_feature where kind = 'water' and class = 'river';
