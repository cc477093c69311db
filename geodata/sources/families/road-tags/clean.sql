with gone as (delete from raw_road_tags where class is null returning _feature)
insert into raw_rejected (source, feature, reason, on_purpose)
select current_setting('source.id'), _feature, 'voie que ni véhicule ni piéton ne peut prendre', true from gone;

-- Two networks side by side would not meet: the more complete source takes the place of the others.
delete from road where source = any (string_to_array(current_setting('source.replaces'), ' '));
delete from road_turn where source = any (string_to_array(current_setting('source.replaces'), ' '));

insert into road
  (id, way, class, name, oneway, speed_kmh, truck, car, foot, max_weight_t, max_height_m, max_width_m, max_length_m,
    max_axle_t, at_hours, unread, level, source, geom)
select (select coalesce(max(id), 0) from road) + row_number() over (order by _feature, part.path),
  way::bigint, class, name, oneway, speed_kmh, truck::boolean, car::boolean, foot::boolean, max_weight_t, max_height_m,
  max_width_m, max_length_m, max_axle_t, at_hours::boolean, unread::boolean, level, current_setting('source.id'),
  part.geom
from raw_road_tags, ST_Dump(_geom) as part
where not exists (
  select from road where source = any (string_to_array(current_setting('source.yields'), ' ')));

insert into road_turn (from_way, to_way, by_ways, is_only, truck, car, said, source, geom)
select way::bigint, (turn ->> 'to')::bigint,
  case when jsonb_typeof(turn -> 'by') = 'array'
    then array(select jsonb_array_elements_text(turn -> 'by')::bigint) end,
  (turn ->> 'only')::boolean, (turn ->> 'truck')::boolean, (turn ->> 'car')::boolean, turn ->> 'said',
  current_setting('source.id'),
  case when jsonb_typeof(turn -> 'at') = 'array' then ST_Transform(
    ST_SetSRID(ST_MakePoint((turn -> 'at' ->> 0)::float8, (turn -> 'at' ->> 1)::float8), 4326), 2154) end
from raw_road_tags, jsonb_array_elements(turns::jsonb) as turn
where turns is not null and exists (select from road where source = current_setting('source.id'));
