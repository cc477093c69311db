-- Where another dataset holds a plot with the same id or exactly the same parcels, TERRAIN-ECO replaces it: the EPCI's
-- inventory is the better source. `raw_cnig_claim` holds plot_id and refs (sorted, each once).
create table raw_cnig_replaced as
with other as (
  select id, array(select distinct ref from unnest(cadastral_refs) as ref order by ref) as refs
  from plot where source <> 'cnig')
select plot_id, id as replaced_id from raw_cnig_claim join other on other.id = plot_id
union
select plot_id, id from raw_cnig_claim join other using (refs) where refs <> '{}';

delete from plot using raw_cnig_replaced where plot.id = replaced_id;
