-- The workshop is swept; each dataset knows how many rows it holds.
drop table raw_demo_ground, raw_demo_plan, raw_demo_constraint, raw_demo_outline;

with held (id, rows) as (
  select source, count(*) from site group by source
  union all select source, count(*) from plot group by source
  union all select source, count(*) from zone_urba group by source
  union all select source, count(*) from sdrif_e group by source
  union all select source, count(*) from constraint_area group by source
  union all select source, count(*) from access_point group by source
  union all select source, count(*) from base_feature group by source
  union all select source, count(*) from road group by source
  union all select 'demo-territory', count(*) from commune
)
update dataset set rows_read = held.rows, rows_kept = held.rows from held where held.id = dataset.id;
