-- The parcels with more than half inside a site, each with the site that holds most of it, in the order of sites.
create table derive_chosen as
with held as (
  select parcel_id, site_id, max(whole_m2) as whole_m2, sum(inside_m2) as inside_m2
  from derive_parcel_share group by parcel_id, site_id),
best as (
  select distinct on (parcel_id) parcel_id, site_id
  from held where inside_m2 > 0.5 * whole_m2
  order by parcel_id, inside_m2 desc, site_id collate "C")
select (row_number() over (order by site_id collate "C", parcel_id collate "C") - 1)::integer as ordinal,
  parcel_id as id, site_id,
  exists (select from derive_filled_site where derive_filled_site.id = site_id) as filled,
  null::text as left_out
from best;
create unique index on derive_chosen (ordinal);
analyze derive_chosen;
